/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-improvement.h"

#include "ct-action.h"
#include "ct-plan.h"

/**
 * CtImprovement:
 *
 * What is to be improved (nội dung cải tiến), with its goal and the actions that lead to it. The
 * period, people, money and evidence here stand for the whole row of the table.
 */
struct _CtImprovement
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtImprovement, ct_improvement, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("standard", NULL),
  CT_FIELD_TEXT_SPEC ("criterion", N_ ("Change the criterion")),
  CT_FIELD_TEXT_SPEC ("level4", N_ ("Change the level-4 provision")),
  CT_FIELD_TEXT_SPEC ("content", N_ ("Edit what to improve")),
  CT_FIELD_TEXT_SPEC ("goal", N_ ("Edit the goal")),
  CT_FIELD_NUMBER_SPEC ("goal-level", N_ ("Change the target level")),
  CT_FIELD_TEXT_SPEC ("indicator-of-success", N_ ("Edit the indicator of success")),
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
};

enum
{
  LIST_ACTIONS,
};

static void
ct_improvement_class_init (CtImprovementClass *klass)
{
  CT_NODE_CLASS (klass)->id_prefix = "i";
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_improvement_init (CtImprovement *self)
{
  ct_node_add_list (CT_NODE (self), CT_TYPE_ACTION);
}

CtImprovement *
ct_improvement_new (void)
{
  return g_object_new (CT_TYPE_IMPROVEMENT, NULL);
}

CtNodeList *
ct_improvement_get_actions (CtImprovement *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_ACTIONS);
}
