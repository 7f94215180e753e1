/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-glyph-line"

#include "config.h"

#include "ct-glyph-line.h"

#include <pango/pangocairo.h>

/* Letters of one font. Places are counted from the beginning of the line. */
typedef struct
{
  cairo_scaled_font_t *font;
  GArray *glyphs;
  GArray *clusters;
  char *text;
  int length;
  cairo_text_cluster_flags_t flags;
} Run;

struct _CtGlyphLine
{
  GArray *runs;
};

static void
clear_run (Run *run)
{
  cairo_scaled_font_destroy (run->font);
  g_array_unref (run->glyphs);
  g_array_unref (run->clusters);
  g_free (run->text);
}

/* What has no glyph in any font leaves its place empty; it is told of where fonts are chosen. */
static gboolean
is_drawn (PangoGlyph glyph)
{
  return glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0;
}

static void
take_glyphs (Run *run, const PangoGlyphString *glyphs, int x, int y)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &glyphs->glyphs[i];
      cairo_glyph_t glyph = { info->glyph };

      if (is_drawn (info->glyph))
        {
          glyph.x = pango_units_to_double (x + info->geometry.x_offset);
          glyph.y = pango_units_to_double (y + info->geometry.y_offset);
          g_array_append_val (run->glyphs, glyph);
        }
      x += info->geometry.width;
    }
}

/* Which letters belong to which glyphs, so that the PDF can be searched and read aloud. */
static void
take_clusters (Run *run, PangoGlyphItem *item, const char *text)
{
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      cairo_text_cluster_t cluster = { iter.end_index - iter.start_index, 0 };
      int first = MIN (iter.start_glyph, iter.end_glyph + 1);
      int end = MAX (iter.start_glyph + 1, iter.end_glyph);

      for (int i = first; i < end; i++)
        cluster.num_glyphs += is_drawn (item->glyphs->glyphs[i].glyph);
      g_array_append_val (run->clusters, cluster);
    }
}

static void
take_run (CtGlyphLine *self, PangoGlyphItem *item, const char *text, int x)
{
  PangoAnalysis *analysis = &item->item->analysis;
  cairo_scaled_font_t *font =
      PANGO_IS_CAIRO_FONT (analysis->font)
          ? pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (analysis->font))
          : NULL;
  Run run = { NULL };

  if (font == NULL)
    return;

  run.font = cairo_scaled_font_reference (font);
  run.glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  run.clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  run.length = item->item->length;
  run.text = g_strndup (text + item->item->offset, (gsize) run.length);
  run.flags = analysis->level % 2 != 0 ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0;
  take_glyphs (&run, item->glyphs, x + item->start_x_offset, -item->y_offset);
  take_clusters (&run, item, text);

  g_array_append_val (self->runs, run);
}

/* @line: with its layout's text; not looked at again */
CtGlyphLine *
ct_glyph_line_new (PangoLayoutLine *line)
{
  CtGlyphLine *self = g_new0 (CtGlyphLine, 1);
  const char *text = pango_layout_get_text (line->layout);
  int x = 0;

  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_array_set_clear_func (self->runs, (GDestroyNotify) clear_run);

  for (GSList *link = line->runs; link != NULL; link = link->next)
    {
      PangoGlyphItem *item = link->data;

      take_run (self, item, text, x);
      x += pango_glyph_string_get_width (item->glyphs);
    }

  return self;
}

void
ct_glyph_line_free (CtGlyphLine *self)
{
  g_array_unref (self->runs);
  g_free (self);
}

/**
 * ct_glyph_line_draw:
 * @x: where the line begins
 * @y: its baseline
 */
void
ct_glyph_line_draw (const CtGlyphLine *self, cairo_t *cr, double x, double y)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = &g_array_index (self->runs, Run, i);
      guint n_glyphs = run->glyphs->len;
      g_autofree cairo_glyph_t *glyphs = g_memdup2 (run->glyphs->data, n_glyphs * sizeof *glyphs);

      for (guint j = 0; j < n_glyphs; j++)
        {
          glyphs[j].x += x;
          glyphs[j].y += y;
        }

      cairo_set_scaled_font (cr, run->font);
      cairo_show_text_glyphs (cr, run->text, run->length, glyphs, (int) n_glyphs,
                              (const cairo_text_cluster_t *) run->clusters->data,
                              (int) run->clusters->len, run->flags);
    }
}
