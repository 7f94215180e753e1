/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-action.h"
#include "ct-assessment-edit.h"
#include "ct-catalogue.h"
#include "ct-evidence-list.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"

/* What the user does to assessments and evidence: each act is one step, undo brings back the file
 * that there was before, to the byte, and redo the one after.
 */

typedef struct
{
  CtCatalogue *catalogue;
  CtFramework *framework;
  CtPlan *plan;
} Fixture;

static GFile *
get_file (const char *path)
{
  return g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), path, NULL);
}

static CtPlan *
read_plan (const char *path)
{
  g_autoptr (GFile) file = get_file (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  CtPlan *plan;

  g_assert_no_error (error);
  plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  return plan;
}

/* One is enough to begin with: of 2023, by the school itself. */
static void
keep_first_assessment (Fixture *fixture)
{
  CtNodeList *assessments = ct_plan_get_assessments (fixture->plan);

  while (ct_node_list_get_length (assessments) > 1)
    ct_node_list_remove (assessments, 1);
  ct_history_clear (ct_plan_get_history (fixture->plan));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) frameworks = get_file ("data/frameworks");
  g_autoptr (GError) error = NULL;

  fixture->catalogue = ct_catalogue_new ();
  ct_catalogue_load_frameworks (fixture->catalogue, frameworks, &error);
  g_assert_no_error (error);
  fixture->plan = read_plan (data);
  fixture->framework =
      ct_catalogue_get_framework (fixture->catalogue,
                                  ct_node_get_text (CT_NODE (fixture->plan), CT_PLAN_FRAMEWORK));
  g_assert_nonnull (fixture->framework);
  keep_first_assessment (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->plan);
  g_assert_finalize_object (fixture->catalogue);
}

static char *
write_text (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (fixture->plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_text (Fixture *fixture, const char *expected)
{
  g_autofree char *text = write_text (fixture);

  g_assert_true (g_str_equal (text, expected));
}

/* After an act that has changed @before: back, and there again. */
static void
check_step (Fixture *fixture, const char *before)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  g_autofree char *after = write_text (fixture);

  g_assert_false (g_str_equal (before, after));
  g_assert_nonnull (ct_history_get_undo_label (history));
  ct_history_undo (history);
  assert_text (fixture, before);
  g_assert_false (ct_history_get_can_undo (history));
  ct_history_redo (history);
  assert_text (fixture, after);
  ct_history_undo (history);
  ct_history_clear (history);
}

static int
get_level (Fixture *fixture, const char *criterion)
{
  return ct_plan_get_level (fixture->plan, criterion);
}

static void
test_levels (Fixture *fixture, gconstpointer data)
{
  CtAssessment *assessment = ct_assessment_edit_get_current (fixture->plan, NULL);
  g_autofree char *before = write_text (fixture);

  ct_assessment_edit_set_level (fixture->plan, assessment, "1.2", 0);
  g_assert_cmpint (get_level (fixture, "1.2"), ==, 0);
  check_step (fixture, before);

  /* A finding that says nothing any more goes away, and comes back where it was. */
  ct_assessment_edit_set_level (fixture->plan, assessment, "1.1", CT_FIELD_NO_NUMBER);
  g_assert_null (ct_assessment_find_result (assessment, "1.1"));
  check_step (fixture, before);

  /* One with words stays. */
  ct_assessment_edit_set_level (fixture->plan, assessment, "1.8", CT_FIELD_NO_NUMBER);
  g_assert_nonnull (ct_assessment_find_result (assessment, "1.8"));
  check_step (fixture, before);

  /* Nothing to take away is nothing done. */
  ct_assessment_edit_set_level (fixture->plan, assessment, "9.9", CT_FIELD_NO_NUMBER);
  g_assert_false (ct_history_get_can_undo (ct_plan_get_history (fixture->plan)));
}

/* A finding is put between its neighbours, 1.9 before 1.10. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  CtAssessment *assessment;
  static const char *const typed[] = { "1.10", "2.1", "1.9", "1.2" };
  static const char *const kept[] = { "1.2", "1.9", "1.10", "2.1" };

  assessment = ct_assessment_edit_add (fixture->plan, NULL, 2030, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    ct_assessment_edit_set_level (fixture->plan, assessment, typed[i], 1);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_cmpstr (ct_node_get_text (ct_node_list_get (ct_assessment_get_results (assessment), i),
                                       CT_RESULT_CRITERION),
                     ==, kept[i]);
}

static void
test_first_level (Fixture *fixture, gconstpointer data)
{
  CtNodeList *assessments = ct_plan_get_assessments (fixture->plan);
  g_autofree char *before = NULL;

  while (ct_node_list_get_length (assessments) > 0)
    ct_node_list_remove (assessments, 0);
  ct_history_clear (ct_plan_get_history (fixture->plan));
  before = write_text (fixture);

  /* Without any assessment, one act makes it all: of the year before the plan. */
  ct_assessment_edit_set_level (fixture->plan, NULL, "1.2", 2);
  g_assert_cmpuint (ct_node_list_get_length (assessments), ==, 1);
  g_assert_cmpint (ct_node_get_number (ct_node_list_get (assessments, 0), CT_ASSESSMENT_YEAR), ==,
                   ct_calendar_get_first_year (ct_plan_get_calendar (fixture->plan)) - 1);
  check_step (fixture, before);
}

static void
test_marks (Fixture *fixture, gconstpointer data)
{
  CtAssessment *assessment = ct_assessment_edit_get_current (fixture->plan, NULL);
  CtResult *result = ct_assessment_find_result (assessment, "1.10");
  g_autofree char *before = write_text (fixture);

  ct_assessment_edit_set_mark (fixture->plan, assessment, "1.10", 2, "b", "yes");
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_result_find_mark (result, 2, "b")),
                                     CT_INDICATOR_MARK_MET),
                   ==, "yes");
  check_step (fixture, before);

  ct_assessment_edit_set_mark (fixture->plan, assessment, "1.10", 2, "a", NULL);
  g_assert_null (ct_result_find_mark (result, 2, "a"));
  check_step (fixture, before);

  /* Level 1 before level 2. */
  ct_assessment_edit_set_mark (fixture->plan, assessment, "1.10", 1, "c", "no");
  g_assert_true (ct_node_list_get (ct_result_get_indicators (result), 0) ==
                 ct_result_find_mark (result, 1, "c"));
  check_step (fixture, before);

  /* An indicator without a letter, of a criterion that has no finding yet in that year. */
  assessment = ct_assessment_edit_add (fixture->plan, NULL, 2030, FALSE);
  ct_history_clear (ct_plan_get_history (fixture->plan));
  g_free (before);
  before = write_text (fixture);
  ct_assessment_edit_set_mark (fixture->plan, assessment, "1.8", 2, NULL, "yes");
  g_assert_nonnull (ct_result_find_mark (ct_assessment_find_result (assessment, "1.8"), 2, NULL));
  check_step (fixture, before);
}

static void
check_years (Fixture *fixture, const char *expected)
{
  CtNodeList *assessments = ct_plan_get_assessments (fixture->plan);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    {
      CtNode *assessment = ct_node_list_get (assessments, i);

      g_string_append_printf (text, "%s%d%c", i > 0 ? " " : "",
                              ct_node_get_number (assessment, CT_ASSESSMENT_YEAR),
                              *ct_node_get_text (assessment, CT_ASSESSMENT_BY));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_years (Fixture *fixture, gconstpointer data)
{
  CtAssessment *first = ct_node_list_get (ct_plan_get_assessments (fixture->plan), 0);
  g_autofree char *before = write_text (fixture);

  check_years (fixture, "2023s");
  g_assert_cmpint (ct_assessment_edit_get_next_year (fixture->plan, NULL), ==, 2024);
  ct_assessment_edit_add (fixture->plan, NULL, 2024, FALSE);
  check_years (fixture, "2023s 2024s");
  check_step (fixture, before);

  ct_assessment_edit_add (fixture->plan, NULL, 2023, TRUE);
  check_years (fixture, "2023s 2023e");
  check_step (fixture, before);

  ct_assessment_edit_add (fixture->plan, NULL, 2021, FALSE);
  check_years (fixture, "2021s 2023s");
  check_step (fixture, before);

  ct_assessment_edit_remove (fixture->plan, first);
  check_years (fixture, "");
  check_step (fixture, before);

  ct_assessment_edit_set_external (fixture->plan, first, TRUE);
  check_years (fixture, "2023e");
  check_step (fixture, before);

  /* The order follows the year. */
  ct_assessment_edit_add (fixture->plan, NULL, 2024, FALSE);
  ct_history_clear (ct_plan_get_history (fixture->plan));
  g_free (before);
  before = write_text (fixture);
  ct_assessment_edit_set_year (fixture->plan, first, 2025);
  check_years (fixture, "2024s 2025s");
  check_step (fixture, before);
}

/* Results by other standards are another table: they are neither the latest nor the next year. */
static void
test_other_standards (Fixture *fixture, gconstpointer data)
{
  CtAssessment *own = ct_assessment_edit_get_current (fixture->plan, NULL);
  CtAssessment *other = ct_assessment_edit_add (fixture->plan, "tt57-2026-pt", 2027, FALSE);

  g_assert_true (ct_assessment_edit_get_current (fixture->plan, NULL) == own);
  g_assert_true (ct_assessment_edit_get_current (fixture->plan, "tt57-2026-pt") == other);
  g_assert_cmpint (ct_assessment_edit_get_next_year (fixture->plan, NULL), ==, 2024);
  g_assert_cmpint (ct_assessment_edit_get_next_year (fixture->plan, "tt57-2026-pt"), ==, 2028);

  ct_assessment_edit_set_level (fixture->plan, NULL, "1.2", 1);
  g_assert_null (ct_assessment_find_result (other, "1.2"));
}

static void
test_tallies (Fixture *fixture, gconstpointer data)
{
  CtAssessment *assessment = ct_assessment_edit_get_current (fixture->plan, NULL);
  CtHistory *history = ct_plan_get_history (fixture->plan);
  g_autofree char *before = write_text (fixture);
  CtTally *tally = ct_assessment_edit_add_tally (fixture->plan, assessment);

  check_step (fixture, before);

  tally = ct_assessment_edit_add_tally (fixture->plan, assessment);
  g_assert_cmpint (ct_node_get_number (CT_NODE (tally), CT_TALLY_LEVEL), ==, 1);
  tally = ct_assessment_edit_add_tally (fixture->plan, assessment);
  g_assert_cmpint (ct_node_get_number (CT_NODE (tally), CT_TALLY_LEVEL), ==, 2);
  ct_history_clear (history);
  g_free (before);
  before = write_text (fixture);
  ct_assessment_edit_remove_tally (fixture->plan, assessment, tally);
  check_step (fixture, before);
}

/* Words typed where nothing was found yet: what is typed belongs to the step that made the finding.
 */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  CtAssessment *assessment = ct_assessment_edit_add (fixture->plan, NULL, 2030, FALSE);
  CtHistory *history = ct_plan_get_history (fixture->plan);
  g_autoptr (CtResult) fresh = ct_result_new ();
  g_autofree char *before = NULL;

  ct_history_clear (history);
  before = write_text (fixture);
  ct_node_set_text (CT_NODE (fresh), CT_RESULT_CRITERION, "1.2");
  ct_node_set_text (CT_NODE (fresh), CT_RESULT_STATE, "H");
  ct_assessment_edit_take_result (fixture->plan, assessment, fresh);
  ct_node_set_text (CT_NODE (fresh), CT_RESULT_STATE, "Ho");
  ct_node_set_text (CT_NODE (fresh), CT_RESULT_STATE, "Hồ sơ đủ");
  check_step (fixture, before);

  /* After the focus has left the field, a change is a step of its own. */
  ct_assessment_edit_take_result (fixture->plan, assessment, fresh);
  ct_history_seal (history);
  ct_node_set_text (CT_NODE (fresh), CT_RESULT_STATE, "Đủ");
  ct_history_undo (history);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (fresh), CT_RESULT_STATE), ==, "Hồ sơ đủ");
  g_assert_true (ct_history_get_can_undo (history));
}

static CtNode *
get_action (Fixture *fixture, guint improvement, guint action)
{
  CtNodeList *improvements = ct_plan_get_improvements (fixture->plan);

  return ct_node_list_get (ct_improvement_get_actions (
                               ct_node_list_get (improvements, improvement)),
                           action);
}

static const char *
get_code (gpointer item)
{
  return ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE);
}

static void
test_evidence_items (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  CtNodeList *list = ct_plan_get_evidence_list (fixture->plan);
  g_autofree char *before = NULL;
  CtEvidenceItem *one, *two, *copy;

  while (ct_node_list_get_length (list) > 0)
    ct_node_list_remove (list, 0);
  one = ct_evidence_list_add (fixture->plan, fixture->framework, "1.8");
  two = ct_evidence_list_add (fixture->plan, fixture->framework, "1.10");
  g_assert_cmpstr (get_code (one), ==, "H1-1.8-01");
  g_assert_cmpstr (get_code (two), ==, "H1-1.10-01");
  ct_history_clear (history);
  before = write_text (fixture);

  copy = ct_evidence_list_duplicate (fixture->plan, fixture->framework, one);
  g_assert_cmpstr (get_code (copy), ==, "H1-1.8-02");
  g_assert_true (ct_node_list_get (list, 1) == copy);
  check_step (fixture, before);

  /* A sorted list stays sorted. */
  copy = ct_evidence_list_add (fixture->plan, fixture->framework, "1.8");
  g_assert_true (ct_node_list_get (list, 1) == copy);
  check_step (fixture, before);

  ct_evidence_list_set_use (fixture->plan, one, "2.1", TRUE);
  check_step (fixture, before);
  ct_evidence_list_set_use (fixture->plan, one, "1.8", FALSE);
  g_assert_null (ct_node_get_boxed (CT_NODE (one), CT_EVIDENCE_ITEM_USES));
  check_step (fixture, before);

  ct_node_set_text (CT_NODE (one), CT_EVIDENCE_ITEM_CODE, "H1-1.10-01");
  g_assert_true (ct_evidence_list_is_repeated (fixture->plan, one));
  g_assert_true (ct_evidence_list_is_repeated (fixture->plan, two));
  ct_node_set_text (CT_NODE (one), CT_EVIDENCE_ITEM_CODE, "H1-1.11-01");
  g_assert_false (ct_evidence_list_is_repeated (fixture->plan, one));
  g_assert_false (ct_evidence_list_is_sorted (fixture->plan));
  ct_history_clear (history);
  g_free (before);
  before = write_text (fixture);
  ct_evidence_list_sort (fixture->plan);
  g_assert_true (ct_node_list_get (list, 0) == two);
  check_step (fixture, before);
}

static void
test_collect (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  CtNode *action = get_action (fixture, 0, 0);
  g_autoptr (CtEvidence) words = ct_evidence_with (NULL, NULL, "Biên bản nghiệm thu");
  g_autofree char *before = NULL;
  g_autofree char *collected = NULL;
  CtEvidenceItem *item;

  ct_node_set_boxed (action, CT_ACTION_EVIDENCE, words);
  ct_history_clear (history);
  before = write_text (fixture);

  item = ct_evidence_list_collect (fixture->plan, fixture->framework, action, 0);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (item), CT_EVIDENCE_ITEM_TITLE), ==,
                   "Biên bản nghiệm thu");
  g_assert_cmpstr (get_code (item), !=, "");
  g_assert_cmpstr (ct_evidence_get_ref (ct_node_get_boxed (action, CT_ACTION_EVIDENCE), 0), ==,
                   ct_node_get_id (CT_NODE (item)));
  check_step (fixture, before);

  /* Another action refers to the same item, without words; its code may change. */
  item = ct_evidence_list_collect (fixture->plan, fixture->framework, action, 0);
  action = get_action (fixture, 1, 0);
  ct_node_set_boxed (action, CT_ACTION_EVIDENCE, NULL);
  ct_evidence_list_link (fixture->plan, action, 0, item);
  ct_node_set_text (CT_NODE (item), CT_EVIDENCE_ITEM_CODE, "H9-9.9-99");
  {
    g_autoptr (GPtrArray) users =
        ct_evidence_list_find_users (fixture->plan, ct_node_get_id (CT_NODE (item)));

    g_assert_cmpuint (users->len, ==, 2);
    g_assert_true (g_ptr_array_index (users, 1) == action);
  }

  /* Deleting the item leaves words where there were none. */
  ct_history_clear (history);
  collected = write_text (fixture);
  ct_evidence_list_remove (fixture->plan, item);
  g_assert_cmpstr (ct_evidence_get_text (ct_node_get_boxed (action, CT_ACTION_EVIDENCE), 0), ==,
                   "Biên bản nghiệm thu");
  g_assert_cmpstr (ct_evidence_get_ref (ct_node_get_boxed (action, CT_ACTION_EVIDENCE), 0), ==, "");
  check_step (fixture, collected);
}

#define GO_MAY "data/samples/tieu-hoc-go-may.caitien"

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/plan-edits/levels", Fixture, GO_MAY, set_up, test_levels, tear_down);
  g_test_add ("/plan-edits/order", Fixture, GO_MAY, set_up, test_order, tear_down);
  g_test_add ("/plan-edits/first-level", Fixture, GO_MAY, set_up, test_first_level, tear_down);
  g_test_add ("/plan-edits/marks", Fixture, GO_MAY, set_up, test_marks, tear_down);
  g_test_add ("/plan-edits/years", Fixture, GO_MAY, set_up, test_years, tear_down);
  g_test_add ("/plan-edits/other-standards", Fixture, GO_MAY, set_up, test_other_standards,
              tear_down);
  g_test_add ("/plan-edits/tallies", Fixture, GO_MAY, set_up, test_tallies, tear_down);
  g_test_add ("/plan-edits/typing", Fixture, GO_MAY, set_up, test_typing, tear_down);
  g_test_add ("/plan-edits/evidence-items", Fixture, GO_MAY, set_up, test_evidence_items,
              tear_down);
  g_test_add ("/plan-edits/collect", Fixture, GO_MAY, set_up, test_collect, tear_down);

  return g_test_run ();
}
