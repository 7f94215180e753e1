/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-criterion.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_INDICATOR_ROW (ct_indicator_row_get_type ())

G_DECLARE_FINAL_TYPE (CtIndicatorRow, ct_indicator_row, CT, INDICATOR_ROW, GtkWidget)

GtkWidget *ct_indicator_row_new (CtCriterion *criterion, guint level, guint position);
void ct_indicator_row_show (CtIndicatorRow *self, CtPlan *plan, CtAssessment *assessment);

G_END_DECLS
