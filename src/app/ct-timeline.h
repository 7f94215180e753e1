/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-plan.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_TIMELINE (ct_timeline_get_type ())

G_DECLARE_FINAL_TYPE (CtTimeline, ct_timeline, CT, TIMELINE, GtkWidget)

GtkWidget *ct_timeline_new (void) G_GNUC_WARN_UNUSED_RESULT;

void ct_timeline_set_plan (CtTimeline *self,
                           CtPlan *plan,
                           CtFramework *framework,
                           CtSelection *selection);
void ct_timeline_set_today (CtTimeline *self, CtDay today);
gboolean ct_timeline_get_page (CtTimeline *self);
void ct_timeline_set_page (CtTimeline *self, gboolean page);
void ct_timeline_refresh (CtTimeline *self);

guint ct_timeline_get_n_works (CtTimeline *self);
GPtrArray *ct_timeline_list_without_time (CtTimeline *self) G_GNUC_WARN_UNUSED_RESULT;

void ct_timeline_zoom (CtTimeline *self, double factor);
void ct_timeline_fit_all (CtTimeline *self);
void ct_timeline_fit_year (CtTimeline *self);
gboolean ct_timeline_get_fits_all (CtTimeline *self);
gboolean ct_timeline_get_fits_year (CtTimeline *self);
void ct_timeline_go_to_today (CtTimeline *self);
void ct_timeline_scroll_to_selected (CtTimeline *self);

G_END_DECLS
