/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_FIELD_ROW (ct_field_row_get_type ())

G_DECLARE_FINAL_TYPE (CtFieldRow, ct_field_row, CT, FIELD_ROW, GtkWidget)

GtkWidget *ct_field_row_new (const char *label);
void ct_field_row_bind (CtFieldRow *self, CtNode *node, guint field);
void ct_field_row_bind_entry (CtFieldRow *self, CtNode *node, guint field, guint entry);
gboolean ct_field_row_is_bound (CtFieldRow *self, CtNode *node, guint field, int entry);
void ct_field_row_select (CtFieldRow *self, int start, int end);
const char *ct_field_row_get_label (CtFieldRow *self);
void ct_field_row_focus_text (CtFieldRow *self);
void ct_field_row_join (CtFieldRow *self, GtkSizeGroup *group);

G_END_DECLS
