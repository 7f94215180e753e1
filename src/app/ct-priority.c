/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-priority"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-priority.h"

#include "ct-selection.h"
#include "ct-work.h"

/* Choosing the criteria that the plan is about. A chosen criterion has an improvement without
 * words: so the choice is in the plan at once, and in the outline, the table and the drafts. */

static gboolean
is_blank (CtNode *improvement)
{
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (improvement, &n_fields);

  for (guint field = CT_IMPROVEMENT_CONTENT; field <= n_fields; field++)
    if ((specs[field - 1].kind == CT_FIELD_TEXT &&
         *ct_node_get_text (improvement, field) != '\0') ||
        (specs[field - 1].kind == CT_FIELD_NUMBER &&
         ct_node_get_number (improvement, field) != CT_FIELD_NO_NUMBER) ||
        (specs[field - 1].kind == CT_FIELD_BOXED && ct_node_get_boxed (improvement, field) != NULL))
      return FALSE;

  return ct_node_list_get_length (ct_improvement_get_actions (CT_IMPROVEMENT (improvement))) == 0;
}

static gboolean
is_of (CtNode *improvement, const char *criterion)
{
  return g_str_equal (ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), criterion);
}

CtPriority
ct_priority_get (CtPlan *plan, const char *criterion)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  CtPriority priority = CT_PRIORITY_NONE;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNode *improvement = ct_node_list_get (improvements, i);

      if (is_of (improvement, criterion))
        priority =
            MAX (priority, is_blank (improvement) ? CT_PRIORITY_CHOSEN : CT_PRIORITY_WRITTEN);
    }

  return priority;
}

static void
choose (CtPlan *plan, const char *criterion)
{
  g_autoptr (CtSelection) place = ct_selection_new ();
  CtHistory *history = ct_plan_get_history (plan);

  ct_selection_set_place (place, CT_PLACE_CRITERION, criterion, NULL);
  ct_history_begin_group (history, _ ("Choose a criterion to improve"));
  ct_work_add_improvement (plan, place);
  ct_history_end_group (history);
}

static void
let_go (CtPlan *plan, const char *criterion)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, _ ("Let a criterion go"));
  for (guint i = ct_node_list_get_length (improvements); i > 0; i--)
    if (is_of (ct_node_list_get (improvements, i - 1), criterion))
      ct_node_list_remove (improvements, i - 1);
  ct_history_end_group (history);
}

/**
 * ct_priority_toggle:
 *
 * Chooses @criterion, or lets it go again. One about which something is written stays.
 */
void
ct_priority_toggle (CtPlan *plan, const char *criterion)
{
  switch (ct_priority_get (plan, criterion))
    {
    case CT_PRIORITY_NONE:
      choose (plan, criterion);
      break;

    case CT_PRIORITY_CHOSEN:
      let_go (plan, criterion);
      break;

    case CT_PRIORITY_WRITTEN:
    default:
      break;
    }
}

/**
 * ct_priority_get_first:
 *
 * Returns: (transfer none) (nullable): the first improvement that has no words yet; failing that
 *   the first one
 */
CtImprovement *
ct_priority_get_first (CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    if (is_blank (ct_node_list_get (improvements, i)))
      return ct_node_list_get (improvements, i);

  return ct_node_list_get (improvements, 0);
}

/**
 * ct_priority_is_unwritten:
 *
 * Returns: whether nothing is written yet about any improvement
 */
gboolean
ct_priority_is_unwritten (CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    if (!is_blank (ct_node_list_get (improvements, i)))
      return FALSE;

  return TRUE;
}
