/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-holidays.h"
#include "ct-plan.h"
#include "ct-selection.h"
#include "ct-timeline-categories.h"
#include "ct-timeline-scale.h"
#include "ct-timeline-style.h"

G_BEGIN_DECLS

#define CT_TYPE_TIMELINE (ct_timeline_get_type ())

G_DECLARE_FINAL_TYPE (CtTimeline, ct_timeline, CT, TIMELINE, GtkWidget)

GtkWidget *ct_timeline_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_timeline_set_plan (CtTimeline *self,
                           CtPlan *plan,
                           CtFramework *framework,
                           CtSelection *selection);
void ct_timeline_set_holidays (CtTimeline *self, CtHolidays *holidays);
void ct_timeline_set_today (CtTimeline *self, CtDay today);
gboolean ct_timeline_get_page (CtTimeline *self);
void ct_timeline_set_page (CtTimeline *self, gboolean page);
void ct_timeline_refresh (CtTimeline *self);

void ct_timeline_set_grouping (CtTimeline *self, CtTimelineBy by);
void ct_timeline_set_coloring (CtTimeline *self, CtTimelineBy by);
gboolean ct_timeline_has_issued (CtTimeline *self);
CtTimelineSigns ct_timeline_get_signs (CtTimeline *self);
const CtTimelineCategories *ct_timeline_get_categories (CtTimeline *self);

guint ct_timeline_get_n_works (CtTimeline *self);
GPtrArray *ct_timeline_list_without_time (CtTimeline *self) G_GNUC_WARN_UNUSED_RESULT;

GVariant *ct_timeline_dup_columns (CtTimeline *self) G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_set_columns (CtTimeline *self, GVariant *columns);

void ct_timeline_zoom (CtTimeline *self, double factor);
void ct_timeline_set_span (CtTimeline *self, CtTimelineSpan span);
CtTimelineSpan ct_timeline_get_span (CtTimeline *self);
void ct_timeline_go_to_today (CtTimeline *self);
void ct_timeline_scroll_to_selected (CtTimeline *self);

G_END_DECLS
