/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-flow.h"
#include "ct-print-source.h"

G_BEGIN_DECLS

void ct_plan_table_add (CtPrintSource *source, CtFlow *flow, CtSection *section, double width);
GPtrArray *ct_plan_table_list_columns (CtForm *form, CtSection *section) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
