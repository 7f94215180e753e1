/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-choice-row.h"
#include "ct-editor.h"
#include "ct-first-step.h"
#include "ct-plan-writer.h"
#include "ct-priority.h"
#include "ct-section.h"
#include "test-ui.h"

#define TODAY ct_day_from_ymd (2026, 9, 1)

typedef struct
{
  CtCatalogue *catalogue;
  CtFramework *framework;
  CtPlan *plan;
  CtSection *section;
  CtSelection *selection;
  GtkWidget *window;
  GtkWidget *editor;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);

  fixture->catalogue = test_ui_load_catalogue ();
  fixture->framework = ct_catalogue_get_framework (fixture->catalogue, "tt57-2026-mn");
  fixture->plan = ct_plan_new ();
  fixture->section = ct_section_new ();
  fixture->selection = ct_selection_new ();
  ct_plan_set_calendar (fixture->plan, calendar);
  ct_node_set_text (CT_NODE (fixture->plan), CT_PLAN_FRAMEWORK, "tt57-2026-mn");
  ct_node_set_text (CT_NODE (fixture->section), CT_SECTION_KIND, "plan");
  ct_node_list_append (ct_plan_get_sections (fixture->plan), fixture->section);
  ct_history_clear (ct_plan_get_history (fixture->plan));

  fixture->window = gtk_window_new ();
  fixture->editor = g_object_new (CT_TYPE_EDITOR, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->editor);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ct_editor_set_plan (CT_EDITOR (fixture->editor), fixture->plan, fixture->framework,
                      fixture->selection, TODAY);
  ct_selection_set_place (fixture->selection, CT_PLACE_SECTION, NULL, CT_NODE (fixture->section));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  ct_editor_set_plan (CT_EDITOR (fixture->editor), NULL, NULL, NULL, TODAY);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->section);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->plan);
  g_assert_finalize_object (fixture->catalogue);
}

static GtkWidget *
get_step (Fixture *fixture)
{
  return test_ui_find_type (fixture->editor, CT_TYPE_FIRST_STEP);
}

static gboolean
is_shown (Fixture *fixture)
{
  return gtk_widget_get_mapped (get_step (fixture));
}

static const char *
get_next_words (Fixture *fixture)
{
  return gtk_button_get_label (GTK_BUTTON (test_ui_find (get_step (fixture), "next")));
}

static char *
write_text (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write (fixture->plan);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  GtkWidget *step = get_step (fixture);
  CtHistory *history = ct_plan_get_history (fixture->plan);
  CtNodeList *improvements = ct_plan_get_improvements (fixture->plan);
  g_autofree char *before = write_text (fixture);
  g_autofree char *after = NULL;

  g_assert_true (is_shown (fixture));
  g_assert_cmpstr (get_next_words (fixture), ==, "Choose the level of 1.1");

  g_assert_true (ct_editor_focus_work (CT_EDITOR (fixture->editor)));
  gtk_widget_activate_action (step, "first.set-level", "i", 1);
  gtk_widget_activate_action (step, "first.step", "i", 1);
  gtk_widget_activate_action (step, "first.set-level", "i", 0);
  gtk_widget_activate_action (step, "first.set-level", "i", 3);
  g_assert_cmpint (ct_plan_get_level (fixture->plan, "1.1"), ==, 1);
  g_assert_cmpint (ct_plan_get_level (fixture->plan, "1.2"), ==, 0);

  /* The star puts the criterion into the plan, and takes it out while nothing is written. */
  gtk_widget_activate_action (step, "first.choose", NULL);
  g_assert_cmpuint (ct_node_list_get_length (improvements), ==, 1);
  test_ui_wait_for (g_str_equal (get_next_words (fixture), "Write what to improve for 1.2"));
  gtk_widget_activate_action (step, "first.choose", NULL);
  g_assert_cmpuint (ct_node_list_get_length (improvements), ==, 0);
  g_assert_true (is_shown (fixture));

  /* Four acts, four steps, and the plan as it was before. */
  after = write_text (fixture);
  for (guint i = 0; i < 4; i++)
    ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));
  {
    g_autofree char *text = write_text (fixture);

    g_assert_cmpstr (text, ==, before);
  }
  for (guint i = 0; i < 4; i++)
    ct_history_redo (history);
  {
    g_autofree char *text = write_text (fixture);

    g_assert_cmpstr (text, ==, after);
  }
}

static void
test_written_stays (Fixture *fixture, gconstpointer data)
{
  CtNode *improvement;

  ct_priority_toggle (fixture->plan, "1.3");
  g_assert_cmpint (ct_priority_get (fixture->plan, "1.3"), ==, CT_PRIORITY_CHOSEN);
  improvement = ct_node_list_get (ct_plan_get_improvements (fixture->plan), 0);
  ct_node_set_text (improvement, CT_IMPROVEMENT_CONTENT, "Đối chiếu số liệu");
  g_assert_cmpint (ct_priority_get (fixture->plan, "1.3"), ==, CT_PRIORITY_WRITTEN);
  ct_priority_toggle (fixture->plan, "1.3");
  g_assert_cmpuint (ct_node_list_get_length (ct_plan_get_improvements (fixture->plan)), ==, 1);

  /* Now the plan is under way: its section shows itself. */
  ct_selection_set_place (fixture->selection, CT_PLACE_CRITERION, "1.3", NULL);
  ct_selection_set_place (fixture->selection, CT_PLACE_SECTION, NULL, CT_NODE (fixture->section));
  g_assert_false (is_shown (fixture));
}

static void
test_next (Fixture *fixture, gconstpointer data)
{
  GtkWidget *step = get_step (fixture);

  ct_priority_toggle (fixture->plan, "2.2");
  g_signal_emit_by_name (test_ui_find (step, "next"), "clicked");
  g_assert_cmpint (ct_selection_get_kind (fixture->selection), ==, CT_PLACE_CRITERION);
  g_assert_cmpstr (ct_selection_get_code (fixture->selection), ==, "2.2");
  g_assert_true (CT_IS_IMPROVEMENT (ct_selection_get_node (fixture->selection)));

  ct_selection_set_place (fixture->selection, CT_PLACE_SECTION, NULL, CT_NODE (fixture->section));
  g_assert_true (is_shown (fixture));
  g_signal_emit_by_name (test_ui_find (step, "skip"), "clicked");
  g_assert_false (is_shown (fixture));
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/first-step/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/first-step/written-stays", Fixture, NULL, set_up, test_written_stays, tear_down);
  g_test_add ("/first-step/next", Fixture, NULL, set_up, test_next, tear_down);

  return g_test_run ();
}
