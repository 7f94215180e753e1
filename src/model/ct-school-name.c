/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-school-name"

#include "config.h"

#include "ct-school-name.h"

#include <string.h>

#include "ct-text-fold.h"

/* The words by which a school's name says what it teaches, folded, and the kind in the words of the
 * plan document.
 */
static const struct
{
  const char *words;
  const char *kind;
} names[] = {
  { "mam non", "preschool" },    { "mau giao", "preschool" },
  { "nha tre", "preschool" },    { "mn", "preschool" },
  { "mg", "preschool" },         { "tieu hoc", "primary" },
  { "th", "primary" },           { "trung hoc co so", "lower-secondary" },
  { "thcs", "lower-secondary" }, { "trung hoc pho thong", "upper-secondary" },
  { "thpt", "upper-secondary" }, { "giao duc thuong xuyen", "continuing" },
  { "gdtx", "continuing" },      { "lien cap", "combined" },
  { "nhieu cap", "combined" },
};

/* Small bare letters in words with one space between and around: " truong th & thcs " and
 * "Trường TH-THCS" become " truong th thcs ". */
static char *
dup_words (const char *name)
{
  g_autofree char *folded = ct_text_fold (name);
  GString *words = g_string_new (" ");

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (words, c);
      else if (words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }

  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');

  return g_string_free (words, FALSE);
}

/**
 * ct_school_name_get_kind:
 * @name: as schools write it, in full or with the usual letters: "Trường Tiểu học Gò Mây",
 *   "Trường MN Hoa Sen", "TH&THCS Tân Lập"; the diacritics may be missing
 *
 * Returns: (nullable): the kind of school that the name tells, in the words of the plan document;
 *   %NULL if it tells none. A name of more than one is a school with several levels.
 */
const char *
ct_school_name_get_kind (const char *name)
{
  g_autofree char *words = dup_words (name);
  const char *kind = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *whole = g_strdup_printf (" %s ", names[i].words);

      if (strstr (words, whole) == NULL || g_strcmp0 (kind, names[i].kind) == 0)
        continue;
      if (kind != NULL)
        return "combined";
      kind = names[i].kind;
    }

  return kind;
}
