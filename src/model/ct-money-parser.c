/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-parser"

#include "config.h"

#include "ct-money-parser.h"

#include "ct-money-part.h"

G_DEFINE_QUARK (ct - money - error - quark, ct_money_error)

/* "-", "/": the cell is crossed out. */
static gboolean
is_crossed_out (const CtMoneyReading *reading)
{
  guint n_signs = 0;

  for (guint i = 0; i < reading->n_items; i++)
    {
      const CtMoneyItem *item = &reading->items[i];

      if (ct_money_item_is_sign (item, '-') || ct_money_item_is_sign (item, '/'))
        n_signs++;
      else if (item->kind != CT_MONEY_ITEM_LINE)
        return FALSE;
    }

  return n_signs > 0 && n_signs <= 3;
}

static gboolean
is_harmless (const CtMoneyItem *item)
{
  return item->kind == CT_MONEY_ITEM_LINE ||
         (item->kind == CT_MONEY_ITEM_SIGN && item->sign < 0x80 &&
          strchr (":.,;-()", item->sign) != NULL);
}

/* Returns the one statement that the whole text makes, when it is that nothing is needed. */
static CtMoneyWordKind
get_denial (const CtMoneyReading *reading)
{
  CtMoneyWordKind denial = CT_MONEY_WORD_OTHER;

  for (guint i = 0; i < reading->n_items; i++)
    {
      const CtMoneyItem *item = &reading->items[i];

      if (is_harmless (item))
        continue;
      if (item->kind != CT_MONEY_ITEM_WORD)
        return CT_MONEY_WORD_OTHER;

      if (denial == CT_MONEY_WORD_OTHER &&
          (item->word == CT_MONEY_WORD_NOT || item->word == CT_MONEY_WORD_NONE ||
           item->word == CT_MONEY_WORD_ZERO))
        denial = item->word;
      else if (item->word != CT_MONEY_WORD_FILLER ||
               (denial != CT_MONEY_WORD_OTHER && item->value != CT_MONEY_WORD_COST))
        return CT_MONEY_WORD_OTHER;
    }

  return denial;
}

/* "Kinh phí do GV tự túc" */
static gboolean
is_self_paid (const CtMoneyReading *reading, const GArray *sources)
{
  gboolean found = FALSE;

  for (guint i = 0; i < reading->n_items; i++)
    {
      const CtMoneyItem *item = &reading->items[i];

      if (item->kind != CT_MONEY_ITEM_WORD)
        continue;
      if (item->word == CT_MONEY_WORD_PARTLY ||
          (item->word >= CT_MONEY_WORD_NOT && item->word <= CT_MONEY_WORD_ZERO))
        return FALSE;
      found |= item->word == CT_MONEY_WORD_SELF;
    }

  return found && sources->len == 1 && g_array_index (sources, CtSum, 0).source == CT_FUND_SELF;
}

static void
set_zero (GArray *sums, CtFund source)
{
  CtSum zero = { 0, TRUE, source };

  g_array_set_size (sums, 0);
  g_array_append_val (sums, zero);
}

static CtMoneyKind
conclude_without_sums (const CtMoneyReading *reading, GArray *sums)
{
  CtMoneyWordKind denial = get_denial (reading);

  if (reading->doubtful || reading->parts->len > 0)
    return CT_MONEY_UNKNOWN;
  if (is_crossed_out (reading) || denial == CT_MONEY_WORD_NOT || denial == CT_MONEY_WORD_NONE)
    return CT_MONEY_NONE;

  if (denial == CT_MONEY_WORD_ZERO)
    set_zero (sums, CT_FUND_NONE);
  else if (is_self_paid (reading, sums))
    set_zero (sums, CT_FUND_SELF);
  else
    return CT_MONEY_UNKNOWN;

  return CT_MONEY_SUMS;
}

static GArray *
list_sums (const CtMoneyReading *reading)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (CtSum));

  for (guint i = 0; i < reading->parts->len; i++)
    {
      const CtMoneyPart *part = ct_money_part_get (reading, i);
      CtSum sum = { part->value, TRUE, part->source };

      if (!part->dropped)
        g_array_append_val (sums, sum);
    }

  return sums;
}

static CtMoneyKind
conclude (CtMoneyReading *reading, GArray **out_sums)
{
  ct_money_reading_settle_totals (reading);

  if (reading->parts->len == 0 || reading->doubtful)
    {
      *out_sums = ct_money_reading_list_sources (reading);
      return conclude_without_sums (reading, *out_sums);
    }

  ct_money_reading_find_sources (reading);
  *out_sums = list_sums (reading);

  return CT_MONEY_SUMS;
}

/**
 * ct_money_parse:
 * @text: (nullable): what was typed into a cell for money
 * @kind: (out): what it says
 * @out_sums: (out) (element-type CtSum) (transfer full): the sums; when none can be read, who pays;
 *   %NULL with an error
 *
 * Reads sums of money as Vietnamese schools write them: "5tr5", "1,2 tỷ đồng", "NSNN: 20 triệu;
 * XHH: 10 triệu". What has no plain reading, as a limit, a rate or a range, is unknown: a sum is
 * never guessed.
 *
 * Returns: %FALSE when the text names a sum that can't be
 */
gboolean
ct_money_parse (const char *text, CtMoneyKind *kind, GArray **out_sums, GError **error)
{
  g_autofree char *valid = NULL;
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (CtMoneyPart));
  CtMoneyReading reading = { 0 };

  g_return_val_if_fail (kind != NULL && out_sums != NULL, FALSE);

  *kind = CT_MONEY_UNKNOWN;
  *out_sums = NULL;

  if (text == NULL)
    text = "";
  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  items = ct_money_items_read (text);
  reading.text = text;
  reading.items = (CtMoneyItem *) (gpointer) items->data;
  reading.n_items = items->len;
  reading.parts = parts;

  if (!ct_money_reading_find_parts (&reading, error))
    return FALSE;

  *kind = conclude (&reading, out_sums);

  return TRUE;
}

/**
 * ct_money_format:
 *
 * Returns: (transfer full): @amount as Vietnamese write it, "35.000.000"
 */
char *
ct_money_format (gint64 amount)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, amount);
  GString *grouped = g_string_new (NULL);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      gsize rest = length - i;

      if (i > 0 && rest % 3 == 0 && digits[i - 1] != '-')
        g_string_append_c (grouped, '.');
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (grouped, FALSE);
}
