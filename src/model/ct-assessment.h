/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"
#include "ct-result.h"

G_BEGIN_DECLS

#define CT_TYPE_ASSESSMENT (ct_assessment_get_type ())

G_DECLARE_FINAL_TYPE (CtAssessment, ct_assessment, CT, ASSESSMENT, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_ASSESSMENT_YEAR = 1,
  CT_ASSESSMENT_BY,
  CT_ASSESSMENT_FRAMEWORK, /* "" when it is the plan's */
  CT_ASSESSMENT_OVERALL,
};

CtAssessment *ct_assessment_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtNodeList *ct_assessment_get_results (CtAssessment *self);
CtNodeList *ct_assessment_get_tallies (CtAssessment *self);

gboolean ct_assessment_is_by (CtAssessment *self, const char *framework);
CtResult *ct_assessment_find_result (CtAssessment *self, const char *criterion);

G_END_DECLS
