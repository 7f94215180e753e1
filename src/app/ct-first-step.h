/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_FIRST_STEP (ct_first_step_get_type ())

G_DECLARE_FINAL_TYPE (CtFirstStep, ct_first_step, CT, FIRST_STEP, GtkWidget)

void ct_first_step_set_plan (CtFirstStep *self,
                             CtPlan *plan,
                             CtFramework *framework,
                             CtSelection *selection);
gboolean ct_first_step_is_due (CtFirstStep *self);
void ct_first_step_show (CtFirstStep *self);
gboolean ct_first_step_focus_work (CtFirstStep *self);

G_END_DECLS
