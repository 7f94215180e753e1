/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-text"

#include "config.h"

#include "ct-print-text.h"

#include <string.h>

#define WORD_JOINER "\xe2\x81\xa0"
#define NO_BREAK_SPACE "\xc2\xa0"
#define EN_DASH 0x2013

/* The longest word that is looked up, in bytes. */
#define MAX_WORD 32

static gboolean
has_marks (const char *text)
{
  /* U+0300 … U+036F and the other blocks of combining marks begin with these bytes or above. */
  for (const guchar *p = (const guchar *) text; *p != '\0'; p++)
    if (*p == 0xcc || *p == 0xcd || *p >= 0xe1)
      return TRUE;

  return FALSE;
}

/**
 * ct_print_text_compose:
 *
 * Returns: (transfer full): @text with composed letters (NFC), for which fonts have glyphs
 */
char *
ct_print_text_compose (const char *text)
{
  char *composed = has_marks (text) ? g_utf8_normalize (text, -1, G_NORMALIZE_NFC) : NULL;

  return composed != NULL ? composed : g_utf8_make_valid (text, -1);
}

/* The word that ends at @end, without punctuation, in small letters. */
static gboolean
get_word_before (const char *start, const char *end, char word[MAX_WORD])
{
  const char *p = end;
  g_autofree char *small = NULL;

  while (p > start)
    {
      const char *previous = g_utf8_prev_char (p);

      if (!g_unichar_isalpha (g_utf8_get_char (previous)))
        break;
      p = previous;
    }

  if (p == end || end - p >= MAX_WORD)
    return FALSE;

  small = g_utf8_strdown (p, end - p);

  return g_strlcpy (word, small, MAX_WORD) < MAX_WORD;
}

static gboolean
get_word_after (const char *start, char word[MAX_WORD])
{
  const char *p = start;
  g_autofree char *small = NULL;

  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)) && !strchr (".,;:)]", *p))
    p = g_utf8_next_char (p);

  if (p == start || p - start >= MAX_WORD)
    return FALSE;

  small = g_utf8_strdown (start, p - start);

  return g_strlcpy (word, small, MAX_WORD) < MAX_WORD;
}

/* "N. V. An", "TS. Bình": no line ends behind a short form with a full stop before a name. */
static gboolean
is_initial (const char *text, const char *space)
{
  const char *p = space;
  guint n_letters = 0;

  if (space[-1] != '.' || !g_unichar_isupper (g_utf8_get_char (space + 1)))
    return FALSE;

  for (p = g_utf8_prev_char (p); p > text; n_letters++)
    {
      const char *previous = g_utf8_prev_char (p);

      if (!g_unichar_isalpha (g_utf8_get_char (previous)))
        break;
      p = previous;
    }

  /* One capital letter, or a title that begins and ends with capitals: "TS", "ThS", "BS". */
  return n_letters > 0 && n_letters <= 3 && g_unichar_isupper (g_utf8_get_char (p)) &&
         g_unichar_isupper (g_utf8_get_char (g_utf8_prev_char (space - 1)));
}

/* "2024 - 2025", "5 – 10" */
static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == EN_DASH;
}

static gboolean
is_in_range (const char *text, const char *space)
{
  const char *before = g_utf8_prev_char (space);
  const char *after = space + 1;
  gunichar left = g_utf8_get_char (before), right = g_utf8_get_char (after);

  if (g_unichar_isdigit (left) && is_dash (right))
    {
      const char *behind = g_utf8_next_char (after);

      return *behind == ' ' && g_ascii_isdigit (behind[1]);
    }

  return is_dash (left) && g_unichar_isdigit (right) && before > text + 1 && before[-1] == ' ' &&
         g_ascii_isdigit (before[-2]);
}

static gboolean
binds_space (CtPageStyle *style, const char *text, const char *space)
{
  char word[MAX_WORD];

  if (space == text)
    return FALSE;

  if (is_initial (text, space) || is_in_range (text, space))
    return TRUE;

  if (g_ascii_isdigit (space[1]) && get_word_before (text, space, word) &&
      ct_page_style_binds_before_number (style, word))
    return TRUE;

  return g_ascii_isdigit (space[-1]) && get_word_after (space + 1, word) &&
         ct_page_style_binds_after_number (style, word);
}

/* Numbers of documents, "57/2026/TT-BGDĐT": no line ends behind a stroke or dash of theirs. */
static gboolean
is_in_document_number (const char *text, const char *p)
{
  const char *start = p;
  const char *next = g_utf8_next_char (p);
  gboolean has_stroke = FALSE;

  if ((*p != '/' && *p != '-') || !g_unichar_isalnum (g_utf8_get_char (next)))
    return FALSE;

  while (start > text && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (start))))
    {
      start = g_utf8_prev_char (start);
      has_stroke |= *start == '/';
    }

  return g_ascii_isdigit (*start) && (has_stroke || *p == '/') &&
         g_unichar_isupper (g_utf8_get_char (next));
}

static gboolean
binds_after (const char *text, const char *p, gunichar c)
{
  if (p == text || (c != '.' && c != EN_DASH) || !g_ascii_isdigit (*g_utf8_next_char (p)))
    return FALSE;

  return g_ascii_isalnum (p[-1]);
}

/* A second space is a slip of the keys, which would be seen at the end of a line; a tab comes with
 * what is pasted, and would reach out of a narrow column.
 */
static void
join_spaces (char *text)
{
  char *end = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      char c = *p == '\t' ? ' ' : *p;

      if (c != ' ' || end == text || end[-1] != ' ')
        *end++ = c;
    }
  *end = '\0';
}

/**
 * ct_print_text_prepare:
 * @text: words of the plan
 * @out_bound: (out): whether anything was bound together
 *
 * Makes words ready to be set: composed letters, and no line to end inside of "2025–2026",
 * "MC.4.2.03", "5 triệu" or "Điều 5". The marks for that are invisible and only in what is set.
 *
 * Returns: (transfer full): the text to set
 */
char *
ct_print_text_prepare (CtPageStyle *style, const char *text, gboolean *out_bound)
{
  g_autofree char *composed = ct_print_text_compose (text);
  GString *out = g_string_sized_new (strlen (composed) + 16);

  *out_bound = FALSE;
  join_spaces (composed);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' && binds_space (style, composed, p))
        {
          g_string_append (out, NO_BREAK_SPACE);
          *out_bound = TRUE;
        }
      else if (c == '\r' || (c < 0x20 && c != '\n'))
        {
          continue;
        }
      else
        {
          g_string_append_unichar (out, c);
          if (binds_after (composed, p, c) || is_in_document_number (composed, p))
            {
              g_string_append (out, WORD_JOINER);
              *out_bound = TRUE;
            }
        }
    }

  return g_string_free (out, FALSE);
}

/**
 * ct_print_text_unbind:
 *
 * Returns: (transfer full): @text without the marks of ct_print_text_prepare(), for places that are
 *   too narrow for them
 */
char *
ct_print_text_unbind (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, WORD_JOINER, "", 0);
  g_string_replace (out, NO_BREAK_SPACE, " ", 0);

  return g_string_free (out, FALSE);
}
