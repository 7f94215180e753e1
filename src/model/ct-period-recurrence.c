/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-recurrence"

#include "config.h"

#include "ct-period-private.h"

/* Words that name no day of their own: "hằng tháng", "1 lần/học kỳ", "thường xuyên", "cả năm"; and
 * numbers that are no time at all: "Quyết định số 12/2025". */

static CtRepeat
repeat_of_unit (CtPeriodTokenKind kind)
{
  switch (kind)
    {
    case CT_PERIOD_TOKEN_DAY:
    case CT_PERIOD_TOKEN_RIGHT_FROM:
      return CT_REPEAT_DAY;
    case CT_PERIOD_TOKEN_WEEK:
      return CT_REPEAT_WEEK;
    case CT_PERIOD_TOKEN_MONTH:
      return CT_REPEAT_MONTH;
    case CT_PERIOD_TOKEN_QUARTER:
      return CT_REPEAT_QUARTER;
    case CT_PERIOD_TOKEN_TERM:
    case CT_PERIOD_TOKEN_KY:
      return CT_REPEAT_TERM;
    case CT_PERIOD_TOKEN_YEAR:
    case CT_PERIOD_TOKEN_SCHOOL_YEAR:
      return CT_REPEAT_YEAR;
    default:
      return CT_REPEAT_NONE;
    }
}

/* The most frequent one counts. */
static void
add_repeat (CtPeriodReader *self, CtRepeat repeat)
{
  if (self->repeat == CT_REPEAT_NONE || repeat < self->repeat)
    self->repeat = repeat;
  if (repeat == CT_REPEAT_YEAR)
    self->each_year = TRUE;
}

static gboolean
has_number (const CtPeriodReader *self, guint offset)
{
  const CtPeriodToken *token = ct_period_peek (self, offset);

  return token->kind == CT_PERIOD_TOKEN_NUMBER || token->roman;
}

/* "hằng tháng", "mỗi học kỳ 2 lần"; but not "mới tháng 9/2025" */
static gboolean
read_each (CtPeriodReader *self)
{
  CtRepeat repeat = repeat_of_unit (ct_period_peek_kind (self, 1));
  CtPeriodTokenKind after = ct_period_peek_kind (self, 3);

  if (repeat == CT_REPEAT_NONE)
    return FALSE;
  if (ct_period_peek_kind (self, 1) != CT_PERIOD_TOKEN_RIGHT_FROM && has_number (self, 2) &&
      (after == CT_PERIOD_TOKEN_SLASH || after == CT_PERIOD_TOKEN_DASH ||
       after == CT_PERIOD_TOKEN_YEAR || ct_period_is_year (ct_period_peek (self, 2))))
    return FALSE;

  add_repeat (self, repeat);
  self->at++;
  if (ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_RIGHT_FROM)
    return TRUE;

  self->at++;
  if (has_number (self, 0))
    self->at++;

  return TRUE;
}

/* "theo tháng, học kỳ" */
static gboolean
read_by (CtPeriodReader *self)
{
  CtPeriodTokenKind unit = ct_period_peek_kind (self, 1);
  CtRepeat repeat = repeat_of_unit (unit);

  if (repeat == CT_REPEAT_NONE || unit == CT_PERIOD_TOKEN_RIGHT_FROM || has_number (self, 2))
    return FALSE;
  if ((repeat == CT_REPEAT_DAY || repeat == CT_REPEAT_YEAR) &&
      ct_period_peek (self, 0)->prose_clause && !self->regularly)
    return FALSE;

  add_repeat (self, repeat);
  self->at += 2;

  return TRUE;
}

/* "1 lần/tháng", "2 lần trong học kỳ" */
static gboolean
read_times_per_unit (CtPeriodReader *self)
{
  const CtPeriodToken *number = ct_period_peek (self, 0);
  CtPeriodTokenKind sign = ct_period_peek_kind (self, 2);
  CtRepeat repeat = repeat_of_unit (ct_period_peek_kind (self, 3));

  if (number->value < 1 || ct_period_peek_kind (self, 1) != CT_PERIOD_TOKEN_TIMES ||
      repeat == CT_REPEAT_NONE || has_number (self, 4) ||
      (sign != CT_PERIOD_TOKEN_SLASH && sign != CT_PERIOD_TOKEN_IN &&
       sign != CT_PERIOD_TOKEN_EACH && sign != CT_PERIOD_TOKEN_WHOLE))
    return FALSE;

  /* Twice a year is not every year. */
  if (repeat == CT_REPEAT_YEAR && number->value > 1)
    self->regularly = TRUE;
  else
    add_repeat (self, repeat);
  self->at += 4;

  return TRUE;
}

/* "tháng 1 lần", "tháng/lần", with @number of them: "3 tháng/lần" */
static gboolean
read_unit_per_time (CtPeriodReader *self, int number)
{
  CtPeriodTokenKind unit = ct_period_peek_kind (self, 0);
  CtRepeat repeat = repeat_of_unit (unit);

  if (repeat == CT_REPEAT_NONE || ct_period_peek_kind (self, 2) != CT_PERIOD_TOKEN_TIMES ||
      !(has_number (self, 1) || ct_period_peek (self, 1)->value > 0 ||
        ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_SLASH))
    return FALSE;

  self->at += 3;
  if (number == 3 && repeat == CT_REPEAT_MONTH)
    add_repeat (self, CT_REPEAT_QUARTER);
  else if (number == 1)
    add_repeat (self, repeat);
  else
    self->regularly = TRUE;

  return TRUE;
}

static gboolean
read_number_recurrence (CtPeriodReader *self)
{
  int number = ct_period_peek (self, 0)->value;

  if (read_times_per_unit (self))
    return TRUE;

  self->at++;
  if (read_unit_per_time (self, number))
    return TRUE;
  self->at--;

  return FALSE;
}

/* "cả năm học", "suốt giai đoạn", "cả hai học kỳ" */
static gboolean
read_whole (CtPeriodReader *self)
{
  CtPeriodTokenKind unit = ct_period_peek_kind (self, 1);
  gboolean two_terms =
      ct_period_peek (self, 1)->value == 2 && ct_period_peek_kind (self, 2) == CT_PERIOD_TOKEN_TERM;

  if (!two_terms && ((unit != CT_PERIOD_TOKEN_YEAR && unit != CT_PERIOD_TOKEN_SCHOOL_YEAR &&
                      unit != CT_PERIOD_TOKEN_STAGE) ||
                     has_number (self, 2)))
    return FALSE;
  if (two_terms && ct_period_peek_kind (self, 3) == CT_PERIOD_TOKEN_SCHOOL_YEAR)
    return FALSE;

  self->whole_plan = TRUE;
  self->at += two_terms ? 3 : 2;
  ct_period_take (self, CT_PERIOD_TOKEN_THIS);

  return TRUE;
}

/* "trong năm học" */
static gboolean
read_in_year (CtPeriodReader *self)
{
  switch (ct_period_peek_kind (self, 1))
    {
    case CT_PERIOD_TOKEN_YEAR:
    case CT_PERIOD_TOKEN_SCHOOL_YEAR:
    case CT_PERIOD_TOKEN_STAGE:
      break;
    default:
      return FALSE;
    }

  switch (ct_period_peek_kind (self, 2))
    {
    case CT_PERIOD_TOKEN_NUMBER:
    case CT_PERIOD_TOKEN_COLON:
    case CT_PERIOD_TOKEN_NEXT:
    case CT_PERIOD_TOKEN_PAST:
    case CT_PERIOD_TOKEN_AFTER:
    case CT_PERIOD_TOKEN_BEFORE:
    case CT_PERIOD_TOKEN_TO:
      return FALSE;
    default:
      break;
    }

  if (ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_STAGE)
    self->regularly = TRUE;
  self->at += 2;
  self->this_year = self->at;
  ct_period_take (self, CT_PERIOD_TOKEN_THIS);

  return TRUE;
}

/**
 * ct_period_read_recurrence:
 *
 * Reads how often something recurs, or that it goes on all the time.
 */
gboolean
ct_period_read_recurrence (CtPeriodReader *self)
{
  switch (ct_period_peek_kind (self, 0))
    {
    case CT_PERIOD_TOKEN_EACH:
      return read_each (self);
    case CT_PERIOD_TOKEN_BY:
      return read_by (self);
    case CT_PERIOD_TOKEN_WHOLE:
      return read_whole (self);
    case CT_PERIOD_TOKEN_IN:
      return read_in_year (self);
    case CT_PERIOD_TOKEN_REGULARLY:
      self->regularly = TRUE;
      self->at++;
      return TRUE;
    case CT_PERIOD_TOKEN_NUMBER:
    case CT_PERIOD_TOKEN_PROSE:
      return ct_period_peek (self, 0)->value > 0 && read_number_recurrence (self);
    default:
      return read_unit_per_time (self, 1);
    }
}
