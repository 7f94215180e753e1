/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-schema.h"

G_BEGIN_DECLS

#define CT_PLAN_STRINGS_MAX 2

/* What the repeated elements of one node have gathered so far: a list for each such field. */
typedef struct
{
  GPtrArray *lists[CT_PLAN_STRINGS_MAX];
} CtPlanStrings;

GPtrArray *ct_plan_strings_get (CtPlanStrings *self, const CtElementSpec *spec);
void ct_plan_strings_move_to (CtPlanStrings *self, CtNode *node, const CtElementSpec *children);
void ct_plan_strings_clear (CtPlanStrings *self);

G_END_DECLS
