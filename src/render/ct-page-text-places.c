/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-text"

#include "config.h"

#include "ct-page-text-private.h"

#include <string.h>

/* Which place is meant by a point on the paper, and what is around a place. */

/* The line that is nearest to a point: first of all at its height. */
typedef struct
{
  const CtTextPiece *piece;
  guint line;
  double dx;
  double dy;
} Nearest;

static double
get_distance (double value, double start, double end)
{
  if (value < start)
    return start - value;

  return value > end ? value - end : 0.0;
}

static void
look_at_piece (const CtTextPiece *piece, double x, double y, Nearest *nearest)
{
  for (guint i = piece->first_line; i < piece->first_line + piece->n_lines; i++)
    {
      const CtTextLine *line = &piece->block->lines[i];
      double left = piece->x + line->x;
      double dx = get_distance (x, left, left + line->width);
      double dy = get_distance (y, piece->y + line->top,
                                piece->y + ct_text_block_get_line_bottom (piece->block, i));

      if (nearest->piece != NULL && (dy > nearest->dy || (dy == nearest->dy && dx >= nearest->dx)))
        continue;

      nearest->piece = piece;
      nearest->line = i;
      nearest->dx = dx;
      nearest->dy = dy;
    }
}

static gboolean
is_in_cell (const CtTextPiece *piece, double x, double y)
{
  const CtTextRect *cell = &piece->cell;

  return piece->in_cell && x >= cell->x && x < cell->x + cell->width && y >= cell->y &&
         y < cell->y + cell->height;
}

/* Inside of a cell, only its own words are meant, even where others are nearer. */
static Nearest
find_nearest (const CtPageText *self, guint page, double x, double y)
{
  guint end = g_array_index (self->page_starts, guint, page + 1);
  Nearest nearest = { NULL };

  for (guint i = g_array_index (self->page_starts, guint, page); i < end; i++)
    if (is_in_cell (CT_PIECE (self, i), x, y))
      look_at_piece (CT_PIECE (self, i), x, y, &nearest);
  if (nearest.piece != NULL)
    return nearest;

  for (guint i = g_array_index (self->page_starts, guint, page); i < end; i++)
    look_at_piece (CT_PIECE (self, i), x, y, &nearest);

  return nearest;
}

/* Words that have no room are behind the end: there is no place in the "…" that stands for them. */
static guint
find_offset (const CtTextPiece *piece, guint index, double x)
{
  const CtTextLine *line = &piece->block->lines[index];
  guint line_end = _ct_text_block_get_line_end (piece->block, index);
  const char *text = pango_layout_get_text (piece->block->layout);
  double inside = x - piece->x - line->x;
  int offset, n_behind;

  if (inside <= 0.0)
    return _ct_text_block_get_line_start (piece->block, index);
  if (inside >= line->width)
    return line_end;

  pango_layout_line_x_to_index (line->line, pango_units_from_double (inside), &offset, &n_behind);
  for (; n_behind > 0 && text[offset] != '\0'; n_behind--)
    offset = (int) (g_utf8_next_char (text + offset) - text);

  return MIN ((guint) offset, line_end);
}

/**
 * ct_page_text_find_place:
 * @page: from 0
 * @x: from the left edge of the paper, in points
 * @y: from its upper edge
 * @place: (out): the place between two letters that is nearest; unset where the page has no words
 *
 * Returns: whether there are letters at that very point
 */
gboolean
ct_page_text_find_place (const CtPageText *self, guint page, double x, double y, CtTextPlace *place)
{
  Nearest nearest;

  g_return_val_if_fail (page + 1 < self->page_starts->len, FALSE);

  nearest = find_nearest (self, page, x, y);
  if (nearest.piece == NULL)
    return FALSE;

  place->passage = nearest.piece->passage;
  place->offset = find_offset (nearest.piece, nearest.line, x);

  return nearest.dx == 0.0 && nearest.dy == 0.0;
}

/* Joiners are part of a word; the space that joins is none. */
gboolean
_ct_page_text_is_in_word (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return *p != '\0' && c != 0xa0 && !g_unichar_isspace (c);
}

static gboolean
is_letter (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/**
 * ct_page_text_get_word:
 *
 * Returns: the word at @place, without the signs before and behind it unless it has nothing else
 */
CtTextRange
ct_page_text_get_word (const CtPageText *self, CtTextPlace place)
{
  const char *text = pango_layout_get_text (CT_PASSAGE (self, place.passage)->block->layout);
  const char *behind = text + ct_page_text_get_length (self, place.passage);
  const char *start = text + place.offset;
  const char *end, *first, *last;
  CtTextRange range = { place, place, CT_TEXT_ANY_PAGE };

  while (start > text && _ct_page_text_is_in_word (g_utf8_prev_char (start)))
    start = g_utf8_prev_char (start);
  for (end = start; end < behind && _ct_page_text_is_in_word (end);)
    end = g_utf8_next_char (end);

  for (first = start; first < end && !is_letter (first);)
    first = g_utf8_next_char (first);
  for (last = end; last > first && !is_letter (g_utf8_prev_char (last));)
    last = g_utf8_prev_char (last);

  range.start.offset = (guint) ((first < last ? first : start) - text);
  range.end.offset = (guint) ((first < last ? last : end) - text);

  return range;
}

/* Returns: all words of the paragraph at @place, whatever pages it is on */
CtTextRange
ct_page_text_get_passage (const CtPageText *self, CtTextPlace place)
{
  CtTextRange range = { place, place, CT_TEXT_ANY_PAGE };

  range.start.offset = 0;
  range.end.offset = ct_page_text_get_length (self, place.passage);

  return range;
}

/**
 * ct_page_text_get_all:
 * @page: from 0
 * @range: (out): all words that stand on it
 *
 * Returns: whether there are any
 */
gboolean
ct_page_text_get_all (const CtPageText *self, guint page, CtTextRange *range)
{
  guint start, end;

  g_return_val_if_fail (page + 1 < self->page_starts->len, FALSE);

  start = g_array_index (self->page_starts, guint, page);
  end = g_array_index (self->page_starts, guint, page + 1);
  if (start == end)
    return FALSE;

  range->page = page;
  range->start.passage = range->end.passage = CT_PIECE (self, start)->passage;
  for (guint i = start; i < end; i++)
    {
      range->start.passage = MIN (range->start.passage, CT_PIECE (self, i)->passage);
      range->end.passage = MAX (range->end.passage, CT_PIECE (self, i)->passage);
    }
  range->start.offset = 0;
  range->end.offset = ct_page_text_get_length (self, range->end.passage);

  return TRUE;
}
