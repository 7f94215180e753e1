/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "ct-action.h"
#include "ct-timeline-rows.h"

typedef struct
{
  const char *standard, *criterion, *provision;
  const char *actions; /* one letter each: d(one), p(lanned), n(o time) */
} Improvement;

/* Out of order on purpose: rows follow the standards, not the file. */
static const Improvement improvements[] = {
  { "2", "2.1", "", "d" }, { "1", "1.10", "", "pn" }, { "1", "1.2", "", "dd" },
  { "", "", "2", "p" },    { "1", "1.2", "", "p" },   { "2", "", "", "" },
};

static void
add_action (CtImprovement *improvement, char kind, guint number)
{
  g_autoptr (CtAction) action = ct_action_new ();
  CtRange range = { ct_day_from_ymd (2026, 9, 1) + number, ct_day_from_ymd (2026, 9, 30) + number,
                    CT_REPEAT_NONE };
  g_autoptr (CtPeriod) period = ct_period_new ("words", &range, kind == 'n' ? 0 : 1, TRUE);
  g_autofree char *text = g_strdup_printf ("work %u\nmore", number);

  ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, text);
  ct_node_set_boxed (CT_NODE (action), CT_ACTION_PERIOD, period);
  if (kind == 'd')
    ct_action_set_state (action, CT_STATUS_DONE, 100);
  ct_node_set_text (CT_NODE (action), CT_ACTION_LEAD, number % 2 == 0 ? "A" : "B");
  ct_node_list_append (ct_improvement_get_actions (improvement), action);
}

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 2);
  guint number = 0;

  ct_plan_set_calendar (plan, calendar);
  for (gsize i = 0; i < G_N_ELEMENTS (improvements); i++)
    {
      g_autoptr (CtImprovement) improvement = ct_improvement_new ();
      CtNode *node = CT_NODE (improvement);

      ct_node_set_text (node, CT_IMPROVEMENT_STANDARD, improvements[i].standard);
      ct_node_set_text (node, CT_IMPROVEMENT_CRITERION, improvements[i].criterion);
      ct_node_set_text (node, CT_IMPROVEMENT_LEVEL4, improvements[i].provision);
      if (*improvements[i].actions != '\0')
        ct_node_set_text (node, CT_IMPROVEMENT_CONTENT, "better");
      for (const char *kind = improvements[i].actions; *kind != '\0'; kind++)
        add_action (improvement, *kind, number++);
      ct_node_list_append (ct_plan_get_improvements (plan), improvement);
    }

  return plan;
}

/* Indent by level, code, done/all, "+" when folded. */
static char *
describe (CtTimelineRows *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ct_timeline_rows_get_length (rows); i++)
    {
      const CtTimelineRow *row = ct_timeline_rows_get (rows, i);
      g_autofree char *code = ct_timeline_rows_dup_code (rows, i);

      g_string_append_printf (text, "%*s%s %u/%u%s\n", (int) row->level, "", code, row->n_done,
                              row->n_works, row->folded ? "+" : "");
    }

  return g_string_free (text, FALSE);
}

static void
assert_rows (CtTimelineRows *rows, const char *expected)
{
  g_autofree char *found = describe (rows);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_groups (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  g_autofree char *label = NULL;
  g_autofree char *lead = NULL;

  ct_timeline_rows_set_plan (rows, plan, NULL);
  assert_rows (rows, "Std. 1 2/5\n"
                     " 1.2 2/3+\n"
                     " 1.10 0/2+\n"
                     "Std. 2 1/2\n"
                     "  0/1+\n"
                     " 2.1 1/1+\n"
                     " 0/1\n"
                     " 2 0/1+\n");

  g_assert_true (ct_timeline_rows_set_folded (rows, 1, FALSE));
  g_assert_false (ct_timeline_rows_set_folded (rows, 1, FALSE));
  g_assert_true (ct_timeline_rows_set_folded (rows, 8, TRUE));
  assert_rows (rows, "Std. 1 2/5\n"
                     " 1.2 2/3\n"
                     "  1 2/2\n"
                     "   1 1/1\n"
                     "   2 1/1\n"
                     "  2 0/1\n"
                     "   1 0/1\n"
                     " 1.10 0/2+\n"
                     "Std. 2 1/2+\n"
                     " 0/1\n"
                     " 2 0/1+\n");

  label = ct_timeline_rows_dup_label (rows, 3);
  g_assert_cmpstr (label, ==, "work 3 more");
  lead = ct_timeline_rows_dup_lead (rows, 1);
  g_assert_cmpstr (lead, ==, "B +1");
  g_assert_cmpint (ct_timeline_rows_find_parent (rows, 4), ==, 2);
  g_assert_cmpint (ct_timeline_rows_find_parent (rows, 5), ==, 1);
  g_assert_cmpint (ct_timeline_rows_find_parent (rows, 1), ==, 0);
  g_assert_cmpint (ct_timeline_rows_find_parent (rows, 0), ==, -1);
  g_assert_cmpint (ct_timeline_rows_find_group (rows, "1", "1.10", ""), ==, 7);
  g_assert_cmpint (ct_timeline_rows_find_group (rows, "2", "", ""), ==, 8);
  g_assert_cmpint (ct_timeline_rows_find_group (rows, "", "", "2"), ==, 10);
  g_assert_cmpint (ct_timeline_rows_find_group (rows, "9", "9.9", ""), ==, -1);
  g_assert_false (ct_timeline_rows_set_folded (rows, 3, TRUE));

  /* An improvement folds too. */
  g_assert_true (ct_timeline_rows_set_folded (rows, 2, TRUE));
  assert_rows (rows, "Std. 1 2/5\n"
                     " 1.2 2/3\n"
                     "  1 2/2+\n"
                     "  2 0/1\n"
                     "   1 0/1\n"
                     " 1.10 0/2+\n"
                     "Std. 2 1/2+\n"
                     " 0/1\n"
                     " 2 0/1+\n");
}

/* A single year shows a row for each action at once. */
static void
test_one_year (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();

  ct_plan_set_calendar (plan, calendar);
  ct_timeline_rows_set_plan (rows, plan, NULL);
  assert_rows (rows, "Std. 1 2/5\n"
                     " 1.2 2/3\n"
                     "  1 2/2\n"
                     "   1 1/1\n"
                     "   2 1/1\n"
                     "  2 0/1\n"
                     "   1 0/1\n"
                     " 1.10 0/2\n"
                     "  1 0/2\n"
                     "   1 0/1\n"
                     "   2 0/1\n"
                     "Std. 2 1/2\n"
                     "  0/1\n"
                     "  1 0/1\n"
                     " 2.1 1/1\n"
                     "  1 1/1\n"
                     "   1 1/1\n"
                     " 0/1\n"
                     " 2 0/1\n"
                     "  1 0/1\n"
                     "   1 0/1\n");
}

static gboolean
is_of_1_2 (CtImprovement *improvement, gpointer user_data)
{
  return g_str_equal (ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION),
                      user_data);
}

static void
test_flat_and_filtered (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  g_autoptr (GPtrArray) trayed = NULL;
  g_autoptr (GPtrArray) none = NULL;

  ct_timeline_rows_set_plan (rows, plan, NULL);
  ct_timeline_rows_set_flat (rows, TRUE);
  g_assert_cmpuint (ct_timeline_rows_get_length (rows), ==, 8);
  g_assert_cmpuint (ct_timeline_rows_get_n_works (rows), ==, 8);

  /* The action without ranges, and the improvement that has neither actions nor a period. */
  trayed = ct_timeline_rows_list_without_time (rows);
  g_assert_cmpuint (trayed->len, ==, 2);

  ct_timeline_rows_set_filter (rows, is_of_1_2, (gpointer) "1.2");
  ct_timeline_rows_rebuild (rows);
  assert_rows (rows, "  1.1 1/1\n  1.2 1/1\n  2.1 0/1\n");
  none = ct_timeline_rows_list_without_time (rows);
  g_assert_cmpuint (none->len, ==, 0);

  ct_timeline_rows_set_plan (rows, NULL, NULL);
  g_assert_cmpuint (ct_timeline_rows_get_length (rows), ==, 0);
}

static CtAction *
get_action (CtPlan *plan, guint improvement, guint action)
{
  CtImprovement *owner = ct_node_list_get (ct_plan_get_improvements (plan), improvement);

  return ct_node_list_get (ct_improvement_get_actions (owner), action);
}

static void
test_find_and_reveal (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  g_autoptr (CtAction) stranger = ct_action_new ();
  CtNode *node = CT_NODE (get_action (plan, 1, 1));
  CtNode *childless = ct_node_list_get (ct_plan_get_improvements (plan), 5);
  CtNode *parent = ct_node_list_get (ct_plan_get_improvements (plan), 1);

  ct_timeline_rows_set_plan (rows, plan, NULL);
  ct_timeline_rows_set_folded (rows, 0, TRUE);
  g_assert_cmpint (ct_timeline_rows_find_node (rows, node), ==, 0);
  g_assert_cmpint (ct_timeline_rows_reveal (rows, node), ==, 5);
  g_assert_true (ct_timeline_rows_get (rows, 5)->node == node);
  g_assert_cmpint (ct_timeline_rows_find_node (rows, parent), ==, 3);
  g_assert_cmpint (ct_timeline_rows_reveal (rows, childless), ==, 8);
  g_assert_cmpint (ct_timeline_rows_find_node (rows, CT_NODE (stranger)), ==, -1);
  g_assert_cmpint (ct_timeline_rows_reveal (rows, NULL), ==, -1);

  /* What was deleted is gone after the rows are built anew. */
  ct_node_list_remove (ct_improvement_get_actions (CT_IMPROVEMENT (parent)), 1);
  ct_timeline_rows_rebuild (rows);
  g_assert_cmpint (ct_timeline_rows_get (rows, 2)->n_works, ==, 1);
}

static void
test_bars_of_rows (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  CtTimelineScale scale = { 0 };
  CtDay earliest, latest;
  static const guint folded[] = { 0, 3, 1, 0, 0, 1, 0, 1 };

  ct_timeline_rows_set_plan (rows, plan, NULL);
  ct_timeline_rows_get_extent (rows, &earliest, &latest);
  g_assert_cmpuint (earliest, ==, ct_day_from_ymd (2026, 9, 1));
  g_assert_cmpuint (latest, ==, ct_day_from_ymd (2026, 10, 6));
  ct_timeline_scale_init (&scale, ct_plan_get_calendar (plan), earliest, latest);

  for (guint i = 0; i < ct_timeline_rows_get_length (rows); i++)
    {
      guint n_lanes;
      g_autoptr (GArray) bars = ct_timeline_rows_list_bars (rows, i, &scale, earliest, &n_lanes);

      g_assert_cmpuint (bars->len, ==, folded[i]);
      g_assert_cmpuint (n_lanes, ==, MAX (folded[i], 1));
    }

  ct_timeline_rows_set_folded (rows, 1, FALSE);
  for (guint i = 1; i < 7; i++)
    {
      gboolean work = ct_timeline_rows_get (rows, i)->kind == CT_TIMELINE_ROW_WORK;
      guint n_lanes;
      g_autoptr (GArray) bars = ct_timeline_rows_list_bars (rows, i, &scale, earliest, &n_lanes);

      g_assert_cmpuint (bars->len, ==, work ? 1 : 0);
      if (work)
        g_assert_true (g_array_index (bars, CtTimelineBar, 0).node ==
                       ct_timeline_rows_get (rows, i)->node);
    }
}

/* Rows as "words of the group done/all", and under each the code and words of its work. */
static char *
describe_groups (CtTimelineRows *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ct_timeline_rows_get_length (rows); i++)
    {
      const CtTimelineRow *row = ct_timeline_rows_get (rows, i);
      g_autofree char *code = ct_timeline_rows_dup_code (rows, i);
      g_autofree char *label = ct_timeline_rows_dup_label (rows, i);

      if (row->kind == CT_TIMELINE_ROW_GROUP)
        g_string_append_printf (text, "%s %u/%u\n", label, row->n_done, row->n_works);
      else
        g_string_append_printf (text, " %s %s\n", code, label);
    }

  return g_string_free (text, FALSE);
}

/* Actions: 0 done; 1 and 2 (the latter without time) in 1.10; 3 and 4 done in 1.2; 5 of the
 * provision; 6 in 1.2; and the improvement without any. Leads are A for even ones, B for odd. */
static const struct
{
  CtTimelineBy by;
  const char *rows;
} groupings[] = {
  { CT_TIMELINE_BY_LEAD, "A 2/4\n"
                         " 1.2 work 4 more\n"
                         " 1.2 work 6 more\n"
                         " 1.10 work 2 more\n"
                         " 2.1 work 0 more\n"
                         "B 1/3\n"
                         " 1.2 work 3 more\n"
                         " 1.10 work 1 more\n"
                         " 2 work 5 more\n"
                         "No lead yet 0/1\n"
                         "  (no words yet)\n" },
  { CT_TIMELINE_BY_STATE, "Late 0/1\n"
                          " 1.10 work 1 more\n"
                          "Not begun 0/4\n"
                          " 1.2 work 6 more\n"
                          " 1.10 work 2 more\n"
                          "  (no words yet)\n"
                          " 2 work 5 more\n"
                          "Done 3/3\n"
                          " 1.2 work 3 more\n"
                          " 1.2 work 4 more\n"
                          " 2.1 work 0 more\n" },
  { CT_TIMELINE_BY_MONTH, "Due in 9/2026 1/1\n"
                          " 2.1 work 0 more\n"
                          "Due in 10/2026 2/5\n"
                          " 1.10 work 1 more\n"
                          " 1.2 work 3 more\n"
                          " 1.2 work 4 more\n"
                          " 2 work 5 more\n"
                          " 1.2 work 6 more\n"
                          "No time yet 0/2\n"
                          " 1.10 work 2 more\n"
                          "  (no words yet)\n" },
};

static void
test_groupings (void)
{
  g_autoptr (CtPlan) plan = make_plan ();

  for (gsize i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
      g_autofree char *found = NULL;

      /* Work 1 was due on the day before, work 2 on this one. */
      ct_timeline_rows_set_today (rows, ct_day_from_ymd (2026, 10, 2));
      ct_timeline_rows_set_grouping (rows, groupings[i].by);
      ct_timeline_rows_set_plan (rows, plan, NULL);
      found = describe_groups (rows);
      g_assert_cmpstr (found, ==, groupings[i].rows);

      /* Work is found and revealed in its group. */
      g_assert_true (ct_timeline_rows_set_folded (rows, 0, TRUE));
      g_assert_cmpint (ct_timeline_rows_find_parent (rows, 2), ==, 1);
      g_assert_cmpint (ct_timeline_rows_find_node (rows, ct_timeline_rows_get_work (rows, 0)), ==,
                       0);
      g_assert_cmpint (ct_timeline_rows_reveal (rows, ct_timeline_rows_get_work (rows, 0)), ==, 1);
    }
}

/* One person however it is written, in the order of the roles; then others by name. */
static void
test_leads (void)
{
  static const char *const leads[] = { "Chị Bình", "PHT, BGH", "Anh An", "Phó hiệu trưởng", "HT" };
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtRoles) roles = ct_roles_new ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autofree char *found = NULL;
  CtRole *role = ct_roles_add (roles, "principal", NULL);

  ct_role_set_name (role, "Hiệu trưởng", FALSE);
  ct_role_add_spelling (role, "HT");
  role = ct_roles_add (roles, "vice-principal", NULL);
  ct_role_set_name (role, "Phó hiệu trưởng", FALSE);
  ct_role_add_spelling (role, "PHT");

  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_autoptr (CtAction) action = ct_action_new ();

      ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, leads[i]);
      ct_node_set_text (CT_NODE (action), CT_ACTION_LEAD, leads[i]);
      ct_node_list_append (ct_improvement_get_actions (improvement), action);
    }

  ct_timeline_rows_set_roles (rows, roles);
  ct_timeline_rows_set_grouping (rows, CT_TIMELINE_BY_LEAD);
  ct_timeline_rows_set_plan (rows, plan, NULL);
  found = describe_groups (rows);
  g_assert_cmpstr (found, ==,
                   "HT 0/1\n  HT\n"
                   "PHT 0/2\n  PHT, BGH\n  Phó hiệu trưởng\n"
                   "Anh An 0/1\n  Anh An\n"
                   "Chị Bình 0/1\n  Chị Bình\n");
}

/* Twelve sources of work, eight colors: those with most work have their own. */
static void
test_categories (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  const CtTimelineCategories *categories;

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *standard = g_strdup_printf ("%u", i);

      for (guint j = 0; j < (i > 8 ? 3u : 1u); j++)
        {
          g_autoptr (CtImprovement) improvement = ct_improvement_new ();

          ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_STANDARD, standard);
          ct_node_list_append (ct_plan_get_improvements (plan), improvement);
        }
    }

  ct_timeline_rows_set_plan (rows, plan, NULL);
  g_assert_null (ct_timeline_rows_get_categories (rows));

  ct_timeline_rows_set_coloring (rows, CT_TIMELINE_BY_STANDARD);
  categories = ct_timeline_rows_get_categories (rows);
  for (int i = 0; i < CT_TIMELINE_MAX_CATEGORIES; i++)
    g_assert_true (ct_timeline_categories_is_used (categories, i));
  for (int i = 0; i < 7; i++)
    g_assert_cmpint (ct_timeline_categories_get (categories, i)->number, ==, i < 3 ? i + 1 : i + 6);
  g_assert_null (ct_timeline_categories_get (categories, 7));
  for (guint i = 0; i < ct_timeline_rows_get_n_works (rows); i++)
    {
      CtNode *work = ct_timeline_rows_get_work (rows, i);
      int number = atoi (ct_node_get_text (work, CT_IMPROVEMENT_STANDARD));
      int category = ct_timeline_categories_find (categories, work);

      g_assert_cmpint (category, ==, number <= 3 ? number - 1 : number <= 8 ? 7 : number - 6);
    }
}

static void
test_money (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  g_autoptr (CtBudget) first = ct_budget_new_from_text ("5 triệu đồng (NSNN)");
  g_autoptr (CtBudget) second =
      ct_budget_new_from_text ("NSNN: 1.000.000 đồng; xã hội hóa: 2.000.000 đồng");
  g_autoptr (CtTimelineKeys) keys = ct_timeline_keys_new (CT_TIMELINE_BY_FUND, NULL, 0);
  g_autofree char *standard = NULL;
  g_autofree char *none = NULL;

  ct_node_set_boxed (CT_NODE (get_action (plan, 0, 0)), CT_ACTION_BUDGET, first);
  ct_node_set_boxed (CT_NODE (get_action (plan, 1, 0)), CT_ACTION_BUDGET, first);
  ct_node_set_boxed (CT_NODE (get_action (plan, 1, 1)), CT_ACTION_BUDGET, second);
  ct_timeline_rows_set_plan (rows, plan, NULL);
  standard = ct_timeline_rows_dup_money (rows, 0);
  g_assert_cmpstr (standard, ==, "8.000.000");
  none = ct_timeline_rows_dup_money (rows, 1);
  g_assert_cmpstr (none, ==, "");

  g_assert_cmpint (ct_timeline_keys_read (keys, CT_NODE (get_action (plan, 0, 0))).number, ==,
                   CT_FUND_STATE);
  g_assert_cmpint (ct_timeline_keys_read (keys, CT_NODE (get_action (plan, 1, 1))).number, ==,
                   CT_FUND_DONATION);
  g_assert_cmpint (ct_timeline_keys_read (keys, CT_NODE (get_action (plan, 2, 0))).number, ==,
                   CT_FUND_NONE);
}

/* Actions of an improvement without words stand directly under the criterion. */
static void
test_without_words (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();

  ct_node_set_text (ct_node_list_get (ct_plan_get_improvements (plan), 0), CT_IMPROVEMENT_CONTENT,
                    "");
  ct_timeline_rows_set_plan (rows, plan, NULL);
  ct_timeline_rows_set_folded (rows, 0, TRUE);
  ct_timeline_rows_set_folded (rows, 3, FALSE);
  assert_rows (rows, "Std. 1 2/5+\n"
                     "Std. 2 1/2\n"
                     "  0/1+\n"
                     " 2.1 1/1\n"
                     "  1.1 1/1\n"
                     " 0/1\n"
                     " 2 0/1+\n");
  g_assert_cmpint (ct_timeline_rows_find_node (rows,
                                               ct_node_list_get (ct_plan_get_improvements (plan),
                                                                 0)),
                   ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-rows/groups", test_groups);
  g_test_add_func ("/timeline-rows/one-year", test_one_year);
  g_test_add_func ("/timeline-rows/flat-and-filtered", test_flat_and_filtered);
  g_test_add_func ("/timeline-rows/find-and-reveal", test_find_and_reveal);
  g_test_add_func ("/timeline-rows/bars-of-rows", test_bars_of_rows);

  g_test_add_func ("/timeline-rows/without-words", test_without_words);
  g_test_add_func ("/timeline-rows/groupings", test_groupings);
  g_test_add_func ("/timeline-rows/leads", test_leads);
  g_test_add_func ("/timeline-rows/categories", test_categories);
  g_test_add_func ("/timeline-rows/money", test_money);

  return g_test_run ();
}
