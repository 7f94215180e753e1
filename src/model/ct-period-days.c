/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-days"

#include "config.h"

#include "ct-period-private.h"

/* From times to days. */

#define WEEK 7
#define LAST_WEEK 4

/* A third of a month, as one speaks of its start, its middle and its end. */
#define THIRD 10

/* "Đầu học kỳ" is the first four weeks and a day, "cuối" and "giữa" are as long. */
#define TERM_PART 28

static CtDay
get_month_end (int year, int month)
{
  CtDay day = CT_DAY_NONE;

  for (int last = 31; day == CT_DAY_NONE && last >= 28; last--)
    day = ct_day_from_ymd (year, month, last);

  return day;
}

static gboolean
get_month_days (const CtPeriodPoint *point, CtDay *start, CtDay *end)
{
  CtDay first = ct_day_from_ymd (point->year, point->number, 1);
  CtDay last;

  if (first == CT_DAY_NONE)
    return FALSE;

  last = get_month_end (point->year, point->number);
  *start = first;
  *end = last;
  if (point->part == CT_PERIOD_PART_MIDDLE)
    *start = first + THIRD;
  else if (point->part == CT_PERIOD_PART_LAST)
    *start = first + 2 * THIRD;
  else if (point->part == CT_PERIOD_PART_WEEK)
    *start = first + (point->day - 1) * WEEK;

  if (point->part == CT_PERIOD_PART_FIRST || point->part == CT_PERIOD_PART_MIDDLE)
    *end = *start + THIRD - 1;
  else if (point->part == CT_PERIOD_PART_WEEK && point->day < LAST_WEEK)
    *end = *start + WEEK - 1;

  return TRUE;
}

/* Months in a row, or the first, the middle or the last of them. */
static gboolean
get_row_days (const CtPeriodPoint *point,
              int first_month,
              int last_month,
              int length,
              CtDay *start,
              CtDay *end)
{
  if (point->part == CT_PERIOD_PART_FIRST)
    last_month = first_month + length - 1;
  else if (point->part == CT_PERIOD_PART_LAST)
    first_month = last_month - length + 1;
  else if (point->part == CT_PERIOD_PART_MIDDLE)
    {
      /* one month of three, two months of twelve */
      int middle = (first_month + last_month) / 2;

      last_month = (first_month + last_month + 1) / 2;
      first_month = middle;
    }

  *start = ct_day_from_ymd (point->year, first_month, 1);
  *end = get_month_end (point->year, last_month);

  return *start != CT_DAY_NONE && *end != CT_DAY_NONE;
}

static CtDay
get_same_month_start (CtDay day)
{
  int mday;

  ct_day_to_ymd (day, NULL, NULL, &mday);

  return day - mday + 1;
}

static CtDay
get_same_month_end (CtDay day)
{
  int year, month;

  ct_day_to_ymd (day, &year, &month, NULL);

  return get_month_end (year, month);
}

static void
cut_middle (CtDay *start, CtDay *end)
{
  CtDay middle = *start + (*end - *start) / 2;

  *start = middle - TERM_PART / 2;
  *end = middle + TERM_PART / 2;
}

static gboolean
get_school_year_days (const CtPeriodPoint *point,
                      const CtCalendar *calendar,
                      CtDay *start,
                      CtDay *end)
{
  *start = ct_calendar_year_start (calendar, point->school_year);
  *end = ct_calendar_year_end (calendar, point->school_year);
  if (*start == CT_DAY_NONE || *end == CT_DAY_NONE || *end < *start)
    return FALSE;

  if (point->part == CT_PERIOD_PART_FIRST)
    *end = get_same_month_end (*start);
  else if (point->part == CT_PERIOD_PART_LAST)
    *start = get_same_month_start (*end);
  else if (point->part == CT_PERIOD_PART_MIDDLE)
    cut_middle (start, end);

  return TRUE;
}

static gboolean
get_term_days (const CtPeriodPoint *point, const CtCalendar *calendar, CtDay *start, CtDay *end)
{
  CtDay term_2 = ct_calendar_term_2 (calendar, point->school_year);
  gboolean first = point->number == 1;

  /* The first term begins and the second ends as the school year does. */
  if ((first && point->part == CT_PERIOD_PART_FIRST) ||
      (!first && point->part == CT_PERIOD_PART_LAST))
    return get_school_year_days (point, calendar, start, end);

  *start = first ? ct_calendar_year_start (calendar, point->school_year) : term_2;
  *end = first ? term_2 - 1 : ct_calendar_year_end (calendar, point->school_year);
  if (*start == CT_DAY_NONE || term_2 == CT_DAY_NONE || *end == CT_DAY_NONE || *end < *start)
    return FALSE;

  if (point->part == CT_PERIOD_PART_FIRST)
    *end = *start + TERM_PART;
  else if (point->part == CT_PERIOD_PART_LAST)
    *start = *end - TERM_PART;
  else if (point->part == CT_PERIOD_PART_MIDDLE)
    cut_middle (start, end);

  return TRUE;
}

static gboolean
get_summer_days (const CtPeriodPoint *point, const CtCalendar *calendar, CtDay *start, CtDay *end)
{
  CtDay year_end = ct_calendar_year_end (calendar, point->year - 1);
  CtDay next_start = ct_calendar_year_start (calendar, point->year);

  if (year_end == CT_DAY_NONE || next_start == CT_DAY_NONE || next_start <= year_end + 1)
    return FALSE;

  *start = year_end + 1;
  *end = next_start - 1;
  if (point->part == CT_PERIOD_PART_FIRST)
    *end = get_same_month_end (*start);
  else if (point->part == CT_PERIOD_PART_LAST)
    *start = get_same_month_start (*end);
  else if (point->part == CT_PERIOD_PART_MIDDLE)
    cut_middle (start, end);

  return TRUE;
}

/**
 * ct_period_point_get_days:
 * @point: a time whose year is set
 * @start: (out): its first day
 * @end: (out): its last day
 *
 * Returns: whether there is such a time
 */
gboolean
ct_period_point_get_days (const CtPeriodPoint *point,
                          const CtCalendar *calendar,
                          CtDay *start,
                          CtDay *end)
{
  switch (point->unit)
    {
    case CT_PERIOD_UNIT_DAY:
      *start = *end = ct_day_from_ymd (point->year, point->number, point->day);
      return *start != CT_DAY_NONE;
    case CT_PERIOD_UNIT_MONTH:
      return get_month_days (point, start, end);
    case CT_PERIOD_UNIT_QUARTER:
      return get_row_days (point, point->number * 3 - 2, point->number * 3, 1, start, end);
    case CT_PERIOD_UNIT_TERM:
      return get_term_days (point, calendar, start, end);
    case CT_PERIOD_UNIT_SUMMER:
      return get_summer_days (point, calendar, start, end);
    case CT_PERIOD_UNIT_SCHOOL_YEAR:
      return get_school_year_days (point, calendar, start, end);
    case CT_PERIOD_UNIT_YEAR:
      return get_row_days (point, 1, 12, MAX (point->number, 1), start, end);
    default:
      return FALSE;
    }
}

/* Terms and school years are counted in school years, all else in calendar years. */
static gboolean
is_of_school_year (const CtPeriodPoint *point)
{
  return point->unit == CT_PERIOD_UNIT_TERM || point->unit == CT_PERIOD_UNIT_SCHOOL_YEAR;
}

gboolean
ct_period_point_has_year (const CtPeriodPoint *point)
{
  return point->year != 0 || point->school_year != 0;
}

static void
set_year (CtPeriodPoint *point, int year)
{
  if (is_of_school_year (point))
    point->school_year = year;
  else
    point->year = year;
}

/**
 * ct_period_point_place:
 * @school_year: where to look for @point
 * @deadline: whether @point ends work of that school year, and so lies after its start
 *
 * Finds the year of a time that says none, or only a school year.
 *
 * Returns: whether there is one plain answer
 */
gboolean
ct_period_point_place (CtPeriodPoint *point,
                       const CtCalendar *calendar,
                       int school_year,
                       gboolean deadline)
{
  CtDay year_start = ct_calendar_year_start (calendar, school_year);
  CtDay year_end = ct_calendar_year_end (calendar, school_year);
  gboolean exists = FALSE;

  if (is_of_school_year (point) || point->unit == CT_PERIOD_UNIT_SUMMER)
    {
      set_year (point, is_of_school_year (point) ? school_year : school_year + 1);
      return TRUE;
    }

  for (int year = school_year; year <= school_year + 1; year++)
    {
      CtDay start, end;

      set_year (point, year);
      if (!ct_period_point_get_days (point, calendar, &start, &end))
        continue;
      exists = TRUE;
      if (point->unit == CT_PERIOD_UNIT_MONTH ? end >= year_start && start <= year_end
                                              : start >= year_start && start <= year_end)
        return TRUE;
    }

  /* What doesn't exist in any year is wrong for another reason. */
  return deadline || !exists;
}

/**
 * ct_period_point_place_near:
 * @day: a day that @point stands beside
 * @before: whether it is the last such time that starts by @day, or the first that ends after it
 *
 * Finds the year of a time that says none.
 */
void
ct_period_point_place_near (CtPeriodPoint *point,
                            const CtCalendar *calendar,
                            CtDay day,
                            gboolean before)
{
  int year, tries = 10;
  CtDay start, end;

  ct_day_to_ymd (day, &year, NULL, NULL);
  year += before ? 1 : -1;
  for (; tries > 0; tries--, year += before ? -1 : 1)
    {
      set_year (point, year);
      if (ct_period_point_get_days (point, calendar, &start, &end) &&
          (before ? start <= day : end >= day))
        return;
    }
}
