/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-scale"

#include "config.h"

#include "ct-timeline-scale.h"

/* Work outside the plan's years is shown too, but one mistyped year must not make the rest too
 * small to see. */
#define MAX_YEARS_OUTSIDE 5

/* A day is never wider than this, in em: a month then fills an office screen. */
#define MAX_DAY_WIDTH 2.5

static int
clamp_year (const CtCalendar *calendar, int year)
{
  int first = ct_calendar_get_first_year (calendar);
  int last = first + ct_calendar_get_years (calendar) - 1;

  return CLAMP (year, first - MAX_YEARS_OUTSIDE, last + MAX_YEARS_OUTSIDE);
}

/**
 * ct_timeline_scale_init:
 * @calendar: the plan's calendar
 * @earliest: the first day that must be seen, or %CT_DAY_NONE
 * @latest: the last day that must be seen, or %CT_DAY_NONE
 *
 * Covers the plan's school years, each with its summer, and as many before and after as @earliest
 * and @latest ask for. The width of a day stays as it is.
 */
void
ct_timeline_scale_init (CtTimelineScale *self,
                        const CtCalendar *calendar,
                        CtDay earliest,
                        CtDay latest)
{
  int first = ct_calendar_get_first_year (calendar);
  int last = first + ct_calendar_get_years (calendar) - 1;

  if (earliest != CT_DAY_NONE)
    first = MIN (first, clamp_year (calendar, ct_calendar_get_school_year (calendar, earliest)));
  if (latest != CT_DAY_NONE)
    last = MAX (last, clamp_year (calendar, ct_calendar_get_school_year (calendar, latest)));

  self->first = ct_calendar_year_start (calendar, first);
  self->end = ct_calendar_year_start (calendar, last + 1);
  if (self->day_width <= 0)
    self->day_width = 1;
}

double
ct_timeline_scale_get_width (const CtTimelineScale *self)
{
  return (self->end - self->first) * self->day_width;
}

/**
 * ct_timeline_scale_x:
 *
 * Returns: the left edge of @day; below 0 or beyond the width for days outside the scale
 */
double
ct_timeline_scale_x (const CtTimelineScale *self, CtDay day)
{
  return ((double) day - (double) self->first) * self->day_width;
}

/**
 * ct_timeline_scale_day:
 *
 * Returns: the day at @x, the nearest one when @x is outside the scale
 */
CtDay
ct_timeline_scale_day (const CtTimelineScale *self, double x)
{
  double days = x / self->day_width;

  if (days <= 0)
    return self->first;

  if (days >= self->end - self->first)
    return self->end - 1;

  return self->first + (CtDay) days;
}

gboolean
ct_timeline_scale_contains (const CtTimelineScale *self, CtDay day)
{
  return day >= self->first && day < self->end;
}

/* How many days are seen at a time; they begin a week before, or with the month. */
#define DAYS_OF_WEEKS 56
#define DAYS_OF_MONTHS 92
#define DAYS_PER_WEEK 7

static CtDay
get_month_start (CtDay day)
{
  int mday;

  ct_day_to_ymd (day, NULL, NULL, &mday);

  return day - (CtDay) mday + 1;
}

/* The term of @day; the summer counts as one. A calendar may have an odd order. */
static void
get_term (const CtCalendar *calendar, CtDay day, CtDay *first, CtDay *end)
{
  int year = ct_calendar_get_school_year (calendar, day);
  CtDay starts[] = { ct_calendar_year_start (calendar, year), ct_calendar_term_2 (calendar, year),
                     ct_calendar_year_end (calendar, year) + 1 };

  *first = starts[0];
  *end = ct_calendar_year_start (calendar, year + 1);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (starts[i] <= day)
      *first = MAX (*first, starts[i]);
    else
      *end = MIN (*end, starts[i]);
}

/**
 * ct_timeline_scale_get_span:
 * @span: how much is to be seen; not free
 * @day: a day that is to be seen
 * @first: (out): the first day that is seen
 * @days: (out): how many days are seen
 */
void
ct_timeline_scale_get_span (const CtTimelineScale *self,
                            CtTimelineSpan span,
                            const CtCalendar *calendar,
                            CtDay day,
                            CtDay *first,
                            guint *days)
{
  int year = ct_calendar_get_school_year (calendar, day);
  CtDay end;

  switch (span)
    {
    case CT_TIMELINE_SPAN_WEEKS:
      /* The first day of all was a Monday. */
      *first = day - (day - 1) % DAYS_PER_WEEK - DAYS_PER_WEEK;
      end = *first + DAYS_OF_WEEKS;
      break;

    case CT_TIMELINE_SPAN_MONTHS:
      *first = get_month_start (day);
      end = *first + DAYS_OF_MONTHS;
      break;

    case CT_TIMELINE_SPAN_TERM:
      get_term (calendar, day, first, &end);
      break;

    case CT_TIMELINE_SPAN_YEAR:
      *first = ct_calendar_year_start (calendar, year);
      end = ct_calendar_year_start (calendar, year + 1);
      break;

    case CT_TIMELINE_SPAN_FREE:
    case CT_TIMELINE_SPAN_ALL:
    default:
      *first = self->first;
      end = self->end;
      break;
    }

  *days = end - *first;
}

/**
 * ct_timeline_scale_fit:
 *
 * Makes @days take up @width.
 */
void
ct_timeline_scale_fit (CtTimelineScale *self, guint days, double width)
{
  if (days > 0 && width > 0)
    self->day_width = width / days;
}

/**
 * ct_timeline_scale_zoom:
 * @factor: above 1 zooms in
 * @view_width: the width that is seen at a time; the whole scale never gets narrower
 * @em: the text size
 */
void
ct_timeline_scale_zoom (CtTimelineScale *self, double factor, double view_width, double em)
{
  double least = view_width / MAX (self->end - self->first, 1);
  double most = MAX (MAX_DAY_WIDTH * em, least);

  self->day_width = CLAMP (self->day_width * factor, least, most);
}
