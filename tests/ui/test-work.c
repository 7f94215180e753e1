/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-section.h"
#include "ct-plan-writer.h"
#include "ct-action-link.h"
#include "ct-work-many.h"
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

/* Ends with NULL. */
static GPtrArray *
array (gpointer first, ...)
{
  GPtrArray *nodes = g_ptr_array_new ();
  va_list rest;

  va_start (rest, first);
  for (gpointer node = first; node != NULL; node = va_arg (rest, gpointer))
    g_ptr_array_add (nodes, node);
  va_end (rest);

  return nodes;
}

/* "1a 1b | 2a": each improvement's actions by their words. */
static void
assert_order (Fixture *fixture, const char *expected)
{
  CtNodeList *improvements = ct_plan_get_improvements (fixture->plan);
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      g_string_append (order, i > 0 ? "| " : "");
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        g_string_append_printf (order, "%s ",
                                ct_node_get_text (ct_node_list_get (actions, j), CT_ACTION_TEXT));
    }

  g_assert_cmpstr (g_strchomp (order->str), ==, expected);
}

static CtAction *
add_named (CtImprovement *improvement, const char *name)
{
  CtAction *action = ct_work_add_action (improvement, NULL);

  ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, name);

  return action;
}

/* The act, its undo and its redo: to the byte. */
static void
assert_reversible (Fixture *fixture, const char *before, const char *after)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  g_autoptr (GBytes) done = ct_plan_writer_write (fixture->plan);
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (GBytes) redone = NULL;

  assert_order (fixture, after);
  ct_history_undo (history);
  assert_order (fixture, before);
  undone = ct_plan_writer_write (fixture->plan);
  g_assert_false (g_bytes_equal (done, undone));
  ct_history_redo (history);
  assert_order (fixture, after);
  redone = ct_plan_writer_write (fixture->plan);
  g_assert_true (g_bytes_equal (done, redone));
  ct_history_undo (history);
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  CtAction *first = add_named (improvement, "a");
  CtAction *last = add_named (improvement, "c");
  CtAction *middle = ct_work_add_action (improvement, first);
  g_autoptr (GPtrArray) one = array (first, NULL);
  g_autoptr (GPtrArray) removed = array (middle, NULL);

  ct_node_set_text (CT_NODE (middle), CT_ACTION_TEXT, "b");
  assert_order (fixture, "a b c");
  g_assert_false (ct_work_move (one, fixture->place, -1));
  g_assert_true (ct_work_move (one, fixture->place, 1));
  assert_reversible (fixture, "a b c", "b a c");

  g_assert_true (ct_work_delete (removed) == CT_NODE (last));
  assert_reversible (fixture, "a b c", "a c");
  g_assert_true (ct_node_list_get (ct_improvement_get_actions (improvement), 1) == middle);
}

/* Alt+↑ and ↓ go over the borders of the improvements; several go together. */
static void
test_move_over_borders (Fixture *fixture, gconstpointer data)
{
  CtImprovement *one = ct_work_add_improvement (fixture->plan, fixture->place);
  CtImprovement *two = ct_work_add_improvement (fixture->plan, fixture->place);
  CtAction *a = add_named (one, "a");
  CtAction *b = add_named (one, "b");
  CtAction *c = add_named (two, "c");
  CtAction *d = add_named (two, "d");
  g_autoptr (GPtrArray) both = array (a, b, NULL);
  g_autoptr (GPtrArray) first = array (c, NULL);
  g_autoptr (GPtrArray) mixed = array (b, c, NULL);
  g_autoptr (GPtrArray) improvement = array (two, c, d, NULL);

  g_assert_true (ct_work_move (both, fixture->place, 1));
  assert_reversible (fixture, "a b | c d", "| a b c d");
  g_assert_true (ct_work_move (first, fixture->place, -1));
  assert_reversible (fixture, "a b | c d", "a b c | d");
  g_assert_false (ct_work_move (both, fixture->place, -1));
  g_assert_false (ct_work_move (mixed, fixture->place, 1));
  g_assert_true (ct_work_move (improvement, fixture->place, -1));
  assert_reversible (fixture, "a b | c d", "c d | a b");
}

static void
test_put (Fixture *fixture, gconstpointer data)
{
  CtImprovement *one = ct_work_add_improvement (fixture->plan, fixture->place);
  CtImprovement *two = ct_work_add_improvement (fixture->plan, fixture->place);
  CtAction *a = add_named (one, "a");
  CtAction *b = add_named (one, "b");
  CtAction *c = add_named (one, "c");
  CtAction *d = add_named (two, "d");
  g_autoptr (GPtrArray) outer = array (a, c, NULL);
  g_autoptr (GPtrArray) inner = array (b, NULL);
  g_autoptr (GPtrArray) improvements = array (one, NULL);
  CtPlaceKind kind;
  const char *code;

  g_assert_true (ct_work_put_actions (outer, two, CT_NODE (d)));
  assert_reversible (fixture, "a b c | d", "b | a c d");
  g_assert_true (ct_work_put_actions (outer, one, CT_NODE (b)));
  assert_reversible (fixture, "a b c | d", "a c b | d");
  g_assert_true (ct_work_put_actions (outer, one, CT_NODE (a)));
  assert_reversible (fixture, "a b c | d", "a c b | d");
  g_assert_false (ct_work_put_actions (inner, one, CT_NODE (c)));
  g_assert_false (ct_work_put_actions (inner, one, CT_NODE (b)));
  g_assert_true (ct_work_put_improvements (improvements, NULL));
  assert_reversible (fixture, "a b c | d", "d | a b c");

  g_assert_true (ct_work_put_all_at (improvements, CT_PLACE_CRITERION, "2.1"));
  ct_selection_get_place_of (one, &kind, &code);
  g_assert_cmpstr (code, ==, "2.1");
  assert_reversible (fixture, "a b c | d", "d | a b c");
  ct_selection_get_place_of (one, &kind, &code);
  g_assert_cmpstr (code, ==, "1.5");
  g_assert_false (ct_work_put_all_at (improvements, CT_PLACE_CRITERION, "1.5"));
}

/* From each kind of place to each other: what is put somewhere belongs there, and nowhere else. */
static void
test_put_at_places (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    CtPlaceKind kind;
    const char *code;
  } places[] = {
    { CT_PLACE_CRITERION, "1.5" }, { CT_PLACE_STANDARD, "2" },    { CT_PLACE_LEVEL4, "3" },
    { CT_PLACE_STANDARD, "1" },    { CT_PLACE_LEVEL4, "2" },      { CT_PLACE_CRITERION, "2.1" },
    { CT_PLACE_LEVEL4, "3" },      { CT_PLACE_CRITERION, "4.1" },
  };
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  CtNode *node = CT_NODE (improvement);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      CtPlaceKind kind;
      const char *code;

      ct_work_put_at (improvement, places[i].kind, places[i].code);
      ct_selection_get_place_of (improvement, &kind, &code);
      g_assert_cmpint (kind, ==, places[i].kind);
      g_assert_cmpstr (code, ==, places[i].code);
      g_assert_true ((*ct_node_get_text (node, CT_IMPROVEMENT_LEVEL4) != '\0') ==
                     (kind == CT_PLACE_LEVEL4));
    }

  /* What belongs to a criterion and names a provision besides goes on doing so. */
  ct_node_set_text (node, CT_IMPROVEMENT_LEVEL4, "2");
  ct_work_put_at (improvement, CT_PLACE_CRITERION, "1.5");
  g_assert_cmpstr (ct_node_get_text (node, CT_IMPROVEMENT_LEVEL4), ==, "2");
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  CtAction *action = add_named (improvement, "Mua sách");
  CtAction *later = add_named (improvement, "Xếp sách");
  gboolean linked = ct_action_link_add (later, action);
  g_autoptr (GPtrArray) nodes = array (improvement, action, NULL);
  g_autoptr (GPtrArray) copies = ct_work_duplicate (nodes);
  CtNode *copy;

  g_assert_true (linked);

  g_assert_cmpuint (copies->len, ==, 1);
  copy = copies->pdata[0];
  g_assert_true (CT_IS_IMPROVEMENT (copy));
  g_assert_cmpstr (ct_node_get_id (copy), !=, ct_node_get_id (CT_NODE (improvement)));
  action = ct_node_list_get (ct_improvement_get_actions (CT_IMPROVEMENT (copy)), 0);
  g_assert_cmpstr (ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT), ==, "Mua sách");

  /* The copy waits for the copy. */
  later = ct_node_list_get (ct_improvement_get_actions (CT_IMPROVEMENT (copy)), 1);
  g_assert_cmpstr (ct_action_get_after (later)[0], ==, ct_node_get_id (CT_NODE (action)));

  undo (fixture);
  g_assert_null (ct_node_get_plan (copy));
}

/* One value for all is one step. */
static void
test_set_all (Fixture *fixture, gconstpointer data)
{
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  CtNode *a = CT_NODE (add_named (improvement, "a"));
  CtNode *b = CT_NODE (add_named (improvement, "b"));
  g_autoptr (GPtrArray) nodes = array (improvement, a, b, NULL);

  ct_work_set_all_statuses (nodes, CT_STATUS_DONE);
  g_assert_cmpstr (ct_history_get_undo_label (ct_plan_get_history (fixture->plan)), ==,
                   "Change the state (2)");
  g_assert_cmpint (ct_action_get_progress (CT_ACTION (b)), ==, 100);
  ct_work_set_all_leads (nodes, "PHT");
  g_assert_cmpstr (ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_LEAD), ==, "PHT");
  ct_work_set_all_periods (nodes, "Tháng 10/2026");
  g_assert_cmpuint (ct_period_get_n_ranges (ct_node_get_boxed (b, CT_ACTION_PERIOD)), ==, 1);

  undo (fixture);
  g_assert_null (ct_node_get_boxed (a, CT_ACTION_PERIOD));
  g_assert_cmpstr (ct_node_get_text (a, CT_ACTION_LEAD), ==, "PHT");
  undo (fixture);
  g_assert_cmpstr (ct_node_get_text (a, CT_ACTION_LEAD), ==, "");
  undo (fixture);
  g_assert_cmpint (ct_action_get_status (CT_ACTION (a)), ==, CT_STATUS_PLANNED);
}

/* An act on what an undo has taken out of the plan does nothing. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  g_autoptr (CtAction) action = g_object_ref (ct_work_add_action (improvement, NULL));
  g_autoptr (GPtrArray) nodes = array (action, NULL);
  g_autoptr (GPtrArray) copies = NULL;

  undo (fixture);
  g_assert_false (ct_work_move (nodes, fixture->place, 1));
  g_assert_null (ct_work_delete (nodes));
  copies = ct_work_duplicate (nodes);
  g_assert_cmpuint (copies->len, ==, 0);
}

/* Several are picked until another one is selected. */
static void
test_pick (Fixture *fixture, gconstpointer data)
{
  CtImprovement *improvement = ct_work_add_improvement (fixture->plan, fixture->place);
  CtNode *a = CT_NODE (ct_work_add_action (improvement, NULL));
  CtNode *b = CT_NODE (ct_work_add_action (improvement, NULL));
  g_autoptr (GPtrArray) nodes = array (a, b, NULL);
  g_autoptr (GPtrArray) one = array (b, NULL);

  ct_selection_pick (fixture->place, nodes, b);
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 2);
  g_assert_true (ct_selection_get_node (fixture->place) == b);
  g_assert_true (ct_selection_is_selected (fixture->place, a));
  g_assert_false (ct_selection_is_selected (fixture->place, CT_NODE (improvement)));

  ct_selection_set_node (fixture->place, b);
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 0);
  g_assert_true (ct_selection_is_selected (fixture->place, b));
  g_assert_false (ct_selection_is_selected (fixture->place, a));

  ct_selection_pick (fixture->place, nodes, a);
  ct_selection_pick (fixture->place, one, b);
  g_assert_cmpuint (ct_selection_get_n_picked (fixture->place), ==, 0);
  g_assert_true (ct_selection_get_node (fixture->place) == b);
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
  g_test_add ("/work/move-over-borders", Fixture, NULL, set_up, test_move_over_borders, tear_down);
  g_test_add ("/work/put", Fixture, NULL, set_up, test_put, tear_down);
  g_test_add ("/work/put-at-places", Fixture, NULL, set_up, test_put_at_places, tear_down);
  g_test_add ("/work/set-all", Fixture, NULL, set_up, test_set_all, tear_down);
  g_test_add ("/work/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/work/pick", Fixture, NULL, set_up, test_pick, tear_down);
  g_test_add ("/work/duplicate", Fixture, NULL, set_up, test_duplicate, tear_down);
  g_test_add ("/work/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/work/follow", Fixture, NULL, set_up, test_follow, tear_down);

  return g_test_run ();
}
