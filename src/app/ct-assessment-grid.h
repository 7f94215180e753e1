/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_ASSESSMENT_GRID (ct_assessment_grid_get_type ())

G_DECLARE_FINAL_TYPE (CtAssessmentGrid, ct_assessment_grid, CT, ASSESSMENT_GRID, GtkWidget)

void ct_assessment_grid_set_plan (CtAssessmentGrid *self,
                                  CtPlan *plan,
                                  CtFramework *framework,
                                  CtSelection *selection);
CtAssessment *ct_assessment_grid_get_current (CtAssessmentGrid *self);
void ct_assessment_grid_set_current (CtAssessmentGrid *self, CtAssessment *assessment);
gboolean ct_assessment_grid_focus_first (CtAssessmentGrid *self);

G_END_DECLS
