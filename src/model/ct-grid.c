/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-grid"

#include "config.h"

#include "ct-grid.h"

#include <string.h>

/**
 * CtGrid:
 *
 * A table from elsewhere: rows of cells, each with its words, one line a paragraph. A cell that was
 * merged over several rows or columns stands in all of them and is known to be one.
 */
struct _CtGrid
{
  GPtrArray *cells;
  GPtrArray *rows;
  guint n_columns;
};

CtGrid *
ct_grid_new (void)
{
  CtGrid *self = g_new0 (CtGrid, 1);

  self->cells = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return self;
}

void
ct_grid_free (CtGrid *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * ct_grid_add_row:
 *
 * Returns: the number of the new row, the last
 */
guint
ct_grid_add_row (CtGrid *self)
{
  g_ptr_array_add (self->rows, g_ptr_array_new ());

  return self->rows->len - 1;
}

/**
 * ct_grid_put:
 * @row: a row; those below it that the cell reaches are added
 * @text: the words of the cell, which takes @n_rows and @n_columns from there
 */
void
ct_grid_put (CtGrid *self, guint row, guint column, guint n_rows, guint n_columns, const char *text)
{
  char *cell = g_strdup (text);

  g_ptr_array_add (self->cells, cell);
  while (self->rows->len < row + n_rows)
    ct_grid_add_row (self);

  for (guint i = row; i < row + n_rows; i++)
    {
      GPtrArray *cells = g_ptr_array_index (self->rows, i);

      if (cells->len < column + n_columns)
        g_ptr_array_set_size (cells, (int) (column + n_columns));
      for (guint j = column; j < column + n_columns; j++)
        if (g_ptr_array_index (cells, j) == NULL)
          g_ptr_array_index (cells, j) = cell;
    }

  self->n_columns = MAX (self->n_columns, column + n_columns);
}

static const char *
get_cell (CtGrid *self, guint row, guint column)
{
  GPtrArray *cells;

  if (row >= self->rows->len)
    return NULL;

  cells = g_ptr_array_index (self->rows, row);

  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

/* Whether a cell from further up or further left reaches there. */
gboolean
ct_grid_is_taken (CtGrid *self, guint row, guint column)
{
  return get_cell (self, row, column) != NULL;
}

guint
ct_grid_get_n_rows (CtGrid *self)
{
  return self->rows->len;
}

guint
ct_grid_get_n_columns (CtGrid *self)
{
  return self->n_columns;
}

/* "" where there is no cell. */
const char *
ct_grid_get_text (CtGrid *self, guint row, guint column)
{
  const char *cell = get_cell (self, row, column);

  return cell != NULL ? cell : "";
}

/**
 * ct_grid_is_same:
 *
 * Returns: whether the two places show one merged cell
 */
gboolean
ct_grid_is_same (CtGrid *self, guint row, guint column, guint other_row, guint other_column)
{
  const char *cell = get_cell (self, row, column);

  return cell != NULL && cell == get_cell (self, other_row, other_column);
}

/**
 * ct_grid_count_cells:
 * @text: (out) (optional): the words of the last one
 *
 * Returns: how many cells of the row have words, merged ones counted once
 */
guint
ct_grid_count_cells (CtGrid *self, guint row, const char **text)
{
  guint count = 0;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const char *words = ct_grid_get_text (self, row, i);

      if (*words == '\0' || (i > 0 && ct_grid_is_same (self, row, i - 1, row, i)))
        continue;

      count++;
      if (text != NULL)
        *text = words;
    }

  return count;
}
