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

static int
compare_places (CtNode *a, CtNode *b)
{
  const char *code_a = ct_node_get_text (a, CT_IMPROVEMENT_CRITERION);
  const char *code_b = ct_node_get_text (b, CT_IMPROVEMENT_CRITERION);
  int standard_a = atoi (ct_node_get_text (a, CT_IMPROVEMENT_STANDARD));
  int standard_b = atoi (ct_node_get_text (b, CT_IMPROVEMENT_STANDARD));
  const char *dot_a = strchr (code_a, '.');
  const char *dot_b = strchr (code_b, '.');

  if (standard_a != standard_b)
    return standard_a - standard_b;

  return (dot_a != NULL ? atoi (dot_a + 1) : 0) - (dot_b != NULL ? atoi (dot_b + 1) : 0);
}

/**
 * ct_improvement_find_position:
 *
 * Returns: where in @improvements a new one belongs: behind the last that does not come after it in
 *   the order of the standards
 */
guint
ct_improvement_find_position (CtNodeList *improvements, CtNode *improvement)
{
  guint position = ct_node_list_get_length (improvements);

  while (position > 0 &&
         compare_places (ct_node_list_get (improvements, position - 1), improvement) > 0)
    position--;

  return position;
}
