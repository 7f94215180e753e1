/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "ct-timeline-layout.h"
#include "ct-timeline-scale.h"
#include "ct-timeline-ticks.h"

static void
test_extent (void)
{
  static const struct
  {
    int years;
    const char *earliest;
    const char *latest;
    const char *first;
    const char *end;
  } cases[] = {
    { 1, NULL, NULL, "2026-09-01", "2027-09-01" },
    { 5, NULL, NULL, "2026-09-01", "2031-09-01" },
    { 1, "2026-10-01", "2027-05-31", "2026-09-01", "2027-09-01" },
    /* Work outside the plan's years is shown … */
    { 1, "2026-08-15", "2027-09-05", "2025-09-01", "2028-09-01" },
    /* … unless it is so far away that the year must be a typing error. */
    { 1, "1926-09-01", "2206-09-01", "2021-09-01", "2032-09-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, cases[i].years);
      CtTimelineScale scale = { 0 };
      g_autofree char *first = NULL;
      g_autofree char *end = NULL;

      ct_timeline_scale_init (&scale, calendar, ct_day_parse_iso (cases[i].earliest),
                              ct_day_parse_iso (cases[i].latest));
      first = ct_day_format_iso (scale.first);
      end = ct_day_format_iso (scale.end);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (end, ==, cases[i].end);
    }
}

/* Whatever the zoom: the day at the place of a day is that day, and each starts where the one
 * before ends. */
static void
test_days_and_places (void)
{
  static const double widths[] = { 0.137, 0.5, 1, 2.7, 31.25 };
  g_autoptr (CtCalendar) calendar = ct_calendar_new (2026, 2, 905, 120, 528);

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      CtTimelineScale scale = { .day_width = widths[i] };

      ct_timeline_scale_init (&scale, calendar, CT_DAY_NONE, CT_DAY_NONE);
      g_assert_cmpfloat (ct_timeline_scale_x (&scale, scale.first), ==, 0);
      g_assert_cmpfloat_with_epsilon (ct_timeline_scale_x (&scale, scale.end),
                                      ct_timeline_scale_get_width (&scale), 1e-9);
      for (CtDay day = scale.first; day < scale.end; day++)
        {
          double middle = ct_timeline_scale_x (&scale, day) + widths[i] / 2;

          g_assert_cmpuint (ct_timeline_scale_day (&scale, middle), ==, day);
        }

      g_assert_cmpuint (ct_timeline_scale_day (&scale, -1000), ==, scale.first);
      g_assert_cmpuint (ct_timeline_scale_day (&scale, 1e9), ==, scale.end - 1);
    }
}

static void
test_zoom (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 5);
  CtTimelineScale scale = { 0 };

  ct_timeline_scale_init (&scale, calendar, CT_DAY_NONE, CT_DAY_NONE);
  ct_timeline_scale_fit (&scale, 365, 730);
  g_assert_cmpfloat (scale.day_width, ==, 2);

  ct_timeline_scale_zoom (&scale, 1.5, 600, 15);
  g_assert_cmpfloat (scale.day_width, ==, 3);

  /* Never so far out that the view is not filled, never so far in that a day fills it. */
  for (int i = 0; i < 50; i++)
    ct_timeline_scale_zoom (&scale, 0.5, 600, 15);
  g_assert_cmpfloat_with_epsilon (ct_timeline_scale_get_width (&scale), 600, 1e-6);
  for (int i = 0; i < 50; i++)
    ct_timeline_scale_zoom (&scale, 2, 600, 15);
  g_assert_cmpfloat (scale.day_width, <, 100);
}

typedef struct
{
  int term_2;
  int year_end;
  CtTimelineUnit unit;
  const char *first;
  const char *end;
  const char *ticks; /* each start and its label, in full */
} TickCase;

static const TickCase tick_cases[] = {
  { 118, 531, CT_TIMELINE_UNIT_YEAR, "2026-09-01", "2028-09-01",
    "2026-09-01 School year 2026–2027|2027-09-01 School year 2027–2028" },
  { 118, 531, CT_TIMELINE_UNIT_TERM, "2026-09-01", "2027-09-01",
    "2026-09-01 Term I · 2026|2027-01-18 Term II · 2027|2027-06-01 Summer" },
  /* The boundaries are the plan's. */
  { 105, 525, CT_TIMELINE_UNIT_TERM, "2026-09-01", "2027-09-01",
    "2026-09-01 Term I · 2026|2027-01-05 Term II · 2027|2027-05-26 Summer" },
  { 1228, 525, CT_TIMELINE_UNIT_TERM, "2026-09-01", "2027-09-01",
    "2026-09-01 Term I · 2026|2026-12-28 Term II · 2026|2027-05-26 Summer" },
  /* A second term after the end of the year leaves the first alone, not a negative one. */
  { 615, 531, CT_TIMELINE_UNIT_TERM, "2026-09-01", "2027-09-01",
    "2026-09-01 Term I · 2026|2027-06-01 Summer" },
  /* Only what is seen. */
  { 118, 531, CT_TIMELINE_UNIT_TERM, "2026-12-01", "2027-02-01",
    "2026-09-01 Term I · 2026|2027-01-18 Term II · 2027" },
  { 118, 531, CT_TIMELINE_UNIT_MONTH, "2026-11-15", "2027-02-01",
    "2026-11-01 Month 11/2026|2026-12-01 Month 12/2026|2027-01-01 Month 1/2027" },
  { 118, 531, CT_TIMELINE_UNIT_MONTH, "2028-02-01", "2028-03-02",
    "2028-02-01 Month 2/2028|2028-03-01 Month 3/2028" },
  /* Weeks begin on Monday, also those between two months and between two years. */
  { 118, 531, CT_TIMELINE_UNIT_WEEK, "2026-08-31", "2026-09-15",
    "2026-08-31 31/8|2026-09-07 7/9|2026-09-14 14/9" },
  { 118, 531, CT_TIMELINE_UNIT_WEEK, "2027-01-03", "2027-01-05",
    "2026-12-28 28/12|2027-01-04 4/1" },
  { 118, 531, CT_TIMELINE_UNIT_MONTH, "2026-11-15", "2026-11-15", "" },
  { 118, 531, CT_TIMELINE_UNIT_NONE, "2026-09-01", "2027-09-01", "" },
};

static void
test_ticks (gconstpointer data)
{
  const TickCase *expected = data;
  g_autoptr (CtCalendar) calendar =
      ct_calendar_new (2026, 3, 901, expected->term_2, expected->year_end);
  g_autoptr (GArray) ticks =
      ct_timeline_ticks_list (expected->unit, calendar, ct_day_parse_iso (expected->first),
                              ct_day_parse_iso (expected->end));
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const CtTimelineTick *tick = &g_array_index (ticks, CtTimelineTick, i);
      g_autofree char *start = ct_day_format_iso (tick->start);
      g_autofree char *label = ct_timeline_tick_dup_label (tick, CT_TIMELINE_WORDS_FULL);

      if (i > 0)
        g_assert_cmpuint (tick->start, ==, g_array_index (ticks, CtTimelineTick, i - 1).end);
      g_string_append_printf (found, "%s%s %s", i > 0 ? "|" : "", start, label);
    }

  g_assert_cmpstr (found->str, ==, expected->ticks);
}

static void
test_tick_words (void)
{
  static const struct
  {
    CtTimelineTick tick;
    const char *words[CT_N_TIMELINE_WORDS];
  } cases[] = {
    { { CT_TIMELINE_UNIT_YEAR, 1, 2, 2009, 0 }, { "School year 2009–2010", "2009–2010", "09–10" } },
    { { CT_TIMELINE_UNIT_TERM, 739495, 739600, 2025, 1 }, { "Term I · 2025", "Term I", "I" } },
    { { CT_TIMELINE_UNIT_TERM, 739495, 739600, 2025, CT_TIMELINE_SUMMER },
      { "Summer", "Summer", "Summer" } },
    { { CT_TIMELINE_UNIT_MONTH, 1, 2, 2026, 9 }, { "Month 9/2026", "9", "9" } },
    { { CT_TIMELINE_UNIT_WEEK, 739866, 739873, 2026, 9 }, { "7/9", "7/9", "7" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < CT_N_TIMELINE_WORDS; j++)
      {
        g_autofree char *label = ct_timeline_tick_dup_label (&cases[i].tick, j);

        g_assert_cmpstr (label, ==, cases[i].words[j]);
      }
}

static void
test_tick_choice (void)
{
  static const struct
  {
    double day_width; /* at an em of 10 */
    CtTimelineUnit upper;
    CtTimelineUnit lower;
  } cases[] = {
    { 10, CT_TIMELINE_UNIT_MONTH, CT_TIMELINE_UNIT_WEEK },
    { 3, CT_TIMELINE_UNIT_TERM, CT_TIMELINE_UNIT_MONTH },
    { 1, CT_TIMELINE_UNIT_TERM, CT_TIMELINE_UNIT_MONTH },
    { 0.3, CT_TIMELINE_UNIT_YEAR, CT_TIMELINE_UNIT_TERM },
    { 0.1, CT_TIMELINE_UNIT_YEAR, CT_TIMELINE_UNIT_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtTimelineScale scale = { 1, 2, cases[i].day_width };
      CtTimelineUnit upper, lower;

      ct_timeline_ticks_choose (&scale, 10, &upper, &lower);
      g_assert_cmpint (upper, ==, cases[i].upper);
      g_assert_cmpint (lower, ==, cases[i].lower);
    }
}

static void
test_visible_rows (void)
{
  static const struct
  {
    guint n_rows;
    double offset, height;
    guint first, count;
  } cases[] = {
    { 10, 0, 100, 0, 5 },   { 10, 1, 100, 0, 6 },          { 10, 19, 2, 0, 2 },
    { 10, 100, 500, 5, 5 }, { 10, 900, 100, 10, 0 },       { 0, 0, 100, 0, 0 },
    { 10, -50, 60, 0, 3 },  { 100000, 1e6, 40, 50000, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint first, count;

      ct_timeline_layout_visible_rows (cases[i].n_rows, 20, cases[i].offset, cases[i].height,
                                       &first, &count);
      g_assert_cmpuint (first, ==, cases[i].first);
      g_assert_cmpuint (count, ==, cases[i].count);
    }

  g_assert_cmpint (ct_timeline_layout_hit_row (3, 20, 0), ==, 0);
  g_assert_cmpint (ct_timeline_layout_hit_row (3, 20, 59.9), ==, 2);
  g_assert_cmpint (ct_timeline_layout_hit_row (3, 20, 60), ==, -1);
  g_assert_cmpint (ct_timeline_layout_hit_row (3, 20, -0.1), ==, -1);
}

/* What the tool bar offers, around a day in each part of the year. */
static void
test_spans (void)
{
  static const struct
  {
    CtTimelineSpan span;
    const char *day, *first, *last;
  } cases[] = {
    { CT_TIMELINE_SPAN_WEEKS, "2026-11-21", "2026-11-09", "2027-01-03" },
    { CT_TIMELINE_SPAN_WEEKS, "2026-11-16", "2026-11-09", "2027-01-03" },
    { CT_TIMELINE_SPAN_MONTHS, "2026-11-21", "2026-11-01", "2027-01-31" },
    { CT_TIMELINE_SPAN_TERM, "2026-11-21", "2026-09-01", "2027-01-17" },
    { CT_TIMELINE_SPAN_TERM, "2027-01-18", "2027-01-18", "2027-05-31" },
    { CT_TIMELINE_SPAN_TERM, "2027-07-01", "2027-06-01", "2027-08-31" },
    { CT_TIMELINE_SPAN_YEAR, "2027-07-01", "2026-09-01", "2027-08-31" },
    { CT_TIMELINE_SPAN_ALL, "2027-07-01", "2026-09-01", "2031-08-31" },
  };
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 5);
  CtTimelineScale scale = { 0 };

  ct_timeline_scale_init (&scale, calendar, CT_DAY_NONE, CT_DAY_NONE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *first_day = NULL;
      g_autofree char *last_day = NULL;
      CtDay first;
      guint days;

      ct_timeline_scale_get_span (&scale, cases[i].span, calendar, ct_day_parse_iso (cases[i].day),
                                  &first, &days);
      first_day = ct_day_format_iso (first);
      last_day = ct_day_format_iso (first + days - 1);
      g_assert_cmpstr (first_day, ==, cases[i].first);
      g_assert_cmpstr (last_day, ==, cases[i].last);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-scale/extent", test_extent);
  g_test_add_func ("/timeline-scale/days-and-places", test_days_and_places);
  g_test_add_func ("/timeline-scale/zoom", test_zoom);
  for (gsize i = 0; i < G_N_ELEMENTS (tick_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/timeline-scale/ticks/%zu", i);

      g_test_add_data_func (path, &tick_cases[i], test_ticks);
    }
  g_test_add_func ("/timeline-scale/tick-words", test_tick_words);
  g_test_add_func ("/timeline-scale/tick-choice", test_tick_choice);
  g_test_add_func ("/timeline-scale/visible-rows", test_visible_rows);
  g_test_add_func ("/timeline-scale/spans", test_spans);

  return g_test_run ();
}
