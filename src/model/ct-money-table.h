/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"

G_BEGIN_DECLS

/**
 * CtMoneyTable:
 * @first_year: the first school year
 * @n_years: how many there are; behind them is one for work without a year
 * @without_sum: (element-type CtNode): actions and improvements where money is written of without a
 *   sum that could be read, in their order
 *
 * The money of a plan by source and school year.
 */
typedef struct
{
  int first_year;
  guint n_years;
  gint64 *amounts;
  GPtrArray *without_sum;
} CtMoneyTable;

#define CT_MONEY_N_SOURCES (CT_FUND_OTHER + 1)

CtMoneyTable *ct_money_table_new (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;
void ct_money_table_free (CtMoneyTable *self);

gint64 ct_money_table_get (const CtMoneyTable *self, CtFund source, guint year);
gint64 ct_money_table_sum_source (const CtMoneyTable *self, CtFund source);
gint64 ct_money_table_sum_year (const CtMoneyTable *self, guint year);
gint64 ct_money_table_sum (const CtMoneyTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtMoneyTable, ct_money_table_free)

G_END_DECLS
