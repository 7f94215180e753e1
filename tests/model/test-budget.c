/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-budget.h"

static const CtSum two_sums[] = {
  { 20000000, TRUE, CT_FUND_STATE },
  { 10000000, TRUE, CT_FUND_DONATION },
};

static void
test_words (void)
{
  g_autoptr (CtBudget) budget = ct_budget_new_from_text ("NSNN: 20 triệu; XHH: 10 triệu");
  gint64 total;

  g_assert_cmpstr (ct_budget_get_text (budget), ==, "NSNN: 20 triệu; XHH: 10 triệu");
  g_assert_false (ct_budget_get_fixed (budget));
  g_assert_cmpuint (ct_budget_get_n_sums (budget), ==, 2);
  g_assert_cmpint (ct_budget_get_sum (budget, 0)->amount, ==, 20000000);
  g_assert_cmpint (ct_budget_get_sum (budget, 0)->source, ==, CT_FUND_STATE);
  g_assert_cmpint (ct_budget_get_sum (budget, 1)->amount, ==, 10000000);
  g_assert_cmpint (ct_budget_get_sum (budget, 1)->source, ==, CT_FUND_DONATION);
  g_assert_true (ct_budget_get_total (budget, &total));
  g_assert_cmpint (total, ==, 30000000);
}

/* 0 đồng, nothing needed, nothing decided, a source alone, and what can't be. */
static void
test_totals (void)
{
  static const struct
  {
    const char *text;
    guint n_sums;
    gboolean known;
    gint64 total;
  } cases[] = {
    { "0 đồng", 1, TRUE, 0 },
    { "Kinh phí do GV tự túc", 1, TRUE, 0 },
    { "Không", 0, FALSE, 0 },
    { "…….", 0, FALSE, 0 },
    { "", 0, FALSE, 0 },
    { "NSNN", 1, FALSE, 0 },
    { "Không quá 5 triệu", 0, FALSE, 0 },
    { "-5 triệu", 0, FALSE, 0 },
    { "5 triệu", 1, TRUE, 5000000 },
    { "Tổng: 30 triệu, trong đó NSNN 20 triệu, XHH 10 triệu", 2, TRUE, 30000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtBudget) budget = ct_budget_new_from_text (cases[i].text);
      gint64 total = -1;

      g_assert_cmpstr (ct_budget_get_text (budget), ==, cases[i].text);
      g_assert_cmpuint (ct_budget_get_n_sums (budget), ==, cases[i].n_sums);
      g_assert_cmpint (ct_budget_get_total (budget, &total), ==, cases[i].known);
      g_assert_cmpint (total, ==, cases[i].total);
    }
}

/* What the user set by hand stays, whatever the words are. */
static void
test_fixed (void)
{
  g_autoptr (CtBudget) budget =
      ct_budget_new ("Theo dự toán", two_sums, G_N_ELEMENTS (two_sums), TRUE);
  gint64 total;

  g_assert_true (ct_budget_get_fixed (budget));
  g_assert_true (ct_budget_get_total (budget, &total));
  g_assert_cmpint (total, ==, 30000000);
}

static void
test_nothing (void)
{
  g_autoptr (CtBudget) no_words = ct_budget_new (NULL, NULL, 0, FALSE);
  g_autoptr (CtBudget) words = ct_budget_new ("…", NULL, 0, FALSE);
  g_autoptr (CtBudget) sums = ct_budget_new ("", two_sums, 1, TRUE);
  gint64 total;

  g_assert_true (ct_budget_is_empty (NULL));
  g_assert_true (ct_budget_is_empty (no_words));
  g_assert_false (ct_budget_is_empty (words));
  g_assert_false (ct_budget_is_empty (sums));
  g_assert_cmpstr (ct_budget_get_text (NULL), ==, "");
  g_assert_cmpstr (ct_budget_get_text (no_words), ==, "");
  g_assert_cmpuint (ct_budget_get_n_sums (NULL), ==, 0);
  g_assert_false (ct_budget_get_fixed (NULL));
  g_assert_false (ct_budget_get_total (NULL, &total));
}

static void
test_equal (void)
{
  CtSum other_amount[] = { two_sums[0], two_sums[1] };
  CtSum other_source[] = { two_sums[0], two_sums[1] };
  CtSum no_amount[] = { two_sums[0], two_sums[1] };
  g_autoptr (CtBudget) budget = ct_budget_new ("a", two_sums, 2, FALSE);
  g_autoptr (CtBudget) same = ct_budget_new ("a", two_sums, 2, FALSE);
  g_autoptr (CtBudget) text = ct_budget_new ("b", two_sums, 2, FALSE);
  g_autoptr (CtBudget) fixed = ct_budget_new ("a", two_sums, 2, TRUE);
  g_autoptr (CtBudget) fewer = ct_budget_new ("a", two_sums, 1, FALSE);
  g_autoptr (CtBudget) amount = NULL;
  g_autoptr (CtBudget) source = NULL;
  g_autoptr (CtBudget) unknown = NULL;

  other_amount[1].amount++;
  other_source[1].source = CT_FUND_SELF;
  no_amount[1].has_amount = FALSE;
  amount = ct_budget_new ("a", other_amount, 2, FALSE);
  source = ct_budget_new ("a", other_source, 2, FALSE);
  unknown = ct_budget_new ("a", no_amount, 2, FALSE);

  g_assert_true (ct_budget_equal (budget, budget));
  g_assert_true (ct_budget_equal (budget, same));
  g_assert_true (ct_budget_equal (NULL, NULL));
  g_assert_false (ct_budget_equal (budget, NULL));
  g_assert_false (ct_budget_equal (NULL, budget));
  g_assert_false (ct_budget_equal (budget, text));
  g_assert_false (ct_budget_equal (budget, fixed));
  g_assert_false (ct_budget_equal (budget, fewer));
  g_assert_false (ct_budget_equal (budget, amount));
  g_assert_false (ct_budget_equal (budget, source));
  g_assert_false (ct_budget_equal (budget, unknown));
}

static void
test_shared (void)
{
  CtBudget *budget = ct_budget_new ("a", two_sums, 2, FALSE);
  GValue value = G_VALUE_INIT;

  g_value_init (&value, CT_TYPE_BUDGET);
  g_value_set_boxed (&value, budget);
  g_assert_true (g_value_get_boxed (&value) == budget);
  ct_budget_unref (budget);
  g_assert_cmpstr (ct_budget_get_text (g_value_get_boxed (&value)), ==, "a");
  g_value_unset (&value);
}

/* More than fits is the most that fits, never a wrong small number. */
static void
test_overflow (void)
{
  const CtSum sums[] = { { G_MAXINT64, TRUE, CT_FUND_NONE }, { 5, TRUE, CT_FUND_NONE } };
  g_autoptr (CtBudget) budget = ct_budget_new ("", sums, 2, TRUE);
  gint64 total;

  g_assert_true (ct_budget_get_total (budget, &total));
  g_assert_cmpint (total, ==, G_MAXINT64);
}

static void
test_nicks (void)
{
  CtFund fund;

  for (int i = CT_FUND_STATE; i <= CT_FUND_OTHER; i++)
    {
      g_assert_true (ct_fund_from_nick (ct_fund_to_nick (i), &fund));
      g_assert_cmpint (fund, ==, i);
    }

  g_assert_null (ct_fund_to_nick (CT_FUND_NONE));
  g_assert_false (ct_fund_from_nick ("State", &fund));
  g_assert_false (ct_fund_from_nick ("", &fund));
  g_assert_false (ct_fund_from_nick (NULL, &fund));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/budget/words", test_words);
  g_test_add_func ("/budget/totals", test_totals);
  g_test_add_func ("/budget/fixed", test_fixed);
  g_test_add_func ("/budget/nothing", test_nothing);
  g_test_add_func ("/budget/equal", test_equal);
  g_test_add_func ("/budget/shared", test_shared);
  g_test_add_func ("/budget/overflow", test_overflow);
  g_test_add_func ("/budget/nicks", test_nicks);

  return g_test_run ();
}
