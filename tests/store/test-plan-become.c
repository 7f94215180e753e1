/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-issue.h"
#include "ct-plan-become.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-signed-copy.h"
#include "test-edits.h"

/* One plan becomes another: the files are the same to the byte, undone it is the old one again, and
 * what was done before can still be undone.
 */

#define N_PAIRS 60
#define N_EDITS 300

static const char *const files[] = {
  "tests/data/plans/everything.caitien",
  "tests/data/plans/extras.caitien",
  "data/samples/mam-non-cu-lao-sen.caitien",
  "data/samples/tieu-hoc-go-may.caitien",
};

static CtPlan *
read_plan (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  CtPlan *plan;

  g_assert_no_error (error);
  plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  return plan;
}

static char *
write_plan (CtPlan *plan)
{
  g_autoptr (GBytes) written = ct_plan_writer_write (plan);
  gsize size;
  const char *data = g_bytes_get_data (written, &size);

  return g_strndup (data, size);
}

/* The first line that differs says more than two whole files. */
static void
assert_same (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static void
assert_plan (CtPlan *plan, const char *expected)
{
  g_autofree char *text = write_plan (plan);

  assert_same (text, expected);
}

static void
undo_all (CtPlan *plan)
{
  CtHistory *history = ct_plan_get_history (plan);

  while (ct_history_get_can_undo (history))
    ct_history_undo (history);
}

static void
redo_all (CtPlan *plan)
{
  CtHistory *history = ct_plan_get_history (plan);

  while (ct_history_get_can_redo (history))
    ct_history_redo (history);
}

static void
edit (CtPlan *plan, guint seed, guint n_edits)
{
  TestReached reached;
  TestEdits edits;

  test_reached_init (&reached);
  test_edits_init (&edits, plan, seed, &reached);
  for (guint i = 0; i < n_edits; i++)
    test_edits_edit (&edits);

  /* The plan lives on. */
  g_ptr_array_unref (edits.nodes);
  g_rand_free (edits.random);
  test_reached_clear (&reached);
}

/* @plan and @other are read from files that need not be the same. */
static void
check_pair (CtPlan *plan, CtPlan *other, guint seed)
{
  CtHistory *history = ct_plan_get_history (plan);
  g_autofree char *first = write_plan (plan);
  g_autofree char *before = NULL;
  g_autofree char *expected = NULL;
  guint position;

  edit (plan, seed, seed % 3 == 0 ? 0 : N_EDITS);
  edit (other, seed + 1, seed % 4 == 0 ? 0 : N_EDITS);
  ct_history_seal (history);
  before = write_plan (plan);
  expected = write_plan (other);
  position = ct_history_get_position (history);

  ct_plan_become (plan, other, "Become");
  assert_plan (plan, expected);
  assert_plan (other, expected);

  /* Once more changes nothing: not even the history. */
  ct_history_set_clean_position (history, ct_history_get_position (history));
  ct_plan_become (plan, other, "Become");
  g_assert_true (ct_history_get_clean (history));

  if (ct_history_get_position (history) != position)
    ct_history_undo (history);
  assert_plan (plan, before);
  g_assert_cmpuint (ct_history_get_position (history), ==, position);

  undo_all (plan);
  assert_plan (plan, first);
  redo_all (plan);
  assert_plan (plan, expected);
  undo_all (plan);
  assert_plan (plan, first);
}

static void
test_states_of_one_plan (void)
{
  for (guint seed = 0; seed < N_PAIRS; seed++)
    {
      const char *name = files[seed % G_N_ELEMENTS (files)];
      g_autoptr (CtPlan) plan = read_plan (name);
      g_autoptr (CtPlan) other = read_plan (name);

      check_pair (plan, other, seed);
    }
}

static void
test_two_plans (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    for (guint j = 0; j < G_N_ELEMENTS (files); j++)
      {
        g_autoptr (CtPlan) plan = read_plan (files[i]);
        g_autoptr (CtPlan) other = read_plan (files[j]);

        check_pair (plan, other, 100 + i * G_N_ELEMENTS (files) + j);
      }
}

/* What was deleted comes back as the same thing, and its deletion can still be undone. */
static void
test_deleted_comes_back (void)
{
  g_autoptr (CtPlan) plan = read_plan (files[0]);
  g_autoptr (CtPlan) other = read_plan (files[0]);
  g_autofree char *first = write_plan (plan);
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  g_autofree char *id = g_strdup (ct_node_get_id (ct_node_list_get (improvements, 0)));

  ct_node_list_remove (improvements, 0);
  ct_plan_become (plan, other, "Become");
  g_assert_cmpstr (ct_history_get_undo_label (ct_plan_get_history (plan)), ==, "Become");
  assert_plan (plan, first);
  g_assert_true (ct_plan_find (plan, id) == ct_node_list_get (improvements, 0));

  undo_all (plan);
  assert_plan (plan, first);
  g_assert_true (ct_plan_find (plan, id) == ct_node_list_get (improvements, 0));
}

/* The version is of before the plan was issued; that it was is not forgotten. */
static void
test_restore_keeps_issues (void)
{
  g_autoptr (CtPlan) plan = read_plan (files[0]);
  g_autoptr (CtPlan) version = read_plan (files[0]);
  g_autofree char *first = write_plan (plan);
  CtNodeList *issues = ct_plan_get_issues (plan);
  CtNode *issue = ct_node_list_get (issues, 0);

  ct_node_list_remove (ct_plan_get_issues (version), 0);
  ct_node_set_text (CT_NODE (ct_plan_get_document (version)), CT_DOCUMENT_TITLE, "Cũ");
  ct_plan_restore (plan, version, "Restore");
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_TITLE), ==,
                   "Cũ");
  g_assert_cmpuint (ct_node_list_get_length (issues), ==, 1);
  g_assert_true (ct_node_list_get (issues, 0) == issue);
  g_assert_true (ct_plan_find (plan, ct_node_get_id (issue)) == issue);

  g_assert_cmpstr (ct_history_get_undo_label (ct_plan_get_history (plan)), ==, "Restore");
  undo_all (plan);
  assert_plan (plan, first);
}

/* The version knows the issue, but not yet who signed it. */
static void
test_restore_keeps_signed_copies (void)
{
  g_autoptr (CtPlan) plan = read_plan (files[0]);
  g_autoptr (CtPlan) version = read_plan (files[0]);
  CtIssue *issue = ct_node_list_get (ct_plan_get_issues (plan), 0);
  g_autoptr (CtSignedCopy) copy = ct_signed_copy_new ();

  ct_node_set_text (CT_NODE (copy), CT_SIGNED_COPY_URI, "ban-ky.pdf");
  ct_node_list_append (ct_issue_get_signed_copies (issue), copy);
  ct_node_set_text (CT_NODE (issue), CT_ISSUE_NUMBER, "12");
  ct_plan_restore (plan, version, "Restore");

  g_assert_true (ct_node_list_get (ct_plan_get_issues (plan), 0) == issue);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (issue), CT_ISSUE_NUMBER), ==, "12");
  g_assert_true (ct_node_list_find (ct_issue_get_signed_copies (issue), CT_NODE (copy), NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-become/states-of-one-plan", test_states_of_one_plan);
  g_test_add_func ("/plan-become/two-plans", test_two_plans);
  g_test_add_func ("/plan-become/deleted-comes-back", test_deleted_comes_back);
  g_test_add_func ("/plan-become/restore-keeps-issues", test_restore_keeps_issues);
  g_test_add_func ("/plan-become/restore-keeps-signed-copies", test_restore_keeps_signed_copies);

  return g_test_run ();
}
