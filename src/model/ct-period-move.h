/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period-step.h"

G_BEGIN_DECLS

CtPeriod *ct_period_move (const CtPeriod *self,
                          const CtCalendar *calendar,
                          CtPeriodEdge edge,
                          CtPeriodStep step,
                          int count) G_GNUC_WARN_UNUSED_RESULT;
CtPeriod *ct_period_set_edge (const CtPeriod *self,
                              const CtCalendar *calendar,
                              guint range,
                              CtPeriodEdge edge,
                              CtDay day) G_GNUC_WARN_UNUSED_RESULT;
CtPeriod *ct_period_set_range (const CtPeriod *self,
                               const CtCalendar *calendar,
                               CtDay start,
                               CtDay end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
