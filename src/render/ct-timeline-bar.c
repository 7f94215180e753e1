/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-bar"

#include "config.h"

#include "ct-timeline-bar.h"

#include "ct-action.h"

/**
 * ct_timeline_node_get_period:
 * @node: an action or an improvement
 *
 * Returns: (transfer none) (nullable): when it is to be done
 */
CtPeriod *
ct_timeline_node_get_period (CtNode *node)
{
  if (CT_IS_ACTION (node))
    return ct_action_get_effective_period (CT_ACTION (node));

  g_return_val_if_fail (CT_IS_IMPROVEMENT (node), NULL);

  return ct_node_get_boxed (node, CT_IMPROVEMENT_PERIOD);
}

const char *
ct_timeline_node_get_words (CtNode *node)
{
  return ct_node_get_text (node, CT_IS_ACTION (node) ? (guint) CT_ACTION_TEXT
                                                     : (guint) CT_IMPROVEMENT_CONTENT);
}

const char *
ct_timeline_node_get_lead (CtNode *node)
{
  if (CT_IS_ACTION (node))
    return ct_action_get_effective_lead (CT_ACTION (node));

  return ct_node_get_text (node, CT_IMPROVEMENT_LEAD);
}

CtTimelineState
ct_timeline_node_get_state (CtNode *node, CtDay today)
{
  /* An improvement has no state of its own, so nothing can be said about it. */
  if (!CT_IS_ACTION (node))
    return CT_TIMELINE_STATE_PLANNED;

  if (ct_action_is_late (CT_ACTION (node), today))
    return CT_TIMELINE_STATE_LATE;

  switch (ct_action_get_status (CT_ACTION (node)))
    {
    case CT_STATUS_RUNNING:
      return CT_TIMELINE_STATE_RUNNING;

    case CT_STATUS_DONE:
      return CT_TIMELINE_STATE_DONE;

    case CT_STATUS_MISSED:
      return CT_TIMELINE_STATE_MISSED;

    case CT_STATUS_DROPPED:
      return CT_TIMELINE_STATE_DROPPED;

    case CT_STATUS_PLANNED:
    default:
      return CT_TIMELINE_STATE_PLANNED;
    }
}

int
ct_timeline_node_get_progress (CtNode *node)
{
  if (!CT_IS_ACTION (node))
    return 0;

  if (ct_action_get_status (CT_ACTION (node)) == CT_STATUS_DONE)
    return 100;

  return ct_action_get_progress (CT_ACTION (node));
}

static gboolean
is_range_drawn (const CtRange *range)
{
  return range->start != CT_DAY_NONE || range->end != CT_DAY_NONE;
}

/**
 * ct_timeline_node_has_bars:
 *
 * Returns: whether its period could be read; without it belongs into the tray
 */
gboolean
ct_timeline_node_has_bars (CtNode *node)
{
  CtPeriod *period = ct_timeline_node_get_period (node);

  for (guint i = 0; i < ct_period_get_n_ranges (period); i++)
    if (is_range_drawn (ct_period_get_range (period, i)))
      return TRUE;

  return FALSE;
}

/* A deadline says nothing about the start: it gets the school year in which it lies. */
static CtTimelineBar
make_bar (const CtRange *range, const CtCalendar *calendar, const CtTimelineScale *scale)
{
  CtTimelineBar bar = {
    .start = range->start, .end = range->end + 1, .repeat = range->repeat, .category = -1
  };

  if (range->start == CT_DAY_NONE)
    {
      int year = ct_calendar_get_school_year (calendar, range->end);

      bar.start = ct_calendar_year_start (calendar, year);
      bar.ends |= CT_TIMELINE_DEADLINE | CT_TIMELINE_OPEN_START;
    }

  if (range->end == CT_DAY_NONE)
    {
      bar.end = MAX (scale->end, bar.start + 1);
      bar.ends |= CT_TIMELINE_OPEN_END;
    }

  return bar;
}

/* Work often begins in the summer before the first year. After the last one its summer belongs to
 * the plan anyway. */
#define SUMMER_DAYS 92

static gboolean
is_outside (const CtRange *range, const CtCalendar *calendar)
{
  CtDay first = ct_calendar_start (calendar);
  CtDay end = ct_calendar_year_start (calendar, ct_calendar_get_first_year (calendar) +
                                                    ct_calendar_get_years (calendar));

  return (range->start != CT_DAY_NONE &&
          (range->start + SUMMER_DAYS < first || range->start >= end)) ||
         (range->end != CT_DAY_NONE && (range->end >= end || range->end < first));
}

/* How much is seen of a bar that lies wholly beyond what is drawn. */
#define STUB_DAYS 21

/* What lies far outside, such as a mistyped year, stands at the edge and points there; but not
 * where only some of the plan's days are drawn. */
static void
pull_in (CtTimelineBar *bar, const CtCalendar *calendar, const CtTimelineScale *scale)
{
  if (bar->start >= scale->end && scale->end > ct_calendar_end (calendar))
    {
      bar->start = MAX (scale->end - STUB_DAYS, scale->first);
      bar->end = scale->end;
      bar->ends |= CT_TIMELINE_OPEN_END;
    }
  else if (bar->end <= scale->first && scale->first <= ct_calendar_start (calendar))
    {
      bar->start = scale->first;
      bar->end = MIN (scale->first + STUB_DAYS, scale->end);
      bar->ends |= CT_TIMELINE_OPEN_START;
    }
}

/* The progress fills the ranges one after another, in the order of the period. */
static void
fill_progress (GArray *bars, guint first, int progress)
{
  double days = 0;

  for (guint i = first; i < bars->len; i++)
    days +=
        g_array_index (bars, CtTimelineBar, i).end - g_array_index (bars, CtTimelineBar, i).start;

  days = days * progress / 100;
  for (guint i = first; i < bars->len; i++)
    {
      CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);
      double length = bar->end - bar->start;

      bar->done = bar->start + (CtDay) (CLAMP (days, 0, length) + 0.5);
      days -= length;
    }
}

/**
 * ct_timeline_bars_add:
 * @bars: (element-type CtTimelineBar): is appended to
 * @node: an action or an improvement
 */
void
ct_timeline_bars_add (GArray *bars,
                      CtNode *node,
                      const CtCalendar *calendar,
                      const CtTimelineScale *scale,
                      CtDay today)
{
  ct_timeline_bars_add_period (bars, node, ct_timeline_node_get_period (node), calendar, scale,
                               today);
}

/**
 * ct_timeline_bars_add_period:
 * @period: (nullable): what stands in place of the period of @node
 *
 * Like ct_timeline_bars_add(), for a period that the node does not have yet.
 */
void
ct_timeline_bars_add_period (GArray *bars,
                             CtNode *node,
                             const CtPeriod *period,
                             const CtCalendar *calendar,
                             const CtTimelineScale *scale,
                             CtDay today)
{
  CtTimelineState state = ct_timeline_node_get_state (node, today);
  guint first = bars->len;

  for (guint i = 0; i < ct_period_get_n_ranges (period); i++)
    {
      const CtRange *range = ct_period_get_range (period, i);
      CtTimelineBar bar;

      if (!is_range_drawn (range))
        continue;

      bar = make_bar (range, calendar, scale);
      bar.node = node;
      bar.range = i;
      bar.state = state;
      if (bar.end <= bar.start)
        continue;

      if (is_outside (range, calendar))
        {
          bar.ends |= CT_TIMELINE_OUTSIDE;
          pull_in (&bar, calendar, scale);
        }
      g_array_append_val (bars, bar);
    }

  fill_progress (bars, first, ct_timeline_node_get_progress (node));
}

static CtDay
next_month_start (CtDay day, int months)
{
  int year, month;

  ct_day_to_ymd (day, &year, &month, NULL);
  do
    {
      year += month / 12;
      month = month % 12 + 1;
    }
  while ((month - 1) % months != 0);

  return ct_day_from_ymd (year, month, 1);
}

static CtDay
next_term_start (const CtCalendar *calendar, CtDay day)
{
  int year = ct_calendar_get_school_year (calendar, day);
  CtDay term_2 = ct_calendar_term_2 (calendar, year);

  return day < term_2 ? term_2 : ct_calendar_year_start (calendar, year + 1);
}

/**
 * ct_timeline_bar_next_mark:
 * @day: a day in the bar
 *
 * Returns: the first day after @day at which what recurs begins anew; %CT_DAY_NONE when none
 *   follows in the bar
 */
CtDay
ct_timeline_bar_next_mark (const CtTimelineBar *self, const CtCalendar *calendar, CtDay day)
{
  CtDay next = CT_DAY_NONE;

  switch (self->repeat)
    {
    case CT_REPEAT_DAY:
      next = day + 1;
      break;

    case CT_REPEAT_WEEK:
      next = day + 7;
      break;

    case CT_REPEAT_MONTH:
      next = next_month_start (day, 1);
      break;

    case CT_REPEAT_QUARTER:
      next = next_month_start (day, 3);
      break;

    case CT_REPEAT_TERM:
      next = next_term_start (calendar, day);
      break;

    case CT_REPEAT_YEAR:
      next = ct_calendar_year_start (calendar, ct_calendar_get_school_year (calendar, day) + 1);
      break;

    case CT_REPEAT_NONE:
    default:
      return CT_DAY_NONE;
    }

  return next < self->end ? next : CT_DAY_NONE;
}
