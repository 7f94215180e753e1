/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtLetterPlace:
 * @letter: a letter
 * @node: the part of the plan that has it
 * @field: the field of @node
 *
 * Where a letter stands.
 */
typedef struct
{
  gunichar letter;
  CtNode *node;
  guint field;
} CtLetterPlace;

char *ct_plan_letters_list (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
GArray *ct_plan_letters_find (CtPlan *plan, const char *letters) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
