/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_INSPECTOR (ct_inspector_get_type ())

G_DECLARE_FINAL_TYPE (CtInspector, ct_inspector, CT, INSPECTOR, GtkWidget)

void ct_inspector_set_framework (CtInspector *self, CtFramework *framework);
void ct_inspector_set_plan (CtInspector *self, CtPlan *plan, CtSelection *selection, CtDay today);
void ct_inspector_focus_first (CtInspector *self);

G_END_DECLS
