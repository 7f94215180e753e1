/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-cell.h"
#include "ct-fold-row.h"
#include "test-input-method.h"
#include "test-ui.h"

static CtPlan *
make_plan (CtNode **action)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtAction) added = ct_action_new ();

  ct_node_set_text (CT_NODE (added), CT_ACTION_TEXT, "Trồng cây");
  ct_node_list_append (ct_improvement_get_actions (improvement), added);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  ct_history_clear (ct_plan_get_history (plan));
  *action = CT_NODE (added);

  return plan;
}

static GtkTextView *
find_text_view (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return GTK_TEXT_VIEW (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkTextView *found = find_text_view (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
type (GtkWidget *cell, const char *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (find_text_view (cell)), text, -1);
}

/* Escape puts the former words back; what it took away is one undo away. */
static void
test_escape (void)
{
  CtNode *action;
  g_autoptr (CtPlan) plan = make_plan (&action);
  CtHistory *history = ct_plan_get_history (plan);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *cell = g_object_new (CT_TYPE_CELL, NULL);

  gtk_window_set_child (GTK_WINDOW (window), cell);
  ct_cell_bind (CT_CELL (cell), action, CT_ACTION_TEXT);
  gtk_window_present (GTK_WINDOW (window));

  ct_cell_start (CT_CELL (cell));
  type (cell, " bàng");
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "Trồng cây bàng");
  ct_cell_stop (CT_CELL (cell), FALSE);
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "Trồng cây");

  ct_history_undo (history);
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "Trồng cây bàng");
  ct_history_undo (history);
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "Trồng cây");
  g_assert_false (ct_history_get_can_undo (history));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where nothing was typed, Escape leaves nothing to undo. */
static void
test_escape_at_once (void)
{
  CtNode *action;
  g_autoptr (CtPlan) plan = make_plan (&action);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *cell = g_object_new (CT_TYPE_CELL, NULL);

  gtk_window_set_child (GTK_WINDOW (window), cell);
  ct_cell_bind (CT_CELL (cell), action, CT_ACTION_TEXT);
  gtk_window_present (GTK_WINDOW (window));
  ct_cell_start (CT_CELL (cell));
  ct_cell_stop (CT_CELL (cell), FALSE);
  g_assert_false (ct_history_get_can_undo (ct_plan_get_history (plan)));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A word that the input method still composes when a key ends the editing belongs to what was
 * typed: Enter keeps it, Escape takes it away, and undo brings it back. */
static void
test_composing (void)
{
  static const TestWord word = { "bang", "b ba ban bang" };
  CtNode *action;
  g_autoptr (CtPlan) plan = make_plan (&action);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *cell = g_object_new (CT_TYPE_CELL, NULL);

  gtk_window_set_child (GTK_WINDOW (window), cell);
  ct_cell_bind (CT_CELL (cell), action, CT_ACTION_TEXT);
  gtk_window_present (GTK_WINDOW (window));
  test_ui_wait_for (gtk_window_is_active (GTK_WINDOW (window)));

  ct_cell_start (CT_CELL (cell));
  test_ui_wait_for (test_input_method_get_focused () != NULL);
  test_input_method_compose (TEST_TYPING_PREEDIT, &word);
  ct_cell_stop (CT_CELL (cell), TRUE);
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "Trồng câybang");

  ct_cell_start (CT_CELL (cell));
  test_ui_wait_for (test_input_method_get_focused () != NULL);
  test_input_method_compose (TEST_TYPING_PREEDIT, &word);
  ct_cell_stop (CT_CELL (cell), FALSE);
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "Trồng câybang");
  ct_history_undo (ct_plan_get_history (plan));
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "Trồng câybangbang");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A cell that shows nobody's words shows none. */
static void
test_unbound (void)
{
  CtNode *action;
  g_autoptr (CtPlan) plan = make_plan (&action);
  GtkWidget *cell = g_object_ref_sink (g_object_new (CT_TYPE_CELL, NULL));
  GtkWidget *fold = g_object_ref_sink (g_object_new (CT_TYPE_FOLD_ROW, NULL));
  GtkWidget *label = gtk_widget_get_first_child (cell);
  GtkWidget *fold_label = gtk_widget_get_first_child (test_ui_find (fold, "cell"));

  ct_cell_bind (CT_CELL (cell), action, CT_ACTION_TEXT);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "Trồng cây");
  ct_cell_bind (CT_CELL (cell), NULL, CT_ACTION_TEXT);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "");

  ct_fold_row_bind (CT_FOLD_ROW (fold), action, CT_ACTION_TEXT);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (fold_label)), ==, "Trồng cây");
  ct_fold_row_bind (CT_FOLD_ROW (fold), NULL, CT_ACTION_TEXT);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (fold_label)), ==, "");

  g_assert_finalize_object (fold);
  g_assert_finalize_object (cell);
}

int
main (int argc, char *argv[])
{
  test_input_method_announce ();
  test_ui_init (&argc, &argv);
  test_input_method_register ();

  g_test_add_func ("/cell/escape", test_escape);
  g_test_add_func ("/cell/escape-at-once", test_escape_at_once);
  g_test_add_func ("/cell/composing", test_composing);
  g_test_add_func ("/cell/unbound", test_unbound);

  return g_test_run ();
}
