/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline.h"

G_BEGIN_DECLS

#define CT_TYPE_TIMELINE_PAGE (ct_timeline_page_get_type ())

G_DECLARE_FINAL_TYPE (CtTimelinePage, ct_timeline_page, CT, TIMELINE_PAGE, GtkWidget)

GtkWidget *ct_timeline_page_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtTimeline *ct_timeline_page_get_timeline (CtTimelinePage *self);
void ct_timeline_page_set_settings (CtTimelinePage *self, GSettings *settings);
void ct_timeline_page_set_holidays (CtTimelinePage *self, CtHolidays *holidays);
void ct_timeline_page_set_plan (CtTimelinePage *self,
                                CtPlan *plan,
                                CtFramework *framework,
                                CtSelection *selection,
                                CtDay today);

G_END_DECLS
