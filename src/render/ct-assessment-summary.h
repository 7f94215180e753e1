/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-assessment.h"
#include "ct-framework.h"

G_BEGIN_DECLS

/**
 * CtLevelCount:
 * @met: how many criteria reach the level
 * @of: how many have it
 * @printed: the share in percent, in the plan's own words where only totals are known
 * @tally: (nullable): where it comes from, where only totals are known
 */
typedef struct
{
  int level;
  guint met;
  guint of;
  char *printed;
  CtNode *tally;
} CtLevelCount;

GArray *ct_assessment_summary_count (CtAssessment *assessment,
                                     CtFramework *framework) G_GNUC_WARN_UNUSED_RESULT;
guint ct_assessment_summary_count_not_met (CtAssessment *assessment,
                                           CtFramework *framework,
                                           guint *of);
char *ct_assessment_summary_format_share (guint met, guint of) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
