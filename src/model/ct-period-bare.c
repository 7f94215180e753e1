/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-bare"

#include "config.h"

#include "ct-period-private.h"

/* Times written in figures alone: "15/9/2025", "9/2025", "01-09-2026", "2025-2026", "9". */

#define MONTHS 12
#define DAYS 31

/* How far back the word is looked for that a list of numbers follows. */
#define MAX_HOPS 8

static gboolean
is_number (const CtPeriodToken *token, guint max_digits)
{
  return token->kind == CT_PERIOD_TOKEN_NUMBER && token->digits <= max_digits;
}

/* "tiêu chí 2/2025, 3/2025": the second one counts no months either. */
static gboolean
is_counted_on (const CtPeriodReader *self)
{
  guint at = self->at;

  for (guint hops = 0; hops < MAX_HOPS && at >= 5; hops++)
    {
      const CtPeriodToken *before = &self->tokens[at - 5];

      if (before[4].kind != CT_PERIOD_TOKEN_AND || before[3].kind != CT_PERIOD_TOKEN_NUMBER ||
          before[2].kind != CT_PERIOD_TOKEN_SLASH || before[1].kind != CT_PERIOD_TOKEN_NUMBER)
        return FALSE;
      if (before[0].kind == CT_PERIOD_TOKEN_COUNTED)
        return TRUE;
      at -= 4;
    }

  return FALSE;
}

/* Whether the next number belongs to what stands before it: "A5", "1.5", "thứ 2". */
static gboolean
is_stuck (const CtPeriodReader *self)
{
  const CtPeriodToken *token = ct_period_peek (self, 0);

  if (self->at == 0)
    return FALSE;
  if (token[-1].kind == CT_PERIOD_TOKEN_NUMBERED || token[-1].kind == CT_PERIOD_TOKEN_COUNTED ||
      is_counted_on (self))
    return TRUE;
  if (token->space_before)
    return FALSE;

  switch (token[-1].kind)
    {
    case CT_PERIOD_TOKEN_DOT:
      return self->at >= 2 && !token[-1].space_before && token[-2].kind != CT_PERIOD_TOKEN_DOT;
    case CT_PERIOD_TOKEN_PROSE:
    case CT_PERIOD_TOKEN_REFERENCE:
    case CT_PERIOD_TOKEN_SLASH:
    case CT_PERIOD_TOKEN_NUMBER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether something sticks to what has been read: "5A", "100%", "22/KH", "1/2/3/4". */
static gboolean
is_torn (const CtPeriodReader *self)
{
  const CtPeriodToken *sign = ct_period_peek (self, 0);
  const CtPeriodToken *next = ct_period_peek (self, 1);

  if (sign->kind == CT_PERIOD_TOKEN_SLASH)
    return TRUE;
  if (sign->space_before)
    return FALSE;

  return sign->kind == CT_PERIOD_TOKEN_PROSE ||
         (sign->kind == CT_PERIOD_TOKEN_SIGN && self->text[sign->start] == '%') ||
         (sign->kind == CT_PERIOD_TOKEN_DOT && next->kind == CT_PERIOD_TOKEN_NUMBER &&
          !next->space_before);
}

/* Whether a lone number ends here, and counts nothing that follows; in "1) …" it counts if @close.
 */
static gboolean
ends_number (const CtPeriodReader *self, gboolean close)
{
  const CtPeriodToken *next = ct_period_peek (self, 0);

  switch (next->kind)
    {
    case CT_PERIOD_TOKEN_FINISH:
    case CT_PERIOD_TOKEN_AND:
    case CT_PERIOD_TOKEN_SEMICOLON:
    case CT_PERIOD_TOKEN_DASH:
    case CT_PERIOD_TOKEN_TO:
    case CT_PERIOD_TOKEN_OPEN:
    case CT_PERIOD_TOKEN_DOT:
    case CT_PERIOD_TOKEN_SIGN:
      return TRUE;
    case CT_PERIOD_TOKEN_CLOSE:
      return close;
    case CT_PERIOD_TOKEN_YEAR:
    case CT_PERIOD_TOKEN_SCHOOL_YEAR:
      return ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_NUMBER;
    default:
      return next->line_before;
    }
}

/* "dd/mm/yyyy", "dd.mm.yyyy", "dd-mm-yyyy", "dd/mm-yyyy" */
static gboolean
read_whole_date (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *day = ct_period_peek (self, 0);
  const CtPeriodToken *month = ct_period_peek (self, 2);
  CtPeriodTokenKind sign = ct_period_peek_kind (self, 1);
  CtPeriodTokenKind sign_2 = ct_period_peek_kind (self, 3);
  guint at = self->at;

  if (!is_number (month, 2) ||
      !(sign_2 == sign || (sign == CT_PERIOD_TOKEN_SLASH && sign_2 == CT_PERIOD_TOKEN_DASH)))
    return FALSE;

  self->at += 3;
  if (!ct_period_is_year (ct_period_peek (self, 1)) &&
      !(sign == CT_PERIOD_TOKEN_SLASH && sign_2 == sign))
    goto no_date;
  if (!ct_period_read_year_after (self, point) || point->year == 0)
    goto no_date;

  point->unit = CT_PERIOD_UNIT_DAY;
  point->day = day->value;
  point->number = month->value;

  return TRUE;

no_date:
  self->at = at;
  point->year = point->school_year = 0;
  point->year_length = 0;

  return FALSE;
}

/* "m/yyyy", "m.yyyy", "m-yyyy", "m/yy" */
static gboolean
read_month_and_year (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *month = ct_period_peek (self, 0);
  const CtPeriodToken *year = ct_period_peek (self, 2);
  CtPeriodTokenKind sign = ct_period_peek_kind (self, 1);

  self->at++;
  if (!ct_period_read_year_after (self, point))
    {
      self->at--;
      return FALSE;
    }

  point->unit = CT_PERIOD_UNIT_MONTH;
  point->number = month->value;
  point->weak = sign != CT_PERIOD_TOKEN_SLASH || !ct_period_is_year (year) || month->value < 1 ||
                month->value > MONTHS;

  return TRUE;
}

/* "dd/mm", "dd/mm năm yyyy" */
static gboolean
read_day_and_month (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *day = ct_period_peek (self, 0);
  const CtPeriodToken *month = ct_period_peek (self, 2);

  if (!is_number (month, 2) || day->value < 1 || day->value > DAYS || month->value < 1 ||
      month->value > MONTHS)
    return FALSE;

  self->at += 3;
  point->unit = CT_PERIOD_UNIT_DAY;
  point->day = day->value;
  point->number = month->value;
  point->weak = TRUE;
  if ((ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_YEAR ||
       ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_SCHOOL_YEAR) &&
      ct_period_read_year_after (self, point))
    point->weak = FALSE;

  return TRUE;
}

/* "06 tháng 4 năm 2026" and "6 tháng đầu năm 2026" */
static gboolean
read_around_word (CtPeriodReader *self, CtPeriodPoint *point)
{
  const CtPeriodToken *number = ct_period_peek (self, 0);
  const CtPeriodToken *month = ct_period_peek (self, 2);
  guint at = self->at;

  self->at += 3;
  if (is_number (month, 2) && ct_period_peek_kind (self, 0) != CT_PERIOD_TOKEN_TIMES &&
      ct_period_peek_kind (self, 0) != CT_PERIOD_TOKEN_DAY &&
      !(at > 0 && number[-1].kind == CT_PERIOD_TOKEN_IN)) /* "trong 2 tháng 9 và 10" */
    {
      point->unit = CT_PERIOD_UNIT_DAY;
      point->day = number->value;
      point->number = month->value;
      point->weak = !ct_period_read_year_after (self, point);
      return TRUE;
    }

  if ((month->kind == CT_PERIOD_TOKEN_FIRST_PART || month->kind == CT_PERIOD_TOKEN_LAST_PART) &&
      ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_YEAR && number->value <= MONTHS &&
      ct_period_read_year_after (self, point) && point->year != 0)
    {
      point->unit = CT_PERIOD_UNIT_YEAR;
      point->part =
          month->kind == CT_PERIOD_TOKEN_FIRST_PART ? CT_PERIOD_PART_FIRST : CT_PERIOD_PART_LAST;
      point->number = number->value;
      return TRUE;
    }
  self->at = at;

  return FALSE;
}

/* A number that is a month, quarter or term because the time before it is one: "Tháng 9, 10". */
static gboolean
read_lone_number (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint)
{
  const CtPeriodToken *number = ct_period_peek (self, 0);

  if (number->value < 1 || number->value > DAYS)
    return FALSE;

  self->at++;
  point->number = number->value;
  point->unit = CT_PERIOD_UNIT_NUMBER;
  point->weak = TRUE;
  if (hint == CT_PERIOD_UNIT_MONTH && number->value <= MONTHS)
    {
      point->unit = hint;
      point->weak = FALSE;
      ct_period_read_year_after (self, point);
    }

  return ends_number (self, point->unit != CT_PERIOD_UNIT_NUMBER);
}

static gboolean
read_year_or_pair (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint)
{
  if (!self->stage && ct_period_read_pair (self, point))
    {
      point->unit = CT_PERIOD_UNIT_SCHOOL_YEAR;
      return TRUE;
    }

  point->unit = CT_PERIOD_UNIT_YEAR;
  point->year = ct_period_peek (self, 0)->value;
  point->weak = hint != CT_PERIOD_UNIT_YEAR;
  ct_period_pass_year (self, point, 1);

  return TRUE;
}

static gboolean
read_figures (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint)
{
  const CtPeriodToken *number = ct_period_peek (self, 0);
  const CtPeriodToken *sign = ct_period_peek (self, 1);
  const CtPeriodToken *next = ct_period_peek (self, 2);
  gboolean tight = !sign->space_before && !next->space_before;

  if (ct_period_is_year (number))
    return read_year_or_pair (self, point, hint);
  if (!is_number (number, 2))
    return FALSE;

  if (sign->kind == CT_PERIOD_TOKEN_MONTH && read_around_word (self, point))
    return TRUE;

  if (next->kind == CT_PERIOD_TOKEN_NUMBER &&
      (sign->kind == CT_PERIOD_TOKEN_SLASH ||
       (tight && (sign->kind == CT_PERIOD_TOKEN_DOT || sign->kind == CT_PERIOD_TOKEN_DASH))))
    {
      if (read_whole_date (self, point) || read_month_and_year (self, point))
        return TRUE;
      if (sign->kind == CT_PERIOD_TOKEN_SLASH)
        return read_day_and_month (self, point);
    }

  return read_lone_number (self, point, hint);
}

/* "II" or "2" after a quarter or a term */
static gboolean
read_counted (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint)
{
  const CtPeriodToken *number = ct_period_peek (self, 0);
  int most = hint == CT_PERIOD_UNIT_QUARTER ? 4 : 2;

  if ((hint != CT_PERIOD_UNIT_QUARTER && hint != CT_PERIOD_UNIT_TERM) || number->value < 1 ||
      number->value > most || !(number->roman || is_number (number, 2)))
    return FALSE;

  self->at++;
  point->unit = hint;
  point->number = number->value;

  return ct_period_read_year_after (self, point) || ends_number (self, TRUE);
}

/**
 * ct_period_read_bare:
 * @hint: the unit of the time before, whose word counts for this one too
 *
 * Reads a time written in figures alone.
 */
gboolean
ct_period_read_bare (CtPeriodReader *self, CtPeriodPoint *point, CtPeriodUnit hint)
{
  guint at = self->at;

  if (is_stuck (self))
    return FALSE;

  if (read_counted (self, point, hint))
    return TRUE;

  self->at = at;
  if (ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_NUMBER && read_figures (self, point, hint) &&
      !is_torn (self))
    return TRUE;
  self->at = at;

  return FALSE;
}
