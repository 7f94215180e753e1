/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline.h"

G_BEGIN_DECLS

#define CT_TYPE_TIMELINE_PANE (ct_timeline_pane_get_type ())

G_DECLARE_FINAL_TYPE (CtTimelinePane, ct_timeline_pane, CT, TIMELINE_PANE, GtkWidget)

GtkWidget *ct_timeline_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtTimeline *ct_timeline_pane_get_timeline (CtTimelinePane *self);
void ct_timeline_pane_set_holidays (CtTimelinePane *self, CtHolidays *holidays);
void ct_timeline_pane_set_plan (CtTimelinePane *self,
                                CtPlan *plan,
                                CtFramework *framework,
                                CtSelection *selection,
                                CtDay today);

G_END_DECLS
