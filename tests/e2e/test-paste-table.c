/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-paste-table"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

#define SAMPLE "mam-non-cu-lao-sen.caitien"

static GSubprocess *
own_clipboard (const char *table)
{
  g_autofree char *program =
      g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "e2e", "clipboard-owner", NULL);
  g_autofree char *file =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests/data/tables", table, NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *owner =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, file, NULL);
  char line[6];
  gsize n_read;

  g_assert_no_error (error);
  g_input_stream_read_all (g_subprocess_get_stdout_pipe (owner), line, sizeof (line), &n_read, NULL,
                           &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_read, ==, sizeof (line));

  return owner;
}

static char *
read_file (CtSavedPlan *plan)
{
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (ct_saved_plan_get_path (plan), &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static void
wait_until_gone (CtProbe *application, const char *name)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (CtProbe) found = ct_probe_find (application, "button", name);

      if (found == NULL)
        return;
      g_usleep (G_USEC_PER_SEC / 10);
    }
  g_assert_not_reached ();
}

static void
wait_until_file_is (CtSavedPlan *plan, const char *expected)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *now = read_file (plan);

      if (g_str_equal (now, expected))
        return;
      g_usleep (G_USEC_PER_SEC / 10);
    }
  g_assert_not_reached ();
}

/* A table of another program becomes improvements and actions, after a look at what they will be;
 * undone, the plan is the old one. */
static void
test_paste_table (void)
{
  g_autoptr (GSubprocess) owner = own_clipboard ("excel-9col.html");
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autofree char *before = read_file (plan);
  const char *arguments[] = { "caitien", ct_saved_plan_get_path (plan), NULL };
  g_autoptr (CtProgram) program = ct_program_start (arguments);
  CtProbe *window = ct_program_get_window (program);
  g_autoptr (CtProbe) application = ct_probe_dup_parent (window);
  g_autoptr (CtProbe) add = NULL;
  g_autofree char *after = NULL;
  g_autofree char *add_name = g_strconcat ("*", _ ("_Add to the Plan"), NULL);

  ct_program_press (program, "ctrl+shift+v");
  add = ct_probe_wait_for (application, "button", add_name);
  ct_probe_act (add);
  wait_until_gone (application, add_name);

  ct_program_press (program, "ctrl+s");
  ct_saved_plan_wait_until_saved (plan);
  after = read_file (plan);
  g_assert_nonnull (strstr (after, "<goal>80% giáo viên soạn bài trên máy</goal>"));
  g_assert_nonnull (strstr (after, "<text>Tập huấn soạn bài điện tử</text>"));
  g_assert_nonnull (strstr (after, "<sum amount=\"2000000\"/>"));
  g_assert_nonnull (strstr (after, "<text>11/2026 - 4/2027</text>"));

  ct_program_press (program, "ctrl+z");
  ct_program_press (program, "ctrl+s");
  wait_until_file_is (plan, before);

  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);
  g_subprocess_force_exit (owner);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/paste-table", test_paste_table);

  return g_test_run ();
}
