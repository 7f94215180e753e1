/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"
#include "ct-section.h"

G_BEGIN_DECLS

#define CT_TYPE_PLAN_TABLE_PANE (ct_plan_table_pane_get_type ())

G_DECLARE_FINAL_TYPE (CtPlanTablePane, ct_plan_table_pane, CT, PLAN_TABLE_PANE, GtkWidget)

void ct_plan_table_pane_bind (CtPlanTablePane *self, CtSection *section, CtCatalogue *catalogue);

G_END_DECLS
