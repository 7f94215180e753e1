/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-row-splitter"

#include "config.h"

#include "ct-row-splitter.h"

#define TOLERANCE 0.001

/* A place where a group can be cut: at @y, which lies in @row or at its lower edge. */
typedef struct
{
  double y;
  guint row;
  gboolean at_edge;
} Cut;

/**
 * ct_row_splitter_count_lines:
 * @n_lines: all lines
 * @n_fitting: how many of them fit
 * @force: whether a single line may stand alone
 *
 * Returns: how many lines to put before the end of a page so that at least %CT_MIN_LINES stand on
 *   each side; 0 when that cannot be
 */
guint
ct_row_splitter_count_lines (guint n_lines, guint n_fitting, gboolean force)
{
  if (n_fitting >= n_lines || force)
    return MIN (n_fitting, n_lines);

  if (n_lines < 2 * CT_MIN_LINES || n_fitting < CT_MIN_LINES)
    return 0;

  return MIN (n_fitting, n_lines - CT_MIN_LINES);
}

static guint
get_last_row (const CtTableCell *cell)
{
  return cell->row + cell->n_rows - 1;
}

/* Whether all of the cell stands above the cut. */
static gboolean
is_above (const CtTableCell *cell, const Cut *cut)
{
  return get_last_row (cell) < cut->row || (get_last_row (cell) == cut->row && cut->at_edge);
}

static guint
count_head_lines (const CtTableGroup *group,
                  const CtTableMeasures *measures,
                  const CtTableCell *cell,
                  const Cut *cut,
                  gboolean force)
{
  double height;
  guint n_fitting;

  if (cell->content == NULL)
    return 0;

  height = cut->y - ct_table_group_get_row_top (group, cell->row) - 2 * measures->padding_y;
  n_fitting = ct_cell_content_count_fitting (cell->content, cell->from, cell->to, height);

  return ct_row_splitter_count_lines (cell->to - cell->from, n_fitting, force);
}

/* Whether no cell is left with too few lines. A forced cut only has to get on. */
static gboolean
is_good (const CtTableGroup *group, const CtTableMeasures *measures, const Cut *cut, gboolean force)
{
  gboolean gets_on = cut->row > 0 || cut->at_edge;

  for (guint i = 0; i < group->cells->len; i++)
    {
      const CtTableCell *cell = &g_array_index (group->cells, CtTableCell, i);
      guint n_head;

      if (cell->row > cut->row || is_above (cell, cut) || cell->to == cell->from)
        continue;

      n_head = count_head_lines (group, measures, cell, cut, force);
      if (n_head == 0 && !force)
        return FALSE;
      gets_on |= n_head > 0;
    }

  return gets_on;
}

static void
add_line_cuts (const CtTableGroup *group,
               const CtTableMeasures *measures,
               const CtTableCell *cell,
               double available,
               GArray *cuts)
{
  double top = ct_table_group_get_row_top (group, cell->row) + 2 * measures->padding_y;

  for (guint line = cell->from + 1; line < cell->to; line++)
    {
      Cut cut = { top + ct_cell_content_get_height (cell->content, cell->from, line), 0, FALSE };

      if (cut.y > available + TOLERANCE)
        break;

      cut.row = get_last_row (cell);
      while (cut.row > cell->row &&
             cut.y <= ct_table_group_get_row_top (group, cut.row) + TOLERANCE)
        cut.row--;

      /* The part of the row above the cut is as high as any row. */
      if (cut.y >= ct_table_group_get_row_top (group, cut.row) + measures->min_height - TOLERANCE)
        g_array_append_val (cuts, cut);
    }
}

static int
compare_cuts (gconstpointer a, gconstpointer b)
{
  const Cut *first = a, *second = b;

  if (first->y != second->y)
    return first->y < second->y ? 1 : -1;

  return second->at_edge - first->at_edge;
}

/* All places above @available, the lowest first. */
static GArray *
list_cuts (const CtTableGroup *group, const CtTableMeasures *measures, double available)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (Cut));
  double y = 0;

  for (guint row = 0; row + 1 < group->n_rows; row++)
    {
      Cut cut = { y += group->heights[row], row, TRUE };

      if (cut.y <= available + TOLERANCE)
        g_array_append_val (cuts, cut);
    }

  for (guint i = 0; i < group->cells->len; i++)
    {
      const CtTableCell *cell = &g_array_index (group->cells, CtTableCell, i);

      if (cell->content != NULL)
        add_line_cuts (group, measures, cell, available, cuts);
    }

  g_array_sort (cuts, compare_cuts);

  return cuts;
}

static CtTableCell *
copy_cell (CtTableGroup *group, const CtTableCell *cell, guint row, guint n_rows)
{
  CtTableCell *copy = ct_table_group_add_cell (group, cell->column, cell->n_columns, row, n_rows);

  copy->content = cell->content != NULL ? ct_cell_content_ref (cell->content) : NULL;
  copy->from = cell->from;
  copy->to = cell->to;
  copy->edges = cell->edges;
  copy->in_middle = cell->in_middle;
  ct_table_cell_set_node (copy, cell->node, cell->field);

  return copy;
}

static void
cut_group (const CtTableGroup *group,
           const CtTableMeasures *measures,
           const Cut *cut,
           gboolean force,
           CtTableGroup *head,
           CtTableGroup *tail)
{
  guint shift = cut->at_edge ? cut->row + 1 : cut->row;

  for (guint i = 0; i < group->cells->len; i++)
    {
      const CtTableCell *cell = &g_array_index (group->cells, CtTableCell, i);
      guint last = get_last_row (cell);
      CtTableCell *part;

      if (cell->row <= cut->row)
        {
          guint to = is_above (cell, cut)
                         ? cell->to
                         : cell->from + count_head_lines (group, measures, cell, cut, force);

          part = copy_cell (head, cell, cell->row, MIN (last, cut->row) - cell->row + 1);
          part->to = to;
          if (last >= cut->row)
            part->edges |= CT_EDGE_BOTTOM;
        }

      if (last >= shift)
        {
          guint row = MAX (cell->row, shift) - shift;

          part = copy_cell (tail, cell, row, last - shift - row + 1);
          if (cell->row <= cut->row)
            part->from += count_head_lines (group, measures, cell, cut, force);
          if (row == 0)
            part->edges |= CT_EDGE_TOP;
        }
    }

  ct_table_group_measure (head, measures);
  ct_table_group_measure (tail, measures);
}

/**
 * ct_row_splitter_split:
 * @group: a measured group
 * @available: how much of it has room
 * @force: whether to cut even where a single line stands alone; for the top of a page, where
 *   waiting for the next one does not help
 * @out_head: (out) (transfer full): what stands on this page
 * @out_tail: (out) (transfer full): what goes on on the next one
 *
 * Cuts @group as low as it can be cut so that on both sides of the cut each cell has at least
 * %CT_MIN_LINES lines.
 *
 * Returns: %FALSE when there is no such place
 */
gboolean
ct_row_splitter_split (const CtTableGroup *group,
                       const CtTableMeasures *measures,
                       double available,
                       gboolean force,
                       CtTableGroup **out_head,
                       CtTableGroup **out_tail)
{
  g_autoptr (GArray) cuts = list_cuts (group, measures, available);

  for (guint i = 0; i < cuts->len; i++)
    {
      const Cut *cut = &g_array_index (cuts, Cut, i);

      if (!is_good (group, measures, cut, force))
        continue;

      *out_head = ct_table_group_new (cut->row + 1);
      *out_tail = ct_table_group_new (group->n_rows - (cut->at_edge ? cut->row + 1 : cut->row));
      (*out_tail)->keep_with_next = group->keep_with_next;
      (*out_head)->bookmark = g_strdup (group->bookmark);
      cut_group (group, measures, cut, force, *out_head, *out_tail);

      return TRUE;
    }

  return FALSE;
}

/**
 * ct_row_splitter_get_least:
 *
 * Returns: the least height with which a part of @group can stand at the end of a page
 */
double
ct_row_splitter_get_least (const CtTableGroup *group, const CtTableMeasures *measures)
{
  double height = ct_table_group_get_height (group);
  g_autoptr (GArray) cuts = list_cuts (group, measures, height);

  for (guint i = cuts->len; i > 0; i--)
    {
      const Cut *cut = &g_array_index (cuts, Cut, i - 1);

      if (is_good (group, measures, cut, FALSE))
        return cut->y;
    }

  return height;
}
