/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-total"

#include "config.h"

#include "ct-money-part.h"

/* What some of the parts make together. */
typedef struct
{
  guint n_sums;
  guint n_rates;
  gint64 sum;
} Count;

static Count
count_parts (const CtMoneyReading *reading, guint first_item, guint end_item)
{
  Count count = { 0 };

  for (guint i = 0; i < reading->parts->len; i++)
    {
      const CtMoneyPart *part = ct_money_part_get (reading, i);

      if (part->dropped || part->item < first_item || part->item >= end_item)
        continue;
      if (part->rate)
        {
          count.n_rates++;
          continue;
        }
      count.n_sums++;
      count.sum += part->value;
    }

  return count;
}

static void
drop_parts (CtMoneyReading *reading, guint first_item, guint end_item)
{
  for (guint i = 0; i < reading->parts->len; i++)
    {
      CtMoneyPart *part = ct_money_part_get (reading, i);

      if (part->item >= first_item && part->item < end_item)
        part->dropped = TRUE;
    }
}

static gboolean
ends_clause (const CtMoneyItem *item)
{
  return item->kind == CT_MONEY_ITEM_LINE || ct_money_item_is_sign (item, ';');
}

/* "200.000đ x 5 GV = 1.000.000đ", "5 triệu + 3 triệu = 8 triệu" */
static void
settle_equation (CtMoneyReading *reading, guint sign)
{
  guint start = sign;
  guint end = sign;
  Count left;
  Count right;

  while (start > 0 && !ends_clause (&reading->items[start - 1]))
    start--;
  while (!ends_clause (&reading->items[end]))
    end++;

  left = count_parts (reading, start, sign);
  right = count_parts (reading, sign, end);

  if (right.n_sums == 1 && right.n_rates == 0 && left.n_rates > 0 && left.n_sums == 0)
    drop_parts (reading, start, sign);
  else if (right.n_sums == 1 && right.n_rates == 0 && left.n_sums > 0 && left.sum == right.sum)
    drop_parts (reading, sign, end);
  else if (right.n_rates > 0 && right.n_sums == 0 && left.n_sums == 1 && left.n_rates == 0)
    drop_parts (reading, sign, end);
  else if (left.n_sums + left.n_rates > 0 || right.n_sums != 1)
    reading->doubtful = TRUE;
}

static gboolean
has_word (const CtMoneyReading *reading, guint first, guint end, CtMoneyWordKind word)
{
  for (guint i = first; i < end; i++)
    if (ct_money_item_is_word (&reading->items[i], word))
      return TRUE;

  return FALSE;
}

static guint
find_bracket_end (const CtMoneyReading *reading, guint bracket)
{
  guint end = bracket + 1;

  while (end < reading->n_items && reading->items[end].depth >= reading->items[bracket].depth)
    end++;

  return end;
}

/* "5 triệu (5.000.000 đồng)", "30 triệu (NSNN 20 triệu; XHH 10 triệu)" */
static void
settle_bracket (CtMoneyReading *reading, CtMoneyPart *part)
{
  guint bracket = part->item + 1;
  guint end;
  Count inside;

  if (!ct_money_item_is_sign (&reading->items[bracket], '(') &&
      !ct_money_item_is_sign (&reading->items[bracket], '['))
    return;

  end = find_bracket_end (reading, bracket);
  inside = count_parts (reading, bracket, end);

  if (inside.n_sums == 0 || (inside.n_sums == 1 && inside.sum == part->value))
    drop_parts (reading, bracket, end);
  else if (inside.sum == part->value && inside.n_rates == 0)
    part->dropped = TRUE;
  else if (part->rate && inside.n_sums == 1)
    part->dropped = TRUE;
  else if (has_word (reading, bracket, end, CT_MONEY_WORD_AMONG))
    part->total = TRUE;
  else
    reading->doubtful = TRUE;
}

/* Whether "tổng" stands before @item, in its statement and behind the sum before. */
static gboolean
is_led_by_total (const CtMoneyReading *reading, guint item)
{
  for (guint i = item; i > 0; i--)
    {
      const CtMoneyItem *before = &reading->items[i - 1];

      if (ct_money_item_is_break (before) || before->kind == CT_MONEY_ITEM_AMOUNT)
        return FALSE;
      if (!ct_money_item_is_word (before, CT_MONEY_WORD_TOTAL))
        continue;
      if (before->value != CT_MONEY_WORD_LEADS || i == 1 ||
          reading->items[i - 2].kind != CT_MONEY_ITEM_WORD)
        return TRUE;
    }

  return FALSE;
}

static void
mark_totals (CtMoneyReading *reading)
{
  guint n_parts = reading->parts->len;

  for (guint i = 0; i < n_parts; i++)
    {
      CtMoneyPart *part = ct_money_part_get (reading, i);
      guint end = i + 1 < n_parts ? ct_money_part_get (reading, i + 1)->item : part->item;

      if (part->dropped)
        continue;
      if (is_led_by_total (reading, part->item) ||
          has_word (reading, part->item, end, CT_MONEY_WORD_AMONG) ||
          has_word (reading, part->item, end, CT_MONEY_WORD_PARTS))
        part->total = TRUE;
    }
}

static CtMoneyPart *
find_total (CtMoneyReading *reading, guint *n_totals)
{
  CtMoneyPart *total = NULL;

  *n_totals = 0;
  for (guint i = 0; i < reading->parts->len; i++)
    if (!ct_money_part_get (reading, i)->dropped && ct_money_part_get (reading, i)->total)
      {
        total = ct_money_part_get (reading, i);
        (*n_totals)++;
      }

  return total;
}

static void
drop_rates (CtMoneyReading *reading)
{
  for (guint i = 0; i < reading->parts->len; i++)
    if (ct_money_part_get (reading, i)->rate)
      ct_money_part_get (reading, i)->dropped = TRUE;
}

/* Counts what the one total is made of only once. */
static void
settle_total (CtMoneyReading *reading, CtMoneyPart *total)
{
  Count all = count_parts (reading, 0, reading->n_items);
  gint64 rest = total->value - (all.sum - total->value);

  drop_rates (reading);
  if (total->rate || rest < 0)
    reading->doubtful = TRUE;
  else if (all.n_sums == 1)
    return;
  else if (rest == 0)
    total->dropped = TRUE;
  else if (has_word (reading, total->item, reading->n_items, CT_MONEY_WORD_AMONG))
    total->value = rest;
  else
    reading->doubtful = TRUE;
}

/**
 * ct_money_reading_settle_totals:
 *
 * Drops the parts that say again what others say: totals, products, repetitions in brackets.
 */
void
ct_money_reading_settle_totals (CtMoneyReading *reading)
{
  CtMoneyPart *total;
  guint n_totals;

  for (guint i = 0; i < reading->n_items; i++)
    if (ct_money_item_is_sign (&reading->items[i], '='))
      settle_equation (reading, i);

  for (guint i = 0; i < reading->parts->len; i++)
    if (!ct_money_part_get (reading, i)->dropped)
      settle_bracket (reading, ct_money_part_get (reading, i));

  mark_totals (reading);
  total = find_total (reading, &n_totals);
  if (n_totals == 1)
    settle_total (reading, total);
  else if (n_totals > 1)
    reading->doubtful = TRUE;

  if (count_parts (reading, 0, reading->n_items).n_rates > 0)
    reading->doubtful = TRUE;
}
