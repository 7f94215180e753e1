/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-import"

#include "config.h"

#include "ct-table-import.h"

#include <stdlib.h>
#include <string.h>

#include "ct-action.h"

/* Makes improvements and actions of a table. Rows that share a merged cell, or whose first cells
 * are empty, go on with the improvement of the row above; what a cell says then belongs to the
 * actions of its row, else to the improvement. */

typedef struct
{
  CtTableImport *import;
  CtGrid *grid;
  CtTableColumns *columns;
  CtTableSource *source;
  char *standard;
  char *criterion;
  char *place_standard;
  char *place_criterion;
} Maker;

static void
set_string (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

static void
skip_row (Maker *self, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->columns->n_columns; i++)
    {
      const char *cell = ct_grid_get_text (self->grid, row, i);

      if (*cell != '\0' && (i == 0 || !ct_grid_is_same (self->grid, row, i - 1, row, i)))
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", cell);
    }
  if (text->len > 0)
    g_ptr_array_add (self->import->skipped, g_strdup (text->str));
}

/* "Tiêu chuẩn 2: …" over the whole width, maybe with a number before it. */
static gboolean
read_heading (Maker *self, guint row)
{
  guint n_cells = ct_grid_count_cells (self->grid, row, NULL);
  guint number;

  if (n_cells > 2)
    return FALSE;

  for (guint i = 0; i < self->columns->n_columns; i++)
    {
      const char *text = ct_grid_get_text (self->grid, row, i);
      g_autofree char *code = NULL;

      if (ct_table_read_standard (self->source->words, text, &number))
        {
          g_free (self->standard);
          self->standard = g_strdup_printf ("%u", number);
          g_clear_pointer (&self->criterion, g_free);
          return TRUE;
        }

      if (n_cells == 1 && ct_table_read_criterion (self->source->words, text, FALSE, &code, NULL))
        {
          set_string (&self->criterion, code);
          g_free (self->standard);
          self->standard = g_strndup (code, strcspn (code, "."));
          return TRUE;
        }
    }

  return FALSE;
}

static void
put_at_place (Maker *self, CtNode *improvement, const char *code)
{
  g_autofree char *standard = NULL;

  if (code == NULL)
    code = self->criterion;
  if (code == NULL && self->standard == NULL)
    code = self->place_criterion;

  if (code != NULL)
    standard = g_strndup (code, strcspn (code, "."));
  else
    standard = g_strdup (self->standard != NULL ? self->standard : self->place_standard);

  ct_node_set_text (improvement, CT_IMPROVEMENT_STANDARD, standard);
  ct_node_set_text (improvement, CT_IMPROVEMENT_CRITERION, code);
}

static CtImprovement *
begin_improvement (Maker *self, CtTableRow *row)
{
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();

  put_at_place (self, CT_NODE (improvement), row->criterion);
  g_ptr_array_add (self->import->improvements, g_object_ref (improvement));

  return g_ptr_array_index (self->import->improvements, self->import->improvements->len - 1);
}

/* Whether one of the cells that name what to improve is one with the cell above. */
static gboolean
is_merged_with (Maker *self, guint row, guint above)
{
  for (guint i = 0; i < self->columns->n_columns; i++)
    switch (self->columns->roles[i])
      {
      case CT_TABLE_ROLE_CRITERION:
      case CT_TABLE_ROLE_CONTENT:
      case CT_TABLE_ROLE_GOAL:
        if (*ct_grid_get_text (self->grid, row, i) != '\0' &&
            ct_grid_is_same (self->grid, above, i, row, i))
          return TRUE;
        break;

      default:
        break;
      }

  return FALSE;
}

/* The rows of one improvement: @first and those that go on with it. */
static guint
find_end (Maker *self, guint first)
{
  guint row = first + 1;

  for (; row < self->columns->n_rows; row++)
    {
      g_autoptr (CtTableRow) next = NULL;

      if (self->columns->is_head[row] || ct_grid_count_cells (self->grid, row, NULL) == 0)
        break;
      if (is_merged_with (self, row, row - 1))
        continue;

      /* Nothing but actions and what belongs to them: a row that was split in two. */
      next = ct_table_row_new (self->grid, row, self->columns, self->source);
      if (ct_table_row_begins_improvement (next) || g_strv_length (next->actions) == 0 ||
          ct_grid_count_cells (self->grid, row, NULL) == 1)
        break;
    }

  return row;
}

static void
read_rows (Maker *self, guint first, guint end)
{
  CtImprovement *improvement = NULL;

  for (guint row = first; row < end; row++)
    {
      g_autoptr (CtTableRow) parts =
          ct_table_row_new (self->grid, row, self->columns, self->source);

      if (improvement == NULL)
        {
          improvement = begin_improvement (self, parts);
          ct_table_row_fill_improvement (parts, CT_NODE (improvement));
        }
      self->import->n_actions += ct_table_row_fill (parts, improvement, first, end);
    }
}

static gboolean
is_empty_improvement (Maker *self, guint row)
{
  g_autoptr (CtTableRow) parts = ct_table_row_new (self->grid, row, self->columns, self->source);

  return !ct_table_row_begins_improvement (parts) && g_strv_length (parts->actions) == 0;
}

static void
read_table (Maker *self)
{
  guint begin = ct_table_columns_get_first_row (self->columns);

  for (guint row = 0; row < self->columns->n_rows;)
    {
      guint end = row + 1;

      if (self->columns->is_head[row] || ct_grid_count_cells (self->grid, row, NULL) == 0 ||
          read_heading (self, row))
        ;
      else if (row < begin || is_empty_improvement (self, row) ||
               (ct_grid_count_cells (self->grid, row, NULL) == 1 && self->columns->n_columns > 1))
        skip_row (self, row);
      else
        {
          end = find_end (self, row);
          read_rows (self, row, end);
        }
      row = end;
    }
}

/**
 * ct_table_import_new:
 * @source: what is needed to understand it; nothing of it is changed
 * @standard: (nullable): where rows go that name neither a standard nor a criterion
 * @criterion: (nullable): the same
 */
CtTableImport *
ct_table_import_new (CtGrid *grid,
                     CtTableColumns *columns,
                     CtTableSource *source,
                     const char *standard,
                     const char *criterion)
{
  CtTableImport *self = g_new0 (CtTableImport, 1);
  Maker maker = { self, grid, columns, source, NULL, NULL, NULL, NULL };

  self->improvements = g_ptr_array_new_with_free_func (g_object_unref);
  self->skipped = g_ptr_array_new_with_free_func (g_free);
  maker.place_standard = g_strdup (standard);
  maker.place_criterion = g_strdup (criterion);

  read_table (&maker);

  g_free (maker.standard);
  g_free (maker.criterion);
  g_free (maker.place_standard);
  g_free (maker.place_criterion);

  return self;
}

void
ct_table_import_free (CtTableImport *self)
{
  g_ptr_array_unref (self->improvements);
  g_ptr_array_unref (self->skipped);
  g_free (self);
}

/**
 * ct_table_import_apply:
 * @label: translated name of the step
 *
 * Puts the improvements into @plan, in one step. An import can be applied once.
 */
void
ct_table_import_apply (CtTableImport *self, CtPlan *plan, const char *label)
{
  CtNodeList *list = ct_plan_get_improvements (plan);
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, label);
  for (guint i = 0; i < self->improvements->len; i++)
    {
      CtNode *improvement = g_ptr_array_index (self->improvements, i);

      ct_node_list_insert (list, ct_improvement_find_position (list, improvement), improvement);
    }
  ct_history_end_group (history);
}
