/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-wrapped-label"

#include "config.h"

#include "ct-wrapped-label.h"

/**
 * ct_wrapped_label_new:
 * @css_class: what the words are: "caption", "dim", "work-text" …
 *
 * Returns: (transfer floating): words at the left, on as many lines as they need
 */
GtkWidget *
ct_wrapped_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);

  return label;
}
