/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-text-fold"

#include "config.h"

#include "ct-text-fold.h"

#define D_WITH_STROKE 0x0111
#define CAPITAL_D_WITH_STROKE 0x0110

/**
 * ct_text_fold_char:
 *
 * Returns: the bare small letter of @c ("Ế" → "e", "Đ" → "d"), or 0 for a mark that stands on the
 *   letter before it and so vanishes
 */
gunichar
ct_text_fold_char (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c < 0x80)
    return g_ascii_tolower (c);

  if (g_unichar_ismark (c))
    return 0;

  g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  if (parts[0] == D_WITH_STROKE || parts[0] == CAPITAL_D_WITH_STROKE)
    return 'd';

  return g_unichar_tolower (parts[0]);
}

/**
 * ct_text_fold:
 * @text: (nullable): any text, composed or decomposed
 *
 * Makes texts comparable that differ only in case, in diacritics or in the Unicode form in which
 * those are written: "Hoà", "hòa" and "HOA" all become "hoa". Used to search and to read what was
 * typed without diacritics.
 *
 * Returns: (transfer full): @text folded; bytes that are not UTF-8 are replaced
 */
char *
ct_text_fold (const char *text)
{
  g_autofree char *valid = NULL;
  GString *folded;

  if (text == NULL)
    return g_strdup ("");

  if (!g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  folded = g_string_sized_new (strlen (text) + 1);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = ct_text_fold_char (g_utf8_get_char (p));

      if (c != 0 && c < 0x80)
        g_string_append_c (folded, c);
      else if (c != 0)
        g_string_append_unichar (folded, c);
    }

  return g_string_free (folded, FALSE);
}
