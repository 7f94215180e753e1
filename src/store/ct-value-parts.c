/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-value-parts"

#include "config.h"

#include "ct-value-parts.h"

#include "ct-plan-values.h"

CtValueParts *
ct_value_parts_new (void)
{
  CtValueParts *self = g_new0 (CtValueParts, 1);

  self->ref = g_string_new (NULL);
  self->words = g_string_new (NULL);
  self->ranges = g_array_new (FALSE, FALSE, sizeof (CtRange));
  self->sums = g_array_new (FALSE, FALSE, sizeof (CtSum));

  return self;
}

void
ct_value_parts_free (CtValueParts *self)
{
  g_string_free (self->ref, TRUE);
  g_string_free (self->words, TRUE);
  g_array_unref (self->ranges);
  g_array_unref (self->sums);
  g_free (self);
}

/**
 * ct_value_parts_set_attributes:
 * @parser: fails when a value can't be read
 * @kind: the element that begins
 * @values: its attributes, in the schema's order
 */
void
ct_value_parts_set_attributes (CtValueParts *self,
                               CtXmlParser *parser,
                               CtElementKind kind,
                               const char *const *values)
{
  CtRange range;
  CtSum sum;

  switch (kind)
    {
    case CT_ELEMENT_PERIOD:
    case CT_ELEMENT_BUDGET:
      g_string_truncate (self->words, 0);
      g_array_set_size (self->ranges, 0);
      g_array_set_size (self->sums, 0);
      ct_plan_values_read_fixed (parser, values[0], &self->fixed);
      break;

    case CT_ELEMENT_RANGE:
      if (ct_plan_values_read_range (parser, values, &range))
        g_array_append_val (self->ranges, range);
      break;

    case CT_ELEMENT_SUM:
      if (ct_plan_values_read_sum (parser, values, &sum))
        g_array_append_val (self->sums, sum);
      break;

    case CT_ELEMENT_LINE:
    case CT_ELEMENT_EVIDENCE:
      g_string_assign (self->ref, values[0] != NULL ? values[0] : "");
      break;

    case CT_ELEMENT_NODE:
    case CT_ELEMENT_GROUP:
    case CT_ELEMENT_TEXT:
    case CT_ELEMENT_CALENDAR:
    case CT_ELEMENT_WORDS:
    default:
      break;
    }
}

/**
 * ct_value_parts_dup_period:
 *
 * Returns: (transfer full) (nullable): the period, %NULL when there is nothing of it
 */
CtPeriod *
ct_value_parts_dup_period (CtValueParts *self)
{
  if (self->words->len == 0 && self->ranges->len == 0 && !self->fixed)
    return NULL;

  return ct_period_new (self->words->str, (const CtRange *) (gpointer) self->ranges->data,
                        self->ranges->len, self->fixed);
}

/**
 * ct_value_parts_dup_budget:
 *
 * Returns: (transfer full) (nullable): the budget, %NULL when there is nothing of it; words that
 *   came without sums are read
 */
CtBudget *
ct_value_parts_dup_budget (CtValueParts *self)
{
  if (self->words->len == 0 && self->sums->len == 0 && !self->fixed)
    return NULL;

  if (self->sums->len == 0 && !self->fixed)
    return ct_budget_new_from_text (self->words->str);

  return ct_budget_new (self->words->str, (const CtSum *) (gpointer) self->sums->data,
                        self->sums->len, self->fixed);
}
