/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

/* Bars that are dragged: taken hold of by the pointer, let go, or put back by Escape. What comes of
 * it is decided in render; nothing of the plan changes before the bar is let go. */

/* How far the pointer goes before it means to drag. */
#define THRESHOLD 4.0

/* How near to an edge of the chart it scrolls, and how fast, in pixels a frame. */
#define SCROLL_EDGE 28.0
#define SCROLL_SPEED 5.0

static CtDay
get_day_at (CtTimeline *self, double x)
{
  const CtTimelineView *view = &self->view;

  return ct_timeline_scale_day (&view->scale, x - view->columns.left + view->scroll);
}

/* With Alt, dates are caught by nothing but days. */
static CtPeriodStep
get_step (CtTimeline *self)
{
  return self->by_days ? CT_PERIOD_STEP_DAY : _ct_timeline_get_step (self);
}

CtPeriodStep
_ct_timeline_get_step (CtTimeline *self)
{
  return ct_timeline_grip_choose_step (&self->view.scale, self->view.style.em);
}

static void
drag_to (CtTimeline *self, double x)
{
  if (self->edit == NULL)
    return;

  ct_timeline_edit_drag (self->edit, get_step (self), get_day_at (self, x));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scroll_by (CtTimeline *self, double distance)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double before;

  if (adjustment == NULL || distance == 0)
    return;

  before = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_set_value (adjustment, before + distance);
  if (gtk_adjustment_get_value (adjustment) != before)
    drag_to (self, self->drag_x);
}

/* While a bar is held at the edge of the chart, what lies beyond comes in sight. */
static gboolean
autoscroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);
  double left = self->view.columns.left + SCROLL_EDGE;
  double right = gtk_widget_get_width (widget) - SCROLL_EDGE;

  if (self->drag_x > right)
    scroll_by (self, MIN ((self->drag_x - right) / SCROLL_EDGE, 2) * SCROLL_SPEED);
  else if (self->drag_x < left)
    scroll_by (self, -MIN ((left - self->drag_x) / SCROLL_EDGE, 2) * SCROLL_SPEED);

  return G_SOURCE_CONTINUE;
}

static void
start_autoscroll (CtTimeline *self)
{
  if (self->autoscroll_id == 0)
    self->autoscroll_id =
        gtk_widget_add_tick_callback (GTK_WIDGET (self), autoscroll_cb, NULL, NULL);
}

/* Lets go of what is dragged without changing anything. */
void
_ct_timeline_stop_drag (CtTimeline *self)
{
  if (self->autoscroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->autoscroll_id);
  self->autoscroll_id = 0;
  self->grip.hold = CT_TIMELINE_HOLD_NONE;
  g_clear_object (&self->held);
  g_clear_pointer (&self->edit, ct_timeline_edit_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What the pointer would take hold of there. */
static CtTimelineGrip
find_grip (CtTimeline *self, double x, double y, CtNode **node)
{
  const CtTimelineView *view = &self->view;
  CtTimelineGrip grip = { CT_TIMELINE_HOLD_NONE, 0, CT_DAY_NONE };
  double row_x, row_y;
  CtTimelineRowWidget *row = _ct_timeline_get_row_at (self, x, y, &row_x, &row_y);
  const CtTimelineBar *bar;
  const CtTimelineRow *shown;

  if (row == NULL || x < view->columns.left || view->calendar == NULL ||
      _ct_timeline_is_typing_at (self, x, y))
    return grip;

  grip.day = get_day_at (self, x);
  bar = ct_timeline_row_hit_bar (row, row_x, row_y);
  shown = ct_timeline_rows_get (view->rows, ct_timeline_row_get_position (row));
  if (bar != NULL)
    {
      *node = bar->node;
      grip.range = bar->range;
      grip.hold = ct_timeline_row_find_hold (row, bar, row_x);
    }
  else if (shown->kind == CT_TIMELINE_ROW_WORK && !ct_timeline_node_has_bars (shown->node))
    {
      *node = shown->node;
      grip.hold = CT_TIMELINE_HOLD_EMPTY;
    }

  return grip;
}

/**
 * _ct_timeline_update_cursor:
 *
 * Shows by the pointer what can be done there.
 */
void
_ct_timeline_update_cursor (CtTimeline *self, double x, double y)
{
  static const char *const names[] = { NULL, "grab", "ew-resize", "ew-resize", "crosshair" };
  CtNode *node = NULL;
  CtTimelineHold hold = self->edit != NULL ? self->grip.hold : find_grip (self, x, y, &node).hold;

  if (self->shown_hold == hold)
    return;

  self->shown_hold = hold;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), names[hold]);
}

static void
note_modifiers (CtTimeline *self, GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  self->by_days = (state & GDK_ALT_MASK) != 0;
}

static void
begin_cb (CtTimeline *self, double x, double y, GtkGesture *gesture)
{
  CtNode *node = NULL;
  CtTimelineGrip grip = find_grip (self, x, y, &node);

  _ct_timeline_stop_drag (self);
  self->grip = grip;
  self->drag_row = _ct_timeline_get_position_at (self, y);
  g_set_object (&self->held, node);
}

static void
update_cb (CtTimeline *self, double dx, double dy, GtkGesture *gesture)
{
  double start_x = 0, start_y = 0;

  if (self->grip.hold == CT_TIMELINE_HOLD_NONE || (self->edit == NULL && ABS (dx) < THRESHOLD))
    return;

  note_modifiers (self, gesture);
  gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &start_x, &start_y);
  self->drag_x = start_x + dx;
  self->drag_y = start_y + dy;
  if (self->edit == NULL)
    {
      g_autoptr (GPtrArray) marked = _ct_timeline_list_marked (self, self->held);

      self->edit = ct_timeline_edit_new (self->view.calendar, &self->grip, self->held, marked);
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
      start_autoscroll (self);
    }
  drag_to (self, self->drag_x);
}

static void
end_cb (CtTimeline *self, double dx, double dy, GtkGesture *gesture)
{
  g_autoptr (CtTimelineEdit) edit = g_steal_pointer (&self->edit);

  _ct_timeline_stop_drag (self);
  if (edit != NULL)
    ct_timeline_edit_commit (edit);
}

static gboolean
key_pressed_cb (CtTimeline *self,
                guint key,
                guint code,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  if (self->edit == NULL)
    return GDK_EVENT_PROPAGATE;

  /* Denied, the gesture says that it has ended: by then there must be nothing to let go. */
  if (key == GDK_KEY_Escape)
    {
      _ct_timeline_stop_drag (self);
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
    }

  return GDK_EVENT_STOP;
}

/* Work dragged in from the tray */

static GdkDragAction
drop_motion_cb (CtTimeline *self, double x, double y, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  CtNode *node = value != NULL ? g_value_get_object (value) : NULL;

  self->drag_x = x;
  self->drag_y = y;
  self->drag_row = -1;
  if (node == NULL || self->view.calendar == NULL || x < self->view.columns.left ||
      ct_node_get_plan (node) != self->plan)
    {
      _ct_timeline_stop_drag (self);
      return 0;
    }

  if (self->edit == NULL)
    {
      g_set_object (&self->held, node);
      start_autoscroll (self);
    }
  g_clear_pointer (&self->edit, ct_timeline_edit_free);
  self->grip = (CtTimelineGrip){ CT_TIMELINE_HOLD_EMPTY, 0, get_day_at (self, x) };
  self->edit = ct_timeline_edit_new (self->view.calendar, &self->grip, node, NULL);
  drag_to (self, x);

  return GDK_ACTION_COPY;
}

static gboolean
drop_cb (CtTimeline *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  g_autoptr (CtTimelineEdit) edit = NULL;
  CtNode *node;

  drop_motion_cb (self, x, y, target);
  edit = g_steal_pointer (&self->edit);
  _ct_timeline_stop_drag (self);
  if (edit == NULL || !ct_timeline_edit_commit (edit))
    return FALSE;

  node = ct_timeline_edit_get_node (edit);
  if (self->selection != NULL)
    ct_selection_set_node (self->selection, node);

  return TRUE;
}

static void
add_drop_target (CtTimeline *self)
{
  GtkDropTarget *target = gtk_drop_target_new (CT_TYPE_NODE, GDK_ACTION_COPY);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_swapped (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (_ct_timeline_stop_drag), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

void
_ct_timeline_add_drag (CtTimeline *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();

  self->drag = gtk_gesture_drag_new ();
  g_signal_connect_swapped (self->drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect_swapped (self->drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect_swapped (self->drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect_swapped (self->drag, "cancel", G_CALLBACK (_ct_timeline_stop_drag), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drag));

  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  add_drop_target (self);
}
