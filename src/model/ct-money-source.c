/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-source"

#include "config.h"

#include "ct-money-part.h"

#define NOWHERE G_MAXUINT

/* How many words may stand between a fund and its sum: "Quỹ phát triển sự nghiệp 5 triệu". */
#define MAX_WORDS_BETWEEN 8

/* Finds sums' sources from the left to the right; what one sum took is taken. */
typedef struct
{
  CtMoneyReading *reading;
  gboolean single;
  gboolean several_payers;
  guint end_taken;
} Finder;

static const CtMoneyItem *
get_item (const CtMoneyReading *reading, guint index)
{
  return &reading->items[index];
}

static gboolean
is_any_sign (const CtMoneyItem *item, const char *signs)
{
  return item->kind == CT_MONEY_ITEM_SIGN && item->sign < 0x80 &&
         strchr (signs, item->sign) != NULL;
}

static gboolean
is_filler (const CtMoneyItem *item)
{
  return ct_money_item_is_word (item, CT_MONEY_WORD_FILLER) ||
         (item->kind == CT_MONEY_ITEM_SIGN && item->sign == 0x2248);
}

/* "không sử dụng ngân sách" */
static gboolean
is_denied (const CtMoneyReading *reading, guint index)
{
  for (guint i = index; i > 0 && i + 3 > index; i--)
    {
      const CtMoneyItem *item = get_item (reading, i - 1);

      if (item->kind != CT_MONEY_ITEM_WORD)
        return FALSE;
      if (item->word >= CT_MONEY_WORD_NOT && item->word <= CT_MONEY_WORD_ZERO)
        return TRUE;
    }

  return FALSE;
}

/* Whether the source at @index pays. In "hỗ trợ phụ huynh" it is paid. */
static gboolean
is_payer (const CtMoneyReading *reading, guint index)
{
  const CtMoneyItem *item = get_item (reading, index);

  if (!ct_money_item_is_source (item) || is_denied (reading, index))
    return FALSE;

  return !ct_money_item_is_word (item, CT_MONEY_WORD_PERSON) || index == 0 ||
         !is_filler (item - 1) || item[-1].value != CT_MONEY_WORD_GIVES;
}

/* "Quỹ khen thưởng 5 triệu": the words are the fund's name, or say what the money is for. */
static gboolean
may_have_name (const CtMoneyItem *item)
{
  return ct_money_item_is_word (item, CT_MONEY_WORD_SOURCE) &&
         (item->value == CT_FUND_STATE || item->value == CT_FUND_FUND);
}

static gboolean
is_passed_leftward (const Finder *finder, guint index)
{
  const CtMoneyItem *item = get_item (finder->reading, index);

  if (is_filler (item) || ct_money_item_is_word (item, CT_MONEY_WORD_TOTAL) ||
      is_any_sign (item, ":-~()[]"))
    return TRUE;
  if (item->kind == CT_MONEY_ITEM_LINE)
    return finder->single || (index > 0 && ct_money_item_is_sign (item - 1, ':'));

  return finder->single && ct_money_item_is_sign (item, ',');
}

static guint
find_leftward (const Finder *finder, guint from)
{
  guint n_words = 0;

  for (guint i = from; i > finder->end_taken; i--)
    {
      const CtMoneyItem *item = get_item (finder->reading, i - 1);

      if (ct_money_item_is_source (item))
        return is_payer (finder->reading, i - 1) && (n_words == 0 || may_have_name (item))
                   ? i - 1
                   : NOWHERE;
      if (is_passed_leftward (finder, i - 1))
        continue;
      if (item->kind != CT_MONEY_ITEM_WORD || item->word == CT_MONEY_WORD_PERCENT ||
          ++n_words > MAX_WORDS_BETWEEN)
        break;
    }

  return NOWHERE;
}

static guint
find_rightward (const Finder *finder, guint from)
{
  const CtMoneyReading *reading = finder->reading;

  for (guint i = from; i < reading->n_items; i++)
    {
      const CtMoneyItem *item = get_item (reading, i);

      if (ct_money_item_is_source (item))
        return is_payer (reading, i) ? i : NOWHERE;
      if (is_filler (item) && item->value != CT_MONEY_WORD_GIVES)
        continue;
      if (ct_money_item_is_word (item, CT_MONEY_WORD_BOUND) || is_any_sign (item, "(-:/["))
        continue;
      if (!finder->single ||
          (item->kind != CT_MONEY_ITEM_LINE && !ct_money_item_is_sign (item, ',')))
        break;
    }

  return NOWHERE;
}

static gboolean
joins_sources (const CtMoneyItem *item)
{
  return is_filler (item) || is_any_sign (item, ",+-/&()") || item->kind == CT_MONEY_ITEM_LINE;
}

static gboolean
has_own_sum (const CtMoneyReading *reading, guint source)
{
  for (guint i = source + 1; i < reading->n_items; i++)
    {
      const CtMoneyItem *item = get_item (reading, i);

      if (item->kind == CT_MONEY_ITEM_AMOUNT || item->kind == CT_MONEY_ITEM_NUMBER)
        return TRUE;
      if (!is_filler (item) && !is_any_sign (item, ":-~(") && !may_have_name (item - 1) &&
          item->kind != CT_MONEY_ITEM_WORD)
        break;
    }

  return FALSE;
}

/* Whether other payers stand beside the one at @source: who pays how much is then not said. */
static gboolean
has_companion (const Finder *finder, guint source, gboolean rightward)
{
  const CtMoneyReading *reading = finder->reading;
  gint64 fund = get_item (reading, source)->value;

  if (rightward)
    {
      guint i = source + 1;

      while (i < reading->n_items && joins_sources (get_item (reading, i)))
        i++;
      return i < reading->n_items && is_payer (reading, i) &&
             get_item (reading, i)->value != fund && !has_own_sum (reading, i);
    }

  for (guint i = source; i > finder->end_taken; i--)
    {
      const CtMoneyItem *item = get_item (reading, i - 1);

      if (ct_money_item_is_source (item) && is_payer (reading, i - 1))
        return item->value != fund;
      if (!joins_sources (item))
        break;
    }

  return FALSE;
}

static CtFund
find_fund (Finder *finder, guint item)
{
  guint left = find_leftward (finder, item);
  guint right = find_rightward (finder, item + 1);
  guint source = left != NOWHERE ? left : right;
  gboolean bracket = ct_money_item_is_sign (get_item (finder->reading, item + 1), '(');
  CtFund fund;

  if (source == NOWHERE)
    return CT_FUND_NONE;

  /* "Tổng 10 triệu: NSNN 70%, XHH 30%" */
  if (left == NOWHERE && finder->single && finder->several_payers)
    return CT_FUND_NONE;

  fund = get_item (finder->reading, source)->value;
  if (has_companion (finder, source, left == NOWHERE))
    fund = CT_FUND_NONE;
  else if (left != NOWHERE && right != NOWHERE && bracket &&
           get_item (finder->reading, right)->value != (gint64) fund)
    fund = CT_FUND_NONE;
  finder->end_taken = MAX (item, source) + 1;

  return fund;
}

/**
 * ct_money_reading_find_sources:
 *
 * Says of each part who pays it, when that is said beside it.
 */
void
ct_money_reading_find_sources (CtMoneyReading *reading)
{
  g_autoptr (GArray) all = ct_money_reading_list_sources (reading);
  Finder finder = { reading, reading->parts->len == 1, all->len > 1, 0 };

  for (guint i = 0; i < reading->parts->len; i++)
    {
      CtMoneyPart *part = ct_money_part_get (reading, i);

      if (!part->dropped)
        part->source = find_fund (&finder, part->item);
      finder.end_taken = MAX (finder.end_taken, part->item + 1);
    }
}

/* Whether nothing but sources stands in the phrase around @index. */
static gboolean
stands_in_list (const CtMoneyReading *reading, guint index)
{
  guint first = index;
  guint end = index + 1;

  while (first > 0 && !ct_money_item_is_break (get_item (reading, first - 1)) &&
         !ct_money_item_is_sign (get_item (reading, first - 1), ','))
    first--;
  while (!ct_money_item_is_break (get_item (reading, end)) &&
         !ct_money_item_is_sign (get_item (reading, end), ','))
    end++;

  for (guint i = first; i < end; i++)
    {
      const CtMoneyItem *item = get_item (reading, i);

      if (item->kind == CT_MONEY_ITEM_WORD && !is_filler (item) && !ct_money_item_is_source (item))
        return FALSE;
    }

  return TRUE;
}

/**
 * ct_money_reading_list_sources:
 *
 * Returns: (element-type CtSum) (transfer full): who pays, without sums; each once
 */
GArray *
ct_money_reading_list_sources (const CtMoneyReading *reading)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (CtSum));
  guint seen = 0;

  for (guint i = 0; i < reading->n_items; i++)
    {
      const CtMoneyItem *item = get_item (reading, i);
      CtSum sum = { .source = item->value };

      if (!is_payer (reading, i) || (seen & (1u << sum.source)) != 0)
        continue;
      if (ct_money_item_is_word (item, CT_MONEY_WORD_PERSON) && !stands_in_list (reading, i))
        continue;
      seen |= 1u << sum.source;
      g_array_append_val (sums, sum);
    }

  return sums;
}
