/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-grip"

#include "config.h"

#include "ct-timeline-grip.h"

#include "ct-period-move.h"
#include "ct-timeline-ticks.h"

/* What comes of it when a bar is dragged: decisions only, without a pointer. */

/* How much of a bar is its end, at most and of a short one. */
#define EDGE 7.0
#define EDGE_SHARE 0.3

/**
 * ct_timeline_grip_find_hold:
 * @box: where @bar stands
 * @x: a place in it or right beside it
 *
 * Returns: what of the bar is held there; an end that is open can't be
 */
CtTimelineHold
ct_timeline_grip_find_hold (const CtTimelineBar *bar, const CtTimelineBox *box, double x)
{
  double edge = MIN (EDGE, box->width * EDGE_SHARE);

  if (x < box->x + edge && (bar->ends & CT_TIMELINE_OPEN_START) == 0)
    return CT_TIMELINE_HOLD_START;
  if (x >= box->x + box->width - edge && (bar->ends & CT_TIMELINE_OPEN_END) == 0)
    return CT_TIMELINE_HOLD_END;

  return CT_TIMELINE_HOLD_BAR;
}

/**
 * ct_timeline_grip_choose_step:
 *
 * Returns: what dates are caught by at this zoom: the smallest parts that the scale names
 */
CtPeriodStep
ct_timeline_grip_choose_step (const CtTimelineScale *scale, double em)
{
  CtTimelineUnit upper, lower;

  ct_timeline_ticks_choose (scale, em, &upper, &lower);
  switch (lower)
    {
    case CT_TIMELINE_UNIT_MONTH:
      return CT_PERIOD_STEP_MONTH;

    case CT_TIMELINE_UNIT_TERM:
      return CT_PERIOD_STEP_TERM;

    case CT_TIMELINE_UNIT_NONE:
    case CT_TIMELINE_UNIT_YEAR:
      return CT_PERIOD_STEP_YEAR;

    default: /* what is smaller than months */
      return CT_PERIOD_STEP_WEEK;
    }
}

/**
 * ct_timeline_grip_count_steps:
 * @self: a grip of a bar as a whole
 * @day: where it was dragged to
 *
 * Returns: how many steps that is
 */
int
ct_timeline_grip_count_steps (const CtTimelineGrip *self,
                              const CtPeriod *period,
                              const CtCalendar *calendar,
                              CtPeriodStep step,
                              CtDay day)
{
  const CtRange *range = ct_period_get_range (period, self->range);
  CtDay at = range->start != CT_DAY_NONE ? range->start : range->end;

  return ct_period_step_count (step, calendar, range, at + day - self->day);
}

static CtPeriod *
draw (const CtTimelineGrip *self,
      const CtPeriod *period,
      const CtCalendar *calendar,
      CtPeriodStep step,
      CtDay day)
{
  CtRange first = ct_period_step_span (step, calendar, MIN (self->day, day));
  CtRange last = ct_period_step_span (step, calendar, MAX (self->day, day));

  return ct_period_set_range (period, calendar, first.start, last.end);
}

/**
 * ct_timeline_grip_drag:
 * @period: (nullable): as it was when it was taken hold of
 * @step: what dates are caught by
 * @day: where it was dragged to
 *
 * Returns: (transfer full) (nullable): what the period becomes; %NULL when it can't be
 */
CtPeriod *
ct_timeline_grip_drag (const CtTimelineGrip *self,
                       const CtPeriod *period,
                       const CtCalendar *calendar,
                       CtPeriodStep step,
                       CtDay day)
{
  switch (self->hold)
    {
    case CT_TIMELINE_HOLD_BAR:
      return ct_period_move (period, calendar, CT_PERIOD_EDGE_BOTH, step,
                             ct_timeline_grip_count_steps (self, period, calendar, step, day));

    case CT_TIMELINE_HOLD_START:
      return ct_period_set_edge (period, calendar, self->range, CT_PERIOD_EDGE_START,
                                 ct_period_step_snap_start (step, calendar, day));

    case CT_TIMELINE_HOLD_END:
      return ct_period_set_edge (period, calendar, self->range, CT_PERIOD_EDGE_END,
                                 ct_period_step_snap_end (step, calendar, day));

    case CT_TIMELINE_HOLD_EMPTY:
      return draw (self, period, calendar, step, day);

    case CT_TIMELINE_HOLD_NONE:
    default:
      return NULL;
    }
}
