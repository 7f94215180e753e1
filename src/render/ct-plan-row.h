/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-print-source.h"
#include "ct-table.h"

G_BEGIN_DECLS

/**
 * CtPlanColumns:
 * @columns: (element-type CtFormColumn): those of the form, or those of the plan's own
 * @bullets: how actions are marked
 *
 * The columns of a plan table.
 */
typedef struct
{
  GPtrArray *columns;
  const char *bullets;
} CtPlanColumns;

void ct_plan_row_add (CtPrintSource *source,
                      CtTable *table,
                      const CtPlanColumns *columns,
                      CtImprovement *improvement,
                      guint number);

G_END_DECLS
