/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-school"

#include "config.h"

#include "ct-period-private.h"

/* The parts of a year that schools count in: "Quý IV/2025", "HKII", "hè 2026", "năm học 2025-2026".
 */

static gboolean
is_short_number (const CtPeriodToken *token)
{
  return token->kind == CT_PERIOD_TOKEN_NUMBER && token->digits <= 2;
}

static gboolean
clause_has_prose (const CtPeriodReader *self)
{
  return ct_period_peek (self, 0)->prose_clause;
}

gboolean
ct_period_read_quarter (CtPeriodReader *self, CtPeriodPoint *point)
{
  gboolean short_word = ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_Q;
  const CtPeriodToken *number;
  gboolean has_year;

  self->at++;
  ct_period_take (self, CT_PERIOD_TOKEN_NUMBERED);
  number = ct_period_peek (self, 0);
  if (number->value < 1 || ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_TIMES ||
      !(is_short_number (number) || number->kind == CT_PERIOD_TOKEN_PROSE))
    return FALSE;

  self->at++;
  point->unit = CT_PERIOD_UNIT_QUARTER;
  point->number = number->value;
  has_year = ct_period_read_year_after (self, point);
  if (number->value > 4 && (has_year || !clause_has_prose (self)))
    ct_period_fail (self, CT_PERIOD_PROBLEM_QUARTER, point->first, self->at - 1);

  return number->value <= 4 && (has_year || !short_word);
}

gboolean
ct_period_read_term (CtPeriodReader *self, CtPeriodPoint *point)
{
  gboolean short_word = ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_KY;
  const CtPeriodToken *number;

  self->at++;
  ct_period_take (self, CT_PERIOD_TOKEN_NUMBERED);
  number = ct_period_peek (self, 0);
  point->unit = CT_PERIOD_UNIT_TERM;
  if (number->value < 1 || ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_TIMES ||
      !(is_short_number (number) || number->kind == CT_PERIOD_TOKEN_PROSE))
    return self->each_year && point->part != CT_PERIOD_PART_ALL;
  if (short_word && point->part == CT_PERIOD_PART_ALL)
    return FALSE;

  self->at++;
  point->number = number->value;
  if (number->value > 2)
    ct_period_fail (self, CT_PERIOD_PROBLEM_TERM, point->first, self->at - 1);
  else
    ct_period_read_year_after (self, point);

  return number->value <= 2;
}

gboolean
ct_period_read_summer (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *word = ct_period_peek (self, 0);

  self->at++;
  point->unit = CT_PERIOD_UNIT_SUMMER;
  if (!ct_period_read_year_after (self, point))
    point->weak = !word->phrase || ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_PROSE;

  return TRUE;
}

/* "NH 25-26" */
static gboolean
read_short_pair (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *first = ct_period_peek (self, 0);
  const CtPeriodToken *second = ct_period_peek (self, 2);

  if (first->kind != CT_PERIOD_TOKEN_NUMBER || second->kind != CT_PERIOD_TOKEN_NUMBER ||
      first->digits != 2 || second->digits != 2 || second->value != first->value + 1 ||
      ct_period_peek_kind (self, 1) != CT_PERIOD_TOKEN_DASH)
    return FALSE;

  point->school_year = 2000 + first->value;
  ct_period_pass_year (self, point, 3);

  return TRUE;
}

gboolean
ct_period_read_school_year (CtPeriodReader *self, CtPeriodPoint *point)
{
  CtPeriodTokenKind next;

  self->at++;
  ct_period_take (self, CT_PERIOD_TOKEN_COLON);
  point->unit = CT_PERIOD_UNIT_SCHOOL_YEAR;
  if (ct_period_read_pair (self, point) || read_short_pair (self, point))
    return TRUE;

  if (ct_period_is_year (ct_period_peek (self, 0)))
    {
      const CtPeriodToken *first = ct_period_peek (self, 0);
      gboolean pair = ct_period_peek_kind (self, 2) == CT_PERIOD_TOKEN_NUMBER &&
                      ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_DASH;

      if (first[1].kind == CT_PERIOD_TOKEN_TO && ct_period_is_year (&first[2]) &&
          first[2].value == first->value + 1)
        {
          point->school_year = first->value;
          ct_period_pass_year (self, point, 3);
          return TRUE;
        }
      ct_period_fail (self, CT_PERIOD_PROBLEM_SCHOOL_YEAR, point->first, self->at + (pair ? 2 : 0));
      return FALSE;
    }

  next = ct_period_peek_kind (self, 0);
  if (next == CT_PERIOD_TOKEN_NEXT || next == CT_PERIOD_TOKEN_PAST ||
      next == CT_PERIOD_TOKEN_AFTER || next == CT_PERIOD_TOKEN_BEFORE)
    return FALSE;
  if (next == CT_PERIOD_TOKEN_TO && ct_period_peek_kind (self, 1) < CT_PERIOD_TOKEN_DAY &&
      ct_period_peek_kind (self, 1) != CT_PERIOD_TOKEN_NUMBER)
    return FALSE; /* "năm học tới" */

  return self->lone_year || point->part != CT_PERIOD_PART_ALL;
}
