/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-row"

#include "config.h"

#include "ct-plan-row.h"

#include "ct-plan-cells.h"
#include "ct-plan-columns.h"

/* One improvement on its way into a table: a group with a row for each action, and before them one
 * for the lead-in where actions and periods stand beside each other.
 */
typedef struct
{
  CtPrintSource *source;
  CtTable *table;
  const CtPlanColumns *columns;
  CtNode *improvement;
  CtNodeList *actions;
  guint number;
  gboolean pairs;
  gboolean has_lead_row;
  CtTableGroup *group;
} Row;

static CtNode *
get_action (Row *row, guint table_row)
{
  if (row->has_lead_row && table_row == 0)
    return NULL;

  return ct_node_list_get (row->actions, table_row - (row->has_lead_row ? 1 : 0));
}

static gboolean
has_any (Row *row, CtNode *node, const CtFormColumn *column)
{
  for (guint i = 0; i < column->n_fields; i++)
    if (ct_plan_cells_has_field (row->source, node, column->fields[i]))
      return TRUE;

  return FALSE;
}

static gboolean
differs_by_action (Row *row, const CtFormColumn *column)
{
  for (guint i = 0; i < ct_node_list_get_length (row->actions); i++)
    if (has_any (row, ct_node_list_get (row->actions, i), column))
      return TRUE;

  return FALSE;
}

static gboolean
needs_row_per_action (Row *row)
{
  for (guint i = 0; i < row->columns->columns->len; i++)
    if (differs_by_action (row, g_ptr_array_index (row->columns->columns, i)))
      return TRUE;

  return FALSE;
}

static void
add_fields (Row *row, CtCellContent *content, CtNode *node, const CtFormColumn *column, guint index)
{
  double width = ct_table_get_text_width (row->table, index, 1);

  for (guint i = 0; i < column->n_fields; i++)
    ct_plan_cells_add_field (row->source, content, node, column->fields[i], width);
}

static void
hide_inner_edges (Row *row, CtTableCell *cell)
{
  if (!row->pairs)
    return;

  if (cell->row > 0)
    cell->edges &= ~CT_EDGE_TOP;
  if (cell->row + cell->n_rows < row->group->n_rows)
    cell->edges &= ~CT_EDGE_BOTTOM;
}

/* A cell for what the improvement has, over @n_rows rows. */
static void
add_row_cell (Row *row, const CtFormColumn *column, guint index, guint first, guint n_rows)
{
  CtTableCell *cell = ct_table_group_add_cell (row->group, index, 1, first, n_rows);
  CtCellContent *content = ct_cell_content_new ();

  add_fields (row, content, row->improvement, column, index);
  ct_table_cell_take_content (cell, content);
  ct_table_cell_set_node (cell, row->improvement,
                          ct_plan_columns_get_node_field (row->improvement, column->fields[0]));
  hide_inner_edges (row, cell);
}

static void
add_own_cell (Row *row, const CtFormColumn *column, guint index, guint at, gboolean with_row)
{
  CtNode *action = get_action (row, at);
  CtTableCell *cell = ct_table_group_add_cell (row->group, index, 1, at, 1);
  CtCellContent *content = ct_cell_content_new ();

  if (with_row)
    add_fields (row, content, row->improvement, column, index);
  if (action != NULL)
    {
      add_fields (row, content, action, column, index);
      ct_table_cell_set_node (cell, action,
                              ct_plan_columns_get_node_field (action, column->fields[0]));
    }
  ct_table_cell_take_content (cell, content);
  hide_inner_edges (row, cell);
}

/* Actions with words of their own have a cell of their own. What the improvement has stands beside
 * those that have none, or where there are none such, above the first.
 */
static void
add_mixed_column (Row *row, const CtFormColumn *column, guint index)
{
  guint n_rows = row->group->n_rows;
  gboolean pending = has_any (row, row->improvement, column);
  gboolean spread = FALSE;

  for (guint i = 0; pending && i < n_rows; i++)
    spread |= get_action (row, i) == NULL || !has_any (row, get_action (row, i), column);

  for (guint i = 0; i < n_rows;)
    {
      guint end = i;

      while (spread && end < n_rows &&
             (get_action (row, end) == NULL || !has_any (row, get_action (row, end), column)))
        end++;

      if (end > i)
        {
          add_row_cell (row, column, index, i, end - i);
          i = end;
        }
      else
        {
          add_own_cell (row, column, index, i, pending && !spread && i == 0);
          i++;
        }
    }
}

static void
add_lead_in (Row *row, CtCellContent *content, double width)
{
  CtTextStyle style = ct_plan_cells_get_style (row->source, width);

  ct_plan_cells_add_words (row->source, content,
                           ct_form_get_word (row->source->form, CT_FORM_WORD_LEAD_IN), &style, NULL,
                           0);
}

static void
add_actions_column (Row *row, guint index)
{
  double width = ct_table_get_text_width (row->table, index, 1);
  guint n_actions = ct_node_list_get_length (row->actions);
  guint n_rows = row->group->n_rows;

  for (guint i = 0; i < n_rows; i++)
    {
      CtTableCell *cell = ct_table_group_add_cell (row->group, index, 1, i, 1);
      CtCellContent *content = ct_cell_content_new ();
      guint first = n_rows == 1 ? 0 : i - (row->has_lead_row ? 1 : 0);
      guint last = n_rows == 1 ? n_actions : first + 1;

      if (i == 0)
        add_lead_in (row, content, width);

      if (!row->has_lead_row || i > 0)
        for (guint j = first; j < last; j++)
          ct_plan_cells_add_action (row->source, content, ct_node_list_get (row->actions, j),
                                    row->columns->bullets, j + 1, width);

      if (n_rows > 1 && get_action (row, i) != NULL)
        ct_table_cell_set_node (cell, get_action (row, i), 0);
      ct_table_cell_take_content (cell, content);
      hide_inner_edges (row, cell);
    }
}

static void
add_number_column (Row *row, guint index)
{
  CtTextStyle style =
      ct_plan_cells_get_style (row->source, ct_table_get_text_width (row->table, index, 1));
  CtTableCell *cell = ct_table_group_add_cell (row->group, index, 1, 0, row->group->n_rows);
  CtCellContent *content = ct_cell_content_new ();
  g_autofree char *number = g_strdup_printf ("%u", row->number);

  style.align = PANGO_ALIGN_CENTER;
  if (row->number > 0)
    ct_plan_cells_add_words (row->source, content, number, &style, NULL, 0);
  ct_table_cell_take_content (cell, content);
  ct_table_cell_set_node (cell, row->improvement, 0);
}

static void
add_column (Row *row, guint index)
{
  const CtFormColumn *column = g_ptr_array_index (row->columns->columns, index);

  if (ct_form_column_shows (column, CT_FORM_FIELD_ORDER))
    add_number_column (row, index);
  else if (ct_form_column_shows (column, CT_FORM_FIELD_ACTIONS))
    add_actions_column (row, index);
  else if (differs_by_action (row, column))
    add_mixed_column (row, column, index);
  else
    add_row_cell (row, column, index, 0, row->group->n_rows);
}

/**
 * ct_plan_row_add:
 * @number: its number in the table; 0 for none
 *
 * Adds an improvement with its actions to a plan table.
 */
void
ct_plan_row_add (CtPrintSource *source,
                 CtTable *table,
                 const CtPlanColumns *columns,
                 CtImprovement *improvement,
                 guint number)
{
  Row row = { source, table, columns, CT_NODE (improvement) };
  guint n_rows = 1;

  row.actions = ct_improvement_get_actions (improvement);
  row.number = number;
  row.pairs = ct_form_get_pairs_actions (source->form);

  if (needs_row_per_action (&row))
    {
      row.has_lead_row =
          row.pairs && *ct_form_get_word (source->form, CT_FORM_WORD_LEAD_IN) != '\0';
      n_rows = ct_node_list_get_length (row.actions) + (row.has_lead_row ? 1 : 0);
    }

  row.group = ct_table_add_group (table, n_rows);
  for (guint i = 0; i < columns->columns->len; i++)
    add_column (&row, i);
}
