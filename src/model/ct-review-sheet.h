/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-form.h"
#include "ct-plan.h"
#include "ct-review-finding.h"
#include "ct-review.h"

G_BEGIN_DECLS

/* What a review meeting does with the plan, each act one step of the history. */

CtReview *ct_review_sheet_find (CtPlan *plan, const char *point);
CtReview *ct_review_sheet_add (CtPlan *plan, const char *point, CtDay day);
void ct_review_sheet_remove (CtReview *review);

CtDay ct_review_sheet_get_day (CtPlan *plan, CtReview *review);
GPtrArray *ct_review_sheet_list_actions (CtPlan *plan, CtReview *review) G_GNUC_WARN_UNUSED_RESULT;

CtReviewFinding *ct_review_sheet_get_finding (CtReview *review, CtAction *action);
int ct_review_sheet_get_status (CtReview *review, CtAction *action);
void ct_review_sheet_judge (CtReview *review, CtAction *action, int status);
void ct_review_sheet_note (CtReview *review, CtAction *action, const char *text);

char *ct_review_sheet_dup_summary (CtPlan *plan,
                                   CtReview *review,
                                   CtForm *form) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
