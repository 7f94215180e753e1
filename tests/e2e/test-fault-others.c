/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-fault-others"

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "ct-action.h"
#include "ct-draft-lock.h"
#include "ct-plan-file.h"
#include "test-fault.h"

/* What others do to a plan that is open here: they change its file, open it too, end the session;
 * and a user who is in a hurry.
 */

#define THEIR_WORDS "Mở thêm ba nhóm trẻ ở điểm lẻ."

static void
change_behind (TestFault *fault)
{
  g_autoptr (GFile) file = g_file_new_for_path (fault->path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlanFile) other = ct_plan_file_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  ct_node_set_text (ct_plan_find (ct_plan_file_get_plan (other), TEST_FAULT_ACTION), CT_ACTION_TEXT,
                    THEIR_WORDS);
  ct_plan_file_save (other, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
test_changed_behind (void)
{
  TestFault fault = { 0 };
  g_autofree char *before = NULL;

  test_fault_make_plan (&fault, NULL);
  test_fault_start (&fault);
  before = ct_probe_dup_text (fault.field);
  change_behind (&fault);
  test_fault_expect_sentence (
      &fault, _ ("“%s” was changed elsewhere. What you see here is its former state."));
  test_fault_click (&fault, _ ("_Read It Again"));
  test_fault_expect_field (&fault, THEIR_WORDS);

  ct_program_press (fault.program, "ctrl+z");
  test_fault_expect_field (&fault, before);
  test_fault_expect_draft (before);
  test_fault_finish (&fault);
}

static void
test_changed_on_both_sides (void)
{
  TestFault fault = { 0 };

  test_fault_make_plan (&fault, NULL);
  test_fault_start (&fault);
  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  change_behind (&fault);
  test_fault_expect_sentence (&fault,
                              _ ("“%s” was changed elsewhere, and here it has changes that are not "
                                 "saved yet."));
  test_fault_expect_draft (TEST_FAULT_WORDS);
  test_fault_expect_field (&fault, TEST_FAULT_WORDS);

  test_fault_click (&fault, _ ("_Read It Again"));
  test_fault_click (&fault, _ ("_Drop the Changes"));
  test_fault_expect_field (&fault, THEIR_WORDS);
  ct_program_press (fault.program, "ctrl+z");
  test_fault_expect_field (&fault, TEST_FAULT_WORDS);
  test_fault_expect_file (fault.path, THEIR_WORDS);
  test_fault_finish (&fault);
}

/* Mine goes into a new file named after the day; theirs stays. */
static void
test_keep_both (void)
{
  TestFault fault = { 0 };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (CtProbe) whole = NULL;
  g_autoptr (CtProbe) dialog = NULL;
  g_autoptr (CtProbe) button = NULL;
  g_autofree char *path = NULL;

  test_fault_make_plan (&fault, NULL);
  test_fault_start (&fault);
  path = g_strdup_printf ("%s/mam-non-cu-lao-sen (%d-%d-%d).caitien", fault.folder,
                          g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                          g_date_time_get_year (now));
  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  change_behind (&fault);
  test_fault_click (&fault, _ ("_Keep Both…"));

  whole = ct_probe_dup_parent (fault.window);
  dialog = ct_probe_wait_for (whole, NULL, _ ("Save Under Another Name"));
  button = ct_probe_wait_for (dialog, "button", "*Lưu");
  ct_probe_act (button);
  test_fault_expect_file (path, TEST_FAULT_WORDS);
  g_assert_true (test_fault_has_words (fault.path, THEIR_WORDS));
  g_assert_false (test_fault_has_words (fault.path, TEST_FAULT_WORDS));
  test_fault_finish (&fault);
}

/* Another process has the same file: here the test itself. */
static void
test_opened_twice (void)
{
  TestFault fault = { 0 };
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *path = NULL;
  g_autoptr (CtDraftLock) lock = NULL;
  g_autoptr (GError) error = NULL;

  test_fault_make_plan (&fault, NULL);
  file = g_file_new_for_path (fault.path);
  uri = g_file_get_uri (file);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  path = g_strdup_printf ("%s/caitien/open/%s.lock", g_get_user_data_dir (), digest);
  test_fault_run ("mkdir -p %s/caitien/open", g_get_user_data_dir ());
  lock = ct_draft_lock_take (path, &error);
  g_assert_no_error (error);

  test_fault_start (&fault);
  test_fault_expect_sentence (&fault,
                              _ ("“%s” is open in another window, too. Work in one of them only; "
                                 "close the other."));
  test_fault_finish (&fault);
}

static void
test_asked_to_end (void)
{
  TestFault fault = { 0 };

  test_fault_make_plan (&fault, NULL);
  test_fault_start (&fault);
  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  ct_program_ask_to_end (fault.program);
  ct_program_wait_until_ended (fault.program);
  g_assert_true (test_fault_find_in_drafts (TEST_FAULT_WORDS));
  test_fault_expect_same_file (&fault);
  test_fault_finish (&fault);
}

/* Saved twice and closed, all before the first save is over. */
static void
test_hasty_user (void)
{
  TestFault fault = { 0 };

  test_fault_make_plan (&fault, NULL);
  test_fault_start (&fault);
  ct_probe_set_text (fault.field, TEST_FAULT_WORDS);
  ct_program_press (fault.program, "ctrl+s ctrl+s ctrl+w");
  ct_program_wait_until_ended (fault.program);
  g_assert_true (test_fault_has_words (fault.path, TEST_FAULT_WORDS));
  g_assert_false (test_fault_find_in_drafts (TEST_FAULT_WORDS));
  test_fault_finish (&fault);
}

int
main (int argc, char *argv[])
{
  test_fault_enter_namespace (argv);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/e2e/fault/changed-behind", test_changed_behind);
  g_test_add_func ("/e2e/fault/changed-on-both-sides", test_changed_on_both_sides);
  g_test_add_func ("/e2e/fault/keep-both", test_keep_both);
  g_test_add_func ("/e2e/fault/opened-twice", test_opened_twice);
  g_test_add_func ("/e2e/fault/asked-to-end", test_asked_to_end);
  g_test_add_func ("/e2e/fault/hasty-user", test_hasty_user);

  return g_test_run ();
}
