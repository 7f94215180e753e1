/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-action.h"

G_BEGIN_DECLS

#define CT_TYPE_STATE_ROW (ct_state_row_get_type ())

G_DECLARE_FINAL_TYPE (CtStateRow, ct_state_row, CT, STATE_ROW, GtkWidget)

void ct_state_row_bind (CtStateRow *self, CtAction *action, CtDay today);
void ct_state_row_join (CtStateRow *self, GtkSizeGroup *group);

G_END_DECLS
