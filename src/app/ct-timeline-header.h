/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-view.h"

G_BEGIN_DECLS

#define CT_TYPE_TIMELINE_HEADER (ct_timeline_header_get_type ())

G_DECLARE_FINAL_TYPE (CtTimelineHeader, ct_timeline_header, CT, TIMELINE_HEADER, GtkWidget)

GtkWidget *ct_timeline_header_new (const CtTimelineView *view) G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_header_draw_grid (const CtTimelineView *view,
                                   GtkSnapshot *snapshot,
                                   const graphene_rect_t *chart);
void ct_timeline_header_draw_today (const CtTimelineView *view,
                                    GtkWidget *widget,
                                    GtkSnapshot *snapshot,
                                    const graphene_rect_t *chart);

G_END_DECLS
