/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-action.h"
#include "ct-money-spelled.h"
#include "ct-money-table.h"
#include "ct-money-words.h"

static const struct
{
  gint64 amount;
  const char *words;
} sums[] = {
  { 0, "không đồng" },
  { 5, "năm đồng" },
  { 10, "mười đồng" },
  { 15, "mười lăm đồng" },
  { 21, "hai mươi mốt đồng" },
  { 24, "hai mươi tư đồng" },
  { 105, "một trăm linh năm đồng" },
  { 110, "một trăm mười đồng" },
  { 1000, "một nghìn đồng" },
  { 1005, "một nghìn không trăm linh năm đồng" },
  { 19000000, "mười chín triệu đồng" },
  { 195500000, "một trăm chín mươi lăm triệu năm trăm nghìn đồng" },
  { 1000000000, "một tỷ đồng" },
  { 1020000000, "một tỷ không trăm hai mươi triệu đồng" },
  { 12345678901,
    "mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh "
    "một đồng" },
};

/* What is written out is read again as the same sum. */
static void
test_spelled (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autofree char *words = ct_money_dup_spelled (sums[i].amount);
      gint64 amount = -1;

      g_assert_cmpstr (words, ==, sums[i].words);
      if (sums[i].amount > 0 && sums[i].amount < 1000000000000)
        {
          g_assert_true (ct_money_read_spelled (words, &amount));
          g_assert_cmpint (amount, ==, sums[i].amount);
        }
    }
}

static CtNode *
add_action (CtImprovement *improvement, const char *period, const char *budget)
{
  g_autoptr (CtAction) action = ct_action_new ();
  CtPlan *plan = ct_node_get_plan (CT_NODE (improvement));
  g_autoptr (CtPeriod) read = ct_plan_read_period (plan, period);
  g_autoptr (CtBudget) money = *budget != '\0' ? ct_budget_new_from_text (budget) : NULL;

  ct_node_list_append (ct_improvement_get_actions (improvement), action);
  ct_node_set_boxed (CT_NODE (action), CT_ACTION_PERIOD, read);
  ct_node_set_boxed (CT_NODE (action), CT_ACTION_BUDGET, money);

  return CT_NODE (action);
}

/* An action's money counts in the year in which it begins; a row's once, for those without. */
static void
test_table (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 2);
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtBudget) row = ct_budget_new_from_text ("XHH: 1 triệu đồng");
  g_autoptr (CtMoneyTable) table = NULL;
  CtNode *without[3];

  ct_plan_set_calendar (plan, calendar);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  ct_node_set_boxed (CT_NODE (improvement), CT_IMPROVEMENT_BUDGET, row);
  add_action (improvement, "10/2026", "NSNN: 20 triệu đồng; XHH: 10 triệu đồng");
  add_action (improvement, "9/2027", "NSNN: 5 triệu đồng");
  add_action (improvement, "9/2027", "");
  add_action (improvement, "9/2027", "");
  add_action (improvement, "", "3 triệu đồng");
  without[0] = add_action (improvement, "10/2026", "Nguồn ngân sách nhà nước");
  without[1] = add_action (improvement, "10/2026", "Tùy theo khả năng huy động của nhà trường");
  without[2] = add_action (improvement, "10/2026", "Không quá 5 triệu");
  add_action (improvement, "10/2026", "Không");
  add_action (improvement, "10/2026", "-");
  add_action (improvement, "10/2026", "Tự túc");
  table = ct_money_table_new (plan);

  g_assert_cmpint (ct_money_table_get (table, CT_FUND_STATE, 0), ==, 20000000);
  g_assert_cmpint (ct_money_table_get (table, CT_FUND_STATE, 1), ==, 5000000);
  g_assert_cmpint (ct_money_table_sum_source (table, CT_FUND_DONATION), ==, 11000000);
  g_assert_cmpint (ct_money_table_get (table, CT_FUND_NONE, 2), ==, 3000000);
  g_assert_cmpint (ct_money_table_sum_year (table, 2), ==, 3000000);
  g_assert_cmpint (ct_money_table_sum (table), ==, 39000000);
  g_assert_cmpuint (table->without_sum->len, ==, G_N_ELEMENTS (without));
  for (gsize i = 0; i < G_N_ELEMENTS (without); i++)
    g_assert_true (g_ptr_array_index (table->without_sum, i) == without[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money-table/spelled", test_spelled);
  g_test_add_func ("/money-table/table", test_table);

  return g_test_run ();
}
