/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-bar.h"

G_BEGIN_DECLS

/**
 * CtTimelineBox:
 *
 * Where something stands: across from the first day, down from the top of its row.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CtTimelineBox;

void ct_timeline_layout_bar (const CtTimelineBar *bar,
                             guint n_lanes,
                             const CtTimelineScale *scale,
                             double row_height,
                             CtTimelineBox *box);
void ct_timeline_layout_issued_bar (const CtTimelineBar *bar,
                                    const CtTimelineScale *scale,
                                    double row_height,
                                    CtTimelineBox *box);
double ct_timeline_layout_done (const CtTimelineBar *bar,
                                const CtTimelineScale *scale,
                                const CtTimelineBox *box);
int ct_timeline_layout_hit_bar (GArray *bars,
                                guint n_lanes,
                                const CtTimelineScale *scale,
                                double row_height,
                                double x,
                                double y);

int ct_timeline_layout_hit_row (guint n_rows, double row_height, double y);
void ct_timeline_layout_visible_rows (
    guint n_rows, double row_height, double offset, double height, guint *first, guint *count);

G_END_DECLS
