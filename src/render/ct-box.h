/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-picture.h"
#include "ct-text-block.h"

G_BEGIN_DECLS

/**
 * CtBoxKind:
 * @CT_BOX_TEXT: lines of words
 * @CT_BOX_RULE: a filled rectangle
 * @CT_BOX_CELL: a cell of a table, with rules at its edges
 * @CT_BOX_PICTURE: a part of a picture
 * @CT_BOX_AREA: draws nothing; a place where words of a field are found that share their line with
 *   those of another
 */
typedef enum
{
  CT_BOX_TEXT,
  CT_BOX_RULE,
  CT_BOX_CELL,
  CT_BOX_PICTURE,
  CT_BOX_AREA,
} CtBoxKind;

typedef enum
{
  CT_EDGE_TOP = 1 << 0,
  CT_EDGE_BOTTOM = 1 << 1,
  CT_EDGE_LEFT = 1 << 2,
  CT_EDGE_RIGHT = 1 << 3,
  CT_EDGE_ALL = 15,
} CtEdges;

/**
 * CtBox:
 * @x: from the left edge of the paper, in points
 * @y: from its upper edge
 * @node: (nullable): the part of the plan that it shows
 * @field: which of its fields; 0 for the whole of it
 * @text: (nullable): for %CT_BOX_TEXT
 * @first_line: the first line of @text that is here
 * @edges: for %CT_BOX_CELL, which edges have a rule
 * @line_width: of the rules
 * @grey: how light it is drawn, from 0, black, to 1
 * @picture: (nullable): for %CT_BOX_PICTURE
 * @part: which part of @picture
 *
 * A rectangle on a page and what is in it.
 */
typedef struct
{
  CtBoxKind kind;
  double x;
  double y;
  double width;
  double height;
  CtNode *node;
  guint field;
  CtTextBlock *text;
  guint first_line;
  guint n_lines;
  CtEdges edges;
  double line_width;
  double grey;
  CtPicture *picture;
  guint part;
} CtBox;

void ct_box_clear (CtBox *self);
CtBox ct_box_copy_moved (const CtBox *self, double dx, double dy);

G_END_DECLS
