/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-inspector-field"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-inspector-field.h"

#include "ct-action.h"
#include "ct-improvement.h"

/* Which fields the inspector shows of an action and of an improvement, from top to bottom. */

static const CtInspectorField action_fields[] = {
  { N_ ("Action"), CT_ACTION_TEXT, TRUE },
  { N_ ("Period"), CT_ACTION_PERIOD, TRUE },
  { N_ ("Lead"), CT_ACTION_LEAD, TRUE },
  { N_ ("Partners"), CT_ACTION_PARTNER, TRUE },
  { N_ ("Budget"), CT_ACTION_BUDGET, TRUE },
  { N_ ("Evidence"), CT_ACTION_EVIDENCE, TRUE },
  { N_ ("Conditions"), CT_ACTION_CONDITIONS, FALSE },
  { N_ ("Note"), CT_ACTION_NOTE, FALSE },
  { N_ ("After"), CT_ACTION_AFTER, FALSE },
};

static const CtInspectorField improvement_fields[] = {
  { N_ ("What to improve"), CT_IMPROVEMENT_CONTENT, TRUE },
  { N_ ("Goal in words"), CT_IMPROVEMENT_GOAL, TRUE },
  { N_ ("Indicator"), CT_IMPROVEMENT_INDICATOR_OF_SUCCESS, TRUE },
  { N_ ("Standard"), CT_IMPROVEMENT_STANDARD, FALSE },
  { N_ ("Criterion"), CT_IMPROVEMENT_CRITERION, FALSE },
  { N_ ("Level-4 provision"), CT_IMPROVEMENT_LEVEL4, FALSE },
  { N_ ("Period"), CT_IMPROVEMENT_PERIOD, FALSE },
  { N_ ("Lead"), CT_IMPROVEMENT_LEAD, FALSE },
  { N_ ("Partners"), CT_IMPROVEMENT_PARTNER, FALSE },
  { N_ ("Budget"), CT_IMPROVEMENT_BUDGET, FALSE },
  { N_ ("Evidence"), CT_IMPROVEMENT_EVIDENCE, FALSE },
  { N_ ("Conditions"), CT_IMPROVEMENT_CONDITIONS, FALSE },
  { N_ ("Note"), CT_IMPROVEMENT_NOTE, FALSE },
};

/**
 * ct_inspector_field_list:
 * @node: an action or an improvement
 *
 * Returns: (array length=n_fields): its fields
 */
const CtInspectorField *
ct_inspector_field_list (CtNode *node, guint *n_fields)
{
  if (CT_IS_ACTION (node))
    {
      *n_fields = G_N_ELEMENTS (action_fields);
      return action_fields;
    }

  *n_fields = G_N_ELEMENTS (improvement_fields);

  return improvement_fields;
}

GType
ct_inspector_field_get_value_type (CtNode *node, guint field)
{
  return G_PARAM_SPEC_VALUE_TYPE (CT_NODE_GET_CLASS (node)->pspecs[field]);
}

gboolean
ct_inspector_field_has_words (CtNode *node, guint field)
{
  GType type = ct_inspector_field_get_value_type (node, field);

  if (type == CT_TYPE_PERIOD)
    return !ct_period_is_empty (ct_node_get_boxed (node, field));

  if (type == CT_TYPE_BUDGET)
    return !ct_budget_is_empty (ct_node_get_boxed (node, field));

  if (type == CT_TYPE_EVIDENCE)
    return ct_evidence_get_length (ct_node_get_boxed (node, field)) > 0;

  if (type == G_TYPE_STRV)
    return ct_node_get_boxed (node, field) != NULL;

  return *ct_node_get_text (node, field) != '\0';
}
