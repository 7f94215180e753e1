/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-adjustment-sheet.h"
#include "ct-adjustment.h"
#include "ct-catalogue.h"
#include "ct-column.h"
#include "ct-evidence-item.h"
#include "ct-issued-plan.h"
#include "ct-page-setup.h"
#include "ct-paragraph.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-recipient.h"
#include "ct-review.h"
#include "ct-section.h"
#include "ct-standing.h"
#include "test-edits.h"

#define N_SEEDS 400

static CtPlan *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CtPlan *plan = ct_plan_reader_read (bytes, "test", &error);

  g_assert_no_error (error);

  return plan;
}

static CtPlan *
read_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return read_bytes (bytes);
}

static CtPlan *
read_again (CtPlan *plan)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (plan);

  return read_bytes (bytes);
}

static CtCatalogue *
load_catalogue (void)
{
  CtCatalogue *catalogue = ct_catalogue_new ();
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data/forms", NULL);
  g_autoptr (GFile) forms = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  ct_catalogue_load_forms (catalogue, forms, &error);
  g_assert_no_error (error);

  return catalogue;
}

static CtImprovement *
get_improvement (CtPlan *plan, guint index)
{
  return ct_node_list_get (ct_plan_get_improvements (plan), index);
}

static CtNode *
get_action (CtPlan *plan)
{
  return ct_node_list_get (ct_improvement_get_actions (get_improvement (plan, 0)), 0);
}

static void
change_nothing (CtPlan *plan)
{
}

static void
widen_margin (CtPlan *plan)
{
  ct_node_set_text (CT_NODE (ct_plan_get_page_setup (plan)), CT_PAGE_SETUP_MARGIN_LEFT, "35");
}

static void
choose_appendix (CtPlan *plan)
{
  ct_page_setup_set_appendix (ct_plan_get_page_setup (plan), CT_APPENDIX_MONEY, TRUE);
}

static void
turn_table (CtPlan *plan)
{
  ct_node_set_text (CT_NODE (ct_plan_get_page_setup (plan)), CT_PAGE_SETUP_PAPER_TABLE, "portrait");
}

/* Two are taken and let go in another order: they are printed in the same one. */
static void
choose_again (CtPlan *plan)
{
  CtPageSetup *setup = ct_plan_get_page_setup (plan);

  ct_page_setup_set_appendix (setup, CT_APPENDIX_RESULTS, FALSE);
  ct_page_setup_set_appendix (setup, CT_APPENDIX_RESULTS, TRUE);
}

static void
change_words (CtPlan *plan)
{
  ct_node_set_text (get_action (plan), CT_ACTION_TEXT, "Việc khác");
}

/* The same letters, written in two ways. */
static void
decompose_words (CtPlan *plan)
{
  CtNode *action = get_action (plan);
  g_autofree char *words =
      g_utf8_normalize (ct_node_get_text (action, CT_ACTION_TEXT), -1, G_NORMALIZE_NFD);

  g_assert_cmpstr (words, !=, ct_node_get_text (action, CT_ACTION_TEXT));
  ct_node_set_text (action, CT_ACTION_TEXT, words);
}

static void
do_work (CtPlan *plan)
{
  ct_action_set_state (CT_ACTION (get_action (plan)), CT_STATUS_DONE, 100);
}

static void
collect_evidence (CtPlan *plan)
{
  g_autoptr (CtEvidenceItem) item = ct_evidence_item_new ();

  ct_node_set_text (CT_NODE (item), CT_EVIDENCE_ITEM_TITLE, "Biên bản");
  ct_node_list_append (ct_plan_get_evidence_list (plan), item);
}

static void
refer_to_evidence (CtPlan *plan)
{
  CtNode *action = get_action (plan);
  CtEvidence *old = ct_node_get_boxed (action, CT_ACTION_EVIDENCE);
  const char *text = old != NULL ? ct_evidence_get_text (old, 0) : "";
  const char *pairs[] = { "e1", text };
  g_autoptr (CtEvidence) evidence = ct_evidence_new_from_pairs (pairs, 1);

  ct_node_set_boxed (action, CT_ACTION_EVIDENCE, evidence);
}

static void
wait_for_another (CtPlan *plan)
{
  CtNode *other = ct_node_list_get (ct_improvement_get_actions (get_improvement (plan, 1)), 0);
  const char *ids[] = { ct_node_get_id (other), NULL };

  ct_node_set_boxed (get_action (plan), CT_ACTION_AFTER, ids);
}

static void
expect_evidence (CtPlan *plan)
{
  const char *pairs[] = { "", "Minh chứng khác" };
  g_autoptr (CtEvidence) evidence = ct_evidence_new_from_pairs (pairs, 1);

  ct_node_set_boxed (get_action (plan), CT_ACTION_EVIDENCE, evidence);
}

static void
review (CtPlan *plan)
{
  g_autoptr (CtReview) added = ct_review_new ();

  ct_node_set_text (CT_NODE (added), CT_REVIEW_RESULT, "Kịp tiến độ");
  ct_node_list_append (ct_plan_get_reviews (plan), added);
}

static void
set_signed (CtPlan *plan)
{
  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_SIGNED, "(đã ký)");
}

static void
change_number (CtPlan *plan)
{
  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_NUMBER, "999");
}

static void
change_signer (CtPlan *plan)
{
  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_SIGNER_NAME, "Người khác");
}

static void
change_school (CtPlan *plan)
{
  ct_node_set_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_NAME, "TRƯỜNG KHÁC");
}

static void
widen_column (CtPlan *plan)
{
  CtNodeList *sections = ct_plan_get_sections (plan);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtNodeList *columns = ct_section_get_columns (ct_node_list_get (sections, i));

      for (guint j = 0; j < ct_node_list_get_length (columns); j++)
        ct_node_set_text (ct_node_list_get (columns, j), CT_COLUMN_WIDTH, "77");
    }
}

static void
add_paragraph (CtPlan *plan)
{
  g_autoptr (CtParagraph) paragraph = ct_paragraph_new ();

  ct_node_set_text (CT_NODE (paragraph), CT_PARAGRAPH_TEXT, "Thêm.");
  ct_node_list_append (ct_plan_get_closing (plan), paragraph);
}

static void
remove_action (CtPlan *plan)
{
  ct_node_list_remove (ct_improvement_get_actions (get_improvement (plan, 0)), 0);
}

static void
turn_improvements (CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  ct_node_list_move (improvements, 0, ct_node_list_get_length (improvements) - 1);
}

static void
move_action (CtPlan *plan)
{
  g_autoptr (CtNode) action = g_object_ref (get_action (plan));

  ct_node_list_remove (ct_improvement_get_actions (get_improvement (plan, 0)), 0);
  ct_node_list_append (ct_improvement_get_actions (get_improvement (plan, 1)), action);
}

static void
reread_period (CtPlan *plan)
{
  CtPeriod *old = ct_node_get_boxed (get_action (plan), CT_ACTION_PERIOD);
  g_autoptr (CtPeriod) other = ct_period_new (ct_period_get_text (old), NULL, 0, FALSE);

  ct_node_set_boxed (get_action (plan), CT_ACTION_PERIOD, other);
}

static void
fix_period (CtPlan *plan)
{
  CtPeriod *old = ct_node_get_boxed (get_action (plan), CT_ACTION_PERIOD);
  CtRange range = { ct_day_from_ymd (2027, 1, 1), ct_day_from_ymd (2027, 2, 1), CT_REPEAT_NONE };
  g_autoptr (CtPeriod) other = ct_period_new (ct_period_get_text (old), &range, 1, TRUE);

  ct_node_set_boxed (get_action (plan), CT_ACTION_PERIOD, other);
}

static void
take_back (CtPlan *plan)
{
  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_STATE, "draft");
}

typedef struct
{
  const char *label;
  void (*edit) (CtPlan *plan);
  CtStanding standing;
  CtPlanChangeKind kind;
} Case;

static const Case cases[] = {
  { "nothing", change_nothing, CT_STANDING_ISSUED, 0 },
  { "work-done", do_work, CT_STANDING_ISSUED, 0 },
  { "evidence-collected", collect_evidence, CT_STANDING_ISSUED, 0 },
  { "evidence-referred-to", refer_to_evidence, CT_STANDING_ISSUED, 0 },
  { "waits-for-another", wait_for_another, CT_STANDING_ISSUED, 0 },
  { "review", review, CT_STANDING_ISSUED, 0 },
  { "signed-words", set_signed, CT_STANDING_ISSUED, 0 },
  { "column-width", widen_column, CT_STANDING_ISSUED, 0 },
  { "margin", widen_margin, CT_STANDING_ISSUED, 0 },
  { "paper", turn_table, CT_STANDING_ISSUED, 0 },
  { "same-letters", decompose_words, CT_STANDING_ISSUED, 0 },
  { "words-understood-otherwise", reread_period, CT_STANDING_ISSUED, 0 },
  { "words", change_words, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_FIELD },
  { "evidence-expected", expect_evidence, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_FIELD },
  { "time-set-by-hand", fix_period, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_FIELD },
  { "number", change_number, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_FIELD },
  { "signer", change_signer, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_FIELD },
  { "school", change_school, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_FIELD },
  { "appendix", choose_appendix, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_FIELD },
  { "paragraph", add_paragraph, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_ROWS },
  { "action-removed", remove_action, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_REMOVED },
  { "improvement-elsewhere", turn_improvements, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_MOVED },
  { "action-elsewhere", move_action, CT_STANDING_ADJUSTED, CT_PLAN_CHANGE_MOVED },
  { "taken-back", take_back, CT_STANDING_DRAFT, 0 },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (CtPlan) plan = read_file ("data/samples/mam-non-ben-say.caitien");
  CtIssue *issue;
  g_autoptr (CtPlan) issued = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_NUMBER, "12");
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_DRAFT);
  issue = ct_issued_plan_issue (plan);
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_ISSUED);

  expected->edit (plan);
  g_assert_cmpint (ct_standing_of_plan (plan), ==, expected->standing);
  code = ct_standing_dup_code (ct_standing_of_plan (plan), plan);
  g_assert_cmpint (code != NULL, ==, expected->standing == CT_STANDING_ISSUED);

  issued = ct_issued_plan_load (issue, &error);
  g_assert_no_error (error);
  changes = ct_adjustment_list (issued, plan);
  g_assert_cmpuint (changes->len, ==, expected->standing == CT_STANDING_ADJUSTED ? 1 : 0);
  if (changes->len > 0)
    g_assert_cmpint (((CtPlanChange *) changes->pdata[0])->kind, ==, expected->kind);
}

/* The clerk writes the number by hand on the paper, and later in the file. */
static void
test_blank (void)
{
  g_autoptr (CtPlan) plan = read_file ("data/samples/mam-non-ben-say.caitien");
  CtNode *document = CT_NODE (ct_plan_get_document (plan));

  ct_node_set_text (document, CT_DOCUMENT_NUMBER, "");
  ct_node_set_text (document, CT_DOCUMENT_DATE, "");
  ct_issued_plan_issue (plan);
  ct_node_set_text (document, CT_DOCUMENT_NUMBER, "12");
  ct_node_set_text (document, CT_DOCUMENT_DATE, "2026-10-05");
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_ISSUED);
}

/* Levels are no content unless they are printed, be it in an appendix. */
static void
test_results (void)
{
  g_autoptr (CtPlan) plan = read_file ("data/samples/mam-non-ben-say.caitien");
  CtNodeList *sections = ct_plan_get_sections (plan);
  CtNodeList *assessments = ct_plan_get_assessments (plan);
  CtNode *result;

  for (guint i = ct_node_list_get_length (sections); i > 0; i--)
    {
      const char *kind = ct_node_get_text (ct_node_list_get (sections, i - 1), CT_SECTION_KIND);

      if (g_str_equal (kind, "assessment") || g_str_equal (kind, "problems"))
        ct_node_list_remove (sections, i - 1);
    }
  result = ct_node_list_get (ct_assessment_get_results (ct_node_list_get (assessments, 0)), 0);

  ct_issued_plan_issue (plan);
  ct_node_set_number (result, CT_RESULT_LEVEL, 7);
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_ISSUED);

  ct_page_setup_set_appendix (ct_plan_get_page_setup (plan), CT_APPENDIX_MONEY, TRUE);
  ct_page_setup_set_appendix (ct_plan_get_page_setup (plan), CT_APPENDIX_RESULTS, TRUE);
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_ADJUSTED);
  ct_issued_plan_issue (plan);
  choose_again (plan);
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_ISSUED);
  ct_node_set_number (result, CT_RESULT_LEVEL, 8);
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_ADJUSTED);
}

/* On the sheet stands what people call it, not what the program goes by. */
static void
test_sheet_names (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  CtPageStyle *style = ct_catalogue_get_page_style (catalogue, "nd30-2020");
  g_autoptr (CtPlan) plan = read_file ("data/samples/mam-non-ben-say.caitien");
  CtIssue *issue = ct_issued_plan_issue (plan);
  g_autoptr (CtPlan) sheet = NULL;
  g_autoptr (GError) error = NULL;
  CtNode *row;

  ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM, "legacy-9col");
  choose_appendix (plan);
  sheet = ct_adjustment_sheet_new (plan, issue, catalogue, style, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_improvements (sheet)), ==, 2);
  row = CT_NODE (get_improvement (sheet, 0));
  g_assert_cmpstr (ct_node_get_text (row, CT_IMPROVEMENT_NOTE), ==,
                   ct_form_get_label (ct_catalogue_get_form (catalogue, "legacy-9col")));
  row = CT_NODE (get_improvement (sheet, 1));
  g_assert_cmpstr (ct_node_get_text (row, CT_IMPROVEMENT_CONTENT), ==, "Thể thức văn bản: phụ lục");
  g_assert_cmpstr (ct_node_get_text (row, CT_IMPROVEMENT_NOTE), ==,
                   ct_page_style_get_appendix_title (style, CT_APPENDIX_MONEY));
  g_assert_false (ct_page_setup_has_appendix (ct_plan_get_page_setup (sheet), CT_APPENDIX_MONEY));
}

/* An issue of another program tells less, and a plan that says that it is issued is believed. */
static void
test_without_checksum (void)
{
  g_autoptr (CtPlan) plan = read_file ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtIssue) issue = ct_issue_new ();
  g_autofree char *code = NULL;

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_STATE, "issued");
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_ISSUED);
  ct_node_list_append (ct_plan_get_issues (plan), issue);
  g_assert_cmpint (ct_standing_of_plan (plan), ==, CT_STANDING_ISSUED);
  code = ct_standing_dup_code (ct_standing_of_plan (plan), plan);
  g_assert_null (code);
}

/* Whoever reads the sheet sees where each change is. */
static void
check_sheet (CtCatalogue *catalogue, CtPlan *plan, CtIssue *issue, guint seed)
{
  g_autoptr (GError) error = NULL;
  CtPageStyle *style = ct_catalogue_get_page_style (catalogue, "nd30-2020");
  g_autoptr (CtPlan) sheet = ct_adjustment_sheet_new (plan, issue, catalogue, style, &error);
  CtNodeList *rows;

  g_assert_no_error (error);
  rows = ct_plan_get_improvements (sheet);
  for (guint i = 0; i < ct_node_list_get_length (rows); i++)
    {
      CtNode *row = ct_node_list_get (rows, i);

      if (*ct_node_get_text (row, CT_IMPROVEMENT_CONTENT) == '\0')
        g_error ("seed %u: nothing says where “%s” became “%s”", seed,
                 ct_node_get_text (row, CT_IMPROVEMENT_GOAL),
                 ct_node_get_text (row, CT_IMPROVEMENT_NOTE));
    }
}

/* Whatever is done to a plan, the checksum says that its content changed when, and only when, a
 * change of the content can be named. */
static void
test_random (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  TestReached reached;
  guint n_changed = 0;

  test_reached_init (&reached);
  for (guint seed = 0; seed < N_SEEDS; seed++)
    {
      TestEdits edits = { 0 };
      g_autoptr (CtPlan) start = read_file ("tests/data/plans/everything.caitien");
      g_autoptr (CtPlan) issued = read_again (start);
      g_autoptr (CtIssue) issue = g_object_ref (ct_issued_plan_issue (issued));
      g_autoptr (CtPlan) edited = NULL;
      g_autoptr (GPtrArray) changes = NULL;
      gboolean same;

      test_edits_init (&edits, g_steal_pointer (&start), seed, &reached);
      for (guint n = 1 + seed % 3; n > 0; n--)
        test_edits_edit (&edits);

      edited = read_again (edits.plan);
      changes = ct_adjustment_list (issued, edited);
      same = ct_standing_is_as_issued (edited, issue);
      if (same != (changes->len == 0))
        g_error ("seed %u: %s, but %u changes", seed, same ? "the same" : "changed", changes->len);
      if (!same)
        check_sheet (catalogue, edited, issue, seed);
      n_changed += !same;
      test_edits_clear (&edits);
    }

  g_assert_cmpuint (n_changed, >, N_SEEDS / 4);
  g_assert_cmpuint (n_changed, <, N_SEEDS);
  g_test_message ("%u of %u plans changed in content", n_changed, N_SEEDS);
  test_reached_clear (&reached);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/adjustment/", cases[i].label, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/adjustment/blank", test_blank);
  g_test_add_func ("/adjustment/results", test_results);
  g_test_add_func ("/adjustment/sheet-names", test_sheet_names);
  g_test_add_func ("/adjustment/without-checksum", test_without_checksum);
  g_test_add_func ("/adjustment/random", test_random);

  return g_test_run ();
}
