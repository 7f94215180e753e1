/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-ticks"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-timeline-ticks.h"

#define DAYS_PER_WEEK 7
#define DAYS_PER_MONTH 30
#define DAYS_PER_TERM 120

/* How wide, in em, a part must be on average to carry its words. */
#define LEAST_WEEK_WIDTH 2.3
#define LEAST_MONTH_WIDTH 1.35
#define LEAST_TERM_WIDTH 1.6

/**
 * ct_timeline_ticks_choose:
 * @em: the text size, in the unit of @scale
 * @upper: (out): what the upper line shows
 * @lower: (out): what the lower line shows
 *
 * The finer of two neighbouring units stands below, as fine as there is room for.
 */
void
ct_timeline_ticks_choose (const CtTimelineScale *scale,
                          double em,
                          CtTimelineUnit *upper,
                          CtTimelineUnit *lower)
{
  if (scale->day_width * DAYS_PER_WEEK >= LEAST_WEEK_WIDTH * em)
    {
      *upper = CT_TIMELINE_UNIT_MONTH;
      *lower = CT_TIMELINE_UNIT_WEEK;
    }
  else if (scale->day_width * DAYS_PER_MONTH >= LEAST_MONTH_WIDTH * em)
    {
      *upper = CT_TIMELINE_UNIT_TERM;
      *lower = CT_TIMELINE_UNIT_MONTH;
    }
  else
    {
      *upper = CT_TIMELINE_UNIT_YEAR;
      *lower = scale->day_width * DAYS_PER_TERM >= LEAST_TERM_WIDTH * em ? CT_TIMELINE_UNIT_TERM
                                                                         : CT_TIMELINE_UNIT_NONE;
    }
}

/* A part that would be empty (a calendar may have an odd order) is left out. */
static void
add_tick (GArray *ticks, const CtTimelineTick *tick, CtDay first, CtDay end)
{
  if (tick->start < tick->end && tick->end > first && tick->start < end)
    g_array_append_val (ticks, *tick);
}

/* The first day of all was a Monday. */
static CtDay
get_monday (CtDay day)
{
  return day - (day - 1) % DAYS_PER_WEEK;
}

static void
add_weeks (GArray *ticks, CtDay first, CtDay end)
{
  for (CtDay monday = get_monday (first); monday < end; monday += DAYS_PER_WEEK)
    {
      CtTimelineTick tick = { CT_TIMELINE_UNIT_WEEK, monday, monday + DAYS_PER_WEEK, 0, 0 };

      ct_day_to_ymd (monday, &tick.year, &tick.number, NULL);
      add_tick (ticks, &tick, first, end);
    }
}

static void
add_months (GArray *ticks, CtDay first, CtDay end)
{
  int year, month;

  ct_day_to_ymd (first, &year, &month, NULL);
  while (ct_day_from_ymd (year, month, 1) < end)
    {
      int next_year = month < 12 ? year : year + 1;
      int next_month = month % 12 + 1;
      CtTimelineTick tick = { CT_TIMELINE_UNIT_MONTH, ct_day_from_ymd (year, month, 1),
                              ct_day_from_ymd (next_year, next_month, 1), year, month };

      add_tick (ticks, &tick, first, end);
      year = next_year;
      month = next_month;
    }
}

static void
add_terms (GArray *ticks, const CtCalendar *calendar, int year, CtDay first, CtDay end)
{
  CtDay start = ct_calendar_year_start (calendar, year);
  CtDay term_2 = ct_calendar_term_2 (calendar, year);
  CtDay summer = ct_calendar_year_end (calendar, year) + 1;
  CtDay next = ct_calendar_year_start (calendar, year + 1);
  CtTimelineTick ticks_of_year[] = {
    { CT_TIMELINE_UNIT_TERM, start, MIN (term_2, summer), year, 1 },
    { CT_TIMELINE_UNIT_TERM, MAX (term_2, start), summer, year, 2 },
    { CT_TIMELINE_UNIT_TERM, summer, next, year, CT_TIMELINE_SUMMER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ticks_of_year); i++)
    add_tick (ticks, &ticks_of_year[i], first, end);
}

static void
add_year (GArray *ticks, const CtCalendar *calendar, int year, CtDay first, CtDay end)
{
  CtTimelineTick tick = { CT_TIMELINE_UNIT_YEAR, ct_calendar_year_start (calendar, year),
                          ct_calendar_year_start (calendar, year + 1), year, 0 };

  add_tick (ticks, &tick, first, end);
}

/**
 * ct_timeline_ticks_list:
 * @first: the first day that is seen
 * @end: the day after the last
 *
 * Returns: (transfer full) (element-type CtTimelineTick): the parts of a line that touch these days
 */
GArray *
ct_timeline_ticks_list (CtTimelineUnit unit, const CtCalendar *calendar, CtDay first, CtDay end)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (CtTimelineTick));
  int year;

  if (unit == CT_TIMELINE_UNIT_NONE || first >= end)
    return ticks;

  if (unit == CT_TIMELINE_UNIT_WEEK)
    add_weeks (ticks, first, end);
  else if (unit == CT_TIMELINE_UNIT_MONTH)
    add_months (ticks, first, end);
  if (unit < CT_TIMELINE_UNIT_TERM)
    return ticks;

  year = ct_calendar_get_school_year (calendar, first);
  for (; ct_calendar_year_start (calendar, year) < end; year++)
    {
      if (unit == CT_TIMELINE_UNIT_TERM)
        add_terms (ticks, calendar, year, first, end);
      else
        add_year (ticks, calendar, year, first, end);
    }

  return ticks;
}

static char *
dup_year_label (int year, CtTimelineWords words)
{
  switch (words)
    {
    case CT_TIMELINE_WORDS_FULL:
      return g_strdup_printf (_ ("School year %d–%d"), year, year + 1);

    case CT_TIMELINE_WORDS_SHORT:
      return g_strdup_printf ("%d–%d", year, year + 1);

    default:
      return g_strdup_printf ("%02d–%02d", year % 100, (year + 1) % 100);
    }
}

static char *
dup_term_label (const CtTimelineTick *self, CtTimelineWords words)
{
  int year;

  if (self->number == CT_TIMELINE_SUMMER)
    return g_strdup (_ ("Summer"));

  if (words == CT_TIMELINE_WORDS_LEAST)
    return g_strdup (self->number == 1 ? "I" : "II");

  if (words == CT_TIMELINE_WORDS_SHORT)
    return g_strdup (self->number == 1 ? _ ("Term I") : _ ("Term II"));

  ct_day_to_ymd (self->start, &year, NULL, NULL);

  return g_strdup_printf (self->number == 1 ? _ ("Term I · %d") : _ ("Term II · %d"), year);
}

static char *
dup_week_label (const CtTimelineTick *self, CtTimelineWords words)
{
  int day;

  ct_day_to_ymd (self->start, NULL, NULL, &day);
  if (words == CT_TIMELINE_WORDS_LEAST)
    return g_strdup_printf ("%d", day);

  return g_strdup_printf ("%d/%d", day, self->number);
}

static char *
dup_month_label (const CtTimelineTick *self, CtTimelineWords words)
{
  /* Translators: %1$d is a month from 1 to 12, %2$d a year */
  if (words == CT_TIMELINE_WORDS_FULL)
    return g_strdup_printf (_ ("Month %1$d/%2$d"), self->number, self->year);

  return g_strdup_printf ("%d", self->number);
}

/**
 * ct_timeline_tick_dup_label:
 *
 * Returns: (transfer full): "School year 2026–2027", "Term I · 2026", "9", in as few words as asked
 */
char *
ct_timeline_tick_dup_label (const CtTimelineTick *self, CtTimelineWords words)
{
  switch (self->unit)
    {
    case CT_TIMELINE_UNIT_YEAR:
      return dup_year_label (self->year, words);

    case CT_TIMELINE_UNIT_TERM:
      return dup_term_label (self, words);

    case CT_TIMELINE_UNIT_MONTH:
      return dup_month_label (self, words);

    case CT_TIMELINE_UNIT_WEEK:
      return dup_week_label (self, words);

    case CT_TIMELINE_UNIT_NONE:
    default:
      return g_strdup ("");
    }
}
