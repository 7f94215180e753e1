/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-row"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-timeline-row-private.h"

#include "ct-timeline-layout.h"

/* How a row of the time line looks. */

#define BAR_SIZE 0.75

/* Bars shorter than this, in em, carry no words. */
#define LEAST_TEXT_WIDTH 2.2

/* What divides the rows at a glance: a standard, or another group. */
gboolean
_ct_timeline_row_is_band (CtTimelineRowWidget *self)
{
  return self->row.level == 0 && self->row.kind != CT_TIMELINE_ROW_WORK;
}

double
_ct_timeline_row_get_indent (CtTimelineRowWidget *self)
{
  const CtTimelineView *view = self->view;

  if (!view->page)
    return view->inset;

  return view->inset + self->row.level * view->style.em;
}

static double
get_code_width (CtTimelineRowWidget *self)
{
  static const double widths[] = { [CT_TIMELINE_ROW_STANDARD] = 3.1,
                                   [CT_TIMELINE_ROW_CRITERION] = 2.6,
                                   [CT_TIMELINE_ROW_IMPROVEMENT] = 1.6,
                                   [CT_TIMELINE_ROW_WORK] = 2.2,
                                   [CT_TIMELINE_ROW_GROUP] = 0 };
  double em = self->view->style.em;

  if (!self->view->page)
    return 1.75 * em;

  /* In other groups it is the code of the criterion. */
  if (self->row.kind == CT_TIMELINE_ROW_WORK && self->row.level == 1)
    return widths[CT_TIMELINE_ROW_CRITERION] * em;
  /* Below its improvement it is a number alone. */
  if (self->row.kind == CT_TIMELINE_ROW_WORK && self->row.level == 3)
    return widths[CT_TIMELINE_ROW_IMPROVEMENT] * em;

  return widths[self->row.kind] * em;
}

static void
draw_arrow (CtTimelineRowWidget *self, GtkSnapshot *snapshot, double x)
{
  double em = self->view->style.em;
  double size = 0.28 * em;
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, 0, em, self->view->row_height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_translate (cr, x + em / 2, self->view->row_height / 2);
  if (!self->row.folded)
    cairo_rotate (cr, G_PI / 2);
  cairo_move_to (cr, -size / 2, -size);
  cairo_line_to (cr, size * 0.7, 0);
  cairo_line_to (cr, -size / 2, size);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, ct_timeline_view_color (self->view, CT_TIMELINE_COLOR_DIM));
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
draw_dot (CtTimelineRowWidget *self, GtkSnapshot *snapshot, double x)
{
  static const CtTimelineColor colors[] = {
    CT_TIMELINE_COLOR_PLANNED_EDGE, CT_TIMELINE_COLOR_ACCENT,       CT_TIMELINE_COLOR_DONE_EDGE,
    CT_TIMELINE_COLOR_LATE_EDGE,    CT_TIMELINE_COLOR_PLANNED_EDGE, CT_TIMELINE_COLOR_PLANNED_EDGE,
  };
  const CtTimelineView *view = self->view;
  CtTimelineState state = ct_timeline_node_get_state (self->row.node, view->today);
  float size = roundf ((float) view->style.em * 0.42f);
  GdkRGBA color = *ct_timeline_view_color (view, colors[state]);
  float widths[] = { 1.5, 1.5, 1.5, 1.5 };
  GdkRGBA edges[] = { color, color, color, color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) x,
                                                        roundf ((float) (view->row_height - size) /
                                                                2),
                                                        size, size),
                                   size / 2);
  if (state == CT_TIMELINE_STATE_DONE || state == CT_TIMELINE_STATE_LATE ||
      state == CT_TIMELINE_STATE_RUNNING)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &color, &outline.bounds);
      gtk_snapshot_pop (snapshot);
    }
  else
    gtk_snapshot_append_border (snapshot, &outline, widths, edges);
}

static void
draw_ring (CtTimelineRowWidget *self, GtkSnapshot *snapshot, double x, double width)
{
  GdkRGBA color = *ct_timeline_view_color (self->view, CT_TIMELINE_COLOR_ACCENT);
  float widths[] = { 2, 2, 2, 2 };
  GdkRGBA colors[] = { color, color, color, color };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (x, 0, width, self->view->row_height), 6);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/* One line of text between two places. */
static void
draw_cell (CtTimelineRowWidget *self,
           GtkSnapshot *snapshot,
           PangoLayout *text,
           CtTimelineColor color,
           double start,
           double end,
           double align)
{
  ct_timeline_style_draw_text (&self->view->style, snapshot, text, color,
                               &GRAPHENE_RECT_INIT (start, 0, end - start, self->view->row_height),
                               align);
}

/* What stands in narrow columns beside the words; returns where these must end. */
static double
draw_side_columns (CtTimelineRowWidget *self, GtkSnapshot *snapshot)
{
  const CtTimelineColumns *columns = &self->view->columns;
  double gap = 0.4 * self->view->style.em;
  double count = columns->left - columns->count;
  double money = count - columns->money;
  double lead = money - columns->lead;
  gboolean band = _ct_timeline_row_is_band (self);

  draw_cell (self, snapshot, self->lead, CT_TIMELINE_COLOR_DIM, lead + gap, money - gap, 0);
  draw_cell (self, snapshot, self->money, CT_TIMELINE_COLOR_DIM, money, count - gap, 1);
  draw_cell (self, snapshot, self->count, CT_TIMELINE_COLOR_DIM, count, columns->left - 1.5 * gap,
             1);

  return (band ? money : lead) - gap;
}

static void
draw_columns (CtTimelineRowWidget *self, GtkSnapshot *snapshot)
{
  const CtTimelineView *view = self->view;
  double em = view->style.em;
  double x = _ct_timeline_row_get_indent (self);
  double end = draw_side_columns (self, snapshot);
  gboolean band = _ct_timeline_row_is_band (self);

  if (view->page && self->row.kind == CT_TIMELINE_ROW_WORK)
    draw_dot (self, snapshot, x + 0.2 * em);
  else if (view->page)
    draw_arrow (self, snapshot, x);
  if (view->page)
    x += 1.3 * em;

  draw_cell (self, snapshot, self->code, band ? CT_TIMELINE_COLOR_TEXT : CT_TIMELINE_COLOR_DIM, x,
             x + get_code_width (self), 0);
  x += get_code_width (self);
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    draw_ring (self, snapshot, x - 4, end - x + 6);
  draw_cell (self, snapshot, self->label, CT_TIMELINE_COLOR_TEXT, x, end, 0);
}

static void
draw_background (CtTimelineRowWidget *self, GtkSnapshot *snapshot, double width)
{
  const CtTimelineView *view = self->view;
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, width, view->row_height);
  gboolean selected =
      (int) self->position == view->cursor ||
      (self->row.node != NULL && g_hash_table_contains (view->marks, self->row.node));
  GskRoundedRect outline;

  if (_ct_timeline_row_is_band (self))
    gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_BAND),
                               &area);

  if (selected || (int) self->position == view->hovered)
    {
      gsk_rounded_rect_init_from_rect (&outline,
                                       &GRAPHENE_RECT_INIT (4, 0, width - 8, view->row_height), 7);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot,
                                 ct_timeline_view_color (view, selected ? CT_TIMELINE_COLOR_SELECTED
                                                                        : CT_TIMELINE_COLOR_HOVER),
                                 &area);
      gtk_snapshot_pop (snapshot);
    }

  if (view->page)
    gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_GRID),
                               &GRAPHENE_RECT_INIT (0, view->row_height - 1, width, 1));
}

/* The work of a group that is not drawn here: only how far it reaches. */
static void
draw_span (CtTimelineRowWidget *self, GtkSnapshot *snapshot)
{
  const CtTimelineView *view = self->view;
  double x;

  if (self->span_start == CT_DAY_NONE || (_ct_timeline_row_is_band (self) && !self->row.folded))
    return;

  x = floor (ct_timeline_scale_x (&view->scale, self->span_start));
  gtk_snapshot_append_color (
      snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_PLANNED_EDGE),
      &GRAPHENE_RECT_INIT (x, floor (view->row_height / 2) - 1,
                           ct_timeline_scale_x (&view->scale, self->span_end) - x, 2));
}

static void
draw_marks (CtTimelineRowWidget *self,
            GtkSnapshot *snapshot,
            const CtTimelineBar *bar,
            const graphene_rect_t *box)
{
  const CtTimelineView *view = self->view;
  double last = -G_MAXDOUBLE;
  CtDay day = bar->start;

  while ((day = ct_timeline_bar_next_mark (bar, view->calendar, day)) != CT_DAY_NONE)
    {
      double x = floor (ct_timeline_scale_x (&view->scale, day)) - 1;

      if (x - last < 5)
        continue;
      last = x;
      gtk_snapshot_append_color (snapshot,
                                 ct_timeline_view_color (view, CT_TIMELINE_COLOR_BACKGROUND),
                                 &GRAPHENE_RECT_INIT (x, box->origin.y, 1, box->size.height));
    }
}

static void
free_text (gpointer text)
{
  g_clear_object (&text);
}

static PangoLayout *
get_bar_text (CtTimelineRowWidget *self, guint position)
{
  const CtTimelineBar *bar = &g_array_index (self->bars, CtTimelineBar, position);

  if (self->bar_texts == NULL)
    {
      self->bar_texts = g_ptr_array_new_with_free_func (free_text);
      g_ptr_array_set_size (self->bar_texts, (int) self->bars->len);
    }

  if (g_ptr_array_index (self->bar_texts, position) == NULL)
    g_ptr_array_index (self->bar_texts, position) =
        ct_timeline_style_make_text (GTK_WIDGET (self), ct_timeline_node_get_words (bar->node),
                                     BAR_SIZE, PANGO_WEIGHT_NORMAL);

  return g_ptr_array_index (self->bar_texts, position);
}

static void
draw_bar_text (CtTimelineRowWidget *self,
               GtkSnapshot *snapshot,
               guint position,
               const graphene_rect_t *box)
{
  const CtTimelineView *view = self->view;
  double em = view->style.em;
  double left = MAX (box->origin.x, view->scroll) + 0.4 * em;
  double right = MIN (box->origin.x + box->size.width - 0.4 * em,
                      view->scroll + gtk_widget_get_width (GTK_WIDGET (self)) - view->columns.left);

  if (self->row.kind == CT_TIMELINE_ROW_WORK || self->n_lanes > 1 ||
      right - left < LEAST_TEXT_WIDTH * em)
    return;

  ct_timeline_style_draw_words (&view->style, snapshot, get_bar_text (self, position),
                                g_array_index (self->bars, CtTimelineBar, position).state,
                                &GRAPHENE_RECT_INIT (left, box->origin.y, right - left,
                                                     box->size.height));
}

static void
draw_bar (CtTimelineRowWidget *self, GtkSnapshot *snapshot, guint position)
{
  const CtTimelineView *view = self->view;
  const CtTimelineBar *bar = &g_array_index (self->bars, CtTimelineBar, position);
  gboolean selected = bar->node == view->selected;
  CtTimelineBox box;
  graphene_rect_t area;

  ct_timeline_layout_bar (bar, self->n_lanes, &view->scale, view->row_height, &box);
  if (box.x > view->scroll + gtk_widget_get_width (GTK_WIDGET (self)) - view->columns.left ||
      box.x + box.width < view->scroll - view->style.em)
    return;

  area = GRAPHENE_RECT_INIT (round (box.x), round (box.y),
                             round (box.x + box.width) - round (box.x), round (box.height));
  ct_timeline_style_draw_bar (&view->style, snapshot, &area,
                              ct_timeline_layout_done (bar, &view->scale, &box), bar, selected);
  if (bar->repeat != CT_REPEAT_NONE)
    draw_marks (self, snapshot, bar, &area);
  draw_bar_text (self, snapshot, position, &area);

  if (selected && self->row.kind != CT_TIMELINE_ROW_WORK)
    {
      GdkRGBA color = *ct_timeline_view_color (view, CT_TIMELINE_COLOR_ACCENT_TEXT);
      float widths[] = { 2, 2, 2, 2 };
      GdkRGBA colors[] = { color, color, color, color };
      GskRoundedRect outline;

      graphene_rect_inset (&area, -1, -1);
      gsk_rounded_rect_init_from_rect (&outline, &area, 5);
      gtk_snapshot_append_border (snapshot, &outline, widths, colors);
    }
}

/* When it was to be done when the plan was issued. */
static void
draw_issued_bars (CtTimelineRowWidget *self, GtkSnapshot *snapshot)
{
  const CtTimelineView *view = self->view;

  for (guint i = 0; i < self->issued_bars->len; i++)
    {
      CtTimelineBox box;

      ct_timeline_layout_issued_bar (&g_array_index (self->issued_bars, CtTimelineBar, i),
                                     &view->scale, view->row_height, &box);
      gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_ISSUED),
                                 &GRAPHENE_RECT_INIT (round (box.x), round (box.y),
                                                      MAX (round (box.width), 2),
                                                      MAX (round (box.height), 2)));
    }
}

static void
draw_chart (CtTimelineRowWidget *self, GtkSnapshot *snapshot, double width)
{
  const CtTimelineView *view = self->view;

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (view->columns.left, 0, width - view->columns.left,
                                               view->row_height));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (view->columns.left - view->scroll, 0));
  draw_span (self, snapshot);
  draw_issued_bars (self, snapshot);
  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, snapshot, i);
  gtk_snapshot_pop (snapshot);
}

/* Where a bar would stand: why there is none. */
static void
draw_without_time (CtTimelineRowWidget *self, GtkSnapshot *snapshot)
{
  const CtTimelineView *view = self->view;
  g_autoptr (PangoLayout) text = NULL;

  if (_ct_timeline_row_is_band (self) || self->bars->len > 0 || self->span_start != CT_DAY_NONE)
    return;

  text = ct_timeline_style_make_text (GTK_WIDGET (self), _ ("no time yet"), BAR_SIZE,
                                      PANGO_WEIGHT_NORMAL);
  ct_timeline_style_draw_text (&view->style, snapshot, text, CT_TIMELINE_COLOR_DIM,
                               &GRAPHENE_RECT_INIT (view->columns.left + 0.5 * view->style.em, 0,
                                                    20 * view->style.em, view->row_height),
                               0);
}

void
_ct_timeline_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtTimelineRowWidget *self = CT_TIMELINE_ROW (widget);
  double width = gtk_widget_get_width (widget);

  draw_background (self, snapshot, width);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view->columns.left,
                                                         self->view->row_height));
  draw_columns (self, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_save (snapshot);
  draw_chart (self, snapshot, width);
  gtk_snapshot_restore (snapshot);
  draw_without_time (self, snapshot);
}
