/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtPlanChangeKind:
 * @CT_PLAN_CHANGE_FIELD: words or a value of something that both plans have
 * @CT_PLAN_CHANGE_ROWS: rows that have no ids: paragraphs, recipients, results
 * @CT_PLAN_CHANGE_ADDED: what only the newer plan has
 * @CT_PLAN_CHANGE_REMOVED: what only the older plan has
 * @CT_PLAN_CHANGE_MOVED: what stands in another place; only [func@Ct.adjustment_list] tells
 */
typedef enum
{
  CT_PLAN_CHANGE_FIELD,
  CT_PLAN_CHANGE_ROWS,
  CT_PLAN_CHANGE_ADDED,
  CT_PLAN_CHANGE_REMOVED,
  CT_PLAN_CHANGE_MOVED,
} CtPlanChangeKind;

/**
 * CtPlanChange:
 * @older: (nullable): the node in the older plan
 * @newer: (nullable): the node in the newer plan
 * @field: for %CT_PLAN_CHANGE_FIELD
 * @list: for %CT_PLAN_CHANGE_ROWS, which list of the nodes
 * @first: likewise, the first row that differs
 * @n_older: likewise, so many rows of the older plan differ
 * @n_newer: likewise, so many rows of the newer plan
 *
 * One difference between two states of a plan.
 */
typedef struct
{
  CtPlanChangeKind kind;
  CtNode *older;
  CtNode *newer;
  guint field;
  guint list;
  guint first;
  guint n_older;
  guint n_newer;
} CtPlanChange;

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

CtPlanChange *ct_plan_change_new (CtPlanChangeKind kind,
                                  CtNode *older,
                                  CtNode *newer) G_GNUC_WARN_UNUSED_RESULT;
CtPlanChange *ct_plan_change_copy (const CtPlanChange *self) G_GNUC_WARN_UNUSED_RESULT;
void ct_plan_change_free (CtPlanChange *self);

GPtrArray *ct_plan_difference_list (CtPlan *older, CtPlan *newer) G_GNUC_WARN_UNUSED_RESULT;
void ct_plan_difference_count (CtPlanDifference *self, CtPlan *older, CtPlan *newer);

G_END_DECLS
