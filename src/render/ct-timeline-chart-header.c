/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart"

#include "config.h"

#include "ct-timeline-chart-private.h"

#include "ct-timeline-ticks.h"

/* What the columns of the chart are, and the days of the scale; on each page again. */

/* In the middle of a place, unless they would not fit. */
static gboolean
add_words (CtTimelineChart *self,
           const char *text,
           CtFace face,
           double x,
           double y,
           double width,
           double height)
{
  g_autoptr (CtTextBlock) block =
      _ct_timeline_chart_set (self, text, self->em, face, 0, PANGO_ALIGN_LEFT);
  double text_width = ct_text_block_get_width (block);
  CtChartWords words = { block, x + (width - text_width) / 2, y + (height - block->height) / 2 };

  if (text_width > width - CT_CHART_PADDING * self->em)
    return FALSE;

  ct_text_block_ref (block);
  g_array_append_val (self->header, words);

  return TRUE;
}

static GArray *
list_ticks (CtTimelineChart *self, CtTimelineUnit unit)
{
  return ct_timeline_ticks_list (unit, self->calendar, self->scale.first, self->scale.end);
}

static void
add_ticks (CtTimelineChart *self, CtTimelineUnit unit, CtFace face, double y)
{
  g_autoptr (GArray) ticks = list_ticks (self, unit);
  double height = CT_CHART_HEADER_LINE * self->em;

  for (guint i = 0; i < ticks->len; i++)
    {
      const CtTimelineTick *tick = &g_array_index (ticks, CtTimelineTick, i);
      double left = _ct_timeline_chart_get_x (self, tick->start);
      double right = _ct_timeline_chart_get_x (self, tick->end);
      /* The year of a month stands in the line above it. */
      gboolean plain = unit == CT_TIMELINE_UNIT_MONTH && face == CT_FACE_REGULAR;
      g_autofree char *full = _ct_timeline_chart_dup_tick (self, tick, !plain);
      g_autofree char *least = _ct_timeline_chart_dup_tick (self, tick, FALSE);

      if (!add_words (self, full, face, left, y, right - left, height))
        add_words (self, least, face, left, y, right - left, height);
    }
}

static void
add_column_title (CtTimelineChart *self, CtStyleWord word, double x, double width)
{
  add_words (self, ct_page_style_get_word (self->style, word), CT_FACE_BOLD, x, 0, width,
             self->header_height);
}

/* Sets the words of the header. */
void
_ct_timeline_chart_lay_header (CtTimelineChart *self)
{
  CtTimelineUnit upper, lower;

  ct_timeline_ticks_choose (&self->scale, self->em, &upper, &lower);
  add_ticks (self, upper, CT_FACE_BOLD, 0);
  add_ticks (self, lower, CT_FACE_REGULAR, CT_CHART_HEADER_LINE * self->em);
  add_column_title (self, CT_STYLE_WORD_CHART_WORK, self->margin, self->lead_x - self->margin);
  add_column_title (self, CT_STYLE_WORD_CHART_LEAD, self->lead_x, self->chart_x - self->lead_x);
}

static void
draw_tick_lines (CtTimelineChart *self, cairo_t *cr, CtTimelineUnit unit, double y)
{
  g_autoptr (GArray) ticks = list_ticks (self, unit);

  for (guint i = 0; i < ticks->len; i++)
    {
      double x = _ct_timeline_chart_get_x (self, g_array_index (ticks, CtTimelineTick, i).start);

      if (x > self->chart_x)
        _ct_timeline_chart_draw_line (cr, x, y, x, y + CT_CHART_HEADER_LINE * self->em,
                                      CT_CHART_GRID_GRAY - 0.2);
    }
}

/* @y: its top */
void
_ct_timeline_chart_draw_header (CtTimelineChart *self, cairo_t *cr, double y)
{
  CtTimelineUnit upper, lower;

  _ct_timeline_chart_fill (cr, self->margin, y, self->chart_end - self->margin, self->header_height,
                           CT_CHART_BAND_GRAY);
  ct_timeline_ticks_choose (&self->scale, self->em, &upper, &lower);
  draw_tick_lines (self, cr, upper, y);
  draw_tick_lines (self, cr, lower, y + CT_CHART_HEADER_LINE * self->em);

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < self->header->len; i++)
    {
      const CtChartWords *words = &g_array_index (self->header, CtChartWords, i);

      _ct_timeline_chart_draw_block (cr, words->block, words->x, y + words->y);
    }
}
