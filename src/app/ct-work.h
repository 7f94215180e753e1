/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-selection.h"

G_BEGIN_DECLS

/* What the user does to an improvement or an action, each one step of the history. */

CtImprovement *ct_work_add_improvement (CtPlan *plan, CtSelection *place);
CtAction *ct_work_add_action (CtImprovement *improvement, CtAction *after);
void ct_work_next_state (CtAction *action);
void ct_work_set_status (CtAction *action, CtStatus status);

/* No steps of their own. */

CtNodeList *ct_work_get_list (CtNode *node);
void ct_work_put_at (CtImprovement *improvement, CtPlaceKind kind, const char *code);

G_END_DECLS
