/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_OPTION_ROW (ct_option_row_get_type ())

G_DECLARE_FINAL_TYPE (CtOptionRow, ct_option_row, CT, OPTION_ROW, GtkWidget)

GtkWidget *ct_option_row_new (const char *label, GtkWidget *control);
void ct_option_row_join (CtOptionRow *self, GtkSizeGroup *labels);
void ct_option_row_set_caption (CtOptionRow *self, const char *caption, gboolean warning);

G_END_DECLS
