/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-reader"

#include "config.h"

#include "ct-period-private.h"

/* How far a year of two digits ("9/26") may lie from the plan. */
#define NEAR_YEARS 8

const CtPeriodToken *
ct_period_peek (const CtPeriodReader *self, guint offset)
{
  return &self->tokens[MIN (self->at + offset, self->n_tokens - 1)];
}

CtPeriodTokenKind
ct_period_peek_kind (const CtPeriodReader *self, guint offset)
{
  return ct_period_peek (self, offset)->kind;
}

/* Passes the next token if it is of @kind. */
gboolean
ct_period_take (CtPeriodReader *self, CtPeriodTokenKind kind)
{
  if (ct_period_peek_kind (self, 0) != kind)
    return FALSE;

  self->at++;

  return TRUE;
}

gboolean
ct_period_is_year (const CtPeriodToken *token)
{
  return token->kind == CT_PERIOD_TOKEN_NUMBER && token->digits == 4 && token->value >= 1900 &&
         token->value < 2200;
}

/* Whether another part of a date follows after @offset: "/2025". */
static gboolean
goes_on (const CtPeriodReader *self, guint offset)
{
  const CtPeriodToken *sign = ct_period_peek (self, offset);
  const CtPeriodToken *next = ct_period_peek (self, offset + 1);

  if (next->kind != CT_PERIOD_TOKEN_NUMBER)
    return FALSE;

  return sign->kind == CT_PERIOD_TOKEN_SLASH ||
         (sign->kind == CT_PERIOD_TOKEN_DOT && !sign->space_before && !next->space_before);
}

/* "2025-2026-2027": neither a school year nor a span. */
static gboolean
is_year_chain (const CtPeriodReader *self)
{
  return ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_DASH &&
         ct_period_is_year (ct_period_peek (self, 2)) &&
         ct_period_peek_kind (self, 3) == CT_PERIOD_TOKEN_DASH &&
         ct_period_is_year (ct_period_peek (self, 4)) &&
         ct_period_peek_kind (self, 5) != CT_PERIOD_TOKEN_DASH;
}

/* Passes the @length tokens that say the year of @point. */
void
ct_period_pass_year (CtPeriodReader *self, CtPeriodPoint *point, guint length)
{
  point->year_first = self->at;
  point->year_length = length;
  self->at += length;
}

/**
 * ct_period_read_pair:
 * @point: gets the school year
 *
 * Reads "2025-2026", "2025–26" or "2025/2026".
 *
 * Returns: whether the second year follows the first
 */
gboolean
ct_period_read_pair (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *first = ct_period_peek (self, 0);
  const CtPeriodToken *second = ct_period_peek (self, 2);
  CtPeriodTokenKind sign = ct_period_peek_kind (self, 1);
  int next;

  if (ct_period_is_year (first) && is_year_chain (self))
    {
      ct_period_fail (self, CT_PERIOD_PROBLEM_SCHOOL_YEAR, self->at, self->at + 4);
      return FALSE;
    }

  if (!ct_period_is_year (first) || second->kind != CT_PERIOD_TOKEN_NUMBER ||
      (sign != CT_PERIOD_TOKEN_DASH && sign != CT_PERIOD_TOKEN_SLASH) || goes_on (self, 3))
    return FALSE;

  next = first->value + 1;
  if (!(second->digits == 4 && second->value == next) &&
      !(second->digits == 2 && second->value == next % 100))
    return FALSE;

  point->school_year = first->value;
  ct_period_pass_year (self, point, 3);

  return TRUE;
}

/* A year of two digits: "9/26". Numbers up to 12 could be months. */
static gboolean
read_short_year (const CtPeriodReader *self, const CtPeriodToken *token, int *year)
{
  int first = ct_calendar_get_first_year (self->calendar);

  if (token->kind != CT_PERIOD_TOKEN_NUMBER || token->digits != 2 || token->value < 13 ||
      2000 + token->value < first - NEAR_YEARS ||
      2000 + token->value > first + ct_calendar_get_years (self->calendar) + NEAR_YEARS)
    return FALSE;

  *year = 2000 + token->value;

  return TRUE;
}

/* Reads the year itself, or the school year that something lies in. */
static gboolean
read_year (CtPeriodReader *self, CtPeriodPoint *point, gboolean allow_short)
{
  const CtPeriodToken *token = ct_period_peek (self, 0);

  if (ct_period_read_pair (self, point))
    return TRUE;

  if (goes_on (self, 1) ||
      (!ct_period_is_year (token) && !(allow_short && read_short_year (self, token, &point->year))))
    return FALSE;

  if (ct_period_is_year (token))
    point->year = token->value;
  ct_period_pass_year (self, point, 1);

  return TRUE;
}

static gboolean
take_comma (CtPeriodReader *self)
{
  if (self->text[ct_period_peek (self, 0)->start] != ',')
    return FALSE;

  return ct_period_take (self, CT_PERIOD_TOKEN_AND);
}

/* Reads "của năm học 2025-2026", "năm 2026", after a comma or in brackets too. */
static gboolean
read_named_year (CtPeriodReader *self, CtPeriodPoint *point)
{
  guint at = self->at;
  gboolean bracket;

  if (!take_comma (self) && !ct_period_take (self, CT_PERIOD_TOKEN_SLASH))
    ct_period_take (self, CT_PERIOD_TOKEN_DASH);
  bracket = ct_period_take (self, CT_PERIOD_TOKEN_OPEN);
  if (!ct_period_take (self, CT_PERIOD_TOKEN_OF))
    ct_period_take (self, CT_PERIOD_TOKEN_IN);

  if (ct_period_take (self, CT_PERIOD_TOKEN_SCHOOL_YEAR))
    {
      ct_period_take (self, CT_PERIOD_TOKEN_COLON);
      if (ct_period_read_pair (self, point))
        {
          ct_period_take (self, CT_PERIOD_TOKEN_CLOSE);
          return TRUE;
        }
    }
  else if ((ct_period_take (self, CT_PERIOD_TOKEN_YEAR) || bracket) &&
           read_year (self, point, FALSE))
    {
      ct_period_take (self, CT_PERIOD_TOKEN_CLOSE);
      return TRUE;
    }

  self->at = at;

  return FALSE;
}

/**
 * ct_period_read_year_after:
 *
 * Reads the year after a month, a quarter or a term: "/2025", "-2025", ".2025", " năm 2025",
 * " năm học 2025-2026", " (2025-2026)".
 */
gboolean
ct_period_read_year_after (CtPeriodReader *self, CtPeriodPoint *point)
{
  CtPeriodTokenKind kind = ct_period_peek_kind (self, 0);
  gboolean allow_short = goes_on (self, 0);
  guint at = self->at;

  if (read_named_year (self, point))
    return TRUE;

  if (kind == CT_PERIOD_TOKEN_SLASH || kind == CT_PERIOD_TOKEN_DOT || kind == CT_PERIOD_TOKEN_DASH)
    self->at++;
  else
    take_comma (self);
  if (read_year (self, point, allow_short))
    return TRUE;
  self->at = at;

  return FALSE;
}
