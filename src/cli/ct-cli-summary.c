/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cli-summary"

#include "config.h"

#include "ct-cli-summary.h"

#include <string.h>

#include "ct-action.h"

/* Counts a plan. */

static void
free_standard (gpointer data)
{
  CtCliStandard *standard = data;

  g_free (standard->number);
  g_hash_table_unref (standard->criteria);
  g_free (standard);
}

static GHashTable *
make_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* The standard that an improvement names, or that its criterion belongs to. */
static char *
dup_number (CtNode *improvement)
{
  const char *standard = ct_node_get_text (improvement, CT_IMPROVEMENT_STANDARD);
  const char *criterion = ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION);

  if (*standard != '\0')
    return g_strdup (standard);

  return g_strndup (criterion, strcspn (criterion, "."));
}

static CtCliStandard *
get_standard (CtCliSummary *self, CtNode *improvement)
{
  g_autofree char *number = dup_number (improvement);
  CtCliStandard *standard;

  for (guint i = 0; i < self->standards->len; i++)
    {
      standard = g_ptr_array_index (self->standards, i);
      if (g_str_equal (standard->number, number))
        return standard;
    }

  standard = g_new0 (CtCliStandard, 1);
  standard->number = g_steal_pointer (&number);
  standard->criteria = make_set ();
  g_ptr_array_add (self->standards, standard);

  return standard;
}

static void
add_budget (CtCliSummary *self, CtBudget *budget)
{
  for (guint i = 0; i < ct_budget_get_n_sums (budget); i++)
    {
      const CtSum *sum = ct_budget_get_sum (budget, i);

      if (!sum->has_amount)
        continue;

      self->has_amount[sum->source] = TRUE;
      if (__builtin_add_overflow (self->amounts[sum->source], sum->amount,
                                  &self->amounts[sum->source]))
        self->amounts[sum->source] = G_MAXINT64;
    }
}

static void
add_improvement (CtCliSummary *self, CtImprovement *improvement)
{
  CtNode *node = CT_NODE (improvement);
  CtCliStandard *standard = get_standard (self, node);
  const char *criterion = ct_node_get_text (node, CT_IMPROVEMENT_CRITERION);
  CtNodeList *actions = ct_improvement_get_actions (improvement);
  guint length = ct_node_list_get_length (actions);
  gboolean uses_row = length == 0;

  if (*criterion != '\0')
    {
      g_hash_table_add (standard->criteria, g_strdup (criterion));
      g_hash_table_add (self->criteria, g_strdup (criterion));
    }

  for (guint i = 0; i < length; i++)
    {
      CtNode *action = ct_node_list_get (actions, i);
      CtBudget *own = ct_node_get_boxed (action, CT_ACTION_BUDGET);

      add_budget (self, own);
      uses_row |= ct_budget_is_empty (own);
      self->states[ct_action_get_status (CT_ACTION (action))]++;
    }

  /* An action's own money wins over the row's; the row's counts once for those that have none. */
  if (uses_row)
    add_budget (self, ct_node_get_boxed (node, CT_IMPROVEMENT_BUDGET));

  standard->n_improvements++;
  standard->n_actions += length;
  self->n_improvements++;
  self->n_actions += length;
}

static void
add_assessment (CtCliSummary *self, CtAssessment *assessment)
{
  CtNodeList *results = ct_assessment_get_results (assessment);

  for (guint i = 0; i < ct_node_list_get_length (results); i++)
    g_hash_table_add (self->criteria, g_strdup (ct_node_get_text (ct_node_list_get (results, i),
                                                                  CT_RESULT_CRITERION)));
}

CtCliSummary *
ct_cli_summary_new (CtPlan *plan)
{
  CtCliSummary *self = g_new0 (CtCliSummary, 1);
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  CtNodeList *assessments = ct_plan_get_assessments (plan);

  self->standards = g_ptr_array_new_with_free_func (free_standard);
  self->criteria = make_set ();
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    add_improvement (self, ct_node_list_get (improvements, i));
  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    add_assessment (self, ct_node_list_get (assessments, i));

  return self;
}

void
ct_cli_summary_free (CtCliSummary *self)
{
  g_ptr_array_unref (self->standards);
  g_hash_table_unref (self->criteria);
  g_free (self);
}

/* Returns: %FALSE when no sum is known at all */
gboolean
ct_cli_summary_get_total (CtCliSummary *self, gint64 *total)
{
  gboolean found = FALSE;

  *total = 0;
  for (guint i = 0; i < CT_N_FUNDS; i++)
    if (self->has_amount[i])
      {
        found = TRUE;
        if (__builtin_add_overflow (*total, self->amounts[i], total))
          *total = G_MAXINT64;
      }

  return found;
}
