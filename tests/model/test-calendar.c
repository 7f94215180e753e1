/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-calendar.h"

static void
assert_day (CtDay day, const char *expected)
{
  g_autofree char *iso = ct_day_format_iso (day);

  g_assert_cmpstr (iso, ==, expected);
}

static void
test_days (void)
{
  static const char *const wrong[] = {
    "",           "2026-9-1",    "2026-02-29", "2026-13-01", "2026-00-10",
    "2026-09-31", "2026-09-01T", "x026-09-01", "2026/09/01",
  };
  g_autofree char *early = ct_day_format_vi (ct_day_from_ymd (2026, 2, 3));
  g_autofree char *late = ct_day_format_vi (ct_day_from_ymd (2026, 9, 1));
  int year, month, mday;

  assert_day (ct_day_parse_iso ("2024-02-29"), "2024-02-29");
  g_assert_cmpuint (ct_day_from_ymd (2026, 1, 1) - ct_day_from_ymd (2025, 12, 31), ==, 1);
  ct_day_to_ymd (ct_day_from_ymd (2025, 12, 31), &year, &month, &mday);
  g_assert_cmpint (year * 10000 + month * 100 + mday, ==, 20251231);
  g_assert_cmpstr (early, ==, "03/02/2026");
  g_assert_cmpstr (late, ==, "01/9/2026");

  g_assert_cmpuint (ct_day_parse_iso (NULL), ==, CT_DAY_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_cmpuint (ct_day_parse_iso (wrong[i]), ==, CT_DAY_NONE);
  g_assert_cmpuint (ct_day_from_ymd (2026, 9, 31), ==, CT_DAY_NONE);
  g_assert_cmpuint (ct_day_from_ymd (0, 1, 1), ==, CT_DAY_NONE);
}

static void
test_boundaries (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2022, 5);

  assert_day (ct_calendar_start (calendar), "2022-09-01");
  assert_day (ct_calendar_end (calendar), "2027-05-31");
  assert_day (ct_calendar_year_start (calendar, 2025), "2025-09-01");
  assert_day (ct_calendar_term_2 (calendar, 2025), "2026-01-18");
  assert_day (ct_calendar_year_end (calendar, 2025), "2026-05-31");
}

/* Each province sets its own; a second term may begin before the new year. */
static void
test_own_boundaries (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new (2026, 1, 905, 1228, 525);
  g_autoptr (CtCalendar) same = ct_calendar_new (2026, 1, 905, 1228, 525);
  g_autoptr (CtCalendar) other = ct_calendar_new_default (2026, 1);

  assert_day (ct_calendar_start (calendar), "2026-09-05");
  assert_day (ct_calendar_term_2 (calendar, 2026), "2026-12-28");
  assert_day (ct_calendar_end (calendar), "2027-05-25");
  g_assert_true (ct_calendar_equal (calendar, same));
  g_assert_false (ct_calendar_equal (calendar, other));
  g_assert_false (ct_calendar_equal (calendar, NULL));
}

static void
test_school_year (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  const struct
  {
    const char *day;
    int school_year;
  } expected[] = {
    { "2025-08-31", 2024 }, { "2025-09-01", 2025 }, { "2026-01-17", 2025 },
    { "2026-05-31", 2025 }, { "2026-07-01", 2025 }, { "2026-09-01", 2026 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (ct_calendar_get_school_year (calendar, ct_day_parse_iso (expected[i].day)), ==,
                     expected[i].school_year);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/days", test_days);
  g_test_add_func ("/calendar/boundaries", test_boundaries);
  g_test_add_func ("/calendar/own-boundaries", test_own_boundaries);
  g_test_add_func ("/calendar/school-year", test_school_year);

  return g_test_run ();
}
