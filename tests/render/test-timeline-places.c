/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-action.h"
#include "ct-plan-reader.h"
#include "ct-timeline-layout.h"
#include "ct-timeline-rows.h"

/* Whole plans: every action with a period has a bar for each of its ranges, at the right place;
 * every one without is in the tray. */

#define DAY_WIDTH 1.75
#define ROW_HEIGHT 21.0
#define TODAY ct_day_from_ymd (2026, 11, 21)

static CtPlan *
read_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  CtPlan *plan;

  g_assert_no_error (error);
  plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  return plan;
}

/* The bar goes from the start of its first day to the end of its last one, whatever the layout
 * counts; a deadline has no start of its own and goes on from that of its school year, what has no
 * end goes on to that of the scale. */
static void
check_bar (const CtTimelineBar *bar,
           const CtRange *range,
           const CtCalendar *calendar,
           const CtTimelineScale *scale,
           guint n_lanes)
{
  CtDay start = range->start, end = range->end + 1;
  CtTimelineBox box;

  if (start == CT_DAY_NONE)
    start = ct_calendar_year_start (calendar, ct_calendar_get_school_year (calendar, range->end));
  if (range->end == CT_DAY_NONE)
    end = MAX (scale->end, start + 1);

  ct_timeline_layout_bar (bar, n_lanes, scale, ROW_HEIGHT, &box);
  g_assert_cmpfloat_with_epsilon (box.x, ((double) start - scale->first) * DAY_WIDTH, 0.01);
  if ((end - start) * DAY_WIDTH > 6)
    g_assert_cmpfloat_with_epsilon (box.x + box.width,
                                    ((double) end - scale->first) * DAY_WIDTH - 1, 0.01);
  g_assert_cmpfloat (box.y, >=, 0);
  g_assert_cmpfloat (box.y + box.height, <=, ROW_HEIGHT);
  g_assert_cmpint ((bar->ends & CT_TIMELINE_OPEN_END) != 0, ==, range->end == CT_DAY_NONE);
  g_assert_cmpint ((bar->ends & CT_TIMELINE_DEADLINE) != 0, ==, range->start == CT_DAY_NONE);
}

static guint
check_row (CtTimelineRows *rows,
           guint position,
           const CtCalendar *calendar,
           const CtTimelineScale *scale)
{
  const CtTimelineRow *row = ct_timeline_rows_get (rows, position);
  CtPeriod *period = CT_IS_ACTION (row->node)
                         ? ct_action_get_effective_period (CT_ACTION (row->node))
                         : ct_node_get_boxed (row->node, CT_IMPROVEMENT_PERIOD);
  guint n_lanes;
  g_autoptr (GArray) bars = ct_timeline_rows_list_bars (rows, position, scale, TODAY, &n_lanes);
  guint n_ranges = ct_period_get_n_ranges (period);

  g_test_message ("“%s”", ct_period_get_text (period));
  g_assert_cmpuint (bars->len, ==, n_ranges);
  for (guint i = 0; i < n_ranges; i++)
    {
      const CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);

      g_assert_true (bar->node == row->node);
      g_assert_cmpuint (bar->range, ==, i);
      check_bar (bar, ct_period_get_range (period, i), calendar, scale, n_lanes);
    }

  return n_ranges;
}

static guint
count_actions (CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  guint n = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      guint length =
          ct_node_list_get_length (ct_improvement_get_actions (ct_node_list_get (improvements, i)));

      n += MAX (length, 1);
    }

  return n;
}

static void
check_plan (CtPlan *plan)
{
  CtTimelineRows *rows = ct_timeline_rows_new ();
  CtTimelineScale scale = { .day_width = DAY_WIDTH };
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  g_autoptr (GPtrArray) tray = NULL;
  guint n_seen = 0, n_without = 0;
  CtDay earliest, latest;

  ct_timeline_rows_set_open (rows, TRUE);
  ct_timeline_rows_set_plan (rows, plan, NULL);
  ct_timeline_rows_get_extent (rows, &earliest, &latest);
  ct_timeline_scale_init (&scale, calendar, earliest, latest);
  tray = ct_timeline_rows_list_without_time (rows);

  for (guint i = 0; i < ct_timeline_rows_get_length (rows); i++)
    {
      const CtTimelineRow *row = ct_timeline_rows_get (rows, i);
      gboolean in_tray;

      if (row->kind != CT_TIMELINE_ROW_WORK)
        continue;

      n_seen++;
      in_tray = g_ptr_array_find (tray, row->node, NULL);
      g_assert_cmpint (in_tray, ==, check_row (rows, i, calendar, &scale) == 0);
      n_without += in_tray ? 1 : 0;
    }

  g_assert_cmpuint (n_seen, ==, count_actions (plan));
  g_assert_cmpuint (n_without, ==, tray->len);
  g_test_message ("%u pieces of work, %u of them in the tray", n_seen, n_without);
  ct_timeline_rows_free (rows);
}

static guint
check_folder (const char *first, const char *second)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), first, second, NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autoptr (CtPlan) plan = NULL;

      if (!g_str_has_suffix (name, ".caitien"))
        continue;
      g_test_message ("%s", name);
      plan = read_file (file);
      check_plan (plan);
      n++;
    }

  return n;
}

static void
test_samples (void)
{
  g_assert_cmpuint (check_folder ("data", "samples"), >=, 3);
}

static void
test_real_plans (void)
{
  if (check_folder ("..", "shared/plans") == 0)
    g_test_skip ("the real plans are not at hand");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-places/samples", test_samples);
  g_test_add_func ("/timeline-places/real-plans", test_real_plans);

  return g_test_run ();
}
