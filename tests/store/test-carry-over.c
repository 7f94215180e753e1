/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "ct-action.h"
#include "ct-carry-over.h"
#include "ct-catalogue.h"
#include "ct-evidence-item.h"
#include "ct-paragraph.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-section.h"

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *source;
  CtCarryOver *carry;
  CtPlan *plan;
} Fixture;

static GFile *
get_data (const char *folder, const char *name)
{
  return g_file_new_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", folder, name, NULL);
}

static void
load_catalogue (Fixture *fixture)
{
  g_autoptr (GFile) frameworks = get_data ("frameworks", NULL);
  g_autoptr (GFile) forms = get_data ("forms", NULL);
  g_autoptr (GError) error = NULL;

  fixture->catalogue = ct_catalogue_new ();
  ct_catalogue_load_frameworks (fixture->catalogue, frameworks, &error);
  g_assert_no_error (error);
  ct_catalogue_load_forms (fixture->catalogue, forms, &error);
  g_assert_no_error (error);
}

static void
begin (Fixture *fixture, CtPlan *source)
{
  const char *framework = ct_node_get_text (CT_NODE (source), CT_PLAN_FRAMEWORK);

  fixture->source = source;
  fixture->carry =
      ct_carry_over_new (source, ct_catalogue_get_framework (fixture->catalogue, framework));
}

/* @data: the sample to carry over; without one the test reads its own words */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  CtPlan *source;

  load_catalogue (fixture);
  if (data == NULL)
    return;

  file = get_data ("samples", data);
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  source = ct_plan_reader_read (bytes, data, &error);
  g_assert_no_error (error);
  begin (fixture, source);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->carry);
  g_clear_object (&fixture->source);
  g_clear_object (&fixture->catalogue);
}

static void
read_words (Fixture *fixture, const char *words)
{
  g_autofree char *xml =
      g_strconcat ("<plan xmlns='urn:caitien:plan:1' version='1.0'", words, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  CtPlan *source = ct_plan_reader_read (bytes, "test", &error);

  g_assert_no_error (error);
  begin (fixture, source);
}

static void
choose (Fixture *fixture, const char *framework, const char *form)
{
  const char *from = ct_node_get_text (CT_NODE (fixture->source), CT_PLAN_FRAMEWORK);

  ct_carry_over_set_framework (fixture->carry,
                               ct_catalogue_get_framework (fixture->catalogue, framework),
                               ct_catalogue_get_counterparts (fixture->catalogue, from, framework));
  if (form != NULL)
    ct_carry_over_set_form (fixture->carry, ct_catalogue_get_form (fixture->catalogue, form));
}

static char *
write_plan (CtPlan *plan)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (plan);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Makes the plan; what it was made from must be as before, and reading it back must give the same.
 */
static void
build (Fixture *fixture)
{
  g_autofree char *before = write_plan (fixture->source);
  g_autofree char *after = NULL;
  g_autofree char *written = NULL;
  g_autofree char *again = NULL;
  g_autoptr (CtPlan) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  fixture->plan = ct_carry_over_build (fixture->carry);
  after = write_plan (fixture->source);
  g_assert_cmpstr (before, ==, after);

  written = write_plan (fixture->plan);
  bytes = g_bytes_new (written, strlen (written));
  read = ct_plan_reader_read (bytes, "written", &error);
  g_assert_no_error (error);
  again = write_plan (read);
  g_assert_cmpstr (written, ==, again);
  g_assert_true (ct_history_get_clean (ct_plan_get_history (fixture->plan)));
}

static CtNode *
get_improvement (CtPlan *plan, guint position)
{
  return ct_node_list_get (ct_plan_get_improvements (plan), position);
}

static CtNode *
get_action (CtPlan *plan, guint improvement, guint position)
{
  return ct_node_list_get (ct_improvement_get_actions (
                               CT_IMPROVEMENT (get_improvement (plan, improvement))),
                           position);
}

static CtCarryCandidate *
get_candidate (Fixture *fixture, guint position)
{
  g_autoptr (CtCarryCandidate) candidate =
      g_list_model_get_item (ct_carry_over_get_candidates (fixture->carry), position);

  return candidate;
}

static CtCarryCandidate *
get_action_candidate (Fixture *fixture, guint improvement, guint position)
{
  g_autoptr (CtCarryCandidate) candidate =
      g_list_model_get_item (ct_carry_candidate_get_actions (get_candidate (fixture, improvement)),
                             position);

  return candidate;
}

static const char *
get_paragraph (CtPlan *plan, guint section, guint position)
{
  CtSection *node = ct_node_list_get (ct_plan_get_sections (plan), section);

  return ct_node_get_text (ct_node_list_get (ct_section_get_paragraphs (node), position),
                           CT_PARAGRAPH_TEXT);
}

static gboolean
has_note (Fixture *fixture, const char *words)
{
  for (guint i = 0; i < ct_carry_over_get_n_notes (fixture->carry); i++)
    if (strstr (ct_carry_over_get_note (fixture->carry, i)->text, words) != NULL)
      return TRUE;

  return FALSE;
}

/* By the same standards, one year on */

static void
test_document (Fixture *fixture, gconstpointer data)
{
  CtNode *document;
  const char *const *subjects;

  build (fixture);
  document = CT_NODE (ct_plan_get_document (fixture->plan));

  g_assert_cmpint (ct_calendar_get_first_year (ct_plan_get_calendar (fixture->plan)), ==, 2027);
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_STATE), ==, "draft");
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_NUMBER), ==, "");
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_DATE), ==, "");
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_SYMBOL), ==, "KH-MNBS");
  g_assert_cmpstr (ct_node_get_text (document, CT_DOCUMENT_SIGNER_NAME), ==, "Lê Thị Ngọc Sương");
  subjects = ct_node_get_boxed (document, CT_DOCUMENT_SUBJECTS);
  g_assert_cmpstr (subjects[0], ==, "Cải tiến chất lượng giáo dục năm học 2027–2028");
  g_assert_cmpuint (ct_node_list_get_length (ct_document_get_recipients (CT_DOCUMENT (document))),
                    ==, 5);

  g_assert_cmpstr (get_paragraph (fixture->plan, 1, 0), ==,
                   "1. Báo cáo tự đánh giá năm học 2026–2027 của Trường Mầm non Bến Sậy.");
  g_assert_cmpstr (get_paragraph (fixture->plan, 1, 3), ==, get_paragraph (fixture->source, 1, 3));
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_school (fixture->plan)), CT_SCHOOL_NAME),
                   ==, "TRƯỜNG MẦM NON BẾN SẬY");
}

static void
test_what_stays (Fixture *fixture, gconstpointer data)
{
  build (fixture);

  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_reviews (fixture->plan)), ==, 0);
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_issues (fixture->plan)), ==, 0);
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_assessments (fixture->plan)), ==,
                    ct_node_list_get_length (ct_plan_get_assessments (fixture->source)));
  g_assert_cmpint (ct_plan_get_level (fixture->plan, "1.1"), ==, 2);
  g_assert_true (has_note (fixture, "3 reviews"));
  g_assert_true (has_note (fixture, "5 finished actions"));
}

/* Counts the actions of @plan that are @status. */
static guint
count_actions (CtPlan *plan, CtStatus status)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  guint count = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        count += ct_action_get_status (ct_node_list_get (actions, j)) == status;
    }

  return count;
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  guint planned = count_actions (fixture->source, CT_STATUS_PLANNED);
  guint running = count_actions (fixture->source, CT_STATUS_RUNNING);
  guint missed = count_actions (fixture->source, CT_STATUS_MISSED);
  guint improvements, actions, waiting;
  CtPeriod *period;

  ct_carry_over_count (fixture->carry, &improvements, &actions, &waiting);
  g_assert_cmpuint (improvements, ==, 7);
  g_assert_cmpuint (actions, ==, planned + running + missed);
  g_assert_cmpuint (waiting, ==, 0);

  build (fixture);
  g_assert_cmpuint (count_actions (fixture->plan, CT_STATUS_DONE), ==, 0);
  g_assert_cmpuint (count_actions (fixture->plan, CT_STATUS_DROPPED), ==, 0);
  g_assert_cmpuint (count_actions (fixture->plan, CT_STATUS_RUNNING), ==, running);
  g_assert_cmpuint (count_actions (fixture->plan, CT_STATUS_PLANNED), ==, planned + missed);

  period = ct_node_get_boxed (get_action (fixture->plan, 2, 1), CT_ACTION_PERIOD);
  g_assert_cmpstr (ct_period_get_text (period), ==, "Từ tháng 10/2027 đến tháng 3/2028");
  g_assert_cmpuint (ct_period_get_start (period), ==, ct_day_from_ymd (2027, 10, 1));
  g_assert_cmpuint (ct_period_get_end (period), ==, ct_day_from_ymd (2028, 3, 31));
  g_assert_cmpint (ct_action_get_progress (CT_ACTION (get_action (fixture->plan, 2, 1))), ==, 40);
  g_assert_cmpstr (ct_node_get_text (get_improvement (fixture->plan, 0), CT_IMPROVEMENT_CRITERION),
                   ==, "1.3");
}

/* Every reference of the new plan leads to an item of the new list with the title of the old one.
 */
static void
check_refs (Fixture *fixture, CtEvidence *old, CtEvidence *new)
{
  g_assert_cmpuint (ct_evidence_get_length (old), ==, ct_evidence_get_length (new));
  for (guint i = 0; i < ct_evidence_get_length (new); i++)
    {
      CtNode *item = ct_plan_find (fixture->plan, ct_evidence_get_ref (new, i));
      CtNode *before = ct_plan_find (fixture->source, ct_evidence_get_ref (old, i));

      if (before == NULL)
        continue;
      g_assert_true (ct_node_get_plan (item) == fixture->plan);
      g_assert_cmpstr (ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE), ==,
                       ct_node_get_text (before, CT_EVIDENCE_ITEM_TITLE));
    }
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  build (fixture);

  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_evidence_list (fixture->plan)), ==,
                    ct_node_list_get_length (ct_plan_get_evidence_list (fixture->source)));
  check_refs (fixture, ct_node_get_boxed (get_action (fixture->source, 0, 3), CT_ACTION_EVIDENCE),
              ct_node_get_boxed (get_action (fixture->plan, 0, 1), CT_ACTION_EVIDENCE));
  check_refs (fixture, ct_node_get_boxed (get_action (fixture->source, 3, 0), CT_ACTION_EVIDENCE),
              ct_node_get_boxed (get_action (fixture->plan, 3, 0), CT_ACTION_EVIDENCE));
}

static void
test_ticks (Fixture *fixture, gconstpointer data)
{
  CtCarryCandidate *given_up = get_action_candidate (fixture, 1, 3);
  guint before, actions, waiting;

  /* given up: listed, but not ticked */
  g_assert_cmpint (ct_action_get_status (CT_ACTION (ct_carry_candidate_get_node (given_up))), ==,
                   CT_STATUS_DROPPED);
  g_assert_false (ct_carry_candidate_get_ticked (given_up));

  /* An improvement that stays keeps its actions; one action alone may stay. */
  ct_carry_over_count (fixture->carry, &before, &actions, &waiting);
  ct_carry_candidate_set_ticked (get_candidate (fixture, 0), FALSE);
  g_assert_true (ct_carry_candidate_get_ticked (get_action_candidate (fixture, 0, 0)));
  g_assert_false (ct_carry_candidate_is_taken (get_action_candidate (fixture, 0, 0)));
  ct_carry_candidate_set_ticked (get_action_candidate (fixture, 2, 0), FALSE);
  ct_carry_candidate_set_ticked (given_up, TRUE);
  build (fixture);
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_improvements (fixture->plan)), ==,
                    before - 1);
  g_assert_cmpstr (ct_node_get_text (get_action (fixture->plan, 1, 0), CT_ACTION_TEXT), ==,
                   "Tổ chức góc chơi mở và vườn rau của bé ở ba lớp điểm, sau đó nhân rộng");
  g_assert_cmpint (ct_action_get_status (CT_ACTION (get_action (fixture->plan, 0, 3))), ==,
                   CT_STATUS_PLANNED);

  /* An action brings its improvement along. */
  ct_carry_candidate_set_ticked (get_action_candidate (fixture, 0, 0), FALSE);
  ct_carry_candidate_set_ticked (get_action_candidate (fixture, 0, 0), TRUE);
  g_assert_true (ct_carry_candidate_get_ticked (get_candidate (fixture, 0)));
}

/* By other standards, on another form */

static void
test_other_framework (Fixture *fixture, gconstpointer data)
{
  guint improvements, actions, waiting;
  CtNode *improvement;

  choose (fixture, "tt57-2026-pt", "tt57-bieu2");
  ct_carry_over_count (fixture->carry, &improvements, &actions, &waiting);
  g_assert_cmpuint (improvements, ==, 6);
  g_assert_cmpuint (actions, ==, 6);
  g_assert_cmpuint (waiting, ==, 1);
  g_assert_true (ct_carry_candidate_get_waits (get_candidate (fixture, 0)));
  g_assert_nonnull (ct_carry_candidate_get_reason (get_candidate (fixture, 0)));
  g_assert_cmpstr (ct_carry_candidate_get_criterion (get_candidate (fixture, 1)), ==, "2.2");

  build (fixture);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (fixture->plan), CT_PLAN_FRAMEWORK), ==,
                   "tt57-2026-pt");
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_sections (fixture->plan)), ==, 8);

  /* without a place, but with where it comes from */
  improvement = get_improvement (fixture->plan, 0);
  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), ==, "");
  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_STANDARD), ==, "");
  g_assert_cmpint (ct_node_get_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL), ==,
                   CT_FIELD_NO_NUMBER);
  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_NOTE), ==,
                   "Chuyển từ tiêu chí 1.5, Thông tư 17/2018, tiểu học; mục tiêu khi đó: Mức 2");
  g_assert_true (has_note (fixture, "Criterion 1.5"));

  improvement = get_improvement (fixture->plan, 2);
  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), ==, "4.1");
  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_STANDARD), ==, "4");
}

/* What was found by the earlier standards is history, and says nothing about the new ones. */
static void
test_history (Fixture *fixture, gconstpointer data)
{
  CtNodeList *assessments;

  choose (fixture, "tt57-2026-pt", "tt57-bieu2");
  build (fixture);

  assessments = ct_plan_get_assessments (fixture->plan);
  g_assert_cmpuint (ct_node_list_get_length (assessments), ==, 3);
  g_assert_cmpstr (ct_node_get_text (ct_node_list_get (assessments, 0), CT_ASSESSMENT_FRAMEWORK),
                   ==, "tt17-2018-th");
  g_assert_cmpint (ct_plan_get_level (fixture->source, "1.1"), ==, 3);
  g_assert_cmpint (ct_plan_get_level (fixture->plan, "1.1"), ==, CT_FIELD_NO_NUMBER);
}

static void
test_other_form (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "tt57-2026-pt", "tt57-bieu2");
  build (fixture);

  /* The form's words where the school's own cite the circular of the earlier standards. */
  g_assert_true (has_note (fixture, "17/2018/TT-BGDĐT"));
  g_assert_null (strstr (get_paragraph (fixture->plan, 1, 0), "17/2018"));
  /* The school's own elsewhere. */
  g_assert_cmpstr (get_paragraph (fixture->plan, 2, 1), ==, get_paragraph (fixture->source, 0, 1));
  /* Only evidence that is still referred to, filed by the new criteria. */
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_evidence_list (fixture->plan)), ==, 2);
  g_assert_cmpstr (((const char *const *) ct_node_get_boxed (
                       ct_node_list_get (ct_plan_get_evidence_list (fixture->plan), 1),
                       CT_EVIDENCE_ITEM_USES))[0],
                   ==, "4.1");
  g_assert_true (has_note (fixture, "6 pieces of evidence"));
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_document (fixture->plan)),
                                     CT_DOCUMENT_SIGNED),
                   ==, "");
}

static void
test_placed (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "tt57-2026-pt", "tt57-bieu2");
  ct_carry_candidate_set_criterion (get_candidate (fixture, 0), "3.4");
  build (fixture);

  g_assert_cmpstr (ct_node_get_text (get_improvement (fixture->plan, 0), CT_IMPROVEMENT_CRITERION),
                   ==, "3.4");
  g_assert_cmpstr (ct_node_get_text (get_improvement (fixture->plan, 0), CT_IMPROVEMENT_STANDARD),
                   ==, "3");
  g_assert_false (has_note (fixture, "Criterion 1.5"));
}

/* Odd plans */

static void
test_fixed_period (Fixture *fixture, gconstpointer data)
{
  CtPeriod *period;

  read_words (fixture,
              "><calendar first-year='2025'/><improvements><improvement id='i1'><action id='a1'>"
              "<period fixed='true'><text>Đợt 2 (2025-2026)</text>"
              "<range start='2025-10-01' end='2026-03-31'/></period></action></improvement>"
              "</improvements></plan>");
  build (fixture);

  period = ct_node_get_boxed (get_action (fixture->plan, 0, 0), CT_ACTION_PERIOD);
  g_assert_true (ct_period_get_fixed (period));
  g_assert_cmpstr (ct_period_get_text (period), ==, "Đợt 2 (2026-2027)");
  g_assert_cmpuint (ct_period_get_start (period), ==, ct_day_from_ymd (2026, 10, 1));
  g_assert_cmpuint (ct_period_get_end (period), ==, ct_day_from_ymd (2027, 3, 31));
}

/* What waited for another does so in the next plan; what is done is waited for no more. */
static void
test_links (Fixture *fixture, gconstpointer data)
{
  const char *const *refs;
  CtNode *first, *second;

  read_words (fixture,
              "><calendar first-year='2025'/><improvements><improvement id='i1'>"
              "<action id='a1' status='done'><text>Xong rồi</text></action>"
              "<action id='a5' status='dropped'><text>Thôi</text></action>"
              "<action id='a3' status='planned'><text>Hai</text><after ref='a2'/>"
              "<after ref='a1'/><after ref='a5'/></action></improvement><improvement id='i2'>"
              "<action id='a2' status='running'><text>Một</text><after ref='a1'/></action>"
              "</improvement></improvements></plan>");
  build (fixture);

  second = get_action (fixture->plan, 0, 0);
  first = get_action (fixture->plan, 1, 0);
  refs = ct_action_get_after (CT_ACTION (second));
  g_assert_cmpuint (g_strv_length ((GStrv) refs), ==, 1);
  g_assert_true (ct_plan_find (fixture->plan, refs[0]) == first);
  g_assert_null (ct_action_get_after (CT_ACTION (first)));
  g_assert_true (has_note (fixture, "“Thôi”"));
  g_assert_false (has_note (fixture, "“Xong rồi”"));
}

/* A provision of Mức 4, a whole standard, nothing at all, standards that nobody knows. */
static void
test_odd_places (Fixture *fixture, gconstpointer data)
{
  read_words (fixture, " framework='tt19-2018-mn'><calendar first-year='2025'/><improvements>"
                       "<improvement id='i1' standard='1' criterion='1.1' level4='2'/>"
                       "<improvement id='i2' standard='5'/><improvement id='i3'/>"
                       "<improvement id='i4' standard='9' criterion='9.9'/>"
                       "</improvements></plan>");
  choose (fixture, "tt57-2026-mn", "tt57-bieu2");
  build (fixture);

  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_improvements (fixture->plan)), ==, 4);
  g_assert_cmpstr (ct_node_get_text (get_improvement (fixture->plan, 0), CT_IMPROVEMENT_LEVEL4), ==,
                   "");
  g_assert_true (ct_carry_candidate_get_waits (get_candidate (fixture, 0)));
  g_assert_cmpstr (ct_node_get_text (get_improvement (fixture->plan, 1), CT_IMPROVEMENT_STANDARD),
                   ==, "3");
  g_assert_false (ct_carry_candidate_get_waits (get_candidate (fixture, 1)));
  g_assert_true (ct_carry_candidate_get_waits (get_candidate (fixture, 2)));
  g_assert_cmpstr (ct_node_get_text (get_improvement (fixture->plan, 3), CT_IMPROVEMENT_CRITERION),
                   ==, "");
  g_assert_true (has_note (fixture, "9.9"));
}

static void
test_unknown_framework (Fixture *fixture, gconstpointer data)
{
  read_words (fixture, " framework='custom:x' form='custom:y'><calendar first-year='2025'/>"
                       "<improvements><improvement id='i1' standard='1' criterion='Z'/>"
                       "</improvements></plan>");
  build (fixture);
  g_assert_cmpstr (ct_node_get_text (get_improvement (fixture->plan, 0), CT_IMPROVEMENT_CRITERION),
                   ==, "Z");
  g_assert_cmpstr (ct_node_get_text (CT_NODE (fixture->plan), CT_PLAN_FORM), ==, "custom:y");
  g_clear_object (&fixture->plan);

  choose (fixture, "tt57-2026-mn", "tt57-bieu2");
  build (fixture);
  g_assert_true (ct_carry_candidate_get_waits (get_candidate (fixture, 0)));
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_improvements (fixture->plan)), ==, 1);
}

/* A plan of five years goes on for as many, or for one. */
static void
test_years (Fixture *fixture, gconstpointer data)
{
  CtCalendar *calendar;

  g_assert_cmpint (ct_carry_over_get_years_on (fixture->carry), ==, 5);
  ct_carry_over_set_years (fixture->carry, 4, 1);
  build (fixture);
  calendar = ct_plan_get_calendar (fixture->plan);
  g_assert_cmpint (ct_calendar_get_first_year (calendar), ==, 2026);
  g_assert_cmpint (ct_calendar_get_years (calendar), ==, 1);
}

#define SAMPLE(path, sample, function)                                                             \
  g_test_add ("/carry-over/" path, Fixture, sample, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  SAMPLE ("document", "mam-non-ben-say.caitien", test_document);
  SAMPLE ("what-stays", "mam-non-ben-say.caitien", test_what_stays);
  SAMPLE ("actions", "mam-non-ben-say.caitien", test_actions);
  SAMPLE ("evidence", "mam-non-ben-say.caitien", test_evidence);
  SAMPLE ("ticks", "mam-non-ben-say.caitien", test_ticks);
  SAMPLE ("other-framework", "tieu-hoc-go-may.caitien", test_other_framework);
  SAMPLE ("history", "tieu-hoc-go-may.caitien", test_history);
  SAMPLE ("other-form", "tieu-hoc-go-may.caitien", test_other_form);
  SAMPLE ("placed", "tieu-hoc-go-may.caitien", test_placed);
  SAMPLE ("years", "mam-non-cu-lao-sen.caitien", test_years);
  SAMPLE ("fixed-period", NULL, test_fixed_period);
  SAMPLE ("links", NULL, test_links);
  SAMPLE ("odd-places", NULL, test_odd_places);
  SAMPLE ("unknown-framework", NULL, test_unknown_framework);

  return g_test_run ();
}
