/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period.h"

G_BEGIN_DECLS

CtDay ct_day_add_years (CtDay day, int years);

char *ct_period_shift_words (const char *text,
                             const CtCalendar *calendar,
                             int years,
                             gboolean *stays) G_GNUC_WARN_UNUSED_RESULT;
CtPeriod *ct_period_shift_years (const CtPeriod *self,
                                 const CtCalendar *from,
                                 const CtCalendar *to,
                                 int years) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
