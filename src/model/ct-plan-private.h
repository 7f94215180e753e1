/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

void _ct_plan_changed (CtPlan *self, CtNode *node);
void _ct_plan_give_ids (CtPlan *self, CtNode *node);

G_END_DECLS
