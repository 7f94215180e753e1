/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-parser"

#include "config.h"

#include "ct-period-parser.h"

#include "ct-period-private.h"

G_DEFINE_QUARK (ct - period - error - quark, ct_period_error)

/* A separator that stands right between two parts of a number: the "/" and "-" of "22/KH-MN". */
static gboolean
is_joint (const CtPeriodReader *self)
{
  const CtPeriodToken *sign = ct_period_peek (self, 0);

  return (sign->kind == CT_PERIOD_TOKEN_SLASH || sign->kind == CT_PERIOD_TOKEN_DASH ||
          sign->kind == CT_PERIOD_TOKEN_DOT) &&
         !sign->space_before && !ct_period_peek (self, 1)->space_before &&
         ct_period_peek_kind (self, 1) != CT_PERIOD_TOKEN_FINISH;
}

/* Whether the number that comes next is that of a document: "22/KH-MN", "57/2026/TT-BGDĐT". */
static gboolean
is_document_number (CtPeriodReader *self)
{
  guint at = self->at;
  gboolean found = FALSE;

  self->at++;
  while (!found && is_joint (self))
    {
      CtPeriodTokenKind kind = ct_period_peek_kind (self, 1);

      found = kind == CT_PERIOD_TOKEN_REFERENCE ||
              (kind == CT_PERIOD_TOKEN_PROSE && !ct_period_peek (self, 1)->roman);
      self->at += 2;
    }
  self->at = at;

  return found;
}

static void
skip_document_number (CtPeriodReader *self)
{
  CtPeriodPoint date;
  guint at;

  self->at++;
  while (is_joint (self))
    self->at += 2;

  /* The day on which the document was signed is no time of the plan. */
  at = self->at;
  ct_period_take (self, CT_PERIOD_TOKEN_AND);
  if (ct_period_peek_kind (self, 0) != CT_PERIOD_TOKEN_DAY ||
      !ct_period_read_point (self, &date, CT_PERIOD_UNIT_NONE))
    self->at = at;
  g_clear_error (&self->error);
}

/**
 * ct_period_skip_reference:
 *
 * Passes the number of a document, of a clause, of an article: it is no date.
 */
gboolean
ct_period_skip_reference (CtPeriodReader *self)
{
  guint at = self->at;

  while (ct_period_take (self, CT_PERIOD_TOKEN_REFERENCE))
    ct_period_take (self, CT_PERIOD_TOKEN_COLON);

  if (ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_NUMBER &&
      (self->at > at || is_document_number (self)))
    {
      skip_document_number (self);
      return TRUE;
    }

  return self->at > at;
}

/* "tầm nhìn đến năm 2030" after a span says how far one looks, not how long one works. */
static gboolean
skip_vision (CtPeriodReader *self)
{
  if (ct_period_peek_kind (self, 0) != CT_PERIOD_TOKEN_VISION || self->items->len == 0)
    return FALSE;

  self->at++;
  ct_period_take (self, CT_PERIOD_TOKEN_YEAR);
  ct_period_take (self, CT_PERIOD_TOKEN_NUMBER);

  return TRUE;
}

/* "trừ các tháng 6, 7", "hoãn từ 9/2025 sang 3/2026": when it is done can't be told from that. */
static gboolean
skip_exception (CtPeriodReader *self)
{
  CtPeriodPoint point;

  if (ct_period_take (self, CT_PERIOD_TOKEN_NEVER))
    {
      self->cancelled = TRUE;
      return TRUE;
    }
  if (!ct_period_take (self, CT_PERIOD_TOKEN_EXCEPT))
    return FALSE;

  while (ct_period_take (self, CT_PERIOD_TOKEN_FROM) || ct_period_take (self, CT_PERIOD_TOKEN_TO) ||
         ct_period_take (self, CT_PERIOD_TOKEN_IN) || ct_period_take (self, CT_PERIOD_TOKEN_PLURAL))
    ;
  if (ct_period_read_point (self, &point, CT_PERIOD_UNIT_NONE))
    {
      if (self->asides == NULL)
        self->asides = g_array_new (FALSE, FALSE, sizeof (CtPeriodPoint));
      g_array_append_val (self->asides, point);
      self->cancelled = TRUE;
    }

  return TRUE;
}

/* Passes a word, or a number with all that sticks to it. */
static void
skip_token (CtPeriodReader *self)
{
  gboolean number = ct_period_peek_kind (self, 0) == CT_PERIOD_TOKEN_NUMBER;

  self->at++;
  while (number && is_joint (self) && ct_period_peek_kind (self, 0) != CT_PERIOD_TOKEN_DASH &&
         ct_period_peek_kind (self, 1) == CT_PERIOD_TOKEN_NUMBER)
    self->at += 2;
}

/**
 * ct_period_read:
 * @self: all zero
 * @text: words, valid UTF-8, which must outlive @self
 *
 * Reads what times the words name, without placing them in the plan. ct_period_reader_clear() is to
 * follow.
 */
void
ct_period_read (CtPeriodReader *self, const char *text, const CtCalendar *calendar)
{
  self->text = text;
  self->calendar = calendar;
  self->token_array = ct_period_tokens_read (text);
  self->tokens = (const CtPeriodToken *) (gpointer) self->token_array->data;
  self->n_tokens = self->token_array->len;
  self->items = g_array_new (FALSE, FALSE, sizeof (CtPeriodItem));

  while (self->error == NULL && ct_period_peek_kind (self, 0) != CT_PERIOD_TOKEN_FINISH)
    if (!ct_period_skip_reference (self) && !skip_exception (self) && !skip_vision (self) &&
        !ct_period_read_sequel (self) && !ct_period_read_recurrence (self) &&
        !ct_period_read_span (self))
      skip_token (self);

  if (self->error == NULL)
    ct_period_complete (self);
}

void
ct_period_reader_clear (CtPeriodReader *self)
{
  g_clear_pointer (&self->token_array, g_array_unref);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->asides, g_array_unref);
  g_clear_error (&self->error);
}

/**
 * ct_period_parse:
 * @text: (nullable): the words
 * @calendar: the school years that the words are read in
 * @out_ranges: (out) (transfer full) (element-type CtRange): what the words mean, sorted, ranges
 *   that touch made one; empty when they name no time; %NULL with @error
 * @error: what is wrong with a time that the words name
 *
 * Reads when something is to be done, in the ways in which schools write that: "9/2025 – 5/2026",
 * "Học kỳ II", "trước 15/6", "Năm học 2022-2023 và các năm tiếp theo", "hằng tháng". Diacritics,
 * case and spaces do not matter.
 *
 * Returns: %FALSE when the words name a time that can't be, or that has more than one reading
 */
gboolean
ct_period_parse (const char *text, const CtCalendar *calendar, GArray **out_ranges, GError **error)
{
  g_autofree char *valid = NULL;
  g_autoptr (GArray) ranges = NULL;
  CtPeriodReader reader = { NULL };
  gboolean good;

  g_return_val_if_fail (calendar != NULL && out_ranges != NULL, FALSE);

  *out_ranges = NULL;
  if (text == NULL)
    text = "";
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  ranges = g_array_new (FALSE, FALSE, sizeof (CtRange));
  ct_period_read (&reader, text, calendar);
  if (reader.error == NULL && !reader.cancelled)
    ct_period_emit (&reader, ranges);

  good = reader.error == NULL;
  if (good)
    {
      ct_period_ranges_merge (ranges);
      *out_ranges = g_steal_pointer (&ranges);
    }
  else
    {
      g_propagate_error (error, g_steal_pointer (&reader.error));
    }
  ct_period_reader_clear (&reader);

  return good;
}
