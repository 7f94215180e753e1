/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action.h"
#include "ct-finding.h"
#include "ct-form.h"
#include "ct-framework.h"
#include "ct-legal-acts.h"
#include "ct-plan.h"
#include "ct-word-keys.h"

G_BEGIN_DECLS

/* What the rules of the checks share. Each family of rules has a file of its own; a rule reports
 * what it finds and changes nothing. */

/**
 * CtCheckRule:
 * @id: names the rule in the file and on the command line
 * @severity: how bad it is
 */
typedef struct
{
  const char *id;
  CtSeverity severity;
} CtCheckRule;

/**
 * CtCheckRun:
 * @plan: what is checked
 * @today: the day to judge by
 * @framework: (nullable): its standards
 * @form: (nullable): the form that it is printed on
 * @acts: (nullable): the legal acts that are known
 * @keys: words that are the same, for the rules that compare
 * @findings: (element-type CtFinding): what was found up to now
 */
typedef struct
{
  CtPlan *plan;
  CtDay today;
  CtFramework *framework;
  CtForm *form;
  CtLegalActs *acts;
  CtWordKeys *keys;
  GPtrArray *findings;
} CtCheckRun;

void ct_check_report (CtCheckRun *run,
                      const CtCheckRule *rule,
                      CtNode *node,
                      guint field,
                      const char *subject,
                      const char *format,
                      ...) G_GNUC_PRINTF (6, 7);
char *ct_check_dup_tally_percent (CtNode *tally) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_check_is_blank (const char *text);
char *ct_check_dup_start (const char *text) G_GNUC_WARN_UNUSED_RESULT;
CtDay ct_check_get_plan_day (CtCheckRun *run);

/* Rules about one part of the plan, which need to be run again only when that part changes. */
void ct_check_action (CtCheckRun *run, CtAction *action);
void ct_check_period (CtCheckRun *run, CtNode *node, guint field);
void ct_check_money (CtCheckRun *run, CtNode *node, guint field);
void ct_check_improvement (CtCheckRun *run, CtImprovement *improvement);
void ct_check_result (CtCheckRun *run, CtResult *result);
void ct_check_assessment (CtCheckRun *run, CtAssessment *assessment);
void ct_check_document (CtCheckRun *run, CtDocument *document);
void ct_check_law (CtCheckRun *run, CtNode *paragraph);
void ct_check_text (CtCheckRun *run, CtNode *node);

/* Rules about the plan as a whole. */
void ct_check_framework (CtCheckRun *run);
void ct_check_places (CtCheckRun *run);
void ct_check_priorities (CtCheckRun *run);
void ct_check_left_work (CtCheckRun *run);
void ct_check_links (CtCheckRun *run);
void ct_check_rows (CtCheckRun *run);
void ct_check_sections (CtCheckRun *run);
void ct_check_work_dates (CtCheckRun *run);
void ct_check_references (CtCheckRun *run);
void ct_check_text_form (CtCheckRun *run);

G_END_DECLS
