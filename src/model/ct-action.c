/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-action"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-action.h"

#include "ct-history.h"
#include "ct-plan.h"

/**
 * CtAction:
 *
 * One thing that the school will do (hoạt động, giải pháp) for an improvement. Its own period,
 * people, money and evidence win over the improvement's. It may name others that have to be done
 * first (xong trước): `<after ref="a7"/>`, see ct-action-link.h.
 */
struct _CtAction
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtAction, ct_action, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_NUMBER_SPEC ("status", N_ ("Change the state")),
  CT_FIELD_NUMBER_SPEC ("progress", N_ ("Change the progress")),
  CT_FIELD_TEXT_SPEC ("text", N_ ("Edit the action")),
  CT_FIELD_BOXED_SPEC ("period", N_ ("Change the period"), ct_period_get_type, ct_period_equal),
  CT_FIELD_TEXT_SPEC ("lead", N_ ("Change who leads")),
  CT_FIELD_TEXT_SPEC ("partner", N_ ("Change who joins in")),
  CT_FIELD_BOXED_SPEC ("budget", N_ ("Change the budget"), ct_budget_get_type, ct_budget_equal),
  CT_FIELD_TEXT_SPEC ("conditions", N_ ("Edit the conditions")),
  CT_FIELD_BOXED_SPEC ("evidence",
                       N_ ("Change the evidence"),
                       ct_evidence_get_type,
                       ct_evidence_equal),
  CT_FIELD_TEXT_SPEC ("note", N_ ("Edit the note")),
  CT_FIELD_BOXED_SPEC ("after", N_ ("Change what comes first"), g_strv_get_type, g_strv_equal),
};

static void
ct_action_class_init (CtActionClass *klass)
{
  CT_NODE_CLASS (klass)->id_prefix = "a";
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_action_init (CtAction *self)
{
}

CtAction *
ct_action_new (void)
{
  return g_object_new (CT_TYPE_ACTION, NULL);
}

/**
 * ct_action_get_improvement:
 *
 * Returns: (transfer none) (nullable): the improvement that @self serves, %NULL when it is in none
 */
CtImprovement *
ct_action_get_improvement (CtAction *self)
{
  CtNode *parent;

  g_return_val_if_fail (CT_IS_ACTION (self), NULL);

  parent = ct_node_get_parent (CT_NODE (self));

  return CT_IS_IMPROVEMENT (parent) ? CT_IMPROVEMENT (parent) : NULL;
}

CtStatus
ct_action_get_status (CtAction *self)
{
  int status = ct_node_get_number (CT_NODE (self), CT_ACTION_STATUS);

  return status == CT_FIELD_NO_NUMBER ? CT_STATUS_PLANNED : (CtStatus) status;
}

/**
 * ct_action_get_progress:
 *
 * Returns: 0 to 100, in percent
 */
int
ct_action_get_progress (CtAction *self)
{
  return CLAMP (ct_node_get_number (CT_NODE (self), CT_ACTION_PROGRESS), 0, 100);
}

/**
 * ct_action_set_state:
 * @progress: 0 to 100, in percent
 *
 * Sets both in one step.
 */
void
ct_action_set_state (CtAction *self, CtStatus status, int progress)
{
  CtPlan *plan;
  CtHistory *history;

  g_return_if_fail (CT_IS_ACTION (self));

  plan = ct_node_get_plan (CT_NODE (self));
  history = plan != NULL ? ct_plan_get_history (plan) : NULL;

  if (history != NULL)
    ct_history_begin_group (history, _ ("Change the state"));

  ct_node_set_number (CT_NODE (self), CT_ACTION_STATUS, status);
  ct_node_set_number (CT_NODE (self), CT_ACTION_PROGRESS, CLAMP (progress, 0, 100));

  if (history != NULL)
    ct_history_end_group (history);
}

/**
 * ct_action_get_effective_period:
 *
 * Returns: (transfer none) (nullable): its own period, else that of the whole row
 */
CtPeriod *
ct_action_get_effective_period (CtAction *self)
{
  CtPeriod *own = ct_node_get_boxed (CT_NODE (self), CT_ACTION_PERIOD);
  CtImprovement *improvement = ct_action_get_improvement (self);

  if (!ct_period_is_empty (own) || improvement == NULL)
    return own;

  return ct_node_get_boxed (CT_NODE (improvement), CT_IMPROVEMENT_PERIOD);
}

CtBudget *
ct_action_get_effective_budget (CtAction *self)
{
  CtBudget *own = ct_node_get_boxed (CT_NODE (self), CT_ACTION_BUDGET);
  CtImprovement *improvement = ct_action_get_improvement (self);

  if (!ct_budget_is_empty (own) || improvement == NULL)
    return own;

  return ct_node_get_boxed (CT_NODE (improvement), CT_IMPROVEMENT_BUDGET);
}

const char *
ct_action_get_effective_lead (CtAction *self)
{
  const char *own = ct_node_get_text (CT_NODE (self), CT_ACTION_LEAD);
  CtImprovement *improvement = ct_action_get_improvement (self);

  if (*own != '\0' || improvement == NULL)
    return own;

  return ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_LEAD);
}

/**
 * ct_action_get_after:
 *
 * Returns: (nullable) (array zero-terminated=1): the ids of the actions that have to be done first,
 *   as the file has them; one may be that of an action that was deleted
 */
const char *const *
ct_action_get_after (CtAction *self)
{
  return ct_node_get_boxed (CT_NODE (self), CT_ACTION_AFTER);
}

/**
 * ct_action_get_days_late:
 * @today: the day to judge by
 *
 * Returns: how many days the end of the period is past while the action is neither done, missed nor
 *   dropped; 0 when it is not late
 */
int
ct_action_get_days_late (CtAction *self, CtDay today)
{
  CtStatus status = ct_action_get_status (self);
  CtPeriod *period = ct_action_get_effective_period (self);
  CtDay end = period != NULL ? ct_period_get_end (period) : CT_DAY_NONE;

  if (end == CT_DAY_NONE || today <= end)
    return 0;

  return status == CT_STATUS_PLANNED || status == CT_STATUS_RUNNING ? (int) (today - end) : 0;
}

gboolean
ct_action_is_late (CtAction *self, CtDay today)
{
  return ct_action_get_days_late (self, today) > 0;
}
