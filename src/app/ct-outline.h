/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-checks.h"
#include "ct-framework.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_OUTLINE (ct_outline_get_type ())

G_DECLARE_FINAL_TYPE (CtOutline, ct_outline, CT, OUTLINE, GtkWidget)

void ct_outline_set_plan (CtOutline *self,
                          CtPlan *plan,
                          CtFramework *framework,
                          CtSelection *selection);
void ct_outline_set_checks (CtOutline *self, CtChecks *checks);
void ct_outline_set_today (CtOutline *self, CtDay today);
void ct_outline_focus_filter (CtOutline *self);
void ct_outline_focus_list (CtOutline *self);

G_END_DECLS
