/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

GBytes *ct_plan_writer_write (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ct_plan_writer_write_with_meaning (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ct_plan_writer_write_without_issues (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
