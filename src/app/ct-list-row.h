/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_LIST_ROW (ct_list_row_get_type ())

G_DECLARE_FINAL_TYPE (CtListRow, ct_list_row, CT, LIST_ROW, GtkWidget)

GtkWidget *ct_list_row_new (GtkWidget *child);
GtkWidget *ct_list_row_get_child (CtListRow *self);
void ct_list_row_set_selected (CtListRow *self, gboolean selected);

G_END_DECLS
