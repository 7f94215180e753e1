/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-budget.h"
#include "ct-calendar.h"
#include "ct-period.h"
#include "ct-xml-parser.h"

G_BEGIN_DECLS

gboolean ct_plan_values_read_number (CtXmlParser *parser, const char *attribute, const char *value,
                                     int *number);
gboolean ct_plan_values_read_status (CtXmlParser *parser, const char *value, int *number);
gboolean ct_plan_values_read_fixed (CtXmlParser *parser, const char *value, gboolean *fixed);
gboolean ct_plan_values_check_version (CtXmlParser *parser, const char *value);
CtCalendar *ct_plan_values_read_calendar (CtXmlParser *parser,
                                          const char *const *values) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_plan_values_read_range (CtXmlParser *parser, const char *const *values,
                                    CtRange *range);
gboolean ct_plan_values_read_sum (CtXmlParser *parser, const char *const *values, CtSum *sum);

G_END_DECLS
