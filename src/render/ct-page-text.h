/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-printout.h"

G_BEGIN_DECLS

/**
 * CtTextPlace:
 * @passage: which passage of the pages, from 0
 * @offset: where in its words, in bytes
 *
 * A place between two letters. Places follow each other as the words are read.
 */
typedef struct
{
  guint passage;
  guint offset;
} CtTextPlace;

/**
 * CtTextRange:
 * @start: the first of two places
 * @end: the other one
 * @page: the page to which it is limited; %CT_TEXT_ANY_PAGE for none
 */
typedef struct
{
  CtTextPlace start;
  CtTextPlace end;
  guint page;
} CtTextRange;

#define CT_TEXT_ANY_PAGE G_MAXUINT

/**
 * CtTextRect:
 *
 * Where words stand on a page, in points from the top left corner of the paper.
 */
typedef struct
{
  guint page;
  double x;
  double y;
  double width;
  double height;
} CtTextRect;

/* What a place is moved by, and what a selection grows by. */
typedef enum
{
  CT_TEXT_LETTER,
  CT_TEXT_WORD,
  CT_TEXT_LINE,
  CT_TEXT_PASSAGE,
} CtTextUnit;

typedef struct _CtPageText CtPageText;

CtPageText *ct_page_text_new (CtPrintout *printout) G_GNUC_WARN_UNUSED_RESULT;
void ct_page_text_free (CtPageText *self);

guint ct_page_text_get_n_passages (const CtPageText *self);
CtTextBlock *ct_page_text_get_block (const CtPageText *self, guint passage);
guint ct_page_text_get_length (const CtPageText *self, guint passage);
guint ct_page_text_get_page (const CtPageText *self, CtTextPlace place);

gboolean ct_page_text_find_place (
    const CtPageText *self, guint page, double x, double y, CtTextPlace *place);
CtTextPlace ct_page_text_move (const CtPageText *self,
                               CtTextPlace place,
                               CtTextUnit unit,
                               int direction);
CtTextRange ct_page_text_get_word (const CtPageText *self, CtTextPlace place);
CtTextRange ct_page_text_get_passage (const CtPageText *self, CtTextPlace place);
CtTextRange ct_page_text_get_between (const CtPageText *self,
                                      CtTextPlace anchor,
                                      CtTextPlace reach,
                                      CtTextUnit unit);
gboolean ct_page_text_follow (const CtPageText *self,
                              const CtPageText *earlier,
                              CtTextRange *range);
gboolean ct_page_text_get_all (const CtPageText *self, guint page, CtTextRange *range);

GArray *ct_page_text_list_rects (const CtPageText *self,
                                 const CtTextRange *range) G_GNUC_WARN_UNUSED_RESULT;
char *ct_page_text_dup_words (const CtPageText *self,
                              const CtTextRange *range) G_GNUC_WARN_UNUSED_RESULT;
guint ct_page_text_count_before (const CtPageText *self, const CtTextRange *range);

int ct_text_place_compare (CtTextPlace a, CtTextPlace b);
gboolean ct_text_range_is_empty (const CtTextRange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPageText, ct_page_text_free)

G_END_DECLS
