/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart"

#include "config.h"

#include "ct-timeline-chart-private.h"

/* Light lines from an action to what comes after it. One that goes on to another page runs out of
 * this one, and comes in there. */

#define ARROW 3.0
#define LINK_GRAY 0.45

/* The middle of the bars of a row; rows before and after those of the page lie above and below. */
static double
get_middle (CtTimelineChart *self, const CtChartPage *page, double top, guint position)
{
  double y = top + CT_CHART_BAR_ROW * self->em / 2;

  for (guint i = page->first; i < position; i++)
    y += g_array_index (self->rows, CtChartRow, i).height;
  for (guint i = position; i < page->first; i++)
    y -= g_array_index (self->rows, CtChartRow, i).height;

  return y;
}

/* What can't be as it is planned is dashed. */
void
_ct_timeline_chart_draw_link (cairo_t *cr,
                              const CtTimelinePoint *points,
                              guint n_points,
                              gboolean conflict)
{
  const double dashes[] = { 1.5, 1.5 };
  const CtTimelinePoint *tip = &points[n_points - 1];

  cairo_save (cr);
  cairo_set_line_width (cr, 0.6);
  cairo_set_source_rgb (cr, LINK_GRAY, LINK_GRAY, LINK_GRAY);
  cairo_set_dash (cr, dashes, conflict ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_stroke (cr);
  cairo_move_to (cr, tip->x, tip->y);
  cairo_line_to (cr, tip->x - ARROW, tip->y - ARROW * 0.6);
  cairo_line_to (cr, tip->x - ARROW, tip->y + ARROW * 0.6);
  cairo_close_path (cr);

  /* It may stand on a bar. */
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 1.2);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, LINK_GRAY, LINK_GRAY, LINK_GRAY);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
_ct_timeline_chart_draw_links (
    CtTimelineChart *self, cairo_t *cr, const CtChartPage *page, double top, double bottom)
{
  cairo_save (cr);
  cairo_rectangle (cr, self->chart_x, top, self->chart_end - self->chart_x, bottom - top);
  cairo_clip (cr);
  for (guint i = 0; i < self->links->len; i++)
    {
      const CtTimelineLink *link = &g_array_index (self->links, CtTimelineLink, i);
      CtTimelinePoint from = { self->chart_x + ct_timeline_scale_x (&self->scale, link->end),
                               get_middle (self, page, top, link->from) };
      CtTimelinePoint to = { self->chart_x + ct_timeline_scale_x (&self->scale, link->start),
                             get_middle (self, page, top, link->to) };
      CtTimelinePoint points[CT_TIMELINE_LINK_POINTS];

      _ct_timeline_chart_draw_link (cr, points,
                                    ct_timeline_link_route (&from, &to, self->chart_x,
                                                            CT_CHART_BAR_ROW * self->em, points),
                                    link->conflict);
    }
  cairo_restore (cr);
}
