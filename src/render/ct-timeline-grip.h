/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period-step.h"
#include "ct-timeline-layout.h"

G_BEGIN_DECLS

/**
 * CtTimelineHold:
 * @CT_TIMELINE_HOLD_NONE: nothing
 * @CT_TIMELINE_HOLD_BAR: a bar, to move it
 * @CT_TIMELINE_HOLD_START: its start
 * @CT_TIMELINE_HOLD_END: its end
 * @CT_TIMELINE_HOLD_EMPTY: the row of work without a bar, to draw one
 */
typedef enum
{
  CT_TIMELINE_HOLD_NONE,
  CT_TIMELINE_HOLD_BAR,
  CT_TIMELINE_HOLD_START,
  CT_TIMELINE_HOLD_END,
  CT_TIMELINE_HOLD_EMPTY,
} CtTimelineHold;

/**
 * CtTimelineGrip:
 * @hold: what is held
 * @range: which range of the period
 * @day: the day at which it is held
 *
 * Where a period is taken hold of to be dragged.
 */
typedef struct
{
  CtTimelineHold hold;
  guint range;
  CtDay day;
} CtTimelineGrip;

CtTimelineHold ct_timeline_grip_find_hold (const CtTimelineBar *bar,
                                           const CtTimelineBox *box,
                                           double x);
CtPeriodStep ct_timeline_grip_choose_step (const CtTimelineScale *scale, double em);
int ct_timeline_grip_count_steps (const CtTimelineGrip *self,
                                  const CtPeriod *period,
                                  const CtCalendar *calendar,
                                  CtPeriodStep step,
                                  CtDay day);
CtPeriod *ct_timeline_grip_drag (const CtTimelineGrip *self,
                                 const CtPeriod *period,
                                 const CtCalendar *calendar,
                                 CtPeriodStep step,
                                 CtDay day) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
