/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-action.h"
#include "ct-cell.h"

G_BEGIN_DECLS

#define CT_TYPE_ACTION_ROW (ct_action_row_get_type ())

G_DECLARE_FINAL_TYPE (CtActionRow, ct_action_row, CT, ACTION_ROW, GtkWidget)

GtkWidget *ct_action_row_new (void);
void ct_action_row_bind (CtActionRow *self, CtAction *action, guint number, CtDay today);
CtAction *ct_action_row_get_action (CtActionRow *self);
void ct_action_row_set_selected (CtActionRow *self, gboolean selected);
CtCell *ct_action_row_edit (CtActionRow *self, gboolean last);

G_END_DECLS
