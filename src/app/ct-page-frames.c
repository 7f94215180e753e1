/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-frames"

#include "config.h"

#include "ct-page-frames.h"

#include "ct-page-renderer.h"

/* The benchmark of the live pages: the selected action is duplicated and that is undone, again and
 * again, and each time it is measured how long it takes until the page beside the editor is drawn
 * anew.
 */

#define ROUNDS 40
#define FIRST_MS 2500
#define PAUSE_MS 250

typedef struct
{
  GtkWidget *window;
  gint64 start;
  gboolean ready; /* the page has its new picture, which is not on the screen yet */
  GArray *times;
} Bench;

static gboolean do_round (gpointer data);

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
finish (Bench *self)
{
  g_array_sort (self->times, compare);
  g_print ("edit to page\t%d\t%d\n", (int) g_array_index (self->times, gint64, ROUNDS / 2),
           (int) g_array_index (self->times, gint64, ROUNDS - 1));
  g_application_quit (g_application_get_default ());
}

static void
painted_cb (GdkFrameClock *clock, Bench *self)
{
  gint64 time = g_get_monotonic_time () - self->start;

  if (self->start == 0 || !self->ready)
    return;

  self->start = 0;
  g_array_append_val (self->times, time);
  if (self->times->len == ROUNDS)
    finish (self);
  else
    g_timeout_add (PAUSE_MS, do_round, self);
}

static gboolean
page_ready_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  ((Bench *) data)->ready = TRUE;

  return TRUE;
}

static gboolean
do_round (gpointer data)
{
  Bench *self = data;

  self->ready = FALSE;
  self->start = g_get_monotonic_time ();
  if (self->times->len % 2 == 0)
    gtk_widget_activate_action (self->window, "win.work", "s", "duplicate");
  else
    gtk_widget_activate_action (self->window, "win.undo", NULL);

  return G_SOURCE_REMOVE;
}

static gboolean
start_cb (gpointer data)
{
  Bench *self = data;

  g_signal_connect (gtk_widget_get_frame_clock (self->window), "after-paint",
                    G_CALLBACK (painted_cb), self);
  g_signal_add_emission_hook (g_signal_lookup ("page-ready", CT_TYPE_PAGE_RENDERER), 0,
                              page_ready_cb, self, NULL);

  return do_round (self);
}

static void
plan_shown_cb (GtkWidget *window)
{
  Bench *self = g_new0 (Bench, 1);

  self->window = window;
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_activate_action (window, "win.toggle-pages", NULL);
  g_timeout_add (FIRST_MS, start_cb, self);
}

/**
 * ct_page_frames_watch:
 * @window: a window that is about to show a plan with an action selected
 *
 * Prints a line, "name<TAB>median<TAB>longest" in microseconds, and ends the program.
 */
void
ct_page_frames_watch (GtkWidget *window)
{
  g_signal_connect_after (window, "plan-shown", G_CALLBACK (plan_shown_cb), NULL);
}
