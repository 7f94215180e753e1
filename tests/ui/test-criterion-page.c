/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-assessment-edit.h"
#include "ct-criterion-page.h"
#include "ct-result-words.h"
#include "ct-fold-row.h"
#include "ct-level-drop.h"
#include "ct-level-proposal.h"
#include "ct-plan-writer.h"
#include "ct-text-box.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2025, 11, 21)

typedef struct
{
  CtCatalogue *catalogue;
  CtFramework *framework;
  CtPlan *plan;
  CtSelection *selection;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan ("data/samples/tieu-hoc-go-may.caitien");
  fixture->framework =
      ct_catalogue_get_framework (fixture->catalogue,
                                  ct_node_get_text (CT_NODE (fixture->plan), CT_PLAN_FRAMEWORK));
  fixture->selection = ct_selection_new ();
  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (CT_TYPE_CRITERION_PAGE, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->page);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ct_criterion_page_set_plan (CT_CRITERION_PAGE (fixture->page), fixture->plan, fixture->framework,
                              fixture->selection, TODAY);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ct_criterion_page_set_plan (CT_CRITERION_PAGE (fixture->page), NULL, NULL, NULL, TODAY);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->plan);
  g_assert_finalize_object (fixture->catalogue);
}

static void
go_to (Fixture *fixture, const char *code)
{
  ct_selection_set_place (fixture->selection, CT_PLACE_CRITERION, code, NULL);
  ct_criterion_page_show_place (CT_CRITERION_PAGE (fixture->page));
}

static gboolean
is_visible (Fixture *fixture, const char *id)
{
  return gtk_widget_get_visible (test_ui_find (fixture->page, id));
}

static int
get_level (Fixture *fixture, const char *id)
{
  return ct_level_drop_get_level (CT_LEVEL_DROP (test_ui_find (fixture->page, id)));
}

static char *
write_text (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (fixture->plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GtkDropDown *
get_drop_down (Fixture *fixture, const char *id)
{
  return GTK_DROP_DOWN (gtk_widget_get_first_child (test_ui_find (fixture->page, id)));
}

/* Criterion 1.10 has no level 3: the target stays, and a sentence says so. */
static void
test_missing_level (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, "1.10");
  g_assert_false (is_visible (fixture, "missing"));

  gtk_drop_down_set_selected (get_drop_down (fixture, "target"), 3);
  g_assert_cmpint (ct_plan_get_target (fixture->plan, "1.10"), ==, 3);
  g_assert_true (is_visible (fixture, "missing"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (test_ui_find (fixture->page, "missing"))), ==,
                   "Criterion 1.10 has no Mức 3; the highest is Mức 2.");
  g_assert_cmpint (get_level (fixture, "target"), ==, 3);

  ct_history_undo (ct_plan_get_history (fixture->plan));
  g_assert_false (is_visible (fixture, "missing"));
}

/* A target for a criterion that nothing is planned for makes an improvement, in one step. */
static void
test_first_target (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  CtNodeList *improvements = ct_plan_get_improvements (fixture->plan);
  guint length = ct_node_list_get_length (improvements);
  g_autofree char *before = write_text (fixture);

  go_to (fixture, "2.1");
  gtk_drop_down_set_selected (get_drop_down (fixture, "target"), 2);
  g_assert_cmpuint (ct_node_list_get_length (improvements), ==, length + 1);
  g_assert_cmpint (ct_plan_get_target (fixture->plan, "2.1"), ==, 2);
  ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));
  {
    g_autofree char *text = write_text (fixture);

    g_assert_cmpstr (text, ==, before);
  }
}

static void
test_years (Fixture *fixture, gconstpointer data)
{
  go_to (fixture, "1.8");
  g_assert_true (is_visible (fixture, "years"));
  g_assert_cmpint (get_level (fixture, "reached"), ==, 2);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (test_ui_find (fixture->page, "other_years"))), ==,
                   "Self-assessment 2023–2024: Mức 1");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (test_ui_find (fixture->page, "assessment_drop")), 0);
  g_assert_cmpint (get_level (fixture, "reached"), ==, 1);

  /* The next criterion begins with the year that counts. */
  go_to (fixture, "1.9");
  go_to (fixture, "1.8");
  g_assert_cmpint (get_level (fixture, "reached"), ==, 2);
}

static void
mark_all (Fixture *fixture, CtAssessment *assessment, CtCriterion *criterion, guint level)
{
  for (guint i = 0; i < ct_criterion_get_n_indicators (criterion, level); i++)
    ct_assessment_edit_set_mark (fixture->plan, assessment, ct_criterion_get_code (criterion),
                                 (int) level,
                                 ct_criterion_get_indicator (criterion, level, i)->letter, "yes");
}

/* The indicators propose; what was set stays until the proposal is taken. */
static void
test_proposal (Fixture *fixture, gconstpointer data)
{
  CtAssessment *assessment = ct_assessment_edit_get_current (fixture->plan, NULL);
  CtCriterion *criterion = ct_framework_find_criterion (fixture->framework, "2.4");

  go_to (fixture, "2.4");
  g_assert_false (is_visible (fixture, "proposal"));
  mark_all (fixture, assessment, criterion, 1);
  g_assert_false (is_visible (fixture, "proposal"));
  ct_assessment_edit_set_mark (fixture->plan, assessment, "2.4", 2,
                               ct_criterion_get_indicator (criterion, 2, 0)->letter, "no");
  g_assert_true (is_visible (fixture, "proposal"));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (test_ui_find (fixture->page, "proposal"))), ==,
                   "By the indicators: Mức 1");
  g_assert_cmpint (get_level (fixture, "reached"), ==, 3);

  g_signal_emit_by_name (test_ui_find (fixture->page, "proposal"), "clicked");
  g_assert_cmpint (get_level (fixture, "reached"), ==, 1);
  g_assert_false (is_visible (fixture, "proposal"));

  /* One that is not met at the first level is enough to say that it is not met. */
  ct_assessment_edit_set_mark (fixture->plan, assessment, "2.4", 1, "a", "no");
  g_assert_cmpint (ct_level_proposal_get (criterion, ct_assessment_find_result (assessment, "2.4")),
                   ==, 0);
}

static GtkWidget *
find_text_box (GtkWidget *widget)
{
  if (CT_IS_TEXT_BOX (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text_box (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Words where nothing was found yet: the finding, and with it the assessment, come with the first
 * letter, and go in one step. */
static void
test_first_words (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  CtNodeList *assessments = ct_plan_get_assessments (fixture->plan);
  GtkWidget *row;
  GtkTextBuffer *buffer;
  g_autofree char *before = NULL;

  while (ct_node_list_get_length (assessments) > 0)
    ct_node_list_remove (assessments, 0);
  ct_history_clear (history);
  before = write_text (fixture);

  go_to (fixture, "1.5");
  row = test_ui_find (fixture->page, "weakness_row");
  g_assert_false (gtk_widget_get_visible (row));
  g_signal_emit_by_name (test_ui_find (fixture->page, "add_weakness"), "clicked");
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_cmpuint (ct_node_list_get_length (assessments), ==, 0);

  buffer = gtk_text_view_get_buffer (ct_text_box_get_view (CT_TEXT_BOX (find_text_box (row))));
  gtk_text_buffer_set_text (buffer, "L", -1);
  g_assert_cmpuint (ct_node_list_get_length (assessments), ==, 1);
  gtk_text_buffer_set_text (buffer, "Lớp đông", -1);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_result (fixture->plan, "1.5")),
                                     CT_RESULT_WEAKNESS),
                   ==, "Lớp đông");

  ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));
  {
    g_autofree char *text = write_text (fixture);

    g_assert_cmpstr (text, ==, before);
  }
  ct_history_redo (history);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ct_plan_get_result (fixture->plan, "1.5")),
                                     CT_RESULT_WEAKNESS),
                   ==, "Lớp đông");
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/criterion-page/missing-level", Fixture, NULL, set_up, test_missing_level,
              tear_down);
  g_test_add ("/criterion-page/first-target", Fixture, NULL, set_up, test_first_target, tear_down);
  g_test_add ("/criterion-page/years", Fixture, NULL, set_up, test_years, tear_down);
  g_test_add ("/criterion-page/proposal", Fixture, NULL, set_up, test_proposal, tear_down);
  g_test_add ("/criterion-page/first-words", Fixture, NULL, set_up, test_first_words, tear_down);

  return g_test_run ();
}
