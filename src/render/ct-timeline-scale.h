/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-calendar.h"

G_BEGIN_DECLS

/**
 * CtTimelineScale:
 * @first: the first day; its left edge is at 0
 * @end: the day after the last
 * @day_width: how wide a day is
 *
 * Where on the time line a day stands. The unit is the caller's: pixels on screen, points on paper.
 */
typedef struct
{
  CtDay first;
  CtDay end;
  double day_width;
} CtTimelineScale;

void ct_timeline_scale_init (CtTimelineScale *self,
                             const CtCalendar *calendar,
                             CtDay earliest,
                             CtDay latest);

double ct_timeline_scale_get_width (const CtTimelineScale *self);
double ct_timeline_scale_x (const CtTimelineScale *self, CtDay day);
CtDay ct_timeline_scale_day (const CtTimelineScale *self, double x);
gboolean ct_timeline_scale_contains (const CtTimelineScale *self, CtDay day);

void ct_timeline_scale_fit (CtTimelineScale *self, guint days, double width);
void ct_timeline_scale_zoom (CtTimelineScale *self, double factor, double view_width, double em);

G_END_DECLS
