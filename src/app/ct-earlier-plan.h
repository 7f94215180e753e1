/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"

G_BEGIN_DECLS

#define CT_TYPE_EARLIER_PLAN (ct_earlier_plan_get_type ())

G_DECLARE_FINAL_TYPE (CtEarlierPlan, ct_earlier_plan, CT, EARLIER_PLAN, GObject)

CtEarlierPlan *ct_earlier_plan_new (CtCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;

void ct_earlier_plan_set_plan (CtEarlierPlan *self, CtPlan *plan);
void ct_earlier_plan_load (CtEarlierPlan *self, GFile *file);
void ct_earlier_plan_find (CtEarlierPlan *self, GtkRecentManager *manager, CtPlan *plan);

CtPlan *ct_earlier_plan_get_plan (CtEarlierPlan *self);
const char *ct_earlier_plan_get_problem (CtEarlierPlan *self);
gboolean ct_earlier_plan_get_loading (CtEarlierPlan *self);

G_END_DECLS
