/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtPlanDifference:
 * @n_changed: places whose words or values differ; what is there in one plan only counts as one
 * @n_actions_added: actions that only the newer plan has
 * @n_actions_removed: actions that only the older plan has
 */
typedef struct
{
  guint n_changed;
  guint n_actions_added;
  guint n_actions_removed;
} CtPlanDifference;

void ct_plan_difference_count (CtPlanDifference *self, CtPlan *older, CtPlan *newer);

G_END_DECLS
