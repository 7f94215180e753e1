/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>

#include "ct-period-move.h"
#include "ct-period-parser.h"

#define BOTH CT_PERIOD_EDGE_BOTH
#define START CT_PERIOD_EDGE_START
#define END CT_PERIOD_EDGE_END
#define DAY CT_PERIOD_STEP_DAY
#define WEEK CT_PERIOD_STEP_WEEK
#define MONTH CT_PERIOD_STEP_MONTH
#define TERM CT_PERIOD_STEP_TERM
#define YEAR CT_PERIOD_STEP_YEAR

#define N_RANDOM 4000
#define ONE "2025-2026"
#define FIVE "2022-2023..2026-2027"

typedef struct
{
  const char *text;
  const char *plan;
  CtPeriodEdge edge;
  CtPeriodStep step;
  int count;
  const char *moved; /* NULL when it can't be */
} Case;

static const Case cases[] = {
  /* the style stays */
  { "9/2025 – 5/2026", ONE, BOTH, MONTH, 1, "10/2025 – 6/2026" },
  { "9/2025 – 5/2026", ONE, END, MONTH, -1, "9/2025 – 4/2026" },
  { "9/2025 – 5/2026", ONE, START, MONTH, 2, "11/2025 – 5/2026" },
  { "09/2025-05/2026", ONE, END, MONTH, 1, "09/2025-06/2026" },
  { "Năm học 2024-2025", FIVE, BOTH, YEAR, 1, "Năm học 2025-2026" },
  { "NH 25-26", FIVE, BOTH, YEAR, 1, "NH 26-27" },
  { "Học kỳ I", ONE, BOTH, TERM, 1, "Học kỳ II" },
  { "hkii", ONE, BOTH, TERM, -1, "hki" },
  { "HKII (2023-2024)", FIVE, BOTH, TERM, 1, "HKI (2024-2025)" },
  { "Học kì hai", ONE, BOTH, TERM, -1, "Học kì một" },
  { "Quý IV/2025", ONE, BOTH, MONTH, 3, "Quý I/2026" },
  { "Quý 2/2026", ONE, BOTH, MONTH, -3, "Quý 1/2026" },
  { "Tháng 9, 10/2025", ONE, BOTH, MONTH, 1, "Tháng 10, 11/2025" },
  { "Tháng 9/2025; tháng 3/2026", ONE, BOTH, MONTH, 1, "Tháng 10/2025; tháng 4/2026" },
  { "15-30/9/2025", ONE, BOTH, MONTH, 1, "15-30/10/2025" },
  { "trước 15/10", ONE, BOTH, MONTH, 1, "trước 15/11" },
  { "trước 15/10", ONE, END, WEEK, 1, "trước 22/10" },
  { "trước tháng 6/2026", ONE, END, MONTH, -1, "trước tháng 5/2026" },
  { "Từ tháng 9/2025, chậm nhất 15/12/2025", ONE, END, MONTH, -1,
    "Từ tháng 9/2025, chậm nhất 15/11/2025" },
  { "Hằng tháng từ 10/2025 đến 4/2026", ONE, END, MONTH, 1, "Hằng tháng từ 10/2025 đến 5/2026" },
  { "Tháng 9 hằng năm", FIVE, BOTH, MONTH, 1, "Tháng 10 hằng năm" },
  { "Tuần 2 tháng 10/2025", ONE, BOTH, WEEK, 1, "Tuần 3 tháng 10/2025" },
  { "Tháng chín năm 2025", ONE, BOTH, MONTH, 3, "Tháng mười hai năm 2025" },
  { "THÁNG\n9 /2025.", ONE, BOTH, MONTH, 1, "THÁNG\n10 /2025." },
  { "Mua 20 bộ bàn ghế, tháng 10/2025", ONE, BOTH, MONTH, 1, "Mua 20 bộ bàn ghế, tháng 11/2025" },
  { "Thứ 2, ngày 15/9/2025", ONE, BOTH, DAY, 2, "Thứ 4, ngày 17/9/2025" },
  { "Thứ 2, ngày 15/9/2025", ONE, BOTH, DAY, 6, "Chủ nhật, ngày 21/9/2025" },
  { "05/01/2026", ONE, BOTH, MONTH, 2, "05/3/2026" },
  { "31/10/2025", ONE, BOTH, MONTH, 1, "30/11/2025" },

  /* a year is said where it has become unclear */
  { "Tháng 5", ONE, BOTH, MONTH, 1, "Tháng 6/2026" },
  { "9-12/2025", ONE, BOTH, MONTH, 1, "10/2025-1/2026" },
  { "Học kỳ II", ONE, BOTH, TERM, 1, "Học kỳ I năm học 2026-2027" },

  /* no style fits */
  { "Cả năm", ONE, BOTH, MONTH, 1, "Từ tháng 10/2025 đến tháng 6/2026" },
  { "Cả năm", ONE, END, TERM, -1, "Học kỳ I" },
  { "Cả năm", FIVE, BOTH, YEAR, 1, "Năm học 2023-2024 đến năm học 2027-2028" },
  { "Học kỳ I", ONE, END, TERM, 1, "Cả năm" },
  { "Tháng 9/2025", ONE, END, MONTH, 1, "Tháng 9/2025 – tháng 10/2025" },
  { "9/2025 – 10/2025", ONE, END, MONTH, -1, "9/2025" },
  { "9/2025 – 5/2026", ONE, BOTH, DAY, 3, "04/9/2025 – 03/6/2026" },
  { "Hằng tháng", ONE, END, MONTH, -1, "Hằng tháng từ tháng 9/2025 đến tháng 4/2026" },
  { "Thường xuyên", ONE, BOTH, MONTH, 1, "Thường xuyên từ tháng 10/2025 đến tháng 6/2026" },
  { "Trong năm học 2022-2023", FIVE, END, MONTH, -1, "Từ tháng 9/2022 đến tháng 4/2023" },

  /* what can't be */
  { "9/2025", ONE, END, MONTH, -1, NULL },
  { "9/2025", ONE, START, MONTH, 1, NULL },
  { "trước 15/10", ONE, START, MONTH, -1, NULL },
  { "Từ tháng 10/2025", ONE, END, MONTH, 1, NULL },
  { "Theo đợt", ONE, BOTH, MONTH, 1, NULL },
  { "Tháng 13/2025", ONE, BOTH, MONTH, 1, NULL },
};

/* "2022-2023..2026-2027" is a plan of five school years. */
static CtCalendar *
calendar_for_plan (const char *plan)
{
  const char *dots = strstr (plan, "..");
  int first = atoi (plan);
  int last = dots != NULL ? atoi (dots + 2) : first;

  return ct_calendar_new_default (first, last - first + 1);
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *expected = &cases[i];
      g_autoptr (CtCalendar) calendar = calendar_for_plan (expected->plan);
      g_autoptr (CtPeriod) period = ct_period_new_from_text (expected->text, calendar);
      g_autoptr (CtPeriod) moved =
          ct_period_move (period, calendar, expected->edge, expected->step, expected->count);

      g_test_message ("%s %+d", expected->text, expected->count);
      g_assert_cmpstr (moved != NULL ? ct_period_get_text (moved) : NULL, ==, expected->moved);
    }
}

/* Every style of tests/data/periods.tsv */

typedef struct
{
  char *text;
  char *plan;
} Style;

static void
free_style (gpointer data)
{
  Style *style = data;

  g_free (style->text);
  g_free (style->plan);
  g_free (style);
}

static GPtrArray *
read_styles (void)
{
  const char *root = g_getenv ("CAITIEN_SOURCE_ROOT");
  g_autofree char *path =
      g_build_filename (root != NULL ? root : ".", "tests", "data", "periods.tsv", NULL);
  GPtrArray *styles = g_ptr_array_new_with_free_func (free_style);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      Style *style;

      if (*lines[i] == '#' || g_strv_length (cells) < 3 || strchr (cells[2], '.') == NULL)
        continue;
      style = g_new0 (Style, 1);
      style->text = g_strcompress (cells[0]);
      style->plan = g_strdup (cells[1]);
      g_ptr_array_add (styles, style);
    }
  g_assert_cmpuint (styles->len, >, 200);

  return styles;
}

static gboolean
are_ranges_equal (const CtPeriod *a, const CtPeriod *b)
{
  if (ct_period_get_n_ranges (a) != ct_period_get_n_ranges (b))
    return FALSE;

  for (guint i = 0; i < ct_period_get_n_ranges (a); i++)
    {
      const CtRange *first = ct_period_get_range (a, i);
      const CtRange *second = ct_period_get_range (b, i);

      if (first->start != second->start || first->end != second->end ||
          first->repeat != second->repeat)
        return FALSE;
    }

  return TRUE;
}

/* The words of a period that is not set by hand mean what it says it means. */
static gboolean
is_read_right (const CtPeriod *period, const CtCalendar *calendar)
{
  g_autoptr (CtPeriod) read = ct_period_new_from_text (ct_period_get_text (period), calendar);

  return ct_period_get_fixed (period) || are_ranges_equal (period, read);
}

/* Counted by hand, without the program's own counting: a month on, and the last day of a month
 * stays one unless days are named. */
static gboolean
is_month_on (CtDay day, CtDay moved, int months)
{
  int year, month, mday, moved_year, moved_month, moved_mday;

  if (day == CT_DAY_NONE || moved == CT_DAY_NONE)
    return day == moved;

  ct_day_to_ymd (day, &year, &month, &mday);
  ct_day_to_ymd (moved, &moved_year, &moved_month, &moved_mday);
  if (moved_year * 12 + moved_month != year * 12 + month + months)
    return FALSE;

  return moved_mday == mday || ct_day_from_ymd (moved_year, moved_month, moved_mday + 1) == 0;
}

static gboolean
is_moved_right (const CtPeriod *period, const CtPeriod *moved, CtPeriodEdge edge, int months)
{
  guint n = ct_period_get_n_ranges (period);

  if (n != ct_period_get_n_ranges (moved))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const CtRange *range = ct_period_get_range (period, i);
      const CtRange *other = ct_period_get_range (moved, i);
      gboolean starts = edge == BOTH || (edge == START && i == 0);
      gboolean ends = edge == BOTH || (edge == END && i == n - 1);

      if (!is_month_on (range->start, other->start, starts ? months : 0) ||
          !is_month_on (range->end, other->end, ends ? months : 0) ||
          range->repeat != other->repeat)
        return FALSE;
    }

  return TRUE;
}

static void
check_there_and_back (const Style *style, CtPeriodEdge edge, int months)
{
  g_autoptr (CtCalendar) calendar = calendar_for_plan (style->plan);
  g_autoptr (CtPeriod) period = ct_period_new_from_text (style->text, calendar);
  g_autoptr (CtPeriod) moved = ct_period_move (period, calendar, edge, MONTH, months);
  g_autoptr (CtPeriod) back = NULL;
  guint last = ct_period_get_n_ranges (period) - 1;
  gboolean possible =
      edge == BOTH || (edge == START ? ct_period_get_range (period, 0)->start
                                     : ct_period_get_range (period, last)->end) != CT_DAY_NONE;

  if (moved == NULL)
    {
      /* an edge that isn't there, or that would pass the other */
      g_assert_true (edge != BOTH);
      g_assert_true (!possible || (edge == START) == (months > 0));
      return;
    }

  back = ct_period_move (moved, calendar, edge, MONTH, -months);
  g_test_message ("%d %+d “%s” (%s): “%s”, back “%s”", edge, months, style->text, style->plan,
                  ct_period_get_text (moved), ct_period_get_text (back));
  g_assert_true (possible);
  g_assert_true (is_read_right (moved, calendar));
  g_assert_true (is_moved_right (period, moved, edge, months));
  g_assert_true (g_str_equal (style->text, ct_period_get_text (back)) ||
                 (is_read_right (back, calendar) && are_ranges_equal (period, back)));
}

static void
test_all_styles (void)
{
  g_autoptr (GPtrArray) styles = read_styles ();

  for (guint i = 0; i < styles->len; i++)
    for (CtPeriodEdge edge = BOTH; edge <= END; edge++)
      {
        check_there_and_back (styles->pdata[i], edge, 1);
        check_there_and_back (styles->pdata[i], edge, -1);
      }
}

/* Any move of any words, several in a row: the words always mean the ranges. */
static void
test_random (void)
{
  g_autoptr (GPtrArray) styles = read_styles ();
  g_autoptr (GRand) random = g_rand_new_with_seed (20260921);
  guint n_moved = 0, n_by_hand = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      const Style *style = styles->pdata[g_rand_int_range (random, 0, (int) styles->len)];
      g_autoptr (CtCalendar) calendar = calendar_for_plan (style->plan);
      g_autoptr (CtPeriod) period = ct_period_new_from_text (style->text, calendar);

      for (guint j = 0; j < 3; j++)
        {
          CtPeriodEdge edge = g_rand_int_range (random, BOTH, END + 1);
          CtPeriodStep step = g_rand_int_range (random, DAY, YEAR + 1);
          int count = g_rand_int_range (random, -7, 8);
          CtPeriod *moved = ct_period_move (period, calendar, edge, step, count);

          if (moved == NULL)
            continue;
          g_test_message ("“%s” → “%s”", ct_period_get_text (period), ct_period_get_text (moved));
          g_assert_true (is_read_right (moved, calendar));
          g_assert_cmpuint (ct_period_get_n_ranges (moved), >, 0);
          if (step == MONTH && ct_period_get_n_ranges (moved) == ct_period_get_n_ranges (period))
            g_assert_true (is_moved_right (period, moved, edge, count));
          ct_period_unref (period);
          period = moved;
          n_moved++;
          n_by_hand += ct_period_get_fixed (moved) ? 1 : 0;
        }
    }

  /* Few words are such that no others mean the moved ranges. */
  g_assert_cmpuint (n_moved, >, N_RANDOM);
  g_assert_cmpuint (n_by_hand, <, n_moved / 20);
}

static void
test_fixed (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  const CtRange range = { ct_day_from_ymd (2025, 9, 10), ct_day_from_ymd (2025, 10, 20),
                          CT_REPEAT_NONE };
  g_autoptr (CtPeriod) vague = ct_period_new ("Theo đợt", &range, 1, TRUE);
  g_autoptr (CtPeriod) other = ct_period_new ("Tháng 9/2025", &range, 1, TRUE);
  g_autoptr (CtPeriod) vague_moved = ct_period_move (vague, calendar, BOTH, MONTH, 1);
  g_autoptr (CtPeriod) other_moved = ct_period_move (other, calendar, BOTH, MONTH, 1);

  g_assert_cmpstr (ct_period_get_text (vague_moved), ==, "Theo đợt");
  g_assert_true (ct_period_get_fixed (vague_moved));
  g_assert_cmpuint (ct_period_get_start (vague_moved), ==, ct_day_from_ymd (2025, 10, 10));
  g_assert_cmpstr (ct_period_get_text (other_moved), ==, "Tháng 10/2025");
  g_assert_cmpuint (ct_period_get_end (other_moved), ==, ct_day_from_ymd (2025, 11, 20));
}

static void
test_set_edge (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  g_autoptr (CtPeriod) period = ct_period_new_from_text ("10/2025; 3/2026", calendar);
  g_autoptr (CtPeriod) longer =
      ct_period_set_edge (period, calendar, 0, END, ct_day_from_ymd (2025, 12, 31));
  g_autoptr (CtPeriod) later =
      ct_period_set_edge (period, calendar, 1, START, ct_day_from_ymd (2026, 3, 16));
  g_autoptr (CtPeriod) joined =
      ct_period_set_edge (period, calendar, 0, END, ct_day_from_ymd (2026, 2, 28));

  g_assert_cmpstr (ct_period_get_text (longer), ==, "10/2025 – 12/2025; 3/2026");
  g_assert_cmpstr (ct_period_get_text (later), ==, "10/2025; 16/3/2026 – 31/3/2026");
  g_assert_cmpuint (ct_period_get_n_ranges (joined), ==, 1);
  g_assert_null (ct_period_set_edge (period, calendar, 0, END, ct_day_from_ymd (2025, 9, 30)));
}

static void
test_set_range (void)
{
  static const struct
  {
    const char *before;
    const char *start;
    const char *end;
    const char *words;
  } ranges[] = {
    { NULL, "2025-09-01", "2026-05-31", "Cả năm" },
    { "", "2025-09-01", "2026-01-17", "Học kỳ I" },
    { "", "2025-10-01", "2025-12-31", "10/2025 – 12/2025" },
    { "", "2025-10-01", "2025-10-31", "10/2025" },
    { "", "2025-10-15", "2025-11-20", "15/10/2025 – 20/11/2025" },
    { "Theo đợt", "2025-10-01", "2025-10-31", "Theo đợt, 10/2025" },
    { "Khi có kinh phí", "2026-01-18", "2026-05-31", "Khi có kinh phí, học kỳ II" },
    { "Tháng 13/2025", "2025-10-01", "2025-10-31", "10/2025" },
  };
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autoptr (CtPeriod) before =
          ranges[i].before != NULL ? ct_period_new_from_text (ranges[i].before, calendar) : NULL;
      CtDay start = ct_day_parse_iso (ranges[i].start);
      CtDay end = ct_day_parse_iso (ranges[i].end);
      g_autoptr (CtPeriod) set = ct_period_set_range (before, calendar, start, end);

      g_assert_cmpstr (ct_period_get_text (set), ==, ranges[i].words);
      g_assert_cmpuint (ct_period_get_start (set), ==, start);
      g_assert_cmpuint (ct_period_get_end (set), ==, end);
      g_assert_true (is_read_right (set, calendar));
    }
}

static void
test_snap (void)
{
  static const struct
  {
    CtPeriodStep step;
    const char *day;
    const char *start;
    const char *end;
  } snaps[] = {
    { DAY, "2025-10-12", "2025-10-12", "2025-10-12" },
    { WEEK, "2025-10-14", "2025-10-13", "2025-10-12" },
    { MONTH, "2025-10-12", "2025-10-01", "2025-09-30" },
    { MONTH, "2025-10-25", "2025-11-01", "2025-10-31" },
    { TERM, "2025-10-12", "2025-09-01", "2026-01-17" },
    { TERM, "2026-01-02", "2026-01-18", "2026-01-17" },
    { TERM, "2026-07-01", "2026-09-01", "2026-05-31" },
    { YEAR, "2026-01-18", "2025-09-01", "2026-05-31" },
    { YEAR, "2026-06-20", "2026-09-01", "2026-05-31" },
  };
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);

  for (guint i = 0; i < G_N_ELEMENTS (snaps); i++)
    {
      CtDay day = ct_day_parse_iso (snaps[i].day);

      g_test_message ("%d %s", snaps[i].step, snaps[i].day);
      g_assert_cmpuint (ct_period_step_snap_start (snaps[i].step, calendar, day), ==,
                        ct_day_parse_iso (snaps[i].start));
      g_assert_cmpuint (ct_period_step_snap_end (snaps[i].step, calendar, day), ==,
                        ct_day_parse_iso (snaps[i].end));
    }
}

static void
test_span (void)
{
  static const struct
  {
    CtPeriodStep step;
    const char *day;
    const char *start;
    const char *end;
  } spans[] = {
    { DAY, "2025-10-12", "2025-10-12", "2025-10-12" },
    { WEEK, "2025-10-12", "2025-10-06", "2025-10-12" },
    { MONTH, "2026-02-12", "2026-02-01", "2026-02-28" },
    { TERM, "2026-01-17", "2025-09-01", "2026-01-17" },
    { TERM, "2026-01-18", "2026-01-18", "2026-05-31" },
    { TERM, "2026-07-01", "2026-06-01", "2026-08-31" },
    { YEAR, "2026-05-31", "2025-09-01", "2026-05-31" },
    { YEAR, "2026-06-01", "2026-06-01", "2026-08-31" },
  };
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      CtRange span = ct_period_step_span (spans[i].step, calendar, ct_day_parse_iso (spans[i].day));

      g_test_message ("%d %s", spans[i].step, spans[i].day);
      g_assert_cmpuint (span.start, ==, ct_day_parse_iso (spans[i].start));
      g_assert_cmpuint (span.end, ==, ct_day_parse_iso (spans[i].end));
    }
}

static void
test_suit (void)
{
  static const struct
  {
    const char *words;
    CtPeriodStep step;
    CtPeriodStep suited;
  } suits[] = {
    { "Học kỳ I", TERM, TERM },   { "Học kỳ II", TERM, TERM }, { "Năm học 2026-2027", TERM, YEAR },
    { "Cả năm", TERM, YEAR },     { "9/2025", TERM, MONTH },   { "trước 15/10", TERM, MONTH },
    { "Học kỳ I", MONTH, MONTH }, { "9/2025", YEAR, YEAR },
  };
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);

  for (guint i = 0; i < G_N_ELEMENTS (suits); i++)
    {
      g_autoptr (CtPeriod) period = ct_period_new_from_text (suits[i].words, calendar);

      g_test_message ("%s", suits[i].words);
      g_assert_cmpint (ct_period_step_suit (suits[i].step, calendar,
                                            ct_period_get_range (period, 0)),
                       ==, suits[i].suited);
    }
}

static void
test_count (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  CtRange months = { ct_day_from_ymd (2025, 9, 1), ct_day_from_ymd (2025, 10, 31), 0 };
  CtRange deadline = { CT_DAY_NONE, ct_day_from_ymd (2025, 10, 15), 0 };
  CtDay day = ct_day_from_ymd (2025, 11, 20);

  g_assert_cmpint (ct_period_step_count (MONTH, calendar, &months, day), ==, 3);
  g_assert_cmpint (ct_period_step_count (MONTH, calendar, &deadline, day), ==, 1);
  g_assert_cmpint (ct_period_step_count (DAY, calendar, &deadline, day), ==, 36);
  g_assert_cmpint (ct_period_step_count (YEAR, calendar, &months, day), ==, 0);
  g_assert_cmpint (ct_period_step_count (WEEK, calendar, &months, months.start - 10), ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/period-move/words", test_words);
  g_test_add_func ("/period-move/all-styles", test_all_styles);
  g_test_add_func ("/period-move/random", test_random);
  g_test_add_func ("/period-move/fixed", test_fixed);
  g_test_add_func ("/period-move/set-edge", test_set_edge);
  g_test_add_func ("/period-move/set-range", test_set_range);
  g_test_add_func ("/period-move/snap", test_snap);
  g_test_add_func ("/period-move/span", test_span);
  g_test_add_func ("/period-move/suit", test_suit);
  g_test_add_func ("/period-move/count", test_count);

  return g_test_run ();
}
