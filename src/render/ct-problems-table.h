/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-flow.h"
#include "ct-print-source.h"

G_BEGIN_DECLS

void ct_problems_table_add (CtPrintSource *source, CtFlow *flow, CtSection *section, double width);
GPtrArray *ct_problems_table_list (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
