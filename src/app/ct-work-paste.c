/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-work-paste"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-work-paste.h"

#include "ct-work-fragment.h"
#include "ct-work-many.h"

/* Where improvements and actions go that come from elsewhere. */

/* The improvement that is selected, or has what is selected, or is the last at the place. */
static CtImprovement *
find_improvement (CtPlan *plan, CtSelection *place)
{
  CtNode *node = ct_selection_get_node (place);
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  if (CT_IS_ACTION (node))
    node = CT_NODE (ct_action_get_improvement (CT_ACTION (node)));
  if (CT_IS_IMPROVEMENT (node) && ct_node_get_plan (node) == plan)
    return CT_IMPROVEMENT (node);

  for (guint i = ct_node_list_get_length (improvements); i > 0; i--)
    if (ct_selection_includes (place, ct_node_list_get (improvements, i - 1)))
      return ct_node_list_get (improvements, i - 1);

  return NULL;
}

/* The place may have nothing yet: then the actions get an improvement there. */
static CtImprovement *
need_improvement (CtPlan *plan, CtSelection *place)
{
  CtImprovement *improvement = find_improvement (plan, place);

  return improvement != NULL ? improvement : ct_work_add_improvement (plan, place);
}

static guint
find_action_position (CtImprovement *improvement, CtSelection *place)
{
  CtNodeList *actions = ct_improvement_get_actions (improvement);
  CtNode *node = ct_selection_get_node (place);
  guint position;

  if (ct_node_list_find (actions, node, &position))
    return position + 1;

  return ct_node_list_get_length (actions);
}

/* A standard shows the improvements of all its criteria: there they keep theirs. */
static void
put_improvement (CtPlan *plan, CtSelection *place, CtImprovement *improvement, CtNode *after)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  guint position;

  if (!ct_selection_includes (place, improvement))
    ct_work_put_at (improvement, ct_selection_get_kind (place), ct_selection_get_code (place));

  if (after != NULL && ct_node_list_find (improvements, after, &position))
    position++;
  else
    position = ct_improvement_find_position (improvements, CT_NODE (improvement));
  ct_node_list_insert (improvements, position, improvement);
}

static void
paste_all (CtPlan *plan, CtSelection *place, GPtrArray *nodes)
{
  CtNode *after = CT_NODE (find_improvement (plan, place));
  CtImprovement *into = NULL;
  guint position = 0;

  for (guint i = 0; i < nodes->len; i++)
    {
      CtNode *node = g_ptr_array_index (nodes, i);

      if (CT_IS_IMPROVEMENT (node))
        {
          put_improvement (plan, place, CT_IMPROVEMENT (node), after);
          after = node;
          continue;
        }

      if (into == NULL)
        {
          into = need_improvement (plan, place);
          position = find_action_position (into, place);
        }
      ct_node_list_insert (ct_improvement_get_actions (into), position++, node);
    }
}

/**
 * ct_work_paste:
 * @place: actions go behind the selected one, improvements behind the selected one, at this place
 * @nodes: (element-type CtNode): improvements and actions that are in no plan
 *
 * Puts them into @plan in one step.
 *
 * Returns: %FALSE when no improvement can be at this place
 */
gboolean
ct_work_paste (CtPlan *plan, CtSelection *place, GPtrArray *nodes)
{
  CtHistory *history = ct_plan_get_history (plan);

  switch (ct_selection_get_kind (place))
    {
    case CT_PLACE_STANDARD:
    case CT_PLACE_CRITERION:
    case CT_PLACE_LEVEL4:
    case CT_PLACE_OTHER:
      break;

    default:
      return FALSE;
    }

  ct_history_begin_group (history, _ ("Paste"));
  paste_all (plan, place, nodes);
  ct_history_end_group (history);

  return nodes->len > 0;
}

/**
 * ct_work_copy_into:
 * @plan: the plan that the copies are for
 * @nodes: (element-type CtNode): improvements and actions of any plan
 *
 * Returns: (transfer full) (element-type CtNode): copies in no plan, without what only their plan
 * has
 */
GPtrArray *
ct_work_copy_into (CtPlan *plan, GPtrArray *nodes)
{
  g_autoptr (GBytes) bytes = ct_work_fragment_write (nodes);

  return ct_work_fragment_read (bytes, plan, NULL);
}

/**
 * ct_work_take_at:
 * @plan: the plan that is to have them
 * @nodes: (element-type CtNode): either improvements or actions, of one plan
 * @kind: where in the outline
 * @code: (nullable): see ct_selection_get_code()
 *
 * Moves them to another criterion, standard or provision; of what another plan has, copies come.
 *
 * Returns: %FALSE when they are there already, or can't be
 */
gboolean
ct_work_take_at (CtPlan *plan, GPtrArray *nodes, CtPlaceKind kind, const char *code)
{
  g_autoptr (CtSelection) place = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  if (nodes->len > 0 && ct_node_get_plan (g_ptr_array_index (nodes, 0)) == plan)
    return ct_work_put_all_at (nodes, kind, code);

  place = ct_selection_new ();
  ct_selection_set_place (place, kind, code, NULL);
  copies = ct_work_copy_into (plan, nodes);

  return copies != NULL && ct_work_paste (plan, place, copies);
}
