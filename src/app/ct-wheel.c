/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-wheel"

#include "config.h"

#include "ct-wheel.h"

/**
 * ct_wheel_leave:
 * @scrolled_window: a [class@Gtk.ScrolledWindow] that is as high as what is in it
 *
 * Leaves the wheel to the page around, which it would stop at the pointer otherwise.
 */
void
ct_wheel_leave (GtkWidget *scrolled_window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (scrolled_window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}
