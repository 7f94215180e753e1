/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-page-text.h"

G_BEGIN_DECLS

#define CT_NO_PIECE G_MAXUINT

/* Cells are of one row where their upper edges differ by less than this, in points. */
#define CT_SAME_ROW 0.5

/**
 * CtTextPiece:
 * @passage: whose lines these are
 * @next: the index of the piece with the lines that follow, on a later page, or %CT_NO_PIECE
 * @x: where the block begins of which these are lines, in points on the page
 * @y: likewise
 * @in_cell: whether @cell is set
 * @cell: the cell of a table that it stands in
 *
 * Lines of a passage that stand on one page.
 */
typedef struct
{
  guint passage;
  guint next;
  guint page;
  double x;
  double y;
  CtTextBlock *block; /* the passage's */
  guint first_line;
  guint n_lines;
  gboolean in_cell;
  CtTextRect cell;
} CtTextPiece;

/**
 * CtPassage:
 * @first: its first piece
 * @last: its last piece
 * @aside: whether it belongs to the paper and not to the words: numbers of pages, the heads of
 *   tables on every page but the first
 *
 * Words that are read in one go: a paragraph of the text or of a cell, whatever pages it is on.
 */
typedef struct
{
  CtTextBlock *block;
  guint first;
  guint last;
  gboolean aside;
} CtPassage;

struct _CtPageText
{
  GArray *passages;
  GArray *pieces;      /* page after page */
  GArray *page_starts; /* of each page, the index of its first piece; and how many there are */
};

#define CT_PASSAGE(self, i) (&g_array_index ((self)->passages, CtPassage, i))
#define CT_PIECE(self, i) (&g_array_index ((self)->pieces, CtTextPiece, i))

guint _ct_text_block_get_line_start (const CtTextBlock *block, guint line);
guint _ct_text_block_get_line_end (const CtTextBlock *block, guint line);
guint _ct_text_block_find_line (const CtTextBlock *block, guint offset);

gboolean _ct_page_text_is_in_word (const char *p);
gboolean _ct_page_text_takes (const CtPageText *self, const CtTextRange *range, guint passage);
void _ct_page_text_get_part (
    const CtPageText *self, const CtTextRange *range, guint passage, guint *start, guint *end);

G_END_DECLS
