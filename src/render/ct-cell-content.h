/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-text-block.h"

G_BEGIN_DECLS

/**
 * CtCellLine:
 * @text: the paragraph, an index
 * @line: the line of that paragraph
 * @bottom: the sum of the heights of all lines up to this one, with the gaps
 * @gap: the distance to the line before, where a paragraph begins
 */
typedef struct
{
  guint text;
  guint line;
  double bottom;
  double gap;
} CtCellLine;

/**
 * CtCellContent:
 *
 * The paragraphs of a cell as one row of lines, so that the cell can go on on the next page at any
 * of them.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GPtrArray *texts;
  GArray *lines;
} CtCellContent;

CtCellContent *ct_cell_content_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtCellContent *ct_cell_content_ref (CtCellContent *self);
void ct_cell_content_unref (CtCellContent *self);

void ct_cell_content_take (CtCellContent *self, CtTextBlock *text);
guint ct_cell_content_get_n_lines (const CtCellContent *self);
double ct_cell_content_get_height (const CtCellContent *self, guint from, guint to);
guint ct_cell_content_count_fitting (const CtCellContent *self,
                                     guint from,
                                     guint to,
                                     double height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCellContent, ct_cell_content_unref)

G_END_DECLS
