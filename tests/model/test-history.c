/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-plan.h"
#include "ct-words.h"

typedef struct
{
  CtPlan *plan;
  CtHistory *history;
  CtNodeList *improvements;
  CtNode *improvement;
} Fixture;

static CtNode *
append_improvement (CtPlan *plan)
{
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();

  ct_node_list_append (ct_plan_get_improvements (plan), improvement);

  return CT_NODE (improvement);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = ct_plan_new ();
  fixture->history = ct_plan_get_history (fixture->plan);
  fixture->improvements = ct_plan_get_improvements (fixture->plan);
  fixture->improvement = append_improvement (fixture->plan);
  ct_history_clear (fixture->history);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->plan);
}

static void
set_goal (Fixture *fixture, const char *text)
{
  ct_node_set_text (fixture->improvement, CT_IMPROVEMENT_GOAL, text);
}

static void
assert_goal (Fixture *fixture, const char *text)
{
  g_assert_cmpstr (ct_node_get_text (fixture->improvement, CT_IMPROVEMENT_GOAL), ==, text);
}

static void
test_field (Fixture *fixture, gconstpointer data)
{
  g_assert_false (ct_history_get_can_undo (fixture->history));
  set_goal (fixture, "Mức 2");
  g_assert_true (ct_history_get_can_undo (fixture->history));
  g_assert_false (ct_history_get_can_redo (fixture->history));

  ct_history_undo (fixture->history);
  assert_goal (fixture, "");
  g_assert_false (ct_history_get_can_undo (fixture->history));
  g_assert_true (ct_history_get_can_redo (fixture->history));

  ct_history_redo (fixture->history);
  assert_goal (fixture, "Mức 2");
  g_assert_true (ct_history_get_can_undo (fixture->history));
  g_assert_false (ct_history_get_can_redo (fixture->history));
}

static void
test_no_change (Fixture *fixture, gconstpointer data)
{
  set_goal (fixture, "");
  ct_node_set_text (fixture->improvement, CT_IMPROVEMENT_GOAL, NULL);
  ct_node_set_number (fixture->improvement, CT_IMPROVEMENT_GOAL_LEVEL, CT_FIELD_NO_NUMBER);
  ct_node_set_boxed (fixture->improvement, CT_IMPROVEMENT_BUDGET, NULL);
  g_assert_false (ct_history_get_can_undo (fixture->history));

  ct_history_undo (fixture->history);
  ct_history_redo (fixture->history);
  g_assert_true (ct_history_get_clean (fixture->history));
}

/* Typing is one step until it is sealed. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  set_goal (fixture, "M");
  set_goal (fixture, "Mứ");
  set_goal (fixture, "Mức");
  ct_history_seal (fixture->history);
  set_goal (fixture, "Mức 2");

  ct_history_undo (fixture->history);
  assert_goal (fixture, "Mức");
  ct_history_undo (fixture->history);
  assert_goal (fixture, "");
  g_assert_false (ct_history_get_can_undo (fixture->history));

  ct_history_redo (fixture->history);
  assert_goal (fixture, "Mức");
  ct_history_redo (fixture->history);
  assert_goal (fixture, "Mức 2");
}

/* Another field, or another node, ends a run of typing; so does an undo. */
static void
test_typing_ends (Fixture *fixture, gconstpointer data)
{
  CtNode *other;

  set_goal (fixture, "a");
  ct_node_set_text (fixture->improvement, CT_IMPROVEMENT_NOTE, "b");
  set_goal (fixture, "c");
  ct_history_undo (fixture->history);
  assert_goal (fixture, "a");
  set_goal (fixture, "d");
  ct_history_undo (fixture->history);
  assert_goal (fixture, "a");

  other = append_improvement (fixture->plan);
  ct_node_set_text (other, CT_IMPROVEMENT_GOAL, "e");
  set_goal (fixture, "f");
  ct_history_undo (fixture->history);
  assert_goal (fixture, "a");
  g_assert_cmpstr (ct_node_get_text (other, CT_IMPROVEMENT_GOAL), ==, "e");
}

static void
test_group (Fixture *fixture, gconstpointer data)
{
  CtNode *added;

  ct_history_begin_group (fixture->history, "Outer");
  set_goal (fixture, "a");
  ct_history_begin_group (fixture->history, "Inner");
  set_goal (fixture, "b");
  added = append_improvement (fixture->plan);
  ct_history_end_group (fixture->history);
  ct_node_set_text (added, CT_IMPROVEMENT_GOAL, "c");
  g_assert_false (ct_history_get_can_undo (fixture->history));
  ct_history_end_group (fixture->history);

  g_assert_cmpstr (ct_history_get_undo_label (fixture->history), ==, "Outer");
  ct_history_undo (fixture->history);
  assert_goal (fixture, "");
  g_assert_cmpuint (ct_node_list_get_length (fixture->improvements), ==, 1);
  g_assert_false (ct_history_get_can_undo (fixture->history));
  g_assert_cmpstr (ct_history_get_redo_label (fixture->history), ==, "Outer");

  ct_history_redo (fixture->history);
  assert_goal (fixture, "b");
  g_assert_true (ct_node_list_get (fixture->improvements, 1) == added);
  g_assert_cmpstr (ct_node_get_text (added, CT_IMPROVEMENT_GOAL), ==, "c");
}

/* A group is never the start of a run of typing; one without changes is no step. */
static void
test_group_alone (Fixture *fixture, gconstpointer data)
{
  ct_history_begin_group (fixture->history, "Nothing");
  ct_history_end_group (fixture->history);
  g_assert_false (ct_history_get_can_undo (fixture->history));
  g_assert_true (ct_history_get_clean (fixture->history));

  ct_history_begin_group (fixture->history, "One");
  set_goal (fixture, "a");
  ct_history_end_group (fixture->history);
  set_goal (fixture, "b");
  ct_history_undo (fixture->history);
  assert_goal (fixture, "a");
}

static void
test_labels (Fixture *fixture, gconstpointer data)
{
  g_assert_null (ct_history_get_undo_label (fixture->history));
  g_assert_null (ct_history_get_redo_label (fixture->history));

  set_goal (fixture, "a");
  ct_words_set (CT_NODE (fixture->improvement), CT_IMPROVEMENT_BUDGET, "5 triệu");
  g_assert_cmpstr (ct_history_get_undo_label (fixture->history), ==, "Change the budget");

  ct_history_undo (fixture->history);
  g_assert_cmpstr (ct_history_get_undo_label (fixture->history), ==, "Edit the goal");
  g_assert_cmpstr (ct_history_get_redo_label (fixture->history), ==, "Change the budget");
}

/* A change after an undo drops what could be redone. */
static void
test_branch (Fixture *fixture, gconstpointer data)
{
  guint lost;

  set_goal (fixture, "a");
  lost = ct_history_get_position (fixture->history);
  ct_history_set_clean_position (fixture->history, lost);
  g_assert_true (ct_history_get_clean (fixture->history));

  ct_history_undo (fixture->history);
  g_assert_false (ct_history_get_clean (fixture->history));
  set_goal (fixture, "b");
  g_assert_false (ct_history_get_can_redo (fixture->history));
  g_assert_cmpuint (ct_history_get_position (fixture->history), !=, lost);
  g_assert_false (ct_history_get_clean (fixture->history));
}

/* What is typed while a save is on its way leaves the plan unsaved. */
static void
test_clean_position (Fixture *fixture, gconstpointer data)
{
  guint saved;

  g_assert_true (ct_history_get_clean (fixture->history));
  set_goal (fixture, "a");
  g_assert_false (ct_history_get_clean (fixture->history));

  saved = ct_history_get_position (fixture->history);
  set_goal (fixture, "ab");
  ct_history_set_clean_position (fixture->history, saved);
  g_assert_false (ct_history_get_clean (fixture->history));

  ct_history_undo (fixture->history);
  g_assert_true (ct_history_get_clean (fixture->history));
  assert_goal (fixture, "a");
  ct_history_undo (fixture->history);
  g_assert_false (ct_history_get_clean (fixture->history));
  ct_history_redo (fixture->history);
  g_assert_true (ct_history_get_clean (fixture->history));
}

static void
test_clear (Fixture *fixture, gconstpointer data)
{
  set_goal (fixture, "a");
  ct_history_undo (fixture->history);
  set_goal (fixture, "b");
  ct_history_clear (fixture->history);

  g_assert_false (ct_history_get_can_undo (fixture->history));
  g_assert_false (ct_history_get_can_redo (fixture->history));
  g_assert_true (ct_history_get_clean (fixture->history));
  assert_goal (fixture, "b");
}

static void
count_notify (GObject *object, GParamSpec *pspec, gpointer count)
{
  (*(guint *) count)++;
}

static void
keep_node (CtHistory *history, CtNode *node, gpointer kept)
{
  *(CtNode **) kept = node;
}

static void
test_signals (Fixture *fixture, gconstpointer data)
{
  guint n_undo = 0;
  guint n_clean = 0;
  CtNode *stepped = NULL;

  g_signal_connect (fixture->history, "notify::can-undo", G_CALLBACK (count_notify), &n_undo);
  g_signal_connect (fixture->history, "notify::clean", G_CALLBACK (count_notify), &n_clean);
  g_signal_connect (fixture->history, "stepped", G_CALLBACK (keep_node), &stepped);

  set_goal (fixture, "a");
  g_assert_cmpuint (n_undo, >, 0);
  g_assert_cmpuint (n_clean, >, 0);
  g_assert_null (stepped);

  n_undo = 0;
  ct_history_undo (fixture->history);
  g_assert_cmpuint (n_undo, >, 0);
  g_assert_true (stepped == fixture->improvement);

  g_signal_handlers_disconnect_by_data (fixture->history, &n_undo);
  g_signal_handlers_disconnect_by_data (fixture->history, &n_clean);
  g_signal_handlers_disconnect_by_data (fixture->history, &stepped);
}

/* The plan owns its history, and goes away with all that the history keeps. */
static void
test_plan_goes (void)
{
  CtPlan *plan = ct_plan_new ();
  CtNode *improvement = append_improvement (plan);

  ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM, "phu-luc-i");
  ct_node_set_text (improvement, CT_IMPROVEMENT_GOAL, "a");
  ct_node_list_remove (ct_plan_get_improvements (plan), 0);
  ct_history_undo (ct_plan_get_history (plan));

  g_assert_finalize_object (plan);
}

/* What was kept is of no use any more, and does no harm. */
static void
test_history_stays (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtHistory) history = g_object_ref (ct_plan_get_history (plan));

  append_improvement (plan);
  ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM, "phu-luc-i");
  g_assert_finalize_object (plan);

  g_assert_false (ct_history_get_can_undo (history));
  ct_history_undo (history);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/history/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("field", test_field);
  ADD ("no-change", test_no_change);
  ADD ("typing", test_typing);
  ADD ("typing-ends", test_typing_ends);
  ADD ("group", test_group);
  ADD ("group-alone", test_group_alone);
  ADD ("labels", test_labels);
  ADD ("branch", test_branch);
  ADD ("clean-position", test_clean_position);
  ADD ("clear", test_clear);
  ADD ("signals", test_signals);
  g_test_add_func ("/history/plan-goes", test_plan_goes);
  g_test_add_func ("/history/history-stays", test_history_stays);

  return g_test_run ();
}
