/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-print-source.h"

G_BEGIN_DECLS

/**
 * CtPlanGroup:
 * @band: an index into the form's bands; 0 where it has none
 * @standard: 0 for improvements without a standard
 * @improvements: (element-type CtImprovement): in the order of the plan
 *
 * Improvements that stand together in the plan table.
 */
typedef struct
{
  guint band;
  guint standard;
  GPtrArray *improvements;
} CtPlanGroup;

GPtrArray *ct_plan_groups_list (CtPrintSource *source) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
