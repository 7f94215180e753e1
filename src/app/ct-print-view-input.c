/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

/* Keys, wheel and clicks. */

static void
scroll_by (CtPrintView *self, double distance)
{
  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment,
                              gtk_adjustment_get_value (self->vadjustment) + distance);
}

static gboolean
scroll_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);

  scroll_by (self, g_variant_get_double (args));

  return TRUE;
}

static gboolean
scroll_view_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  scroll_by (CT_PRINT_VIEW (widget), g_variant_get_double (args) * gtk_widget_get_height (widget));

  return TRUE;
}

static gboolean
page_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  int page = (int) self->current_page + g_variant_get_int32 (args);
  int n_pages = (int) ct_print_view_get_n_pages (self);

  if (n_pages > 0)
    ct_print_view_show_page (self, (guint) CLAMP (page, 0, n_pages - 1));

  return TRUE;
}

static gboolean
wheel_cb (CtPrintView *self, double dx, double dy, GtkEventControllerScroll *controller)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);

  if (!(gtk_event_controller_get_current_event_state (base) & GDK_CONTROL_MASK) || dy == 0.0)
    return GDK_EVENT_PROPAGATE;

  _ct_print_view_set_anchor (self, self->pointer_x, self->pointer_y);
  if (dy < 0.0)
    ct_print_view_zoom_in (self);
  else
    ct_print_view_zoom_out (self);

  return GDK_EVENT_STOP;
}

static void
motion_cb (CtPrintView *self, double x, double y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  _ct_print_view_update_cursor (self, x, y);
}

/* Selecting on the page */

static gboolean
is_touched (GtkGesture *gesture)
{
  GdkDevice *device =
      gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* A finger moves the pages, so that it selects no words. */
static void
pressed_cb (CtPrintView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->extending = (state & GDK_SHIFT_MASK) != 0;
  self->dragged = FALSE;
  self->opening = (state & GDK_CONTROL_MASK) != 0 && _ct_print_view_find_link (self, x, y) != NULL;
  if (self->opening)
    return;

  if (!is_touched (gesture))
    _ct_print_view_begin_selecting (self, x, y, n_press, self->extending);
}

/* A click that selects no words selects what they stand for; a double click leads to it. */
static void
released_cb (CtPrintView *self, int n_press, double x, double y)
{
  const CtBox *box = _ct_print_view_find_box (self, x, y);
  g_autoptr (CtNode) node = box != NULL && box->node != NULL ? g_object_ref (box->node) : NULL;
  guint field = node != NULL ? box->field : 0;

  /* A second click would open it twice. */
  if (self->opening)
    {
      if (n_press == 1)
        _ct_print_view_click_link (self, x, y);
      return;
    }
  if (_ct_print_view_end_selecting (self) || self->extending || node == NULL)
    return;

  if (n_press == 1)
    {
      ct_print_view_set_selected (self, node);
      _ct_print_view_pick (self, node, field);
    }
  else if (n_press == 2)
    {
      _ct_print_view_activate_at (self, node, field, x, y);
    }
}

static void
dragged_cb (CtPrintView *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  if (self->opening || !gtk_gesture_drag_get_start_point (gesture, &x, &y) ||
      is_touched (GTK_GESTURE (gesture)))
    return;
  if (!self->dragged && !gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y,
                                                   (int) (x + dx), (int) (y + dy)))
    return;

  _ct_print_view_drag (self, x + dx, y + dy);
}

/* Something came in between while the button was down: a menu, a dialog. */
static void
cancelled_cb (CtPrintView *self)
{
  _ct_print_view_end_selecting (self);
}

static gboolean
activate_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);

  if (self->selected != NULL)
    _ct_print_view_activate (self, self->selected, 0, NULL, 0);

  return TRUE;
}

void
_ct_print_view_install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GtkShortcutFunc callback;
    double distance;
  } keys[] = {
    { GDK_KEY_Up, scroll_key_cb, -CT_PRINT_VIEW_LINE_STEP },
    { GDK_KEY_Down, scroll_key_cb, CT_PRINT_VIEW_LINE_STEP },
    { GDK_KEY_space, scroll_view_key_cb, 0.9 },
    { GDK_KEY_BackSpace, scroll_view_key_cb, -0.9 },
    { GDK_KEY_Home, scroll_key_cb, -1e9 },
    { GDK_KEY_End, scroll_key_cb, 1e9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, keys[i].callback, "d",
                                  keys[i].distance);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, page_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, page_key_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, activate_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, activate_key_cb, NULL);
}

void
_ct_print_view_add_controllers (CtPrintView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (wheel, "scroll", G_CALLBACK (wheel_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (click, "cancel", G_CALLBACK (cancelled_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (dragged_cb), self);

  gtk_widget_add_controller (widget, wheel);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);
}
