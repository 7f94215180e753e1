/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_LINE (ct_line_get_type ())

G_DECLARE_FINAL_TYPE (CtLine, ct_line, CT, LINE, GtkWidget)

GtkWidget *ct_line_new (GtkWidget *label);
int ct_line_get_label_height (GtkLabel *label, int width);

G_END_DECLS
