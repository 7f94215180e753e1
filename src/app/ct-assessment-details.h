/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_ASSESSMENT_DETAILS (ct_assessment_details_get_type ())

G_DECLARE_FINAL_TYPE (CtAssessmentDetails, ct_assessment_details, CT, ASSESSMENT_DETAILS, GtkWidget)

void ct_assessment_details_set_plan (CtAssessmentDetails *self,
                                     CtPlan *plan,
                                     CtFramework *framework);
void ct_assessment_details_show (CtAssessmentDetails *self, CtAssessment *assessment);

G_END_DECLS
