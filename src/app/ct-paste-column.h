/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-table-columns.h"

G_BEGIN_DECLS

#define CT_TYPE_PASTE_COLUMN (ct_paste_column_get_type ())

G_DECLARE_FINAL_TYPE (CtPasteColumn, ct_paste_column, CT, PASTE_COLUMN, GtkWidget)

GtkWidget *ct_paste_column_new (CtTableColumns *columns, CtGrid *grid, guint index);

CtTableRole ct_paste_column_get_role (CtPasteColumn *self);
void ct_paste_column_set_role (CtPasteColumn *self, CtTableRole role);

G_END_DECLS
