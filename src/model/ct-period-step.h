/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period.h"

G_BEGIN_DECLS

/**
 * CtPeriodStep:
 *
 * What a period is moved by: days, weeks, months, terms or school years.
 */
typedef enum
{
  CT_PERIOD_STEP_DAY,
  CT_PERIOD_STEP_WEEK,
  CT_PERIOD_STEP_MONTH,
  CT_PERIOD_STEP_TERM,
  CT_PERIOD_STEP_YEAR,
} CtPeriodStep;

/**
 * CtPeriodEdge:
 * @CT_PERIOD_EDGE_BOTH: the period as a whole
 * @CT_PERIOD_EDGE_START: its start; the end stays
 * @CT_PERIOD_EDGE_END: its end; the start stays
 */
typedef enum
{
  CT_PERIOD_EDGE_BOTH,
  CT_PERIOD_EDGE_START,
  CT_PERIOD_EDGE_END,
} CtPeriodEdge;

CtDay ct_day_add_months (CtDay day, int months);
CtDay ct_day_get_month_end (CtDay day);

gboolean ct_range_is_possible (const CtRange *range);
CtRange ct_period_step_move (CtPeriodStep step,
                             const CtCalendar *calendar,
                             CtPeriodEdge edge,
                             gboolean whole_months,
                             int count,
                             const CtRange *range);
CtPeriodStep ct_period_step_suit (CtPeriodStep step,
                                  const CtCalendar *calendar,
                                  const CtRange *range);
CtRange ct_period_step_span (CtPeriodStep step, const CtCalendar *calendar, CtDay day);
CtDay ct_period_step_snap_start (CtPeriodStep step, const CtCalendar *calendar, CtDay day);
CtDay ct_period_step_snap_end (CtPeriodStep step, const CtCalendar *calendar, CtDay day);
int ct_period_step_count (CtPeriodStep step,
                          const CtCalendar *calendar,
                          const CtRange *range,
                          CtDay day);

G_END_DECLS
