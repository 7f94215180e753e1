/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-header"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-timeline-header.h"

#include "ct-timeline-ticks.h"

/**
 * CtTimelineHeader:
 *
 * The scale in two lines and the heads of the columns. It stays at the top when the rows scroll.
 */
struct _CtTimelineHeader
{
  GtkWidget parent_instance;

  const CtTimelineView *view;
};

G_DEFINE_FINAL_TYPE (CtTimelineHeader, ct_timeline_header, GTK_TYPE_WIDGET)

#define UPPER_SIZE 0.82
#define LOWER_SIZE 0.8
#define TODAY_SIZE 0.75
#define TODAY_ROOM 1.3

static CtDay
get_first_seen (const CtTimelineView *view)
{
  return ct_timeline_scale_day (&view->scale, view->scroll);
}

static CtDay
get_end_seen (const CtTimelineView *view, double chart_width)
{
  return ct_timeline_scale_day (&view->scale, view->scroll + chart_width) + 1;
}

static GArray *
list_ticks (const CtTimelineView *view, CtTimelineUnit unit, double chart_width)
{
  return ct_timeline_ticks_list (unit, view->calendar, get_first_seen (view),
                                 get_end_seen (view, chart_width));
}

/* The longest words for @tick that fit into @width; %NULL when none do. */
static PangoLayout *
make_tick_text (CtTimelineHeader *self,
                const CtTimelineTick *tick,
                double size,
                PangoWeight weight,
                double width,
                CtTimelineWords first)
{
  for (CtTimelineWords words = first; words < CT_N_TIMELINE_WORDS; words++)
    {
      g_autofree char *label = ct_timeline_tick_dup_label (tick, words);
      g_autoptr (PangoLayout) text =
          ct_timeline_style_make_text (GTK_WIDGET (self), label, size, weight);
      int text_width;

      pango_layout_get_pixel_size (text, &text_width, NULL);
      if (text_width <= width)
        return g_steal_pointer (&text);
    }

  return NULL;
}

/* Upper words stand beside the label of today, where there is more room: not below it. */
static void
leave_today (const CtTimelineView *view, double *x, double *width)
{
  double today =
      view->columns.left + ct_timeline_scale_x (&view->scale, view->today) - view->scroll;
  double left = today - TODAY_ROOM * view->style.em - *x;
  double right = *x + *width - today - TODAY_ROOM * view->style.em;

  if (view->page || !ct_timeline_scale_contains (&view->scale, view->today) || left >= *width ||
      right >= *width)
    return;

  if (left < right)
    *x += *width - right;
  *width = MAX (left, right);
}

static void
draw_tick (CtTimelineHeader *self,
           GtkSnapshot *snapshot,
           const CtTimelineTick *tick,
           gboolean upper,
           const graphene_rect_t *line)
{
  const CtTimelineView *view = self->view;
  double pad = 0.45 * view->style.em;
  /* Names stay in sight; only those in the middle of their months move away with them. */
  double seen = tick->unit == CT_TIMELINE_UNIT_MONTH && !upper ? 0 : view->scroll;
  double start = MAX (ct_timeline_scale_x (&view->scale, tick->start), seen);
  double width = ct_timeline_scale_x (&view->scale, tick->end) - start;
  double x = line->origin.x - view->scroll + start;
  double text_x = x, text_width = width;
  gboolean now = upper && tick->unit == CT_TIMELINE_UNIT_YEAR && view->today >= tick->start &&
                 view->today < tick->end;
  g_autoptr (PangoLayout) text = NULL;

  if (tick->unit == CT_TIMELINE_UNIT_MONTH)
    pad = MIN (pad, width * 0.15);
  if (upper)
    leave_today (view, &text_x, &text_width);
  text = make_tick_text (self, tick, upper ? UPPER_SIZE : LOWER_SIZE,
                         upper ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL, text_width - 2 * pad,
                         upper ? CT_TIMELINE_WORDS_FULL : CT_TIMELINE_WORDS_SHORT);
  if (now)
    gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_SELECTED),
                               &GRAPHENE_RECT_INIT (x, line->origin.y, width,
                                                    view->header_height - line->origin.y));
  ct_timeline_style_draw_text (&view->style, snapshot, text,
                               now     ? CT_TIMELINE_COLOR_ACCENT_TEXT
                               : upper ? CT_TIMELINE_COLOR_TEXT
                                       : CT_TIMELINE_COLOR_DIM,
                               &GRAPHENE_RECT_INIT (text_x + pad, line->origin.y, text_width - pad,
                                                    line->size.height),
                               tick->unit == CT_TIMELINE_UNIT_MONTH && !upper
                                   ? 0.5 * (1 - pad / MAX (width, 1))
                                   : 0);
  gtk_snapshot_append_color (snapshot,
                             ct_timeline_view_color (view, upper ? CT_TIMELINE_COLOR_HAIRLINE
                                                                 : CT_TIMELINE_COLOR_GRID),
                             &GRAPHENE_RECT_INIT (floor (line->origin.x - view->scroll +
                                                         ct_timeline_scale_x (&view->scale,
                                                                              tick->start)),
                                                  line->origin.y, 1,
                                                  view->header_height - line->origin.y));
}

static void
draw_line (CtTimelineHeader *self,
           GtkSnapshot *snapshot,
           CtTimelineUnit unit,
           gboolean upper,
           const graphene_rect_t *line)
{
  g_autoptr (GArray) ticks = list_ticks (self->view, unit, line->size.width);

  for (guint i = 0; i < ticks->len; i++)
    draw_tick (self, snapshot, &g_array_index (ticks, CtTimelineTick, i), upper, line);
}

static void
draw_today_label (
    const CtTimelineView *view, GtkWidget *widget, GtkSnapshot *snapshot, double width, double y)
{
  double em = view->style.em;
  double x = view->columns.left + ct_timeline_scale_x (&view->scale, view->today) - view->scroll;
  double height = round (0.95 * em);
  g_autoptr (PangoLayout) text = NULL;
  g_autofree char *label = NULL;
  GskRoundedRect outline;
  int day, month, text_width;

  if (!ct_timeline_scale_contains (&view->scale, view->today) || x < view->columns.left ||
      x > width)
    return;

  ct_day_to_ymd (view->today, NULL, &month, &day);
  label = g_strdup_printf ("%d/%d", day, month);
  text = ct_timeline_style_make_text (widget, label, TODAY_SIZE, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_get_pixel_size (text, &text_width, NULL);
  text_width += (int) (0.5 * em);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (CLAMP (round (x - text_width / 2.0),
                                                               view->columns.left,
                                                               width - text_width),
                                                        y, text_width, height),
                                   4);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_ACCENT),
                             &outline.bounds);
  gtk_snapshot_pop (snapshot);
  outline.bounds.origin.x += 0.25 * em;
  ct_timeline_style_draw_text (&view->style, snapshot, text, CT_TIMELINE_COLOR_ON_ACCENT,
                               &outline.bounds, 0);
}

static void
draw_column_heads (CtTimelineHeader *self, GtkSnapshot *snapshot)
{
  const CtTimelineView *view = self->view;
  const CtTimelineColumns *columns = &view->columns;
  double gap = 0.4 * view->style.em;
  double start = view->inset + 1.3 * view->style.em;
  double height = view->header_height / 2;
  double count = columns->left - columns->count;
  double money = count - columns->money;
  double lead = money - columns->lead;
  const struct
  {
    const char *words;
    double x, width, align;
  } heads[] = {
    { _ ("Criteria and actions"), start, lead - gap - start, 0 },
    { _ ("Lead"), lead + gap, columns->lead - 2 * gap, 0 },
    { _ ("Money"), money, columns->money - gap, 1 },
    { _ ("Done"), count, columns->count - 1.5 * gap, 1 },
  };

  for (guint i = 0; view->page && i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (PangoLayout) text = ct_timeline_style_make_text (GTK_WIDGET (self), heads[i].words,
                                                                  UPPER_SIZE, PANGO_WEIGHT_NORMAL);

      ct_timeline_style_draw_text (&view->style, snapshot, text, CT_TIMELINE_COLOR_DIM,
                                   &GRAPHENE_RECT_INIT (heads[i].x, height, heads[i].width, height),
                                   heads[i].align);
    }
}

static void
draw_scale (CtTimelineHeader *self, GtkSnapshot *snapshot, double width, double height)
{
  const CtTimelineView *view = self->view;
  double chart = width - view->columns.left;
  double half = floor (height / 2);
  CtTimelineUnit upper, lower;

  ct_timeline_ticks_choose (&view->scale, view->style.em, &upper, &lower);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (view->columns.left, 0, chart, height));
  draw_line (self, snapshot, upper, TRUE, &GRAPHENE_RECT_INIT (view->columns.left, 0, chart, half));
  draw_line (self, snapshot, lower, FALSE,
             &GRAPHENE_RECT_INIT (view->columns.left, half, chart, height - half));
  gtk_snapshot_pop (snapshot);
}

static void
ct_timeline_header_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtTimelineHeader *self = CT_TIMELINE_HEADER (widget);
  const CtTimelineView *view = self->view;
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, width, height);

  gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_BACKGROUND),
                             &all);
  draw_column_heads (self, snapshot);
  if (view->calendar != NULL)
    {
      draw_scale (self, snapshot, width, height);
      if (!view->page)
        draw_today_label (view, widget, snapshot, width, 1);
    }
  gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_HAIRLINE),
                             &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
}

static void
ct_timeline_header_class_init (CtTimelineHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ct_timeline_header_snapshot;
  gtk_widget_class_set_css_name (widget_class, "timelineheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ct_timeline_header_init (CtTimelineHeader *self)
{
}

/**
 * ct_timeline_header_new:
 * @view: (transfer none): what to draw by; must outlive the header
 */
GtkWidget *
ct_timeline_header_new (const CtTimelineView *view)
{
  CtTimelineHeader *self = g_object_new (CT_TYPE_TIMELINE_HEADER, NULL);

  self->view = view;

  return GTK_WIDGET (self);
}

static void
draw_grid_line (const CtTimelineView *view,
                GtkSnapshot *snapshot,
                const graphene_rect_t *chart,
                CtTimelineUnit unit,
                CtTimelineColor color)
{
  g_autoptr (GArray) ticks = list_ticks (view, unit, chart->size.width);

  for (guint i = 0; i < ticks->len; i++)
    {
      const CtTimelineTick *tick = &g_array_index (ticks, CtTimelineTick, i);
      double x = chart->origin.x - view->scroll;
      double start = floor (x + ct_timeline_scale_x (&view->scale, tick->start));

      if (color == CT_TIMELINE_COLOR_SUMMER && tick->number == CT_TIMELINE_SUMMER)
        gtk_snapshot_append_color (
            snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_SUMMER),
            &GRAPHENE_RECT_INIT (start, chart->origin.y,
                                 floor (x + ct_timeline_scale_x (&view->scale, tick->end)) - start,
                                 chart->size.height));
      gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, color),
                                 &GRAPHENE_RECT_INIT (start, chart->origin.y, 1,
                                                      chart->size.height));
    }
}

static void
draw_holidays (const CtTimelineView *view, GtkSnapshot *snapshot, const graphene_rect_t *chart)
{
  CtDay end = get_end_seen (view, chart->size.width);
  guint i = view->holidays != NULL ? ct_holidays_find (view->holidays, get_first_seen (view)) : 0;

  for (; view->holidays != NULL && i < ct_holidays_get_length (view->holidays); i++)
    {
      const CtHoliday *holiday = ct_holidays_get (view->holidays, i);
      double start =
          chart->origin.x - view->scroll + ct_timeline_scale_x (&view->scale, holiday->first);
      double width = (holiday->last + 1 - holiday->first) * view->scale.day_width;

      if (holiday->first >= end)
        return;

      gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_HOLIDAY),
                                 &GRAPHENE_RECT_INIT (round (start), chart->origin.y,
                                                      MAX (round (width), 2), chart->size.height));
    }
}

/* The years before and after those of the plan. */
static void
draw_outside (const CtTimelineView *view, GtkSnapshot *snapshot, const graphene_rect_t *chart)
{
  int year = ct_calendar_get_first_year (view->calendar);
  CtDay first = ct_calendar_year_start (view->calendar, year);
  CtDay end =
      ct_calendar_year_start (view->calendar, year + ct_calendar_get_years (view->calendar));
  double zero = chart->origin.x - view->scroll;
  double left = zero + ct_timeline_scale_x (&view->scale, first);
  double right = zero + ct_timeline_scale_x (&view->scale, end);
  double edge = chart->origin.x + chart->size.width;
  const GdkRGBA *color = ct_timeline_view_color (view, CT_TIMELINE_COLOR_OUTSIDE);

  if (left > chart->origin.x)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (chart->origin.x, chart->origin.y,
                                                    left - chart->origin.x, chart->size.height));
  if (right < edge)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (MAX (right, chart->origin.x), chart->origin.y,
                                                    edge - MAX (right, chart->origin.x),
                                                    chart->size.height));
}

/**
 * ct_timeline_header_draw_grid:
 * @chart: the part of the time line that has bars
 *
 * Draws what the scale means for the rows: summers and holidays, where its parts begin, and what is
 * beyond the plan's years.
 */
void
ct_timeline_header_draw_grid (const CtTimelineView *view,
                              GtkSnapshot *snapshot,
                              const graphene_rect_t *chart)
{
  CtTimelineUnit upper, lower;

  if (view->calendar == NULL)
    return;

  ct_timeline_ticks_choose (&view->scale, view->style.em, &upper, &lower);
  gtk_snapshot_push_clip (snapshot, chart);
  draw_outside (view, snapshot, chart);
  draw_grid_line (view, snapshot, chart, CT_TIMELINE_UNIT_TERM, CT_TIMELINE_COLOR_SUMMER);
  draw_holidays (view, snapshot, chart);
  if (upper != CT_TIMELINE_UNIT_YEAR)
    draw_grid_line (view, snapshot, chart, lower, CT_TIMELINE_COLOR_GRID);
  draw_grid_line (view, snapshot, chart, upper, CT_TIMELINE_COLOR_HAIRLINE);
  gtk_snapshot_pop (snapshot);
}

/**
 * ct_timeline_header_draw_today:
 * @widget: the time line
 * @chart: the part of it that has bars
 *
 * Draws the line of today, over the bars.
 */
void
ct_timeline_header_draw_today (const CtTimelineView *view,
                               GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               const graphene_rect_t *chart)
{
  double x = chart->origin.x - view->scroll + ct_timeline_scale_x (&view->scale, view->today);

  if (view->calendar == NULL || !ct_timeline_scale_contains (&view->scale, view->today))
    return;

  gtk_snapshot_push_clip (snapshot, chart);
  gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_ACCENT_TEXT),
                             &GRAPHENE_RECT_INIT (round (x) - 1, chart->origin.y, 2,
                                                  chart->size.height));
  gtk_snapshot_pop (snapshot);
  if (view->page)
    draw_today_label (view, widget, snapshot, chart->origin.x + chart->size.width,
                      chart->origin.y + 1);
}
