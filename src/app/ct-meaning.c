/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-meaning"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-meaning.h"

#include "ct-money-parser.h"
#include "ct-period-parser.h"

static CtMeaning *
take_meaning (gboolean understood, char *text)
{
  CtMeaning *self = g_new0 (CtMeaning, 1);

  self->understood = understood;
  self->text = text;

  return self;
}

void
ct_meaning_free (CtMeaning *self)
{
  g_free (self->text);
  g_free (self);
}

static const char *
get_repeat_words (CtRepeat repeat)
{
  switch (repeat)
    {
    case CT_REPEAT_DAY:
      return _ ("every day");

    case CT_REPEAT_WEEK:
      return _ ("every week");

    case CT_REPEAT_MONTH:
      return _ ("every month");

    case CT_REPEAT_QUARTER:
      return _ ("every quarter");

    case CT_REPEAT_TERM:
      return _ ("every term");

    case CT_REPEAT_YEAR:
      return _ ("every year");

    case CT_REPEAT_NONE:
    default:
      return NULL;
    }
}

/**
 * ct_meaning_format_range:
 *
 * Returns: (transfer full): "01/10/2026 – 31/12/2026", "from 01/9/2026", "by 15/11/2026", one day
 * alone
 */
char *
ct_meaning_format_range (const CtRange *range)
{
  g_autofree char *start = range->start != CT_DAY_NONE ? ct_day_format_vi (range->start) : NULL;
  g_autofree char *end = range->end != CT_DAY_NONE ? ct_day_format_vi (range->end) : NULL;
  g_autofree char *days = NULL;
  const char *repeat = get_repeat_words (range->repeat);

  if (start == NULL && end == NULL)
    days = g_strdup (_ ("no dates"));
  else if (start == NULL)
    /* Translators: a deadline; %s is a date */
    days = g_strdup_printf (_ ("by %s"), end);
  else if (end == NULL)
    /* Translators: an open end; %s is a date */
    days = g_strdup_printf (_ ("from %s on"), start);
  else if (range->start == range->end)
    days = g_steal_pointer (&start);
  else
    days = g_strdup_printf ("%s – %s", start, end);

  return repeat != NULL ? g_strdup_printf ("%s · %s", days, repeat) : g_steal_pointer (&days);
}

static void
add_position (GString *text, const CtPeriod *period, const CtCalendar *calendar)
{
  CtDay start = ct_period_get_start (period);
  CtDay end = ct_period_get_end (period);

  if (calendar == NULL)
    return;

  if ((start != CT_DAY_NONE && start < ct_calendar_start (calendar)) ||
      (end != CT_DAY_NONE && end > ct_calendar_end (calendar)))
    {
      g_string_append_c (text, '\n');
      g_string_append (text, _ ("partly outside the plan’s years"));
    }
}

/**
 * ct_meaning_of_period:
 * @period: (nullable): words and ranges
 * @calendar: (nullable): the plan's years
 *
 * Returns: (transfer full) (nullable): %NULL when there are no words
 */
CtMeaning *
ct_meaning_of_period (const CtPeriod *period, const CtCalendar *calendar)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;

  if (ct_period_is_empty (period))
    return NULL;

  for (guint i = 0; i < ct_period_get_n_ranges (period); i++)
    {
      g_autofree char *range = ct_meaning_format_range (ct_period_get_range (period, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", range);
    }

  if (text->len > 0)
    {
      if (ct_period_get_fixed (period))
        g_string_append_printf (text, " · %s", _ ("set by hand"));
      add_position (text, period, calendar);
      return take_meaning (TRUE, g_string_free (g_steal_pointer (&text), FALSE));
    }

  if (calendar != NULL && !ct_period_parse (ct_period_get_text (period), calendar, &ranges, &error))
    return take_meaning (FALSE, g_strdup (error->message));

  return take_meaning (FALSE,
                       g_strdup (
                           _ ("No dates in these words. Write for example: 10/2026 – 12/2026")));
}

static void
add_sum (GString *text, const CtSum *sum, gboolean alone)
{
  g_autofree char *amount = sum->has_amount ? ct_money_format (sum->amount) : NULL;

  if (text->len > 0)
    g_string_append_c (text, '\n');

  if (amount == NULL)
    g_string_append (text, ct_fund_get_name (sum->source));
  else if (alone && sum->source == CT_FUND_NONE)
    g_string_append_printf (text, "%s đ", amount);
  else
    g_string_append_printf (text, "%s: %s đ", ct_fund_get_name (sum->source), amount);
}

static CtMeaning *
explain_unread_budget (const CtBudget *budget)
{
  g_autoptr (GArray) sums = NULL;
  g_autoptr (GError) error = NULL;
  CtMoneyKind kind;

  if (!ct_money_parse (ct_budget_get_text (budget), &kind, &sums, &error))
    return take_meaning (FALSE, g_strdup (error->message));

  if (kind == CT_MONEY_NONE)
    return take_meaning (TRUE, g_strdup (_ ("no money needed")));

  return take_meaning (FALSE,
                       g_strdup (_ ("No sum in these words. Write for example: 5 triệu đồng")));
}

/**
 * ct_meaning_of_budget:
 * @budget: (nullable): words and sums
 *
 * Returns: (transfer full) (nullable): %NULL when there are no words
 */
CtMeaning *
ct_meaning_of_budget (const CtBudget *budget)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_sums = ct_budget_get_n_sums (budget);
  gint64 total;

  if (ct_budget_is_empty (budget))
    return NULL;

  if (n_sums == 0)
    return explain_unread_budget (budget);

  for (guint i = 0; i < n_sums; i++)
    add_sum (text, ct_budget_get_sum (budget, i), n_sums == 1);

  if (n_sums > 1 && ct_budget_get_total (budget, &total))
    {
      g_autofree char *amount = ct_money_format (total);

      g_string_append_printf (text, "\n%s: %s đ", _ ("Total"), amount);
    }

  return take_meaning (TRUE, g_string_free (g_steal_pointer (&text), FALSE));
}
