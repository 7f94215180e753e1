/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-holidays.h"
#include "ct-timeline-columns.h"
#include "ct-timeline-rows.h"
#include "ct-timeline-style.h"

G_BEGIN_DECLS

/**
 * CtTimelineView:
 * @calendar: (unowned) (nullable): the calendar of the plan
 * @holidays: (nullable): days off that are shaded
 * @columns: the columns that do not scroll sideways
 * @inset: the space at their start
 * @scroll: how far the scale is scrolled
 * @selected: (nullable): the selected action or improvement
 * @cursor: the selected row, or -1
 * @marks: (element-type CtNode): more work that is selected beside it, to be moved together
 * @hovered: the row under the pointer, or -1
 *
 * What the parts of one time line draw by. It belongs to the #CtTimeline, which outlives them.
 */
typedef struct
{
  CtTimelineRows *rows;
  CtTimelineScale scale;
  CtTimelineStyle style;
  CtCalendar *calendar;
  CtHolidays *holidays;
  CtDay today;
  gboolean page;
  CtTimelineColumns columns;
  double inset;
  double row_height;
  double header_height;
  double scroll;
  CtNode *selected;
  GHashTable *marks;
  int cursor;
  int hovered;
} CtTimelineView;

static inline const GdkRGBA *
ct_timeline_view_color (const CtTimelineView *view, CtTimelineColor color)
{
  return &view->style.colors[color];
}

G_END_DECLS
