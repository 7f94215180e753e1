/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-rest"

#include "config.h"

#include "ct-rest.h"

/* Pages that are not seen rest. GTK looks at the style of every widget in a window whenever the
 * focus moves, also on the pages of a stack that are not on the screen: with the thousands of
 * widgets of long lists that takes longer than a frame. It leaves out what is hidden.
 */

static void
mapped_cb (GtkWidget *page)
{
  gtk_widget_show (page);
}

static void
unmapped_cb (GtkWidget *page)
{
  if (!gtk_widget_in_destruction (page))
    gtk_widget_hide (page);
}

/**
 * ct_rest_unseen:
 * @place: a place in a stack
 * @page: what is there, and is the only child
 *
 * From now on @page is hidden while @place is not on the screen, once it was.
 */
void
ct_rest_unseen (GtkWidget *place, GtkWidget *page)
{
  g_signal_connect_object (place, "map", G_CALLBACK (mapped_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (place, "unmap", G_CALLBACK (unmapped_cb), page, G_CONNECT_SWAPPED);
}
