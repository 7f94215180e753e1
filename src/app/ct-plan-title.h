/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

char *ct_plan_title_dup (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

char *ct_plan_title_dup_for_years (int first, int years) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
