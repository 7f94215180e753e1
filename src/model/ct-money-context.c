/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-context"

#include "config.h"

#include "ct-money-part.h"

/* How many items "mỗi", "không" and "trở lên" reach. */
#define REACH 4

gboolean
ct_money_item_is_word (const CtMoneyItem *item, CtMoneyWordKind word)
{
  return item->kind == CT_MONEY_ITEM_WORD && item->word == word;
}

gboolean
ct_money_item_is_sign (const CtMoneyItem *item, gunichar sign)
{
  return item->kind == CT_MONEY_ITEM_SIGN && item->sign == sign;
}

gboolean
ct_money_item_is_source (const CtMoneyItem *item)
{
  return ct_money_item_is_word (item, CT_MONEY_WORD_SOURCE) ||
         ct_money_item_is_word (item, CT_MONEY_WORD_PERSON) ||
         ct_money_item_is_word (item, CT_MONEY_WORD_SELF);
}

/* Whether a new statement begins behind @item. */
gboolean
ct_money_item_is_break (const CtMoneyItem *item)
{
  return item->kind == CT_MONEY_ITEM_LINE || ct_money_item_is_sign (item, ';') ||
         ct_money_item_is_sign (item, '.');
}

static gboolean
is_number (const CtMoneyItem *item)
{
  return item->kind == CT_MONEY_ITEM_NUMBER || item->kind == CT_MONEY_ITEM_AMOUNT;
}

static gboolean
is_times (const CtMoneyItem *item)
{
  return ct_money_item_is_word (item, CT_MONEY_WORD_TIMES_SIGN) ||
         ct_money_item_is_sign (item, '*');
}

/* "200.000đ mỗi GV", "200.000đ/GV", but "20 triệu / NSNN". */
static gboolean
is_followed_by_one (const CtMoneyItem *item)
{
  if (ct_money_item_is_sign (item, '/'))
    return !ct_money_item_is_word (item + 1, CT_MONEY_WORD_SOURCE);

  return is_times (item) || ct_money_item_is_word (item, CT_MONEY_WORD_EACH) ||
         ct_money_item_is_word (item, CT_MONEY_WORD_PER) ||
         (ct_money_item_is_word (item, CT_MONEY_WORD_NUMERAL) && item->value == 1);
}

/* "mỗi GV: 200.000đ"; with no marks, "mua moi 5 trieu" is new, not each. */
static gboolean
is_led_by_each (const CtMoneyReading *reading, guint index)
{
  for (guint back = 1; back <= REACH && back <= index; back++)
    {
      const CtMoneyItem *item = &reading->items[index - back];

      if (ct_money_item_is_word (item, CT_MONEY_WORD_EACH))
        return back > 1 || item->value != CT_MONEY_WORD_LEADS;
      if (ct_money_item_is_break (item) || is_number (item))
        return FALSE;
    }

  return FALSE;
}

/**
 * ct_money_reading_is_rate:
 * @index: of an amount
 *
 * Returns: whether the amount is for one of several
 */
gboolean
ct_money_reading_is_rate (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *items = reading->items;

  return is_followed_by_one (&items[index + 1]) || is_led_by_each (reading, index) ||
         (index > 0 && is_times (&items[index - 1]));
}

static gboolean
is_bound_sign (const CtMoneyItem *item)
{
  return item->kind == CT_MONEY_ITEM_SIGN && item->sign < 0x10000 &&
         (item->sign == '<' || item->sign == '>' || item->sign == 0x2264 || item->sign == 0x2265 ||
          item->sign == 0x00B1);
}

static gboolean
is_bounded_before (const CtMoneyReading *reading, guint index)
{
  for (guint i = index; i > 0; i--)
    {
      const CtMoneyItem *item = &reading->items[i - 1];

      if (ct_money_item_is_word (item, CT_MONEY_WORD_BOUND) || is_bound_sign (item))
        return TRUE;
      if (!ct_money_item_is_word (item, CT_MONEY_WORD_FILLER))
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_limited (const CtMoneyReading *reading, guint index)
{
  for (guint i = index; i > 0; i--)
    {
      const CtMoneyItem *item = &reading->items[i - 1];

      if (ct_money_item_is_word (item, CT_MONEY_WORD_LIMIT))
        return TRUE;
      if (ct_money_item_is_break (item))
        break;
    }

  for (guint i = index + 1; i < reading->n_items && i <= index + REACH; i++)
    {
      const CtMoneyItem *item = &reading->items[i];

      if (ct_money_item_is_word (item, CT_MONEY_WORD_LIMIT))
        return TRUE;
      if (item->kind != CT_MONEY_ITEM_WORD)
        break;
    }

  return FALSE;
}

static gboolean
is_denied (const CtMoneyReading *reading, guint index)
{
  for (guint back = 1; back <= REACH && back <= index; back++)
    {
      const CtMoneyItem *item = &reading->items[index - back];

      if (item->kind != CT_MONEY_ITEM_WORD)
        return FALSE;
      if (item->word >= CT_MONEY_WORD_NOT && item->word <= CT_MONEY_WORD_ZERO)
        return TRUE;
    }

  return FALSE;
}

/* "10-15 triệu" */
static gboolean
ends_range (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *items = reading->items;

  return index > 1 && is_number (&items[index - 2]) &&
         (ct_money_item_is_sign (&items[index - 1], '-') ||
          ct_money_item_is_sign (&items[index - 1], '~') ||
          ct_money_item_is_sign (&items[index - 1], 0x2192) ||
          ct_money_item_is_sign (&items[index - 1], '/'));
}

/* "STK: 1.234.567.890", "lớp 5đ" */
static gboolean
is_labelled (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *items = reading->items;
  guint i = index;

  if (items[index].kind == CT_MONEY_ITEM_AMOUNT && items[index].value >= 1000)
    return FALSE;
  if (i > 0 && ct_money_item_is_sign (&items[i - 1], ':'))
    i--;

  return i > 0 && ct_money_item_is_word (&items[i - 1], CT_MONEY_WORD_LABEL);
}

/* "10% của 100 triệu", "lãi 5%/ 10 triệu" */
static gboolean
is_share_of (const CtMoneyReading *reading, guint index)
{
  for (guint i = index; i > 0; i--)
    {
      const CtMoneyItem *item = &reading->items[i - 1];

      if (ct_money_item_is_word (item, CT_MONEY_WORD_PERCENT))
        return i < index;
      if (!ct_money_item_is_word (item, CT_MONEY_WORD_FILLER) && !ct_money_item_is_sign (item, '/'))
        return FALSE;
    }

  return FALSE;
}

/* ",5 triệu": the digits before the comma are missing. */
static gboolean
is_beheaded (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *items = reading->items;

  if (index == 0 || !items[index].glued ||
      !(ct_money_item_is_sign (&items[index - 1], ',') ||
        ct_money_item_is_sign (&items[index - 1], '.')))
    return FALSE;

  return index == 1 || !items[index - 1].glued || items[index - 2].kind == CT_MONEY_ITEM_LINE;
}

/**
 * ct_money_reading_is_doubtful:
 * @index: of an amount
 *
 * Returns: whether the words around the amount keep it from being a plain sum
 */
gboolean
ct_money_reading_is_doubtful (const CtMoneyReading *reading, guint index)
{
  return reading->items[index].doubtful || reading->items[index + 1].kind == CT_MONEY_ITEM_NUMBER ||
         ends_range (reading, index) || is_labelled (reading, index) ||
         is_share_of (reading, index) || is_beheaded (reading, index) ||
         is_bounded_before (reading, index) || is_limited (reading, index) ||
         is_denied (reading, index);
}
