/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-money-spelled"

#include "config.h"

#include "ct-money-spelled.h"

#include "ct-text-fold.h"

/* A sum that is written out: "mười lăm triệu hai trăm nghìn đồng chẵn". */

typedef struct
{
  const char *word;
  int value;
} Numeral;

/* Folded, so "nam" is năm and "lam" lăm; mười and mươi are told apart by what stands before. */
static const Numeral digits[] = {
  { "khong", 0 }, { "mot", 1 }, { "hai", 2 }, { "ba", 3 },  { "bon", 4 }, { "tu", 4 },
  { "nam", 5 },   { "lam", 5 }, { "sau", 6 }, { "bay", 7 }, { "tam", 8 }, { "chin", 9 },
};

static const Numeral scales[] = {
  { "ty", 1000000000 }, { "ti", 1000000000 }, { "trieu", 1000000 },
  { "nghin", 1000 },    { "ngan", 1000 },
};

static const char *const fillers[] = { "linh", "le", "chan", "bang", "chu", NULL };

/**
 * Count:
 * @total: of the groups up to the last scale
 * @group: what counts for the next scale, below 1000
 * @digit: the last digit, not yet in the group; -1 for none
 * @scale: the last scale
 */
typedef struct
{
  gint64 total;
  int group;
  int digit;
  int scale;
} Count;

static gboolean
find_numeral (const Numeral *numerals, gsize n_numerals, const char *word, int *value)
{
  for (gsize i = 0; i < n_numerals; i++)
    if (g_str_equal (numerals[i].word, word))
      {
        *value = numerals[i].value;
        return TRUE;
      }

  return FALSE;
}

static gboolean
take_scale (Count *count, int scale)
{
  int group = count->group + MAX (count->digit, 0);

  if (group == 0 || scale >= count->scale)
    return FALSE;

  count->total += (gint64) group * scale;
  count->group = 0;
  count->digit = -1;
  count->scale = scale;

  return TRUE;
}

static gboolean
take_word (Count *count, const char *word)
{
  int value;

  if (find_numeral (digits, G_N_ELEMENTS (digits), word, &value))
    {
      if (count->digit >= 0)
        return FALSE;
      count->digit = value;
      return TRUE;
    }

  if (find_numeral (scales, G_N_ELEMENTS (scales), word, &value))
    return take_scale (count, value);

  if (g_str_equal (word, "muoi"))
    count->group += count->digit >= 0 ? count->digit * 10 : 10;
  else if (g_str_equal (word, "tram") && count->digit >= 0)
    count->group += count->digit * 100;
  else
    return g_strv_contains (fillers, word);

  count->digit = -1;

  return TRUE;
}

/**
 * ct_money_read_spelled:
 * @amount: (out): in đồng
 *
 * Returns: whether @text is a sum that is written out, and nothing else
 */
gboolean
ct_money_read_spelled (const char *text, gint64 *amount)
{
  g_autofree char *folded = ct_text_fold (text);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n,.:;/-", -1);
  Count count = { 0, 0, -1, G_MAXINT };
  gboolean has_unit = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], "dong") || g_str_equal (words[i], "vnd"))
        has_unit = TRUE;
      else if (*words[i] != '\0' && !take_word (&count, words[i]))
        return FALSE;
    }

  *amount = count.total + count.group + MAX (count.digit, 0);

  return *amount > 0 && (has_unit || count.total > 0);
}
