/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-text"

#include "config.h"

#include "ct-print-text.h"

#include <string.h>

#define WORD_JOINER "\xe2\x81\xa0"
#define NO_BREAK_SPACE "\xc2\xa0"
#define BREAK_HERE "\xe2\x80\x8b"
#define EN_DASH "\xe2\x80\x93"

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

static gboolean
is_en_dash (gunichar c)
{
  return c == 0x2013;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || is_en_dash (c);
}

/* "2024 - 2025", "5 – 10" */
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
  if (p == text || (c != '.' && !is_en_dash (c)) || !g_ascii_isdigit (*g_utf8_next_char (p)))
    return FALSE;

  return g_ascii_isalnum (p[-1]);
}

static gboolean
is_space (gunichar c)
{
  return c == '\t' || g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR;
}

static guint
count_binding (const char *start, const char *end)
{
  guint n = 0;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    n += g_str_has_prefix (p, NO_BREAK_SPACE);

  return n;
}

/* The spaces from @start to @end, as they are set: what was typed to bind, binds. Several that bind
 * are a place to write in by hand: they keep their width, and stand behind the word before.
 */
static void
append_space (GString *out, const char *start, const char *end)
{
  guint n_binding = count_binding (start, end);

  if (n_binding < 2)
    {
      g_string_append (out, n_binding > 0 ? NO_BREAK_SPACE : " ");
      return;
    }

  if (!g_str_has_prefix (start, NO_BREAK_SPACE))
    g_string_append (out, NO_BREAK_SPACE);
  for (guint i = 0; i < n_binding; i++)
    g_string_append (out, NO_BREAK_SPACE);
  if (!g_str_has_prefix (g_utf8_prev_char (end), NO_BREAK_SPACE))
    g_string_append_c (out, ' ');
}

/* A second space is a slip of the keys, which would be seen at the end of a line, and one before
 * the first word at its beginning; a tab comes with what is pasted, and would reach out of a narrow
 * column.
 */
static char *
join_spaces (const char *text)
{
  GString *out = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0';)
    {
      const char *end = p;

      while (is_space (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);

      if (end > p && out->len > 0 && out->str[out->len - 1] != '\n')
        append_space (out, p, end);
      if (*end != '\0')
        g_string_append_unichar (out, g_utf8_get_char (end));
      p = *end != '\0' ? g_utf8_next_char (end) : end;
    }

  return g_string_free (out, FALSE);
}

/**
 * ct_print_text_prepare:
 * @text: words of the plan
 *
 * Makes words ready to be set: composed letters, and no line to end inside of "2025–2026",
 * "MC.4.2.03", "5 triệu" or "Điều 5". The marks for that are invisible and only in what is set.
 *
 * Returns: (transfer full): the text to set
 */
char *
ct_print_text_prepare (CtPageStyle *style, const char *text)
{
  g_autofree char *typed = ct_print_text_compose (text);
  g_autofree char *composed = join_spaces (typed);
  GString *out = g_string_sized_new (strlen (composed) + 16);

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ' ' && binds_space (style, composed, p))
        {
          /* Of itself, a line may end between a dash and a space that binds. */
          if (is_dash (g_utf8_get_char (g_utf8_prev_char (p))))
            g_string_append (out, WORD_JOINER);
          g_string_append (out, NO_BREAK_SPACE);
        }
      else if (c == '\r' || (c < 0x20 && c != '\n'))
        {
          continue;
        }
      else
        {
          g_string_append_unichar (out, c);
          if (binds_after (composed, p, c) || is_in_document_number (composed, p))
            g_string_append (out, WORD_JOINER);
        }
    }

  return g_string_free (out, FALSE);
}

/* In which order the bonds of a word give way that is wider than its lines. Each of these returns
 * whether there was one.
 */

/* Dashes that a line may end behind: "15/10 - 30/10", "2025–2026". */
static gboolean
free_behind_dash (GString *text)
{
  return g_string_replace (text, "-" WORD_JOINER NO_BREAK_SPACE, "- ", 0) +
             g_string_replace (text, EN_DASH WORD_JOINER NO_BREAK_SPACE, EN_DASH " ", 0) +
             g_string_replace (text, "-" NO_BREAK_SPACE, "- ", 0) +
             g_string_replace (text, EN_DASH NO_BREAK_SPACE, EN_DASH " ", 0) +
             g_string_replace (text, EN_DASH WORD_JOINER, EN_DASH, 0) >
         0;
}

static gsize
count_blank (const char *p)
{
  gsize n = 0;

  while (g_str_has_prefix (p + n * strlen (NO_BREAK_SPACE), NO_BREAK_SPACE))
    n++;

  return n;
}

/* Behind a place to write in by hand a line may end, and before the letter that it stands behind;
 * never within it. */
static gboolean
part_blanks (GString *text)
{
  gboolean parted = FALSE;

  for (gsize i = 0; i < text->len;)
    {
      gsize n = count_blank (text->str + i), end = i + n * strlen (NO_BREAK_SPACE);
      gsize before = i;

      if (n < 2)
        {
          i = (gsize) (g_utf8_next_char (text->str + i) - text->str);
          continue;
        }

      if (i > 0)
        before = (gsize) (g_utf8_prev_char (text->str + i) - text->str);
      i = end;
      if (g_str_has_prefix (text->str + end, BREAK_HERE))
        continue;

      g_string_insert (text, (gssize) end, BREAK_HERE);
      g_string_insert (text, (gssize) before, BREAK_HERE);
      i += 2 * strlen (BREAK_HERE);
      parted = TRUE;
    }

  return parted;
}

/* Frees the single spaces that bind; those of a place to write in stay together.
 * @before_dash: also before a dash */
static guint
free_spaces (GString *text, gboolean before_dash)
{
  guint n_freed = 0;

  for (gsize i = 0; i < text->len;)
    {
      gsize n = count_blank (text->str + i), end = i + n * strlen (NO_BREAK_SPACE);

      if (n == 1 && (before_dash || !is_dash (g_utf8_get_char (text->str + end))))
        {
          g_string_erase (text, (gssize) i, (gssize) strlen (NO_BREAK_SPACE));
          g_string_insert_c (text, (gssize) i, ' ');
          n_freed++;
          i++;
        }
      else
        {
          i = n > 0 ? end : (gsize) (g_utf8_next_char (text->str + i) - text->str);
        }
    }

  return n_freed;
}

/* Words, their numbers, and the parts of codes: all but what stands before a dash. */
static gboolean
free_words (GString *text)
{
  guint n_joined = g_string_replace (text, WORD_JOINER, "", 0);

  return free_spaces (text, FALSE) + n_joined > 0;
}

static gboolean
free_before_dash (GString *text)
{
  return free_spaces (text, TRUE) > 0;
}

/* @signs: behind which of them, between two digits */
static gboolean
cut_numbers (GString *text, const char *signs)
{
  guint n_cut = 0;

  for (gsize i = 1; i + 1 < text->len; i++)
    if (strchr (signs, text->str[i]) && g_ascii_isdigit (text->str[i - 1]) &&
        g_ascii_isdigit (text->str[i + 1]))
      {
        g_string_insert (text, (gssize) i + 1, BREAK_HERE);
        n_cut++;
      }

  return n_cut > 0;
}

static gboolean
loosen_word (GString *word)
{
  return free_behind_dash (word) || cut_numbers (word, "-") || free_words (word) ||
         free_before_dash (word) || part_blanks (word) || cut_numbers (word, "/.,");
}

/**
 * ct_print_text_loosen:
 * @text: words of ct_print_text_prepare()
 * @at: (inout): a place in a word that was broken there because it is wider than its lines; where
 *   that word begins
 *
 * Lets the word break at a better place: a range behind its dash, a number behind a point or
 * stroke.
 *
 * Returns: whether there was something to loosen
 */
gboolean
ct_print_text_loosen (GString *text, gsize *at)
{
  gsize start = *at, end = *at + strcspn (text->str + *at, " \n");
  g_autoptr (GString) word = NULL;
  gboolean loosened;

  while (start > 0 && !strchr (" \n", text->str[start - 1]))
    start--;

  word = g_string_new_len (text->str + start, (gssize) (end - start));
  loosened = loosen_word (word);
  if (loosened)
    {
      g_string_erase (text, (gssize) start, (gssize) (end - start));
      g_string_insert_len (text, (gssize) start, word->str, (gssize) word->len);
    }
  *at = start;

  return loosened;
}

/**
 * ct_print_text_relax:
 * @text: words of ct_print_text_prepare()
 *
 * Lets lines end between words and numbers that belong together, in all of @text.
 *
 * Returns: whether there was something bound
 */
gboolean
ct_print_text_relax (GString *text)
{
  gboolean freed = free_behind_dash (text);

  return free_words (text) || freed;
}

/**
 * ct_print_text_unbind:
 *
 * Returns: (transfer full): @text without the marks that say where a line may end, or not
 */
char *
ct_print_text_unbind (const char *text)
{
  GString *out = g_string_new (text);

  g_string_replace (out, WORD_JOINER, "", 0);
  g_string_replace (out, BREAK_HERE, "", 0);
  g_string_replace (out, NO_BREAK_SPACE, " ", 0);

  return g_string_free (out, FALSE);
}
