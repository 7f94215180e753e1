/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period.h"

G_BEGIN_DECLS

/**
 * CtPeriodTone:
 * @CT_PERIOD_TONE_SHORT: figures: "9/2025 – 5/2026"
 * @CT_PERIOD_TONE_MONTHS: with the word: "Tháng 9/2025 – tháng 5/2026"
 * @CT_PERIOD_TONE_LONG: in words: "Từ tháng 9/2025 đến tháng 5/2026"
 *
 * How a new range is put into words.
 */
typedef enum
{
  CT_PERIOD_TONE_SHORT,
  CT_PERIOD_TONE_MONTHS,
  CT_PERIOD_TONE_LONG,
} CtPeriodTone;

GPtrArray *ct_period_wording_list (const CtRange *range,
                                   const CtCalendar *calendar,
                                   CtPeriodTone tone,
                                   gboolean months_first) G_GNUC_WARN_UNUSED_RESULT;
char *ct_period_wording_dup_days (const CtRange *range) G_GNUC_WARN_UNUSED_RESULT;
char *ct_period_wording_dup_lower (const char *words) G_GNUC_WARN_UNUSED_RESULT;
const char *ct_period_wording_get_repeat (CtRepeat repeat);

G_END_DECLS
