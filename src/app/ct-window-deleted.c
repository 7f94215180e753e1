/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

/* What was deleted can be had back: that is said for a while, where it happened. It comes and goes
 * a few frames after what it is about, so that none of them has to wait for both. */
#define DELAY_MS 60

static void
dismiss (CtWindow *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->deleted_toast);

  g_clear_handle_id (&self->dismiss_id, g_source_remove);
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static gboolean
dismiss_cb (gpointer data)
{
  CtWindow *self = data;

  self->dismiss_id = 0;
  dismiss (self);

  return G_SOURCE_REMOVE;
}

/* The offer to undo is about one step: once something else was done, it would undo that. */
void
_ct_window_forget_deleted (CtWindow *self)
{
  g_clear_handle_id (&self->tell_id, g_source_remove);
  if (self->deleted_toast != NULL && self->dismiss_id == 0)
    self->dismiss_id = g_timeout_add (DELAY_MS, dismiss_cb, self);
}

static gboolean
tell_cb (gpointer data)
{
  CtWindow *self = data;
  AdwToast *toast = adw_toast_new (_ ("Deleted"));

  self->tell_id = 0;
  dismiss (self);
  self->deleted_toast = g_object_ref (toast);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);

  return G_SOURCE_REMOVE;
}

void
_ct_window_tell_deleted (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  _ct_window_forget_deleted (self);
  self->tell_id = g_timeout_add (DELAY_MS, tell_cb, self);
}

void
_ct_window_release_deleted (CtWindow *self)
{
  g_clear_handle_id (&self->tell_id, g_source_remove);
  g_clear_handle_id (&self->dismiss_id, g_source_remove);
  g_clear_object (&self->deleted_toast);
}
