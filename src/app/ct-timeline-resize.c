/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

/* The columns are made wider and narrower at their edges in the header. */

static void
resized (CtTimeline *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  _ct_timeline_emit (self, CT_TIMELINE_SIGNAL_COLUMNS_CHANGED, NULL);
}

static void
motion_cb (CtTimeline *self, double x, double y)
{
  CtTimelineEdge edge = ct_timeline_columns_find_edge (&self->view.columns, x);
  gboolean near = self->view.page && edge != CT_TIMELINE_EDGE_NONE;

  gtk_widget_set_cursor_from_name (self->header, near ? "col-resize" : NULL);
}

static void
drag_begin_cb (CtTimeline *self, double x, double y, GtkGesture *gesture)
{
  self->edge = self->view.page ? ct_timeline_columns_find_edge (&self->view.columns, x)
                               : CT_TIMELINE_EDGE_NONE;
  self->edge_moved = 0;
  gtk_gesture_set_state (gesture, self->edge != CT_TIMELINE_EDGE_NONE ? GTK_EVENT_SEQUENCE_CLAIMED
                                                                      : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (CtTimeline *self, double x, double y)
{
  double em = self->view.style.em;

  /* A narrow window may show less than is wanted: what is seen is what moves. */
  if (self->edge == CT_TIMELINE_EDGE_CHART && self->edge_moved == 0)
    self->wanted.left = self->view.columns.left / em;

  ct_timeline_columns_move_edge (&self->wanted, self->edge, (x - self->edge_moved) / em);
  self->edge_moved = x;
  resized (self);
}

static void
pressed_cb (CtTimeline *self, int n_press, double x, double y)
{
  if (n_press != 2 ||
      ct_timeline_columns_find_edge (&self->view.columns, x) == CT_TIMELINE_EDGE_NONE)
    return;

  ct_timeline_columns_init (&self->wanted);
  resized (self);
}

void
_ct_timeline_add_resize (CtTimeline *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (self->header, motion);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->header, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (self->header, GTK_EVENT_CONTROLLER (drag));
}

/**
 * ct_timeline_dup_columns:
 *
 * Returns: (transfer full): the widths that the user wants, to be kept until the next time; see
 *   ct_timeline_set_columns()
 */
GVariant *
ct_timeline_dup_columns (CtTimeline *self)
{
  g_return_val_if_fail (CT_IS_TIMELINE (self), NULL);

  return g_variant_ref_sink (
      g_variant_new ("(ddd)", self->wanted.left, self->wanted.lead, self->wanted.money));
}

/* Whether widths that were kept can still be used. */
static gboolean
is_sane (double left, double lead, double money)
{
  return lead >= 1 && lead < 100 && money >= 1 && money < 100 && left > lead + money && left < 200;
}

/**
 * ct_timeline_set_columns:
 * @columns: of type (ddd), in em; what makes no sense is passed over
 */
void
ct_timeline_set_columns (CtTimeline *self, GVariant *columns)
{
  double left, lead, money;

  g_return_if_fail (CT_IS_TIMELINE (self));

  g_variant_get (columns, "(ddd)", &left, &lead, &money);
  if (!is_sane (left, lead, money))
    return;

  self->wanted.left = left;
  self->wanted.lead = lead;
  self->wanted.money = money;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
