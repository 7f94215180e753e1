/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-old-text"

#include "config.h"

#include "ct-old-text-private.h"

/* Finds Vietnamese that was typed in an old font. A word counts when it can't be Vietnamese as it
 * stands and is when it is read in the old way; two such words are proof, if there is a letter
 * among them that Vietnamese does not have: pages read by a machine are full of wrong accents. */

#define PROOF 2

/* Above this only real Unicode text has letters. */
#define LAST_LATIN_1 0xff

typedef gunichar (*ReadLetter) (const gunichar *text, guint *n_taken);

static ReadLetter
get_reader (CtOldEncoding encoding)
{
  return encoding == CT_OLD_TCVN3 ? _ct_tcvn3_read_letter : _ct_vni_read_letter;
}

/* In TCVN 3 signs and the soft hyphen are letters. */
static gboolean
is_word_char (gunichar c)
{
  return (c > 0xa0 && c <= LAST_LATIN_1) || g_unichar_isalpha (c);
}

/* Letters and signs together: neither plain words nor signs alone ("½", "©") prove anything. */
static gboolean
is_odd (const gunichar *word, glong length)
{
  gboolean letters = FALSE, signs = FALSE;

  for (glong i = 0; i < length; i++)
    {
      letters |= word[i] < 0x80;
      signs |= word[i] >= 0x80;
    }

  return letters && signs;
}

static gboolean
is_modern (const gunichar *word, glong length)
{
  for (glong i = 0; i < length; i++)
    if (word[i] > LAST_LATIN_1 && word[i] != 0x03bc)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): the word read in the old way */
static char *
decode (const gunichar *word, glong length, ReadLetter read_letter)
{
  GString *text = g_string_new (NULL);

  for (glong i = 0; i < length;)
    {
      gunichar pair[2] = { word[i], i + 1 < length ? word[i + 1] : 0 };
      guint n_taken;
      gunichar letter = read_letter (pair, &n_taken);

      g_string_append_unichar (text, letter != 0 ? letter : word[i]);
      i += n_taken;
    }

  return g_string_free (text, FALSE);
}

static gboolean
is_old_word (const gunichar *word, glong length, ReadLetter read_letter)
{
  g_autofree char *as_it_stands = NULL;
  g_autofree char *decoded = NULL;

  if (!is_odd (word, length) || is_modern (word, length))
    return FALSE;

  as_it_stands = g_ucs4_to_utf8 (word, length, NULL, NULL, NULL);
  if (ct_old_text_is_syllable (as_it_stands))
    return FALSE;

  decoded = decode (word, length, read_letter);

  return ct_old_text_is_syllable (decoded);
}

static glong
get_word_length (const gunichar *text)
{
  glong length = 0;

  while (text[length] != 0 && is_word_char (text[length]))
    length++;

  return length;
}

static gboolean
is_foreign (const gunichar *word, glong length)
{
  for (glong i = 0; i < length; i++)
    if (!ct_old_text_has_letter (word[i]))
      return TRUE;

  return FALSE;
}

static guint
count_words (const gunichar *text, ReadLetter read_letter)
{
  gboolean foreign = read_letter == _ct_vni_read_letter; /* its vowels in pairs are proof enough */
  guint count = 0;

  while (*text != 0)
    {
      glong length = get_word_length (text);

      if (length > 0 && is_old_word (text, length, read_letter))
        {
          foreign |= is_foreign (text, length);
          count++;
        }
      text += MAX (length, 1);
    }

  return foreign ? count : 0;
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;

  return TRUE;
}

/**
 * ct_old_text_detect:
 *
 * Returns: the old encoding that @text, or a part of it, is in
 */
CtOldEncoding
ct_old_text_detect (const char *text)
{
  g_autofree char *composed = NULL;
  g_autofree gunichar *chars = NULL;
  guint n_tcvn3, n_vni;

  if (is_ascii (text))
    return CT_OLD_NONE;

  composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  if (composed == NULL)
    return CT_OLD_NONE;

  chars = g_utf8_to_ucs4_fast (composed, -1, NULL);
  n_tcvn3 = count_words (chars, _ct_tcvn3_read_letter);
  n_vni = count_words (chars, _ct_vni_read_letter);

  if (MAX (n_tcvn3, n_vni) < PROOF)
    return CT_OLD_NONE;

  return n_tcvn3 > n_vni ? CT_OLD_TCVN3 : CT_OLD_VNI;
}

typedef enum
{
  WORD_OPEN, /* could be either, or has no letters of its own */
  WORD_OLD,
  WORD_MODERN,
} WordKind;

typedef struct
{
  const gunichar *start;
  glong length;
  WordKind kind;
} Word;

static GArray *
split_words (const gunichar *text, ReadLetter read_letter)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  while (*text != 0)
    {
      Word word = { text, MAX (get_word_length (text), 1), WORD_OPEN };

      if (is_old_word (word.start, word.length, read_letter))
        word.kind = WORD_OLD;
      else if (g_unichar_isalpha (*text) && is_modern (word.start, word.length))
        word.kind = WORD_MODERN;
      g_array_append_val (words, word);
      text += word.length;
    }

  return words;
}

/* How far the next word is that can be only one of the two, and which. */
static guint
find_decided (const GArray *words, guint from, int direction, WordKind *kind)
{
  guint distance = 0;

  for (gint64 i = (gint64) from + direction; i >= 0 && i < words->len; i += direction)
    {
      distance++;
      *kind = g_array_index (words, Word, i).kind;
      if (*kind != WORD_OPEN)
        return distance;
    }

  return G_MAXUINT;
}

/* In a text that is partly real Unicode, a word that could be either is as the nearest is. */
static gboolean
is_old (const GArray *words, guint index)
{
  WordKind kind = g_array_index (words, Word, index).kind;
  WordKind before = WORD_OPEN, after = WORD_OPEN;
  guint to_before, to_after;

  if (kind != WORD_OPEN)
    return kind == WORD_OLD;

  to_before = find_decided (words, index, -1, &before);
  to_after = find_decided (words, index, 1, &after);

  return (to_before < to_after ? before : after) == WORD_OLD;
}

/**
 * ct_old_text_convert:
 * @encoding: what ct_old_text_detect() found
 *
 * Returns: (transfer full): @text in composed Unicode
 */
char *
ct_old_text_convert (const char *text, CtOldEncoding encoding)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree gunichar *chars = NULL;
  g_autoptr (GArray) words = NULL;
  ReadLetter read_letter = get_reader (encoding);
  GString *converted;

  if (encoding == CT_OLD_NONE || composed == NULL)
    return g_strdup (composed != NULL ? composed : text);

  chars = g_utf8_to_ucs4_fast (composed, -1, NULL);
  words = split_words (chars, read_letter);
  converted = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);
      gboolean old = is_word_char (*word->start) && is_old (words, i);
      g_autofree char *letters = old ? decode (word->start, word->length, read_letter)
                                     : g_ucs4_to_utf8 (word->start, word->length, NULL, NULL, NULL);

      g_string_append (converted, letters);
    }

  return g_string_free (converted, FALSE);
}
