/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

void ct_plan_become (CtPlan *self, CtPlan *other, const char *label);
void ct_plan_restore (CtPlan *self, CtPlan *version, const char *label);

G_END_DECLS
