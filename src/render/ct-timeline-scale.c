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
