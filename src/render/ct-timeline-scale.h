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

/**
 * CtTimelineSpan:
 * @CT_TIMELINE_SPAN_FREE: as it was zoomed
 * @CT_TIMELINE_SPAN_WEEKS: some weeks
 * @CT_TIMELINE_SPAN_MONTHS: some months
 * @CT_TIMELINE_SPAN_TERM: one term, or one summer
 * @CT_TIMELINE_SPAN_YEAR: one school year
 * @CT_TIMELINE_SPAN_ALL: the whole scale
 *
 * How much time is seen at a time.
 */
typedef enum
{
  CT_TIMELINE_SPAN_FREE,
  CT_TIMELINE_SPAN_WEEKS,
  CT_TIMELINE_SPAN_MONTHS,
  CT_TIMELINE_SPAN_TERM,
  CT_TIMELINE_SPAN_YEAR,
  CT_TIMELINE_SPAN_ALL,
} CtTimelineSpan;

void ct_timeline_scale_init (CtTimelineScale *self,
                             const CtCalendar *calendar,
                             CtDay earliest,
                             CtDay latest);

double ct_timeline_scale_get_width (const CtTimelineScale *self);
double ct_timeline_scale_x (const CtTimelineScale *self, CtDay day);
CtDay ct_timeline_scale_day (const CtTimelineScale *self, double x);
gboolean ct_timeline_scale_contains (const CtTimelineScale *self, CtDay day);

void ct_timeline_scale_get_span (const CtTimelineScale *self,
                                 CtTimelineSpan span,
                                 const CtCalendar *calendar,
                                 CtDay day,
                                 CtDay *first,
                                 guint *days);
void ct_timeline_scale_fit (CtTimelineScale *self, guint days, double width);
void ct_timeline_scale_zoom (CtTimelineScale *self, double factor, double view_width, double em);

G_END_DECLS
