/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-issue.h"
#include "ct-plan.h"
#include "ct-store-error.h"

G_BEGIN_DECLS

GBytes *ct_issued_plan_write (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
char *ct_issued_plan_dup_digest (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

CtIssue *ct_issued_plan_issue (CtPlan *plan);

GBytes *ct_issued_plan_read_copy (CtIssue *issue, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtPlan *ct_issued_plan_load (CtIssue *issue, GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtPlan *ct_issued_plan_load_latest (CtPlan *plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;

CtIssue *ct_issued_plan_find_code (CtPlan *plan, const char *code);

G_END_DECLS
