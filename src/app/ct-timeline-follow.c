/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

/* When the time line shows what has changed elsewhere. The page is drawn anew with the next frame.
 * The pane lies under what is worked on: that comes first, then what lies beside it, so that no
 * frame has to wait for all of it. */
#define FRAMES_BEHIND 2

static guint
count_frames_behind (CtTimeline *self)
{
  gboolean worked_on = self->view.page || gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  return worked_on ? 0 : FRAMES_BEHIND;
}

static gboolean
follow_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CtTimeline *self = CT_TIMELINE (widget);

  if (self->frames_behind > 0)
    {
      self->frames_behind--;
      return G_SOURCE_CONTINUE;
    }

  self->follow_id = 0;
  if (self->stale)
    ct_timeline_refresh (self);
  else
    _ct_timeline_update_selected (self);
  if (self->moved)
    ct_timeline_scroll_to_selected (self);
  self->moved = FALSE;

  return G_SOURCE_REMOVE;
}

static void
queue_follow (CtTimeline *self)
{
  guint behind = count_frames_behind (self);

  /* What comes in the meantime does not put it off: keys may come faster than frames. */
  self->frames_behind = self->follow_id != 0 ? MIN (self->frames_behind, behind) : behind;
  if (self->follow_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->follow_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_cb, NULL, NULL);
}

void
_ct_timeline_queue_refresh (CtTimeline *self)
{
  self->stale = TRUE;
  queue_follow (self);
}

void
_ct_timeline_stop_following (CtTimeline *self)
{
  if (self->follow_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->follow_id);
  self->follow_id = 0;
}

void
_ct_timeline_node_changed (CtTimeline *self)
{
  if (self->selecting)
    return;

  if (count_frames_behind (self) > 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->moved = TRUE;
      queue_follow (self);
      return;
    }

  _ct_timeline_update_selected (self);
  ct_timeline_scroll_to_selected (self);
}

void
_ct_timeline_place_changed (CtTimeline *self)
{
  if (self->selecting)
    return;

  if (self->view.page)
    {
      _ct_timeline_node_changed (self);
      return;
    }

  self->moved = TRUE;
  self->home = CT_DAY_NONE;
  _ct_timeline_queue_refresh (self);
}
