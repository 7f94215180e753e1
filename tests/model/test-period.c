/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-period.h"

static void
test_from_text (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  g_autoptr (CtPeriod) period = ct_period_new_from_text ("Tháng 9/2025; tháng 3/2026", calendar);
  g_autoptr (CtPeriod) prose = ct_period_new_from_text ("Theo đợt", calendar);
  g_autoptr (CtPeriod) wrong = ct_period_new_from_text ("31/9/2025", calendar);

  g_assert_cmpstr (ct_period_get_text (period), ==, "Tháng 9/2025; tháng 3/2026");
  g_assert_cmpuint (ct_period_get_n_ranges (period), ==, 2);
  g_assert_cmpuint (ct_period_get_start (period), ==, ct_day_from_ymd (2025, 9, 1));
  g_assert_cmpuint (ct_period_get_end (period), ==, ct_day_from_ymd (2026, 3, 31));
  g_assert_false (ct_period_get_fixed (period));

  /* Words that can't be read stay, without a range. */
  g_assert_cmpuint (ct_period_get_n_ranges (prose), ==, 0);
  g_assert_cmpuint (ct_period_get_n_ranges (wrong), ==, 0);
  g_assert_cmpstr (ct_period_get_text (wrong), ==, "31/9/2025");
  g_assert_false (ct_period_is_empty (prose));
}

static void
test_open_and_deadline (void)
{
  const CtDay day = ct_day_from_ymd (2026, 6, 15);
  const CtRange ranges[] = {
    { CT_DAY_NONE, day, CT_REPEAT_NONE },
    { day + 10, CT_DAY_NONE, CT_REPEAT_NONE },
  };
  g_autoptr (CtPeriod) deadline = ct_period_new ("a", ranges, 1, TRUE);
  g_autoptr (CtPeriod) both = ct_period_new ("a", ranges, 2, TRUE);

  g_assert_true (ct_period_get_fixed (deadline));
  g_assert_cmpuint (ct_period_get_start (deadline), ==, CT_DAY_NONE);
  g_assert_cmpuint (ct_period_get_end (deadline), ==, day);
  g_assert_cmpuint (ct_period_get_start (both), ==, day + 10);
  g_assert_cmpuint (ct_period_get_end (both), ==, CT_DAY_NONE);
}

static void
test_equal (void)
{
  const CtRange range = { 10, 20, CT_REPEAT_MONTH };
  const CtRange other_range = { 10, 20, CT_REPEAT_WEEK };
  g_autoptr (CtPeriod) period = ct_period_new ("a", &range, 1, FALSE);
  g_autoptr (CtPeriod) same = ct_period_new ("a", &range, 1, FALSE);
  g_autoptr (CtPeriod) fixed = ct_period_new ("a", &range, 1, TRUE);
  g_autoptr (CtPeriod) other = ct_period_new ("a", &other_range, 1, FALSE);
  g_autoptr (CtPeriod) words = ct_period_new ("b", &range, 1, FALSE);
  g_autoptr (CtPeriod) empty = ct_period_new (NULL, NULL, 0, FALSE);

  g_assert_true (ct_period_equal (period, same));
  g_assert_false (ct_period_equal (period, fixed));
  g_assert_false (ct_period_equal (period, other));
  g_assert_false (ct_period_equal (period, words));
  g_assert_false (ct_period_equal (period, NULL));
  g_assert_true (ct_period_is_empty (empty));
  g_assert_true (ct_period_is_empty (NULL));
}

static void
test_repeats (void)
{
  CtRepeat repeat = CT_REPEAT_NONE;

  for (CtRepeat i = CT_REPEAT_DAY; i <= CT_REPEAT_YEAR; i++)
    {
      g_assert_true (ct_repeat_from_nick (ct_repeat_to_nick (i), &repeat));
      g_assert_cmpint (repeat, ==, i);
    }
  g_assert_null (ct_repeat_to_nick (CT_REPEAT_NONE));
  g_assert_false (ct_repeat_from_nick ("fortnight", &repeat));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period/from-text", test_from_text);
  g_test_add_func ("/period/open-and-deadline", test_open_and_deadline);
  g_test_add_func ("/period/equal", test_equal);
  g_test_add_func ("/period/repeats", test_repeats);

  return g_test_run ();
}
