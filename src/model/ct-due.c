/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-due"

#include "config.h"

#include "ct-due.h"

/**
 * ct_due_get_day:
 *
 * Returns: the last day of the action's own period, else of its row's; %CT_DAY_NONE when that is
 *   open or not known
 */
CtDay
ct_due_get_day (CtAction *action)
{
  CtPeriod *period = ct_action_get_effective_period (action);

  return period != NULL ? ct_period_get_end (period) : CT_DAY_NONE;
}

CtDue
ct_due_of_action (CtAction *action, CtDay today)
{
  CtStatus status = ct_action_get_status (action);
  CtDay day = ct_due_get_day (action);

  switch (status)
    {
    case CT_STATUS_DONE:
      return CT_DUE_DONE;

    case CT_STATUS_MISSED:
    case CT_STATUS_DROPPED:
      return CT_DUE_CLOSED;

    case CT_STATUS_PLANNED:
    case CT_STATUS_RUNNING:
    default:
      break;
    }

  if (day != CT_DAY_NONE && day < today)
    return CT_DUE_LATE;

  if (day != CT_DAY_NONE && day - today <= CT_DUE_SOON_DAYS)
    return CT_DUE_SOON;

  return status == CT_STATUS_RUNNING ? CT_DUE_RUNNING : CT_DUE_PLANNED;
}

/* Work without a day comes last. */
static int
compare_days (CtDay a, CtDay b)
{
  if (a == b)
    return 0;
  if (a == CT_DAY_NONE || b == CT_DAY_NONE)
    return a == CT_DAY_NONE ? 1 : -1;

  return a < b ? -1 : 1;
}

static CtDay
get_start (CtAction *action)
{
  CtPeriod *period = ct_action_get_effective_period (action);

  return period != NULL ? ct_period_get_start (period) : CT_DAY_NONE;
}

/**
 * ct_due_compare:
 * @due: the group that both are in
 *
 * Compares two actions of a group: the most pressing first; what is planned by its beginning; of
 * what is over, the latest first.
 */
int
ct_due_compare (CtAction *a, CtAction *b, CtDue due)
{
  switch (due)
    {
    case CT_DUE_PLANNED:
      return compare_days (get_start (a), get_start (b));

    case CT_DUE_DONE:
    case CT_DUE_CLOSED:
      if (ct_due_get_day (a) == CT_DAY_NONE || ct_due_get_day (b) == CT_DAY_NONE)
        return compare_days (ct_due_get_day (a), ct_due_get_day (b));
      return compare_days (ct_due_get_day (b), ct_due_get_day (a));

    case CT_DUE_LATE:
    case CT_DUE_SOON:
    case CT_DUE_RUNNING:
    default:
      return compare_days (ct_due_get_day (a), ct_due_get_day (b));
    }
}
