/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-period"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-period-parser.h"

/* Whether a period can be, can be read, and lies in the plan's years. */

static const CtCheckRule rule_impossible = { "period-impossible", CT_SEVERITY_ERROR };
static const CtCheckRule rule_reversed = { "period-reversed", CT_SEVERITY_ERROR };
static const CtCheckRule rule_unclear = { "period-unclear", CT_SEVERITY_WARNING };
static const CtCheckRule rule_undated = { "period-undated", CT_SEVERITY_HINT };
static const CtCheckRule rule_outside = { "period-outside", CT_SEVERITY_WARNING };
static const CtCheckRule rule_beyond = { "period-beyond", CT_SEVERITY_HINT };
static const CtCheckRule rule_summer = { "period-in-summer", CT_SEVERITY_HINT };

/* Work often begins in the summer before the school year, or is finished in the one after it. */
#define SUMMER_DAYS 92

static void
report_unread (CtCheckRun *run, CtNode *node, guint field, const char *text)
{
  CtCalendar *calendar = ct_plan_get_calendar (run->plan);
  g_autofree char *start = ct_check_dup_start (text);
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GError) error = NULL;

  if (calendar == NULL || ct_period_parse (text, calendar, &ranges, &error))
    ct_check_report (run, &rule_undated, node, field, text,
                     _ ("“%s” names no days, so it has no place in the time line."), start);
  else if (error->code == CT_PERIOD_ERROR_BACKWARDS)
    ct_check_report (run, &rule_reversed, node, field, text, "%s", error->message);
  else if (error->code == CT_PERIOD_ERROR_AMBIGUOUS)
    ct_check_report (run, &rule_unclear, node, field, text, "%s", error->message);
  else
    ct_check_report (run, &rule_impossible, node, field, text, "%s", error->message);
}

static gboolean
is_reversed (const CtRange *range)
{
  return range->start != CT_DAY_NONE && range->end != CT_DAY_NONE && range->end < range->start;
}

/* "Giai đoạn 2022-2027" for the five school years from 2022 to 2027. */
static gboolean
is_calendar_years (const CtRange *range, const CtCalendar *calendar)
{
  int start_year, start_month, start_day, end_year, end_month, end_day;
  int first_year = ct_calendar_get_first_year (calendar);

  if (range->start == CT_DAY_NONE || range->end == CT_DAY_NONE)
    return FALSE;

  ct_day_to_ymd (range->start, &start_year, &start_month, &start_day);
  ct_day_to_ymd (range->end, &end_year, &end_month, &end_day);

  return start_month == 1 && start_day == 1 && end_month == 12 && end_day == 31 &&
         start_year >= first_year && end_year <= first_year + ct_calendar_get_years (calendar);
}

/* How the ranges of a period lie to the plan's years. */
typedef struct
{
  gboolean inside;  /* some of it is in them */
  gboolean outside; /* some begins long before, or none is near them */
  gboolean beyond;  /* some goes on long after them */
  gboolean summer;  /* some is in the summer before or after */
} Place;

static void
judge_range (const CtRange *range, const CtCalendar *calendar, Place *place)
{
  CtDay first = ct_calendar_start (calendar);
  CtDay last = ct_calendar_end (calendar);
  CtDay start = range->start != CT_DAY_NONE ? range->start : range->end;
  CtDay end = range->end != CT_DAY_NONE ? range->end : MAX (range->start, first);
  gboolean overlaps = start <= last && end >= first;

  if (is_calendar_years (range, calendar))
    place->inside = TRUE;
  else if (start < first - SUMMER_DAYS || (!overlaps && end < first - SUMMER_DAYS))
    place->outside = TRUE;
  else if (end > last + SUMMER_DAYS)
    place->beyond = TRUE;
  else if (!overlaps)
    place->summer = TRUE;

  place->inside |= overlaps;
}

static void
report_place (CtCheckRun *run, CtNode *node, guint field, const char *text, const Place *place)
{
  g_autofree char *start = ct_check_dup_start (text);

  if (place->outside || (place->beyond && !place->inside))
    ct_check_report (run, &rule_outside, node, field, text,
                     _ ("“%s” lies outside the years of the plan."), start);
  else if (place->beyond)
    ct_check_report (run, &rule_beyond, node, field, text,
                     _ ("“%s” goes on after the years of the plan."), start);
  else if (place->summer && !place->inside)
    ct_check_report (run, &rule_summer, node, field, text,
                     _ ("“%s” is in the summer outside the plan’s school year."), start);
}

static void
check_ranges (CtCheckRun *run, CtNode *node, guint field, CtPeriod *period)
{
  CtCalendar *calendar = ct_plan_get_calendar (run->plan);
  const char *text = ct_period_get_text (period);
  Place place = { FALSE };

  for (guint i = 0; i < ct_period_get_n_ranges (period); i++)
    {
      const CtRange *range = ct_period_get_range (period, i);
      g_autofree char *start = NULL;

      if (is_reversed (range))
        {
          start = ct_check_dup_start (text);
          ct_check_report (run, &rule_reversed, node, field, text,
                           _ ("The days set for “%s” end before they begin."), start);
          return;
        }
      if (calendar != NULL)
        judge_range (range, calendar, &place);
    }

  report_place (run, node, field, text, &place);
}

/**
 * ct_check_period:
 * @node: an improvement or an action
 * @field: its period
 */
void
ct_check_period (CtCheckRun *run, CtNode *node, guint field)
{
  CtPeriod *period = ct_node_get_boxed (node, field);

  if (ct_period_is_empty (period))
    return;

  if (ct_period_get_n_ranges (period) > 0)
    check_ranges (run, node, field, period);
  else
    report_unread (run, node, field, ct_period_get_text (period));
}
