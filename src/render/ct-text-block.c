/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-text-block"

#include "config.h"

#include "ct-text-block.h"

static void
free_lines (CtTextBlock *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    g_clear_pointer (&self->lines[i].glyphs, ct_glyph_line_free);
  g_free (self->lines);
}

static void
measure_lines (CtTextBlock *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  guint i = 0;

  free_lines (self);
  self->n_lines = pango_layout_get_line_count (self->layout);
  self->lines = g_new0 (CtTextLine, self->n_lines);

  do
    {
      CtTextLine *line = &self->lines[i++];
      PangoRectangle logical;
      int top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);

      line->line = pango_layout_iter_get_line_readonly (iter);
      line->glyphs = ct_glyph_line_new (line->line);
      line->x = pango_units_to_double (logical.x);
      line->width = pango_units_to_double (logical.width);
      line->top = pango_units_to_double (top);
      line->baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
      self->height = pango_units_to_double (bottom);
    }
  while (i < self->n_lines && pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/**
 * ct_text_block_new:
 * @layout: the words, with their width and font; not to be changed any more
 * @node: (nullable): what it shows
 *
 * Returns: (transfer full): the block
 */
CtTextBlock *
ct_text_block_new (PangoLayout *layout, CtNode *node, guint field)
{
  CtTextBlock *self = g_new0 (CtTextBlock, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->layout = g_object_ref (layout);
  self->node = node != NULL ? g_object_ref (node) : NULL;
  self->field = field;
  measure_lines (self);

  return self;
}

CtTextBlock *
ct_text_block_ref (CtTextBlock *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_text_block_unref (CtTextBlock *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  free_lines (self);
  g_object_unref (self->layout);
  g_clear_object (&self->node);
  g_free (self);
}

double
ct_text_block_get_line_bottom (const CtTextBlock *self, guint line)
{
  return line + 1 < self->n_lines ? self->lines[line + 1].top : self->height;
}

double
ct_text_block_get_slice_height (const CtTextBlock *self, guint first, guint n_lines)
{
  if (n_lines == 0)
    return 0;

  return ct_text_block_get_line_bottom (self, first + n_lines - 1) - self->lines[first].top;
}

/* Returns: how many words go on in the next line because they are wider than a line */
guint
ct_text_block_count_broken_words (const CtTextBlock *self)
{
  const char *text = pango_layout_get_text (self->layout);
  guint n = 0;

  for (guint i = 1; i < self->n_lines; i++)
    {
      const char *start = text + pango_layout_line_get_start_index (self->lines[i].line);

      n += start > text && g_unichar_isalpha (g_utf8_get_char (start)) &&
           g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (start)));
    }

  return n;
}

/* Whether there is nothing to see. */
gboolean
ct_text_block_is_blank (const CtTextBlock *self)
{
  for (const char *p = pango_layout_get_text (self->layout); *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)) && !g_unichar_iszerowidth (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

/**
 * ct_text_block_get_width:
 *
 * Returns: the width of the longest line
 */
double
ct_text_block_get_width (const CtTextBlock *self)
{
  double width = 0;

  for (guint i = 0; i < self->n_lines; i++)
    width = MAX (width, self->lines[i].width);

  return width;
}
