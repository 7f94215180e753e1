/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-catalogue.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-review-sheet.h"

static const char plan_xml[] =
    "<plan xmlns='urn:caitien:plan:1' version='1.0' form='tt57-bieu2'>"
    "<calendar first-year='2026' years='1' year-start='09-01' term-2='01-18' year-end='05-31'/>"
    "<improvements><improvement id='i1' standard='1' criterion='1.1'>"
    "<action id='a1' status='running' progress='100'><text>Một</text>"
    "<period><text>9/2026</text><range start='2026-09-01' end='2026-09-30'/></period></action>"
    "<action id='a2' status='planned' progress='0'><text>Hai</text>"
    "<period><text>Học kỳ II</text><range start='2027-01-18' end='2027-05-31'/></period></action>"
    "<action id='a3' status='planned' progress='0'><text>Ba</text></action>"
    "<action id='a4' status='done' progress='100'><text>Bốn</text>"
    "<period><text>5/2026</text><range start='2026-05-01' end='2026-05-31'/></period></action>"
    "</improvement></improvements>"
    "</plan>";

static CtPlan *
read_plan (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (plan_xml, strlen (plan_xml));
  g_autoptr (GError) error = NULL;
  CtPlan *plan = ct_plan_reader_read (bytes, "plan", &error);

  g_assert_no_error (error);

  return plan;
}

static CtAction *
get_action (CtPlan *plan, const char *id)
{
  return CT_ACTION (ct_plan_find (plan, id));
}

static char *
dup_ids (GPtrArray *actions)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < actions->len; i++)
    g_string_append_printf (ids, "%s ", ct_node_get_id (g_ptr_array_index (actions, i)));

  return g_strdup (ids->str);
}

static char *
dup_file (CtPlan *plan)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_undone (CtPlan *plan, const char *before)
{
  CtHistory *history = ct_plan_get_history (plan);
  g_autofree char *after = NULL;

  while (ct_history_get_can_undo (history))
    ct_history_undo (history);
  after = dup_file (plan);
  g_assert_cmpstr (after, ==, before);
}

/* At the end of term 1: what has begun, and what nobody knows the time of. */
static void
test_actions (void)
{
  g_autoptr (CtPlan) plan = read_plan ();
  CtReview *term = ct_review_sheet_add (plan, "end-of-term-1", CT_DAY_NONE);
  CtReview *year = ct_review_sheet_add (plan, "end-of-year", CT_DAY_NONE);
  g_autoptr (GPtrArray) at_term = ct_review_sheet_list_actions (plan, term);
  g_autoptr (GPtrArray) at_year = ct_review_sheet_list_actions (plan, year);
  g_autofree char *term_ids = dup_ids (at_term);
  g_autofree char *year_ids = dup_ids (at_year);

  g_assert_cmpuint (ct_review_sheet_get_day (plan, term), ==, ct_day_from_ymd (2027, 1, 17));
  g_assert_cmpstr (term_ids, ==, "a1 a3 ");
  g_assert_cmpstr (year_ids, ==, "a1 a2 a3 ");
}

static void
test_judging (void)
{
  g_autoptr (CtPlan) plan = read_plan ();
  g_autofree char *before = dup_file (plan);
  CtReview *review = ct_review_sheet_add (plan, "end-of-term-1", ct_day_from_ymd (2027, 1, 15));
  CtAction *action = get_action (plan, "a1");

  ct_review_sheet_judge (review, action, CT_STATUS_RUNNING);
  g_assert_cmpint (ct_review_sheet_get_status (review, action), ==, CT_STATUS_RUNNING);
  g_assert_cmpint (ct_action_get_status (action), ==, CT_STATUS_RUNNING);
  g_assert_cmpint (ct_action_get_progress (action), ==, 90);

  ct_review_sheet_judge (review, action, CT_STATUS_DONE);
  g_assert_cmpint (ct_action_get_status (action), ==, CT_STATUS_DONE);
  g_assert_cmpint (ct_action_get_progress (action), ==, 100);
  g_assert_cmpuint (ct_node_list_get_length (ct_review_get_findings (review)), ==, 1);

  /* Taken back, with nothing noted, nothing is left of it. */
  ct_review_sheet_judge (review, action, CT_FIELD_NO_NUMBER);
  g_assert_cmpuint (ct_node_list_get_length (ct_review_get_findings (review)), ==, 0);

  assert_undone (plan, before);
}

/* A review of January does not say how far the work is in May, when May has been judged. */
static void
test_earlier_review (void)
{
  g_autoptr (CtPlan) plan = read_plan ();
  CtReview *term = ct_review_sheet_add (plan, "end-of-term-1", CT_DAY_NONE);
  CtReview *year = ct_review_sheet_add (plan, "end-of-year", CT_DAY_NONE);
  CtAction *action = get_action (plan, "a3");

  ct_review_sheet_judge (year, action, CT_STATUS_DONE);
  ct_review_sheet_judge (term, action, CT_STATUS_MISSED);

  g_assert_cmpint (ct_review_sheet_get_status (term, action), ==, CT_STATUS_MISSED);
  g_assert_cmpint (ct_action_get_status (action), ==, CT_STATUS_DONE);
}

static void
test_note (void)
{
  g_autoptr (CtPlan) plan = read_plan ();
  g_autofree char *before = dup_file (plan);
  CtReview *review = ct_review_sheet_add (plan, "end-of-term-1", CT_DAY_NONE);
  CtAction *action = get_action (plan, "a3");
  CtNode *finding;

  ct_review_sheet_note (review, action, "");
  g_assert_null (ct_review_sheet_get_finding (review, action));

  ct_review_sheet_note (review, action, "Chờ kinh phí");
  finding = CT_NODE (ct_review_sheet_get_finding (review, action));
  g_assert_cmpstr (ct_node_get_text (finding, CT_REVIEW_FINDING_TEXT), ==, "Chờ kinh phí");
  g_assert_cmpint (ct_review_sheet_get_status (review, action), ==, CT_FIELD_NO_NUMBER);

  ct_review_sheet_judge (review, action, CT_STATUS_RUNNING);
  ct_review_sheet_note (review, action, "");
  g_assert_nonnull (ct_review_sheet_get_finding (review, action));
  ct_review_sheet_judge (review, action, CT_FIELD_NO_NUMBER);
  g_assert_null (ct_review_sheet_get_finding (review, action));

  assert_undone (plan, before);
}

static void
test_summary (void)
{
  g_autoptr (CtPlan) plan = read_plan ();
  g_autoptr (CtCatalogue) catalogue = ct_catalogue_new ();
  g_autoptr (GFile) folder =
      g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "forms", NULL);
  CtReview *review = ct_review_sheet_add (plan, "end-of-year", CT_DAY_NONE);
  g_autofree char *words = NULL;

  g_assert_true (ct_catalogue_load_forms (catalogue, folder, NULL));
  ct_review_sheet_judge (review, get_action (plan, "a1"), CT_STATUS_DONE);
  ct_review_sheet_judge (review, get_action (plan, "a2"), CT_STATUS_RUNNING);

  words =
      ct_review_sheet_dup_summary (plan, review, ct_catalogue_get_form (catalogue, "tt57-bieu2"));
  g_assert_cmpstr (words, ==,
                   "Hoàn thành 1/3 hoạt động; 1 hoạt động đang thực hiện; 1 hoạt động chưa hoàn "
                   "thành.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review-sheet/actions", test_actions);
  g_test_add_func ("/review-sheet/judging", test_judging);
  g_test_add_func ("/review-sheet/earlier-review", test_earlier_review);
  g_test_add_func ("/review-sheet/note", test_note);
  g_test_add_func ("/review-sheet/summary", test_summary);

  return g_test_run ();
}
