/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-ranges"

#include "config.h"

#include "ct-period-private.h"

/* From spans to ranges of days. */

/* A year that lies further before the plan is when something came to be, not when it is done. */
#define LONG_PAST 8

static gboolean
is_span (const CtPeriodItem *item)
{
  return item->to.unit != CT_PERIOD_UNIT_NONE;
}

static guint
get_last_token (const CtPeriodItem *item)
{
  return is_span (item) ? item->to.last : item->from.last;
}

static gboolean
get_days (CtPeriodReader *self, const CtPeriodPoint *point, CtDay *start, CtDay *end)
{
  if (ct_period_point_get_days (point, self->calendar, start, end))
    return TRUE;

  switch (point->unit)
    {
    case CT_PERIOD_UNIT_DAY:
      ct_period_fail (self, CT_PERIOD_PROBLEM_DAY, point->first, point->last);
      break;
    case CT_PERIOD_UNIT_MONTH:
      ct_period_fail (self, CT_PERIOD_PROBLEM_MONTH, point->first, point->last);
      break;
    case CT_PERIOD_UNIT_YEAR:
    case CT_PERIOD_UNIT_SUMMER:
      ct_period_fail (self, CT_PERIOD_PROBLEM_YEAR, point->first, point->last);
      break;
    default:
      ct_period_fail (self, CT_PERIOD_PROBLEM_SCHOOL_YEAR, point->first, point->last);
      break;
    }

  return FALSE;
}

/* Places both ends of a span; one that could be in either year follows the other. */
static gboolean
place_span (CtPeriodReader *self, CtPeriodItem *item, int school_year)
{
  gboolean from = ct_period_point_has_year (&item->from) ||
                  ct_period_point_place (&item->from, self->calendar, school_year, FALSE);
  gboolean to = ct_period_point_has_year (&item->to) ||
                ct_period_point_place (&item->to, self->calendar, school_year, FALSE);
  CtDay start, end;

  if (!from && to)
    {
      if (get_days (self, &item->to, &start, &end))
        ct_period_point_place_near (&item->from, self->calendar, end, TRUE);
    }
  else if (from && !to)
    {
      if (get_days (self, &item->from, &start, &end))
        ct_period_point_place_near (&item->to, self->calendar, start, FALSE);
    }

  return from || to;
}

static gboolean
place (CtPeriodReader *self, CtPeriodItem *item, int school_year)
{
  if (is_span (item))
    return place_span (self, item, school_year);

  return ct_period_point_place (&item->from, self->calendar, school_year,
                                item->mode == CT_PERIOD_MODE_BEFORE ||
                                    item->mode == CT_PERIOD_MODE_UNTIL);
}

/* A deadline ends what has no end yet: "Từ tháng 9/2025, chậm nhất 15/12/2025". */
static void
add_deadline (CtPeriodReader *self, GArray *ranges, CtDay end)
{
  CtRange range = { CT_DAY_NONE, end, CT_REPEAT_NONE };
  CtRange *last = ranges->len > 0 ? &g_array_index (ranges, CtRange, ranges->len - 1) : NULL;

  if (last != NULL && last->end == CT_DAY_NONE && last->start <= end && self->open_start)
    last->end = end;
  else
    g_array_append_val (ranges, range);
}

/* The last day of what comes before a time: the day itself, which is the last one to do it on, but
 * not in the month or the year. */
static CtDay
get_day_before (const CtPeriodPoint *point, CtDay start, CtDay end)
{
  return point->unit == CT_PERIOD_UNIT_DAY || point->part == CT_PERIOD_PART_LAST ? end : start - 1;
}

static CtDay
add_school_years (const CtCalendar *calendar, CtDay start, CtDay end, int years)
{
  int school_year = ct_calendar_get_school_year (calendar, end != CT_DAY_NONE ? end : start);

  return ct_calendar_year_end (calendar, school_year + years);
}

static void
add_range (CtPeriodReader *self, const CtPeriodItem *item, GArray *ranges)
{
  CtRange range = { CT_DAY_NONE, CT_DAY_NONE, CT_REPEAT_NONE };
  CtDay start, end;

  if (!get_days (self, &item->from, &range.start, &range.end))
    return;
  if (is_span (item))
    {
      if (!get_days (self, &item->to, &start, &end))
        return;
      if (range.start > end)
        {
          ct_period_fail (self, CT_PERIOD_PROBLEM_BACKWARDS, item->from.first, item->to.last);
          return;
        }
      range.end = end;
    }

  if (item->mode == CT_PERIOD_MODE_BEFORE && !is_span (item))
    {
      add_deadline (self, ranges, get_day_before (&item->from, range.start, range.end));
      return;
    }
  if (item->mode == CT_PERIOD_MODE_BEFORE || item->mode == CT_PERIOD_MODE_UNTIL)
    {
      add_deadline (self, ranges, range.end);
      return;
    }

  self->open_start = item->mode == CT_PERIOD_MODE_FROM && !is_span (item) && !item->open;
  if (item->mode == CT_PERIOD_MODE_AFTER)
    range.start = range.end + 1;
  if (item->more_years > 0)
    range.end = add_school_years (self->calendar, range.start, range.end, item->more_years);
  else if (item->open || item->mode == CT_PERIOD_MODE_AFTER || self->open_start)
    range.end = CT_DAY_NONE;
  g_array_append_val (ranges, range);
}

/* "sinh năm 1975", "thành lập năm 1998" */
gboolean
ct_period_is_long_past (const CtPeriodReader *self, const CtPeriodItem *item)
{
  return item->from.unit == CT_PERIOD_UNIT_YEAR && item->mode == CT_PERIOD_MODE_PLAIN &&
         !is_span (item) &&
         item->from.year + LONG_PAST < ct_calendar_get_first_year (self->calendar);
}

static void
add_item (CtPeriodReader *self, const CtPeriodItem *item, GArray *ranges)
{
  int first = ct_calendar_get_first_year (self->calendar);
  int years = ct_calendar_get_years (self->calendar);

  if (item->heading || ct_period_is_long_past (self, item))
    return;
  if (ct_period_point_has_year (&item->from) &&
      (!is_span (item) || ct_period_point_has_year (&item->to)))
    {
      add_range (self, item, ranges);
      return;
    }

  if (years > 1 && !self->each_year)
    ct_period_fail (self, CT_PERIOD_PROBLEM_WHICH_YEAR, item->first, get_last_token (item));
  for (int i = 0; i < years && self->error == NULL; i++)
    {
      CtPeriodItem copy = *item;

      if (place (self, &copy, first + i))
        add_range (self, &copy, ranges);
      else
        ct_period_fail (self, CT_PERIOD_PROBLEM_WHICH_YEAR, item->first, get_last_token (item));
    }
}

/**
 * ct_period_item_resolve:
 * @item: gets the years that it does not say; of what recurs each year those of the first one
 * @range: (out): what it means by itself
 *
 * Returns: %FALSE when it means no time of its own
 */
gboolean
ct_period_item_resolve (CtPeriodReader *self, CtPeriodItem *item, CtRange *range)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (CtRange));
  gboolean has_years = ct_period_point_has_year (&item->from) &&
                       (!is_span (item) || ct_period_point_has_year (&item->to));

  if (item->heading || ct_period_is_long_past (self, item))
    return FALSE;
  if (!has_years && !place (self, item, ct_calendar_get_first_year (self->calendar)))
    return FALSE;

  add_range (self, item, ranges);
  if (ranges->len == 0 || self->error != NULL)
    return FALSE;
  *range = g_array_index (ranges, CtRange, 0);

  return TRUE;
}

/**
 * ct_period_emit:
 * @ranges: where the ranges are added
 *
 * Turns all that has been read into ranges, in the order of the text.
 */
void
ct_period_emit (CtPeriodReader *self, GArray *ranges)
{
  CtRange plan = { ct_calendar_start (self->calendar), ct_calendar_end (self->calendar),
                   CT_REPEAT_NONE };

  for (guint i = 0; i < self->items->len && self->error == NULL; i++)
    add_item (self, &g_array_index (self->items, CtPeriodItem, i), ranges);
  if (self->error != NULL)
    return;

  if (self->open_plan)
    plan.end = CT_DAY_NONE;
  if (self->whole_plan || (ranges->len == 0 && (self->regularly || self->repeat != CT_REPEAT_NONE)))
    g_array_append_val (ranges, plan);
  else if (ranges->len == 0 && self->this_year > 0)
    {
      if (ct_calendar_get_years (self->calendar) > 1)
        ct_period_fail (self, CT_PERIOD_PROBLEM_WHICH_YEAR, self->this_year - 2,
                        self->this_year - 1);
      g_array_append_val (ranges, plan);
    }
  else if (ranges->len > 0 && self->repeat == CT_REPEAT_YEAR)
    return;

  for (guint i = 0; i < ranges->len; i++)
    g_array_index (ranges, CtRange, i).repeat = self->repeat;
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
  const CtRange *range_a = a, *range_b = b;
  CtDay day_a = range_a->start != CT_DAY_NONE ? range_a->start : range_a->end;
  CtDay day_b = range_b->start != CT_DAY_NONE ? range_b->start : range_b->end;

  if (day_a != day_b)
    return day_a < day_b ? -1 : 1;
  if (range_a->end != range_b->end)
    return range_a->end < range_b->end ? -1 : 1;

  return 0;
}

/* Whether @next begins within or right after @range; deadlines stand alone. */
static gboolean
touches (const CtRange *range, const CtRange *next)
{
  if (range->start == CT_DAY_NONE || next->start == CT_DAY_NONE)
    return range->start == next->start && range->end == next->end;

  return range->repeat == next->repeat &&
         (range->end == CT_DAY_NONE || next->start <= range->end + 1);
}

/**
 * ct_period_ranges_merge:
 *
 * Sorts ranges and makes one of those that touch.
 */
void
ct_period_ranges_merge (GArray *ranges)
{
  guint kept = 0;

  g_array_sort (ranges, compare_ranges);
  for (guint i = 1; i < ranges->len; i++)
    {
      CtRange *range = &g_array_index (ranges, CtRange, kept);
      const CtRange *next = &g_array_index (ranges, CtRange, i);

      if (!touches (range, next))
        g_array_index (ranges, CtRange, ++kept) = *next;
      else if (range->end != CT_DAY_NONE)
        range->end = next->end == CT_DAY_NONE ? CT_DAY_NONE : MAX (range->end, next->end);
    }
  if (ranges->len > 0)
    g_array_set_size (ranges, kept + 1);
}
