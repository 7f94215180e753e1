/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-budget"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-budget.h"

#include "ct-money-parser.h"

/**
 * CtBudget:
 *
 * What something costs and who pays: the words as typed, and beside them the sums that they mean. A
 * fixed budget has sums that the user set by hand. Immutable, so it may be shared.
 */
struct _CtBudget
{
  gatomicrefcount ref_count;
  char *text;
  guint n_sums;
  gboolean fixed;
  CtSum sums[];
};

G_DEFINE_BOXED_TYPE (CtBudget, ct_budget, ct_budget_ref, ct_budget_unref)

/**
 * ct_budget_new:
 * @text: (nullable): the words
 * @sums: (array length=n_sums) (nullable): what they mean
 * @fixed: whether the user set the sums by hand
 */
CtBudget *
ct_budget_new (const char *text, const CtSum *sums, guint n_sums, gboolean fixed)
{
  CtBudget *self = g_malloc0 (sizeof (CtBudget) + n_sums * sizeof (CtSum));

  g_atomic_ref_count_init (&self->ref_count);
  self->text = g_strdup (text != NULL ? text : "");
  self->n_sums = n_sums;
  self->fixed = fixed;
  if (n_sums > 0)
    memcpy (self->sums, sums, n_sums * sizeof (CtSum));

  return self;
}

/**
 * ct_budget_new_from_text:
 *
 * Returns: (transfer full): @text with what it means; without sums when it can't be read
 */
CtBudget *
ct_budget_new_from_text (const char *text)
{
  g_autoptr (GArray) sums = NULL;
  CtMoneyKind kind;

  if (!ct_money_parse (text, &kind, &sums, NULL))
    return ct_budget_new (text, NULL, 0, FALSE);

  return ct_budget_new (text, (const CtSum *) (gpointer) sums->data, sums->len, FALSE);
}

CtBudget *
ct_budget_ref (CtBudget *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_budget_unref (CtBudget *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->text);
  g_free (self);
}

const char *
ct_budget_get_text (const CtBudget *self)
{
  return self != NULL ? self->text : "";
}

guint
ct_budget_get_n_sums (const CtBudget *self)
{
  return self != NULL ? self->n_sums : 0;
}

const CtSum *
ct_budget_get_sum (const CtBudget *self, guint index)
{
  g_return_val_if_fail (index < ct_budget_get_n_sums (self), NULL);

  return &self->sums[index];
}

gboolean
ct_budget_get_fixed (const CtBudget *self)
{
  return self != NULL && self->fixed;
}

/**
 * ct_budget_get_total:
 * @total: (out): the sum of all amounts, in đồng; the largest integer when they exceed it
 *
 * Returns: %FALSE when no amount is known, which is not the same as 0 đồng
 */
gboolean
ct_budget_get_total (const CtBudget *self, gint64 *total)
{
  gboolean found = FALSE;

  *total = 0;
  for (guint i = 0; i < ct_budget_get_n_sums (self); i++)
    if (self->sums[i].has_amount)
      {
        found = TRUE;
        if (__builtin_add_overflow (*total, self->sums[i].amount, total))
          *total = G_MAXINT64;
      }

  return found;
}

/**
 * ct_budget_is_empty:
 * @self: (nullable): a budget
 */
gboolean
ct_budget_is_empty (const CtBudget *self)
{
  return self == NULL || (*self->text == '\0' && self->n_sums == 0);
}

gboolean
ct_budget_equal (const CtBudget *a, const CtBudget *b)
{
  if (a == b)
    return TRUE;

  if (a == NULL || b == NULL || a->n_sums != b->n_sums || a->fixed != b->fixed ||
      !g_str_equal (a->text, b->text))
    return FALSE;

  for (guint i = 0; i < a->n_sums; i++)
    if (a->sums[i].amount != b->sums[i].amount || a->sums[i].has_amount != b->sums[i].has_amount ||
        a->sums[i].source != b->sums[i].source)
      return FALSE;

  return TRUE;
}

static const char *const fund_nicks[] = {
  NULL, "state", "fund", "donation", "parents", "self", "other",
};

/**
 * ct_fund_to_nick:
 *
 * Returns: (nullable): the file's word for @fund, %NULL for %CT_FUND_NONE
 */
const char *
ct_fund_to_nick (CtFund fund)
{
  g_return_val_if_fail ((guint) fund < G_N_ELEMENTS (fund_nicks), NULL);

  return fund_nicks[fund];
}

/**
 * ct_fund_get_name:
 *
 * Returns: where money comes from, in words
 */
const char *
ct_fund_get_name (CtFund fund)
{
  switch (fund)
    {
    case CT_FUND_STATE:
      return _ ("State budget");

    case CT_FUND_FUND:
      return _ ("School fund");

    case CT_FUND_DONATION:
      return _ ("Donations");

    case CT_FUND_PARENTS:
      return _ ("Parents");

    case CT_FUND_SELF:
      return _ ("Self-paid");

    case CT_FUND_OTHER:
      return _ ("Other source");

    case CT_FUND_NONE:
    default:
      return _ ("Source not named");
    }
}

gboolean
ct_fund_from_nick (const char *nick, CtFund *fund)
{
  for (guint i = 1; i < G_N_ELEMENTS (fund_nicks); i++)
    if (g_strcmp0 (nick, fund_nicks[i]) == 0)
      {
        *fund = i;
        return TRUE;
      }

  return FALSE;
}
