/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

char *ct_assessment_words_dup_year (CtAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;
const char *ct_assessment_words_get_by (CtAssessment *assessment);
char *ct_assessment_words_dup_title (CtAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;
char *ct_assessment_words_dup_level (CtFramework *framework, int level) G_GNUC_WARN_UNUSED_RESULT;
char *ct_assessment_words_dup_school (CtFramework *framework,
                                      CtAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;
char *ct_assessment_words_dup_missing (CtFramework *framework,
                                       CtCriterion *criterion,
                                       int level) G_GNUC_WARN_UNUSED_RESULT;
int ct_assessment_words_evaluate (CtFramework *framework, CtAssessment *assessment);

G_END_DECLS
