/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-filter"

#include "config.h"

#include "ct-plan-filter.h"

static gboolean
is_about_actions (const CtPlanFilter *self)
{
  return self->late || self->without_evidence || self->status >= 0 || self->person != NULL;
}

gboolean
ct_plan_filter_is_empty (const CtPlanFilter *self)
{
  return !self->planned && !is_about_actions (self);
}

/* What was given up needs none. */
static gboolean
has_no_evidence (CtAction *action)
{
  CtNode *improvement = ct_node_get_parent (CT_NODE (action));
  CtEvidence *own = ct_node_get_boxed (CT_NODE (action), CT_ACTION_EVIDENCE);
  CtEvidence *shared = ct_node_get_boxed (improvement, CT_IMPROVEMENT_EVIDENCE);

  return ct_action_get_status (action) != CT_STATUS_DROPPED && ct_evidence_get_length (own) == 0 &&
         ct_evidence_get_length (shared) == 0;
}

/* The words of the action win over those of the whole row. */
static gboolean
has_person (const CtPlanFilter *self, CtAction *action, CtPeopleNames *names)
{
  CtNode *improvement = ct_node_get_parent (CT_NODE (action));
  const char *partner = ct_node_get_text (CT_NODE (action), CT_ACTION_PARTNER);

  if (*partner == '\0')
    partner = ct_node_get_text (improvement, CT_IMPROVEMENT_PARTNER);

  return names != NULL &&
         (ct_people_names_is_in (names, self->person, ct_action_get_effective_lead (action)) ||
          ct_people_names_is_in (names, self->person, partner));
}

static gboolean
matches_action (const CtPlanFilter *self, CtAction *action, CtPeopleNames *names, CtDay today)
{
  if (self->late && !ct_action_is_late (action, today))
    return FALSE;

  if (self->without_evidence && !has_no_evidence (action))
    return FALSE;

  if (self->status >= 0 && (int) ct_action_get_status (action) != self->status)
    return FALSE;

  return self->person == NULL || has_person (self, action, names);
}

/**
 * ct_plan_filter_matches:
 * @names: (nullable): the people of the plan; needed where a person is asked for
 * @today: the day by which actions are late or not
 */
gboolean
ct_plan_filter_matches (const CtPlanFilter *self,
                        CtImprovement *improvement,
                        CtPeopleNames *names,
                        CtDay today)
{
  CtNodeList *actions = ct_improvement_get_actions (improvement);

  if (!is_about_actions (self))
    return TRUE;

  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    if (matches_action (self, ct_node_list_get (actions, i), names, today))
      return TRUE;

  return FALSE;
}
