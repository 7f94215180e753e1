/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-title"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-plan-title.h"

/* @years: 0 when they are not known */
char *
ct_plan_title_dup_for_years (int first, int years)
{
  if (years == 0)
    return g_strdup (_ ("Improvement plan"));
  if (years == 1)
    return g_strdup_printf (_ ("Improvement plan %d–%d"), first, first + 1);

  return g_strdup_printf (_ ("%d-year plan %d–%d"), years, first, first + years);
}

/**
 * ct_plan_title_dup:
 *
 * Returns: (transfer full): what the window calls the plan: "Improvement plan 2026–2027"
 */
char *
ct_plan_title_dup (CtPlan *plan)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);

  if (calendar == NULL)
    return ct_plan_title_dup_for_years (0, 0);

  return ct_plan_title_dup_for_years (ct_calendar_get_first_year (calendar),
                                      ct_calendar_get_years (calendar));
}
