/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-first-frame"

#include "config.h"

#include "ct-first-frame.h"

static void
painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  g_print ("%.1f\n", g_get_monotonic_time () / 1000.0);
  g_signal_handlers_disconnect_by_func (clock, painted_cb, user_data);
  g_application_quit (g_application_get_default ());
}

/* The plan must be in the picture: a frame of the empty window does not count. */
static void
plan_shown_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    NULL);
  gtk_widget_queue_draw (window);
}

/**
 * ct_first_frame_watch:
 * @window: a window that is about to show a plan
 *
 * For the benchmark of the start: prints the monotonic time in milliseconds when the first frame
 * with the plan has been painted, and ends the program.
 */
void
ct_first_frame_watch (GtkWidget *window)
{
  g_signal_connect_after (window, "plan-shown", G_CALLBACK (plan_shown_cb), NULL);
}
