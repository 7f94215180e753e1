/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-keyboard"

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <poppler.h>
#include <stdlib.h>

#include "ct-program.h"

/* From nothing to a printed page, and no hand on the mouse. */

#define SCHOOL "trường mầm non hoa súng"
#define CONTENT "nâng cao chất lượng dự giờ"
#define ACTION "lập kế hoạch dự giờ theo tổ"
#define PERIOD "12/2026"
#define LEAD "PHT"

#define MOMENT_US (G_USEC_PER_SEC * 7 / 10)
#define WAIT_TRIES 100

static void
press (CtProgram *program, const char *keys)
{
  g_auto (GStrv) all = g_strsplit (keys, " ", -1);

  for (guint i = 0; all[i] != NULL; i++)
    {
      ct_program_press (program, all[i]);
      g_usleep (MOMENT_US);
    }
}

static void
type (const char *text)
{
  g_autofree char *quoted = g_shell_quote (text);
  g_autofree char *command = g_strdup_printf ("xdotool type --delay 90 %s", quoted);

  g_assert_cmpint (system (command), ==, 0);
  g_usleep (MOMENT_US);
}

/* Without a window manager a dialog has no keyboard: the newest window gets it. */
static void
focus_dialog (CtProgram *program)
{
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));

  for (guint i = 0; i < WAIT_TRIES; i++)
    {
      g_autoptr (GPtrArray) windows = ct_probe_dup_children (whole);

      if (windows->len > 1)
        break;
      g_usleep (G_USEC_PER_SEC / 10);
    }
  g_usleep (MOMENT_US);
  g_assert_cmpint (system (
                       "xdotool windowfocus $(xdotool search --onlyvisible --name . | tail -n 1)"),
                   ==, 0);
  g_usleep (MOMENT_US);
}

static void
focus_window (void)
{
  g_assert_cmpint (system (
                       "xdotool windowfocus $(xdotool search --onlyvisible --name . | tail -n 1)"),
                   ==, 0);
  g_usleep (MOMENT_US);
}

static void
wait_for_title (CtProgram *program, const char *pattern)
{
  for (guint i = 0; i < WAIT_TRIES; i++)
    {
      g_autofree char *name = ct_probe_dup_name (ct_program_get_window (program));

      if (g_pattern_match_simple (pattern, name))
        return;
      g_usleep (G_USEC_PER_SEC / 10);
    }
  g_error ("The window is not called “%s”", pattern);
}

/* The first file in the folder with that ending, once it is whole. */
static char *
wait_for_file (const char *folder, const char *suffix)
{
  for (guint i = 0; i < WAIT_TRIES; i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      g_usleep (G_USEC_PER_SEC / 10);
      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, suffix) && *name != '.')
          {
            g_usleep (MOMENT_US);
            return g_build_filename (folder, name, NULL);
          }
    }
  g_error ("No file *%s was written", suffix);
}

static void
make_plan (CtProgram *program)
{
  press (program, "ctrl+n");
  focus_dialog (program);
  type (SCHOOL);
  press (program, "Return");
  wait_for_title (program, "*" SCHOOL);
  focus_window ();
}

/* A level and a star for the first criterion; then what to improve, and what is to be done. */
static void
write_plan (CtProgram *program)
{
  press (program, "1 space Return");
  type (CONTENT);
  press (program, "Return");
  type (ACTION);
  press (program, "Tab");
  type (PERIOD);
  press (program, "Tab");
  type (LEAD);
}

static void
save_plan (CtProgram *program, const char *path)
{
  press (program, "ctrl+s");
  focus_dialog (program);
  press (program, "ctrl+a");
  type (path);
  press (program, "Return");
}

/* The printer that every machine has writes a file into the folder that the program began in. */
static void
print_plan (CtProgram *program)
{
  focus_window ();
  press (program, "ctrl+4 ctrl+p");
  focus_dialog (program);
  press (program, "Tab Down alt+i");
}

static void
check_plan (const char *path)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "framework=\"tt57-2026-mn\" form=\"tt57-bieu2\""));
  g_assert_nonnull (strstr (text, "<result criterion=\"1.1\" level=\"1\""));
  g_assert_nonnull (strstr (text, "<content>" CONTENT "</content>"));
  g_assert_nonnull (strstr (text, "<text>" ACTION "</text>"));
  g_assert_nonnull (strstr (text, "<range start=\"2026-12-01\" end=\"2026-12-31\"/>"));
  g_assert_nonnull (strstr (text, "<lead>" LEAD "</lead>"));
}

/* On paper words may be parted by lines, so the spaces do not count. */
static void
check_pages (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  g_autoptr (GString) letters = g_string_new (NULL);
  static const char *const words[] = { SCHOOL, CONTENT, ACTION, PERIOD, LEAD };

  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      g_autofree char *text = poppler_page_get_text (page);
      g_auto (GStrv) parts = g_strsplit_set (text, " \n\f", -1);
      g_autofree char *joined = g_strjoinv ("", parts);

      g_string_append (letters, joined);
      g_object_unref (page);
    }

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], " ", -1);
      g_autofree char *joined = g_strjoinv ("", parts);

      g_assert_nonnull (strstr (letters->str, joined));
    }
  g_object_unref (document);
}

static void
test_from_nothing_to_paper (void)
{
  const char *arguments[] = { "caitien", "--today", "2026-11-21", NULL };
  g_autofree char *folder = g_dir_make_tmp ("caitien-keyboard-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "hoa-sung.caitien", NULL);
  g_autoptr (CtProgram) program = NULL;
  g_autofree char *saved = NULL;
  g_autofree char *printed = NULL;

  g_assert_cmpint (g_chdir (folder), ==, 0);
  program = ct_program_start (arguments);
  make_plan (program);
  write_plan (program);
  save_plan (program, path);
  saved = wait_for_file (folder, ".caitien");
  check_plan (saved);
  print_plan (program);
  printed = wait_for_file (folder, ".pdf");
  check_pages (printed);
  ct_program_assert_quiet (program);

  g_unlink (saved);
  g_unlink (printed);
  g_assert_cmpint (g_chdir ("/"), ==, 0);
  g_rmdir (folder);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/keyboard", test_from_nothing_to_paper);

  return g_test_run ();
}
