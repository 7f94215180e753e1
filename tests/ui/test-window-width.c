/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>

#include "config.h"
#include "ct-window-width.h"

/* In em: what a window of so many pixels has with text of so many. */
static const struct
{
  double ems;
  CtWindowWidth before;
  CtWindowWidth expected;
} cases[] = {
  { 1366 / 14.7, CT_WINDOW_WIDE, CT_WINDOW_WIDE },
  { 1280 / 14.7, CT_WINDOW_WIDE, CT_WINDOW_WIDE },
  { 1024 / 14.7, CT_WINDOW_WIDE, CT_WINDOW_MEDIUM },
  { 1366 / 29.3, CT_WINDOW_WIDE, CT_WINDOW_NARROW },
  /* At a limit the window stays what it is. */
  { 84, CT_WINDOW_WIDE, CT_WINDOW_WIDE },
  { 84, CT_WINDOW_MEDIUM, CT_WINDOW_MEDIUM },
  { 83.9, CT_WINDOW_WIDE, CT_WINDOW_MEDIUM },
  { 86, CT_WINDOW_MEDIUM, CT_WINDOW_WIDE },
  { 67, CT_WINDOW_NARROW, CT_WINDOW_NARROW },
  { 67, CT_WINDOW_MEDIUM, CT_WINDOW_MEDIUM },
  { 68, CT_WINDOW_NARROW, CT_WINDOW_MEDIUM },
};

static void
test_widths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ct_window_width_find (cases[i].ems, cases[i].before), ==, cases[i].expected);
}

/* The narrowest window that can be is remembered as it is. */
static void
test_least_width (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autoptr (GFile) file =
      g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "ui/ct-window.ui", NULL);
  g_autofree char *template = NULL;
  const char *request;
  int width;

  g_assert_true (g_file_load_contents (file, NULL, &template, NULL, NULL, NULL));
  request = strstr (template, "<property name=\"width-request\">");
  g_assert_nonnull (request);
  width = atoi (strchr (request, '>') + 1);
  g_assert_cmpint (width, >, 0);
  g_assert_true (g_settings_set_int (settings, "window-width", width));
  g_assert_cmpint (g_settings_get_int (settings, "window-width"), ==, width);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/window-width/find", test_widths);

  g_test_add_func ("/window-width/least", test_least_width);

  return g_test_run ();
}
