/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-plan-become.h"
#include "ct-version-folder.h"
#include "ct-versions-window.h"

/* Earlier versions of the plan's file: to look at, and to bring back. */

static void
restore_cb (CtWindow *self, CtVersionsWindow *window)
{
  CtPlan *version = ct_versions_window_get_plan (window);
  AdwToast *toast;

  if (version == NULL || self->plan_file == NULL)
    return;

  ct_plan_restore (_ct_window_get_plan (self), version, _ ("Restore an earlier version"));

  toast = adw_toast_new (_ ("The earlier version is restored"));
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  CtApplication *app = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GFile *file = ct_window_get_file (self);
  g_autoptr (GPtrArray) versions = NULL;
  CtVersionsWindow *window;

  if (file == NULL)
    return;

  versions = ct_version_folder_list (ct_application_get_versions (app), file,
                                     ct_plan_file_get_digest (self->plan_file));
  window = ct_versions_window_new (GTK_WINDOW (self), self->plan_file, versions,
                                   _ct_window_get_catalogue (self));
  g_signal_connect_object (window, "restore", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

void
_ct_window_install_version_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.versions", NULL, show_versions);
}
