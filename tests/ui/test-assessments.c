/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-assessment-details.h"
#include "ct-assessment-edit.h"
#include "ct-assessment-grid.h"
#include "ct-assessment-page.h"
#include "ct-assessment-words.h"
#include "ct-level-cell.h"
#include "ct-tally-row.h"
#include "test-ui.h"

typedef struct
{
  CtCatalogue *catalogue;
  CtFramework *framework;
  CtPlan *plan;
  CtSelection *selection;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan (data);
  fixture->framework =
      ct_catalogue_get_framework (fixture->catalogue,
                                  ct_node_get_text (CT_NODE (fixture->plan), CT_PLAN_FRAMEWORK));
  fixture->selection = ct_selection_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->plan);
  g_assert_finalize_object (fixture->catalogue);
}

/* Every child of that type, in the order of the screen. */
static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static gboolean
has_key (GtkWidget *widget, const char *key, const char *action)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) keys = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (keys) && j < g_list_model_get_n_items (keys);
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (keys, j);
          g_autofree char *its = gtk_shortcut_action_to_string (gtk_shortcut_get_action (shortcut));
          g_autofree char *trigger =
              gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, key) && strstr (its, action) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

/* Each of the Enter keys opens the menu of a cell. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[] = { "Return", "KP_Enter", "ISO_Enter" };
  g_autoptr (GtkWidget) grid = g_object_ref_sink (g_object_new (CT_TYPE_ASSESSMENT_GRID, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (has_key (grid, keys[i], "assessments.menu"));
}

static guint
count (GtkWidget *widget, GType type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (widget, type, found);

  return found->len;
}

static GtkWidget *
find_cell (GtkWidget *grid, const char *criterion, int year, const char *by)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  collect (grid, CT_TYPE_LEVEL_CELL, cells);
  for (guint i = 0; i < cells->len; i++)
    {
      CtLevelCell *cell = g_ptr_array_index (cells, i);
      CtNode *assessment = CT_NODE (ct_level_cell_get_assessment (cell));

      if (g_str_equal (ct_criterion_get_code (ct_level_cell_get_criterion (cell)), criterion) &&
          ct_node_get_number (assessment, CT_ASSESSMENT_YEAR) == year &&
          g_str_equal (ct_node_get_text (assessment, CT_ASSESSMENT_BY), by))
        return GTK_WIDGET (cell);
    }

  return NULL;
}

/* The sentence of the school's level names exactly the criteria that are in the way. */
static void
test_school_level (Fixture *fixture, gconstpointer data)
{
  CtAssessment *assessment = ct_assessment_edit_add (fixture->plan, NULL, 2030, FALSE);
  GListModel *criteria = ct_framework_get_criteria (fixture->framework);
  g_autofree char *none = ct_assessment_words_dup_school (fixture->framework, assessment);
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  g_autofree char *unmet = NULL;

  g_assert_null (none);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      ct_assessment_edit_set_level (fixture->plan, assessment, ct_criterion_get_code (criterion),
                                    2);
    }
  all = ct_assessment_words_dup_school (fixture->framework, assessment);
  g_assert_cmpstr (all, ==, "By the rule the school reaches Mức 2.");

  /* 1.3 is mandatory; of the seven others five are needed at level 2. */
  ct_assessment_edit_set_level (fixture->plan, assessment, "1.3", 1);
  ct_assessment_edit_set_level (fixture->plan, assessment, "1.1", 1);
  ct_assessment_edit_set_level (fixture->plan, assessment, "1.2", 1);
  ct_assessment_edit_set_level (fixture->plan, assessment, "2.3", CT_FIELD_NO_NUMBER);
  some = ct_assessment_words_dup_school (fixture->framework, assessment);
  g_assert_cmpstr (some, ==,
                   "By the rule the school reaches Mức 1. In the way of Mức 2: 1.3, 2.3; 1 more "
                   "of 1.1, 1.2, 2.3. 1 criterion is not assessed yet.");

  ct_assessment_edit_set_level (fixture->plan, assessment, "1.3", 0);
  unmet = ct_assessment_words_dup_school (fixture->framework, assessment);
  g_assert_true (g_str_has_prefix (unmet,
                                   "By the rule the school does not reach Mức 1. In the way of "
                                   "Mức 1: 1.3."));
}

static void
test_grid (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *grid = g_object_new (CT_TYPE_ASSESSMENT_GRID, NULL);
  GtkWidget *cell;

  gtk_window_set_child (GTK_WINDOW (window), grid);
  gtk_window_present (GTK_WINDOW (window));
  ct_assessment_grid_set_plan (CT_ASSESSMENT_GRID (grid), fixture->plan, fixture->framework,
                               fixture->selection);

  /* 27 criteria in three assessments. */
  g_assert_cmpuint (count (grid, CT_TYPE_LEVEL_CELL), ==, 81);

  cell = find_cell (grid, "1.2", 2024, "self");
  gtk_widget_grab_focus (cell);
  g_assert_true (ct_assessment_grid_get_current (CT_ASSESSMENT_GRID (grid)) ==
                 ct_level_cell_get_assessment (CT_LEVEL_CELL (cell)));

  /* A figure sets the level and goes on down the column. */
  gtk_widget_activate_action (grid, "assessments.set-level", "i", 1);
  g_assert_cmpint (ct_plan_get_level (fixture->plan, "1.2"), ==, 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 find_cell (grid, "1.3", 2024, "self"));
  gtk_widget_activate_action (grid, "assessments.set-level", "i", 0);
  g_assert_cmpint (ct_plan_get_level (fixture->plan, "1.3"), ==, 0);

  /* No level above those of the standards. */
  gtk_widget_activate_action (grid, "assessments.set-level", "i", 9);
  g_assert_cmpint (ct_plan_get_level (fixture->plan, "1.4"), ==, 3);

  gtk_widget_activate_action (grid, "assessments.move", "(ii)", -1, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 find_cell (grid, "1.4", 2023, "self"));
  gtk_widget_activate_action (grid, "assessments.move", "(ii)", -1, -1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 find_cell (grid, "1.3", 2020, "external"));
  gtk_widget_activate_action (grid, "assessments.move", "(ii)", -1, 0);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) ==
                 find_cell (grid, "1.3", 2020, "external"));

  ct_history_undo (history);
  ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));

  gtk_widget_activate_action (grid, "assessments.open-criterion", "s", "2.3");
  g_assert_cmpint (ct_selection_get_kind (fixture->selection), ==, CT_PLACE_CRITERION);
  g_assert_cmpstr (ct_selection_get_code (fixture->selection), ==, "2.3");

  ct_assessment_grid_set_plan (CT_ASSESSMENT_GRID (grid), NULL, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_page (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  GtkWidget *page = g_object_ref_sink (g_object_new (CT_TYPE_ASSESSMENT_PAGE, NULL));
  GtkWidget *details;
  guint cells;

  ct_assessment_page_set_catalogue (CT_ASSESSMENT_PAGE (page), fixture->catalogue);
  ct_assessment_page_set_plan (CT_ASSESSMENT_PAGE (page), fixture->plan, fixture->framework,
                               fixture->selection);
  g_assert_cmpuint (count (page, CT_TYPE_LEVEL_CELL), ==, 0);
  ct_assessment_page_show (CT_ASSESSMENT_PAGE (page));
  cells = count (page, CT_TYPE_LEVEL_CELL);
  g_assert_false (gtk_widget_get_visible (test_ui_find (page, "standards")));

  /* Another year is another column, which is then looked at. */
  g_signal_emit_by_name (test_ui_find (page, "add_self"), "clicked");
  test_ui_wait_for (count (page, CT_TYPE_LEVEL_CELL) == cells + 27);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (test_ui_find (page, "title"))), ==,
                   "Self-assessment 2025–2026");
  ct_history_undo (history);
  test_ui_wait_for (count (page, CT_TYPE_LEVEL_CELL) == cells);

  /* Results by other standards have a table of their own. */
  ct_assessment_edit_add (fixture->plan, "tt57-2026-pt", 2026, FALSE);
  test_ui_wait_for (gtk_widget_get_visible (test_ui_find (page, "standards")));
  g_assert_cmpuint (count (page, CT_TYPE_LEVEL_CELL), ==, cells);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (test_ui_find (page, "standards")), 1);
  g_assert_cmpuint (count (page, CT_TYPE_LEVEL_CELL), ==, 15);
  details = test_ui_find (page, "details");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (test_ui_find (details, "title"))), ==,
                   "Self-assessment 2026–2027");

  ct_assessment_page_set_plan (CT_ASSESSMENT_PAGE (page), NULL, NULL, NULL);
  g_assert_finalize_object (page);
}

static void
check_share (GtkWidget *row,
             const char *met,
             const char *of,
             const char *printed,
             const char *expected,
             gboolean flagged)
{
  GtkWidget *share = test_ui_find (row, "share");

  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (row, "met")), met);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (row, "of")), of);
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (row, "printed")), printed);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (share)), ==, expected);
  g_assert_true (gtk_widget_has_css_class (share, "warning-text") == flagged);
}

static void
test_tally (Fixture *fixture, gconstpointer data)
{
  CtAssessment *assessment = ct_assessment_edit_get_current (fixture->plan, NULL);
  CtTally *tally = ct_assessment_edit_add_tally (fixture->plan, assessment);
  GtkWidget *row = g_object_ref_sink (ct_tally_row_new (tally, fixture->framework));

  check_share (row, "20", "27", "", "= 74,1%", FALSE);
  check_share (row, "20", "27", "74,1%", "= 74,1%", FALSE);
  check_share (row, "22", "27", "81,1%", "The figures give 81,5%, not 81,1%.", TRUE);
  check_share (row, "12", "25", "", "= 48%  27 criteria have Mức 1.", TRUE);
  check_share (row, "28", "27", "", "More are met than there are.", TRUE);
  g_assert_cmpint (ct_node_get_number (CT_NODE (tally), CT_TALLY_MET), ==, 28);

  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (row, "met")), " 26 ");
  g_assert_cmpint (ct_node_get_number (CT_NODE (tally), CT_TALLY_MET), ==, 26);

  /* What is no number stays to be seen, and is none. */
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (row, "met")), "hai mươi");
  g_assert_cmpint (ct_node_get_number (CT_NODE (tally), CT_TALLY_MET), ==, CT_FIELD_NO_NUMBER);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_ui_find (row, "met"))), ==,
                   "hai mươi");

  g_assert_finalize_object (row);
}

#define BEN_SAY "data/samples/mam-non-ben-say.caitien"
#define GO_MAY "data/samples/tieu-hoc-go-may.caitien"

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/assessments/school-level", Fixture, BEN_SAY, set_up, test_school_level, tear_down);
  g_test_add ("/assessments/grid", Fixture, GO_MAY, set_up, test_grid, tear_down);
  g_test_add ("/assessments/keys", Fixture, GO_MAY, set_up, test_keys, tear_down);
  g_test_add ("/assessments/page", Fixture, GO_MAY, set_up, test_page, tear_down);
  g_test_add ("/assessments/tally", Fixture, GO_MAY, set_up, test_tally, tear_down);

  return g_test_run ();
}
