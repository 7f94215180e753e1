/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-assessment.h"
#include "ct-budget.h"
#include "ct-calendar.h"
#include "ct-document.h"
#include "ct-history.h"
#include "ct-improvement.h"
#include "ct-node-list.h"
#include "ct-page-setup.h"
#include "ct-period.h"
#include "ct-result.h"
#include "ct-school.h"

G_BEGIN_DECLS

#define CT_TYPE_PLAN (ct_plan_get_type ())

G_DECLARE_FINAL_TYPE (CtPlan, ct_plan, CT, PLAN, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_PLAN_VERSION = 1,
  CT_PLAN_FRAMEWORK,
  CT_PLAN_FORM,
  CT_PLAN_CALENDAR,
};

CtPlan *ct_plan_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_plan_begin_load (CtPlan *self);
void ct_plan_end_load (CtPlan *self);
gboolean ct_plan_claim_id (CtPlan *self, CtNode *node, const char *id);
void ct_plan_give_ids (CtPlan *self, CtNode *node);
CtNode *ct_plan_find (CtPlan *self, const char *id);
CtNode *ct_plan_find_counterpart (CtPlan *self, CtNode *node);

CtHistory *ct_plan_get_history (CtPlan *self);
CtSchool *ct_plan_get_school (CtPlan *self);
CtDocument *ct_plan_get_document (CtPlan *self);
CtPageSetup *ct_plan_get_page_setup (CtPlan *self);
CtNodeList *ct_plan_get_preamble (CtPlan *self);
CtNodeList *ct_plan_get_sections (CtPlan *self);
CtNodeList *ct_plan_get_closing (CtPlan *self);
CtNodeList *ct_plan_get_assessments (CtPlan *self);
CtNodeList *ct_plan_get_improvements (CtPlan *self);
CtNodeList *ct_plan_get_evidence_list (CtPlan *self);
CtNodeList *ct_plan_get_reviews (CtPlan *self);
CtNodeList *ct_plan_get_issues (CtPlan *self);
CtNodeList *ct_plan_get_dismissals (CtPlan *self);

CtCalendar *ct_plan_get_calendar (CtPlan *self);
void ct_plan_set_calendar (CtPlan *self, CtCalendar *calendar);
CtPeriod *ct_plan_read_period (CtPlan *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;

CtResult *ct_plan_get_result (CtPlan *self, const char *criterion);
int ct_plan_get_level (CtPlan *self, const char *criterion);
int ct_plan_get_target (CtPlan *self, const char *criterion);

G_END_DECLS
