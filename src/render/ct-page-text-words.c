/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-text"

#include "config.h"

#include "ct-page-text-private.h"

#include <string.h>

#include "ct-print-text.h"

/* The words of a range, as they are handed to others: a paragraph is a line, whatever lines it was
 * set in, and cells of one row have a tab between them.
 */

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0;
}

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == 0x2028 || c == 0x2029;
}

/* Spaces that join and joiners are of the paper only; a blank to write in by hand is one space. */
static void
append_words (GString *words, const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *plain = ct_print_text_unbind (part);
  gboolean spaced = TRUE;
  gsize start = words->len;

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean ends_line = is_line_end (c);

      if (is_space (c) && spaced)
        continue;
      if (ends_line && words->len > start && words->str[words->len - 1] == ' ')
        g_string_truncate (words, words->len - 1);

      spaced = ends_line || is_space (c);
      g_string_append_unichar (words, ends_line ? '\n' : is_space (c) ? ' ' : c);
    }
}

/* Of a range that is limited to a page, the lines that stand there. */
static void
append_pieces (const CtPageText *self,
               const CtTextRange *range,
               guint passage,
               guint start,
               guint end,
               GString *words)
{
  const char *text = pango_layout_get_text (CT_PASSAGE (self, passage)->block->layout);

  for (guint i = CT_PASSAGE (self, passage)->first; i != CT_NO_PIECE; i = CT_PIECE (self, i)->next)
    {
      const CtTextPiece *piece = CT_PIECE (self, i);
      guint last = piece->first_line + piece->n_lines - 1;
      guint first = MAX (start, _ct_text_block_get_line_start (piece->block, piece->first_line));
      guint behind = MIN (end, _ct_text_block_get_line_end (piece->block, last));

      if (piece->page == range->page && first < behind)
        append_words (words, text + first, behind - first);
    }
}

static void
append_passage (const CtPageText *self, const CtTextRange *range, guint passage, GString *words)
{
  const char *text = pango_layout_get_text (CT_PASSAGE (self, passage)->block->layout);
  guint start, end;

  _ct_page_text_get_part (self, range, passage, &start, &end);
  if (range->page == CT_TEXT_ANY_PAGE)
    append_words (words, text + start, end - start);
  else
    append_pieces (self, range, passage, start, end, words);
}

static gboolean
is_same_row (const CtTextPiece *a, const CtTextPiece *b)
{
  return a->in_cell && b->in_cell && a->page == b->page &&
         ABS (a->cell.y - b->cell.y) < CT_SAME_ROW && a->cell.x != b->cell.x;
}

static char
get_separator (const CtPageText *self, guint before, guint passage)
{
  const CtTextPiece *last = CT_PIECE (self, CT_PASSAGE (self, before)->first);
  const CtTextPiece *next = CT_PIECE (self, CT_PASSAGE (self, passage)->first);

  return is_same_row (last, next) ? '\t' : '\n';
}

/**
 * ct_page_text_dup_words:
 *
 * Returns: (transfer full): the words in @range as NFC, without the ends of lines that only the
 *   width of the paper made
 */
char *
ct_page_text_dup_words (const CtPageText *self, const CtTextRange *range)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint before = G_MAXUINT;

  for (guint i = range->start.passage; i <= range->end.passage && i < self->passages->len; i++)
    {
      g_autoptr (GString) part = g_string_new (NULL);

      if (!_ct_page_text_takes (self, range, i))
        continue;

      append_passage (self, range, i, part);
      g_strchomp (part->str);
      if (*part->str == '\0')
        continue;

      if (before != G_MAXUINT)
        g_string_append_c (words, get_separator (self, before, i));
      g_string_append (words, part->str);
      before = i;
    }

  return g_utf8_normalize (words->str, -1, G_NORMALIZE_NFC);
}

/* The first of the paragraphs in a row that show the same field as @passage. */
static guint
find_first_of_field (const CtPageText *self, guint passage)
{
  const CtTextBlock *block = CT_PASSAGE (self, passage)->block;

  while (passage > 0)
    {
      const CtTextBlock *before = CT_PASSAGE (self, passage - 1)->block;

      if (before->node != block->node || before->field != block->field)
        break;
      passage--;
    }

  return passage;
}

/**
 * ct_page_text_count_before:
 * @range: some words of one paragraph
 *
 * Returns: how often the same words stand before them, in the same field
 */
guint
ct_page_text_count_before (const CtPageText *self, const CtTextRange *range)
{
  g_autofree char *words = ct_page_text_dup_words (self, range);
  CtTextRange before = { { find_first_of_field (self, range->start.passage), 0 },
                         range->start,
                         CT_TEXT_ANY_PAGE };
  g_autofree char *text = ct_page_text_dup_words (self, &before);
  gsize length = strlen (words);
  guint n = 0;

  for (const char *p = text; length > 0 && (p = strstr (p, words)) != NULL; p += length)
    n++;

  return n;
}
