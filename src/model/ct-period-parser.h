/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-period.h"

G_BEGIN_DECLS

#define CT_PERIOD_ERROR (ct_period_error_quark ())

/**
 * CtPeriodError:
 * @CT_PERIOD_ERROR_IMPOSSIBLE: no such day, month, quarter or school year: 31/9, month 13
 * @CT_PERIOD_ERROR_BACKWARDS: the end lies before the start
 * @CT_PERIOD_ERROR_AMBIGUOUS: more than one plain reading: a month without a year in a long plan
 */
typedef enum
{
  CT_PERIOD_ERROR_IMPOSSIBLE,
  CT_PERIOD_ERROR_BACKWARDS,
  CT_PERIOD_ERROR_AMBIGUOUS,
} CtPeriodError;

GQuark ct_period_error_quark (void);

gboolean ct_period_parse (const char *text,
                          const CtCalendar *calendar,
                          GArray **out_ranges,
                          GError **error);

G_END_DECLS
