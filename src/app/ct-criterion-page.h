/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_CRITERION_PAGE (ct_criterion_page_get_type ())

G_DECLARE_FINAL_TYPE (CtCriterionPage, ct_criterion_page, CT, CRITERION_PAGE, GtkWidget)

void ct_criterion_page_set_plan (CtCriterionPage *self,
                                 CtPlan *plan,
                                 CtFramework *framework,
                                 CtSelection *selection,
                                 CtDay today);
void ct_criterion_page_show_place (CtCriterionPage *self);
void ct_criterion_page_step (CtCriterionPage *self, int direction);
gboolean ct_criterion_page_focus_work (CtCriterionPage *self);
void ct_criterion_page_do_work (CtCriterionPage *self, const char *name);

G_END_DECLS
