/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-action.h"
#include "ct-dismissal.h"
#include "ct-evidence-item.h"
#include "ct-issue.h"
#include "ct-paragraph.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-review-finding.h"
#include "ct-review.h"
#include "ct-section.h"
#include "ct-signed-copy.h"

#define HEAD "<plan xmlns=\"urn:caitien:plan:1\"><calendar first-year=\"2025\"/>"
#define TAIL "</plan>"

static CtPlan *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  CtPlan *plan = ct_plan_reader_read (bytes, "test", &error);

  g_assert_no_error (error);

  return plan;
}

static CtPlan *
read_data (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests", "data", "plans", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return read_text (text);
}

#define assert_text(node, field, text)                                                             \
  g_assert_cmpstr (ct_node_get_text (CT_NODE (node), field), ==, text)
#define assert_number(node, field, number)                                                         \
  g_assert_cmpint (ct_node_get_number (CT_NODE (node), field), ==, number)

/* Every element and attribute lands in its field. */
static void
test_head (void)
{
  g_autoptr (CtPlan) plan = read_data ("everything.caitien");
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  char **lines;

  assert_text (plan, CT_PLAN_VERSION, "1.0");
  assert_text (plan, CT_PLAN_FRAMEWORK, "tt19-2018-mn");
  assert_text (plan, CT_PLAN_FORM, "legacy-roadmap");
  assert_text (school, CT_SCHOOL_KIND, "preschool");
  assert_text (school, CT_SCHOOL_AUTHORITY, "UBND HUYỆN A & B");
  assert_text (school, CT_SCHOOL_NAME, "TRƯỜNG MN “C”");
  assert_text (school, CT_SCHOOL_FULL_NAME, "Trường Mầm non <C>");
  assert_text (school, CT_SCHOOL_ADDRESS, "Ấp 1,\nxã D");
  assert_text (document, CT_DOCUMENT_STATE, "issued");
  assert_text (document, CT_DOCUMENT_NUMBER, "237");
  assert_text (document, CT_DOCUMENT_SYMBOL, "KH-MNC");
  assert_text (document, CT_DOCUMENT_PLACE, "D");
  assert_text (document, CT_DOCUMENT_DATE, "2022-09");
  assert_text (document, CT_DOCUMENT_TITLE, "KẾ HOẠCH");
  assert_text (document, CT_DOCUMENT_SIGNED, "(đã kí)");
  assert_text (document, CT_DOCUMENT_SIGNER_NAME, "Nguyễn Thị E");

  lines = ct_node_get_boxed (document, CT_DOCUMENT_SUBJECTS);
  g_assert_cmpstrv (lines, ((const char *[]){ "Cải tiến chất lượng", "Năm học 2022-2027", NULL }));
  lines = ct_node_get_boxed (document, CT_DOCUMENT_CAPACITY);
  g_assert_cmpstrv (lines, ((const char *[]){ "KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", NULL }));
}

static void
test_calendar (void)
{
  g_autoptr (CtPlan) plan = read_data ("everything.caitien");
  CtCalendar *calendar = ct_plan_get_calendar (plan);

  g_assert_cmpint (ct_calendar_get_first_year (calendar), ==, 2022);
  g_assert_cmpint (ct_calendar_get_years (calendar), ==, 5);
  g_assert_cmpint (ct_calendar_get_year_start_mmdd (calendar), ==, 905);
  g_assert_cmpint (ct_calendar_get_term_2_mmdd (calendar), ==, 116);
  g_assert_cmpint (ct_calendar_get_year_end_mmdd (calendar), ==, 525);
}

static void
test_sections (void)
{
  g_autoptr (CtPlan) plan = read_data ("everything.caitien");
  CtSection *text = ct_node_list_get (ct_plan_get_sections (plan), 0);
  CtSection *table = ct_node_list_get (ct_plan_get_sections (plan), 3);
  CtNode *item = ct_node_list_get (ct_section_get_paragraphs (text), 3);

  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_sections (plan)), ==, 5);
  g_assert_cmpstr (ct_node_get_id (CT_NODE (text)), ==, "s1");
  assert_text (text, CT_SECTION_NUMBER, "VI");
  assert_text (text, CT_SECTION_HEADING, "MỤC ĐÍCH");
  g_assert_cmpuint (ct_node_list_get_length (ct_section_get_paragraphs (text)), ==, 5);
  assert_number (item, CT_PARAGRAPH_KIND, CT_PARAGRAPH_ITEM);
  assert_number (item, CT_PARAGRAPH_LEVEL, 3);
  assert_text (item, CT_PARAGRAPH_TEXT, "Rõ người.");
  assert_text (table, CT_SECTION_BULLETS, "dash");
  g_assert_cmpuint (ct_node_list_get_length (ct_section_get_columns (table)), ==, 2);
  g_assert_cmpuint (ct_node_list_get_length (ct_section_get_bands (table)), ==, 1);
  g_assert_cmpuint (ct_node_list_get_length (ct_section_get_standard_titles (table)), ==, 1);
  g_assert_cmpuint (ct_node_list_get_length (ct_section_get_criterion_titles (table)), ==, 1);
}

static void
test_action (void)
{
  g_autoptr (CtPlan) plan = read_data ("everything.caitien");
  CtImprovement *row = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  CtNode *action = ct_node_list_get (ct_improvement_get_actions (row), 0);
  CtPeriod *period = ct_node_get_boxed (action, CT_ACTION_PERIOD);
  CtBudget *budget = ct_node_get_boxed (action, CT_ACTION_BUDGET);
  CtEvidence *evidence = ct_node_get_boxed (action, CT_ACTION_EVIDENCE);

  assert_number (row, CT_IMPROVEMENT_GOAL_LEVEL, 2);
  assert_text (row, CT_IMPROVEMENT_GOAL, "Đạt Mức 2");
  assert_number (action, CT_ACTION_STATUS, CT_STATUS_RUNNING);
  assert_number (action, CT_ACTION_PROGRESS, 40);
  assert_text (action, CT_ACTION_TEXT, "Việc thứ nhất:\n- dòng hai");
  g_assert_true (ct_plan_find (plan, "a1") == action);

  g_assert_true (ct_period_get_fixed (period));
  g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 2);
  g_assert_cmpint (ct_period_get_range (period, 0)->repeat, ==, CT_REPEAT_MONTH);
  g_assert_cmpuint (ct_period_get_range (period, 0)->end, ==, CT_DAY_NONE);
  g_assert_cmpuint (ct_period_get_range (period, 1)->start, ==, CT_DAY_NONE);
  g_assert_cmpuint (ct_period_get_range (period, 1)->end, ==, ct_day_from_ymd (2023, 1, 15));

  g_assert_cmpuint (ct_budget_get_n_sums (budget), ==, 2);
  g_assert_cmpint (ct_budget_get_sum (budget, 0)->amount, ==, 20000000);
  g_assert_cmpint (ct_budget_get_sum (budget, 0)->source, ==, CT_FUND_STATE);
  g_assert_false (ct_budget_get_sum (budget, 1)->has_amount);

  g_assert_cmpuint (ct_evidence_get_length (evidence), ==, 1);
  g_assert_cmpstr (ct_evidence_get_ref (evidence, 0), ==, "e1");
  g_assert_cmpstr (ct_evidence_get_text (evidence, 0), ==, "Hợp đồng");
}

static void
test_rest (void)
{
  g_autoptr (CtPlan) plan = read_data ("everything.caitien");
  CtNode *item = ct_node_list_get (ct_plan_get_evidence_list (plan), 0);
  CtNode *review = ct_node_list_get (ct_plan_get_reviews (plan), 0);
  CtNode *finding = ct_node_list_get (ct_review_get_findings (CT_REVIEW (review)), 0);
  char **uses = ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES);
  CtNode *issue = ct_node_list_get (ct_plan_get_issues (plan), 0);
  CtNodeList *signed_copies = ct_issue_get_signed_copies (CT_ISSUE (issue));

  g_assert_cmpint (ct_plan_get_level (plan, "1.5"), ==, 1);
  g_assert_cmpint (ct_plan_get_level (plan, "1.6"), ==, 0);
  g_assert_cmpint (ct_plan_get_target (plan, "1.5"), ==, 2);
  g_assert_cmpstrv (uses, ((const char *[]){ "1.5", "3.1", NULL }));
  assert_text (item, CT_EVIDENCE_ITEM_CODE, "H1-1.5-01");
  assert_text (review, CT_REVIEW_POINT, "end-of-term-1");
  assert_text (finding, CT_REVIEW_FINDING_ACTION, "a1");
  assert_number (finding, CT_REVIEW_FINDING_STATUS, CT_STATUS_RUNNING);
  assert_text (finding, CT_REVIEW_FINDING_TEXT, "Đang làm");
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_issues (plan)), ==, 1);
  assert_text (issue, CT_ISSUE_DATE, "2022-09-06");
  assert_text (issue, CT_ISSUE_COPY_ENCODING, "gzip+base64");
  g_assert_cmpuint (ct_node_list_get_length (signed_copies), ==, 2);
  assert_text (ct_node_list_get (signed_copies, 0), CT_SIGNED_COPY_RECIPIENT, "Lưu: VT.");
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_dismissals (plan)), ==, 1);
  assert_text (ct_node_list_get (ct_plan_get_dismissals (plan), 0), CT_DISMISSAL_REF, "a2");
}

/* What a file may leave to be understood, and what the canonical form of it is. */
static const struct
{
  const char *label;
  const char *given;
  const char *canonical;
} lenient[] = {
  { "only a calendar", "", "" },
  { "elements out of order",
    "<issues><issue id=\"n1\"/></issues><school><address>A</address><name>B</name></school>",
    "  <school>\n    <name>B</name>\n    <address>A</address>\n  </school>\n"
    "<calendar/>"
    "  <issues>\n    <issue id=\"n1\"/>\n  </issues>\n" },
  { "empty optional elements", "<school kind=\"\"><name/></school><closing> </closing>", "" },
  { "white space around a number", "<closing><li level=\" 1 \">A</li></closing>",
    "<calendar/>  <closing>\n    <li level=\"1\">A</li>\n  </closing>\n" },
  { "white space inside words", "<closing><p> A\n\tB </p></closing>",
    "<calendar/>  <closing>\n    <p> A\n\tB </p>\n  </closing>\n" },
  { "a character section is words", "<closing><p><![CDATA[<A> & B]]></p></closing>",
    "<calendar/>  <closing>\n    <p>&lt;A&gt; &amp; B</p>\n  </closing>\n" },
  { "character references", "<closing><p>A&#13;&#x1ea5;</p></closing>",
    "<calendar/>  <closing>\n    <p>A&#13;ấ</p>\n  </closing>\n" },
  { "decomposed letters stay decomposed", "<closing><p>e\xcc\x82\xcc\x81</p></closing>",
    "<calendar/>  <closing>\n    <p>e\xcc\x82\xcc\x81</p>\n  </closing>\n" },
  { "a group in two parts", "<closing><p>A</p></closing><closing><p>B</p></closing>",
    "<calendar/>  <closing>\n    <p>A</p>\n    <p>B</p>\n  </closing>\n" },
  { "a second element that may stand once goes to the end",
    "<school><name>A</name><name>B</name><full-name>C</full-name></school>",
    "  <school>\n    <name>A</name>\n    <full-name>C</full-name>\n    <name>B</name>\n"
    "  </school>\n<calendar/>" },
  { "a second element after an empty one is the first", "<school><name/><name>B</name></school>",
    "  <school>\n    <name>B</name>\n  </school>\n<calendar/>" },
  { "a second group with attributes of its own stays a second group",
    "<closing><p>A</p></closing><closing x:a=\"1\" xmlns:x=\"urn:x\"><p>B</p></closing>",
    "<calendar/>  <closing>\n    <p>A</p>\n  </closing>\n"
    "  <closing xmlns:x=\"urn:x\" x:a=\"1\"><p>B</p></closing>\n" },
  { "an ampersand in an attribute and in a namespace",
    "<x:a xmlns:x=\"urn:a&amp;b\" c=\"&amp;#38;&#38;&lt;\"/>",
    "<calendar/>  <x:a xmlns:x=\"urn:a&amp;b\" c=\"&amp;#38;&amp;&lt;\"/>\n" },
  { "words that stand nowhere", "<school> lạc <name>A</name></school>",
    "  <school>\n    lạc\n    <name>A</name>\n  </school>\n<calendar/>" },
  { "an element of ours in the wrong place", "<lead>A</lead>", "<calendar/>  <lead>A</lead>\n" },
  { "a budget whose words stand straight in it",
    "<improvements><improvement id=\"i1\"><budget> Không </budget></improvement></improvements>",
    "<calendar/>  <improvements>\n    <improvement id=\"i1\">\n      <budget>\n"
    "        <text>Không</text>\n      </budget>\n    </improvement>\n  </improvements>\n" },
  { "a missing id", "<sections><section id=\"s7\"/><section/></sections>",
    "<calendar/>  <sections>\n    <section id=\"s7\"/>\n    <section id=\"s8\"/>\n  "
    "</sections>\n" },
  { "the same id twice",
    "<sections><section id=\"s7\"/><section id=\"s7\" kind=\"plan\"/></sections>",
    "<calendar/>  <sections>\n    <section id=\"s7\"/>\n    <section id=\"s8\" kind=\"plan\"/>\n"
    "  </sections>\n" },
};

#define CALENDAR                                                                                   \
  "  <calendar first-year=\"2025\" years=\"1\" year-start=\"09-01\" term-2=\"01-18\" "             \
  "year-end=\"05-31\"/>\n"

/* The table says "<calendar/>" for the calendar's line, or nothing when it stands alone. */
static char *
expand (const char *canonical)
{
  g_auto (GStrv) parts =
      g_strsplit (*canonical != '\0' ? canonical : "<calendar/>", "<calendar/>", -1);
  g_autofree char *body = g_strjoinv (CALENDAR, parts);

  return g_strconcat ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<plan xmlns=\"urn:caitien:plan:1\" version=\"1.0\">\n",
                      body, "</plan>\n", NULL);
}

static void
test_lenient (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *file = g_strconcat (HEAD, lenient[i].given, TAIL, NULL);
  g_autofree char *expected = expand (lenient[i].canonical);
  g_autoptr (CtPlan) plan = read_text (file);
  g_autoptr (GBytes) written = ct_plan_writer_write (plan);
  g_autofree char *text = g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
  g_autoptr (CtPlan) again = read_text (text);
  g_autoptr (GBytes) rewritten = ct_plan_writer_write (again);

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (g_bytes_equal (written, rewritten));
}

/* Words without ranges are read, even when the calendar comes last; ranges in the file are kept,
 * even when the words say something else; and what is fixed is never computed. */
static void
test_meaning (void)
{
  g_autoptr (CtPlan) plan = read_text (
      "<plan xmlns=\"urn:caitien:plan:1\"><improvements><improvement>"
      "<period><text>Tháng 9/2025</text></period><budget><text>5 triệu đồng</text></budget>"
      "<action><period><text>Tháng 9/2025</text><range start=\"2020-01-01\"/></period>"
      "<budget fixed=\"true\"><text>5 triệu đồng</text></budget></action>"
      "<action><period fixed=\"1\"><text>Tháng 9/2025</text></period></action>"
      "</improvement></improvements><calendar first-year=\"2025\"/></plan>");
  CtImprovement *row = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  CtNode *kept = ct_node_list_get (ct_improvement_get_actions (row), 0);
  CtNode *fixed = ct_node_list_get (ct_improvement_get_actions (row), 1);
  CtPeriod *period = ct_node_get_boxed (CT_NODE (row), CT_IMPROVEMENT_PERIOD);
  gint64 total;

  g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 1);
  g_assert_cmpuint (ct_period_get_start (period), ==, ct_day_from_ymd (2025, 9, 1));
  g_assert_cmpuint (ct_period_get_end (period), ==, ct_day_from_ymd (2025, 9, 30));
  g_assert_true (
      ct_budget_get_total (ct_node_get_boxed (CT_NODE (row), CT_IMPROVEMENT_BUDGET), &total));
  g_assert_cmpint (total, ==, 5000000);

  period = ct_node_get_boxed (kept, CT_ACTION_PERIOD);
  g_assert_cmpuint (ct_period_get_start (period), ==, ct_day_from_ymd (2020, 1, 1));
  g_assert_false (ct_budget_get_total (ct_node_get_boxed (kept, CT_ACTION_BUDGET), &total));

  period = ct_node_get_boxed (fixed, CT_ACTION_PERIOD);
  g_assert_true (ct_period_get_fixed (period));
  g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 0);
}

/* Reading is no edit, and ids that were read are not handed out again. */
static void
test_state_after (void)
{
  g_autoptr (CtPlan) plan = read_data ("everything.caitien");
  g_autoptr (CtAction) action = ct_action_new ();
  CtImprovement *row = ct_node_list_get (ct_plan_get_improvements (plan), 0);
  CtHistory *history = ct_plan_get_history (plan);

  g_assert_true (ct_history_get_clean (history));
  g_assert_false (ct_history_get_can_undo (history));

  ct_node_list_append (ct_improvement_get_actions (row), action);
  g_assert_nonnull (ct_node_get_id (CT_NODE (action)));
  g_assert_false (ct_history_get_clean (history));
  g_assert_cmpstr (ct_node_get_id (CT_NODE (action)), ==, "a6");
}

/* UTF-16 says what it is; a byte order mark is no text. */
static void
test_encodings (void)
{
  const char *text = "<?xml version=\"1.0\"?>" HEAD "<closing><p>Đề ấ</p></closing>" TAIL;
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_autofree char *wide = NULL;
  g_autoptr (CtPlan) plan = read_text (marked);
  g_autoptr (CtPlan) other = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) first = ct_plan_writer_write (plan);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  wide = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (wide, size);
  other = ct_plan_reader_read (bytes, "test", &error);
  g_assert_no_error (error);
  second = ct_plan_writer_write (other);
  g_assert_true (g_bytes_equal (first, second));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/plan-reader/head", test_head);
  g_test_add_func ("/store/plan-reader/calendar", test_calendar);
  g_test_add_func ("/store/plan-reader/sections", test_sections);
  g_test_add_func ("/store/plan-reader/action", test_action);
  g_test_add_func ("/store/plan-reader/rest", test_rest);
  g_test_add_func ("/store/plan-reader/meaning", test_meaning);
  g_test_add_func ("/store/plan-reader/state-after", test_state_after);
  g_test_add_func ("/store/plan-reader/encodings", test_encodings);

  for (guint i = 0; i < G_N_ELEMENTS (lenient); i++)
    {
      g_autofree char *path = g_strconcat ("/store/plan-reader/lenient/", lenient[i].label, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_lenient);
    }

  return g_test_run ();
}
