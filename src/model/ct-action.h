/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"
#include "ct-budget.h"
#include "ct-calendar.h"
#include "ct-evidence.h"
#include "ct-period.h"
#include "ct-improvement.h"
#include "ct-status.h"

G_BEGIN_DECLS

#define CT_TYPE_ACTION (ct_action_get_type ())

G_DECLARE_FINAL_TYPE (CtAction, ct_action, CT, ACTION, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_ACTION_STATUS = 1,
  CT_ACTION_PROGRESS,
  CT_ACTION_TEXT,
  CT_ACTION_PERIOD,
  CT_ACTION_LEAD,
  CT_ACTION_PARTNER,
  CT_ACTION_BUDGET,
  CT_ACTION_CONDITIONS,
  CT_ACTION_EVIDENCE,
  CT_ACTION_NOTE,
  CT_ACTION_AFTER,
};

CtAction *ct_action_new (void) G_GNUC_WARN_UNUSED_RESULT;

CtImprovement *ct_action_get_improvement (CtAction *self);
CtStatus ct_action_get_status (CtAction *self);
int ct_action_get_progress (CtAction *self);
void ct_action_set_state (CtAction *self, CtStatus status, int progress);

CtPeriod *ct_action_get_effective_period (CtAction *self);
CtBudget *ct_action_get_effective_budget (CtAction *self);
const char *ct_action_get_effective_lead (CtAction *self);
const char *const *ct_action_get_after (CtAction *self);
gboolean ct_action_is_late (CtAction *self, CtDay today);
int ct_action_get_days_late (CtAction *self, CtDay today);

G_END_DECLS
