/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include <gio/gio.h>

#include "ct-period-parser.h"
#include "ct-period-shift.h"

/* Words of one plan, and the same of the plan of the next year. */
typedef struct
{
  const char *text;
  const char *moved;
} Case;

static const Case cases[] = {
  { "9/2025 – 5/2026", "9/2026 – 5/2027" },
  { "Năm học 2025-2026", "Năm học 2026-2027" },
  { "NH 25-26", "NH 26-27" },
  { "năm học 2025–26", "năm học 2026–27" },
  { "Năm học 2025 đến 2026", "Năm học 2026 đến 2027" },
  { "TỪ NĂM  HỌC 2025-2026", "TỪ NĂM  HỌC 2026-2027" },
  { "HK1/2025-2026", "HK1/2026-2027" },
  { "Học kỳ II (2025 - 2026)", "Học kỳ II (2026 - 2027)" },
  { "9-12/2025", "9-12/2026" },
  { "Tháng 9, 10/2025; tháng 3/2026.", "Tháng 9, 10/2026; tháng 3/2027." },
  { "9/25", "9/26" },
  { "5/9/25", "5/9/26" },
  { "15.9.2025", "15.9.2026" },
  { "ngày 06 tháng 4 năm 2026", "ngày 06 tháng 4 năm 2027" },
  { "Quý IV/2025 - Quý II/2026", "Quý IV/2026 - Quý II/2027" },
  { "6 tháng đầu năm 2026", "6 tháng đầu năm 2027" },
  { "Hè năm 2026", "Hè năm 2027" },
  { "Giai đoạn 2025-2030", "Giai đoạn 2026-2031" },
  { "Năm học 2025-2026 và các năm tiếp theo", "Năm học 2026-2027 và các năm tiếp theo" },
  { "Năm học 2025-2026: tháng 10", "Năm học 2026-2027: tháng 10" },
  { "Cả năm, trừ tháng 2/2026", "Cả năm, trừ tháng 2/2027" },
  { "hoãn từ 9/2025 sang 3/2026", "hoãn từ 9/2026 sang 3/2027" },
  { "31/9/2025", "31/9/2026" },
  { "THÁNG\n9 /2025", "THÁNG\n9 /2026" },

  /* no year of the plan, or no year at all */
  { "Cả năm", "Cả năm" },
  { "Học kỳ I", "Học kỳ I" },
  { "Tháng 9", "Tháng 9" },
  { "20/11", "20/11" },
  { "Theo đợt", "Theo đợt" },
  { "Hằng tháng", "Hằng tháng" },
  { "", "" },
  { "Quyết định số 12/2025/QĐ-UBND ngày 22/8/2025",
    "Quyết định số 12/2025/QĐ-UBND ngày 22/8/2025" },
  { "Theo Công văn 5932/BGDĐT-QLCL ngày 28/12/2018, thực hiện từ tháng 9/2025",
    "Theo Công văn 5932/BGDĐT-QLCL ngày 28/12/2018, thực hiện từ tháng 9/2026" },
  { "Tiêu chí 2/2025", "Tiêu chí 2/2025" },
  { "thành lập năm 1998", "thành lập năm 1998" },
  { "Năm học 2025-2026-2027", "Năm học 2025-2026-2027" },
  { "2025 em", "2025 em" },
};

static void
test_words (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *moved = ct_period_shift_words (cases[i].text, calendar, 1, NULL);

      g_assert_cmpstr (moved, ==, cases[i].moved);
    }
}

static void
test_stays (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  static const struct
  {
    const char *text;
    gboolean stays;
  } years[] = {
    { "Tháng 9/2025", FALSE },
    { "Cả năm", FALSE },
    { "Quyết định số 12/2025/QĐ-UBND", TRUE },
    { "thành lập năm 1998", FALSE },
    { "Tiêu chí 2/2026", TRUE },
    { "Năm học 2025-2026-2027", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      gboolean stays;
      g_autofree char *moved = ct_period_shift_words (years[i].text, calendar, 1, &stays);

      g_test_message ("%s", moved);
      g_assert_cmpint (stays, ==, years[i].stays);
    }
}

static void
test_short_years (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2012, 1);
  g_autofree char *moved = ct_period_shift_words ("9/13", calendar, -1, NULL);

  /* "9/12" would be the 9th of December */
  g_assert_cmpstr (moved, ==, "9/2012");
}

/* "2022-2023..2026-2027" is a plan of five school years. */
static CtCalendar *
calendar_for_plan (const char *plan, int years_on)
{
  const char *dots = strstr (plan, "..");
  int first = atoi (plan);
  int last = dots != NULL ? atoi (dots + 2) : first;

  return ct_calendar_new_default (first + years_on, last - first + 1);
}

/* Whether @moved is the day @day some years on; of what ends with February the end may be meant. */
static gboolean
is_moved_day (CtDay day, CtDay moved, int years)
{
  CtDay plain = ct_day_add_years (day, years);
  int year, month, mday;

  if (moved == plain)
    return TRUE;

  if (day == CT_DAY_NONE || moved != plain + 1)
    return FALSE;
  ct_day_to_ymd (moved, &year, &month, &mday);

  return month == 2 && mday == 29;
}

static gboolean
are_moved_ranges (GArray *ranges, GArray *moved, int years)
{
  if (ranges == NULL || moved == NULL)
    return ranges == moved;
  if (ranges->len != moved->len)
    return FALSE;

  for (guint i = 0; i < ranges->len; i++)
    {
      const CtRange *range = &g_array_index (ranges, CtRange, i);
      const CtRange *other = &g_array_index (moved, CtRange, i);

      if (!is_moved_day (range->start, other->start, years) ||
          !is_moved_day (range->end, other->end, years) || range->repeat != other->repeat)
        return FALSE;
    }

  return TRUE;
}

static void
check_shift (const char *text, const char *plan, int years)
{
  g_autoptr (CtCalendar) from = calendar_for_plan (plan, 0);
  g_autoptr (CtCalendar) to = calendar_for_plan (plan, years);
  g_autofree char *moved = ct_period_shift_words (text, from, years, NULL);
  g_autofree char *back = ct_period_shift_words (moved, to, -years, NULL);
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GArray) moved_ranges = NULL;
  g_autoptr (GArray) back_ranges = NULL;

  ct_period_parse (text, from, &ranges, NULL);
  ct_period_parse (moved, to, &moved_ranges, NULL);
  ct_period_parse (back, from, &back_ranges, NULL);

  if (!are_moved_ranges (ranges, moved_ranges, years))
    {
      g_test_message ("%+d “%s” (%s): “%s” means something else", years, text, plan, moved);
      g_test_fail ();
    }
  if (!g_str_equal (text, back) && !are_moved_ranges (ranges, back_ranges, 0) &&
      strstr (text, "29") == NULL)
    {
      g_test_message ("%+d “%s” (%s): back it is “%s”", years, text, plan, back);
      g_test_fail ();
    }
}

/* Whatever the parser reads means the same some years on, by the calendar of the plan there. */
static void
test_all_styles (void)
{
  const char *root = g_getenv ("CAITIEN_SOURCE_ROOT");
  g_autofree char *path =
      g_build_filename (root != NULL ? root : ".", "tests", "data", "periods.tsv", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);

  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      g_autofree char *text = NULL;

      if (*lines[i] == '#' || g_strv_length (cells) < 3)
        continue;
      text = g_strcompress (cells[0]);
      check_shift (text, cells[1], 1);
      check_shift (text, cells[1], 4);
      check_shift (text, cells[1], -1);
    }
}

static void
test_periods (void)
{
  g_autoptr (CtCalendar) from = ct_calendar_new_default (2025, 1);
  g_autoptr (CtCalendar) to = ct_calendar_new (2026, 1, 901, 111, 525);
  const CtRange by_hand[] = {
    { ct_day_from_ymd (2025, 10, 1), ct_day_from_ymd (2026, 3, 31), CT_REPEAT_MONTH },
    { CT_DAY_NONE, ct_day_from_ymd (2026, 5, 25), CT_REPEAT_NONE },
  };
  g_autoptr (CtPeriod) fixed = ct_period_new ("Đợt 1; đợt 2 (2025-2026)", by_hand, 2, TRUE);
  g_autoptr (CtPeriod) moved = ct_period_shift_years (fixed, from, to, 1);
  g_autoptr (CtPeriod) term = ct_period_new_from_text ("Học kỳ II", from);
  g_autoptr (CtPeriod) moved_term = ct_period_shift_years (term, from, to, 1);

  g_assert_cmpstr (ct_period_get_text (moved), ==, "Đợt 1; đợt 2 (2026-2027)");
  g_assert_true (ct_period_get_fixed (moved));
  g_assert_cmpuint (ct_period_get_n_ranges (moved), ==, 2);
  g_assert_cmpuint (ct_period_get_range (moved, 0)->start, ==, ct_day_from_ymd (2026, 10, 1));
  g_assert_cmpuint (ct_period_get_range (moved, 0)->end, ==, ct_day_from_ymd (2027, 3, 31));
  g_assert_cmpint (ct_period_get_range (moved, 0)->repeat, ==, CT_REPEAT_MONTH);
  g_assert_cmpuint (ct_period_get_range (moved, 1)->start, ==, CT_DAY_NONE);
  g_assert_cmpuint (ct_period_get_end (moved), ==, ct_day_from_ymd (2027, 5, 25));

  /* The new plan's own terms count. */
  g_assert_cmpstr (ct_period_get_text (moved_term), ==, "Học kỳ II");
  g_assert_cmpuint (ct_period_get_start (moved_term), ==, ct_day_from_ymd (2027, 1, 11));
  g_assert_cmpuint (ct_period_get_end (moved_term), ==, ct_day_from_ymd (2027, 5, 25));

  g_assert_null (ct_period_shift_years (NULL, from, to, 1));
}

static void
test_leap_day (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2023, 1);
  g_autofree char *moved = ct_period_shift_words ("Ngày 29/02/2024", calendar, 1, NULL);
  g_autofree char *later = ct_period_shift_words ("Ngày 29/02/2024", calendar, 4, NULL);

  g_assert_cmpstr (moved, ==, "Ngày 28/02/2025");
  g_assert_cmpstr (later, ==, "Ngày 29/02/2028");
  g_assert_cmpuint (ct_day_add_years (ct_day_from_ymd (2024, 2, 29), 1), ==,
                    ct_day_from_ymd (2025, 2, 28));
  g_assert_cmpuint (ct_day_add_years (CT_DAY_NONE, 1), ==, CT_DAY_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period-shift/words", test_words);
  g_test_add_func ("/period-shift/stays", test_stays);
  g_test_add_func ("/period-shift/short-years", test_short_years);
  g_test_add_func ("/period-shift/all-styles", test_all_styles);
  g_test_add_func ("/period-shift/periods", test_periods);
  g_test_add_func ("/period-shift/leap-day", test_leap_day);

  return g_test_run ();
}
