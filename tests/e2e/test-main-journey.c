/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-main-journey"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define OLD_WORDS "Mở thêm một lớp lá và một nhóm trẻ 25–36 tháng tại điểm chính*"
#define NEW_WORDS "Mở thêm hai nhóm trẻ tại điểm chính, nâng quy mô lên 18 nhóm, lớp."
#define NEW_PERIOD "Tháng 10/2023"
#define NEW_BAR "*" NEW_WORDS "*01/10/2023*31/10/2023*"
#define OLD_BAR "*" OLD_WORDS "*01/9/2022*31/5/2023*"

static CtProgram *
start (CtSavedPlan *plan)
{
  const char *arguments[] = { "caitien", ct_saved_plan_get_path (plan), NULL };

  return ct_program_start (arguments);
}

static void
find_criterion (CtProbe *window, const char *code)
{
  g_autofree char *name = g_strconcat (code, " *", NULL);
  g_autoptr (CtProbe) filter = ct_probe_wait_for (window, NULL, _ ("Filter criteria, sections"));
  g_autoptr (CtProbe) outline = ct_probe_wait_for (window, "list", _ ("Outline"));

  ct_probe_set_text (filter, code);
  ct_probe_select (outline, name);
}

static gboolean
shows_action (CtProbe *window, const char *words)
{
  g_autoptr (CtProbe) field = ct_probe_find (window, "text box", _ ("Action"));
  g_autofree char *text = field != NULL ? ct_probe_dup_text (field) : g_strdup ("");

  return g_pattern_match_simple (words, text);
}

/* Goes from the outline into the list with the keys, until the details show the action. */
static void
choose_action (CtProgram *program, const char *words)
{
  CtProbe *window = ct_program_get_window (program);

  ct_program_press (program, "F6");
  for (guint i = 0; i < 20 && !shows_action (window, words); i++)
    {
      ct_program_press (program, "Down");
      g_usleep (G_USEC_PER_SEC / 5);
    }

  g_assert_true (shows_action (window, words));
}

static void
write_field (CtProbe *window, const char *label, const char *words)
{
  g_autoptr (CtProbe) field = ct_probe_wait_for (window, "text box", label);

  ct_probe_set_text (field, words);
}

static void
expect_bar (CtProbe *window, const char *pattern)
{
  g_autoptr (CtProbe) bar = ct_probe_wait_for (window, "list item", pattern);

  g_assert_nonnull (bar);
}

static void
test_edit_and_save (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = start (plan);
  CtProbe *window = ct_program_get_window (program);
  g_auto (GStrv) differences = NULL;

  find_criterion (window, "1.5");
  expect_bar (window, OLD_BAR);
  choose_action (program, OLD_WORDS);

  write_field (window, _ ("Action"), NEW_WORDS);
  write_field (window, _ ("Period"), NEW_PERIOD);
  expect_bar (window, NEW_BAR);

  ct_program_press (program, "ctrl+z ctrl+z");
  expect_bar (window, OLD_BAR);
  ct_program_press (program, "ctrl+shift+z ctrl+shift+z");
  expect_bar (window, NEW_BAR);

  ct_program_press (program, "ctrl+s");
  ct_saved_plan_wait_until_saved (plan);
  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);

  differences = ct_saved_plan_dup_differences (plan);
  g_assert_cmpuint (g_strv_length (differences), ==, 3);
  g_assert_cmpstr (differences[0], ==, "<text>" NEW_WORDS "</text>");
  g_assert_cmpstr (differences[1], ==, "<text>" NEW_PERIOD "</text>");
  g_assert_cmpstr (differences[2], ==, "<range start=\"2023-10-01\" end=\"2023-10-31\"/>");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/edit-and-save", test_edit_and_save);

  return g_test_run ();
}
