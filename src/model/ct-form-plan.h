/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form.h"
#include "ct-plan.h"

G_BEGIN_DECLS

void ct_form_fill_plan (CtForm *self, CtPlan *plan);
char *ct_form_fill_pattern (const char *pattern, CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *ct_form_dup_section_heading (CtForm *self,
                                   CtPlan *plan,
                                   const char *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
