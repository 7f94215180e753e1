/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "timeline-frames"
#define _DEFAULT_SOURCE /* clock_gettime */

#include "config.h"

#include <adwaita.h>
#include <locale.h>
#include <time.h>

#include "ct-plan-reader.h"
#include "ct-timeline-private.h"

/* timeline-frames PLAN: scrolls and zooms the time line of the whole plan, and prints how long the
 * main thread takes for each frame from the change to the render node: rows are bound, laid out and
 * drawn, as far as the frame asks for it. A line each: name<TAB>median<TAB>99th percentile in
 * microseconds <TAB>rows on the screen<TAB>rows in all. The thread's own time, since how busy the
 * machine is otherwise says nothing about the program. */

GResource *ct_get_resource (void);

#define WIDTH 1366
#define HEIGHT 640
#define FRAMES 200

typedef struct
{
  GtkWidget *window;
  CtTimeline *timeline;
  GtkAdjustment *across;
  GtkAdjustment *down;
  GArray *times;
} Bench;

typedef void (*Step) (Bench *self, guint frame);

static double
get_thread_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

/* Lets GTK show what came out, as it would between two frames. */
static void
settle (void)
{
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
}

static double
measure_frame (Bench *self, Step step, guint frame)
{
  GtkWidget *widget = GTK_WIDGET (self->timeline);
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double start = get_thread_ms ();
  GskRenderNode *node;

  step (self, frame);
  klass->size_allocate (widget, gtk_widget_get_width (widget), gtk_widget_get_height (widget), -1);
  klass->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  start = get_thread_ms () - start;
  g_clear_pointer (&node, gsk_render_node_unref);

  return start;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static void
run (Bench *self, const char *name, Step step)
{
  g_array_set_size (self->times, 0);
  for (guint i = 0; i < FRAMES; i++)
    {
      double time = measure_frame (self, step, i);

      g_array_append_val (self->times, time);
      settle ();
    }

  g_array_sort (self->times, compare);
  g_print ("%s\t%d\t%d\t%u\t%u\n", name,
           (int) (1000 * g_array_index (self->times, double, FRAMES / 2)),
           (int) (1000 * g_array_index (self->times, double, (FRAMES * 99 + 99) / 100 - 1)),
           g_queue_get_length (&self->timeline->row_widgets),
           ct_timeline_rows_get_length (self->timeline->view.rows));
}

static void
scroll_down (Bench *self, guint frame)
{
  double step = self->timeline->view.row_height * 3;
  double value = gtk_adjustment_get_value (self->down) + step;
  double most = gtk_adjustment_get_upper (self->down) - gtk_adjustment_get_page_size (self->down);

  gtk_adjustment_set_value (self->down, value > most ? 0 : value);
}

static void
scroll_across (Bench *self, guint frame)
{
  double most =
      gtk_adjustment_get_upper (self->across) - gtk_adjustment_get_page_size (self->across);
  double value = gtk_adjustment_get_value (self->across) + 40;

  gtk_adjustment_set_value (self->across, value > most ? 0 : value);
}

static void
zoom (Bench *self, guint frame)
{
  ct_timeline_zoom (self->timeline, frame % 20 < 10 ? 1.25 : 1 / 1.25);
}

static void
fold_all (Bench *self, gboolean folded)
{
  CtTimelineRows *rows = self->timeline->view.rows;

  for (guint i = 0; i < ct_timeline_rows_get_length (rows); i++)
    if (ct_timeline_rows_get (rows, i)->kind == CT_TIMELINE_ROW_CRITERION)
      ct_timeline_rows_set_folded (rows, i, folded);
  ct_timeline_refresh (self->timeline);
  settle ();
}

static void
run_all (Bench *self, const char *what)
{
  static const struct
  {
    const char *name;
    Step step;
  } acts[] = { { "scrolling down", scroll_down },
               { "scrolling across", scroll_across },
               { "zooming", zoom } };

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s, %s", what, acts[i].name);

      ct_timeline_set_span (self->timeline, CT_TIMELINE_SPAN_YEAR);
      gtk_adjustment_set_value (self->down, 0);
      settle ();
      run (self, name, acts[i].step);
    }
}

static void
show (Bench *self, CtPlan *plan)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->window = gtk_window_new ();
  self->timeline = CT_TIMELINE (ct_timeline_new ());
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->timeline));
  gtk_window_set_child (GTK_WINDOW (self->window), scrolled);
  ct_timeline_set_page (self->timeline, TRUE);
  ct_timeline_set_today (self->timeline, ct_day_from_ymd (2026, 11, 21));
  ct_timeline_set_plan (self->timeline, plan, NULL, NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  while (g_queue_is_empty (&self->timeline->row_widgets))
    g_main_context_iteration (NULL, TRUE);
  self->across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->timeline));
  self->down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->timeline));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CtPlan) plan = NULL;
  Bench bench = { 0 };

  if (argc != 2 || !gtk_init_check ())
    {
      g_printerr ("Usage: timeline-frames PLAN, with a display\n");
      return 2;
    }

  adw_init ();
  g_resources_register (ct_get_resource ());
  file = g_file_new_for_commandline_arg (argv[1]);
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes != NULL)
    plan = ct_plan_reader_read (bytes, argv[1], &error);
  if (plan == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 3;
    }

  bench.times = g_array_new (FALSE, FALSE, sizeof (double));
  show (&bench, plan);
  fold_all (&bench, TRUE);
  run_all (&bench, "folded");
  fold_all (&bench, FALSE);
  run_all (&bench, "open");
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_array_unref (bench.times);

  return 0;
}
