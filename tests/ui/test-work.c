/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-section.h"
#include "ct-work.h"
#include "test-ui.h"

/* What the user does to improvements and actions, and where the window looks meanwhile. */

typedef struct
{
  CtPlan *plan;
  CtSelection *place;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);

  fixture->plan = ct_plan_new ();
  fixture->place = ct_selection_new ();
  ct_plan_set_calendar (fixture->plan, calendar);
  ct_history_clear (ct_plan_get_history (fixture->plan));
  ct_selection_set_place (fixture->place, CT_PLACE_CRITERION, "1.5", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->place);
  g_assert_finalize_object (fixture->plan);
}

static void
undo (Fixture *fixture)
{
  ct_history_undo (ct_plan_get_history (fixture->plan));
}

static void
test_add_in_order (Fixture *fixture, gconstpointer data)
{
  CtNodeList *improvements = ct_plan_get_improvements (fixture->plan);
  CtImprovement *five = ct_work_add_improvement (fixture->plan, fixture->place);
  CtImprovement *ten;
  CtImprovement *two;

  ct_selection_set_place (fixture->place, CT_PLACE_CRITERION, "1.10", NULL);
  ten = ct_work_add_improvement (fixture->plan, fixture->place);
  ct_selection_set_place (fixture->place, CT_PLACE_CRITERION, "1.2", NULL);
  two = ct_work_add_improvement (fixture->plan, fixture->place);

  g_assert_true (ct_node_list_get (improvements, 0) == two);
  g_assert_true (ct_node_list_get (improvements, 1) == five);
  g_assert_true (ct_node_list_get (improvements, 2) == ten);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (ten), CT_IMPROVEMENT_STANDARD), ==, "1");
  g_assert_nonnull (ct_node_get_id (CT_NODE (ten)));

  undo (fixture);
  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (ct_node_list_get_length (improvements), ==, 0);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  CtNodeList *actions = ct_improvement_get_actions (improvement);
  CtAction *first = ct_work_add_action (improvement, NULL);
  CtAction *last = ct_work_add_action (improvement, NULL);
  CtAction *middle = ct_work_add_action (improvement, first);

  g_assert_true (ct_node_list_get (actions, 1) == middle);
  g_assert_false (ct_work_move (CT_NODE (first), fixture->place, -1));
  g_assert_true (ct_work_move (CT_NODE (first), fixture->place, 1));
  g_assert_true (ct_node_list_get (actions, 1) == first);
  undo (fixture);
  g_assert_true (ct_node_list_get (actions, 0) == first);

  g_assert_true (ct_work_delete (CT_NODE (middle)) == CT_NODE (last));
  g_assert_cmpuint (ct_node_list_get_length (actions), ==, 2);
  undo (fixture);
  g_assert_true (ct_node_list_get (actions, 1) == middle);
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  CtAction *action = ct_work_add_action (improvement, NULL);
  CtNode *copy;

  ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, "Mua sách");
  copy = ct_work_duplicate (CT_NODE (improvement));

  g_assert_true (CT_IS_IMPROVEMENT (copy));
  g_assert_cmpstr (ct_node_get_id (copy), !=, ct_node_get_id (CT_NODE (improvement)));
  action = ct_node_list_get (ct_improvement_get_actions (CT_IMPROVEMENT (copy)), 0);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT), ==, "Mua sách");
}

static void
test_states (Fixture *fixture, gconstpointer data)
{
  static const CtStatus expected[] = { CT_STATUS_RUNNING, CT_STATUS_DONE, CT_STATUS_MISSED,
                                       CT_STATUS_DROPPED, CT_STATUS_PLANNED };
  CtAction *action =
      ct_work_add_action (ct_work_add_improvement (fixture->plan, fixture->place), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      ct_work_next_state (action);
      g_assert_cmpint (ct_action_get_status (action), ==, expected[i]);
      if (expected[i] == CT_STATUS_DONE)
        g_assert_cmpint (ct_action_get_progress (action), ==, 100);
    }
  g_assert_cmpint (ct_action_get_progress (action), ==, 0);
}

static void
test_follow (Fixture *fixture, gconstpointer data)
{
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  CtAction *action = ct_work_add_action (improvement, NULL);
  g_autoptr (CtSection) section = ct_section_new ();

  ct_selection_set_place (fixture->place, CT_PLACE_DOCUMENT, NULL, NULL);
  ct_selection_set_node (fixture->place, CT_NODE (action));
  g_assert_cmpint (ct_selection_get_kind (fixture->place), ==, CT_PLACE_CRITERION);
  g_assert_cmpstr (ct_selection_get_code (fixture->place), ==, "1.5");

  ct_selection_set_place (fixture->place, CT_PLACE_STANDARD, "1", NULL);
  g_assert_true (ct_selection_get_node (fixture->place) == CT_NODE (action));
  ct_selection_set_place (fixture->place, CT_PLACE_STANDARD, "2", NULL);
  g_assert_null (ct_selection_get_node (fixture->place));

  ct_selection_set_node (fixture->place, CT_NODE (section));
  g_assert_cmpint (ct_selection_get_kind (fixture->place), ==, CT_PLACE_SECTION);
  g_assert_null (ct_selection_get_node (fixture->place));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/work/add-in-order", Fixture, NULL, set_up, test_add_in_order, tear_down);
  g_test_add ("/work/actions", Fixture, NULL, set_up, test_actions, tear_down);
  g_test_add ("/work/duplicate", Fixture, NULL, set_up, test_duplicate, tear_down);
  g_test_add ("/work/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/work/follow", Fixture, NULL, set_up, test_follow, tear_down);

  return g_test_run ();
}
