/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-step"

#include "config.h"

#include "ct-period-step.h"

/* How far the days of a period move. */

#define WEEK 7
#define YEAR_MONTHS 12

/* How near two starts of steps are looked for; a plan has a hundred years at most. */
#define MAX_STEPS 1500

CtDay
ct_day_get_month_end (CtDay day)
{
  int year, month;

  ct_day_to_ymd (day, &year, &month, NULL);

  return ct_day_from_ymd (month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1) - 1;
}

/**
 * ct_day_add_months:
 *
 * Returns: the same day of the month, @months later; the last one of a month that is too short
 */
CtDay
ct_day_add_months (CtDay day, int months)
{
  int year, month, mday;
  CtDay first, last;

  if (day == CT_DAY_NONE)
    return CT_DAY_NONE;

  ct_day_to_ymd (day, &year, &month, &mday);
  months += year * YEAR_MONTHS + month - 1;
  first = ct_day_from_ymd (months / YEAR_MONTHS, months % YEAR_MONTHS + 1, 1);
  if (first == CT_DAY_NONE)
    return day;

  last = ct_day_get_month_end (first);

  return MIN (first + (CtDay) mday - 1, last);
}

/* Whether a range does not end before it starts. */
gboolean
ct_range_is_possible (const CtRange *range)
{
  return range->start == CT_DAY_NONE || range->end == CT_DAY_NONE || range->start <= range->end;
}

/* Where the term with the number begins; terms are counted from year 0 on, two in a year. */
static CtDay
get_term_start (const CtCalendar *calendar, int term)
{
  return term % 2 == 0 ? ct_calendar_year_start (calendar, term / 2)
                       : ct_calendar_term_2 (calendar, term / 2);
}

static CtDay
get_term_end (const CtCalendar *calendar, int term)
{
  return term % 2 == 0 ? ct_calendar_term_2 (calendar, term / 2) - 1
                       : ct_calendar_year_end (calendar, term / 2);
}

/* The summer counts to the term that it ends. */
static int
find_term (const CtCalendar *calendar, CtDay day)
{
  int year = ct_calendar_get_school_year (calendar, day);

  return 2 * year + (day >= ct_calendar_term_2 (calendar, year) ? 1 : 0);
}

static gboolean
has_whole_terms (const CtCalendar *calendar, const CtRange *range)
{
  return range->start != CT_DAY_NONE && range->end != CT_DAY_NONE &&
         range->start == get_term_start (calendar, find_term (calendar, range->start)) &&
         range->end == get_term_end (calendar, find_term (calendar, range->end));
}

static CtDay
add_months_to_end (CtDay end, gboolean whole_months, int months)
{
  CtDay moved = ct_day_add_months (end, months);

  return whole_months && end != CT_DAY_NONE && end == ct_day_get_month_end (end)
             ? ct_day_get_month_end (moved)
             : moved;
}

/* From one start of a term to the next, the nearest one first. */
static CtDay
step_term_start (const CtCalendar *calendar, CtDay start, int count)
{
  int term = find_term (calendar, start);

  if (count < 0 && start != get_term_start (calendar, term))
    term++;

  return get_term_start (calendar, term + count);
}

static CtDay
step_term_end (const CtCalendar *calendar, CtDay end, int count)
{
  int term = find_term (calendar, end);
  CtDay term_end = get_term_end (calendar, term);

  if (count > 0 && end < term_end)
    term--;
  else if (count < 0 && end > term_end)
    term++;

  return get_term_end (calendar, term + count);
}

static int
count_months (CtPeriodStep step)
{
  if (step == CT_PERIOD_STEP_YEAR)
    return YEAR_MONTHS;

  return step == CT_PERIOD_STEP_TERM ? YEAR_MONTHS / 2 : 1;
}

static CtDay
move_start (
    CtPeriodStep step, const CtCalendar *calendar, CtPeriodEdge edge, int count, CtDay start)
{
  if (start == CT_DAY_NONE)
    return CT_DAY_NONE;

  if (step == CT_PERIOD_STEP_DAY || step == CT_PERIOD_STEP_WEEK)
    return start + (CtDay) (count * (step == CT_PERIOD_STEP_WEEK ? WEEK : 1));
  if (step == CT_PERIOD_STEP_TERM && edge == CT_PERIOD_EDGE_START)
    return step_term_start (calendar, start, count);

  return ct_day_add_months (start, count * count_months (step));
}

static CtDay
move_end (CtPeriodStep step,
          const CtCalendar *calendar,
          CtPeriodEdge edge,
          gboolean whole_months,
          int count,
          CtDay end)
{
  if (end == CT_DAY_NONE)
    return CT_DAY_NONE;

  if (step == CT_PERIOD_STEP_DAY || step == CT_PERIOD_STEP_WEEK)
    return move_start (step, calendar, edge, count, end);
  if (step == CT_PERIOD_STEP_TERM && edge == CT_PERIOD_EDGE_END)
    return step_term_end (calendar, end, count);

  return add_months_to_end (end, whole_months, count * count_months (step));
}

/**
 * ct_period_step_move:
 * @edge: what of the range moves
 * @whole_months: whether the last day of a month means that month, and so becomes the last day of
 *   another
 * @count: how many steps, backward if negative
 *
 * Moves a range. Days stay the same ones of their months. Of terms, whole ones become others; what
 * is something else moves by half a year; and an edge goes from term to term.
 *
 * Returns: the range that it becomes
 */
CtRange
ct_period_step_move (CtPeriodStep step,
                     const CtCalendar *calendar,
                     CtPeriodEdge edge,
                     gboolean whole_months,
                     int count,
                     const CtRange *range)
{
  CtRange moved = *range;

  if (edge == CT_PERIOD_EDGE_BOTH && step >= CT_PERIOD_STEP_TERM &&
      has_whole_terms (calendar, range))
    {
      int terms = step == CT_PERIOD_STEP_YEAR ? 2 * count : count;

      moved.start = get_term_start (calendar, find_term (calendar, range->start) + terms);
      moved.end = get_term_end (calendar, find_term (calendar, range->end) + terms);
      return moved;
    }

  if (edge != CT_PERIOD_EDGE_END)
    moved.start = move_start (step, calendar, edge, count, range->start);
  if (edge != CT_PERIOD_EDGE_START)
    moved.end = move_end (step, calendar, edge, whole_months, count, range->end);

  return moved;
}

static CtDay
get_step_start (CtPeriodStep step, const CtCalendar *calendar, CtDay day)
{
  int year, month;

  ct_day_to_ymd (day, &year, &month, NULL);
  switch (step)
    {
    case CT_PERIOD_STEP_WEEK: /* from Monday; Julian day 1 was one */
      return day - (day - 1) % WEEK;
    case CT_PERIOD_STEP_MONTH:
      return ct_day_from_ymd (year, month, 1);
    case CT_PERIOD_STEP_TERM:
      return get_term_start (calendar, find_term (calendar, day));
    case CT_PERIOD_STEP_YEAR:
      return ct_calendar_year_start (calendar, ct_calendar_get_school_year (calendar, day));
    case CT_PERIOD_STEP_DAY:
    default:
      return day;
    }
}

/**
 * ct_period_step_suit:
 * @step: what dates are caught by
 *
 * Returns: what @range moves by, as a whole: of what terms say, whole school years move by years,
 *   and what is no term at all by months
 */
CtPeriodStep
ct_period_step_suit (CtPeriodStep step, const CtCalendar *calendar, const CtRange *range)
{
  if (step != CT_PERIOD_STEP_TERM)
    return step;
  if (!has_whole_terms (calendar, range))
    return CT_PERIOD_STEP_MONTH;

  return find_term (calendar, range->start) % 2 == 0 && find_term (calendar, range->end) % 2 == 1
             ? CT_PERIOD_STEP_YEAR
             : step;
}

/**
 * ct_period_step_span:
 *
 * Returns: the day, week, month, term or school year that @day lies in; between two terms or school
 *   years, the summer
 */
CtRange
ct_period_step_span (CtPeriodStep step, const CtCalendar *calendar, CtDay day)
{
  CtRange span = { get_step_start (step, calendar, day), CT_DAY_NONE, CT_REPEAT_NONE };
  int term = find_term (calendar, day);

  switch (step)
    {
    case CT_PERIOD_STEP_WEEK:
      span.end = span.start + WEEK - 1;
      break;
    case CT_PERIOD_STEP_MONTH:
      span.end = ct_day_get_month_end (day);
      break;
    case CT_PERIOD_STEP_TERM:
    case CT_PERIOD_STEP_YEAR:
      span.end = get_term_end (calendar, step == CT_PERIOD_STEP_YEAR ? term | 1 : term);
      if (day > span.end)
        span = (CtRange){ span.end + 1, get_term_start (calendar, term + 1) - 1, CT_REPEAT_NONE };
      break;
    case CT_PERIOD_STEP_DAY:
    default:
      span.end = day;
      break;
    }

  return span;
}

static CtDay
pick_nearer (CtDay day, CtDay first, CtDay second)
{
  return ABS ((int) (second - day)) < ABS ((int) (first - day)) ? second : first;
}

/**
 * ct_period_step_snap_start:
 *
 * Returns: the start of the week, month, term or school year that lies nearest to @day
 */
CtDay
ct_period_step_snap_start (CtPeriodStep step, const CtCalendar *calendar, CtDay day)
{
  CtDay start = get_step_start (step, calendar, day);
  CtDay next = move_start (step, calendar, CT_PERIOD_EDGE_START, 1, start);

  return pick_nearer (day, start, next);
}

/**
 * ct_period_step_snap_end:
 *
 * Returns: the last day of the week, month, term or school year that lies nearest to @day; the
 *   summer is part of none
 */
CtDay
ct_period_step_snap_end (CtPeriodStep step, const CtCalendar *calendar, CtDay day)
{
  int term = find_term (calendar, day);
  int each = step == CT_PERIOD_STEP_YEAR ? 2 : 1;

  if (step != CT_PERIOD_STEP_TERM && step != CT_PERIOD_STEP_YEAR)
    return ct_period_step_snap_start (step, calendar, day + 1) - 1;

  /* a school year ends as its second term does */
  if (step == CT_PERIOD_STEP_YEAR)
    term |= 1;

  return pick_nearer (day,
                      pick_nearer (day, get_term_end (calendar, term),
                                   get_term_end (calendar, term - each)),
                      get_term_end (calendar, term + each));
}

/**
 * ct_period_step_count:
 * @day: where what @range begins with (or, without a start, ends with) is to come to
 *
 * Returns: how many steps lead as near to @day as they can
 */
int
ct_period_step_count (CtPeriodStep step,
                      const CtCalendar *calendar,
                      const CtRange *range,
                      CtDay day)
{
  gboolean by_start = range->start != CT_DAY_NONE;
  CtDay at = by_start ? range->start : range->end;
  int direction = day > at ? 1 : -1;
  int count = 0;

  if (step == CT_PERIOD_STEP_DAY)
    return (int) (day - at);

  while (ABS (count) < MAX_STEPS)
    {
      CtRange moved =
          ct_period_step_move (step, calendar, CT_PERIOD_EDGE_BOTH, TRUE, count + direction, range);
      CtDay next = by_start ? moved.start : moved.end;

      if (next == at || ABS ((int) (day - next)) >= ABS ((int) (day - at)))
        break;
      at = next;
      count += direction;
    }

  return count;
}
