/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-glyph-line.h"
#include "ct-node.h"

G_BEGIN_DECLS

/**
 * CtTextLine:
 * @glyphs: its letters, to be drawn on any thread
 * @x: where the line begins
 * @top: its upper edge, from the top of the block
 * @baseline: from the top of the block
 * @width: of the letters
 */
typedef struct
{
  PangoLayoutLine *line;
  CtGlyphLine *glyphs;
  double x;
  double top;
  double baseline;
  double width;
} CtTextLine;

/**
 * CtTextBlock:
 * @node: (nullable): the part of the plan whose words it shows
 * @field: which of its fields
 * @height: of all lines
 * @space_before: wished distance from what stands above
 *
 * A paragraph set in lines, in points. Immutable once made, so that pages may share it.
 */
typedef struct
{
  gatomicrefcount ref_count;
  PangoLayout *layout;
  CtTextLine *lines;
  guint n_lines;
  double height;
  double space_before;
  CtNode *node;
  guint field;
} CtTextBlock;

CtTextBlock *ct_text_block_new (PangoLayout *layout,
                                CtNode *node,
                                guint field) G_GNUC_WARN_UNUSED_RESULT;
CtTextBlock *ct_text_block_ref (CtTextBlock *self);
void ct_text_block_unref (CtTextBlock *self);

double ct_text_block_get_line_bottom (const CtTextBlock *self, guint line);
double ct_text_block_get_slice_height (const CtTextBlock *self, guint first, guint n_lines);
guint ct_text_block_count_broken_words (const CtTextBlock *self);
gboolean ct_text_block_is_blank (const CtTextBlock *self);
double ct_text_block_get_width (const CtTextBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTextBlock, ct_text_block_unref)

G_END_DECLS
