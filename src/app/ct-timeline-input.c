/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

#include "ct-timeline-layout.h"
#include "ct-timeline-words.h"

/* Pointer and keyboard. */

#define STEP 1.4

/* The row at a height in the time line, or -1. */
int
_ct_timeline_get_position_at (CtTimeline *self, double y)
{
  const CtTimelineView *view = &self->view;
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double offset = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;

  if (y < view->header_height)
    return -1;

  return ct_timeline_layout_hit_row (ct_timeline_rows_get_length (view->rows), view->row_height,
                                     y - view->header_height + offset);
}

/* The row widget at a place of the time line, with that place in the row. */
CtTimelineRowWidget *
_ct_timeline_get_row_at (CtTimeline *self, double x, double y, double *row_x, double *row_y)
{
  CtTimelineRowWidget *row =
      _ct_timeline_find_row_widget (self, _ct_timeline_get_position_at (self, y));

  if (row != NULL)
    gtk_widget_translate_coordinates (GTK_WIDGET (self), GTK_WIDGET (row), x, y, row_x, row_y);

  return row;
}

void
_ct_timeline_set_folded (CtTimeline *self, int position, gboolean folded)
{
  CtTimelineView *view = &self->view;

  if (!ct_timeline_rows_set_folded (view->rows, position, folded))
    return;

  /* The rows up to @position stay; the selection may have gone into or out of it. */
  view->hovered = -1;
  view->cursor = view->cursor == position ? position : _ct_timeline_find_cursor (self);
  _ct_timeline_read_links (self);
  _ct_timeline_rebind_rows (self);
  _ct_timeline_sync_rows (self);
  /* The scroll bars come and go with the rows: to lay out this widget alone is not enough. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
focus_cursor (CtTimeline *self)
{
  CtTimelineRowWidget *row = _ct_timeline_find_row_widget (self, self->view.cursor);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* With Ctrl one more row is marked, with Shift all rows up to it. */
static gboolean
click_marks (CtTimeline *self, int position, GdkModifierType state)
{
  int cursor = self->view.cursor;

  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0 ||
      ct_timeline_rows_get (self->view.rows, position)->kind != CT_TIMELINE_ROW_WORK)
    return FALSE;

  if ((state & GDK_SHIFT_MASK) != 0 && cursor >= 0)
    _ct_timeline_mark_rows (self, cursor, position);
  else
    _ct_timeline_toggle_mark (self, position);

  return TRUE;
}

/* Of several that are marked, one is taken hold of to drag them all: what a click on it selects, it
 * selects when it is over. */
static void
select_clicked (CtTimeline *self, int position, CtNode *node)
{
  if (node != NULL && _ct_timeline_is_marked (self, node))
    {
      g_set_object (&self->clicked, node);
      return;
    }

  _ct_timeline_forget_marks (self, TRUE);
  _ct_timeline_set_cursor (self, position, node);
  focus_cursor (self);
}

static void
pressed_cb (CtTimeline *self, int n_press, double x, double y, GtkGesture *gesture)
{
  double row_x, row_y;
  CtTimelineRowWidget *row = _ct_timeline_get_row_at (self, x, y, &row_x, &row_y);
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const CtTimelineBar *bar;
  const CtTimelineRow *shown;
  int position;

  g_clear_object (&self->clicked);
  if (row == NULL || _ct_timeline_is_typing_at (self, x, y))
    return;

  position = ct_timeline_row_get_position (row);
  shown = ct_timeline_rows_get (self->view.rows, position);
  bar = ct_timeline_row_hit_bar (row, row_x, row_y);

  if (ct_timeline_row_is_arrow (row, row_x) ||
      (n_press == 2 && bar == NULL && shown->kind != CT_TIMELINE_ROW_WORK))
    {
      _ct_timeline_set_folded (self, position, !shown->folded);
      return;
    }

  if (click_marks (self, position, state))
    return;

  select_clicked (self, position, bar != NULL ? bar->node : shown->node);
  if (n_press == 2 && self->view.selected != NULL)
    _ct_timeline_emit (self, CT_TIMELINE_SIGNAL_ACTIVATED, self->view.selected);
}

static void
released_cb (CtTimeline *self, int n_press, double x, double y)
{
  g_autoptr (CtNode) clicked = g_steal_pointer (&self->clicked);
  int position = clicked != NULL ? ct_timeline_rows_find_node (self->view.rows, clicked) : -1;

  if (position < 0 || self->edit != NULL)
    return;

  _ct_timeline_forget_marks (self, TRUE);
  _ct_timeline_set_cursor (self, position, clicked);
  focus_cursor (self);
}

static void
set_hovered (CtTimeline *self, int position)
{
  CtTimelineRowWidget *old = _ct_timeline_find_row_widget (self, self->view.hovered);
  CtTimelineRowWidget *row = _ct_timeline_find_row_widget (self, position);

  if (self->view.hovered == position)
    return;

  self->view.hovered = position;
  if (old != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (old));
  if (row != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (row));
}

static void
motion_cb (CtTimeline *self, double x, double y)
{
  self->pointer_x = x;
  set_hovered (self, _ct_timeline_get_position_at (self, y));
  _ct_timeline_update_cursor (self, x, y);
}

static void
leave_cb (CtTimeline *self)
{
  set_hovered (self, -1);
}

/* Scroll events know no place, so the one where the pointer was seen last counts. */
static gboolean
scroll_cb (CtTimeline *self, double dx, double dy, GtkEventController *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double place = MAX (self->pointer_x - self->view.columns.left, 0);

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  if (dy != 0)
    _ct_timeline_zoom_at (self, dy < 0 ? STEP : 1 / STEP, place);

  return GDK_EVENT_STOP;
}

static gboolean
query_tooltip_cb (CtTimeline *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  double row_x = 0, row_y = 0;
  CtTimelineRowWidget *row = keyboard ? _ct_timeline_find_row_widget (self, self->view.cursor)
                                      : _ct_timeline_get_row_at (self, x, y, &row_x, &row_y);
  const CtTimelineBar *bar;
  const CtTimelineRow *shown;
  g_autofree char *text = NULL;

  if (row == NULL || self->edit != NULL || self->typing != NULL)
    return FALSE;

  shown = ct_timeline_rows_get (self->view.rows, ct_timeline_row_get_position (row));
  bar = keyboard ? NULL : ct_timeline_row_hit_bar (row, row_x, row_y);
  if (bar != NULL)
    text = ct_timeline_words_dup_tip (bar->node, self->view.today);
  else if (shown->kind == CT_TIMELINE_ROW_WORK)
    text = ct_timeline_words_dup_tip (shown->node, self->view.today);
  else
    text = ct_timeline_row_dup_spoken (&self->view, ct_timeline_row_get_position (row));

  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
move_cursor_only (CtTimeline *self, int position)
{
  int n_rows = (int) ct_timeline_rows_get_length (self->view.rows);

  if (n_rows == 0)
    return;

  position = CLAMP (position, 0, n_rows - 1);
  _ct_timeline_set_cursor (self, position, ct_timeline_rows_get (self->view.rows, position)->node);
  _ct_timeline_scroll_to_row (self, self->view.cursor);
  focus_cursor (self);
}

static void
move_cursor (CtTimeline *self, int position)
{
  _ct_timeline_forget_marks (self, TRUE);
  move_cursor_only (self, position);
}

/* Moves the selected work in time, with all that is marked. */
static gboolean
step_period (CtTimeline *self, CtPeriodEdge edge, int direction)
{
  const CtTimelineView *view = &self->view;
  const CtTimelineRow *row =
      view->cursor >= 0 ? ct_timeline_rows_get (view->rows, view->cursor) : NULL;
  g_autoptr (GPtrArray) nodes = NULL;

  if (row == NULL || row->kind != CT_TIMELINE_ROW_WORK || view->calendar == NULL)
    return FALSE;

  nodes = _ct_timeline_list_marked (self, row->node);
  if (!ct_timeline_edit_step (view->calendar, nodes, edge, _ct_timeline_get_step (self), direction))
    gtk_widget_error_bell (GTK_WIDGET (self));

  return TRUE;
}

static gboolean
move_start_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  step_period (CT_TIMELINE (widget), CT_PERIOD_EDGE_START, g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static gboolean
move_end_of_period_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  step_period (CT_TIMELINE (widget), CT_PERIOD_EDGE_END, g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static gboolean
type_period_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  _ct_timeline_type_period (CT_TIMELINE (widget));

  return GDK_EVENT_STOP;
}

static gboolean
mark_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);

  if (self->view.cursor >= 0)
    _ct_timeline_toggle_mark (self, self->view.cursor);

  return GDK_EVENT_STOP;
}

/* Marks from where the marking began, which is the row that stays marked last. */
static gboolean
mark_rows_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);
  int cursor = self->view.cursor;
  int next = cursor + g_variant_get_int32 (args);

  if (cursor < 0 || next < 0 || next >= (int) ct_timeline_rows_get_length (self->view.rows))
    return GDK_EVENT_STOP;

  if (g_hash_table_size (self->view.marks) == 0)
    _ct_timeline_toggle_mark (self, cursor);
  if (!_ct_timeline_is_marked (self, ct_timeline_rows_get (self->view.rows, next)->node))
    _ct_timeline_toggle_mark (self, next);
  move_cursor_only (self, next);

  return GDK_EVENT_STOP;
}

static gboolean
move_rows_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);

  move_cursor (self, self->view.cursor + g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static gboolean
move_page_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);
  double body = gtk_widget_get_height (widget) - self->view.header_height;
  int rows = MAX ((int) (body / self->view.row_height) - 1, 1);

  move_cursor (self, self->view.cursor + rows * g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static gboolean
move_end_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  move_cursor (CT_TIMELINE (widget), g_variant_get_int32 (args));

  return GDK_EVENT_STOP;
}

static void
scroll_sideways (CtTimeline *self, int direction)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) +
                                  direction * gtk_adjustment_get_step_increment (adjustment));
}

/* Work moves in time. Of a group, → opens, then goes in; ← closes, then goes out. */
static gboolean
move_sideways_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);
  const CtTimelineView *view = &self->view;
  int direction = g_variant_get_int32 (args);
  const CtTimelineRow *row =
      view->cursor >= 0 ? ct_timeline_rows_get (view->rows, view->cursor) : NULL;
  int parent = row != NULL ? ct_timeline_rows_find_parent (view->rows, view->cursor) : -1;

  if (row == NULL)
    scroll_sideways (self, direction);
  else if (row->kind == CT_TIMELINE_ROW_WORK)
    step_period (self, CT_PERIOD_EDGE_BOTH, direction);
  else if (direction > 0 && row->folded)
    _ct_timeline_set_folded (self, view->cursor, FALSE);
  else if (direction > 0)
    move_cursor (self, view->cursor + 1);
  else if (!row->folded)
    _ct_timeline_set_folded (self, view->cursor, TRUE);
  else if (parent >= 0)
    move_cursor (self, parent);

  return GDK_EVENT_STOP;
}

static gboolean
activate_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);
  const CtTimelineView *view = &self->view;

  if (view->selected != NULL)
    _ct_timeline_emit (self, CT_TIMELINE_SIGNAL_DETAILS_WANTED, view->selected);
  else if (view->cursor >= 0)
    _ct_timeline_set_folded (self, view->cursor,
                             !ct_timeline_rows_get (view->rows, view->cursor)->folded);

  return GDK_EVENT_STOP;
}

static void
add_key_with (GtkWidgetClass *widget_class,
              guint key,
              guint keypad,
              GdkModifierType modifiers,
              GtkShortcutFunc callback,
              int step)
{
  gtk_widget_class_add_binding (widget_class, key, modifiers, callback, "i", step);
  gtk_widget_class_add_binding (widget_class, keypad, modifiers, callback, "i", step);
}

static void
add_key (GtkWidgetClass *widget_class, guint key, guint keypad, GtkShortcutFunc callback, int step)
{
  add_key_with (widget_class, key, keypad, 0, callback, step);
}

/* The keys that change when work is done. */
static void
add_edit_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    guint keypad;
    int step;
  } arrows[] = { { GDK_KEY_Left, GDK_KEY_KP_Left, -1 }, { GDK_KEY_Right, GDK_KEY_KP_Right, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      add_key (widget_class, arrows[i].key, arrows[i].keypad, move_sideways_cb, arrows[i].step);
      add_key_with (widget_class, arrows[i].key, arrows[i].keypad, GDK_SHIFT_MASK,
                    move_end_of_period_cb, arrows[i].step);
      add_key_with (widget_class, arrows[i].key, arrows[i].keypad, GDK_ALT_MASK, move_start_cb,
                    arrows[i].step);
    }
  add_key_with (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, GDK_SHIFT_MASK, mark_rows_cb, -1);
  add_key_with (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, GDK_SHIFT_MASK, mark_rows_cb, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, mark_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, type_period_cb, NULL);
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "timeline.zoom-in" },         { GDK_KEY_equal, "timeline.zoom-in" },
    { GDK_KEY_KP_Add, "timeline.zoom-in" },       { GDK_KEY_minus, "timeline.zoom-out" },
    { GDK_KEY_KP_Subtract, "timeline.zoom-out" }, { GDK_KEY_0, "timeline.zoom-fit" },
    { GDK_KEY_KP_0, "timeline.zoom-fit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, GDK_CONTROL_MASK,
                                         keys[i].action, NULL);
}

static void
zoom_in (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ct_timeline_zoom (CT_TIMELINE (widget), STEP);
}

static void
zoom_out (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ct_timeline_zoom (CT_TIMELINE (widget), 1 / STEP);
}

static void
zoom_fit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ct_timeline_set_span (CT_TIMELINE (widget), CT_TIMELINE_SPAN_ALL);
}

static void
go_to_today (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ct_timeline_go_to_today (CT_TIMELINE (widget));
}

void
_ct_timeline_class_add_input (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, go_to_today);

  add_key (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, move_rows_cb, -1);
  add_key (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, move_rows_cb, 1);
  add_key (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, move_page_cb, -1);
  add_key (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, move_page_cb, 1);
  add_key (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, move_end_cb, 0);
  add_key (widget_class, GDK_KEY_End, GDK_KEY_KP_End, move_end_cb, G_MAXINT);
  add_key (widget_class, GDK_KEY_Return, GDK_KEY_KP_Enter, activate_cb, 0);
  add_edit_keys (widget_class);
  add_zoom_keys (widget_class);
}

void
_ct_timeline_add_input (CtTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);

  _ct_timeline_add_drag (self);
  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
