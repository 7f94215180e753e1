/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-words"

#include "config.h"

#include "ct-money-words.h"

/* A sum as documents write it out beside the figures: "mười chín triệu đồng". */

static const char *const digits[] = {
  "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
};

static void
add (GString *words, const char *word)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

/* A digit after tens is read otherwise than alone: mốt, tư, lăm. */
static const char *
get_unit (guint tens, guint unit)
{
  if (unit == 1 && tens > 1)
    return "mốt";
  if (unit == 4 && tens > 1)
    return "tư";
  if (unit == 5 && tens > 0)
    return "lăm";

  return digits[unit];
}

/* @full: whether hundreds are told even where there are none, as behind a larger group */
static void
add_group (GString *words, guint group, gboolean full)
{
  guint hundreds = group / 100, tens = group / 10 % 10, unit = group % 10;

  if (hundreds > 0 || full)
    {
      add (words, digits[hundreds]);
      add (words, "trăm");
      if (tens == 0 && unit > 0)
        add (words, "linh");
    }

  if (tens == 1)
    {
      add (words, "mười");
    }
  else if (tens > 1)
    {
      add (words, digits[tens]);
      add (words, "mươi");
    }

  if (unit > 0)
    add (words, get_unit (tens, unit));
}

static void
add_number (GString *words, guint64 number, gboolean full)
{
  static const struct
  {
    guint64 value;
    const char *word;
  } scales[] = { { 1000000, "triệu" }, { 1000, "nghìn" }, { 1, NULL } };
  const guint64 billion = 1000000000;

  if (number >= billion)
    {
      add_number (words, number / billion, full);
      add (words, "tỷ");
      number %= billion;
      full = TRUE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      guint group = (guint) (number / scales[i].value);

      number %= scales[i].value;
      if (group == 0)
        continue;

      add_group (words, group, full);
      if (scales[i].word != NULL)
        add (words, scales[i].word);
      full = TRUE;
    }
}

/**
 * ct_money_dup_spelled:
 * @amount: in đồng, not negative
 *
 * Returns: (transfer full): the sum written out in Vietnamese, with the word "đồng"
 */
char *
ct_money_dup_spelled (gint64 amount)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (amount >= 0, g_string_free (words, FALSE));

  if (amount == 0)
    add (words, digits[0]);
  else
    add_number (words, (guint64) amount, FALSE);
  add (words, "đồng");

  return g_string_free (words, FALSE);
}
