/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-version-limit"

#include "config.h"

#include "ct-version-limit.h"

/* Which versions of a plan are kept. Somebody who saves every minute must not push out last week:
 * the latest saves are all kept, of the days before only the last save of each; and a bounded
 * number in all, for a bounded time.
 */

/* All of these, however old. */
#define N_ALWAYS 10

/* All of these, while they are not too old. */
#define N_LATEST 30
#define N_MOST 90

/* Over a school year and the summer after it. */
#define MAX_DAYS 500

static gboolean
is_same_day (GDateTime *a, GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b) &&
         g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/**
 * ct_version_limit_choose:
 * @times: (array length=n_times): when the versions were saved, the latest first
 * @kept: (array length=n_times) (out caller-allocates): which of them stay
 */
void
ct_version_limit_choose (GDateTime *const *times, guint n_times, GDateTime *now, gboolean *kept)
{
  guint n_kept = 0;

  for (guint i = 0; i < n_times; i++)
    {
      gboolean old = g_date_time_difference (now, times[i]) > MAX_DAYS * G_TIME_SPAN_DAY;
      gboolean last_of_day = i == 0 || !is_same_day (times[i - 1], times[i]);

      kept[i] = i < N_ALWAYS || (!old && n_kept < N_MOST && (i < N_LATEST || last_of_day));
      if (kept[i])
        n_kept++;
    }
}
