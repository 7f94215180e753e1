/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where money comes from. */
typedef enum
{
  CT_FUND_NONE,
  CT_FUND_STATE,    /* ngân sách nhà nước */
  CT_FUND_FUND,     /* quỹ của trường */
  CT_FUND_DONATION, /* xã hội hóa, tài trợ */
  CT_FUND_PARENTS,  /* cha mẹ học sinh */
  CT_FUND_SELF,     /* tự túc */
  CT_FUND_OTHER,
} CtFund;

/**
 * CtSum:
 * @amount: in đồng; only when @has_amount
 * @has_amount: %FALSE for a source without a sum
 * @source: %CT_FUND_NONE for a sum without a source
 */
typedef struct
{
  gint64 amount;
  gboolean has_amount;
  CtFund source;
} CtSum;

#define CT_TYPE_BUDGET (ct_budget_get_type ())

typedef struct _CtBudget CtBudget;

GType ct_budget_get_type (void) G_GNUC_CONST;

CtBudget *ct_budget_new (const char *text, const CtSum *sums, guint n_sums, gboolean fixed)
    G_GNUC_WARN_UNUSED_RESULT;
CtBudget *ct_budget_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
CtBudget *ct_budget_ref (CtBudget *self);
void ct_budget_unref (CtBudget *self);

const char *ct_budget_get_text (const CtBudget *self);
guint ct_budget_get_n_sums (const CtBudget *self);
const CtSum *ct_budget_get_sum (const CtBudget *self, guint index);
gboolean ct_budget_get_fixed (const CtBudget *self);
gboolean ct_budget_get_total (const CtBudget *self, gint64 *total);
gboolean ct_budget_is_empty (const CtBudget *self);
gboolean ct_budget_equal (const CtBudget *a, const CtBudget *b);

const char *ct_fund_to_nick (CtFund fund);
const char *ct_fund_get_name (CtFund fund);
gboolean ct_fund_from_nick (const char *nick, CtFund *fund);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtBudget, ct_budget_unref)

G_END_DECLS
