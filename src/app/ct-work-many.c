/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-work-many"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-work-many.h"

#include "ct-action-link.h"

static gboolean
are_all (GPtrArray *nodes, GType type)
{
  for (guint i = 0; i < nodes->len; i++)
    if (G_OBJECT_TYPE (g_ptr_array_index (nodes, i)) != type ||
        ct_node_get_plan (g_ptr_array_index (nodes, i)) == NULL)
      return FALSE;

  return nodes->len > 0;
}

/* The step is named after what is done to one of them, with their number when there are more. */
static CtHistory *
begin (GPtrArray *nodes, const char *for_action, const char *for_improvement)
{
  CtHistory *history = ct_plan_get_history (ct_node_get_plan (g_ptr_array_index (nodes, 0)));
  const char *label = are_all (nodes, CT_TYPE_ACTION) ? for_action : for_improvement;
  g_autofree char *counted = g_strdup_printf ("%s (%u)", label, nodes->len);

  ct_history_begin_group (history, nodes->len == 1 ? label : counted);

  return history;
}

/**
 * ct_work_dup_outermost:
 *
 * Returns: (transfer full) (element-type CtNode): @nodes without the actions whose improvement is
 *   among them, and without what is in no plan any more
 */
GPtrArray *
ct_work_dup_outermost (GPtrArray *nodes)
{
  GPtrArray *outermost = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) present = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < nodes->len; i++)
    g_hash_table_add (present, g_ptr_array_index (nodes, i));

  for (guint i = 0; i < nodes->len; i++)
    {
      CtNode *node = g_ptr_array_index (nodes, i);

      if (ct_node_get_plan (node) != NULL &&
          !g_hash_table_contains (present, ct_node_get_parent (node)))
        g_ptr_array_add (outermost, g_object_ref (node));
    }

  return outermost;
}

static void
remove_node (CtNode *node)
{
  CtNodeList *list = ct_work_get_list (node);
  guint position;

  if (list != NULL && ct_node_list_find (list, node, &position))
    ct_node_list_remove (list, position);
}

/* What takes the place of @position after it went away. */
static CtNode *
find_next (CtNodeList *list, guint position)
{
  CtNode *owner = ct_node_list_get_owner (list);
  guint length = ct_node_list_get_length (list);

  if (CT_IS_PLAN (owner))
    return NULL;

  return length == 0 ? owner : ct_node_list_get (list, MIN (position, length - 1));
}

/**
 * ct_work_delete:
 *
 * Returns: (transfer none) (nullable): what to select next
 */
CtNode *
ct_work_delete (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) outermost = ct_work_dup_outermost (nodes);
  CtNodeList *list;
  CtHistory *history;
  guint position = 0;

  if (outermost->len == 0)
    return NULL;

  list = ct_work_get_list (g_ptr_array_index (outermost, 0));
  ct_node_list_find (list, g_ptr_array_index (outermost, 0), &position);
  history = begin (outermost, _ ("Delete the action"), _ ("Delete what to improve"));
  for (guint i = 0; i < outermost->len; i++)
    remove_node (g_ptr_array_index (outermost, i));
  ct_history_end_group (history);

  return find_next (list, position);
}

/**
 * ct_work_duplicate:
 *
 * Returns: (transfer full) (element-type CtNode): the copies, each right behind what it is a copy
 * of
 */
GPtrArray *
ct_work_duplicate (GPtrArray *nodes)
{
  g_autoptr (GPtrArray) outermost = ct_work_dup_outermost (nodes);
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);
  CtHistory *history;

  if (outermost->len == 0)
    return copies;

  history = begin (outermost, _ ("Duplicate the action"), _ ("Duplicate what to improve"));
  for (guint i = 0; i < outermost->len; i++)
    {
      CtNode *node = g_ptr_array_index (outermost, i);
      CtNode *copy = ct_node_duplicate (node);
      CtNodeList *list = ct_work_get_list (node);
      guint position = 0;

      ct_node_list_find (list, node, &position);
      ct_node_list_insert (list, position + 1, copy);
      g_ptr_array_add (copies, copy);
    }
  ct_action_link_follow_copies (outermost, copies, TRUE);
  ct_history_end_group (history);

  return copies;
}

/* Whether @nodes already stand in @list one after another, right before @before. */
static gboolean
stand_there (GPtrArray *nodes, CtNodeList *list, CtNode *before)
{
  guint position;

  if (!ct_node_list_find (list, g_ptr_array_index (nodes, 0), &position))
    return FALSE;

  for (guint i = 0; i < nodes->len; i++)
    if (ct_node_list_get (list, position + i) != g_ptr_array_index (nodes, i))
      return FALSE;

  return ct_node_list_get (list, position + nodes->len) == before;
}

/* What stands behind @before and is not moved itself. */
static CtNode *
skip_moved (GPtrArray *nodes, CtNodeList *list, CtNode *before)
{
  guint position;

  if (before == NULL || !ct_node_list_find (list, before, &position))
    return NULL;

  while (before != NULL && g_ptr_array_find (nodes, before, NULL))
    before = ct_node_list_get (list, ++position);

  return before;
}

static void
put (GPtrArray *nodes, CtNodeList *list, CtNode *before)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      g_autoptr (CtNode) node = g_object_ref (g_ptr_array_index (nodes, i));
      guint position = ct_node_list_get_length (list);

      remove_node (node);
      if (before == NULL || !ct_node_list_find (list, before, &position))
        position = ct_node_list_get_length (list);
      ct_node_list_insert (list, position, node);
    }
}

static gboolean
put_as_step (GPtrArray *nodes, CtNodeList *list, CtNode *before)
{
  CtHistory *history;

  before = skip_moved (nodes, list, before);
  if (stand_there (nodes, list, before))
    return FALSE;

  history = begin (nodes, _ ("Move the action"), _ ("Move what to improve"));
  put (nodes, list, before);
  ct_history_end_group (history);

  return TRUE;
}

/**
 * ct_work_put_actions:
 * @to: the improvement that they go to
 * @before: (nullable): the action of it that they go before; %NULL for the end
 *
 * Returns: %FALSE when they are there already
 */
gboolean
ct_work_put_actions (GPtrArray *actions, CtImprovement *to, CtNode *before)
{
  if (!are_all (actions, CT_TYPE_ACTION))
    return FALSE;

  return put_as_step (actions, ct_improvement_get_actions (to), before);
}

/**
 * ct_work_put_improvements:
 * @before: (nullable): the improvement that they go before; %NULL for the end
 *
 * Changes their order in the plan, not their criterion.
 *
 * Returns: %FALSE when they are there already
 */
gboolean
ct_work_put_improvements (GPtrArray *improvements, CtNode *before)
{
  if (!are_all (improvements, CT_TYPE_IMPROVEMENT))
    return FALSE;

  return put_as_step (improvements, ct_work_get_list (g_ptr_array_index (improvements, 0)), before);
}

static gboolean
is_at (CtImprovement *improvement, CtPlaceKind kind, const char *code)
{
  CtPlaceKind own_kind;
  const char *own_code;

  ct_selection_get_place_of (improvement, &own_kind, &own_code);

  return own_kind == kind && g_strcmp0 (own_code, code) == 0;
}

static CtImprovement *
find_last_at (CtNodeList *improvements, CtPlaceKind kind, const char *code)
{
  for (guint i = ct_node_list_get_length (improvements); i > 0; i--)
    if (is_at (ct_node_list_get (improvements, i - 1), kind, code))
      return ct_node_list_get (improvements, i - 1);

  return NULL;
}

/* Actions go to the last improvement there; where there is none, they get one. */
static gboolean
put_actions_at (GPtrArray *actions, CtPlaceKind kind, const char *code)
{
  CtPlan *plan = ct_node_get_plan (g_ptr_array_index (actions, 0));
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  CtImprovement *last = find_last_at (improvements, kind, code);
  g_autoptr (CtImprovement) improvement =
      last != NULL ? g_object_ref (last) : ct_improvement_new ();
  CtHistory *history;

  if (last != NULL)
    return ct_work_put_actions (actions, last, NULL);

  history = begin (actions, _ ("Move the action"), "");
  ct_work_put_at (improvement, kind, code);
  ct_node_list_insert (improvements,
                       ct_improvement_find_position (improvements, CT_NODE (improvement)),
                       improvement);
  ct_work_put_actions (actions, improvement, NULL);
  ct_history_end_group (history);

  return TRUE;
}

static gboolean
put_improvements_at (GPtrArray *improvements, CtPlaceKind kind, const char *code)
{
  CtHistory *history;
  gboolean moved = FALSE;

  history = begin (improvements, "", _ ("Move what to improve"));
  for (guint i = 0; i < improvements->len; i++)
    {
      g_autoptr (CtNode) node = g_object_ref (g_ptr_array_index (improvements, i));
      CtNodeList *list = ct_work_get_list (node);

      if (is_at (CT_IMPROVEMENT (node), kind, code))
        continue;

      ct_work_put_at (CT_IMPROVEMENT (node), kind, code);
      remove_node (node);
      ct_node_list_insert (list, ct_improvement_find_position (list, node), node);
      moved = TRUE;
    }
  ct_history_end_group (history);

  return moved;
}

/**
 * ct_work_put_all_at:
 * @nodes: either improvements or actions
 * @kind: where in the outline
 * @code: (nullable): see ct_selection_get_code()
 *
 * Moves them to another criterion, standard or provision, behind what is there.
 *
 * Returns: %FALSE when they are there already, or can't be
 */
gboolean
ct_work_put_all_at (GPtrArray *nodes, CtPlaceKind kind, const char *code)
{
  if (kind != CT_PLACE_CRITERION && kind != CT_PLACE_STANDARD && kind != CT_PLACE_LEVEL4)
    return FALSE;

  if (are_all (nodes, CT_TYPE_ACTION))
    return put_actions_at (nodes, kind, code);

  return are_all (nodes, CT_TYPE_IMPROVEMENT) && put_improvements_at (nodes, kind, code);
}

/* Moving up and down */

/* The next improvement in @direction that the editor shows at @place. */
static CtImprovement *
find_neighbour (CtNodeList *list, CtNode *from, CtSelection *place, int direction)
{
  guint position;

  if (!ct_node_list_find (list, from, &position))
    return NULL;

  for (int i = (int) position + direction; i >= 0 && i < (int) ct_node_list_get_length (list);
       i += direction)
    if (ct_selection_includes (place, ct_node_list_get (list, i)))
      return ct_node_list_get (list, i);

  return NULL;
}

/* Past the end of their improvement they go over into the next one. */
static gboolean
move_actions (GPtrArray *nodes, CtSelection *place, int direction)
{
  CtNode *edge = g_ptr_array_index (nodes, direction < 0 ? 0 : nodes->len - 1);
  CtNode *owner = ct_node_get_parent (edge);
  CtNodeList *list = ct_work_get_list (edge);
  CtImprovement *neighbour;
  guint position = 0;

  for (guint i = 0; i < nodes->len; i++)
    if (ct_node_get_parent (g_ptr_array_index (nodes, i)) != owner)
      return FALSE;

  ct_node_list_find (list, edge, &position);
  if (direction < 0 && position > 0)
    return put_as_step (nodes, list, ct_node_list_get (list, position - 1));
  if (direction > 0 && position + 1 < ct_node_list_get_length (list))
    return put_as_step (nodes, list, ct_node_list_get (list, position + 2));

  neighbour = find_neighbour (ct_work_get_list (owner), owner, place, direction);
  if (neighbour == NULL)
    return FALSE;

  list = ct_improvement_get_actions (neighbour);

  return put_as_step (nodes, list, direction < 0 ? NULL : ct_node_list_get (list, 0));
}

static gboolean
move_improvements (GPtrArray *nodes, CtSelection *place, int direction)
{
  CtNode *edge = g_ptr_array_index (nodes, direction < 0 ? 0 : nodes->len - 1);
  CtNodeList *list = ct_work_get_list (edge);
  CtNode *neighbour = (CtNode *) find_neighbour (list, edge, place, direction);
  guint position = 0;

  if (neighbour == NULL)
    return FALSE;

  ct_node_list_find (list, neighbour, &position);

  return put_as_step (nodes, list,
                      direction < 0 ? neighbour : ct_node_list_get (list, position + 1));
}

/**
 * ct_work_move:
 * @place: where the editor is: they move among what it shows
 * @direction: -1 up, 1 down
 *
 * Returns: %FALSE when there is nothing to move past
 */
gboolean
ct_work_move (GPtrArray *nodes, CtSelection *place, int direction)
{
  g_autoptr (GPtrArray) outermost = ct_work_dup_outermost (nodes);

  if (are_all (outermost, CT_TYPE_ACTION))
    return move_actions (outermost, place, direction);

  return are_all (outermost, CT_TYPE_IMPROVEMENT) &&
         move_improvements (outermost, place, direction);
}

/* One value for all */

/* Improvements have no state of their own, and an action may have that one already. */
static GPtrArray *
dup_in_other_state (GPtrArray *nodes, CtStatus status)
{
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < nodes->len; i++)
    {
      CtNode *node = g_ptr_array_index (nodes, i);

      if (CT_IS_ACTION (node) && ct_action_get_status (CT_ACTION (node)) != status)
        g_ptr_array_add (others, g_object_ref (node));
    }

  return others;
}

/* The step tells how many change. */
void
ct_work_set_all_statuses (GPtrArray *nodes, CtStatus status)
{
  g_autoptr (GPtrArray) actions = dup_in_other_state (nodes, status);
  CtHistory *history;

  if (actions->len == 0)
    return;

  history = begin (actions, _ ("Change the state"), _ ("Change the state"));
  for (guint i = 0; i < actions->len; i++)
    ct_work_set_status (g_ptr_array_index (actions, i), status);
  ct_history_end_group (history);
}

void
ct_work_set_all_leads (GPtrArray *nodes, const char *lead)
{
  CtHistory *history = begin (nodes, _ ("Change who leads"), _ ("Change who leads"));

  for (guint i = 0; i < nodes->len; i++)
    {
      CtNode *node = g_ptr_array_index (nodes, i);

      ct_node_set_text (node, CT_IS_ACTION (node) ? CT_ACTION_LEAD : CT_IMPROVEMENT_LEAD, lead);
    }
  ct_history_end_group (history);
}

void
ct_work_set_all_periods (GPtrArray *nodes, const char *words)
{
  CtPlan *plan = ct_node_get_plan (g_ptr_array_index (nodes, 0));
  g_autoptr (CtPeriod) period = ct_plan_read_period (plan, words);
  CtHistory *history = begin (nodes, _ ("Change the period"), _ ("Change the period"));

  for (guint i = 0; i < nodes->len; i++)
    {
      CtNode *node = g_ptr_array_index (nodes, i);

      ct_node_set_boxed (node, CT_IS_ACTION (node) ? CT_ACTION_PERIOD : CT_IMPROVEMENT_PERIOD,
                         period);
    }
  ct_history_end_group (history);
}
