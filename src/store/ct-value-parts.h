/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-schema.h"
#include "ct-xml-parser.h"

G_BEGIN_DECLS

/**
 * CtValueParts:
 * @ref: the attribute of a line or of an evidence entry
 * @words: the words of a period or budget
 * @fixed: whether its meaning was set by hand
 * @ranges: (element-type CtRange): what the period means
 * @sums: (element-type CtSum): what the budget means
 *
 * What is known so far of a value that several elements make up.
 */
typedef struct
{
  GString *ref;
  GString *words;
  gboolean fixed;
  GArray *ranges;
  GArray *sums;
} CtValueParts;

CtValueParts *ct_value_parts_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_value_parts_free (CtValueParts *self);

void ct_value_parts_set_attributes (CtValueParts *self,
                                    CtXmlParser *parser,
                                    CtElementKind kind,
                                    const char *const *values);
CtPeriod *ct_value_parts_dup_period (CtValueParts *self) G_GNUC_WARN_UNUSED_RESULT;
CtBudget *ct_value_parts_dup_budget (CtValueParts *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
