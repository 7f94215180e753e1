/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-crash"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-program.h"
#include "ct-saved-plan.h"

/* The program is killed with words in it that are in no file; the next one has them. */

#define SAMPLE "mam-non-cu-lao-sen.caitien"
#define ACTION "a13"
#define NEW_WORDS "Mở thêm hai nhóm trẻ tại điểm chính, nâng quy mô lên 18 nhóm, lớp."
#define NEW_BAR "*" NEW_WORDS "*01/9/2022*31/5/2023*"
#define OLD_BAR "*Mở thêm một lớp lá*01/9/2022*31/5/2023*"

/* The promise is a second after the last letter; the rest is the test machine's. */
#define KEPT_US (2 * G_USEC_PER_SEC)

static CtProgram *
start (const char *path)
{
  const char *arguments[] = { "caitien", "--select", ACTION, path, NULL };

  return ct_program_start (arguments);
}

static CtProgram *
start_empty (void)
{
  const char *arguments[] = { "caitien", NULL };

  return ct_program_start (arguments);
}

/* GTK 4.8 calls a button by its label twice, once with the mnemonic's mark. */
static CtProbe *
wait_for_button (CtProbe *inside, const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", 2);
  g_autofree char *words = g_strjoinv ("", parts);
  g_autofree char *name = g_strconcat ("*", words, NULL);

  return ct_probe_wait_for (inside, "button", name);
}

static void
click (CtProbe *inside, const char *label)
{
  g_autoptr (CtProbe) button = wait_for_button (inside, label);

  ct_probe_act (button);
}

/* Clicks in whatever window of the program has such a button. */
static void
answer (CtProgram *program, const char *label)
{
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));

  click (whole, label);
}

/* Clicks in the dialog with that heading. */
static void
answer_in (CtProgram *program, const char *heading, const char *label)
{
  g_autoptr (CtProbe) whole = ct_probe_dup_parent (ct_program_get_window (program));
  g_autoptr (CtProbe) dialog = ct_probe_wait_for (whole, NULL, heading);

  while (dialog != NULL)
    {
      g_autofree char *role = ct_probe_dup_role (dialog);
      g_autoptr (CtProbe) below = g_steal_pointer (&dialog);

      if (g_str_equal (role, "window") || g_str_equal (role, "dialog"))
        {
          click (below, label);
          return;
        }
      dialog = ct_probe_dup_parent (below);
    }

  g_error ("“%s” stands in no window", heading);
}

static void
expect_bar (CtProgram *program, const char *pattern)
{
  g_autoptr (CtProbe) bar =
      ct_probe_wait_for (ct_program_get_window (program), "list item", pattern);

  g_assert_nonnull (bar);
}

static guint
count_draft_files (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "caitien", "drafts", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

/* Freeing the program kills it, as a power cut would. */
static void
type_and_die (CtSavedPlan *plan)
{
  g_autoptr (CtProgram) program = start (ct_saved_plan_get_path (plan));
  g_autoptr (CtProbe) field =
      ct_probe_wait_for (ct_program_get_window (program), "text box", _ ("Action"));

  expect_bar (program, OLD_BAR);
  g_assert_cmpuint (count_draft_files (), ==, 0);
  ct_probe_set_text (field, NEW_WORDS);
  g_usleep (KEPT_US);
  ct_program_assert_quiet (program);
}

static void
assert_unchanged (CtSavedPlan *plan)
{
  g_auto (GStrv) differences = ct_saved_plan_dup_differences (plan);

  g_assert_cmpuint (g_strv_length (differences), ==, 0);
}

static void
show_criterion (CtProgram *program, const char *code)
{
  CtProbe *window = ct_program_get_window (program);
  g_autofree char *name = g_strconcat (code, " *", NULL);
  g_autoptr (CtProbe) filter = ct_probe_wait_for (window, NULL, _ ("Filter criteria, sections"));
  g_autoptr (CtProbe) outline = ct_probe_wait_for (window, "list", _ ("Outline"));

  ct_probe_set_text (filter, code);
  ct_probe_select (outline, name);
}

static void
save_and_close (CtProgram *program, CtSavedPlan *plan)
{
  g_auto (GStrv) differences = NULL;

  ct_program_press (program, "ctrl+s");
  ct_saved_plan_wait_until_saved (plan);
  ct_program_press (program, "ctrl+w");
  ct_program_wait_until_ended (program);
  ct_program_assert_quiet (program);

  differences = ct_saved_plan_dup_differences (plan);
  g_assert_cmpuint (g_strv_length (differences), ==, 1);
  g_assert_cmpstr (differences[0], ==, "<text>" NEW_WORDS "</text>");
  g_assert_cmpuint (count_draft_files (), ==, 0);
}

static void
test_start_page_offers (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = NULL;

  type_and_die (plan);
  assert_unchanged (plan);

  program = start_empty ();
  click (ct_program_get_window (program), _ ("Open the _Draft"));
  show_criterion (program, "1.5");
  expect_bar (program, NEW_BAR);
  assert_unchanged (plan);
  save_and_close (program, plan);
}

static void
test_file_asks (void)
{
  g_autoptr (CtSavedPlan) plan = ct_saved_plan_new (SAMPLE);
  g_autoptr (CtProgram) program = NULL;

  type_and_die (plan);
  program = start (ct_saved_plan_get_path (plan));
  answer (program, _ ("Open the _Draft"));
  expect_bar (program, NEW_BAR);
  g_clear_pointer (&program, ct_program_free);

  /* Killed again: the draft is still the same one. */
  g_assert_cmpuint (count_draft_files (), ==, 3);
  program = start (ct_saved_plan_get_path (plan));
  answer (program, _ ("Open the _Saved File"));
  expect_bar (program, OLD_BAR);
  g_clear_pointer (&program, ct_program_free);

  g_assert_cmpuint (count_draft_files (), ==, 3);
  program = start_empty ();
  click (ct_program_get_window (program), _ ("_Delete…"));
  answer_in (program, _ ("Delete the Draft?"), _ ("_Delete"));
  for (guint i = 0; i < 50 && count_draft_files () > 0; i++)
    g_usleep (G_USEC_PER_SEC / 10);
  g_assert_cmpuint (count_draft_files (), ==, 0);
  assert_unchanged (plan);
  ct_program_assert_quiet (program);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/crash/start-page-offers", test_start_page_offers);
  g_test_add_func ("/e2e/crash/file-asks", test_file_asks);

  return g_test_run ();
}
