/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_LEVEL_CELL (ct_level_cell_get_type ())

G_DECLARE_FINAL_TYPE (CtLevelCell, ct_level_cell, CT, LEVEL_CELL, GtkWidget)

GtkWidget *ct_level_cell_new (CtFramework *framework,
                              CtCriterion *criterion,
                              CtAssessment *assessment);
CtCriterion *ct_level_cell_get_criterion (CtLevelCell *self);
CtAssessment *ct_level_cell_get_assessment (CtLevelCell *self);
void ct_level_cell_update (CtLevelCell *self);
void ct_level_cell_set_current (CtLevelCell *self, gboolean current);

G_END_DECLS
