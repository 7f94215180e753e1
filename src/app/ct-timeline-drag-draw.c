/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include <math.h>

#include "ct-timeline-private.h"

#include "ct-timeline-layout.h"
#include "ct-timeline-words.h"

/* What is seen while a bar is dragged: where it would stand, from when to when, and how the plan
 * would say that. */

#define DASH 4.0
#define LABEL_PADDING 0.75
#define LABEL_GAP 0.6
#define TINT 0.88

static double
get_row_y (CtTimeline *self, int position)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double offset = adjustment != NULL ? round (gtk_adjustment_get_value (adjustment)) : 0;

  return self->view.header_height + position * self->view.row_height - offset;
}

static double
get_chart_x (CtTimeline *self, CtDay day)
{
  const CtTimelineView *view = &self->view;

  return view->columns.left - view->scroll + ct_timeline_scale_x (&view->scale, day);
}

/* The bars that the node would have. */
static GArray *
list_bars (CtTimeline *self, CtNode *node, CtPeriod *period, guint *n_lanes)
{
  const CtTimelineView *view = &self->view;
  GArray *bars = g_array_new (FALSE, TRUE, sizeof (CtTimelineBar));

  ct_timeline_bars_add_period (bars, node, period, view->calendar, &view->scale, view->today);
  *n_lanes = ct_timeline_bars_set_lanes (bars);

  return bars;
}

static void
draw_bars (CtTimeline *self, GtkSnapshot *snapshot, CtNode *node, CtPeriod *period, double y)
{
  const CtTimelineView *view = &self->view;
  guint n_lanes;
  g_autoptr (GArray) bars = list_bars (self, node, period, &n_lanes);

  for (guint i = 0; i < bars->len; i++)
    {
      const CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);
      CtTimelineBox box;
      graphene_rect_t area;

      ct_timeline_layout_bar (bar, n_lanes, &view->scale, view->row_height, &box);
      area = GRAPHENE_RECT_INIT (round (view->columns.left - view->scroll + box.x),
                                 round (y + box.y), MAX (round (box.width), 2), round (box.height));
      ct_timeline_style_draw_bar (&view->style, snapshot, &area,
                                  ct_timeline_layout_done (bar, &view->scale, &box), bar, TRUE);
    }
}

/* The row where the bar will stand: tinted, and the bar that it has now out of sight. */
static void
draw_row (CtTimeline *self, GtkSnapshot *snapshot, int position, const graphene_rect_t *chart)
{
  const CtTimelineView *view = &self->view;
  GdkRGBA cover = *ct_timeline_view_color (view, CT_TIMELINE_COLOR_BACKGROUND);
  graphene_rect_t row = GRAPHENE_RECT_INIT (chart->origin.x, get_row_y (self, position),
                                            chart->size.width, view->row_height);

  cover.alpha = TINT;
  gtk_snapshot_append_color (snapshot, &cover, &row);
  gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_SELECTED),
                             &row);
}

/* All rows of work that moves and is seen; of work that is not, the row in which it was taken hold
 * of, or where the pointer is. */
static void
draw_pieces (CtTimeline *self, GtkSnapshot *snapshot, const graphene_rect_t *chart)
{
  CtNode *held = ct_timeline_edit_get_node (self->edit);
  gboolean seen = FALSE;
  double y;

  for (GList *link = self->row_widgets.head; link != NULL; link = link->next)
    {
      int position = (int) ct_timeline_row_get_position (link->data);
      const CtTimelineRow *row = ct_timeline_rows_get (self->view.rows, position);
      CtPeriod *period =
          row->node != NULL ? ct_timeline_edit_get_period (self->edit, row->node) : NULL;

      if (period == NULL || row->kind != CT_TIMELINE_ROW_WORK)
        continue;
      draw_row (self, snapshot, position, chart);
      draw_bars (self, snapshot, row->node, period, get_row_y (self, position));
      seen = seen || row->node == held;
    }

  if (seen)
    return;

  y = self->drag_row >= 0 ? get_row_y (self, self->drag_row)
                          : self->drag_y - self->view.row_height / 2;
  draw_bars (self, snapshot, held, ct_timeline_edit_get_period (self->edit, held), y);
}

static void
draw_guide (CtTimeline *self, GtkSnapshot *snapshot, CtDay day, const graphene_rect_t *chart)
{
  double x = round (get_chart_x (self, day));

  for (double y = 0; y < chart->size.height; y += 2 * DASH)
    gtk_snapshot_append_color (snapshot,
                               ct_timeline_view_color (&self->view, CT_TIMELINE_COLOR_ACCENT),
                               &GRAPHENE_RECT_INIT (x, chart->origin.y + y, 1, DASH));
}

static char *
dup_days (const CtPeriod *period)
{
  CtRange whole = { ct_period_get_start (period), ct_period_get_end (period), CT_REPEAT_NONE };

  return ct_timeline_words_dup_range (&whole);
}

static void
place_label (CtTimeline *self, const graphene_rect_t *chart, graphene_rect_t *label)
{
  double gap = LABEL_GAP * self->view.style.em;
  double right = chart->origin.x + chart->size.width - gap;

  label->origin.x = round (CLAMP (self->drag_x - label->size.width / 2, chart->origin.x + gap,
                                  MAX (right - label->size.width, chart->origin.x + gap)));
  label->origin.y = round (self->drag_y - self->view.row_height - gap - label->size.height);
  if (label->origin.y < 0)
    label->origin.y = round (self->drag_y + self->view.row_height + gap);
}

static void
draw_text (GtkSnapshot *snapshot, PangoLayout *text, double x, double y, float alpha)
{
  const GdkRGBA color = { 1, 1, 1, alpha };

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, text, &color);
  gtk_snapshot_restore (snapshot);
}

/* Small and dark: the words as they will stand in the plan, and the days that they mean. */
static void
draw_label (CtTimeline *self,
            GtkSnapshot *snapshot,
            const CtPeriod *period,
            const graphene_rect_t *chart)
{
  static const GdkRGBA dark = { 0.13, 0.13, 0.14, 0.96 };
  static const GdkRGBA edge = { 1, 1, 1, 0.22 };
  double em = self->view.style.em;
  double padding = round (LABEL_PADDING * em);
  g_autofree char *days = dup_days (period);
  g_autoptr (PangoLayout) words =
      ct_timeline_style_make_text (GTK_WIDGET (self), ct_period_get_text (period), 0.9,
                                   PANGO_WEIGHT_SEMIBOLD);
  g_autoptr (PangoLayout) meaning =
      ct_timeline_style_make_text (GTK_WIDGET (self), days, 0.82, PANGO_WEIGHT_NORMAL);
  int width, height, meaning_width, meaning_height;
  graphene_rect_t label;
  GskRoundedRect outline;

  pango_layout_get_pixel_size (words, &width, &height);
  pango_layout_get_pixel_size (meaning, &meaning_width, &meaning_height);
  label = GRAPHENE_RECT_INIT (0, 0, MAX (width, meaning_width) + 2 * padding,
                              height + meaning_height + 1.3 * padding);
  place_label (self, chart, &label);

  gsk_rounded_rect_init_from_rect (&outline, &label, (float) (0.5 * em));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &dark, &label);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (const float[4]){ 1, 1, 1, 1 },
                              (const GdkRGBA[4]){ edge, edge, edge, edge });
  draw_text (snapshot, words, label.origin.x + padding, label.origin.y + 0.6 * padding, 1);
  draw_text (snapshot, meaning, label.origin.x + padding, label.origin.y + 0.7 * padding + height,
             0.75);
}

/**
 * _ct_timeline_draw_drag:
 * @chart: the part of the time line that has bars
 *
 * Draws over the rows what a drag under way would come to.
 */
void
_ct_timeline_draw_drag (CtTimeline *self, GtkSnapshot *snapshot, const graphene_rect_t *chart)
{
  CtPeriod *period;
  CtDay start, end;

  if (self->edit == NULL)
    return;

  period = ct_timeline_edit_get_period (self->edit, ct_timeline_edit_get_node (self->edit));
  if (period == NULL)
    return;

  start = ct_period_get_start (period);
  end = ct_period_get_end (period);
  gtk_snapshot_push_clip (snapshot, chart);
  draw_pieces (self, snapshot, chart);
  if (start != CT_DAY_NONE)
    draw_guide (self, snapshot, start, chart);
  if (end != CT_DAY_NONE)
    draw_guide (self, snapshot, end + 1, chart);
  gtk_snapshot_pop (snapshot);
  draw_label (self, snapshot, period, chart);
}
