/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-paste-failure"

#include "config.h"

#include "ct-paste-failure.h"

#include <glib/gi18n.h>

#include "ct-dialogs.h"

/* The clipboard's own words for these two are about its formats. */
static gboolean
is_nothing_to_paste (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

/**
 * ct_paste_failure_tell:
 * @widget: where it was to be pasted
 * @error: why it was not; that it was cancelled is no failure
 *
 * Tells why nothing was pasted.
 */
void
ct_paste_failure_tell (GtkWidget *widget, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  ct_dialogs_show_error (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Nothing was pasted"),
                         is_nothing_to_paste (error)
                             ? _ ("There is nothing on the clipboard that can be pasted here.")
                             : error->message);
}
