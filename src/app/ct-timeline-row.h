/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-grip.h"
#include "ct-timeline-view.h"

G_BEGIN_DECLS

#define CT_TYPE_TIMELINE_ROW (ct_timeline_row_get_type ())

G_DECLARE_FINAL_TYPE (CtTimelineRowWidget, ct_timeline_row, CT, TIMELINE_ROW, GtkWidget)

GtkWidget *ct_timeline_row_new (const CtTimelineView *view) G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_row_bind (CtTimelineRowWidget *self, guint position);
void ct_timeline_row_update_state (CtTimelineRowWidget *self);
guint ct_timeline_row_get_position (CtTimelineRowWidget *self);
const CtTimelineBar *ct_timeline_row_hit_bar (CtTimelineRowWidget *self, double x, double y);
CtTimelineHold ct_timeline_row_find_hold (CtTimelineRowWidget *self,
                                          const CtTimelineBar *bar,
                                          double x);
gboolean ct_timeline_row_is_arrow (CtTimelineRowWidget *self, double x);
char *ct_timeline_row_dup_spoken (const CtTimelineView *view,
                                  guint position) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
