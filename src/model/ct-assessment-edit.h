/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"
#include "ct-tally.h"

G_BEGIN_DECLS

CtAssessment *ct_assessment_edit_get_current (CtPlan *plan, const char *framework);
CtAssessment *ct_assessment_edit_get_of (CtPlan *plan, const char *criterion);
int ct_assessment_edit_get_next_year (CtPlan *plan, const char *framework);

gboolean ct_assessment_edit_is_by (CtPlan *plan, CtAssessment *assessment, const char *framework);
CtAssessment *ct_assessment_edit_add (CtPlan *plan,
                                      const char *framework,
                                      int year,
                                      gboolean external);
void ct_assessment_edit_remove (CtPlan *plan, CtAssessment *assessment);
void ct_assessment_edit_set_year (CtPlan *plan, CtAssessment *assessment, int year);
void ct_assessment_edit_set_external (CtPlan *plan, CtAssessment *assessment, gboolean external);

void ct_assessment_edit_set_level (CtPlan *plan,
                                   CtAssessment *assessment,
                                   const char *criterion,
                                   int level);
void ct_assessment_edit_set_mark (CtPlan *plan,
                                  CtAssessment *assessment,
                                  const char *criterion,
                                  int level,
                                  const char *letter,
                                  const char *met);
void ct_assessment_edit_take_result (CtPlan *plan, CtAssessment *assessment, CtResult *result);

CtTally *ct_assessment_edit_add_tally (CtPlan *plan, CtAssessment *assessment);
void ct_assessment_edit_remove_tally (CtPlan *plan, CtAssessment *assessment, CtTally *tally);

G_END_DECLS
