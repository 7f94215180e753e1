/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include <math.h>

#include "ct-timeline-private.h"

#include "ct-timeline-layout.h"

/* Where things stand in the widget: sizes, scrolling, and which rows are seen. */

#define PANE_LEFT 14.0
#define PANE_LEFT_SHARE 0.4
#define PAGE_ROW 1.43
#define PANE_ROW 1.25
#define PAGE_HEADER 3.1
#define PANE_HEADER 2.3

void
_ct_timeline_load_style (CtTimeline *self)
{
  CtTimelineView *view = &self->view;
  double em;

  ct_timeline_style_load (&view->style, GTK_WIDGET (self), view->page ? "ct_work" : "ct_panel");
  em = view->style.em;
  view->row_height = round ((view->page ? PAGE_ROW : PANE_ROW) * em);
  view->header_height = round ((view->page ? PAGE_HEADER : PANE_HEADER) * em);
  view->inset = round (em * (view->page ? 0.8 : 1.15));
}

static void
divide_width (CtTimeline *self, double width)
{
  CtTimelineView *view = &self->view;
  CtTimelineColumns old = view->columns;
  double em = view->style.em;

  if (view->page)
    ct_timeline_columns_fit (&view->columns, &self->wanted, em, width);
  else
    view->columns =
        (CtTimelineColumns){ .left = round (MIN (PANE_LEFT * em, width * PANE_LEFT_SHARE)) };

  if ((old.lead > 0) != (view->columns.lead > 0) || (old.count > 0) != (view->columns.count > 0) ||
      (old.money > 0) != (view->columns.money > 0))
    _ct_timeline_rebind_rows (self);
}

double
_ct_timeline_get_chart_width (CtTimeline *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->view.columns.left, 1);
}

void
_ct_timeline_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CtTimeline *self = CT_TIMELINE (widget);
  const CtTimelineView *view = &self->view;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (12 * view->style.em);
      *natural = (int) (40 * view->style.em);
    }
  else
    {
      *minimum = (int) (view->header_height + 2 * view->row_height);
      *natural = (int) (view->header_height +
                        CLAMP (ct_timeline_rows_get_length (view->rows), 3, 12) * view->row_height);
    }
}

void
_ct_timeline_drop_rows (CtTimeline *self)
{
  GtkWidget *row;

  while ((row = g_queue_pop_head (&self->row_widgets)) != NULL)
    gtk_widget_unparent (row);
}

/* Shows the rows as they are now in the widgets that are there. */
void
_ct_timeline_rebind_rows (CtTimeline *self)
{
  guint n_rows = ct_timeline_rows_get_length (self->view.rows);
  GtkWidget *last;

  while ((last = g_queue_peek_tail (&self->row_widgets)) != NULL &&
         ct_timeline_row_get_position (CT_TIMELINE_ROW (last)) >= n_rows)
    gtk_widget_unparent (g_queue_pop_tail (&self->row_widgets));

  for (GList *link = self->row_widgets.head; link != NULL; link = link->next)
    ct_timeline_row_bind (link->data, ct_timeline_row_get_position (link->data));
}

/* After the cursor moved, or what is selected changed. */
void
_ct_timeline_update_rows (CtTimeline *self)
{
  guint n_rows = ct_timeline_rows_get_length (self->view.rows);

  for (GList *link = self->row_widgets.head; link != NULL; link = link->next)
    if (ct_timeline_row_get_position (link->data) < n_rows)
      ct_timeline_row_update_state (link->data);
}

CtTimelineRowWidget *
_ct_timeline_find_row_widget (CtTimeline *self, int position)
{
  for (GList *link = self->row_widgets.head; link != NULL; link = link->next)
    if ((int) ct_timeline_row_get_position (link->data) == position)
      return link->data;

  return NULL;
}

/* Takes out the widgets of rows that are no longer seen, to be used again. */
static void
collect_spares (CtTimeline *self, guint first, guint count, GQueue *spares)
{
  GList *link = self->row_widgets.head;

  while (link != NULL)
    {
      GList *next = link->next;
      guint position = ct_timeline_row_get_position (link->data);

      if (position < first || position >= first + count)
        {
          g_queue_unlink (&self->row_widgets, link);
          g_queue_push_tail_link (spares, link);
        }
      link = next;
    }
}

/* The keyboard must not stay in a row that is about to show another. */
static void
keep_focus (CtTimeline *self, GtkWidget *row)
{
  if (gtk_widget_has_focus (row))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GtkWidget *
take_row (CtTimeline *self, GQueue *spares, guint position, GtkWidget *sibling)
{
  GtkWidget *row = g_queue_pop_head (spares);

  if (row != NULL)
    keep_focus (self, row);
  else
    row = ct_timeline_row_new (&self->view);

  gtk_widget_insert_before (row, GTK_WIDGET (self), sibling);
  ct_timeline_row_bind (CT_TIMELINE_ROW (row), position);

  return row;
}

static double
get_scroll (CtTimeline *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

/* One widget for each row that is seen, in their order; @link walks over those that are there. */
static void
sync_rows (CtTimeline *self, guint first, guint count)
{
  g_auto (GQueue) spares = G_QUEUE_INIT;
  GtkWidget *spare;
  GList *link;

  collect_spares (self, first, count, &spares);
  link = self->row_widgets.head;
  for (guint position = first; position < first + count; position++)
    {
      if (link != NULL && ct_timeline_row_get_position (link->data) == position)
        {
          link = link->next;
          continue;
        }

      g_queue_insert_before (&self->row_widgets, link,
                             take_row (self, &spares, position,
                                       link != NULL ? GTK_WIDGET (link->data) : self->header));
    }

  while ((spare = g_queue_pop_head (&spares)) != NULL)
    {
      keep_focus (self, spare);
      gtk_widget_unparent (spare);
    }
}

static void
get_seen_rows (CtTimeline *self, guint *first, guint *count)
{
  const CtTimelineView *view = &self->view;

  ct_timeline_layout_visible_rows (ct_timeline_rows_get_length (view->rows), view->row_height,
                                   round (get_scroll (self, GTK_ORIENTATION_VERTICAL)),
                                   gtk_widget_get_height (GTK_WIDGET (self)) - view->header_height,
                                   first, count);
}

/* Children must not come and go while sizes are allocated: GTK would lose track of what it still
 * has to lay out. So this runs before, whenever the rows that are seen may have changed. */
void
_ct_timeline_sync_rows (CtTimeline *self)
{
  guint first, count;

  get_seen_rows (self, &first, &count);
  sync_rows (self, first, count);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
sync_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);

  self->sync_id = 0;
  _ct_timeline_sync_rows (self);

  return G_SOURCE_REMOVE;
}

/* For what only came out during the allocation, such as a new height. */
static void
queue_sync (CtTimeline *self, guint first, guint count)
{
  CtTimelineRowWidget *head = g_queue_peek_head (&self->row_widgets);

  if (g_queue_get_length (&self->row_widgets) == count &&
      (head == NULL || ct_timeline_row_get_position (head) == first))
    return;

  if (self->sync_id == 0)
    self->sync_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), sync_cb, NULL, NULL);
}

static void
allocate_child (GtkWidget *child, int y, int width, int height)
{
  GtkAllocation place = { 0, y, width, height };

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
configure (CtTimeline *self, GtkOrientation orientation, double upper, double page, double step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value = get_scroll (self, orientation);

  if (adjustment == NULL)
    return;

  self->configuring = TRUE;
  upper = MAX (upper, page);
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, upper - page), 0, upper, step, page * 0.9,
                            page);
  self->configuring = FALSE;
}

void
_ct_timeline_set_scroll_x (CtTimeline *self, double value)
{
  double chart = _ct_timeline_get_chart_width (self);

  configure (self, GTK_ORIENTATION_HORIZONTAL, ct_timeline_scale_get_width (&self->view.scale),
             chart, chart / 10);
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL], value);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* While the scale follows the window, its zoom and its place follow from the width. */
static void
apply_zoom (CtTimeline *self, double chart)
{
  CtTimelineView *view = &self->view;
  double scroll;
  CtDay first;
  guint days;

  /* What is shown next, and where, is not known before the rows are. */
  if (view->calendar == NULL || self->home == CT_DAY_NONE)
    return;

  if (self->span == CT_TIMELINE_SPAN_FREE)
    {
      ct_timeline_scale_zoom (&view->scale, 1, chart, view->style.em);
      return;
    }

  ct_timeline_scale_get_span (&view->scale, self->span, view->calendar, self->home, &first, &days);
  ct_timeline_scale_fit (&view->scale, days, chart);
  scroll = ct_timeline_scale_x (&view->scale, first);

  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] == NULL)
    return;

  configure (self, GTK_ORIENTATION_HORIZONTAL, ct_timeline_scale_get_width (&view->scale), chart,
             chart / 10);
  self->configuring = TRUE;
  gtk_adjustment_set_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL], scroll);
  self->configuring = FALSE;
}

/* Rows that only moved up or down need not be drawn anew. */
static gboolean
is_other_part (CtTimeline *self)
{
  const CtTimelineView *view = &self->view;
  gboolean other = self->drawn.scroll != view->scroll ||
                   self->drawn.scale.first != view->scale.first ||
                   self->drawn.scale.end != view->scale.end ||
                   self->drawn.scale.day_width != view->scale.day_width ||
                   memcmp (&self->drawn.columns, &view->columns, sizeof (view->columns)) != 0;

  self->drawn.scroll = view->scroll;
  self->drawn.scale = view->scale;
  self->drawn.columns = view->columns;

  return other;
}

static void
allocate_rows (CtTimeline *self, int width)
{
  const CtTimelineView *view = &self->view;
  double offset = round (get_scroll (self, GTK_ORIENTATION_VERTICAL));
  gboolean anew = is_other_part (self);
  guint first, count;

  get_seen_rows (self, &first, &count);
  for (GList *link = self->row_widgets.head; link != NULL; link = link->next)
    {
      guint position = ct_timeline_row_get_position (link->data);
      gboolean seen = position >= first && position < first + count;

      gtk_widget_set_child_visible (link->data, seen);
      if (seen)
        allocate_child (link->data,
                        (int) (view->header_height + position * view->row_height - offset), width,
                        (int) view->row_height);
      if (anew)
        gtk_widget_queue_draw (link->data);
    }

  queue_sync (self, first, count);
}

/* Of a plan that is shown for the first time, perhaps before the widget had any size. */
static void
reveal_selected (CtTimeline *self)
{
  self->show_selected = FALSE;
  self->configuring = TRUE;
  _ct_timeline_scroll_to_row (self, self->view.cursor);
  self->configuring = FALSE;
}

void
_ct_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CtTimeline *self = CT_TIMELINE (widget);
  CtTimelineView *view = &self->view;
  guint n_rows = ct_timeline_rows_get_length (view->rows);
  double body = MAX (height - view->header_height, 1);
  double chart, rows;

  divide_width (self, width);
  chart = MAX (width - view->columns.left, 1);
  apply_zoom (self, chart);
  configure (self, GTK_ORIENTATION_HORIZONTAL, ct_timeline_scale_get_width (&view->scale), chart,
             chart / 10);
  rows = n_rows * view->row_height;
  /* The scroll bar of the chart lies over what is lowest: that shall not be the last row. */
  if (rows > body)
    rows += view->row_height;
  configure (self, GTK_ORIENTATION_VERTICAL, rows, body, view->row_height * 3);

  view->scroll = round (get_scroll (self, GTK_ORIENTATION_HORIZONTAL));
  if (self->show_selected)
    reveal_selected (self);
  allocate_rows (self, width);
  allocate_child (self->header, 0, width, (int) view->header_height);
  gtk_widget_queue_draw (self->header);
  _ct_timeline_allocate_typing (self, width, height);
}

static void
adjustment_changed_cb (CtTimeline *self)
{
  if (!self->configuring)
    _ct_timeline_sync_rows (self);
}

static void
horizontal_moved_cb (CtTimeline *self)
{
  if (self->configuring || self->span == CT_TIMELINE_SPAN_FREE ||
      self->span == CT_TIMELINE_SPAN_ALL)
    return;

  self->span = CT_TIMELINE_SPAN_FREE;
  _ct_timeline_emit (self, CT_TIMELINE_SIGNAL_ZOOM_CHANGED, NULL);
}

void
_ct_timeline_set_adjustment (CtTimeline *self,
                             GtkOrientation orientation,
                             GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustments[orientation], self);

  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (horizontal_moved_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (adjustment_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* After the scale got a new beginning: what is seen stays the same. @first is the old one. */
void
_ct_timeline_keep_place (CtTimeline *self, CtDay first)
{
  const CtTimelineView *view = &self->view;
  double days = (double) first - (double) view->scale.first;

  if (self->span == CT_TIMELINE_SPAN_FREE && days != 0)
    _ct_timeline_set_scroll_x (self, view->scroll + days * view->scale.day_width);
}

void
_ct_timeline_scroll_to_row (CtTimeline *self, int position)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double height = self->view.row_height;

  if (adjustment == NULL || position < 0)
    return;

  gtk_adjustment_clamp_page (adjustment, position * height, (position + 2) * height);
}

/**
 * ct_timeline_scroll_to_selected:
 *
 * Brings the selected row into view, and its first bar too.
 */
void
ct_timeline_scroll_to_selected (CtTimeline *self)
{
  CtTimelineView *view = &self->view;
  CtPeriod *period;
  CtDay start;

  g_return_if_fail (CT_IS_TIMELINE (self));

  _ct_timeline_scroll_to_row (self, view->cursor);
  if (view->selected == NULL || self->span == CT_TIMELINE_SPAN_ALL)
    return;

  period = ct_timeline_node_get_period (view->selected);
  start = ct_period_get_start (period);
  if (start == CT_DAY_NONE)
    start = ct_period_get_end (period);
  if (start == CT_DAY_NONE)
    return;

  if (ct_timeline_scale_x (&view->scale, start) < view->scroll ||
      ct_timeline_scale_x (&view->scale, start) >
          view->scroll + _ct_timeline_get_chart_width (self))
    _ct_timeline_scroll_to_day (self, start, 0.1);
}
