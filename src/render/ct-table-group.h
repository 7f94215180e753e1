/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-box.h"
#include "ct-cell-content.h"
#include "ct-page.h"

G_BEGIN_DECLS

/**
 * CtTableMeasures:
 *
 * What all cells of a table have in common, in points. No column is so narrow that a letter would
 * not fit into @min_text_width.
 */
typedef struct
{
  double padding_x;
  double padding_y;
  double min_height;
  double border_width;
  double min_text_width;
} CtTableMeasures;

/**
 * CtTableCell:
 * @column: the first column that it covers
 * @row: the first row of the group that it covers
 * @content: (nullable): its paragraphs
 * @from: the first line of @content that is in this cell
 * @to: the line after the last; the others are on other pages
 * @edges: the edges that have a rule
 * @in_middle: whether the lines stand in the middle between top and bottom
 * @node: (nullable): what the cell shows
 */
typedef struct
{
  guint column;
  guint n_columns;
  guint row;
  guint n_rows;
  CtCellContent *content;
  guint from;
  guint to;
  CtEdges edges;
  gboolean in_middle;
  CtNode *node;
  guint field;
} CtTableCell;

/**
 * CtTableGroup:
 * @keep_with_next: whether it must not be the last on a page
 * @bookmark: (nullable): its name in the PDF's list of bookmarks
 *
 * Rows of a table that belong together: cells of it may cover several of its rows, but none of
 * another group. What is left of a group after a page is a group again.
 */
typedef struct
{
  GArray *cells;
  guint n_rows;
  double *heights;
  gboolean keep_with_next;
  char *bookmark;
} CtTableGroup;

CtTableGroup *ct_table_group_new (guint n_rows) G_GNUC_WARN_UNUSED_RESULT;
void ct_table_group_free (CtTableGroup *self);

CtTableCell *ct_table_group_add_cell (
    CtTableGroup *self, guint column, guint n_columns, guint row, guint n_rows);
void ct_table_cell_take_content (CtTableCell *cell, CtCellContent *content);
void ct_table_cell_set_node (CtTableCell *cell, CtNode *node, guint field);

void ct_table_group_measure (CtTableGroup *self, const CtTableMeasures *measures);
double ct_table_group_get_height (const CtTableGroup *self);
double ct_table_group_get_row_top (const CtTableGroup *self, guint row);
void ct_table_group_place (const CtTableGroup *self,
                           const CtTableMeasures *measures,
                           const double *column_edges,
                           CtPage *page,
                           double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTableGroup, ct_table_group_free)

G_END_DECLS
