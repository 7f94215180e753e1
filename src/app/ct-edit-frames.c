/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-edit-frames"
#define _DEFAULT_SOURCE /* clock_gettime */

#include "config.h"

#include <time.h>

#include "ct-edit-frames.h"

#include "ct-edit-acts.h"

/* The benchmark of editing: acts one after another in the real window, and how long the main thread
 * works for each until it is on the screen, how much of that is the drawing of what has changed,
 * and how long it is then busy at a stretch with what it left for later. The thread's own time,
 * since how busy the machine is otherwise says nothing about the program. A machine that is shared
 * is slower at times even so: how much, a piece of work tells that is the same after each act.
 */

#define ROUNDS 8
#define AIM_MS 16
#define WORK_SIZE (64 * 1024)
#define WORK_TIMES 32
#define FIRST_MS 2500
#define REST_MS 200
#define PAUSE_MS 30

typedef enum
{
  TIME_TO_SCREEN,
  TIME_DRAWING, /* the part of it that makes and draws render nodes */
  TIME_LATER,   /* the longest turn of the main loop after that, until the next act */
  TIME_FIRST,   /* to the screen in the first round, which is not counted otherwise */
  N_TIMES
} Time;

typedef struct
{
  GtkWidget *window;
  GdkFrameClock *clock;
  const CtEditAct *acts;
  guint n_acts;
  guint step;
  double start;
  double laid_out;
  double painted;
  GHashTable *by_name; /* of char * to GArray *[N_TIMES] */
  GPtrArray *names;
  guchar *work;
  GArray *same;
} Bench;

/* What the main loop polls with knows of nothing else. */
static double turn_start;
static double longest_turn;

static void do_step (Bench *self);

static double
get_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* A turn of the main loop lasts from one poll to the next. */
static int
poll_cb (GPollFD *fds, guint n_fds, int timeout)
{
  int result;

  longest_turn = MAX (longest_turn, get_thread_ms () - turn_start);
  result = g_poll (fds, n_fds, timeout);
  turn_start = get_thread_ms ();

  return result;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static GArray **
get_times (Bench *self, const char *name)
{
  GArray **times = g_hash_table_lookup (self->by_name, name);

  if (times != NULL)
    return times;

  times = g_new (GArray *, N_TIMES);
  for (Time time = 0; time < N_TIMES; time++)
    times[time] = g_array_new (FALSE, FALSE, sizeof (double));
  g_hash_table_insert (self->by_name, (gpointer) name, times);
  g_ptr_array_add (self->names, (gpointer) name);

  return times;
}

/* Of a hundred times all but one are as short as this. */
static double
get_percentile (GArray *times, guint percent)
{
  return g_array_index (times, double, (times->len * percent + 99) / 100 - 1);
}

/* Some 5 ms, in memory that is always near. */
static void
do_same_work (Bench *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  double start = get_thread_ms ();
  double found;

  for (guint i = 0; i < WORK_TIMES; i++)
    g_checksum_update (checksum, self->work, WORK_SIZE);
  found = get_thread_ms () - start;
  g_debug ("the same work: %.1f ms", found);
  g_array_append_val (self->same, found);
}

static void
print_same_work (Bench *self)
{
  g_array_sort (self->same, compare);
  g_print ("the same work each time\t%d\t%d\n", (int) (1000 * get_percentile (self->same, 50)),
           (int) (1000 * get_percentile (self->same, 99)));
}

/* @times: sorted */
static guint
count_slow (GArray *times)
{
  guint n = 0;

  while (n < times->len && g_array_index (times, double, times->len - 1 - n) > AIM_MS)
    n++;

  return n;
}

static void
print_times (Bench *self, const char *name)
{
  GArray **times = get_times (self, name);

  g_print ("%s", name);
  for (Time time = 0; time < N_TIMES; time++)
    {
      g_array_sort (times[time], compare);
      if (time != TIME_FIRST)
        g_print ("\t%d", (int) (1000 * get_percentile (times[time], 50)));
      g_print ("\t%d", (int) (1000 * get_percentile (times[time], 99)));
    }
  g_print ("\n");
}

static void
finish (Bench *self)
{
  GArray **all = get_times (self, "all");

  print_same_work (self);
  for (guint i = 0; i < self->names->len; i++)
    print_times (self, g_ptr_array_index (self->names, i));
  g_print ("slow\t%u\t%u\t%u\n", count_slow (all[TIME_TO_SCREEN]), count_slow (all[TIME_LATER]),
           all[TIME_LATER]->len);
  g_application_quit (g_application_get_default ());
}

static const CtEditAct *
get_act (Bench *self)
{
  return &self->acts[self->step % self->n_acts];
}

static gboolean
next_cb (gpointer data)
{
  Bench *self = data;

  self->step++;
  if (self->step < (ROUNDS + 1) * self->n_acts)
    do_step (self);
  else
    finish (self);

  return G_SOURCE_REMOVE;
}

static void
note (Bench *self, const char *name)
{
  double found[N_TIMES] = { self->painted - self->start, self->painted - self->laid_out,
                            longest_turn, self->painted - self->start };
  GArray **times = get_times (self, name);
  gboolean first = self->step < self->n_acts;

  for (Time time = 0; time < N_TIMES; time++)
    if (first == (time == TIME_FIRST))
      g_array_append_val (times[time], found[time]);
  g_debug ("%s: %.1f ms to the screen, %.1f ms of it drawing, then at most %.1f ms at a stretch",
           name, found[TIME_TO_SCREEN], found[TIME_DRAWING], found[TIME_LATER]);
}

static gboolean
rest_cb (gpointer data)
{
  Bench *self = data;

  for (const char *names[] = { "all", get_act (self)->name, NULL }, **name = names;
       names[1] != NULL && *name != NULL; name++)
    note (self, *name);
  do_same_work (self);
  g_timeout_add (PAUSE_MS, next_cb, self);

  return G_SOURCE_REMOVE;
}

static void
laid_out_cb (GdkFrameClock *clock, Bench *self)
{
  if (self->painted == 0)
    self->laid_out = get_thread_ms ();
}

static void
painted_cb (GdkFrameClock *clock, Bench *self)
{
  if (self->painted > 0)
    return;

  /* The rest of this turn counts as later. */
  self->painted = turn_start = get_thread_ms ();
  longest_turn = 0;
  g_timeout_add_full (G_PRIORITY_LOW, REST_MS, rest_cb, self, NULL);
}

static void
do_step (Bench *self)
{
  const CtEditAct *act = get_act (self);

  self->painted = 0;
  self->start = self->laid_out = get_thread_ms ();
  act->run (self->window, act->argument, act->detail);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static gboolean
start_cb (gpointer data)
{
  Bench *self = data;

  g_signal_connect_after (self->clock, "layout", G_CALLBACK (laid_out_cb), self);
  g_signal_connect (self->clock, "after-paint", G_CALLBACK (painted_cb), self);
  turn_start = get_thread_ms ();
  g_main_context_set_poll_func (NULL, poll_cb);
  get_times (self, "all");
  do_step (self);

  return G_SOURCE_REMOVE;
}

static void
plan_shown_cb (GtkWidget *window)
{
  Bench *self = g_new0 (Bench, 1);

  self->window = window;
  self->clock = gtk_widget_get_frame_clock (window);
  self->acts = ct_edit_acts_list (&self->n_acts);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_ptr_array_new ();
  self->work = g_malloc0 (WORK_SIZE);
  self->same = g_array_new (FALSE, FALSE, sizeof (double));
  g_timeout_add (FIRST_MS, start_cb, self);
}

/**
 * ct_edit_frames_watch:
 * @window: a window that is about to show a plan
 *
 * Prints a line for all acts and for those of each name, and ends the program: the name, then in
 * microseconds the median and the 99th percentile of the time to the screen, of the drawing in it
 * and of the longest turn of the main loop afterwards, and the longest time to the screen in the
 * first round, all separated by tabulators. A line before them has the median and the 99th
 * percentile of a piece of work that is always the same; one after them tells how many acts took
 * more than 16 ms to the screen, how many had such a turn later, and how many acts there were.
 */
void
ct_edit_frames_watch (GtkWidget *window)
{
  g_signal_connect_after (window, "plan-shown", G_CALLBACK (plan_shown_cb), NULL);
}
