/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_ASSESSMENT_PAGE (ct_assessment_page_get_type ())

G_DECLARE_FINAL_TYPE (CtAssessmentPage, ct_assessment_page, CT, ASSESSMENT_PAGE, GtkWidget)

void ct_assessment_page_set_catalogue (CtAssessmentPage *self, CtCatalogue *catalogue);
void ct_assessment_page_set_plan (CtAssessmentPage *self,
                                  CtPlan *plan,
                                  CtFramework *framework,
                                  CtSelection *selection);
void ct_assessment_page_show (CtAssessmentPage *self);
gboolean ct_assessment_page_focus_work (CtAssessmentPage *self);

G_END_DECLS
