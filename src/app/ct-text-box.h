/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CT_TYPE_TEXT_BOX (ct_text_box_get_type ())

G_DECLARE_FINAL_TYPE (CtTextBox, ct_text_box, CT, TEXT_BOX, GtkWidget)

GtkWidget *ct_text_box_new (void);
GtkTextView *ct_text_box_get_view (CtTextBox *self);
void ct_text_box_complete_people (CtTextBox *self);
void ct_text_box_set_width_chars (CtTextBox *self, int width_chars);

G_END_DECLS
