/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-work"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-work.h"

static CtHistory *
get_history (CtNode *node)
{
  return ct_plan_get_history (ct_node_get_plan (node));
}

/**
 * ct_work_get_list:
 *
 * Returns: (transfer none) (nullable): the list that has the improvement or action @node
 */
CtNodeList *
ct_work_get_list (CtNode *node)
{
  CtNode *parent = ct_node_get_parent (node);

  if (CT_IS_ACTION (node) && CT_IS_IMPROVEMENT (parent))
    return ct_improvement_get_actions (CT_IMPROVEMENT (parent));

  return CT_IS_IMPROVEMENT (node) && CT_IS_PLAN (parent)
             ? ct_plan_get_improvements (CT_PLAN (parent))
             : NULL;
}

/* A criterion "1.5" is in standard 1, in every framework. What was a provision's own is so no
 * longer; a criterion's may name one besides. */
static void
put_in_criterion (CtNode *improvement, const char *code)
{
  g_autofree char *standard = g_strndup (code, strcspn (code, "."));

  if (*ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION) == '\0')
    ct_node_set_text (improvement, CT_IMPROVEMENT_LEVEL4, NULL);
  ct_node_set_text (improvement, CT_IMPROVEMENT_CRITERION, code);
  ct_node_set_text (improvement, CT_IMPROVEMENT_STANDARD, standard);
}

/**
 * ct_work_put_at:
 * @kind: where in the outline
 * @code: (nullable): see ct_selection_get_code()
 *
 * Says in @improvement's fields that it belongs there.
 */
void
ct_work_put_at (CtImprovement *improvement, CtPlaceKind kind, const char *code)
{
  CtNode *node = CT_NODE (improvement);

  switch (kind)
    {
    case CT_PLACE_CRITERION:
      put_in_criterion (node, code);
      break;

    case CT_PLACE_STANDARD:
      ct_node_set_text (node, CT_IMPROVEMENT_CRITERION, NULL);
      ct_node_set_text (node, CT_IMPROVEMENT_STANDARD, code);
      ct_node_set_text (node, CT_IMPROVEMENT_LEVEL4, NULL);
      break;

    case CT_PLACE_LEVEL4:
      ct_node_set_text (node, CT_IMPROVEMENT_CRITERION, NULL);
      ct_node_set_text (node, CT_IMPROVEMENT_STANDARD, NULL);
      ct_node_set_text (node, CT_IMPROVEMENT_LEVEL4, code);
      break;

    case CT_PLACE_NONE:
    case CT_PLACE_SECTION:
    case CT_PLACE_OTHER:
    case CT_PLACE_DOCUMENT:
    case CT_PLACE_ASSESSMENTS:
    case CT_PLACE_EVIDENCE:
    default:
      break;
    }
}

/**
 * ct_work_add_improvement:
 * @place: where the editor is
 *
 * Returns: (transfer none): a new improvement there
 */
CtImprovement *
ct_work_add_improvement (CtPlan *plan, CtSelection *place)
{
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  CtHistory *history = ct_plan_get_history (plan);

  ct_work_put_at (improvement, ct_selection_get_kind (place), ct_selection_get_code (place));
  ct_history_begin_group (history, _ ("Add what to improve"));
  ct_node_list_insert (improvements,
                       ct_improvement_find_position (improvements, CT_NODE (improvement)),
                       improvement);
  ct_history_end_group (history);

  return improvement;
}

/**
 * ct_work_add_action:
 * @after: (nullable): the action to follow; %NULL for the end
 *
 * Returns: (transfer none): a new action of @improvement
 */
CtAction *
ct_work_add_action (CtImprovement *improvement, CtAction *after)
{
  g_autoptr (CtAction) action = ct_action_new ();
  CtNodeList *actions = ct_improvement_get_actions (improvement);
  CtHistory *history = get_history (CT_NODE (improvement));
  guint position = ct_node_list_get_length (actions);

  if (after != NULL && ct_node_list_find (actions, after, &position))
    position++;

  ct_action_set_state (action, CT_STATUS_PLANNED, 0);
  ct_history_begin_group (history, _ ("Add an action"));
  ct_node_list_insert (actions, position, action);
  ct_history_end_group (history);

  return action;
}

/**
 * ct_work_next_state:
 *
 * Not begun → under way → done → not achieved → dropped → not begun.
 */
void
ct_work_next_state (CtAction *action)
{
  ct_work_set_status (action, (ct_action_get_status (action) + 1) % CT_N_STATUSES);
}

/**
 * ct_work_set_status:
 *
 * Sets the state, and the progress where the state says it.
 */
void
ct_work_set_status (CtAction *action, CtStatus status)
{
  int progress = ct_action_get_progress (action);

  if (status == CT_STATUS_DONE)
    progress = 100;
  else if (status == CT_STATUS_PLANNED)
    progress = 0;

  ct_action_set_state (action, status, progress);
}
