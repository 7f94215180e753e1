/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_LEVEL_TABLE (ct_level_table_get_type ())

G_DECLARE_FINAL_TYPE (CtLevelTable, ct_level_table, CT, LEVEL_TABLE, GtkWidget)

void ct_level_table_show (CtLevelTable *self,
                          CtPlan *plan,
                          CtFramework *framework,
                          CtCriterion *criterion,
                          CtAssessment *assessment);

G_END_DECLS
