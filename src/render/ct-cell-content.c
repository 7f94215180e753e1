/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-cell-content"

#include "config.h"

#include "ct-cell-content.h"

/* Sums of floating-point heights are compared with this much room, in points. */
#define TOLERANCE 0.001

CtCellContent *
ct_cell_content_new (void)
{
  CtCellContent *self = g_new0 (CtCellContent, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_text_block_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (CtCellLine));

  return self;
}

CtCellContent *
ct_cell_content_ref (CtCellContent *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_cell_content_unref (CtCellContent *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->texts);
  g_array_unref (self->lines);
  g_free (self);
}

static const CtCellLine *
get_line (const CtCellContent *self, guint index)
{
  return &g_array_index (self->lines, CtCellLine, index);
}

/**
 * ct_cell_content_take:
 * @text: (transfer full): a paragraph
 *
 * Adds a paragraph below the others.
 */
void
ct_cell_content_take (CtCellContent *self, CtTextBlock *text)
{
  guint n_lines = self->lines->len;
  double bottom = n_lines > 0 ? get_line (self, n_lines - 1)->bottom : 0;

  for (guint i = 0; i < text->n_lines; i++)
    {
      CtCellLine line = { self->texts->len, i, 0, i == 0 && n_lines > 0 ? text->space_before : 0 };

      bottom += line.gap + ct_text_block_get_slice_height (text, i, 1);
      line.bottom = bottom;
      g_array_append_val (self->lines, line);
    }

  g_ptr_array_add (self->texts, text);
}

guint
ct_cell_content_get_n_lines (const CtCellContent *self)
{
  return self->lines->len;
}

/**
 * ct_cell_content_get_height:
 * @from: the first line
 * @to: the line after the last
 *
 * Returns: the height of these lines; the gap above the first does not count
 */
double
ct_cell_content_get_height (const CtCellContent *self, guint from, guint to)
{
  double top;

  if (to <= from)
    return 0;

  top = from > 0 ? get_line (self, from - 1)->bottom + get_line (self, from)->gap : 0;

  return get_line (self, to - 1)->bottom - top;
}

/**
 * ct_cell_content_count_fitting:
 *
 * Returns: how many of the lines from @from to @to fit in @height
 */
guint
ct_cell_content_count_fitting (const CtCellContent *self, guint from, guint to, double height)
{
  guint n = 0;

  while (from + n < to &&
         ct_cell_content_get_height (self, from, from + n + 1) <= height + TOLERANCE)
    n++;

  return n;
}
