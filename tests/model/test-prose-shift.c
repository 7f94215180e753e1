/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-prose-shift.h"

/* Words of a plan of 2025-2026, and of that of the next year; NULL where they are the same. */
typedef struct
{
  const char *text;
  const char *moved;
  gboolean stays;
} Case;

static const Case cases[] = {
  { "Năm học 2025 - 2026", "Năm học 2026 - 2027", FALSE },
  { "NĂM HỌC: 2025–2026", "NĂM HỌC: 2026–2027", FALSE },
  { "năm học 2025–26", "năm học 2026–27", FALSE },
  { "NH 25-26", "NH 26-27", FALSE },
  { "năm học 2025/2026", "năm học 2026/2027", FALSE },
  { "Báo cáo tự đánh giá năm học 2024–2025 của Trường.",
    "Báo cáo tự đánh giá năm học 2025–2026 của Trường.", FALSE },
  { "khắc phục điểm yếu của năm học 2024 - 2025 trong năm học 2025 - 2026",
    "khắc phục điểm yếu của năm học 2025 - 2026 trong năm học 2026 - 2027", FALSE },
  { "các năm học 2023-2024 và 2024-2025", "các năm học 2024-2025 và 2025-2026", FALSE },
  { "Các năm 2022-2023, 2023-2024, 2024-2025", "Các năm 2023-2024, 2024-2025, 2025-2026", FALSE },

  /* what was, stays */
  { "Báo cáo đánh giá ngoài năm học 2020-2021.", NULL, FALSE },
  { "Báo cáo đánh giá ngoài lần 1 năm học 2017-1018.", NULL, FALSE },
  { "định hướng phát triển đến năm 2030", NULL, FALSE },
  { "giai đoạn 2025-2030", NULL, TRUE },
  { "đạt chuẩn đào tạo trước năm 2026", NULL, TRUE },
  { "Họp ngày 15/6/2026", NULL, TRUE },
  { "2025-2026-2027", NULL, TRUE },

  /* so does what others have issued */
  { "Thông tư số 57/2026/TT-BGDĐT ngày 07 tháng 7 năm 2026 của Bộ trưởng", NULL, FALSE },
  { "Thông tư 19/2018, ngày 06/9/2022", NULL, FALSE },
  { "Quyết định số 2768/QĐ-UBND ngày 10 tháng 8 năm 2025 về kế hoạch thời gian năm học 2025 - "
    "2026.",
    NULL, TRUE },
  { "Chiến lược số 22/KH-MNTT năm học 2025-2026; năm học 2025-2026",
    "Chiến lược số 22/KH-MNTT năm học 2025-2026; năm học 2026-2027", TRUE },
  { "Kế hoạch 12/2025-2026/KH", NULL, FALSE },

  /* no years at all */
  { "", NULL, FALSE },
  { "20/27 tiêu chí; 2.000-3.000 đồng", NULL, FALSE },
  { "Mức 2", NULL, FALSE },
};

static void
test_words (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *stays;
      g_autofree char *moved = ct_prose_shift_years (cases[i].text, calendar, 1, &stays);

      g_assert_cmpstr (moved, ==, cases[i].moved != NULL ? cases[i].moved : cases[i].text);
      if ((stays != NULL) != cases[i].stays)
        g_error ("%s", cases[i].text);
      if (stays != NULL)
        g_assert_true (g_str_has_prefix (stays, "202"));
    }
}

/* A plan of several years has more years of its own, and is called by its span. */
static void
test_long_plan (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2022, 5);
  static const char *const words[][2] = {
    { "TỪ NĂM  HỌC 2022-2023 ĐẾN HẾT NĂM HỌC 2026-2027",
      "TỪ NĂM  HỌC 2027-2028 ĐẾN HẾT NĂM HỌC 2031-2032" },
    { "Kế hoạch giai đoạn 2022–2027", "Kế hoạch giai đoạn 2027–2032" },
    { "kết quả giai đoạn 2017–2022", "kết quả giai đoạn 2022–2027" },
    { "giai đoạn 2020–2025", "giai đoạn 2020–2025" },
    { "năm học 2021-2022", "năm học 2026-2027" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *moved = ct_prose_shift_years (words[i][0], calendar, 5, NULL);

      g_assert_cmpstr (moved, ==, words[i][1]);
    }
}

static void
test_odd_text (void)
{
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2025, 1);
  g_autofree char *none = ct_prose_shift_years (NULL, calendar, 1, NULL);
  g_autofree char *broken = ct_prose_shift_years ("\377 2025-2026", calendar, 1, NULL);
  g_autofree char *cut = ct_prose_shift_years ("2025-", calendar, 1, NULL);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (broken, ==, "\377 2025-2026");
  g_assert_cmpstr (cut, ==, "2025-");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose-shift/words", test_words);
  g_test_add_func ("/prose-shift/long-plan", test_long_plan);
  g_test_add_func ("/prose-shift/odd-text", test_odd_text);

  return g_test_run ();
}
