/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-paper.h"
#include "ct-table.h"

G_BEGIN_DECLS

typedef enum
{
  CT_FLOW_TEXT,
  CT_FLOW_TABLE,
  CT_FLOW_BOXES,
} CtFlowKind;

/**
 * CtFlowItem:
 * @space_before: distance from what stands above; none at the top of a page
 * @keep_with_next: whether something of the next item must stand on the same page
 * @x: from the left margin
 * @text: for %CT_FLOW_TEXT
 * @table: for %CT_FLOW_TABLE
 * @boxes: for %CT_FLOW_BOXES: places from the left margin and the upper edge of the item
 * @height: for %CT_FLOW_BOXES
 * @bookmark: (nullable): its name in the PDF's list of bookmarks
 * @bookmark_level: 0 for a section, 1 for what is inside of one
 *
 * One thing in the flow of a document.
 */
typedef struct
{
  CtFlowKind kind;
  double space_before;
  gboolean keep_with_next;
  double x;
  CtTextBlock *text;
  CtTable *table;
  GArray *boxes;
  double height;
  char *bookmark;
  guint bookmark_level;
} CtFlowItem;

/**
 * CtFlow:
 * @begins_page: whether it begins on a page of its own
 * @begins_numbers: whether its pages are numbered from 1 again, as those of an appendix
 *
 * A part of the document on pages of one paper.
 */
typedef struct
{
  CtPaper paper;
  gboolean begins_page;
  gboolean begins_numbers;
  GPtrArray *items;
} CtFlow;

CtFlow *ct_flow_new (CtPaper paper) G_GNUC_WARN_UNUSED_RESULT;
void ct_flow_free (CtFlow *self);

CtFlowItem *ct_flow_take_text (CtFlow *self, CtTextBlock *text);
CtFlowItem *ct_flow_take_table (CtFlow *self, CtTable *table);
CtFlowItem *ct_flow_add_boxes (CtFlow *self);
void ct_flow_item_add_text (CtFlowItem *item, CtTextBlock *text, double x, double y);
void ct_flow_item_add_rule (CtFlowItem *item, double x, double y, double width, double thickness);
void ct_flow_item_add_picture (
    CtFlowItem *item, CtPicture *picture, guint part, double x, double y);
void ct_flow_item_add_area (
    CtFlowItem *item, CtNode *node, guint field, double x, double y, double width, double height);

void ct_flow_unfold_last (CtFlow *self, double highest);
gboolean ct_flow_item_is_blank (const CtFlowItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtFlow, ct_flow_free)

G_END_DECLS
