/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-plan.h"
#include "ct-words.h"

typedef struct
{
  CtPlan *plan;
  CtNodeList *improvements;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->plan = ct_plan_new ();
  fixture->improvements = ct_plan_get_improvements (fixture->plan);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->plan);
}

static CtNode *
append (CtNodeList *list)
{
  g_autoptr (CtNode) node = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (list)), NULL);

  ct_node_list_append (list, node);

  return node;
}

static CtNodeList *
get_actions (CtNode *improvement)
{
  return ct_improvement_get_actions (CT_IMPROVEMENT (improvement));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  CtNodeList *list = fixture->improvements;
  CtNode *a = append (list);
  CtNode *b = append (list);
  g_autoptr (CtImprovement) c = ct_improvement_new ();
  g_autoptr (CtNode) item = NULL;
  guint position;

  ct_node_list_insert (list, 1, c);
  g_assert_cmpuint (ct_node_list_get_length (list), ==, 3);
  g_assert_true (ct_node_list_get (list, 0) == a);
  g_assert_true (ct_node_list_get (list, 1) == CT_NODE (c));
  g_assert_true (ct_node_list_get (list, 2) == b);
  g_assert_null (ct_node_list_get (list, 3));
  g_assert_true (ct_node_list_find (list, b, &position));
  g_assert_cmpuint (position, ==, 2);

  item = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_assert_true (item == b);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 3));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);

  ct_node_list_remove (list, 1);
  g_assert_false (ct_node_list_find (list, c, &position));
  g_assert_null (ct_node_get_parent (CT_NODE (c)));
  g_assert_true (ct_node_get_parent (a) == CT_NODE (fixture->plan));
  g_assert_true (ct_node_list_get_owner (list) == CT_NODE (fixture->plan));
}

/* @to is where the node is afterwards, forwards and backwards alike. */
static void
test_move (Fixture *fixture, gconstpointer data)
{
  CtNode *nodes[4];

  for (gsize i = 0; i < G_N_ELEMENTS (nodes); i++)
    nodes[i] = append (fixture->improvements);

  for (guint from = 0; from < G_N_ELEMENTS (nodes); from++)
    for (guint to = 0; to < G_N_ELEMENTS (nodes); to++)
      {
        ct_node_list_move (fixture->improvements, from, to);
        g_assert_true (ct_node_list_get (fixture->improvements, to) == nodes[from]);
        ct_node_list_move (fixture->improvements, to, from);
        for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
          g_assert_true (ct_node_list_get (fixture->improvements, i) == nodes[i]);
      }
}

static void
add_changes (GListModel *model, guint position, guint removed, guint added, gpointer words)
{
  g_string_append_printf (words, "%u-%u+%u ", position, removed, added);
}

static void
add_name (CtPlan *plan, CtNode *node, gpointer words)
{
  g_string_append_printf (words, "%s ", G_OBJECT_TYPE_NAME (node));
}

static void
add_property (GObject *object, GParamSpec *pspec, gpointer words)
{
  g_string_append_printf (words, "%s ", pspec->name);
}

static void
test_signals (Fixture *fixture, gconstpointer data)
{
  CtNode *improvement = append (fixture->improvements);
  g_autoptr (GString) words = g_string_new (NULL);

  g_signal_connect (fixture->improvements, "items-changed", G_CALLBACK (add_changes), words);
  g_signal_connect (fixture->plan, "changed", G_CALLBACK (add_name), words);
  g_signal_connect (improvement, "notify", G_CALLBACK (add_property), words);

  append (fixture->improvements);
  g_assert_cmpstr (words->str, ==, "1-0+1 CtPlan ");
  g_string_truncate (words, 0);

  ct_node_list_remove (fixture->improvements, 1);
  g_assert_cmpstr (words->str, ==, "1-1+0 CtPlan ");
  g_string_truncate (words, 0);

  append (get_actions (improvement));
  g_assert_cmpstr (words->str, ==, "CtImprovement ");
  g_string_truncate (words, 0);

  ct_node_set_text (improvement, CT_IMPROVEMENT_GOAL, "a");
  g_assert_cmpstr (words->str, ==, "goal CtImprovement ");
  g_string_truncate (words, 0);

  ct_node_set_text (improvement, CT_IMPROVEMENT_GOAL, "a");
  ct_node_list_move (fixture->improvements, 0, 0);
  g_assert_cmpstr (words->str, ==, "");

  g_signal_handlers_disconnect_by_data (fixture->improvements, words);
  g_signal_handlers_disconnect_by_data (fixture->plan, words);
  g_signal_handlers_disconnect_by_data (improvement, words);
}

/* Each field as a property is the same as by its number. */
static void
test_fields (Fixture *fixture, gconstpointer data)
{
  CtNode *improvement = append (fixture->improvements);
  g_autoptr (CtBudget) budget = ct_budget_new_from_text ("5 triệu");
  g_autoptr (CtBudget) same = ct_budget_new_from_text ("5 triệu");
  g_autoptr (CtBudget) read = NULL;
  g_autofree char *goal = NULL;
  int level;

  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_GOAL), ==, "");
  g_assert_cmpint (ct_node_get_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL), ==,
                   CT_FIELD_NO_NUMBER);
  g_assert_null (ct_node_get_boxed (improvement, CT_IMPROVEMENT_BUDGET));

  g_object_set (improvement, "goal", "a", "goal-level", 2, "budget", budget, NULL);
  g_assert_cmpstr (ct_node_get_text (improvement, CT_IMPROVEMENT_GOAL), ==, "a");
  g_assert_cmpint (ct_node_get_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL), ==, 2);
  g_assert_true (ct_node_get_boxed (improvement, CT_IMPROVEMENT_BUDGET) == budget);
  ct_node_set_boxed (improvement, CT_IMPROVEMENT_BUDGET, same);
  g_assert_true (ct_node_get_boxed (improvement, CT_IMPROVEMENT_BUDGET) == budget);

  g_object_get (improvement, "goal", &goal, "goal-level", &level, "budget", &read, NULL);
  g_assert_cmpstr (goal, ==, "a");
  g_assert_cmpint (level, ==, 2);
  g_assert_true (read == budget);
}

static void
test_ids (Fixture *fixture, gconstpointer data)
{
  CtNode *improvement = append (fixture->improvements);
  CtNode *action = append (get_actions (improvement));
  g_autofree char *gone = g_strdup (ct_node_get_id (action));

  g_assert_true (g_str_has_prefix (ct_node_get_id (improvement), "i"));
  g_assert_true (g_str_has_prefix (gone, "a"));
  g_assert_true (ct_plan_find (fixture->plan, gone) == action);
  g_assert_null (ct_plan_find (fixture->plan, "a999"));
  g_assert_null (ct_plan_find (fixture->plan, NULL));

  ct_node_list_remove (get_actions (improvement), 0);
  ct_history_clear (ct_plan_get_history (fixture->plan));
  for (guint i = 0; i < 20; i++)
    g_assert_cmpstr (ct_node_get_id (append (get_actions (improvement))), !=, gone);
}

/* Undo brings a node back as itself, with its id and its children. */
static void
test_ids_survive_undo (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  CtNode *improvement = append (fixture->improvements);
  CtNode *action = append (get_actions (improvement));
  g_autofree char *id = g_strdup (ct_node_get_id (action));

  ct_node_list_remove (fixture->improvements, 0);
  append (fixture->improvements);
  ct_history_undo (history);
  ct_history_undo (history);
  g_assert_true (ct_node_list_get (fixture->improvements, 0) == improvement);
  g_assert_cmpstr (ct_node_get_id (action), ==, id);
  g_assert_true (ct_plan_find (fixture->plan, id) == action);
}

/* Ids of the file are kept when they can be, and new ones lie beyond them. */
static void
test_claimed_ids (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtImprovement) loaded = ct_improvement_new ();
  g_autoptr (CtImprovement) other = ct_improvement_new ();

  ct_plan_begin_load (fixture->plan);
  g_assert_null (ct_plan_get_history (fixture->plan));
  ct_node_list_append (fixture->improvements, loaded);
  ct_node_list_append (fixture->improvements, other);
  g_assert_null (ct_node_get_id (CT_NODE (loaded)));
  g_assert_true (ct_plan_claim_id (fixture->plan, CT_NODE (loaded), "i41"));
  g_assert_false (ct_plan_claim_id (fixture->plan, CT_NODE (other), "i41"));
  g_assert_false (ct_plan_claim_id (fixture->plan, CT_NODE (other), ""));
  g_assert_false (ct_plan_claim_id (fixture->plan, CT_NODE (other), NULL));
  ct_plan_end_load (fixture->plan);

  g_assert_cmpstr (ct_node_get_id (CT_NODE (loaded)), ==, "i41");
  g_assert_cmpstr (ct_node_get_id (CT_NODE (other)), ==, "i42");
  g_assert_cmpstr (ct_node_get_id (append (fixture->improvements)), ==, "i43");
  g_assert_true (ct_history_get_can_undo (ct_plan_get_history (fixture->plan)));
}

/* Whatever is added, copied, removed and undone: no two nodes ever have the same id. */
static void
test_ids_unique (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 500; i++)
    {
      guint n = ct_node_list_get_length (fixture->improvements);

      if (n > 0 && g_rand_boolean (random))
        {
          g_autoptr (CtNode) copy = ct_node_duplicate (
              ct_node_list_get (fixture->improvements, g_rand_int_range (random, 0, n)));

          ct_node_list_append (fixture->improvements, copy);
        }
      else
        append (get_actions (append (fixture->improvements)));

      n = ct_node_list_get_length (fixture->improvements);
      for (guint j = 0; j < n; j++)
        {
          CtNode *node = ct_node_list_get (fixture->improvements, j);
          CtNode *owner = g_hash_table_lookup (owners, ct_node_get_id (node));

          g_assert_true (owner == NULL || owner == node);
          g_hash_table_insert (owners, g_strdup (ct_node_get_id (node)), node);
        }

      if (g_rand_int_range (random, 0, 3) == 0)
        ct_history_undo (ct_plan_get_history (fixture->plan));
      if (n > 10)
        ct_node_list_remove (fixture->improvements, g_rand_int_range (random, 0, n - 2));
    }
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  CtNode *improvement = append (fixture->improvements);
  CtNode *action = append (get_actions (improvement));
  g_autoptr (CtNode) copy = NULL;
  CtNode *copied;

  ct_node_set_text (improvement, CT_IMPROVEMENT_GOAL, "a");
  ct_node_set_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL, 3);
  ct_words_set (CT_NODE (action), CT_ACTION_BUDGET, "NSNN: 5 triệu");
  ct_node_add_extra (action, ct_extra_new ("action", 2, "<more/>"));

  copy = ct_node_duplicate (improvement);
  g_assert_null (ct_node_get_parent (copy));
  g_assert_null (ct_node_get_id (copy));
  g_assert_cmpstr (ct_node_get_text (copy, CT_IMPROVEMENT_GOAL), ==, "a");
  g_assert_cmpint (ct_node_get_number (copy, CT_IMPROVEMENT_GOAL_LEVEL), ==, 3);
  g_assert_cmpuint (ct_node_list_get_length (get_actions (copy)), ==, 1);

  copied = ct_node_list_get (get_actions (copy), 0);
  g_assert_true (copied != action);
  g_assert_true (ct_budget_equal (ct_node_get_boxed (copied, CT_ACTION_BUDGET),
                                  ct_node_get_boxed (action, CT_ACTION_BUDGET)));
  g_assert_cmpuint (ct_node_get_extras (copied)->len, ==, 1);
  g_assert_cmpstr (((CtExtra *) g_ptr_array_index (ct_node_get_extras (copied), 0))->xml, ==,
                   "<more/>");

  ct_node_list_append (fixture->improvements, copy);
  g_assert_cmpstr (ct_node_get_id (copy), !=, ct_node_get_id (improvement));
  g_assert_cmpstr (ct_node_get_id (copied), !=, ct_node_get_id (action));

  ct_node_set_text (copied, CT_ACTION_TEXT, "b");
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "");
}

static void
test_parents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtAction) alone = ct_action_new ();
  CtNode *improvement = append (fixture->improvements);
  CtNode *action = append (get_actions (improvement));

  g_assert_true (ct_node_get_plan (action) == fixture->plan);
  g_assert_true (ct_action_get_improvement (CT_ACTION (action)) == CT_IMPROVEMENT (improvement));
  g_assert_true (ct_node_get_plan (CT_NODE (ct_plan_get_school (fixture->plan))) == fixture->plan);
  g_assert_null (ct_node_get_plan (CT_NODE (alone)));
  g_assert_null (ct_action_get_improvement (alone));

  /* Without a plan there is no history, and nothing goes wrong. */
  ct_action_set_state (alone, CT_STATUS_DONE, 100);
  g_assert_cmpint (ct_action_get_status (alone), ==, CT_STATUS_DONE);
}

/* A view may hold a list longer than its plan lives. */
static void
test_list_outlives_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtNodeList) list = g_object_ref (ct_plan_get_improvements (plan));
  g_autoptr (CtNode) node = g_object_ref (append (list));

  g_assert_finalize_object (plan);

  g_assert_null (ct_node_list_get_owner (list));
  g_assert_null (ct_node_get_parent (node));
  g_assert_null (ct_node_get_plan (node));
  g_assert_cmpuint (ct_node_list_get_length (list), ==, 0);
}

#define ADD(path, function) g_test_add ("/node/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("order", test_order);
  ADD ("move", test_move);
  ADD ("signals", test_signals);
  ADD ("fields", test_fields);
  ADD ("ids", test_ids);
  ADD ("ids-survive-undo", test_ids_survive_undo);
  ADD ("claimed-ids", test_claimed_ids);
  ADD ("ids-unique", test_ids_unique);
  ADD ("duplicate", test_duplicate);
  ADD ("parents", test_parents);
  g_test_add_func ("/node/list-outlives-plan", test_list_outlives_plan);

  return g_test_run ();
}
