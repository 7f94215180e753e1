/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-text"

#include "config.h"

#include "ct-page-text-private.h"

#include <string.h>

/**
 * CtPageText:
 *
 * The words of printed pages in the order in which they are read, each with its place on paper: to
 * find and to select them. They are taken from what was set, not from the PDF: there the lines of
 * cells that stand side by side are one line. To be used where words are set, on the main thread.
 */

/* What is on a page, as it is collected there. */
typedef struct
{
  CtPageText *text;
  CtPrintout *printout;
  guint page;
  const CtBox *cell;    /* the last one before the words */
  const CtBox *picture; /* the one that is looked through */
  GArray *pieces;       /* of the page */
} Collecting;

guint
_ct_text_block_get_line_start (const CtTextBlock *block, guint line)
{
  return (guint) block->lines[line].line->start_index;
}

/* Words that have no room and end in "…" are not on the paper. */
guint
_ct_text_block_get_line_end (const CtTextBlock *block, guint line)
{
  if (line + 1 < block->n_lines)
    return _ct_text_block_get_line_start (block, line + 1);

  for (GSList *link = block->lines[line].line->runs; link != NULL; link = link->next)
    {
      const PangoItem *item = ((const PangoGlyphItem *) link->data)->item;

      if (item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
        return (guint) item->offset;
    }

  return (guint) strlen (pango_layout_get_text (block->layout));
}

guint
_ct_text_block_find_line (const CtTextBlock *block, guint offset)
{
  guint line = 0;

  while (line + 1 < block->n_lines && _ct_text_block_get_line_start (block, line + 1) <= offset)
    line++;

  return line;
}

/* Collecting */

static gboolean
contains (const CtBox *box, double x, double y)
{
  return x >= box->x && x <= box->x + box->width && y >= box->y && y <= box->y + box->height;
}

static void
collect_lines (
    Collecting *collecting, CtTextBlock *block, guint first, guint n_lines, double x, double y)
{
  CtTextPiece piece = { .next = CT_NO_PIECE, .page = collecting->page };
  const CtTextLine *line = &block->lines[first];
  const CtBox *cell = collecting->cell;

  if (n_lines == 0 || ct_text_block_is_blank (block))
    return;

  piece.x = x;
  piece.y = y;
  piece.block = block;
  piece.first_line = first;
  piece.n_lines = n_lines;
  piece.in_cell = cell != NULL && contains (cell, x + line->x + line->width / 2, y + line->top);
  if (piece.in_cell)
    piece.cell = (CtTextRect){ collecting->page, cell->x, cell->y, cell->width, cell->height };

  ct_text_block_ref (block);
  g_array_append_val (collecting->pieces, piece);
}

static void
collect_box (Collecting *collecting, const CtBox *box)
{
  const CtTextLine *lines = box->text->lines + box->first_line;
  double left = G_MAXDOUBLE;

  for (guint i = 0; i < box->n_lines; i++)
    left = MIN (left, lines[i].x);

  collect_lines (collecting, box->text, box->first_line, box->n_lines, box->x - left,
                 box->y - lines[0].top);
}

/* A picture has no cells; words at one height count as a row. */
static void
collect_picture_words (CtTextBlock *words, double x, double y, gpointer user_data)
{
  Collecting *collecting = user_data;
  const CtBox *picture = collecting->picture;
  CtBox cell = { CT_BOX_CELL, picture->x + x + words->lines[0].x, picture->y + y,
                 ct_text_block_get_width (words), words->height };

  collecting->cell = &cell;
  collect_lines (collecting, words, 0, words->n_lines, picture->x + x, picture->y + y);
  collecting->cell = NULL;
}

static void
collect_picture (Collecting *collecting, const CtBox *box)
{
  collecting->picture = box;
  box->picture->list (box->picture->data, box->part, collect_picture_words, collecting);
}

static void
collect_page (Collecting *collecting)
{
  const CtPage *page = ct_printout_get_page (collecting->printout, collecting->page);

  collecting->cell = NULL;
  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);

      if (box->kind == CT_BOX_CELL)
        collecting->cell = box;
      else if (box->kind == CT_BOX_TEXT && box->n_lines > 0)
        collect_box (collecting, box);
      else if (box->kind == CT_BOX_PICTURE)
        collect_picture (collecting, box);
    }
}

/* A table is drawn column by column within what belongs together, but read row by row. */
static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const CtTextRect *left = &((const CtTextPiece *) a)->cell;
  const CtTextRect *right = &((const CtTextPiece *) b)->cell;

  if (ABS (left->y - right->y) >= CT_SAME_ROW)
    return left->y < right->y ? -1 : 1;
  if (left->x != right->x)
    return left->x < right->x ? -1 : 1;

  return 0;
}

static void
sort_cells (GArray *pieces)
{
  for (guint i = 0; i < pieces->len;)
    {
      g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CtTextPiece));
      guint end = i;

      while (end < pieces->len && g_array_index (pieces, CtTextPiece, end).in_cell)
        end++;

      g_array_append_vals (cells, &g_array_index (pieces, CtTextPiece, i), end - i);
      g_array_sort (cells, compare_cells);
      if (cells->len > 0)
        memcpy (&g_array_index (pieces, CtTextPiece, i), cells->data,
                cells->len * sizeof (CtTextPiece));
      i = end + 1;
    }
}

/* Putting the lines of a page after those that were read before */

static gboolean
is_in_margin (Collecting *collecting, const CtTextPiece *piece)
{
  const CtTextLine *line = &piece->block->lines[piece->first_line];
  double left, top, right, bottom;

  ct_printout_get_print_area (collecting->printout, collecting->page, &left, &top, &right, &bottom);

  return piece->block->node == NULL &&
         (piece->y + line->baseline < top || piece->y + line->top > bottom);
}

static void
add_passage (CtPageText *self, const CtTextPiece *piece, gboolean aside)
{
  CtPassage passage = { ct_text_block_ref (piece->block), self->pieces->len - 1,
                        self->pieces->len - 1, aside };

  g_array_append_val (self->passages, passage);
  CT_PIECE (self, passage.first)->passage = self->passages->len - 1;
}

/* Whether @piece goes on where another page ended. */
static gboolean
join_passage (CtPageText *self, guint index)
{
  CtPassage *passage = CT_PASSAGE (self, index);
  CtTextPiece *last = CT_PIECE (self, passage->last);
  CtTextPiece *piece = CT_PIECE (self, self->pieces->len - 1);

  if (piece->first_line == 0 || last->first_line + last->n_lines != piece->first_line)
    return FALSE;

  last->next = self->pieces->len - 1;
  piece->passage = index;
  passage->last = self->pieces->len - 1;

  return TRUE;
}

/* @known: (element-type CtTextBlock guint): the last passage of each block, counted from 1 */
static void
add_pieces (Collecting *collecting, GHashTable *known)
{
  CtPageText *self = collecting->text;
  gboolean at_head = TRUE;

  for (guint i = 0; i < collecting->pieces->len; i++)
    {
      const CtTextPiece *piece = &g_array_index (collecting->pieces, CtTextPiece, i);
      guint before = GPOINTER_TO_UINT (g_hash_table_lookup (known, piece->block));
      gboolean repeated = at_head && before > 0 && piece->first_line == 0;
      gboolean aside = repeated || is_in_margin (collecting, piece);

      at_head &= aside;
      g_array_append_val (self->pieces, *piece);
      if (before > 0 && join_passage (self, before - 1))
        continue;

      add_passage (self, piece, aside);
      g_hash_table_insert (known, piece->block, GUINT_TO_POINTER (self->passages->len));
    }
}

static void
clear_piece (CtTextPiece *piece)
{
  ct_text_block_unref (piece->block);
}

static void
clear_passage (CtPassage *passage)
{
  ct_text_block_unref (passage->block);
}

/**
 * ct_page_text_new:
 *
 * Returns: (transfer full): the words of all pages; it does not keep @printout
 */
CtPageText *
ct_page_text_new (CtPrintout *printout)
{
  CtPageText *self = g_new0 (CtPageText, 1);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (CtTextPiece));
  Collecting collecting = { self, printout, 0, NULL, NULL, pieces };

  self->passages = g_array_new (FALSE, FALSE, sizeof (CtPassage));
  g_array_set_clear_func (self->passages, (GDestroyNotify) clear_passage);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (CtTextPiece));
  g_array_set_clear_func (self->pieces, (GDestroyNotify) clear_piece);
  self->page_starts = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < ct_printout_get_n_pages (printout); i++)
    {
      g_array_append_val (self->page_starts, self->pieces->len);
      g_array_set_size (pieces, 0);
      collecting.page = i;
      collect_page (&collecting);
      sort_cells (pieces);
      add_pieces (&collecting, known);
    }
  g_array_append_val (self->page_starts, self->pieces->len);

  return self;
}

void
ct_page_text_free (CtPageText *self)
{
  g_array_unref (self->passages);
  g_array_unref (self->pieces);
  g_array_unref (self->page_starts);
  g_free (self);
}

guint
ct_page_text_get_n_passages (const CtPageText *self)
{
  return self->passages->len;
}

/* Returns: (transfer none): the words of a passage, as they were set */
CtTextBlock *
ct_page_text_get_block (const CtPageText *self, guint passage)
{
  return CT_PASSAGE (self, passage)->block;
}

/* Returns: where the words of a passage end, in bytes */
guint
ct_page_text_get_length (const CtPageText *self, guint passage)
{
  const CtTextBlock *block = CT_PASSAGE (self, passage)->block;

  return _ct_text_block_get_line_end (block, block->n_lines - 1);
}

/* Returns: the page on which @place is */
guint
ct_page_text_get_page (const CtPageText *self, CtTextPlace place)
{
  const CtPassage *passage = CT_PASSAGE (self, place.passage);
  guint line = _ct_text_block_find_line (passage->block, place.offset);
  const CtTextPiece *piece = CT_PIECE (self, passage->first);

  while (piece->next != CT_NO_PIECE && line >= piece->first_line + piece->n_lines)
    piece = CT_PIECE (self, piece->next);

  return piece->page;
}

int
ct_text_place_compare (CtTextPlace a, CtTextPlace b)
{
  if (a.passage != b.passage)
    return a.passage < b.passage ? -1 : 1;

  return a.offset < b.offset ? -1 : a.offset > b.offset;
}

gboolean
ct_text_range_is_empty (const CtTextRange *self)
{
  return ct_text_place_compare (self->start, self->end) >= 0;
}

/* Whether @range takes words of @passage: over the end of a page, it passes over what belongs to
 * the paper, unless it begins or ends there.
 */
gboolean
_ct_page_text_takes (const CtPageText *self, const CtTextRange *range, guint passage)
{
  if (passage < range->start.passage || passage > range->end.passage)
    return FALSE;
  if (!CT_PASSAGE (self, passage)->aside || range->page != CT_TEXT_ANY_PAGE)
    return TRUE;

  return passage == range->start.passage || passage == range->end.passage ||
         ct_page_text_get_page (self, range->start) == ct_page_text_get_page (self, range->end);
}

/* Which of the words of @passage are in @range. */
void
_ct_page_text_get_part (
    const CtPageText *self, const CtTextRange *range, guint passage, guint *start, guint *end)
{
  *start = passage == range->start.passage ? range->start.offset : 0;
  *end =
      passage == range->end.passage ? range->end.offset : ct_page_text_get_length (self, passage);
}

/* Where words stand */

static double
get_x (const CtTextLine *line, guint offset)
{
  int x;

  pango_layout_line_index_to_x (line->line, (int) offset, FALSE, &x);

  return line->x + pango_units_to_double (x);
}

static void
add_rects (const CtTextPiece *piece, guint start, guint end, GArray *rects)
{
  const CtTextBlock *block = piece->block;

  for (guint i = piece->first_line; i < piece->first_line + piece->n_lines; i++)
    {
      const CtTextLine *line = &block->lines[i];
      guint line_start = _ct_text_block_get_line_start (block, i);
      guint line_end = _ct_text_block_get_line_end (block, i);
      double left, right;
      CtTextRect rect;

      if (end <= line_start || start >= line_end)
        continue;

      left = start <= line_start ? line->x : get_x (line, start);
      right = end >= line_end ? line->x + line->width : get_x (line, end);
      rect.page = piece->page;
      rect.x = piece->x + MIN (left, right);
      rect.y = piece->y + line->top;
      rect.width = ABS (right - left);
      rect.height = ct_text_block_get_line_bottom (block, i) - line->top;
      g_array_append_val (rects, rect);
    }
}

/**
 * ct_page_text_list_rects:
 *
 * Returns: (transfer full) (element-type CtTextRect): the places of the words in @range, one for
 *   each line
 */
GArray *
ct_page_text_list_rects (const CtPageText *self, const CtTextRange *range)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (CtTextRect));

  for (guint i = range->start.passage; i <= range->end.passage && i < self->passages->len; i++)
    {
      guint start, end;

      if (!_ct_page_text_takes (self, range, i))
        continue;

      _ct_page_text_get_part (self, range, i, &start, &end);
      for (guint j = CT_PASSAGE (self, i)->first; j != CT_NO_PIECE; j = CT_PIECE (self, j)->next)
        if (range->page == CT_TEXT_ANY_PAGE || range->page == CT_PIECE (self, j)->page)
          add_rects (CT_PIECE (self, j), start, end, rects);
    }

  return rects;
}
