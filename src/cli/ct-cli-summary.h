/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-budget.h"
#include "ct-plan.h"
#include "ct-status.h"

G_BEGIN_DECLS

#define CT_N_FUNDS (CT_FUND_OTHER + 1)

/* What one standard has in the plan. */
typedef struct
{
  char *number;
  GHashTable *criteria;
  guint n_improvements;
  guint n_actions;
} CtCliStandard;

/**
 * CtCliSummary:
 * @standards: (element-type CtCliStandard): in the order of the plan
 * @criteria: all criteria that the plan names, improved or assessed
 * @amounts: money by source, in đồng
 * @has_amount: whether a sum is known for the source
 * @states: actions by state
 */
typedef struct
{
  GPtrArray *standards;
  GHashTable *criteria;
  guint n_improvements;
  guint n_actions;
  gint64 amounts[CT_N_FUNDS];
  gboolean has_amount[CT_N_FUNDS];
  guint states[CT_N_STATUSES];
} CtCliSummary;

CtCliSummary *ct_cli_summary_new (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
void ct_cli_summary_free (CtCliSummary *self);
gboolean ct_cli_summary_get_total (CtCliSummary *self, gint64 *total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtCliSummary, ct_cli_summary_free)

G_END_DECLS
