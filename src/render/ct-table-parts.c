/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-parts"

#include "config.h"

#include "ct-table-parts.h"

#include "ct-column.h"
#include "ct-plan-cells.h"

static CtTableMeasures
get_measures (CtPrintSource *source)
{
  CtTableMeasures measures = {
    ct_print_source_get_length (source, CT_LENGTH_CELL_PADDING_X),
    ct_print_source_get_length (source, CT_LENGTH_CELL_PADDING_Y),
    0,
    ct_print_source_get_length (source, CT_LENGTH_BORDER_WIDTH),
    ct_print_source_get_length (source, CT_LENGTH_SIZE_TABLE) * CT_WIDEST_LETTER,
  };

  /* An empty row is as high as a line, to be written in by hand. */
  measures.min_height =
      ct_print_source_get_length (source, CT_LENGTH_SIZE_TABLE) * 1.2 + 2 * measures.padding_y;

  return measures;
}

static void
add_header_cell (CtPrintSource *source,
                 CtTable *table,
                 CtTableGroup *header,
                 guint column,
                 guint row,
                 const char *words,
                 CtFace face,
                 CtNode *node)
{
  CtTextStyle style = ct_plan_cells_get_style (source, ct_table_get_text_width (table, column, 1));
  CtTableCell *cell = ct_table_group_add_cell (header, column, 1, row, 1);
  CtCellContent *content = ct_cell_content_new ();

  style.align = PANGO_ALIGN_CENTER;
  style.face = face;
  ct_plan_cells_add_words (source, content, words, &style, node,
                           node != NULL ? CT_COLUMN_TITLE : 0);
  ct_table_cell_take_content (cell, content);
  cell->in_middle = TRUE;
}

static void
add_header (CtPrintSource *source,
            CtTable *table,
            const GPtrArray *columns,
            const char *number_pattern)
{
  CtTableGroup *header = ct_table_set_header (table, *number_pattern != '\0' ? 2 : 1);

  for (guint i = 0; i < columns->len; i++)
    {
      const CtFormColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *no = g_strdup_printf ("%u", i + 1);
      g_autofree char *number = ct_form_fill_words (number_pattern, "no", no, NULL);

      add_header_cell (source, table, header, i, 0, column->title, CT_FACE_BOLD, column->node);
      if (header->n_rows > 1)
        add_header_cell (source, table, header, i, 1, number, CT_FACE_ITALIC, NULL);
    }
}

/**
 * ct_table_parts_new_table:
 * @columns: (element-type CtFormColumn): its columns
 * @width: of the whole table
 * @number_pattern: how the columns are numbered in a second row of the header, or ""
 *
 * Returns: (transfer full): a table that has its header only
 */
CtTable *
ct_table_parts_new_table (CtPrintSource *source,
                          const GPtrArray *columns,
                          double width,
                          const char *number_pattern)
{
  CtTableMeasures measures = get_measures (source);
  g_autofree double *shares = g_new (double, columns->len);
  CtTable *table;

  for (guint i = 0; i < columns->len; i++)
    shares[i] = ((const CtFormColumn *) g_ptr_array_index (columns, i))->width;

  table = ct_table_new (&measures, shares, columns->len, width);
  add_header (source, table, columns, number_pattern);

  return table;
}

/**
 * ct_table_parts_add_line:
 * @first_column: where the merged cell begins; it goes to the end of the table
 * @node: (nullable): whose words they are
 *
 * Adds a row with bold words across the table, which keeps with the row below.
 *
 * Returns: (transfer none): the row
 */
CtTableGroup *
ct_table_parts_add_line (CtPrintSource *source,
                         CtTable *table,
                         guint first_column,
                         const char *words,
                         PangoAlignment align,
                         CtNode *node,
                         guint field)
{
  guint n_columns = table->n_columns - first_column;
  CtTextStyle style =
      ct_plan_cells_get_style (source, ct_table_get_text_width (table, first_column, n_columns));
  CtTableGroup *group = ct_table_add_group (table, 1);
  CtTableCell *cell = ct_table_group_add_cell (group, first_column, n_columns, 0, 1);
  CtCellContent *content = ct_cell_content_new ();

  style.face = CT_FACE_BOLD;
  style.align = align;
  ct_plan_cells_add_words (source, content, words, &style, node, field);
  ct_table_cell_take_content (cell, content);
  ct_table_cell_set_node (cell, node, field);
  group->keep_with_next = TRUE;

  return group;
}

/* A row to be filled in by hand. */
void
ct_table_parts_add_empty_row (CtTable *table)
{
  CtTableGroup *group = ct_table_add_group (table, 1);

  for (guint i = 0; i < table->n_columns; i++)
    ct_table_group_add_cell (group, i, 1, 0, 1);
}

/**
 * ct_table_parts_list_columns:
 *
 * Returns: (transfer container) (element-type CtFormColumn): the columns of a table of @form
 */
GPtrArray *
ct_table_parts_list_columns (CtForm *form, CtFormTable table)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < ct_form_get_n_columns (form, table); i++)
    g_ptr_array_add (columns, (gpointer) ct_form_get_column (form, table, i));

  return columns;
}
