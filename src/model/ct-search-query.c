/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-search-query"

#include "config.h"

#include "ct-search-query.h"

#include "ct-search-letter.h"

/**
 * CtSearchQuery:
 *
 * Words to find. Letters typed bare find every letter that can be made of them ("ke hoach" finds
 * "kế hoạch", "d" finds "đ"). A mark that was typed has to be there; where in its syllable a tone
 * stands does not matter, since both "hoà" and "hòa" are written. Immutable.
 */
struct _CtSearchQuery
{
  gatomicrefcount ref_count;
  GArray *letters;
  char *folded;
  gboolean marked;
};

#define LETTER(letters, i) (&g_array_index (letters, CtSearchLetter, i))

static void
strip (GArray *letters)
{
  while (letters->len > 0 && LETTER (letters, letters->len - 1)->base == ' ')
    g_array_set_size (letters, letters->len - 1);
  if (letters->len > 0 && LETTER (letters, 0)->base == ' ')
    g_array_remove_index (letters, 0);
}

CtSearchQuery *
ct_search_query_new (const char *words)
{
  CtSearchQuery *self = g_new0 (CtSearchQuery, 1);
  g_autofree char *valid = g_utf8_make_valid (words, -1);

  g_atomic_ref_count_init (&self->ref_count);
  self->letters = ct_search_letters_parse (valid);
  strip (self->letters);
  self->folded = ct_search_letters_fold (self->letters);
  for (guint i = 0; i < self->letters->len; i++)
    if (LETTER (self->letters, i)->shape != 0 || LETTER (self->letters, i)->tone != 0)
      self->marked = TRUE;

  return self;
}

CtSearchQuery *
ct_search_query_ref (CtSearchQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_search_query_unref (CtSearchQuery *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->letters);
  g_free (self->folded);
  g_free (self);
}

gboolean
ct_search_query_equal (CtSearchQuery *a, CtSearchQuery *b)
{
  if (a->letters->len != b->letters->len)
    return FALSE;

  for (guint i = 0; i < a->letters->len; i++)
    if (LETTER (a->letters, i)->base != LETTER (b->letters, i)->base ||
        LETTER (a->letters, i)->shape != LETTER (b->letters, i)->shape ||
        LETTER (a->letters, i)->tone != LETTER (b->letters, i)->tone)
      return FALSE;

  return TRUE;
}

gboolean
ct_search_query_is_empty (CtSearchQuery *self)
{
  return self->letters->len == 0;
}

/* The tone of the syllable around @i, as far as it reaches between @first and @end. */
static guint8
get_syllable_tone (const GArray *letters, guint first, guint end, guint i)
{
  guint8 tone = 0;
  guint start = i;

  while (start > first && g_unichar_isalpha (LETTER (letters, start - 1)->base))
    start--;
  for (; start < end && g_unichar_isalpha (LETTER (letters, start)->base); start++)
    tone = MAX (tone, LETTER (letters, start)->tone);

  return tone;
}

static gboolean
is_match (CtSearchQuery *self, const GArray *text, guint at)
{
  guint length = self->letters->len;

  for (guint i = 0; i < length; i++)
    if (LETTER (self->letters, i)->base != LETTER (text, at + i)->base)
      return FALSE;

  if (!self->marked)
    return TRUE;

  for (guint i = 0; i < length; i++)
    {
      const CtSearchLetter *wanted = LETTER (self->letters, i);

      if (wanted->shape != 0 && wanted->shape != LETTER (text, at + i)->shape)
        return FALSE;
      if (wanted->tone != 0 && wanted->tone != get_syllable_tone (text, at, at + length, at + i))
        return FALSE;
    }

  return TRUE;
}

/**
 * ct_search_query_match:
 * @text: words of a plan
 *
 * Returns: (transfer full) (element-type CtSearchRange): where the query is in @text, from left to
 *   right, without overlap
 */
GArray *
ct_search_query_match (CtSearchQuery *self, const char *text)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (CtSearchRange));
  g_autoptr (GArray) letters = NULL;
  guint length = self->letters->len;

  if (length == 0)
    return ranges;

  letters = ct_search_letters_parse (text);
  for (guint at = 0; at + length <= letters->len; at++)
    {
      CtSearchRange range;

      if (!is_match (self, letters, at))
        continue;

      range.start = LETTER (letters, at)->start;
      range.end = LETTER (letters, at + length - 1)->end;
      g_array_append_val (ranges, range);
      at += length - 1;
    }

  return ranges;
}

/**
 * ct_search_query_count:
 * @text: words of a plan
 * @folded: the same as ct_search_letters_fold() has them, which spares most of the work
 *
 * Returns: how often the query is in @text
 */
guint
ct_search_query_count (CtSearchQuery *self, const char *text, const char *folded)
{
  const char *found = self->letters->len > 0 ? strstr (folded, self->folded) : NULL;
  gsize length = strlen (self->folded);
  guint count = 0;

  if (found != NULL && self->marked)
    {
      g_autoptr (GArray) ranges = ct_search_query_match (self, text);

      return ranges->len;
    }

  for (; found != NULL; found = strstr (found + length, self->folded))
    count++;

  return count;
}
