/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include <math.h>

#include "ct-timeline-private.h"

#include "ct-action.h"
#include "ct-period-entry.h"

/* Typing the period of a row right there. */

#define WIDTH 26.0

static gboolean
drop_typing_cb (gpointer data)
{
  CtTimeline *self = data;
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->typing;

  self->typing_id = 0;
  _ct_timeline_stop_typing (self);
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Not while it tells that it is done. */
static void
done_cb (CtTimeline *self)
{
  if (self->typing_id == 0)
    self->typing_id = g_idle_add (drop_typing_cb, self);
}

/**
 * _ct_timeline_type_period:
 *
 * Opens an entry for the period of the selected work.
 */
void
_ct_timeline_type_period (CtTimeline *self)
{
  const CtTimelineView *view = &self->view;
  const CtTimelineRow *row =
      view->cursor >= 0 ? ct_timeline_rows_get (view->rows, view->cursor) : NULL;

  if (row == NULL || row->kind != CT_TIMELINE_ROW_WORK)
    return;

  _ct_timeline_stop_typing (self);
  _ct_timeline_scroll_to_row (self, view->cursor);
  self->typing =
      ct_period_entry_new (row->node, CT_IS_ACTION (row->node) ? (guint) CT_ACTION_PERIOD
                                                               : (guint) CT_IMPROVEMENT_PERIOD);
  g_signal_connect_object (self->typing, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_insert_before (self->typing, GTK_WIDGET (self), NULL);
  gtk_widget_grab_focus (self->typing);
}

/* Takes the entry away, whatever it is doing. The focus leaves it then, and it says that it is
 * done. */
void
_ct_timeline_stop_typing (CtTimeline *self)
{
  g_clear_pointer (&self->typing, gtk_widget_unparent);
  g_clear_handle_id (&self->typing_id, g_source_remove);
}

gboolean
_ct_timeline_is_typing_at (CtTimeline *self, double x, double y)
{
  double inner_x, inner_y;

  return self->typing != NULL &&
         gtk_widget_translate_coordinates (GTK_WIDGET (self), self->typing, x, y, &inner_x,
                                           &inner_y) &&
         gtk_widget_contains (self->typing, inner_x, inner_y);
}

/* Under the row, or over it where there is no room. */
void
_ct_timeline_allocate_typing (CtTimeline *self, int width, int height)
{
  const CtTimelineView *view = &self->view;
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double offset = adjustment != NULL ? round (gtk_adjustment_get_value (adjustment)) : 0;
  double top = view->header_height + view->cursor * view->row_height - offset;
  GtkAllocation place = { (int) view->columns.left, 0, 0, 0 };
  int natural;

  if (self->typing == NULL)
    return;

  gtk_widget_measure (self->typing, GTK_ORIENTATION_HORIZONTAL, -1, &place.width, NULL, NULL, NULL);
  place.width = MAX (place.width, MIN ((int) (WIDTH * view->style.em), width - place.x));
  gtk_widget_measure (self->typing, GTK_ORIENTATION_VERTICAL, place.width, NULL, &natural, NULL,
                      NULL);
  place.height = natural;
  place.y = (int) (top + view->row_height);
  if (place.y + natural > height && top - natural > view->header_height)
    place.y = (int) (top - natural);
  gtk_widget_size_allocate (self->typing, &place, -1);
}
