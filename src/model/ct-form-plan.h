/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form.h"
#include "ct-plan.h"

G_BEGIN_DECLS

void ct_form_fill_plan (CtForm *self, CtPlan *plan);

G_END_DECLS
