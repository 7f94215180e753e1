/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-flow.h"
#include "ct-print-source.h"

G_BEGIN_DECLS

void ct_plan_table_add (CtPrintSource *source, CtFlow *flow, CtSection *section, double width);

G_END_DECLS
