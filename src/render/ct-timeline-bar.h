/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node.h"
#include "ct-period.h"
#include "ct-timeline-scale.h"

G_BEGIN_DECLS

/**
 * CtTimelineState:
 *
 * What a bar looks like. Late wins over planned and running.
 */
typedef enum
{
  CT_TIMELINE_STATE_PLANNED,
  CT_TIMELINE_STATE_RUNNING,
  CT_TIMELINE_STATE_DONE,
  CT_TIMELINE_STATE_LATE,
  CT_TIMELINE_STATE_MISSED,
  CT_TIMELINE_STATE_DROPPED,
} CtTimelineState;

/**
 * CtTimelineEnds:
 * @CT_TIMELINE_OPEN_START: began before the time line, or nobody said when
 * @CT_TIMELINE_OPEN_END: goes on
 * @CT_TIMELINE_DEADLINE: only the end is fixed
 * @CT_TIMELINE_OUTSIDE: it reaches far beyond the plan's years
 */
typedef enum
{
  CT_TIMELINE_OPEN_START = 1 << 0,
  CT_TIMELINE_OPEN_END = 1 << 1,
  CT_TIMELINE_DEADLINE = 1 << 2,
  CT_TIMELINE_OUTSIDE = 1 << 3,
} CtTimelineEnds;

/**
 * CtTimelineBar:
 * @node: (unowned): the action, or the improvement when that has no actions
 * @start: first day that is drawn
 * @end: the day after the last that is drawn
 * @done: the day up to which the progress reaches, @start … @end
 * @ends: how it begins and ends
 * @repeat: how often within it
 * @state: what it looks like
 * @lane: which of the lanes of its row it is in
 * @range: which of the ranges of the period it is
 * @category: which of the colors it has, see #CtTimelineCategories; -1 for that of its state
 *
 * One range of one period. A period with several ranges has several bars in one row.
 */
typedef struct
{
  CtNode *node;
  CtDay start;
  CtDay end;
  CtDay done;
  CtTimelineEnds ends;
  CtRepeat repeat;
  CtTimelineState state;
  guint lane;
  guint range;
  int category;
} CtTimelineBar;

/* More bars than this at a time are drawn over each other. */
#define CT_TIMELINE_MAX_LANES 4

CtPeriod *ct_timeline_node_get_period (CtNode *node);
const char *ct_timeline_node_get_words (CtNode *node);
const char *ct_timeline_node_get_lead (CtNode *node);
CtTimelineState ct_timeline_node_get_state (CtNode *node, CtDay today);
int ct_timeline_node_get_progress (CtNode *node);
gboolean ct_timeline_node_has_bars (CtNode *node);

void ct_timeline_bars_add (GArray *bars,
                           CtNode *node,
                           const CtCalendar *calendar,
                           const CtTimelineScale *scale,
                           CtDay today);
void ct_timeline_bars_add_period (GArray *bars,
                                  CtNode *node,
                                  const CtPeriod *period,
                                  const CtCalendar *calendar,
                                  const CtTimelineScale *scale,
                                  CtDay today);
guint ct_timeline_bars_set_lanes (GArray *bars);
void ct_timeline_bars_drop_hidden (GArray *bars);
CtDay ct_timeline_bar_next_mark (const CtTimelineBar *self, const CtCalendar *calendar, CtDay day);

G_END_DECLS
