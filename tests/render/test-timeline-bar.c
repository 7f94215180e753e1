/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-plan.h"
#include "ct-timeline-layout.h"
#include "ct-timeline-words.h"

#define TODAY "2026-11-21"

/* A range as "start..end/repeat", each part optional. */
static CtRange
read_range (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 2);
  g_auto (GStrv) days = g_strsplit (parts[0], "..", 2);
  CtRange range = { ct_day_parse_iso (days[0]), ct_day_parse_iso (days[1]), CT_REPEAT_NONE };

  if (parts[1] != NULL)
    g_assert_true (ct_repeat_from_nick (parts[1], &range.repeat));

  return range;
}

static CtPeriod *
make_period (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  CtRange ranges[8];
  guint n_ranges = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      ranges[n_ranges++] = read_range (words[i]);

  return ct_period_new ("words", ranges, n_ranges, TRUE);
}

static CtAction *
make_action (const char *ranges, CtStatus status, int progress)
{
  g_autoptr (CtPeriod) period = make_period (ranges);
  CtAction *action = ct_action_new ();

  ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, "Buy books");
  ct_node_set_text (CT_NODE (action), CT_ACTION_LEAD, "PHT");
  ct_node_set_boxed (CT_NODE (action), CT_ACTION_PERIOD, period);
  ct_action_set_state (action, status, progress);

  return action;
}

/* One school year, a day is 2 wide: x = 0 is 2026-09-01, 2027-09-01 is at 730. */
static CtTimelineScale
make_scale (CtCalendar *calendar)
{
  CtTimelineScale scale = { .day_width = 2 };

  ct_timeline_scale_init (&scale, calendar, CT_DAY_NONE, CT_DAY_NONE);

  return scale;
}

typedef struct
{
  const char *ranges;
  CtStatus status;
  int progress;
  CtTimelineState state;
  const char *bars; /* per bar: x, width, width of the progress, ends as letters */
} BarCase;

static const BarCase bar_cases[] = {
  { "2026-09-01..2026-09-30", 0, 0, CT_TIMELINE_STATE_LATE, "0 59 0 " },
  { "2026-10-01..2026-12-31", CT_STATUS_RUNNING, 40, CT_TIMELINE_STATE_RUNNING, "60 183 74 " },
  { "2026-10-01..2026-12-31", CT_STATUS_DONE, 0, CT_TIMELINE_STATE_DONE, "60 183 183 " },
  { "2026-10-01..2026-12-31", CT_STATUS_DROPPED, 10, CT_TIMELINE_STATE_DROPPED, "60 183 18 " },
  { "2026-10-01..2026-10-31", CT_STATUS_RUNNING, 50, CT_TIMELINE_STATE_LATE, "60 61 32 " },
  { "2026-10-01..2026-10-31", CT_STATUS_MISSED, 50, CT_TIMELINE_STATE_MISSED, "60 61 32 " },
  /* On its last day nothing is late yet. */
  { "2026-10-01.." TODAY, 0, 0, CT_TIMELINE_STATE_PLANNED, "60 103 0 " },
  /* Several ranges: a bar each, the progress fills one after the other. */
  { "2026-09-01..2026-09-30 2027-01-01..2027-01-30", CT_STATUS_RUNNING, 75,
    CT_TIMELINE_STATE_RUNNING, "0 59 59 |244 59 30 " },
  /* Nothing is late while one of the ranges is still to come. */
  { "2026-09-01..2026-09-30 2027-01-01..", 0, 0, CT_TIMELINE_STATE_PLANNED, "0 59 0 |244 485 0 E" },
  { "2027-02-01..", 0, 0, CT_TIMELINE_STATE_PLANNED, "306 423 0 E" },
  { "..2027-05-31", 0, 0, CT_TIMELINE_STATE_PLANNED, "0 545 0 SD" },
  { "..2026-10-31", 0, 0, CT_TIMELINE_STATE_LATE, "0 121 0 SD" },
  /* Beyond what is drawn: at the edge, pointing there, and flagged. */
  { "2025-09-01..2025-09-30", CT_STATUS_DONE, 100, CT_TIMELINE_STATE_DONE, "0 41 41 SO" },
  { "2028-01-01..", 0, 0, CT_TIMELINE_STATE_PLANNED, "688 41 0 EO" },
  /* In part beyond the plan's years; in the summers around them it is not. */
  { "2027-05-01..2027-09-30", 0, 0, CT_TIMELINE_STATE_PLANNED, "484 305 0 O" },
  { "2026-08-01..2027-08-31", 0, 0, CT_TIMELINE_STATE_PLANNED, "-62 791 0 " },
  { "2026-05-01..2026-12-31", 0, 0, CT_TIMELINE_STATE_PLANNED, "-246 489 0 O" },
  /* A single day is wide enough to be seen. */
  { "2027-01-01..2027-01-01", 0, 0, CT_TIMELINE_STATE_PLANNED, "244 4 0 " },
  { "2026-09-01..2027-05-31/month", CT_STATUS_RUNNING, 0, CT_TIMELINE_STATE_RUNNING, "0 545 0 R" },
  { "", 0, 0, CT_TIMELINE_STATE_PLANNED, "" },
  { "..", 0, 0, CT_TIMELINE_STATE_PLANNED, "" },
};

static char *
describe_bar (const CtTimelineBar *bar, const CtTimelineScale *scale)
{
  CtTimelineBox box;

  ct_timeline_layout_bar (bar, 1, scale, 20, &box);

  return g_strdup_printf ("%g %g %g %s%s%s%s%s", box.x, box.width,
                          ct_timeline_layout_done (bar, scale, &box),
                          bar->ends & CT_TIMELINE_OPEN_START ? "S" : "",
                          bar->ends & CT_TIMELINE_OPEN_END ? "E" : "",
                          bar->ends & CT_TIMELINE_DEADLINE ? "D" : "",
                          bar->ends & CT_TIMELINE_OUTSIDE ? "O" : "",
                          bar->repeat != CT_REPEAT_NONE ? "R" : "");
}

static void
test_bars (gconstpointer data)
{
  const BarCase *expected = data;
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtAction) action =
      make_action (expected->ranges, expected->status, expected->progress);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));
  g_autoptr (GString) found = g_string_new (NULL);
  CtTimelineScale scale = make_scale (calendar);

  ct_timeline_bars_add (bars, CT_NODE (action), calendar, &scale, ct_day_parse_iso (TODAY));
  for (guint i = 0; i < bars->len; i++)
    {
      const CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);
      g_autofree char *description = describe_bar (bar, &scale);

      g_assert_cmpint (bar->state, ==, expected->state);
      g_assert_true (bar->node == CT_NODE (action));
      g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", description);
    }

  g_assert_cmpstr (found->str, ==, expected->bars);
  g_assert_cmpint (ct_timeline_node_get_state (CT_NODE (action), ct_day_parse_iso (TODAY)), ==,
                   expected->state);
  g_assert_cmpint (ct_timeline_node_has_bars (CT_NODE (action)), ==, bars->len > 0);
}

typedef struct
{
  const char *ranges;
  const char *lanes;
} LaneCase;

static const LaneCase lane_cases[] = {
  { "2026-09-01..2026-09-30 2026-10-01..2026-10-31", "00" },
  { "2026-09-01..2026-10-01 2026-10-01..2026-10-31", "01" },
  { "2026-09-01.. 2026-10-01..2026-10-31 2026-11-01..2026-11-30", "011" },
  { "2026-11-01..2026-11-30 2026-09-01.. 2026-10-01..2026-10-31", "010" },
  { "2026-09-01.. 2026-09-01.. 2026-09-01.. 2026-09-01.. 2026-09-01.. 2026-09-01..", "012333" },
};

static void
test_lanes (gconstpointer data)
{
  const LaneCase *expected = data;
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtAction) action = make_action (expected->ranges, CT_STATUS_PLANNED, 0);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));
  CtTimelineScale scale = make_scale (calendar);
  char most = '0';

  guint n_lanes;

  ct_timeline_bars_add (bars, CT_NODE (action), calendar, &scale, ct_day_parse_iso (TODAY));
  n_lanes = ct_timeline_bars_set_lanes (bars);

  g_assert_cmpuint (bars->len, ==, strlen (expected->lanes));
  for (guint i = 0; i < bars->len; i++)
    {
      CtTimelineBox box;

      ct_timeline_layout_bar (&g_array_index (bars, CtTimelineBar, i), n_lanes, &scale, 20, &box);
      g_assert_cmpuint (g_array_index (bars, CtTimelineBar, i).lane, ==, expected->lanes[i] - '0');
      g_assert_cmpfloat (box.y, >=, 0);
      g_assert_cmpfloat (box.y + box.height, <=, 20);
      most = MAX (most, expected->lanes[i]);
    }
  g_assert_cmpuint (n_lanes, ==, most - '0' + 1);
}

/* Where only some of the plan's days are drawn, work outside them is not. */
static void
test_cut (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtAction) action = make_action ("2028-01-01..2028-01-31", CT_STATUS_PLANNED, 0);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));
  CtTimelineScale scale = { ct_day_from_ymd (2026, 10, 1), ct_day_from_ymd (2026, 12, 1), 2 };

  ct_timeline_bars_add (bars, CT_NODE (action), calendar, &scale, ct_day_parse_iso (TODAY));
  g_assert_cmpuint (bars->len, ==, 1);
  g_assert_cmpuint (g_array_index (bars, CtTimelineBar, 0).start, ==, ct_day_from_ymd (2028, 1, 1));
}

/* Which bar is seen on each day of each lane, painted in their order. */
static void
paint (GArray *bars, CtDay first, const CtTimelineBar *seen[CT_TIMELINE_MAX_LANES][400])
{
  for (guint i = 0; i < bars->len; i++)
    {
      const CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);

      for (CtDay day = bar->start; day < bar->end; day++)
        seen[bar->lane][day - first] = bar;
    }
}

/* However many bars there are: no two in a lane but the last, each in the first that is free; and
 * what is dropped could not be seen. */
static void
test_many (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  const CtDay first = 1000;

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));
      g_autoptr (GArray) kept = NULL;
      const CtTimelineBar *before[CT_TIMELINE_MAX_LANES][400] = { 0 };
      const CtTimelineBar *after[CT_TIMELINE_MAX_LANES][400] = { 0 };
      int n_bars = g_rand_int_range (random, 1, 120);

      for (int i = 0; i < n_bars; i++)
        {
          CtTimelineBar bar = { .start = first + g_rand_int_range (random, 0, 300), .category = i };

          bar.end = bar.start + g_rand_int_range (random, 1, 99);
          g_array_append_val (bars, bar);
        }

      ct_timeline_bars_set_lanes (bars);
      for (guint i = 0; i < bars->len; i++)
        {
          const CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);
          gboolean taken[CT_TIMELINE_MAX_LANES] = { 0 };

          for (guint j = 0; j < i; j++)
            {
              const CtTimelineBar *other = &g_array_index (bars, CtTimelineBar, j);

              if (other->start < bar->end && bar->start < other->end)
                taken[other->lane] = TRUE;
            }
          for (guint lane = 0; lane < bar->lane; lane++)
            g_assert_true (taken[lane]);
          g_assert_true (bar->lane == CT_TIMELINE_MAX_LANES - 1 || !taken[bar->lane]);
        }

      kept = g_array_copy (bars);
      ct_timeline_bars_drop_hidden (kept);
      paint (bars, first, before);
      paint (kept, first, after);
      for (guint lane = 0; lane < CT_TIMELINE_MAX_LANES; lane++)
        for (guint day = 0; day < 400; day++)
          g_assert_cmpint (before[lane][day] != NULL ? before[lane][day]->category : -1, ==,
                           after[lane][day] != NULL ? after[lane][day]->category : -1);
      g_assert_cmpuint (kept->len, <=, bars->len);
    }
}

static void
test_hits (void)
{
  static const struct
  {
    double x, y;
    int bar;
  } cases[] = {
    { 0, 10, 0 },
    { 58, 10, 0 },
    { 100, 10, -1 },
    { 250, 10, 1 },
    { 0, 0, -1 },
    { 0, 19.9, -1 },
    { 244 - 1.5, 10, 1 /* near */ },
    { -5, 10, -1 },
  };
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtAction) action =
      make_action ("2026-09-01..2026-09-30 2027-01-01..2027-01-30", CT_STATUS_PLANNED, 0);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));
  CtTimelineScale scale = make_scale (calendar);

  ct_timeline_bars_add (bars, CT_NODE (action), calendar, &scale, ct_day_parse_iso (TODAY));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ct_timeline_layout_hit_bar (bars, 1, &scale, 20, cases[i].x, cases[i].y), ==,
                     cases[i].bar);
}

static void
test_marks (void)
{
  static const struct
  {
    CtRepeat repeat;
    const char *marks;
  } cases[] = {
    { CT_REPEAT_NONE, "" },
    { CT_REPEAT_MONTH, "2026-12-01 2027-01-01 2027-02-01 " },
    { CT_REPEAT_QUARTER, "2027-01-01 " },
    { CT_REPEAT_TERM, "2027-01-18 " },
    { CT_REPEAT_YEAR, "" },
  };
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtTimelineBar bar = { .start = ct_day_from_ymd (2026, 11, 15),
                            .end = ct_day_from_ymd (2027, 2, 10),
                            .repeat = cases[i].repeat };
      g_autoptr (GString) found = g_string_new (NULL);
      CtDay day = bar.start;

      while ((day = ct_timeline_bar_next_mark (&bar, calendar, day)) != CT_DAY_NONE)
        {
          g_autofree char *iso = ct_day_format_iso (day);

          g_string_append_printf (found, "%s ", iso);
        }
      g_assert_cmpstr (found->str, ==, cases[i].marks);
    }
}

static void
test_spoken (void)
{
  static const struct
  {
    const char *ranges;
    CtStatus status;
    int progress;
    const char *spoken;
  } cases[] = {
    { "2026-09-01..2027-05-31", CT_STATUS_RUNNING, 40,
      "action Buy books, from 01/9/2026 to 31/5/2027, PHT, under way, 40 %" },
    { "2026-09-01..2026-10-31", CT_STATUS_PLANNED, 0,
      "action Buy books, from 01/9/2026 to 31/10/2026, PHT, not begun, 21 days late" },
    { "2026-09-01..", CT_STATUS_DONE, 100, "action Buy books, from 01/9/2026 on, PHT, done" },
    { "..2027-05-31", CT_STATUS_MISSED, 0,
      "action Buy books, by 31/5/2027 at the latest, PHT, not achieved" },
    { "2027-01-05..2027-01-05 2027-02-01..2027-03-31/month", CT_STATUS_PLANNED, 0,
      "action Buy books, on 05/01/2027; every month from 01/02/2027 to 31/3/2027, PHT, not begun" },
    { "", CT_STATUS_DROPPED, 0, "action Buy books, no time yet, PHT, dropped" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtAction) action =
          make_action (cases[i].ranges, cases[i].status, cases[i].progress);
      g_autofree char *spoken =
          ct_timeline_words_dup_spoken (CT_NODE (action), ct_day_parse_iso (TODAY));

      g_assert_cmpstr (spoken, ==, cases[i].spoken);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bar_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/timeline-bar/bars/%zu", i);

      g_test_add_data_func (path, &bar_cases[i], test_bars);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (lane_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/timeline-bar/lanes/%zu", i);

      g_test_add_data_func (path, &lane_cases[i], test_lanes);
    }
  g_test_add_func ("/timeline-bar/cut", test_cut);
  g_test_add_func ("/timeline-bar/many", test_many);
  g_test_add_func ("/timeline-bar/hits", test_hits);
  g_test_add_func ("/timeline-bar/marks", test_marks);
  g_test_add_func ("/timeline-bar/spoken", test_spoken);

  return g_test_run ();
}
