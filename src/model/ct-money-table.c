/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-table"

#include "config.h"

#include "ct-money-table.h"

#include "ct-action.h"
#include "ct-money-parser.h"

static gint64
add (gint64 a, gint64 b)
{
  gint64 sum;

  return __builtin_add_overflow (a, b, &sum) ? G_MAXINT64 : sum;
}

static gint64 *
get_cell (const CtMoneyTable *self, CtFund source, guint year)
{
  return &self->amounts[(guint) source * (self->n_years + 1) + year];
}

/* The school year in which the work begins, or by which it is to be done. */
static guint
find_year (const CtMoneyTable *self, CtPlan *plan, const CtPeriod *period)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  CtDay day = period != NULL ? ct_period_get_start (period) : CT_DAY_NONE;
  int year;

  if (day == CT_DAY_NONE && period != NULL)
    day = ct_period_get_end (period);
  if (day == CT_DAY_NONE || calendar == NULL)
    return self->n_years;

  year = ct_calendar_get_school_year (calendar, day) - self->first_year;

  return year >= 0 && (guint) year < self->n_years ? (guint) year : self->n_years;
}

/* "Không" is no money; what was set by hand is as it was set. */
static gboolean
tells_of_money (const CtBudget *budget)
{
  g_autoptr (GArray) sums = NULL;
  CtMoneyKind kind;

  if (ct_budget_get_n_sums (budget) > 0)
    return TRUE;
  if (ct_budget_get_fixed (budget))
    return FALSE;

  return !ct_money_parse (ct_budget_get_text (budget), &kind, &sums, NULL) || kind != CT_MONEY_NONE;
}

/* @node: whose @budget it is */
static void
add_budget (CtMoneyTable *self, CtNode *node, const CtBudget *budget, guint year)
{
  gboolean has_sum = FALSE;

  if (budget == NULL || ct_budget_is_empty (budget))
    return;

  for (guint i = 0; i < ct_budget_get_n_sums (budget); i++)
    {
      const CtSum *sum = ct_budget_get_sum (budget, i);
      gint64 *cell = get_cell (self, sum->source, year);

      if (!sum->has_amount)
        continue;

      *cell = add (*cell, sum->amount);
      has_sum = TRUE;
    }

  if (!has_sum && tells_of_money (budget))
    g_ptr_array_add (self->without_sum, g_object_ref (node));
}

/* An action's own money wins over that of its row, which counts once for all that have none. */
static void
add_improvement (CtMoneyTable *self, CtPlan *plan, CtImprovement *improvement)
{
  CtNode *node = CT_NODE (improvement);
  CtNodeList *actions = ct_improvement_get_actions (improvement);
  const CtPeriod *row_period = ct_node_get_boxed (node, CT_IMPROVEMENT_PERIOD);
  gboolean uses_row = ct_node_list_get_length (actions) == 0;
  guint row_year = find_year (self, plan, row_period);

  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    {
      CtNode *action = ct_node_list_get (actions, i);
      const CtBudget *own = ct_node_get_boxed (action, CT_ACTION_BUDGET);
      const CtPeriod *period = ct_node_get_boxed (action, CT_ACTION_PERIOD);
      guint year = find_year (self, plan, period != NULL ? period : row_period);

      add_budget (self, action, own, year);
      if (own == NULL || ct_budget_is_empty (own))
        uses_row = TRUE;
      if (row_year == self->n_years)
        row_year = year;
    }

  if (uses_row)
    add_budget (self, node, ct_node_get_boxed (node, CT_IMPROVEMENT_BUDGET), row_year);
}

/**
 * ct_money_table_new:
 *
 * Returns: (transfer full): the money of @plan as it is now
 */
CtMoneyTable *
ct_money_table_new (CtPlan *plan)
{
  CtMoneyTable *self = g_new0 (CtMoneyTable, 1);
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  self->first_year = calendar != NULL ? ct_calendar_get_first_year (calendar) : 0;
  self->n_years = calendar != NULL ? (guint) ct_calendar_get_years (calendar) : 0;
  self->without_sum = g_ptr_array_new_with_free_func (g_object_unref);
  self->amounts = g_new0 (gint64, CT_MONEY_N_SOURCES * (self->n_years + 1));

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    add_improvement (self, plan, ct_node_list_get (improvements, i));

  return self;
}

void
ct_money_table_free (CtMoneyTable *self)
{
  g_ptr_array_unref (self->without_sum);
  g_free (self->amounts);
  g_free (self);
}

/* @year: from 0; the number of years for money without a year */
gint64
ct_money_table_get (const CtMoneyTable *self, CtFund source, guint year)
{
  return *get_cell (self, source, year);
}

gint64
ct_money_table_sum_source (const CtMoneyTable *self, CtFund source)
{
  gint64 sum = 0;

  for (guint year = 0; year <= self->n_years; year++)
    sum = add (sum, ct_money_table_get (self, source, year));

  return sum;
}

gint64
ct_money_table_sum_year (const CtMoneyTable *self, guint year)
{
  gint64 sum = 0;

  for (guint source = 0; source < CT_MONEY_N_SOURCES; source++)
    sum = add (sum, ct_money_table_get (self, source, year));

  return sum;
}

gint64
ct_money_table_sum (const CtMoneyTable *self)
{
  gint64 sum = 0;

  for (guint year = 0; year <= self->n_years; year++)
    sum = add (sum, ct_money_table_sum_year (self, year));

  return sum;
}
