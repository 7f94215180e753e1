/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-moment"

#include "config.h"

#include "ct-moment.h"

#include <glib/gi18n.h>

static gboolean
is_same_day (GDateTime *a, GDateTime *b)
{
  return g_date_time_get_year (a) == g_date_time_get_year (b) &&
         g_date_time_get_day_of_year (a) == g_date_time_get_day_of_year (b);
}

/* Returns: the time of the day: "9:41" */
char *
ct_moment_dup_clock (GDateTime *moment)
{
  return g_strdup_printf ("%d:%02d", g_date_time_get_hour (moment),
                          g_date_time_get_minute (moment));
}

/* Returns: the time for today and yesterday, else the date */
char *
ct_moment_dup_words (GDateTime *moment, GDateTime *now)
{
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);
  g_autofree char *time = ct_moment_dup_clock (moment);

  if (is_same_day (moment, now))
    return g_strdup_printf (
        /* Translators: %s is a time of the day */
        _ ("today %s"), time);
  if (is_same_day (moment, yesterday))
    return g_strdup_printf (
        /* Translators: %s is a time of the day */
        _ ("yesterday %s"), time);

  return g_strdup_printf ("%d/%d/%d", g_date_time_get_day_of_month (moment),
                          g_date_time_get_month (moment), g_date_time_get_year (moment));
}
