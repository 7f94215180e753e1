/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"
#include "ct-budget.h"
#include "ct-evidence.h"
#include "ct-period.h"

G_BEGIN_DECLS

#define CT_TYPE_IMPROVEMENT (ct_improvement_get_type ())

G_DECLARE_FINAL_TYPE (CtImprovement, ct_improvement, CT, IMPROVEMENT, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_IMPROVEMENT_STANDARD = 1,
  CT_IMPROVEMENT_CRITERION,
  CT_IMPROVEMENT_LEVEL4,
  CT_IMPROVEMENT_CONTENT,
  CT_IMPROVEMENT_GOAL,
  CT_IMPROVEMENT_GOAL_LEVEL,
  CT_IMPROVEMENT_INDICATOR_OF_SUCCESS,
  CT_IMPROVEMENT_PERIOD,
  CT_IMPROVEMENT_LEAD,
  CT_IMPROVEMENT_PARTNER,
  CT_IMPROVEMENT_BUDGET,
  CT_IMPROVEMENT_CONDITIONS,
  CT_IMPROVEMENT_EVIDENCE,
  CT_IMPROVEMENT_NOTE,
};

CtImprovement *ct_improvement_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtNodeList *ct_improvement_get_actions (CtImprovement *self);
guint ct_improvement_find_position (CtNodeList *improvements, CtNode *improvement);

G_END_DECLS
