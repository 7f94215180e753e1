/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_CHOICE_ROW (ct_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (CtChoiceRow, ct_choice_row, CT, CHOICE_ROW, GtkWidget)

GtkWidget *ct_choice_row_new (CtPlan *plan, CtFramework *framework, CtCriterion *criterion);
CtCriterion *ct_choice_row_get_criterion (CtChoiceRow *self);
void ct_choice_row_update (CtChoiceRow *self);
void ct_choice_row_set_level (CtChoiceRow *self, int level);
void ct_choice_row_choose (CtChoiceRow *self);
void ct_choice_row_join (CtChoiceRow *self, GtkSizeGroup *levels, GtkSizeGroup *stars);

G_END_DECLS
