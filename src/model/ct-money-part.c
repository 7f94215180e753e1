/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-part"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-money-part.h"

#include "ct-money-parser.h"

/* A sum without a unit and without dots has at least so many digits: "2026" is a year. */
#define MIN_BARE_DIGITS 5

static gboolean
is_clean_before (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *item = index > 0 ? &reading->items[index - 1] : NULL;

  if (item == NULL || item->kind == CT_MONEY_ITEM_LINE)
    return TRUE;
  if (item->kind == CT_MONEY_ITEM_SIGN)
    return item->sign != '*' && item->sign != '/';
  if (item->kind != CT_MONEY_ITEM_WORD)
    return item->kind == CT_MONEY_ITEM_AMOUNT;

  return item->word >= CT_MONEY_WORD_SOURCE && item->word <= CT_MONEY_WORD_EACH;
}

static gboolean
is_clean_after (const CtMoneyItem *item)
{
  if (item->kind == CT_MONEY_ITEM_WORD)
    return item->word >= CT_MONEY_WORD_SOURCE && item->word <= CT_MONEY_WORD_PER;

  return item->kind == CT_MONEY_ITEM_LINE ||
         (item->kind == CT_MONEY_ITEM_SIGN && item->sign != '%' && item->sign != ':');
}

/* Whether a number that has no unit is a sum of money by its looks and its place. */
static gboolean
is_bare_sum (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *item = &reading->items[index];
  const CtMoneyNumber *number = &item->number;

  if (number->broken || number->n_decimals > 0 || !is_clean_after (item + 1))
    return FALSE;
  if (number->n_groups > 1)
    return TRUE;
  if (!is_clean_before (reading, index))
    return FALSE;
  if (number->mantissa == 0)
    return number->n_digits == 1;

  return number->n_groups == 1 || (number->n_digits >= MIN_BARE_DIGITS && !number->leading_zero);
}

/* "tiêu chí 1.5, 1.7", "năm học 2025-2026" */
static gboolean
is_enumerated (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *items = reading->items;

  for (; index > 2; index -= 2)
    {
      if ((!ct_money_item_is_sign (&items[index - 1], ',') &&
           !ct_money_item_is_sign (&items[index - 1], '-')) ||
          items[index - 2].kind != CT_MONEY_ITEM_NUMBER)
        return FALSE;
      if (!is_clean_before (reading, index - 2))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_year (const CtMoneyNumber *number)
{
  return number->n_groups == 0 && number->n_digits == 4 && number->mantissa >= 1900 &&
         number->mantissa <= 2100;
}

/* A number where a sum would stand, but without its unit: "NSNN: 20; XHH: 10 triệu". */
static gboolean
is_lonely (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *next = &reading->items[index + 1];

  if (!is_clean_before (reading, index) || is_enumerated (reading, index) ||
      is_year (&reading->items[index].number))
    return FALSE;

  return is_clean_after (next) || next->kind == CT_MONEY_ITEM_AMOUNT ||
         next->kind == CT_MONEY_ITEM_NUMBER;
}

static gboolean
begins_line (const CtMoneyReading *reading, guint index)
{
  return index == 0 || reading->items[index - 1].kind == CT_MONEY_ITEM_LINE;
}

static gboolean
has_bullets (const CtMoneyReading *reading)
{
  guint n = 0;

  for (guint i = 0; i < reading->n_items; i++)
    if (ct_money_item_is_sign (&reading->items[i], '-') && begins_line (reading, i))
      n++;

  return n > 1;
}

/* "-5 triệu", but not the dash of a list, nor the one in "10-15 triệu". */
static gboolean
is_negative (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *items = reading->items;

  if (index == 0 || !ct_money_item_is_sign (&items[index - 1], '-') || !items[index].glued)
    return FALSE;
  if (begins_line (reading, index - 1))
    return !has_bullets (reading);

  return items[index - 2].kind == CT_MONEY_ITEM_SIGN;
}

static void
set_impossible (const CtMoneyReading *reading, guint index, gboolean negative, GError **error)
{
  const CtMoneyItem *item = &reading->items[index];
  gsize start = negative ? item[-1].start : item->start;
  g_autofree char *word = g_strndup (reading->text + start, item->start + item->length - start);

  if (negative)
    g_set_error (error, CT_MONEY_ERROR, CT_MONEY_ERROR_IMPOSSIBLE,
                 _ ("“%s” is below zero, which a sum of money can’t be. Remove the minus sign."),
                 word);
  else
    g_set_error (error, CT_MONEY_ERROR, CT_MONEY_ERROR_IMPOSSIBLE,
                 _ ("“%s” is too large for a sum of money. Check the digits and the unit."), word);
}

static gboolean
add_part (CtMoneyReading *reading, guint index, gint64 *sum, GError **error)
{
  const CtMoneyItem *item = &reading->items[index];
  CtMoneyPart part = { .item = index, .value = item->value };
  gboolean negative = is_negative (reading, index) && item->value != 0;

  if (negative || item->huge || item->value > G_MAXINT64 - *sum)
    {
      set_impossible (reading, index, negative, error);
      return FALSE;
    }

  *sum += item->value;
  part.rate = ct_money_reading_is_rate (reading, index);
  if (ct_money_reading_is_doubtful (reading, index))
    reading->doubtful = TRUE;
  g_array_append_val (reading->parts, part);

  return TRUE;
}

/* "năm trăm nghìn" outside brackets: a sum in words, which may go on with the one in digits. */
static gboolean
is_spelled_out (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *items = reading->items;

  if (!ct_money_item_is_word (&items[index], CT_MONEY_WORD_NUMERAL) || items[index].depth > 0)
    return FALSE;
  if (!ct_money_item_is_word (&items[index + 1], CT_MONEY_WORD_UNIT) &&
      !ct_money_item_is_word (&items[index + 1], CT_MONEY_WORD_TIMES))
    return FALSE;

  for (guint i = index; i > 0 && items[i - 1].kind != CT_MONEY_ITEM_LINE; i--)
    if (ct_money_item_is_word (&items[i - 1], CT_MONEY_WORD_SPELLED))
      return FALSE;

  return TRUE;
}

/* "NSNN 5 triệu, còn lại XHH": more is to come, and nobody says how much. */
static gboolean
is_open_rest (const CtMoneyReading *reading, guint index)
{
  if (!ct_money_item_is_word (&reading->items[index], CT_MONEY_WORD_REST))
    return FALSE;

  for (guint i = index; !ct_money_item_is_break (&reading->items[i]); i++)
    if (reading->items[i].kind == CT_MONEY_ITEM_AMOUNT ||
        reading->items[i].kind == CT_MONEY_ITEM_NUMBER)
      return FALSE;

  return TRUE;
}

/**
 * ct_money_reading_find_parts:
 *
 * Finds the sums among the items.
 *
 * Returns: %FALSE when one of them can't be
 */
gboolean
ct_money_reading_find_parts (CtMoneyReading *reading, GError **error)
{
  gint64 sum = 0;

  for (guint i = 0; i < reading->n_items; i++)
    {
      const CtMoneyItem *item = &reading->items[i];
      gboolean number = item->kind == CT_MONEY_ITEM_NUMBER;

      if (item->kind == CT_MONEY_ITEM_AMOUNT || (number && is_bare_sum (reading, i)))
        {
          if (!add_part (reading, i, &sum, error))
            return FALSE;
        }
      else if (number && is_lonely (reading, i))
        reading->doubtful = TRUE;
      else if (is_spelled_out (reading, i) || is_open_rest (reading, i))
        reading->doubtful = TRUE;
    }

  return TRUE;
}
