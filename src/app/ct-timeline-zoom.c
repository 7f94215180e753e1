/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

/* How much time is seen: zoom by keys, wheel and two fingers, and the spans of the tool bar. */

/* Whether some of the work, or any at all, is in the school year of today. */
static gboolean
is_work_today (const CtTimelineView *view, CtDay earliest, CtDay latest)
{
  int year;

  if (view->today == CT_DAY_NONE || !ct_timeline_scale_contains (&view->scale, view->today))
    return FALSE;

  year = ct_calendar_get_school_year (view->calendar, view->today);

  return earliest == CT_DAY_NONE || (earliest < ct_calendar_year_start (view->calendar, year + 1) &&
                                     latest >= ct_calendar_year_start (view->calendar, year));
}

/* The day whose school year is shown first: today, unless all the work is elsewhere. */
CtDay
_ct_timeline_choose_home (CtTimeline *self)
{
  const CtTimelineView *view = &self->view;
  CtDay earliest, latest;

  ct_timeline_rows_get_extent (view->rows, &earliest, &latest);
  if (is_work_today (view, earliest, latest))
    return view->today;

  if (earliest != CT_DAY_NONE)
    return CLAMP (earliest, view->scale.first, view->scale.end - 1);

  return view->scale.first;
}

/* The day at @chart_x stays where it is. */
void
_ct_timeline_zoom_at (CtTimeline *self, double factor, double chart_x)
{
  CtTimelineView *view = &self->view;
  double days = (view->scroll + chart_x) / view->scale.day_width;

  self->span = CT_TIMELINE_SPAN_FREE;
  ct_timeline_scale_zoom (&view->scale, factor, _ct_timeline_get_chart_width (self),
                          view->style.em);
  _ct_timeline_set_scroll_x (self, days * view->scale.day_width - chart_x);
  _ct_timeline_emit (self, CT_TIMELINE_SIGNAL_ZOOM_CHANGED, NULL);
}

void
_ct_timeline_scroll_to_day (CtTimeline *self, CtDay day, double share)
{
  double x = ct_timeline_scale_x (&self->view.scale, day);

  _ct_timeline_set_scroll_x (self, x - _ct_timeline_get_chart_width (self) * share);
}

/**
 * ct_timeline_zoom:
 * @factor: above 1 zooms in
 *
 * Zooms around today where it is seen, else around the middle.
 */
void
ct_timeline_zoom (CtTimeline *self, double factor)
{
  double chart = _ct_timeline_get_chart_width (self);
  double today = ct_timeline_scale_x (&self->view.scale, self->view.today) - self->view.scroll;

  _ct_timeline_zoom_at (self, factor, today >= 0 && today < chart ? today : chart / 2);
}

/* Where to look when the user wants to see less or more: at today if it is seen, else at the middle
 * of what is. All of the plan says nothing about where. */
static CtDay
find_home (CtTimeline *self)
{
  const CtTimelineView *view = &self->view;
  double chart = _ct_timeline_get_chart_width (self);
  double today = ct_timeline_scale_x (&view->scale, view->today) - view->scroll;

  if (self->span == CT_TIMELINE_SPAN_ALL || (today >= 0 && today < chart))
    return self->home;

  return ct_timeline_scale_day (&view->scale, view->scroll + chart / 2);
}

/**
 * ct_timeline_set_span:
 *
 * Shows that much time, and goes on doing so when the window gets another width.
 */
void
ct_timeline_set_span (CtTimeline *self, CtTimelineSpan span)
{
  g_return_if_fail (CT_IS_TIMELINE (self));

  if (self->home != CT_DAY_NONE && self->span != span)
    self->home = find_home (self);
  self->span = span;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  _ct_timeline_emit (self, CT_TIMELINE_SIGNAL_ZOOM_CHANGED, NULL);
}

CtTimelineSpan
ct_timeline_get_span (CtTimeline *self)
{
  return self->span;
}

/**
 * ct_timeline_go_to_today:
 *
 * Scrolls to today; when today is outside the time line, as near as possible.
 */
void
ct_timeline_go_to_today (CtTimeline *self)
{
  g_return_if_fail (CT_IS_TIMELINE (self));

  if (self->span != CT_TIMELINE_SPAN_FREE)
    {
      self->home = CLAMP (self->view.today, self->view.scale.first, self->view.scale.end - 1);
      gtk_widget_queue_allocate (GTK_WIDGET (self));
    }
  else
    _ct_timeline_scroll_to_day (self, self->view.today, 1.0 / 3);
}

static void
pinch_begin_cb (CtTimeline *self)
{
  self->pinch_width = self->view.scale.day_width;
}

/* What is between the fingers stays there. */
static void
pinch_cb (CtTimeline *self, double factor, GtkGesture *gesture)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  _ct_timeline_zoom_at (self, factor * self->pinch_width / self->view.scale.day_width,
                        MAX (x - self->view.columns.left, 0));
}

void
_ct_timeline_add_zoom (CtTimeline *self)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
