/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-rows.h"
#include "ct-timeline-style.h"

G_BEGIN_DECLS

/**
 * CtTimelineView:
 * @calendar: (unowned) (nullable): the calendar of the plan
 * @left: the width of the columns that do not scroll sideways
 * @lead: how much of @left shows who leads, 0 for not at all
 * @count: how much of @left shows how much is done, 0 for not at all
 * @inset: the space at the start of @left
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
  CtDay today;
  gboolean page;
  double left;
  double lead;
  double count;
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
