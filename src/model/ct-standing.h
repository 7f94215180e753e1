/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-issue.h"
#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtStanding:
 * @CT_STANDING_DRAFT: not issued (dự thảo)
 * @CT_STANDING_ISSUED: as it was issued; what is noted while it is carried out changes nothing
 * @CT_STANDING_ADJUSTED: its content has changed since it was issued (điều chỉnh)
 */
typedef enum
{
  CT_STANDING_DRAFT,
  CT_STANDING_ISSUED,
  CT_STANDING_ADJUSTED,
} CtStanding;

CtStanding ct_standing_of_plan (CtPlan *plan);
gboolean ct_standing_is_as_issued (CtPlan *plan, CtIssue *issue);
CtIssue *ct_standing_get_latest_issue (CtPlan *plan);
char *ct_standing_dup_code (CtStanding standing, CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
