/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cut-tip"

#include "config.h"

#include "ct-cut-tip.h"

/**
 * ct_cut_tip_query:
 *
 * Puts the words of @label into @tooltip when the label has no room for all of them. A tip that
 * repeats what can be read only hides what lies below.
 *
 * Returns: whether there is anything to show
 */
gboolean
ct_cut_tip_query (GtkLabel *label, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));

  return TRUE;
}

static gboolean
query_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  return ct_cut_tip_query (label, tooltip);
}

/**
 * ct_cut_tip_add:
 *
 * Shows the words of @label whole under the pointer while they are cut.
 */
void
ct_cut_tip_add (GtkLabel *label)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (label), TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
