/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-title"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-plan-title.h"

/**
 * ct_plan_title_dup:
 *
 * Returns: (transfer full): what the window calls the plan: "Improvement plan 2026–2027"
 */
char *
ct_plan_title_dup (CtPlan *plan)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  int first, years;

  if (calendar == NULL)
    return g_strdup (_ ("Improvement plan"));

  first = ct_calendar_get_first_year (calendar);
  years = ct_calendar_get_years (calendar);
  if (years == 1)
    return g_strdup_printf (_ ("Improvement plan %d–%d"), first, first + 1);

  return g_strdup_printf (_ ("%d-year plan %d–%d"), years, first, first + years);
}
