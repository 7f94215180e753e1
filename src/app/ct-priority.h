/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtPriority:
 * @CT_PRIORITY_NONE: nothing is to be improved there
 * @CT_PRIORITY_CHOSEN: something is, and nothing is written about it yet
 * @CT_PRIORITY_WRITTEN: there are words or actions
 *
 * Whether a criterion is one that the plan improves.
 */
typedef enum
{
  CT_PRIORITY_NONE,
  CT_PRIORITY_CHOSEN,
  CT_PRIORITY_WRITTEN,
} CtPriority;

CtPriority ct_priority_get (CtPlan *plan, const char *criterion);
void ct_priority_toggle (CtPlan *plan, const char *criterion);
CtImprovement *ct_priority_get_first (CtPlan *plan);
gboolean ct_priority_is_unwritten (CtPlan *plan);

G_END_DECLS
