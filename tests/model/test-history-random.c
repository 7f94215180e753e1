/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-plan.h"
#include "ct-words.h"

#define N_RUNS 30
#define N_EDITS 150

/* Random edits of one plan, and what the plan was like at each position of its history. */
typedef struct
{
  GRand *random;
  CtPlan *plan;
  CtHistory *history;
  GHashTable *states;
} Session;

static void
describe_boxed (GString *words, const CtFieldSpec *spec, gpointer boxed)
{
  if (boxed == NULL)
    g_string_append (words, "nothing");
  else if (spec->boxed_type () == CT_TYPE_BUDGET)
    {
      gint64 total;

      g_string_append (words, ct_budget_get_text (boxed));
      if (ct_budget_get_total (boxed, &total))
        g_string_append_printf (words, " = %" G_GINT64_FORMAT, total);
    }
  else if (spec->boxed_type () == CT_TYPE_PERIOD)
    g_string_append (words, ct_period_get_text (boxed));
  else
    g_string_append_printf (words, "%p", boxed);
}

/* All that a node and its children hold. */
static void
describe_node (GString *words, CtNode *node)
{
  guint n_fields;
  const CtFieldSpec *fields = ct_node_get_fields (node, &n_fields);

  g_string_append_printf (words, "%s %s {", G_OBJECT_TYPE_NAME (node), ct_node_get_id (node));
  for (guint i = 0; i < n_fields; i++)
    {
      g_string_append_printf (words, "%s: ", fields[i].name);
      if (fields[i].kind == CT_FIELD_TEXT)
        g_string_append (words, ct_node_get_text (node, i + 1));
      else if (fields[i].kind == CT_FIELD_NUMBER)
        g_string_append_printf (words, "%d", ct_node_get_number (node, i + 1));
      else
        describe_boxed (words, &fields[i], ct_node_get_boxed (node, i + 1));
      g_string_append (words, "; ");
    }

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      g_string_append_c (words, '[');
      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        describe_node (words, ct_node_list_get (list, j));
      g_string_append_c (words, ']');
    }
  g_string_append (words, "}\n");
}

static char *
describe_plan (Session *session)
{
  GString *words = g_string_new (NULL);

  describe_node (words, CT_NODE (session->plan));

  return g_string_free (words, FALSE);
}

static guint
choose (Session *session, guint n)
{
  return g_rand_int_range (session->random, 0, n);
}

static CtNodeList *
choose_list (Session *session)
{
  CtNodeList *improvements = ct_plan_get_improvements (session->plan);
  guint n = ct_node_list_get_length (improvements);

  if (n == 0 || choose (session, 3) == 0)
    return improvements;

  return ct_improvement_get_actions (ct_node_list_get (improvements, choose (session, n)));
}

static CtNode *
choose_node (Session *session)
{
  CtNodeList *list = choose_list (session);
  guint n = ct_node_list_get_length (list);

  return n > 0 ? ct_node_list_get (list, choose (session, n)) : CT_NODE (session->plan);
}

static void
set_field (Session *session)
{
  static const char *const texts[] = { "", "a", "Mức 2", "5 triệu", "NSNN: 20 triệu", "9/2026" };
  CtNode *node = choose_node (session);
  const char *text = texts[choose (session, G_N_ELEMENTS (texts))];
  guint n_fields;
  const CtFieldSpec *fields = ct_node_get_fields (node, &n_fields);
  guint field = 1 + choose (session, n_fields);

  if (fields[field - 1].kind == CT_FIELD_TEXT)
    ct_node_set_text (node, field, text);
  else if (fields[field - 1].kind == CT_FIELD_NUMBER)
    ct_node_set_number (node, field, (int) choose (session, 5) - 1);
  else if (CT_IS_ACTION (node))
    ct_words_set (CT_NODE (node), CT_ACTION_BUDGET, text);
  else if (CT_IS_IMPROVEMENT (node))
    ct_words_set (CT_NODE (node), CT_IMPROVEMENT_PERIOD, text);
}

static void
insert (Session *session)
{
  CtNodeList *list = choose_list (session);
  guint position = choose (session, ct_node_list_get_length (list) + 1);
  g_autoptr (CtNode) node = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (list)), NULL);

  ct_node_list_insert (list, position, node);
}

static void
duplicate (Session *session)
{
  CtNodeList *list = choose_list (session);
  guint n = ct_node_list_get_length (list);
  g_autoptr (CtNode) copy = NULL;

  if (n == 0 || n > 12)
    return;

  copy = ct_node_duplicate (ct_node_list_get (list, choose (session, n)));
  ct_node_list_insert (list, choose (session, n + 1), copy);
}

static void
remove_node (Session *session)
{
  CtNodeList *list = choose_list (session);
  guint n = ct_node_list_get_length (list);

  if (n > 0)
    ct_node_list_remove (list, choose (session, n));
}

static void
move_node (Session *session)
{
  CtNodeList *list = choose_list (session);
  guint n = ct_node_list_get_length (list);

  if (n == 0)
    return;

  ct_history_begin_group (session->history, "Move");
  ct_node_list_move (list, choose (session, n), choose (session, n));
  ct_history_end_group (session->history);
}

static void
edit (Session *session)
{
  static void (*const edits[]) (Session *) = {
    set_field, set_field, set_field, insert, insert, duplicate, remove_node, move_node,
  };

  edits[choose (session, G_N_ELEMENTS (edits))](session);
}

static void
edit_many (Session *session)
{
  ct_history_begin_group (session->history, "Many");
  for (guint n = choose (session, 6); n > 0; n--)
    edit (session);
  ct_history_end_group (session->history);
}

/* The same position is the same plan, however it was come to. */
static void
check_state (Session *session)
{
  gpointer position = GUINT_TO_POINTER (ct_history_get_position (session->history));
  g_autofree char *state = describe_plan (session);
  const char *known = g_hash_table_lookup (session->states, position);

  if (known != NULL)
    g_assert_cmpstr (state, ==, known);
  else
    g_hash_table_insert (session->states, position, g_steal_pointer (&state));
}

static void
take_one_step (Session *session)
{
  switch (choose (session, 8))
    {
    case 0:
      ct_history_undo (session->history);
      break;

    case 1:
      ct_history_redo (session->history);
      break;

    case 2:
      edit_many (session);
      break;

    default:
      edit (session);
      break;
    }
}

static void
repeat (Session *session, gboolean (*can_step) (CtHistory *), void (*step) (CtHistory *))
{
  while (can_step (session->history))
    {
      step (session->history);
      check_state (session);
    }
}

static void
run_session (guint seed)
{
  Session session = { g_rand_new_with_seed (seed), ct_plan_new (), NULL, NULL };
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  session.history = ct_plan_get_history (session.plan);
  session.states = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < 5; i++)
    insert (&session);
  ct_history_clear (session.history);
  start = describe_plan (&session);
  check_state (&session);

  for (guint i = 0; i < N_EDITS; i++)
    {
      take_one_step (&session);
      check_state (&session);
    }

  repeat (&session, ct_history_get_can_redo, ct_history_redo);
  end = describe_plan (&session);

  repeat (&session, ct_history_get_can_undo, ct_history_undo);
  undone = describe_plan (&session);
  g_assert_cmpstr (undone, ==, start);
  g_assert_true (ct_history_get_clean (session.history));

  repeat (&session, ct_history_get_can_redo, ct_history_redo);
  redone = describe_plan (&session);
  g_assert_cmpstr (redone, ==, end);

  g_hash_table_unref (session.states);
  g_rand_free (session.random);
  g_assert_finalize_object (session.plan);
}

static void
test_positions (void)
{
  for (guint seed = 0; seed < N_RUNS; seed++)
    run_session (seed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-random/positions", test_positions);

  return g_test_run ();
}
