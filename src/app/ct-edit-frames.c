/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-edit-frames"
#define _DEFAULT_SOURCE /* clock_gettime */

#include "config.h"

#include <time.h>

#include "ct-edit-frames.h"

/* The benchmark of editing: acts of the work list one after another in the real window, and how
 * long the main thread works for each until it is on the screen, and until nothing is left to do.
 * The thread's own time, since how busy the machine is otherwise says nothing about the program.
 */

#define ROUNDS 12
#define FIRST_MS 2500
#define PAUSE_MS 150

typedef enum
{
  ACT_TYPE,
  ACT_STATE,
  ACT_DUPLICATE,
  ACT_MOVE,
  ACT_DELETE,
  ACT_UNDO,
} Act;

/* After the typing, every act is undone. */
static const Act acts[] = { ACT_STATE, ACT_UNDO,   ACT_DUPLICATE, ACT_UNDO, ACT_MOVE,
                            ACT_UNDO,  ACT_DELETE, ACT_UNDO,      ACT_TYPE, ACT_TYPE,
                            ACT_TYPE,  ACT_TYPE,   ACT_UNDO };

static const char *const names[] = { "type", "state", "duplicate", "move", "delete", "undo" };

typedef struct
{
  GtkWidget *window;
  GdkFrameClock *clock;
  guint step;
  double start;
  double painted;
  GArray *to_paint;
  GArray *to_rest;
  GArray *by_act[ACT_UNDO + 1]; /* to_paint of each kind of act */
} Bench;

static void do_step (Bench *self);

static double
get_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
print_times (const char *name, GArray *times)
{
  if (times->len == 0)
    return;

  g_array_sort (times, compare);
  g_print ("%s\t%d\t%d\n", name, (int) (1000 * g_array_index (times, double, times->len / 2)),
           (int) (1000 * g_array_index (times, double, (times->len * 99 + 99) / 100 - 1)));
}

static void
finish (Bench *self)
{
  print_times ("edit to screen", self->to_paint);
  print_times ("edit to rest", self->to_rest);
  for (Act act = ACT_TYPE; act <= ACT_UNDO; act++)
    print_times (names[act], self->by_act[act]);
  g_application_quit (g_application_get_default ());
}

static gboolean
next_cb (gpointer data)
{
  Bench *self = data;

  self->step++;
  if (self->step < ROUNDS * G_N_ELEMENTS (acts))
    do_step (self);
  else
    finish (self);

  return G_SOURCE_REMOVE;
}

static gboolean
rest_cb (gpointer data)
{
  Bench *self = data;
  double to_paint = self->painted - self->start;
  double to_rest = get_thread_ms () - self->start;
  Act act = acts[self->step % G_N_ELEMENTS (acts)];

  g_array_append_val (self->to_paint, to_paint);
  g_array_append_val (self->by_act[act], to_paint);
  g_array_append_val (self->to_rest, to_rest);
  g_debug ("%s: %.1f ms to the screen, %.1f ms to rest", names[act], to_paint, to_rest);
  g_timeout_add (PAUSE_MS, next_cb, self);

  return G_SOURCE_REMOVE;
}

static void
painted_cb (GdkFrameClock *clock, Bench *self)
{
  if (self->painted > 0)
    return;

  self->painted = get_thread_ms ();
  g_timeout_add_full (G_PRIORITY_LOW, PAUSE_MS, rest_cb, self, NULL);
}

static void
type (Bench *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  if (!GTK_IS_TEXT_VIEW (focus))
    gtk_widget_activate_action (self->window, "win.work", "s", "edit");
  else
    gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "a", -1);
}

static void
do_step (Bench *self)
{
  static const char *const actions[] = { NULL, "next-state", "duplicate", "move-down", "delete" };
  Act act = acts[self->step % G_N_ELEMENTS (acts)];

  self->painted = 0;
  self->start = get_thread_ms ();
  if (act == ACT_TYPE)
    type (self);
  else if (act == ACT_UNDO)
    gtk_widget_activate_action (self->window, "win.undo", NULL);
  else
    gtk_widget_activate_action (self->window, "win.work", "s", actions[act]);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static gboolean
start_cb (gpointer data)
{
  Bench *self = data;

  g_signal_connect (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
  do_step (self);

  return G_SOURCE_REMOVE;
}

static void
plan_shown_cb (GtkWidget *window)
{
  Bench *self = g_new0 (Bench, 1);

  self->window = window;
  self->clock = gtk_widget_get_frame_clock (window);
  self->to_paint = g_array_new (FALSE, FALSE, sizeof (double));
  self->to_rest = g_array_new (FALSE, FALSE, sizeof (double));
  for (Act act = ACT_TYPE; act <= ACT_UNDO; act++)
    self->by_act[act] = g_array_new (FALSE, FALSE, sizeof (double));
  g_timeout_add (FIRST_MS, start_cb, self);
}

/**
 * ct_edit_frames_watch:
 * @window: a window that is about to show a plan with an action selected
 *
 * Prints lines of "name<TAB>median<TAB>99th percentile" in microseconds, for all acts and for each
 * kind, and ends the program.
 */
void
ct_edit_frames_watch (GtkWidget *window)
{
  g_signal_connect_after (window, "plan-shown", G_CALLBACK (plan_shown_cb), NULL);
}
