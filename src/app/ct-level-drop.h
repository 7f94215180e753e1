/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_LEVEL_DROP (ct_level_drop_get_type ())

G_DECLARE_FINAL_TYPE (CtLevelDrop, ct_level_drop, CT, LEVEL_DROP, GtkWidget)

int ct_level_drop_get_level (CtLevelDrop *self);
void ct_level_drop_show (CtLevelDrop *self,
                         CtPlan *plan,
                         CtFramework *framework,
                         CtCriterion *criterion,
                         CtAssessment *assessment);

G_END_DECLS
