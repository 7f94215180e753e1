/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-timeline-grip.h"

#define NONE CT_TIMELINE_HOLD_NONE
#define BAR CT_TIMELINE_HOLD_BAR
#define START CT_TIMELINE_HOLD_START
#define END CT_TIMELINE_HOLD_END
#define EMPTY CT_TIMELINE_HOLD_EMPTY

typedef struct
{
  CtTimelineEnds ends;
  double width;
  double x; /* in the bar */
  CtTimelineHold hold;
} Hold;

static const Hold holds[] = {
  { 0, 100, 1, START },
  { 0, 100, -1.5, START },
  { 0, 100, 8, BAR },
  { 0, 100, 50, BAR },
  { 0, 100, 95, END },
  { 0, 100, 101, END },
  { CT_TIMELINE_OPEN_START | CT_TIMELINE_DEADLINE, 100, 1, BAR },
  { CT_TIMELINE_OPEN_START | CT_TIMELINE_DEADLINE, 100, 98, END },
  { CT_TIMELINE_OPEN_END, 100, 98, BAR },
  { CT_TIMELINE_OPEN_END, 100, 2, START },

  /* a short bar can still be moved */
  { 0, 10, 1, START },
  { 0, 10, 5, BAR },
  { 0, 10, 8, END },
};

static void
test_holds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (holds); i++)
    {
      CtTimelineBar bar = { .ends = holds[i].ends };
      CtTimelineBox box = { 200, 3, holds[i].width, 14 };

      g_test_message ("%g of %g", holds[i].x, holds[i].width);
      g_assert_cmpint (ct_timeline_grip_find_hold (&bar, &box, 200 + holds[i].x), ==,
                       holds[i].hold);
    }
}

static void
test_steps (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 5);
  CtTimelineScale scale = { 0 };
  CtPeriodStep last = CT_PERIOD_STEP_DAY;
  guint seen[CT_PERIOD_STEP_YEAR + 1] = { 0 };

  ct_timeline_scale_init (&scale, calendar, CT_DAY_NONE, CT_DAY_NONE);

  /* The further out, the coarser; what is wide enough to be named is caught by. */
  for (scale.day_width = 4; scale.day_width > 0.02; scale.day_width /= 1.2)
    {
      CtPeriodStep step = ct_timeline_grip_choose_step (&scale, 15);

      g_assert_cmpint (step, >=, last);
      last = step;
      seen[step]++;
    }
  g_assert_cmpuint (seen[CT_PERIOD_STEP_MONTH], >, 0);
  g_assert_cmpuint (seen[CT_PERIOD_STEP_TERM], >, 0);
  g_assert_cmpuint (seen[CT_PERIOD_STEP_YEAR], >, 0);
}

typedef struct
{
  const char *words;
  CtTimelineHold hold;
  CtPeriodStep step;
  const char *from;
  const char *to;
  const char *result; /* NULL when it can't be */
} Drag;

static const Drag drags[] = {
  { "9/2025 – 10/2025", BAR, CT_PERIOD_STEP_MONTH, "2025-09-20", "2025-10-18",
    "10/2025 – 11/2025" },
  { "9/2025 – 10/2025", BAR, CT_PERIOD_STEP_MONTH, "2025-09-20", "2025-09-30", "9/2025 – 10/2025" },
  { "10/2025 – 11/2025", BAR, CT_PERIOD_STEP_MONTH, "2025-11-02", "2025-10-01",
    "9/2025 – 10/2025" },
  { "9/2025 – 10/2025", BAR, CT_PERIOD_STEP_DAY, "2025-09-20", "2025-09-23",
    "04/9/2025 – 03/11/2025" },
  { "trước 15/10", BAR, CT_PERIOD_STEP_MONTH, "2025-10-01", "2025-11-04", "trước 15/11" },
  { "Học kỳ I", BAR, CT_PERIOD_STEP_TERM, "2025-10-01", "2026-02-10", "Học kỳ II" },
  { "Tháng 9 hằng năm", BAR, CT_PERIOD_STEP_MONTH, "2025-09-10", "2025-10-09",
    "Tháng 10 hằng năm" },
  { "9/2025 – 10/2025", END, CT_PERIOD_STEP_MONTH, "2025-10-31", "2025-12-22", "9/2025 – 12/2025" },
  { "9/2025 – 10/2025", END, CT_PERIOD_STEP_MONTH, "2025-10-31", "2025-09-22", "9/2025" },
  { "9/2025 – 10/2025", END, CT_PERIOD_STEP_MONTH, "2025-10-31", "2025-08-22", NULL },
  { "9/2025 – 10/2025", END, CT_PERIOD_STEP_TERM, "2025-10-31", "2026-01-02", "Học kỳ I" },
  { "9/2025 – 10/2025", START, CT_PERIOD_STEP_MONTH, "2025-09-01", "2025-10-05", "10/2025" },
  { "9/2025 – 10/2025", START, CT_PERIOD_STEP_MONTH, "2025-09-01", "2025-11-05", NULL },
  { "trước 15/10", END, CT_PERIOD_STEP_DAY, "2025-10-15", "2025-10-20", "trước 20/10" },
  { "", EMPTY, CT_PERIOD_STEP_MONTH, "2025-12-20", "2025-10-05", "10/2025 – 12/2025" },
  { "", EMPTY, CT_PERIOD_STEP_TERM, "2026-02-20", "2026-03-05", "Học kỳ II" },
  { "", EMPTY, CT_PERIOD_STEP_YEAR, "2026-02-20", "2026-03-05", "Cả năm" },
  { "Theo đợt", EMPTY, CT_PERIOD_STEP_DAY, "2025-11-20", "2025-11-20", "Theo đợt, 20/11/2025" },
  { "9/2025", NONE, CT_PERIOD_STEP_MONTH, "2025-11-20", "2025-11-20", NULL },
};

static void
test_drags (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);

  for (guint i = 0; i < G_N_ELEMENTS (drags); i++)
    {
      CtTimelineGrip grip = { drags[i].hold, 0, ct_day_parse_iso (drags[i].from) };
      g_autoptr (CtPeriod) period = ct_period_new_from_text (drags[i].words, calendar);
      g_autoptr (CtPeriod) result = ct_timeline_grip_drag (&grip, period, calendar, drags[i].step,
                                                           ct_day_parse_iso (drags[i].to));

      g_test_message ("“%s” to %s", drags[i].words, drags[i].to);
      g_assert_cmpstr (result != NULL ? ct_period_get_text (result) : NULL, ==, drags[i].result);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-grip/holds", test_holds);
  g_test_add_func ("/timeline-grip/steps", test_steps);
  g_test_add_func ("/timeline-grip/drags", test_drags);

  return g_test_run ();
}
