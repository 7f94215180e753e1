/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-state-row.h"
#include "test-ui.h"

/* A slider that is dragged passes what lies between: undo goes back to where it was. */
static void
test_progress (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  CtHistory *history = ct_plan_get_history (plan);
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtAction) action = ct_action_new ();
  GtkWidget *row = g_object_ref_sink (g_object_new (CT_TYPE_STATE_ROW, NULL));
  GtkRange *scale = GTK_RANGE (test_ui_find (row, "scale"));

  ct_node_list_append (ct_improvement_get_actions (improvement), action);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  ct_action_set_state (action, CT_STATUS_RUNNING, 20);
  ct_history_clear (history);
  ct_state_row_bind (CT_STATE_ROW (row), action, CT_DAY_NONE);
  for (int progress = 30; progress <= 90; progress += 10)
    gtk_range_set_value (scale, progress);
  g_assert_cmpint (ct_action_get_progress (action), ==, 90);

  g_assert_nonnull (ct_history_get_undo_label (history));
  ct_history_undo (history);
  g_assert_cmpint (ct_action_get_progress (action), ==, 20);
  g_assert_cmpint (ct_action_get_status (action), ==, CT_STATUS_RUNNING);
  g_assert_false (ct_history_get_can_undo (history));

  g_assert_finalize_object (row);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add_func ("/state-row/progress", test_progress);

  return g_test_run ();
}
