/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-cell.h"
#include "ct-field-row.h"
#include "ct-people-context.h"
#include "ct-people-popover.h"
#include "ct-roles-reader.h"
#include "ct-text-box.h"
#include "test-ui.h"

typedef struct
{
  CtPlan *plan;
  CtNode *action;
  GtkWidget *window;
  GtkTextView *view;
  CtPeoplePopover *people;
} Fixture;

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CtAction) action = ct_action_new ();

      ct_node_set_text (CT_NODE (action), CT_ACTION_LEAD, i == 0 ? "" : "PHT; Tổ CM; Cô Tâm");
      ct_node_list_append (ct_improvement_get_actions (improvement), action);
    }
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);

  return plan;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = test_ui_get_source_file ("data/roles.xml");
  g_autoptr (GError) error = NULL;
  g_autoptr (CtRoles) roles = ct_roles_reader_read_file (file, &error);
  g_autoptr (CtPeopleNames) names = NULL;
  GtkWidget *box = ct_text_box_new ();

  g_assert_no_error (error);
  fixture->plan = make_plan ();
  fixture->action =
      ct_node_list_get (ct_improvement_get_actions (
                            ct_node_list_get (ct_plan_get_improvements (fixture->plan), 0)),
                        0);
  names = ct_people_names_new (fixture->plan, roles);

  fixture->window = gtk_window_new ();
  ct_people_context_attach (fixture->window, names);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  fixture->view = ct_text_box_get_view (CT_TEXT_BOX (box));
  fixture->people = ct_people_popover_new (box, fixture->view);
  gtk_widget_show (fixture->window);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  test_ui_wait_for (gtk_widget_has_focus (GTK_WIDGET (fixture->view)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_run_dispose (G_OBJECT (fixture->people));
  g_assert_finalize_object (fixture->people);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->plan);
}

/* As the input method commits what was typed. */
static void
type (Fixture *fixture, const char *words)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (fixture->view);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, words, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
assert_text (Fixture *fixture, const char *expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (fixture->view);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_cmpstr (text, ==, expected);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_choose (Fixture *fixture, gconstpointer data)
{
  type (fixture, "GV, cô t");
  test_ui_wait_for (ct_people_popover_is_open (fixture->people));
  assert_text (fixture, "GV, cô t");

  /* Enter without a choice belongs to the text. */
  g_assert_false (ct_people_popover_press (fixture->people, GDK_KEY_Return));
  g_assert_true (ct_people_popover_press (fixture->people, GDK_KEY_Down));
  g_assert_true (ct_people_popover_press (fixture->people, GDK_KEY_Return));
  assert_text (fixture, "GV, Cô Tâm");
  g_assert_false (ct_people_popover_is_open (fixture->people));

  type (fixture, "; tpt");
  test_ui_wait_for (ct_people_popover_is_open (fixture->people));
  ct_people_popover_press (fixture->people, GDK_KEY_Down);
  ct_people_popover_press (fixture->people, GDK_KEY_Return);
  assert_text (fixture, "GV, Cô Tâm; Tổng phụ trách Đội");
}

/* What was offered for one name never takes the place of another, nor does it stay open there. */
static void
test_caret_moved (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (fixture->view);
  GtkTextIter start;

  type (fixture, "GV; cô t");
  test_ui_wait_for (ct_people_popover_is_open (fixture->people));
  ct_people_popover_press (fixture->people, GDK_KEY_Down);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  ct_people_popover_press (fixture->people, GDK_KEY_Return);
  assert_text (fixture, "GV; cô t");
}

static void
test_leave_alone (Fixture *fixture, gconstpointer data)
{
  type (fixture, "ph");
  test_ui_wait_for (ct_people_popover_is_open (fixture->people));

  /* Escape closes the list and nothing else. */
  g_assert_true (ct_people_popover_press (fixture->people, GDK_KEY_Escape));
  g_assert_false (ct_people_popover_is_open (fixture->people));
  assert_text (fixture, "ph");

  /* While the input method composes, nothing is offered. */
  g_signal_emit_by_name (fixture->view, "preedit-changed", "o");
  type (fixture, "o");
  settle ();
  g_assert_false (ct_people_popover_is_open (fixture->people));
  g_signal_emit_by_name (fixture->view, "preedit-changed", "");
  type (fixture, " ");
  test_ui_wait_for (ct_people_popover_is_open (fixture->people));

  /* Composing closes what is open. */
  g_signal_emit_by_name (fixture->view, "preedit-changed", "h");
  g_assert_false (ct_people_popover_is_open (fixture->people));
  g_signal_emit_by_name (fixture->view, "preedit-changed", "");

  /* What the program itself writes offers nothing. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (fixture->view), "PH", -1);
  settle ();
  g_assert_false (ct_people_popover_is_open (fixture->people));
}

static void
test_meaning (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = ct_field_row_new ("Lead");
  GtkWidget *meaning = test_ui_find (row, "meaning");

  ct_node_set_text (fixture->action, CT_ACTION_LEAD, "PHT, Tổ CM");
  ct_field_row_bind (CT_FIELD_ROW (row), fixture->action, CT_ACTION_LEAD);
  g_assert_false (gtk_widget_get_visible (meaning));

  /* Who is meant is known once the row stands in the window. */
  g_object_ref_sink (row);
  fixture->view = NULL;
  g_object_run_dispose (G_OBJECT (fixture->people));
  gtk_window_set_child (GTK_WINDOW (fixture->window), row);
  g_assert_true (gtk_widget_get_visible (meaning));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (meaning)), ==, "Phó hiệu trưởng · Tổ chuyên môn");

  ct_node_set_text (fixture->action, CT_ACTION_LEAD, "Hiệu trưởng");
  g_assert_false (gtk_widget_get_visible (meaning));
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  g_assert_finalize_object (row);
}

/* Where one writes in the list. */
static void
test_cell (Fixture *fixture, gconstpointer data)
{
  GtkWidget *cell = g_object_ref_sink (g_object_new (CT_TYPE_CELL, "label", "Lead", NULL));

  g_object_run_dispose (G_OBJECT (fixture->people));
  gtk_window_set_child (GTK_WINDOW (fixture->window), cell);
  ct_cell_bind (CT_CELL (cell), fixture->action, CT_ACTION_LEAD);
  ct_cell_start (CT_CELL (cell));
  fixture->view = GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  type (fixture, "PHT");
  g_assert_cmpstr (ct_node_get_text (fixture->action, CT_ACTION_LEAD), ==, "PHT");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                       GTK_ACCESSIBLE_AUTOCOMPLETE_LIST);
  ct_cell_stop (CT_CELL (cell), TRUE);
  settle ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  g_assert_finalize_object (cell);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/people/choose", Fixture, NULL, set_up, test_choose, tear_down);
  g_test_add ("/people/caret-moved", Fixture, NULL, set_up, test_caret_moved, tear_down);
  g_test_add ("/people/leave-alone", Fixture, NULL, set_up, test_leave_alone, tear_down);
  g_test_add ("/people/meaning", Fixture, NULL, set_up, test_meaning, tear_down);
  g_test_add ("/people/cell", Fixture, NULL, set_up, test_cell, tear_down);

  return g_test_run ();
}
