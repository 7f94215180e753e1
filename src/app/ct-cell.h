/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_CELL (ct_cell_get_type ())

G_DECLARE_FINAL_TYPE (CtCell, ct_cell, CT, CELL, GtkWidget)

void ct_cell_bind (CtCell *self, CtNode *node, guint field);
void ct_cell_set_fallback (CtCell *self, const char *text);
void ct_cell_set_lines (CtCell *self, int lines);
gboolean ct_cell_belongs_to (CtCell *self, CtNode *node);
void ct_cell_start (CtCell *self);
void ct_cell_select (CtCell *self, int start, int end);
void ct_cell_stop (CtCell *self, gboolean keep);
gboolean ct_cell_get_editing (CtCell *self);
GtkTextView *ct_cell_get_view (CtCell *self);
gboolean ct_cell_is_bound (CtCell *self, CtNode *node, guint field);

G_END_DECLS
