/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-work"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

/* Improvements and actions moved, carried to another program and changed together, by the keys
 * alone. */

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define ACTION "a13"
#define WORDS "Mở thêm một lớp lá và một nhóm trẻ 25–36 tháng tại điểm chính*"

static CtProgram *
start (CtSavedPlan *plan, const char *object)
{
  const char *arguments[] = { "caitien", "--select", object, ct_saved_plan_get_path (plan), NULL };
  CtProgram *program = ct_program_start (arguments);
  g_autoptr (CtProbe) field =
      ct_probe_wait_for (ct_program_get_window (program), "text box", _ ("Action"));

  g_assert_nonnull (field);
  ct_program_press (program, "F6");

  return program;
}

static void
save_and_close (CtProgram *program, CtSavedPlan *plan)
{
  ct_program_press (program, "ctrl+s");
  ct_saved_plan_wait_until_saved (plan);
  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);
}

static guint
count (char **lines, const char *pattern)
{
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_pattern_match_simple (pattern, lines[i]))
      n++;

  return n;
}

/* Down, up again, and down at last: the file has the two in the other order. */
static void
test_reorder (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan, ACTION);
  g_auto (GStrv) differences = NULL;

  ct_program_press (program, "alt+Down alt+Up alt+Down");
  save_and_close (program, plan);
  differences = ct_saved_plan_dup_differences (plan);
  g_assert_cmpuint (count (differences, "<action id=\"" ACTION "\"*"), ==, 1);
}

static guint
count_in_file (CtSavedPlan *plan, const char *words)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;

  g_file_get_contents (ct_saved_plan_get_path (plan), &text, NULL, NULL);
  parts = g_strsplit (text, words, -1);

  return g_strv_length (parts) - 1;
}

static void
expect_anywhere (CtProgram *program, const char *pattern)
{
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));
  g_autoptr (CtProbe) row = ct_probe_wait_for (whole, "list item", pattern);

  g_assert_nonnull (row);
}

/* Cut in one window, paste in another: the second start only opens a window in the first process.
 * What was cut is in no other row, so where it is found it was pasted. */
static void
test_carry (void)
{
  g_autoptr (CtSavedPlan) from = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtSavedPlan) to = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) first = start (from, ACTION);
  const char *arguments[] = { "caitien", "--select", "a1", ct_saved_plan_get_path (to), NULL };
  g_autoptr (CtProgram) second = NULL;

  ct_program_press (first, "ctrl+x");
  second = ct_program_start_again (arguments);
  expect_anywhere (second, "Lấy ý kiến cha mẹ trẻ*");
  ct_program_press (second, "F6 ctrl+v");
  expect_anywhere (second, WORDS);
  ct_program_press (second, "ctrl+z ctrl+shift+z ctrl+s");
  ct_saved_plan_wait_until_saved (to);
  ct_program_assert_quiet (first);

  g_assert_cmpuint (count_in_file (to, "<text>Mở thêm một lớp lá"), ==, 2);
}

/* Three rows get one who leads, in one step. */
static void
test_lead_all (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan, ACTION);
  g_autoptr (CtProbe) entry = NULL;

  ct_program_press (program, "shift+Down shift+Down");
  entry = ct_probe_wait_for (ct_program_get_window (program), "text box", _ ("Who leads all"));
  for (guint i = 0; i < 20 && !ct_probe_has_state (entry, CT_PROBE_STATE_FOCUSED); i++)
    {
      ct_program_press (program, "Tab");
      g_usleep (G_USEC_PER_SEC / 10);
    }
  ct_program_press (program, "H T Return");
  ct_program_press (program, "ctrl+z");
  ct_program_press (program, "ctrl+shift+z");
  save_and_close (program, plan);

  g_assert_cmpuint (count_in_file (plan, "<lead>HT</lead>"), ==, 3);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/work/reorder", test_reorder);
  g_test_add_func ("/e2e/work/carry", test_carry);
  g_test_add_func ("/e2e/work/lead-all", test_lead_all);

  return g_test_run ();
}
