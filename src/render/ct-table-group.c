/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-group"

#include "config.h"

#include "ct-table-group.h"

static void
clear_cell (CtTableCell *cell)
{
  g_clear_pointer (&cell->content, ct_cell_content_unref);
  g_clear_object (&cell->node);
}

CtTableGroup *
ct_table_group_new (guint n_rows)
{
  CtTableGroup *self = g_new0 (CtTableGroup, 1);

  self->n_rows = n_rows;
  self->heights = g_new0 (double, n_rows);
  self->cells = g_array_new (FALSE, FALSE, sizeof (CtTableCell));
  g_array_set_clear_func (self->cells, (GDestroyNotify) clear_cell);

  return self;
}

void
ct_table_group_free (CtTableGroup *self)
{
  g_array_unref (self->cells);
  g_free (self->heights);
  g_free (self->bookmark);
  g_free (self);
}

/**
 * ct_table_group_add_cell:
 *
 * Returns: (transfer none): the new cell, empty; valid until the next one is added
 */
CtTableCell *
ct_table_group_add_cell (CtTableGroup *self, guint column, guint n_columns, guint row, guint n_rows)
{
  CtTableCell cell = { column, n_columns, row, n_rows };

  cell.edges = CT_EDGE_ALL;
  g_array_append_val (self->cells, cell);

  return &g_array_index (self->cells, CtTableCell, self->cells->len - 1);
}

/* @content: (transfer full) */
void
ct_table_cell_take_content (CtTableCell *cell, CtCellContent *content)
{
  g_clear_pointer (&cell->content, ct_cell_content_unref);
  cell->content = content;
  cell->from = 0;
  cell->to = ct_cell_content_get_n_lines (content);
}

void
ct_table_cell_set_node (CtTableCell *cell, CtNode *node, guint field)
{
  g_set_object (&cell->node, node);
  cell->field = field;
}

static double
get_needed_height (const CtTableCell *cell, const CtTableMeasures *measures)
{
  if (cell->content == NULL)
    return measures->min_height;

  return MAX (ct_cell_content_get_height (cell->content, cell->from, cell->to) +
                  2 * measures->padding_y,
              measures->min_height);
}

static double
sum_heights (const CtTableGroup *self, guint row, guint n_rows)
{
  double sum = 0;

  for (guint i = row; i < row + n_rows; i++)
    sum += self->heights[i];

  return sum;
}

/**
 * ct_table_group_measure:
 *
 * Finds the height of each row: that of its highest cell; where a cell over several rows needs more
 * than they have, the last of them grows.
 */
void
ct_table_group_measure (CtTableGroup *self, const CtTableMeasures *measures)
{
  for (guint row = 0; row < self->n_rows; row++)
    {
      self->heights[row] = measures->min_height;

      for (guint i = 0; i < self->cells->len; i++)
        {
          const CtTableCell *cell = &g_array_index (self->cells, CtTableCell, i);
          double above;

          if (cell->row + cell->n_rows - 1 != row)
            continue;

          above = sum_heights (self, cell->row, cell->n_rows - 1);
          self->heights[row] = MAX (self->heights[row], get_needed_height (cell, measures) - above);
        }
    }
}

double
ct_table_group_get_height (const CtTableGroup *self)
{
  return sum_heights (self, 0, self->n_rows);
}

double
ct_table_group_get_row_top (const CtTableGroup *self, guint row)
{
  return sum_heights (self, 0, row);
}

static void
place_lines (const CtTableCell *cell, CtPage *page, double x, double y)
{
  const CtCellLine *lines = (const CtCellLine *) cell->content->lines->data;

  for (guint i = cell->from; i < cell->to;)
    {
      CtTextBlock *text = g_ptr_array_index (cell->content->texts, lines[i].text);
      guint n_lines = MIN (text->n_lines - lines[i].line, cell->to - i);

      if (i > cell->from)
        y += lines[i].gap;
      ct_page_add_text (page, text, lines[i].line, n_lines, x, y);
      y += ct_text_block_get_slice_height (text, lines[i].line, n_lines);
      i += n_lines;
    }
}

static void
place_cell (const CtTableCell *cell,
            const CtTableMeasures *measures,
            const double *column_edges,
            CtPage *page,
            double y,
            double height)
{
  CtBox box = { CT_BOX_CELL };
  double content_height, offset = measures->padding_y;

  box.x = column_edges[cell->column];
  box.y = y;
  box.width = column_edges[cell->column + cell->n_columns] - box.x;
  box.height = height;
  box.node = cell->node;
  box.field = cell->field;
  box.edges = cell->edges;
  box.line_width = measures->border_width;
  ct_page_add_box (page, &box, 0, 0);

  if (cell->content == NULL)
    return;

  content_height = ct_cell_content_get_height (cell->content, cell->from, cell->to);
  if (cell->in_middle)
    offset = MAX ((height - content_height) / 2, measures->padding_y);
  place_lines (cell, page, box.x + measures->padding_x, y + offset);
}

/**
 * ct_table_group_place:
 * @column_edges: where the columns begin, and where the last one ends
 * @y: the upper edge of the group on the page
 *
 * Puts the boxes of all cells on a page.
 */
void
ct_table_group_place (const CtTableGroup *self,
                      const CtTableMeasures *measures,
                      const double *column_edges,
                      CtPage *page,
                      double y)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const CtTableCell *cell = &g_array_index (self->cells, CtTableCell, i);

      place_cell (cell, measures, column_edges, page,
                  y + ct_table_group_get_row_top (self, cell->row),
                  sum_heights (self, cell->row, cell->n_rows));
    }
}
