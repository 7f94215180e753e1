/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-item"

#include "config.h"

#include "ct-money-item.h"

/* A thousand million million đồng: more than a state spends in a year. */
#define TOO_MUCH G_GINT64_CONSTANT (1000000000000000)

/* The word that stands at @found_at is looked for only once. */
typedef struct
{
  const CtMoneyToken *tokens;
  const char *folded;
  GArray *items;
  guint next;
  guint depth;
  guint found_at;
  guint found_length;
  const CtMoneyWord *found;
} Reader;

static const CtMoneyToken *
peek (Reader *reader)
{
  return &reader->tokens[reader->next];
}

static const CtMoneyWord *
find_word (Reader *reader, guint *n_tokens)
{
  if (reader->found_length == 0 || reader->found_at != reader->next)
    {
      reader->found = ct_money_word_find (peek (reader), reader->folded, &reader->found_length);
      reader->found_at = reader->next;
    }
  *n_tokens = reader->found_length;

  return reader->found;
}

static gboolean
is_sign (const CtMoneyToken *token, gunichar sign)
{
  return token->kind == CT_MONEY_TOKEN_SIGN && token->sign == sign;
}

/* Takes the word that comes next, when it is of @kind. */
static gboolean
take_word (Reader *reader, CtMoneyWordKind kind, gint64 *value)
{
  guint n_tokens;
  const CtMoneyWord *word = find_word (reader, &n_tokens);

  if (word == NULL || word->kind != kind)
    return FALSE;

  reader->next += n_tokens;
  *value = word->value;

  return TRUE;
}

/* "5 đ/c" are people too. */
static gboolean
is_comrade (Reader *reader)
{
  const CtMoneyToken *token = peek (reader);

  return token->kind == CT_MONEY_TOKEN_WORD && is_sign (&token[1], '/') && token[2].glued &&
         token[2].kind == CT_MONEY_TOKEN_WORD &&
         g_str_equal (reader->folded + token->folded, "d") &&
         g_str_equal (reader->folded + token[2].folded, "c");
}

/* "5.000.000 đồng chi cho …" is money, "5 đồng chí" are people. */
static gboolean
take_currency (Reader *reader, gboolean surely_money)
{
  const CtMoneyToken *token = peek (reader);
  gint64 value;

  if (is_sign (token, '.') && token->glued && token[1].glued && surely_money)
    {
      reader->next++;
      if (take_currency (reader, FALSE))
        return TRUE;
      reader->next--;
      return FALSE;
    }
  if (is_sign (token, 0x20AB))
    {
      reader->next++;
      return TRUE;
    }
  if (!is_comrade (reader) && take_word (reader, CT_MONEY_WORD_CURRENCY, &value))
    return TRUE;
  if (!surely_money || token->kind != CT_MONEY_TOKEN_WORD ||
      !g_str_equal (reader->folded + token->folded, "dong"))
    return FALSE;

  reader->next++;
  return TRUE;
}

/* The units behind a number: "trăm triệu", "nghìn tỷ". Returns 1 without any. */
static gint64
take_scale (Reader *reader)
{
  gint64 scale = 1;
  gint64 last = 0;
  gint64 factor;
  guint start = reader->next;

  while (take_word (reader, CT_MONEY_WORD_TIMES, &factor))
    scale *= factor;

  for (int i = 0; i < 2; i++)
    {
      guint before = reader->next;

      if (!take_word (reader, CT_MONEY_WORD_UNIT, &factor))
        break;
      if (factor <= last)
        {
          reader->next = before;
          break;
        }
      scale *= factor;
      last = factor;
    }

  if (last == 0)
    {
      reader->next = start;
      return 1;
    }

  return scale;
}

/* @number times @scale; sets the item's marks when that is no sum. */
static gint64
get_product (const CtMoneyNumber *number, gint64 scale, CtMoneyItem *item)
{
  gint64 product;
  gint64 divisor = 1;

  if (number->broken || (number->maybe_decimal && scale > 1))
    item->doubtful = TRUE;

  for (guint i = 0; i < number->n_decimals && i < 18; i++)
    divisor *= 10;

  if (number->huge || __builtin_mul_overflow (number->mantissa, scale, &product))
    {
      item->huge = TRUE;
      return 0;
    }
  if (product % divisor != 0)
    item->doubtful = TRUE;
  if (product / divisor >= TOO_MUCH)
    item->huge = TRUE;

  return product / divisor;
}

/* "5tr5" and "5tr500": the digits go on where the unit stands. */
static gboolean
take_glued_rest (Reader *reader, gint64 scale, CtMoneyItem *item)
{
  const CtMoneyToken *token = peek (reader);
  const CtMoneyNumber *number = &token->number;

  if (token->kind != CT_MONEY_TOKEN_NUMBER || !token->glued)
    return FALSE;

  reader->next++;
  if (scale < 1000000 || number->n_groups > 0 || number->n_decimals > 0 ||
      (number->n_digits != 1 && number->n_digits != 3))
    item->doubtful = TRUE;
  else
    item->value += number->mantissa * (scale / (number->n_digits == 1 ? 10 : 1000));

  return TRUE;
}

/* "5 triệu 500 nghìn": each unit is smaller than the one before, and each number fits into it. */
static gboolean
take_smaller_part (Reader *reader, gint64 *scale, CtMoneyItem *item, gboolean *currency)
{
  guint before = reader->next;
  const CtMoneyToken *token = peek (reader);
  CtMoneyItem part = { 0 };
  gint64 part_scale;

  if (token->kind != CT_MONEY_TOKEN_NUMBER || *scale == 1)
    return FALSE;

  reader->next++;
  part_scale = take_scale (reader);
  part.value = get_product (&token->number, part_scale, &part);
  *currency = take_currency (reader, TRUE);
  if ((part_scale == 1 && !*currency) || part_scale >= *scale || part.value >= *scale)
    {
      reader->next = before;
      *currency = FALSE;
      return FALSE;
    }

  *scale = part_scale;
  item->value += part.value;
  item->doubtful |= part.doubtful;
  item->huge |= part.huge;

  return TRUE;
}

/* "20 tr. sách" are pages. */
static gboolean
is_abbreviated_page (Reader *reader)
{
  const CtMoneyToken *token = peek (reader);
  gint64 ignored;

  if (!is_sign (token, '.') || !token->glued || token[-1].kind != CT_MONEY_TOKEN_WORD ||
      !g_str_equal (reader->folded + token[-1].folded, "tr"))
    return FALSE;

  reader->next++;
  if (take_word (reader, CT_MONEY_WORD_COUNTED, &ignored))
    return TRUE;
  reader->next--;

  return FALSE;
}

/* Reads on behind the first number. Returns whether a unit of money was there. */
static gboolean
take_amount (Reader *reader, const CtMoneyNumber *number, CtMoneyItem *item)
{
  gint64 scale = take_scale (reader);
  gboolean unit = scale > 1;
  gboolean currency;
  gint64 ignored;

  item->value = get_product (number, scale, item);
  if (unit && take_word (reader, CT_MONEY_WORD_HALF, &ignored))
    item->value += scale / 2;
  currency = take_currency (reader, unit || item->value >= 1000);

  while (unit && !currency && take_smaller_part (reader, &scale, item, &currency))
    ;
  if (unit && !currency && take_glued_rest (reader, scale, item))
    currency = take_currency (reader, TRUE);

  if (unit && !currency &&
      (take_word (reader, CT_MONEY_WORD_COUNTED, &ignored) || is_abbreviated_page (reader)))
    return FALSE;

  return unit || currency;
}

static const CtMoneyItem *
get_last (Reader *reader)
{
  guint n_items = reader->items->len;

  return n_items > 0 ? &g_array_index (reader->items, CtMoneyItem, n_items - 1) : NULL;
}

static gboolean
is_foreign (Reader *reader, const CtMoneyItem *last)
{
  const CtMoneyToken *token = peek (reader);
  gint64 ignored;

  if (last != NULL && last->kind == CT_MONEY_ITEM_SIGN && last->sign != 0x20AB &&
      g_unichar_type (last->sign) == G_UNICODE_CURRENCY_SYMBOL)
    return TRUE;
  if (token->kind == CT_MONEY_TOKEN_SIGN &&
      g_unichar_type (token->sign) == G_UNICODE_CURRENCY_SYMBOL)
    return TRUE;

  return take_word (reader, CT_MONEY_WORD_FOREIGN, &ignored);
}

/* "5/2025", "25/01/2025", "50%" and the 4 of "A4" are no money. */
static gboolean
take_other_number (Reader *reader, CtMoneyItem *item)
{
  const CtMoneyToken *token = peek (reader);
  const CtMoneyItem *last = get_last (reader);
  guint n = 1;

  while (is_sign (&token[n], '/') && token[n].glued && token[n + 1].glued &&
         token[n + 1].kind == CT_MONEY_TOKEN_NUMBER)
    n += 2;
  if (n == 1 && is_sign (&token[1], '%'))
    {
      item->word = CT_MONEY_WORD_PERCENT;
      n = 2;
    }
  else if (n == 1 &&
           !(token->glued && last != NULL && last->kind == CT_MONEY_ITEM_WORD &&
             last->word != CT_MONEY_WORD_CURRENCY && last->word != CT_MONEY_WORD_TIMES_SIGN))
    return FALSE;

  reader->next += n;

  return TRUE;
}

/* "1. Ngân sách …" */
static gboolean
take_list_number (Reader *reader)
{
  const CtMoneyToken *token = peek (reader);
  const CtMoneyItem *last = get_last (reader);

  if (last != NULL && last->kind != CT_MONEY_ITEM_LINE)
    return FALSE;
  if (token->number.mantissa >= 100 || token->number.n_decimals > 0 || !token[1].glued ||
      token[2].kind != CT_MONEY_TOKEN_WORD)
    return FALSE;
  if (!is_sign (&token[1], '.') && !is_sign (&token[1], ')') &&
      !(is_sign (&token[1], '/') && !token[2].glued))
    return FALSE;

  reader->next += 2;

  return TRUE;
}

static void
read_number (Reader *reader, CtMoneyItem *item)
{
  const CtMoneyToken *token = peek (reader);
  const CtMoneyItem *last = get_last (reader);
  gboolean money;

  if (take_other_number (reader, item))
    {
      gint64 ignored;

      item->kind = CT_MONEY_ITEM_WORD;
      if (take_word (reader, CT_MONEY_WORD_UNIT, &ignored))
        {
          item->kind = CT_MONEY_ITEM_AMOUNT;
          item->doubtful = TRUE;
        }
      return;
    }

  reader->next++;
  item->number = token->number;
  money =
      take_amount (reader, &token->number, item) ||
      (last != NULL && last->kind == CT_MONEY_ITEM_WORD && last->word == CT_MONEY_WORD_CURRENCY);
  item->kind = money ? CT_MONEY_ITEM_AMOUNT : CT_MONEY_ITEM_NUMBER;
  if (is_foreign (reader, last))
    {
      item->kind = CT_MONEY_ITEM_AMOUNT;
      item->doubtful = TRUE;
    }
}

static void
read_word (Reader *reader, CtMoneyItem *item)
{
  guint n_tokens;
  const CtMoneyWord *word = find_word (reader, &n_tokens);

  item->kind = CT_MONEY_ITEM_WORD;
  if (word != NULL)
    {
      item->word = word->kind;
      item->value = word->value;
    }
  reader->next += n_tokens;
}

static void
read_sign (Reader *reader, CtMoneyItem *item)
{
  item->kind = CT_MONEY_ITEM_SIGN;
  item->sign = peek (reader)->sign;
  reader->next++;

  if (item->sign == '(' || item->sign == '[')
    item->depth = ++reader->depth;
  else if ((item->sign == ')' || item->sign == ']') && reader->depth > 0)
    reader->depth--;
}

static void
read_item (Reader *reader, CtMoneyItem *item)
{
  switch (peek (reader)->kind)
    {
    case CT_MONEY_TOKEN_WORD:
      read_word (reader, item);
      break;

    case CT_MONEY_TOKEN_NUMBER:
      read_number (reader, item);
      break;

    case CT_MONEY_TOKEN_SIGN:
      read_sign (reader, item);
      break;

    case CT_MONEY_TOKEN_LINE:
    case CT_MONEY_TOKEN_END:
    default:
      item->kind = CT_MONEY_ITEM_LINE;
      reader->next++;
      break;
    }
}

/**
 * ct_money_items_read:
 * @text: UTF-8
 *
 * Returns: (element-type CtMoneyItem) (transfer full): what @text is made of; the last one is the
 *   end of a line
 */
GArray *
ct_money_items_read (const char *text)
{
  g_autoptr (GString) folded = g_string_sized_new (64);
  g_autoptr (GArray) tokens = ct_money_tokens_read (text, folded);
  Reader reader = { .tokens = (CtMoneyToken *) (gpointer) tokens->data, .folded = folded->str };

  reader.items = g_array_sized_new (FALSE, FALSE, sizeof (CtMoneyItem), tokens->len);
  while (reader.next < tokens->len)
    {
      const CtMoneyToken *first = peek (&reader);
      const CtMoneyToken *last;
      CtMoneyItem item = { .start = first->start, .glued = first->glued, .depth = reader.depth };

      if (first->kind == CT_MONEY_TOKEN_NUMBER && take_list_number (&reader))
        continue;

      read_item (&reader, &item);
      last = &reader.tokens[reader.next - 1];
      item.length = last->start + last->length - first->start;
      g_array_append_val (reader.items, item);
    }

  return reader.items;
}
