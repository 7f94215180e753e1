/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-selection.h"

G_BEGIN_DECLS

/* What the user does to improvements and actions, each one step of the history. */

CtImprovement *ct_work_add_improvement (CtPlan *plan, CtSelection *place);
CtAction *ct_work_add_action (CtImprovement *improvement, CtAction *after);
CtNode *ct_work_delete (CtNode *node);
CtNode *ct_work_duplicate (CtNode *node);
gboolean ct_work_move (CtNode *node, CtSelection *place, int direction);
void ct_work_next_state (CtAction *action);

G_END_DECLS
