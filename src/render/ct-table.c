/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table"

#include "config.h"

#include "ct-table.h"

/* The narrowest that a column may be. Where there are too many of them, the padding goes first. */
static double
get_narrowest (CtTable *self, double width)
{
  double narrowest = self->measures.min_text_width + 2 * self->measures.padding_x;
  double equal = width / self->n_columns;

  if (narrowest <= equal)
    return narrowest;

  self->measures.padding_x = MAX ((equal - self->measures.min_text_width) / 2, 0);

  return equal;
}

/* Columns that would be too narrow get what they need from the others. */
static void
share_width (CtTable *self, const double *shares, double width)
{
  double narrowest = get_narrowest (self, width);
  double sum = 0, left = width, done = 0;
  gboolean changed = TRUE;
  g_autofree gboolean *is_narrow = g_new0 (gboolean, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    sum += shares[i];

  while (changed && sum > 0)
    {
      changed = FALSE;
      for (guint i = 0; i < self->n_columns; i++)
        if (!is_narrow[i] && left * shares[i] / sum < narrowest)
          {
            is_narrow[i] = changed = TRUE;
            left -= narrowest;
            sum -= shares[i];
          }
    }

  for (guint i = 0; i < self->n_columns; i++)
    {
      done += is_narrow[i] ? narrowest : left * shares[i] / sum;
      self->column_edges[i + 1] = done;
    }
}

/**
 * ct_table_new:
 * @shares: the widths of the columns, in any unit
 * @width: of the whole table, in points
 *
 * Returns: (transfer full): a table without rows
 */
CtTable *
ct_table_new (const CtTableMeasures *measures, const double *shares, guint n_columns, double width)
{
  CtTable *self = g_new0 (CtTable, 1);

  self->measures = *measures;
  self->n_columns = n_columns;
  self->column_edges = g_new0 (double, n_columns + 1);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_table_group_free);
  share_width (self, shares, width);

  return self;
}

void
ct_table_free (CtTable *self)
{
  g_free (self->column_edges);
  g_clear_pointer (&self->header, ct_table_group_free);
  g_ptr_array_unref (self->groups);
  g_free (self);
}

CtTableGroup *
ct_table_set_header (CtTable *self, guint n_rows)
{
  g_clear_pointer (&self->header, ct_table_group_free);
  self->header = ct_table_group_new (n_rows);

  return self->header;
}

CtTableGroup *
ct_table_add_group (CtTable *self, guint n_rows)
{
  CtTableGroup *group = ct_table_group_new (n_rows);

  g_ptr_array_add (self->groups, group);

  return group;
}

/**
 * ct_table_get_text_width:
 *
 * Returns: how wide lines may be in a cell over these columns
 */
double
ct_table_get_text_width (const CtTable *self, guint column, guint n_columns)
{
  double width = self->column_edges[column + n_columns] - self->column_edges[column];

  return MAX (width - 2 * self->measures.padding_x, 1);
}

/* Finds the heights of all rows, after the last cell was filled. */
void
ct_table_measure (CtTable *self)
{
  if (self->header != NULL)
    ct_table_group_measure (self->header, &self->measures);

  for (guint i = 0; i < self->groups->len; i++)
    ct_table_group_measure (g_ptr_array_index (self->groups, i), &self->measures);
}
