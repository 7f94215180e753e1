/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-complete"

#include "config.h"

#include "ct-period-private.h"

/* What a time doesn't say follows from its neighbours: in "9-12/2025" the first number is a month
 * of 2025, in "Tháng 12, 1/2026" December is that before. */

#define MONTHS 12

static CtPeriodItem *
get_item (const CtPeriodReader *self, guint index)
{
  return &g_array_index (self->items, CtPeriodItem, index);
}

/* The time after item @index, if it is of the same list. */
static CtPeriodPoint *
get_next (const CtPeriodReader *self, guint index)
{
  return index + 1 < self->items->len && get_item (self, index + 1)->linked
             ? &get_item (self, index + 1)->from
             : NULL;
}

/* Whether a number gets its unit from @next: after a comma, only if that is in figures too. */
static gboolean
shares_unit (const CtPeriodReader *self, const CtPeriodPoint *next, gboolean span)
{
  return span || (self->tokens[next->first].kind == CT_PERIOD_TOKEN_NUMBER &&
                  self->tokens[next->first - 1].kind == CT_PERIOD_TOKEN_AND);
}

static void
complete_unit (const CtPeriodReader *self,
               CtPeriodPoint *point,
               const CtPeriodPoint *next,
               gboolean span)
{
  if (next == NULL || next->number == 0)
    return;
  if (point->unit == CT_PERIOD_UNIT_NUMBER && !shares_unit (self, next, span))
    return;

  if (point->unit == CT_PERIOD_UNIT_NUMBER && next->unit == CT_PERIOD_UNIT_DAY)
    {
      point->unit = CT_PERIOD_UNIT_DAY;
      point->day = point->number;
      point->number = 0;
    }
  else if (point->unit == CT_PERIOD_UNIT_NUMBER && next->unit == CT_PERIOD_UNIT_MONTH &&
           next->part == CT_PERIOD_PART_ALL && point->number <= MONTHS)
    {
      point->unit = CT_PERIOD_UNIT_MONTH;
    }

  if (point->unit == CT_PERIOD_UNIT_DAY && point->number == 0 &&
      (next->unit == CT_PERIOD_UNIT_DAY || next->unit == CT_PERIOD_UNIT_MONTH))
    {
      point->number = next->number;
      point->year = next->year;
      point->school_year = next->school_year;
    }
}

static void
complete_units (CtPeriodReader *self)
{
  for (guint i = self->items->len; i > 0; i--)
    {
      CtPeriodItem *item = get_item (self, i - 1);
      CtPeriodPoint *next = get_next (self, i - 1);

      if (item->to.unit != CT_PERIOD_UNIT_NONE)
        {
          complete_unit (self, &item->to, next, FALSE);
          next = &item->to;
        }
      complete_unit (self, &item->from, next, next == &item->to);
    }
}

/* Whether a time lacks what none of its neighbours had. */
static gboolean
is_incomplete (const CtPeriodPoint *point)
{
  return point->unit == CT_PERIOD_UNIT_NUMBER ||
         (point->unit == CT_PERIOD_UNIT_DAY && point->number == 0);
}

static gboolean
counts_something (const CtPeriodReader *self, const CtPeriodPoint *point)
{
  return self->tokens[point->last + 1].kind == CT_PERIOD_TOKEN_PROSE;
}

/* Whether the words can't be about anything but time. */
static gboolean
is_sure (const CtPeriodReader *self, const CtPeriodItem *item)
{
  gboolean single = item->to.unit == CT_PERIOD_UNIT_NONE;

  if (is_incomplete (&item->from) || (!single && is_incomplete (&item->to)))
    return FALSE;

  /* "T2 hằng tuần" is a Monday */
  if (self->repeat == CT_REPEAT_WEEK && single && item->from.weak &&
      item->from.unit == CT_PERIOD_UNIT_MONTH && !ct_period_point_has_year (&item->from))
    return FALSE;

  if (!item->from.weak || (!single && !item->to.weak) || item->firm ||
      !self->tokens[item->first].prose_clause)
    return TRUE;

  if (counts_something (self, single ? &item->from : &item->to))
    return FALSE;

  return item->mode != CT_PERIOD_MODE_PLAIN && (!single || item->from.unit == CT_PERIOD_UNIT_YEAR);
}

static void
drop_unsure (CtPeriodReader *self)
{
  guint kept = 0;
  gboolean dropped = FALSE;

  for (guint i = 0; i < self->items->len; i++)
    if (is_sure (self, get_item (self, i)))
      {
        CtPeriodItem *item = get_item (self, kept++);

        *item = *get_item (self, i);
        item->linked = item->linked && !dropped;
        dropped = FALSE;
      }
    else
      {
        dropped = TRUE;
      }
  g_array_set_size (self->items, kept);
}

/* Whether the words between two items are those of "Năm học 2025-2026: tháng 10". */
static gboolean
introduces (const CtPeriodReader *self, guint first, guint last)
{
  if (first >= last)
    return FALSE;

  for (guint i = first; i < last; i++)
    {
      const CtPeriodToken *token = &self->tokens[i];

      if (token->kind != CT_PERIOD_TOKEN_COLON && token->kind != CT_PERIOD_TOKEN_OPEN &&
          !(token->kind == CT_PERIOD_TOKEN_AND && self->text[token->start] == ',') &&
          token->kind != CT_PERIOD_TOKEN_FROM)
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_school_year (CtPeriodPoint *point, int school_year)
{
  if (point->unit == CT_PERIOD_UNIT_NONE || point->unit == CT_PERIOD_UNIT_YEAR ||
      point->unit == CT_PERIOD_UNIT_SCHOOL_YEAR || ct_period_point_has_year (point))
    return FALSE;

  point->school_year = school_year;

  return TRUE;
}

/* A school year that only says when the times after it are is no time of its own. */
static void
apply_headings (CtPeriodReader *self)
{
  for (guint i = 0; i + 1 < self->items->len; i++)
    {
      CtPeriodItem *item = get_item (self, i);
      CtPeriodItem *next = get_item (self, i + 1);
      int school_year = item->from.school_year;

      if (item->from.unit != CT_PERIOD_UNIT_SCHOOL_YEAR || school_year == 0 ||
          item->from.part != CT_PERIOD_PART_ALL || item->to.unit != CT_PERIOD_UNIT_NONE ||
          item->mode != CT_PERIOD_MODE_PLAIN || item->open || item->more_years > 0 ||
          !introduces (self, item->from.last + 1, next->from.first) ||
          (next->to.unit != CT_PERIOD_UNIT_NONE && ct_period_point_has_year (&next->to)) ||
          !take_school_year (&next->from, school_year))
        continue;

      take_school_year (&next->to, school_year);
      for (guint j = i + 2; j < self->items->len && get_item (self, j)->linked; j++)
        {
          take_school_year (&get_item (self, j)->from, school_year);
          take_school_year (&get_item (self, j)->to, school_year);
        }
      item->heading = TRUE;
      next->linked = FALSE;
    }
}

/* Turns the year that was said into the one that the unit is counted in. */
static void
convert_year (CtPeriodReader *self, CtPeriodPoint *point)
{
  if (point->unit == CT_PERIOD_UNIT_TERM && point->year != 0)
    {
      point->school_year = point->number == 1 ? point->year : point->year - 1;
      point->year = 0;
    }
  else if (point->unit != CT_PERIOD_UNIT_TERM && point->unit != CT_PERIOD_UNIT_SCHOOL_YEAR &&
           point->school_year != 0 && point->year == 0 &&
           !ct_period_point_place (point, self->calendar, point->school_year, FALSE))
    {
      ct_period_fail (self, CT_PERIOD_PROBLEM_WHICH_YEAR, point->first, point->last);
    }
}

static void
borrow_from_next (CtPeriodReader *self,
                  CtPeriodPoint *point,
                  const CtPeriodPoint *next,
                  gboolean span)
{
  gboolean long_next;
  CtDay start, end;

  if (next == NULL || ct_period_point_has_year (point) || !ct_period_point_has_year (next))
    return;

  long_next = next->unit == CT_PERIOD_UNIT_YEAR || next->unit == CT_PERIOD_UNIT_SCHOOL_YEAR;
  if (next->school_year != 0 && !long_next)
    point->school_year = next->school_year;
  else if ((span || !long_next) && ct_period_point_get_days (next, self->calendar, &start, &end))
    ct_period_point_place_near (point, self->calendar, span ? end : start, TRUE);
}

static void
borrow_backward (CtPeriodReader *self)
{
  for (guint i = self->items->len; i > 0 && self->error == NULL; i--)
    {
      CtPeriodItem *item = get_item (self, i - 1);
      gboolean span = item->to.unit != CT_PERIOD_UNIT_NONE;
      const CtPeriodPoint *next = get_next (self, i - 1);

      if (span)
        {
          if (!ct_period_point_has_year (&item->from))
            borrow_from_next (self, &item->to, next, FALSE);
          convert_year (self, &item->to);
          next = &item->to;
        }
      borrow_from_next (self, &item->from, next, span);
      convert_year (self, &item->from);
    }
}

static void
borrow_from_before (CtPeriodReader *self,
                    CtPeriodPoint *point,
                    const CtPeriodPoint *before,
                    gboolean span)
{
  CtDay start, end;

  if (before == NULL || ct_period_point_has_year (point) || !ct_period_point_has_year (before) ||
      !ct_period_point_get_days (before, self->calendar, &start, &end))
    return;

  if (!span && ct_calendar_get_years (self->calendar) == 1)
    return;

  ct_period_point_place_near (point, self->calendar, start, FALSE);
}

static void
borrow_forward (CtPeriodReader *self)
{
  const CtPeriodPoint *before = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      CtPeriodItem *item = get_item (self, i);

      borrow_from_before (self, &item->from, item->linked ? before : NULL, FALSE);
      before = &item->from;
      if (item->to.unit != CT_PERIOD_UNIT_NONE)
        {
          borrow_from_before (self, &item->to, before, TRUE);
          before = &item->to;
        }
    }
}

/**
 * ct_period_complete:
 *
 * Gives the times what their neighbours say, and lets go of those that may be no times at all.
 */
void
ct_period_complete (CtPeriodReader *self)
{
  complete_units (self);
  drop_unsure (self);
  apply_headings (self);
  borrow_backward (self);
  if (self->error == NULL && !self->each_year)
    borrow_forward (self);
}
