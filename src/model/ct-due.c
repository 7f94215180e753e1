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

static CtDay
get_start (CtAction *action)
{
  CtPeriod *period = ct_action_get_effective_period (action);

  return period != NULL ? ct_period_get_start (period) : CT_DAY_NONE;
}

/**
 * ct_due_get_order:
 * @due: the group that the action is in
 *
 * Where an action stands in a group: the most pressing first; what is planned by its beginning; of
 * what is over, the latest first. Work without a day comes last.
 *
 * Returns: a number that is lower for an action that stands before others
 */
guint
ct_due_get_order (CtAction *action, CtDue due)
{
  CtDay day = due == CT_DUE_PLANNED ? get_start (action) : ct_due_get_day (action);

  if (day == CT_DAY_NONE)
    return G_MAXUINT;

  return due == CT_DUE_DONE || due == CT_DUE_CLOSED ? G_MAXUINT - 1 - day : day;
}
