/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-budget.h"
#include "ct-calendar.h"
#include "ct-period.h"
#include "ct-plan-schema.h"
#include "ct-xml-parser.h"

G_BEGIN_DECLS

/* The longest number or date, with its end. */
#define CT_VALUE_TEXT_SIZE 24

/* The attributes of a value, in the schema's order; %NULL or "" where there is none. */
typedef struct
{
  const char *values[CT_ATTRIBUTE_MAX_VALUES];
  char buffers[CT_ATTRIBUTE_MAX_VALUES][CT_VALUE_TEXT_SIZE];
} CtValueTexts;

gboolean ct_plan_values_read_number (CtXmlParser *parser,
                                     const char *attribute,
                                     const char *value,
                                     int *number);
gboolean ct_plan_values_read_status (CtXmlParser *parser, const char *value, int *number);
gboolean ct_plan_values_read_fixed (CtXmlParser *parser, const char *value, gboolean *fixed);
gboolean ct_plan_values_check_version (CtXmlParser *parser, const char *value);
CtCalendar *ct_plan_values_read_calendar (CtXmlParser *parser,
                                          const char *const *values) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_plan_values_read_range (CtXmlParser *parser, const char *const *values, CtRange *range);
gboolean ct_plan_values_read_sum (CtXmlParser *parser, const char *const *values, CtSum *sum);

const char *ct_plan_values_get_attribute (CtNode *node, const CtAttributeSpec *spec, char *buffer);
const char *ct_plan_values_format_number (char *buffer, guint64 number);
void ct_plan_values_format_calendar (const CtCalendar *calendar, CtValueTexts *texts);
void ct_plan_values_format_range (const CtRange *range, CtValueTexts *texts);
void ct_plan_values_format_sum (const CtSum *sum, CtValueTexts *texts);

G_END_DECLS
