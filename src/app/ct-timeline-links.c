/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

#include "ct-timeline-link.h"

/* Light lines from an action to what comes after it. */

#define ARROW 4.0

void
_ct_timeline_read_links (CtTimeline *self)
{
  const CtTimelineView *view = &self->view;

  g_clear_pointer (&self->links, g_array_unref);
  if (view->calendar != NULL)
    self->links = ct_timeline_links_list (view->rows, view->calendar, &view->scale);
}

/* The middle of a row, at a day. */
static CtTimelinePoint
get_point (CtTimeline *self, const graphene_rect_t *chart, guint row, CtDay day, double offset)
{
  const CtTimelineView *view = &self->view;

  return (CtTimelinePoint){
    chart->origin.x - view->scroll + ct_timeline_scale_x (&view->scale, day),
    chart->origin.y - offset + (row + 0.5) * view->row_height,
  };
}

static void
draw_link (cairo_t *cr, const CtTimelinePoint *points, guint n_points)
{
  const CtTimelinePoint *tip = &points[n_points - 1];

  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_stroke (cr);
  cairo_move_to (cr, tip->x, tip->y);
  cairo_line_to (cr, tip->x - ARROW, tip->y - ARROW * 0.7);
  cairo_line_to (cr, tip->x - ARROW, tip->y + ARROW * 0.7);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static gboolean
is_seen (const CtTimelinePoint *from, const CtTimelinePoint *to, const graphene_rect_t *chart)
{
  return MAX (from->y, to->y) >= chart->origin.y &&
         MIN (from->y, to->y) <= chart->origin.y + chart->size.height;
}

/* Over the rows, so that they can be followed through them. */
void
_ct_timeline_draw_links (CtTimeline *self, GtkSnapshot *snapshot, const graphene_rect_t *chart)
{
  const CtTimelineView *view = &self->view;
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double offset = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  cairo_t *cr;

  if (self->links == NULL || self->links->len == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, chart);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->links->len; i++)
    {
      const CtTimelineLink *link = &g_array_index (self->links, CtTimelineLink, i);
      CtTimelinePoint from = get_point (self, chart, link->from, link->end, offset);
      CtTimelinePoint to = get_point (self, chart, link->to, link->start, offset);
      CtTimelinePoint points[CT_TIMELINE_LINK_POINTS];

      if (!is_seen (&from, &to, chart))
        continue;

      gdk_cairo_set_source_rgba (cr, ct_timeline_view_color (view, link->conflict
                                                                       ? CT_TIMELINE_COLOR_LATE_EDGE
                                                                       : CT_TIMELINE_COLOR_LINK));
      draw_link (cr, points, ct_timeline_link_route (&from, &to, view->row_height, points));
    }
  cairo_destroy (cr);
}
