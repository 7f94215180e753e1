/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-point"

#include "config.h"

#include "ct-period-private.h"

/* Times that a word introduces: "tháng 9/2025", "ngày 15/9", "đầu năm học 2025-2026", "HKII". */

#define MONTHS 12

static gboolean
is_short_number (const CtPeriodToken *token)
{
  return token->kind == CT_PERIOD_TOKEN_NUMBER && token->digits <= 2;
}

/* After the number of a month: "/10" or "/20255", which is no year. */
static gboolean
fail_month (CtPeriodReader *self, const CtPeriodPoint *point)
{
  const CtPeriodToken *next = ct_period_peek (self, 1);

  if (ct_period_peek_kind (self, 0) != CT_PERIOD_TOKEN_SLASH ||
      next->kind != CT_PERIOD_TOKEN_NUMBER)
    return FALSE;

  if (next->digits > 2)
    ct_period_fail (self, CT_PERIOD_PROBLEM_YEAR, point->first, self->at + 1);
  else if (point->number > MONTHS)
    ct_period_fail (self, CT_PERIOD_PROBLEM_MONTH, point->first, self->at + 1);
  else
    ct_period_fail (self, CT_PERIOD_PROBLEM_WHICH_DATE, point->first, self->at + 1);

  return TRUE;
}

/* The number of a month in words: "chín", "mười hai"; "tư", "năm" and "sáu" mean other things too.
 */
static int
read_month_word (CtPeriodReader *self)
{
  const CtPeriodToken *word = ct_period_peek (self, 0);
  const CtPeriodToken *next = ct_period_peek (self, 1);
  int number = 0;

  if (word->kind == CT_PERIOD_TOKEN_PROSE && !word->roman)
    number = word->value;
  else if (word->phrase)
    return 0;
  else if (word->kind == CT_PERIOD_TOKEN_FROM)
    number = 4;
  else if (word->kind == CT_PERIOD_TOKEN_YEAR)
    number = 5;
  else if (word->kind == CT_PERIOD_TOKEN_AFTER)
    number = 6;
  if (number == 0)
    return 0;

  self->at++;
  if (number == 10 && next->kind == CT_PERIOD_TOKEN_PROSE && !next->roman &&
      (next->value == 1 || next->value == 2))
    number += self->tokens[self->at++].value;

  return number;
}

/* "tháng chín năm 2025" */
static gboolean
read_worded_month (CtPeriodReader *self, CtPeriodPoint *point)
{
  point->unit = CT_PERIOD_UNIT_MONTH;
  point->number = read_month_word (self);

  return point->number > 0 && ct_period_read_year_after (self, point);
}

static gboolean
read_month (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *word = ct_period_peek (self, 0);
  gboolean short_word = word->kind == CT_PERIOD_TOKEN_M;
  const CtPeriodToken *number, *next;

  self->at++;
  ct_period_take (self, CT_PERIOD_TOKEN_DOT);
  number = ct_period_peek (self, 0);
  next = ct_period_peek (self, 1);
  if (number->kind != CT_PERIOD_TOKEN_NUMBER && !short_word)
    return read_worded_month (self, point);
  if (!is_short_number (number) || next->kind == CT_PERIOD_TOKEN_TIMES ||
      (next->kind == CT_PERIOD_TOKEN_PROSE && !next->space_before) ||
      (short_word && number == word + 1 && number->space_before))
    return FALSE;

  self->at++;
  point->unit = CT_PERIOD_UNIT_MONTH;
  point->number = number->value;
  if (ct_period_read_year_after (self, point))
    return TRUE;

  if (short_word)
    {
      point->weak = TRUE;
      return point->number >= 1 && point->number <= MONTHS;
    }

  return !fail_month (self, point);
}

/* "ngày /9/2025": the day is left blank */
static gboolean
read_blank_day (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *number = ct_period_peek (self, 0);

  if (!is_short_number (number) || ct_period_peek_kind (self, 1) != CT_PERIOD_TOKEN_SLASH)
    return FALSE;

  self->at++;
  point->unit = CT_PERIOD_UNIT_MONTH;
  point->number = number->value;

  return ct_period_read_year_after (self, point);
}

static gboolean
read_day (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *first;

  self->at++;
  while (ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_DOT ||
         ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_SIGN)
    self->at++;
  if (ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_MONTH)
    return read_month (self, point);

  if (ct_period_take (self, CT_PERIOD_TOKEN_SLASH))
    return read_blank_day (self, point);

  first = ct_period_peek (self, 0);
  if (ct_period_read_bare (self, point, CT_PERIOD_UNIT_NONE))
    {
      point->weak = FALSE;
      if (point->unit == CT_PERIOD_UNIT_NUMBER)
        {
          point->unit = CT_PERIOD_UNIT_DAY;
          point->day = point->number;
          point->number = 0;
        }
      return point->unit == CT_PERIOD_UNIT_DAY || point->unit == CT_PERIOD_UNIT_MONTH;
    }

  if (is_short_number (first) && ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_SLASH &&
      is_short_number (ct_period_peek (self, 2)))
    ct_period_fail (self, CT_PERIOD_PROBLEM_DAY, point->first, self->at + 2);

  return FALSE;
}

/* "tuần 1, 2 tháng 9": of several weeks, the month that they are in counts. */
static void
skip_more_weeks (CtPeriodReader *self, CtPeriodPoint *point)
{
  for (;;)
    {
      CtPeriodTokenKind sign = ct_period_peek_kind (self, 0);
      gboolean word = ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_WEEK;

      if ((sign != CT_PERIOD_TOKEN_AND && sign != CT_PERIOD_TOKEN_DASH) ||
          ct_period_peek_kind (self, word ? 2 : 1) != CT_PERIOD_TOKEN_NUMBER)
        return;

      self->at += word ? 3 : 2;
      point->part = CT_PERIOD_PART_ALL;
    }
}

/* Which week of a month: "tuần 1 tháng 9", "tuần đầu của tháng 9". The fifth is what is left. */
static gboolean
read_week (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *which;

  self->at++;
  ct_period_take (self, CT_PERIOD_TOKEN_NUMBERED);
  which = ct_period_peek (self, 0);
  point->part = CT_PERIOD_PART_WEEK;
  if (which->kind == CT_PERIOD_TOKEN_FIRST_PART)
    point->day = 1;
  else if (which->kind == CT_PERIOD_TOKEN_LAST_PART)
    point->day = 4;
  else
    point->day = which->value;
  if (point->day < 1 || point->day > 4)
    return FALSE;

  self->at++;
  skip_more_weeks (self, point);
  ct_period_take (self, CT_PERIOD_TOKEN_AND);
  if (!ct_period_take (self, CT_PERIOD_TOKEN_OF))
    ct_period_take (self, CT_PERIOD_TOKEN_IN);

  return ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_MONTH && read_month (self, point);
}

static gboolean
read_calendar_year (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *number;

  self->at++;
  number = ct_period_peek (self, 0);
  if (!self->stage && ct_period_read_pair (self, point))
    {
      point->unit = CT_PERIOD_UNIT_SCHOOL_YEAR;
      return TRUE;
    }

  if (ct_period_is_year (number))
    {
      point->unit = CT_PERIOD_UNIT_YEAR;
      point->year = number->value;
      ct_period_pass_year (self, point, 1);
      return TRUE;
    }

  if (number->kind == CT_PERIOD_TOKEN_NUMBER && number->digits >= 4)
    ct_period_fail (self, CT_PERIOD_PROBLEM_YEAR, point->first, self->at);
  else if (point->part != CT_PERIOD_PART_ALL && number->kind != CT_PERIOD_TOKEN_NUMBER &&
           !self->tokens[point->first].prose_clause)
    ct_period_fail (self, CT_PERIOD_PROBLEM_WHICH_YEAR, point->first, self->at - 1);

  return FALSE;
}

static CtPeriodPart
read_part (CtPeriodReader *self)
{
  if (ct_period_take (self, CT_PERIOD_TOKEN_FIRST_PART))
    return CT_PERIOD_PART_FIRST;
  if (ct_period_take (self, CT_PERIOD_TOKEN_MIDDLE_PART))
    return CT_PERIOD_PART_MIDDLE;
  if (ct_period_take (self, CT_PERIOD_TOKEN_LAST_PART))
    return CT_PERIOD_PART_LAST;

  return CT_PERIOD_PART_ALL;
}

static gboolean
read_unit (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint)
{
  switch (ct_period_peek_kind (self, 0))
    {
    case CT_PERIOD_TOKEN_DAY:
      return read_day (self, point);
    case CT_PERIOD_TOKEN_WEEK:
      return read_week (self, point);
    case CT_PERIOD_TOKEN_MONTH:
    case CT_PERIOD_TOKEN_M:
      return read_month (self, point);
    case CT_PERIOD_TOKEN_QUARTER:
    case CT_PERIOD_TOKEN_Q:
      return ct_period_read_quarter (self, point);
    case CT_PERIOD_TOKEN_TERM:
    case CT_PERIOD_TOKEN_KY:
      return ct_period_read_term (self, point);
    case CT_PERIOD_TOKEN_SUMMER:
      return ct_period_read_summer (self, point);
    case CT_PERIOD_TOKEN_YEAR:
      return read_calendar_year (self, point);
    case CT_PERIOD_TOKEN_SCHOOL_YEAR:
      return ct_period_read_school_year (self, point);
    default:
      return ct_period_read_bare (self, point, hint);
    }
}

/* "năm sau", "năm học trước" after a time: which year that is depends on when it was written. */
static gboolean
names_other_year (const CtPeriodReader *self)
{
  CtPeriodTokenKind unit = ct_period_peek_kind (self, 0);
  CtPeriodTokenKind which = ct_period_peek_kind (self, 1);

  return (unit == CT_PERIOD_TOKEN_YEAR || unit == CT_PERIOD_TOKEN_SCHOOL_YEAR) &&
         (which == CT_PERIOD_TOKEN_NEXT || which == CT_PERIOD_TOKEN_AFTER ||
          which == CT_PERIOD_TOKEN_PAST || which == CT_PERIOD_TOKEN_BEFORE);
}

/**
 * ct_period_read_point:
 * @point: (out): the time
 * @hint: the unit of the time before, whose word counts for this one too
 *
 * Reads one time; passes its tokens only if there is one.
 */
gboolean
ct_period_read_point (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint)
{
  guint at = self->at;
  gboolean each_year = self->each_year;

  *point = (CtPeriodPoint){ .first = at };
  point->part = read_part (self);
  if (point->part != CT_PERIOD_PART_ALL && (ct_period_take (self, CT_PERIOD_TOKEN_EACH) ||
                                            ct_period_take (self, CT_PERIOD_TOKEN_PLURAL)))
    self->each_year = TRUE;

  if (read_unit (self, point, hint) && self->error == NULL)
    {
      point->last = self->at - 1;
      if (!ct_period_point_has_year (point) && names_other_year (self))
        ct_period_fail (self, CT_PERIOD_PROBLEM_WHICH_YEAR, at, self->at + 1);
      return TRUE;
    }

  self->at = at;
  self->each_year = each_year;

  return FALSE;
}
