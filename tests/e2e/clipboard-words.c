/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

/* clipboard-words [--primary]: writes the text that another program has on the clipboard, or has
 * selected, to be pasted with the middle button. */

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
main (int argc, char *argv[])
{
  gboolean done = FALSE;
  GdkDisplay *display;

  if (!gtk_init_check ())
    return 1;

  display = gdk_display_get_default ();
  gdk_clipboard_read_text_async (argc > 1 && g_str_equal (argv[1], "--primary")
                                     ? gdk_display_get_primary_clipboard (display)
                                     : gdk_display_get_clipboard (display),
                                 NULL, read_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
