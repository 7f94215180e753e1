/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

/* clipboard-words: writes the text that another program has on the clipboard. */

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  g_print ("%s", words != NULL ? words : "");
  *(gboolean *) done = TRUE;
}

int
main (void)
{
  gboolean done = FALSE;

  if (!gtk_init_check ())
    return 1;

  gdk_clipboard_read_text_async (gdk_display_get_clipboard (gdk_display_get_default ()), NULL,
                                 read_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
