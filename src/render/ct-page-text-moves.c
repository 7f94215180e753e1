/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-text"

#include "config.h"

#include "ct-page-text-private.h"

#include <string.h>

/* How a place moves, and what is selected between two places. */

static const char *
get_words (const CtPageText *self, guint passage)
{
  return pango_layout_get_text (CT_PASSAGE (self, passage)->block->layout);
}

/* Out of a passage into the one beside it; FALSE at the first and the last. */
static gboolean
leave_passage (const CtPageText *self, CtTextPlace *place, int direction)
{
  if (direction < 0 ? place->passage == 0 : place->passage + 1 >= self->passages->len)
    return FALSE;

  place->passage += direction < 0 ? -1 : 1;
  place->offset = direction < 0 ? ct_page_text_get_length (self, place->passage) : 0;

  return TRUE;
}

static gboolean
is_at_end (const CtPageText *self, CtTextPlace place, int direction)
{
  return place.offset == (direction < 0 ? 0 : ct_page_text_get_length (self, place.passage));
}

/* What is one letter for the eye may be several characters. */
static void
move_by_letter (const CtPageText *self, CtTextPlace *place, int direction)
{
  const char *words = get_words (self, place->passage);
  int n_attributes;
  const PangoLogAttr *attributes =
      pango_layout_get_log_attrs_readonly (CT_PASSAGE (self, place->passage)->block->layout,
                                           &n_attributes);
  glong index = g_utf8_pointer_to_offset (words, words + place->offset);

  do
    index += direction;
  while (index > 0 && index < n_attributes - 1 && !attributes[index].is_cursor_position);

  place->offset = (guint) (g_utf8_offset_to_pointer (words, index) - words);
}

/* Over what is between words, and to the end of the word behind it. */
static void
move_by_word (const CtPageText *self, CtTextPlace *place, int direction)
{
  const char *words = get_words (self, place->passage);
  gboolean inside = FALSE;

  while (!is_at_end (self, *place, direction))
    {
      guint ahead = direction > 0 ? place->offset
                                  : (guint) (g_utf8_prev_char (words + place->offset) - words);

      if (inside && !_ct_page_text_is_in_word (words + ahead))
        return;
      inside = _ct_page_text_is_in_word (words + ahead);
      place->offset = direction > 0 ? (guint) (g_utf8_next_char (words + ahead) - words) : ahead;
    }
}

/* To the same distance from the left in the line above or below. */
static void
move_by_line (const CtPageText *self, CtTextPlace *place, int direction)
{
  const CtTextBlock *block = CT_PASSAGE (self, place->passage)->block;
  guint line = _ct_text_block_find_line (block, place->offset);
  guint line_end;
  int x, offset, n_behind;

  pango_layout_line_index_to_x (block->lines[line].line, (int) place->offset, FALSE, &x);
  x += pango_units_from_double (block->lines[line].x);

  if (direction < 0 ? line > 0 : line + 1 < block->n_lines)
    {
      line += direction < 0 ? -1 : 1;
    }
  else
    {
      if (!leave_passage (self, place, direction))
        {
          place->offset = direction < 0 ? 0 : ct_page_text_get_length (self, place->passage);
          return;
        }
      block = CT_PASSAGE (self, place->passage)->block;
      line = direction < 0 ? block->n_lines - 1 : 0;
    }

  x -= pango_units_from_double (block->lines[line].x);
  pango_layout_line_x_to_index (block->lines[line].line, x, &offset, &n_behind);
  line_end = _ct_text_block_get_line_end (block, line);
  place->offset = MIN ((guint) offset, line_end);
  if (n_behind > 0 && place->offset < line_end)
    move_by_letter (self, place, 1);
}

/**
 * ct_page_text_move:
 * @direction: 1 onward, -1 back
 *
 * Returns: the place beside @place; from the end of a paragraph that is in the next one
 */
CtTextPlace
ct_page_text_move (const CtPageText *self, CtTextPlace place, CtTextUnit unit, int direction)
{
  if (unit == CT_TEXT_LINE)
    {
      move_by_line (self, &place, direction);
      return place;
    }

  if (is_at_end (self, place, direction))
    {
      leave_passage (self, &place, direction);
      return place;
    }

  if (unit == CT_TEXT_LETTER)
    move_by_letter (self, &place, direction);
  else
    move_by_word (self, &place, direction);

  return place;
}

static CtTextRange
get_unit (const CtPageText *self, CtTextPlace place, CtTextUnit unit)
{
  switch (unit)
    {
    case CT_TEXT_WORD:
      return ct_page_text_get_word (self, place);

    case CT_TEXT_LINE:
    case CT_TEXT_PASSAGE:
      return ct_page_text_get_passage (self, place);

    case CT_TEXT_LETTER:
    default:
      return (CtTextRange){ place, place, CT_TEXT_ANY_PAGE };
    }
}

/**
 * ct_page_text_get_between:
 * @anchor: where selecting began
 * @reach: where it has come to, before or behind @anchor
 * @unit: what it takes at the least, and the whole of at both ends
 *
 * Returns: what is selected
 */
CtTextRange
ct_page_text_get_between (const CtPageText *self,
                          CtTextPlace anchor,
                          CtTextPlace reach,
                          CtTextUnit unit)
{
  CtTextRange first = get_unit (self, anchor, unit);
  CtTextRange second = get_unit (self, reach, unit);
  CtTextRange range = first;

  if (ct_text_place_compare (second.start, range.start) < 0)
    range.start = second.start;
  if (ct_text_place_compare (second.end, range.end) > 0)
    range.end = second.end;

  return range;
}

/* Following words to other pages */

static guint
count_before (const CtPageText *self, guint passage)
{
  guint n = 0;

  for (guint i = 0; i < passage; i++)
    n += CT_PASSAGE (self, i)->block == CT_PASSAGE (self, passage)->block;

  return n;
}

static gboolean
has_same_passages (const CtPageText *self, const CtPageText *earlier, guint to, guint from, guint n)
{
  if (to + n > self->passages->len)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (CT_PASSAGE (self, to + i)->block != CT_PASSAGE (earlier, from + i)->block)
      return FALSE;

  return TRUE;
}

/**
 * ct_page_text_follow:
 * @earlier: words of the pages as they were before a change
 * @range: (inout): words in @earlier; where the very same are here
 *
 * Returns: whether all of them are still here, one behind the other as before; those that were
 *   limited to a page are not looked for
 */
gboolean
ct_page_text_follow (const CtPageText *self, const CtPageText *earlier, CtTextRange *range)
{
  guint from = range->start.passage;
  guint n = range->end.passage - from + 1;
  guint n_before = count_before (earlier, from);

  if (range->page != CT_TEXT_ANY_PAGE)
    return FALSE;

  for (guint i = 0; i < self->passages->len; i++)
    {
      if (CT_PASSAGE (self, i)->block != CT_PASSAGE (earlier, from)->block || n_before-- > 0)
        continue;

      range->start.passage = i;
      range->end.passage = i + n - 1;

      return has_same_passages (self, earlier, i, from, n);
    }

  return FALSE;
}
