/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-wheel"

#include "config.h"

#include "ct-wheel.h"

/**
 * ct_wheel_leave:
 * @widget: a [class@Gtk.ScrolledWindow] that is as high as what is in it, or a spin button or a
 *   scale
 *
 * Leaves the wheel to the page around. The first would stop it at the pointer; the others would
 * change what the plan says, unseen, while the page is scrolled past them.
 */
void
ct_wheel_leave (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}
