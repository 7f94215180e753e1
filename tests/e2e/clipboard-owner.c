/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

/* clipboard-owner FILE: has FILE on the clipboard as HTML, as an office program has what was copied
 * in it. Writes a line when it is there, and stays until it is killed. */

int
main (int argc, char *argv[])
{
  g_autofree char *html = NULL;
  gsize length;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GdkClipboard *clipboard;

  if (argc != 2 || !gtk_init_check () || !g_file_get_contents (argv[1], &html, &length, NULL))
    return 1;

  bytes = g_bytes_new (html, length);
  provider = gdk_content_provider_new_for_bytes ("text/html", bytes);
  clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  if (!gdk_clipboard_set_content (clipboard, provider))
    return 1;

  gdk_display_sync (gdk_display_get_default ());
  g_print ("ready\n");
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
