/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-timeline-private.h"

#include "ct-action.h"
#include "ct-field-row.h"

/* Typing the period of a row right there, with its meaning under it as in the details. */

#define WIDTH 24.0

static GdkRectangle
get_row_area (CtTimeline *self, int position)
{
  const CtTimelineView *view = &self->view;
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double offset = adjustment != NULL ? round (gtk_adjustment_get_value (adjustment)) : 0;
  GdkRectangle area = { (int) view->left,
                        (int) (view->header_height + position * view->row_height - offset),
                        (int) (WIDTH * view->style.em), (int) view->row_height };

  return area;
}

static gboolean
drop_popover_cb (gpointer data)
{
  CtTimeline *self = data;

  self->popover_id = 0;
  _ct_timeline_stop_typing (self);

  return G_SOURCE_REMOVE;
}

/* Not while the popover tells that it closes. */
static void
closed_cb (CtTimeline *self)
{
  if (self->plan != NULL)
    ct_history_seal (ct_plan_get_history (self->plan));
  if (self->popover_id == 0)
    self->popover_id = g_idle_add (drop_popover_cb, self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Enter is the end of it; Shift+Enter is another line, as everywhere. */
static gboolean
key_pressed_cb (CtTimeline *self, guint key, guint code, GdkModifierType state)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || (state & GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;

  gtk_popover_popdown (GTK_POPOVER (self->popover));

  return GDK_EVENT_STOP;
}

static GtkWidget *
make_field (CtTimeline *self, CtNode *node)
{
  GtkWidget *field = ct_field_row_new (_ ("Period"));

  ct_field_row_bind (CT_FIELD_ROW (field), node,
                     CT_IS_ACTION (node) ? (guint) CT_ACTION_PERIOD
                                         : (guint) CT_IMPROVEMENT_PERIOD);
  gtk_widget_set_size_request (field, (int) (WIDTH * self->view.style.em), -1);

  return field;
}

/**
 * _ct_timeline_type_period:
 *
 * Opens a field for the period of the selected work.
 */
void
_ct_timeline_type_period (CtTimeline *self)
{
  const CtTimelineView *view = &self->view;
  const CtTimelineRow *row =
      view->cursor >= 0 ? ct_timeline_rows_get (view->rows, view->cursor) : NULL;
  GtkEventController *key;
  GdkRectangle area;
  GtkWidget *field;

  if (row == NULL || row->kind != CT_TIMELINE_ROW_WORK)
    return;

  _ct_timeline_stop_typing (self);
  _ct_timeline_scroll_to_row (self, view->cursor);
  area = get_row_area (self, view->cursor);
  field = make_field (self, row->node);

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), field);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &area);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  key = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->popover, key);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed_cb), self);

  gtk_popover_popup (GTK_POPOVER (self->popover));
  ct_field_row_focus_text (CT_FIELD_ROW (field));
}

/* Takes the field away, whatever it is doing. */
void
_ct_timeline_stop_typing (CtTimeline *self)
{
  g_clear_handle_id (&self->popover_id, g_source_remove);
  if (self->popover == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->popover, self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}
