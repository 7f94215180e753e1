/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-plan.h"

G_BEGIN_DECLS

/* How many days ahead a deadline is near. */
#define CT_DUE_SOON_DAYS 14

/**
 * CtDue:
 * @CT_DUE_LATE: the time is over, and nobody said that it was done, missed or dropped
 * @CT_DUE_SOON: the time is over within %CT_DUE_SOON_DAYS
 * @CT_DUE_RUNNING: under way, and its end is further off or open
 * @CT_DUE_PLANNED: not begun, and its end is further off or open
 * @CT_DUE_DONE: done
 * @CT_DUE_CLOSED: missed or dropped
 *
 * How pressing an action is on a day. Unlike [enum@Ct.Status] it follows from the period.
 */
typedef enum
{
  CT_DUE_LATE,
  CT_DUE_SOON,
  CT_DUE_RUNNING,
  CT_DUE_PLANNED,
  CT_DUE_DONE,
  CT_DUE_CLOSED,
} CtDue;

#define CT_N_DUES (CT_DUE_CLOSED + 1)

CtDue ct_due_of_action (CtAction *action, CtDay today);
CtDay ct_due_get_day (CtAction *action);
guint ct_due_get_order (CtAction *action, CtDue due);

G_END_DECLS
