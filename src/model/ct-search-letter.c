/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-search-letter"

#include "config.h"

#include "ct-search-letter.h"

#include "ct-text-fold.h"

/* Vietnamese letters stand below this; what is above is taken apart one by one. */
#define TABLE_SIZE 0x1F00

#define D_WITH_STROKE 0x0111
#define CAPITAL_D_WITH_STROKE 0x0110

enum
{
  SHAPE_NONE,
  SHAPE_HAT,
  SHAPE_BREVE,
  SHAPE_HORN,
  SHAPE_BAR,
};

typedef struct
{
  guint16 base;
  guint8 shape;
  guint8 tone;
} Parts;

static guint8
get_shape (gunichar mark)
{
  switch (mark)
    {
    case 0x0302:
      return SHAPE_HAT;

    case 0x0306:
      return SHAPE_BREVE;

    case 0x031B:
      return SHAPE_HORN;

    default:
      return SHAPE_NONE;
    }
}

static guint8
get_tone (gunichar mark)
{
  switch (mark)
    {
    case 0x0300:
      return 1;

    case 0x0301:
      return 2;

    case 0x0303:
      return 3;

    case 0x0309:
      return 4;

    case 0x0323:
      return 5;

    default:
      return 0;
    }
}

static gunichar
fold_sign (gunichar c)
{
  if (g_unichar_isspace (c) || c == 0x00A0 || c == 0x2028)
    return ' ';

  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';

  if (c == 0x201C || c == 0x201D)
    return '"';

  if (c == 0x2018 || c == 0x2019)
    return '\'';

  /* Joiners and soft hyphens: printing needs them, nobody types them. */
  if (c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF)
    return 0;

  return c;
}

static Parts
take_apart (gunichar c)
{
  gunichar found[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize length = g_unichar_fully_decompose (c, FALSE, found, G_N_ELEMENTS (found));
  gunichar sign = fold_sign (c);
  Parts parts = { 0 };

  parts.base = sign != 0 ? ct_text_fold_char (sign) : 0;
  if (c == D_WITH_STROKE || c == CAPITAL_D_WITH_STROKE)
    parts.shape = SHAPE_BAR;
  for (gsize i = parts.base == 0 ? 0 : 1; i < length; i++)
    {
      parts.shape = MAX (parts.shape, get_shape (found[i]));
      parts.tone = MAX (parts.tone, get_tone (found[i]));
    }

  return parts;
}

/* A search takes whole plans apart at every key: each letter is looked up but once. */
static const Parts *
get_table (void)
{
  static Parts *table;
  static gsize once;

  if (g_once_init_enter (&once))
    {
      table = g_new (Parts, TABLE_SIZE);
      for (gunichar c = 0; c < TABLE_SIZE; c++)
        table[c] = take_apart (c);
      g_once_init_leave (&once, 1);
    }

  return table;
}

static CtSearchLetter
read_letter (const Parts *table, gunichar c)
{
  gunichar sign = c < TABLE_SIZE ? c : fold_sign (c);
  CtSearchLetter letter = { 0 };

  if (sign < TABLE_SIZE)
    {
      letter.base = table[sign].base;
      letter.shape = table[sign].shape;
      letter.tone = table[sign].tone;
    }
  else
    letter.base = ct_text_fold_char (sign);

  return letter;
}

/**
 * ct_search_letters_parse:
 * @text: valid UTF-8, composed or decomposed
 *
 * Returns: (transfer full) (element-type CtSearchLetter): its letters
 */
GArray *
ct_search_letters_parse (const char *text)
{
  const Parts *table = get_table ();
  GArray *letters = g_array_sized_new (FALSE, FALSE, sizeof (CtSearchLetter), strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      CtSearchLetter letter = read_letter (table, g_utf8_get_char (p));
      CtSearchLetter *last =
          letters->len > 0 ? &g_array_index (letters, CtSearchLetter, letters->len - 1) : NULL;

      letter.start = p - text;
      letter.end = g_utf8_next_char (p) - text;
      if (letter.base != 0 && !(letter.base == ' ' && last != NULL && last->base == ' '))
        {
          g_array_append_val (letters, letter);
          continue;
        }

      if (last != NULL)
        {
          last->shape = MAX (last->shape, letter.shape);
          last->tone = MAX (last->tone, letter.tone);
          last->end = letter.end;
        }
    }

  return letters;
}

/**
 * ct_search_letters_fold:
 * @letters: (element-type CtSearchLetter): letters of a text
 *
 * Returns: (transfer full): their bases alone, as a string
 */
char *
ct_search_letters_fold (const GArray *letters)
{
  GString *folded = g_string_sized_new (letters->len + 1);

  for (guint i = 0; i < letters->len; i++)
    {
      gunichar base = g_array_index (letters, CtSearchLetter, i).base;

      if (base < 0x80)
        g_string_append_c (folded, base);
      else
        g_string_append_unichar (folded, base);
    }

  return g_string_free (folded, FALSE);
}
