/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-old-syllable"

#include "config.h"

#include "ct-old-text.h"

#include "ct-text-fold.h"

/* Whether a word can be a syllable of Vietnamese: a consonant that begins one, a rime that there
 * is, and one tone at most. */

static const char *const onsets[] = {
  "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d",
  "g",   "h",  "k",  "l",  "m",  "n",  "p",  "r",  "s",  "t",  "v",  "x", "",
};

/* Without diacritics. */
static const char *const rimes[] = {
  "a",    "ac",   "ach",  "ai",   "am",  "an",  "ang",  "anh",  "ao",  "ap",   "at",   "au",
  "ay",   "e",    "ec",   "ech",  "em",  "en",  "eng",  "enh",  "eo",  "ep",   "et",   "eu",
  "i",    "ia",   "ich",  "iec",  "iem", "ien", "ieng", "iep",  "iet", "ieu",  "im",   "in",
  "inh",  "ip",   "it",   "iu",   "o",   "oa",  "oac",  "oach", "oai", "oam",  "oan",  "oang",
  "oanh", "oao",  "oap",  "oat",  "oay", "oc",  "oe",   "oen",  "oeo", "oet",  "oi",   "om",
  "on",   "ong",  "ooc",  "oong", "op",  "ot",  "u",    "ua",   "uan", "uang", "uat",  "uay",
  "uc",   "ue",   "uech", "uenh", "ui",  "um",  "un",   "ung",  "uo",  "uoc",  "uoi",  "uom",
  "uon",  "uong", "uop",  "uot",  "uou", "up",  "ut",   "uu",   "uy",  "uya",  "uych", "uyen",
  "uyet", "uynh", "uyt",  "uyu",  "y",   "yem", "yen",  "yet",  "yeu", NULL,
};

static gboolean
is_tone (gunichar mark)
{
  return mark == 0x0300 || mark == 0x0301 || mark == 0x0303 || mark == 0x0309 || mark == 0x0323;
}

/* â ê ô, ă, ơ ư */
static gboolean
is_quality (gunichar vowel, gunichar mark)
{
  const char *vowels = mark == 0x0302 ? "aeo" : mark == 0x0306 ? "a" : mark == 0x031b ? "ou" : "";

  return strchr (vowels, (int) vowel) != NULL;
}

/* Counts the tones; FALSE for a letter that Vietnamese does not have. */
static gboolean
count_tones (gunichar c, guint *n_tones)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize length =
      g_unichar_fully_decompose (g_unichar_tolower (c), FALSE, parts, G_N_ELEMENTS (parts));
  gboolean vowel = parts[0] < 0x80 && strchr ("aeiouy", (int) parts[0]) != NULL;

  if (parts[0] >= 0x80 && parts[0] != 0x0111)
    return FALSE;

  for (gsize i = 1; i < length; i++)
    {
      if (!vowel || (!is_tone (parts[i]) && !is_quality (parts[0], parts[i])))
        return FALSE;
      *n_tones += is_tone (parts[i]) ? 1 : 0;
    }

  return TRUE;
}

static gboolean
has_shape (const char *folded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (onsets); i++)
    if (g_str_has_prefix (folded, onsets[i]) &&
        g_strv_contains (rimes, folded + strlen (onsets[i])))
      return TRUE;

  /* gì, giếng, quốc */
  return g_str_has_prefix (folded, "g") && g_strv_contains (rimes, folded + 1);
}

/**
 * ct_old_text_has_letter:
 *
 * Returns: whether @c is a letter of Vietnamese
 */
gboolean
ct_old_text_has_letter (gunichar c)
{
  guint n_tones = 0;

  return count_tones (c, &n_tones) && n_tones <= 1;
}

/**
 * ct_old_text_is_syllable:
 * @word: letters only, composed
 */
gboolean
ct_old_text_is_syllable (const char *word)
{
  g_autofree char *folded = ct_text_fold (word);
  guint n_tones = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (!count_tones (g_utf8_get_char (p), &n_tones))
      return FALSE;

  return n_tones <= 1 && has_shape (folded);
}
