/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_CALENDAR_GROUP (ct_calendar_group_get_type ())

G_DECLARE_FINAL_TYPE (CtCalendarGroup, ct_calendar_group, CT, CALENDAR_GROUP, GtkWidget)

GtkWidget *ct_calendar_group_new (GtkSizeGroup *labels);
void ct_calendar_group_set_plan (CtCalendarGroup *self, CtPlan *plan);

G_END_DECLS
