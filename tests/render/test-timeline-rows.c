/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

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
      for (const char *kind = improvements[i].actions; *kind != '\0'; kind++)
        add_action (improvement, *kind, number++);
      ct_node_list_append (ct_plan_get_improvements (plan), improvement);
    }

  return plan;
}

/* Indent by kind, code, done/all, "+" when folded. */
static char *
describe (CtTimelineRows *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ct_timeline_rows_get_length (rows); i++)
    {
      const CtTimelineRow *row = ct_timeline_rows_get (rows, i);
      g_autofree char *code = ct_timeline_rows_dup_code (rows, i);

      g_string_append_printf (text, "%*s%s %u/%u%s\n", (int) row->kind, "", code, row->n_done,
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
  g_assert_true (ct_timeline_rows_set_folded (rows, 6, TRUE));
  assert_rows (rows, "Std. 1 2/5\n"
                     " 1.2 2/3\n"
                     "  1.1 1/1\n"
                     "  1.2 1/1\n"
                     "  2.1 0/1\n"
                     " 1.10 0/2+\n"
                     "Std. 2 1/2+\n"
                     " 0/1\n"
                     " 2 0/1+\n");

  label = ct_timeline_rows_dup_label (rows, 2);
  g_assert_cmpstr (label, ==, "work 3 more");
  lead = ct_timeline_rows_dup_lead (rows, 1);
  g_assert_cmpstr (lead, ==, "B +1");
  g_assert_cmpint (ct_timeline_rows_find_parent (rows, 4), ==, 1);
  g_assert_cmpint (ct_timeline_rows_find_parent (rows, 1), ==, 0);
  g_assert_cmpint (ct_timeline_rows_find_parent (rows, 0), ==, -1);
  g_assert_cmpint (ct_timeline_rows_find_group (rows, "1", "1.10", ""), ==, 5);
  g_assert_cmpint (ct_timeline_rows_find_group (rows, "2", "", ""), ==, 6);
  g_assert_cmpint (ct_timeline_rows_find_group (rows, "", "", "2"), ==, 8);
  g_assert_cmpint (ct_timeline_rows_find_group (rows, "9", "9.9", ""), ==, -1);
  g_assert_false (ct_timeline_rows_set_folded (rows, 2, TRUE));
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
                     "  1.1 1/1\n"
                     "  1.2 1/1\n"
                     "  2.1 0/1\n"
                     " 1.10 0/2\n"
                     "  1.1 0/1\n"
                     "  1.2 0/1\n"
                     "Std. 2 1/2\n"
                     "  0/1\n"
                     "  1 0/1\n"
                     " 2.1 1/1\n"
                     "  1.1 1/1\n"
                     " 0/1\n"
                     " 2 0/1\n"
                     "  1.1 0/1\n");
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
  g_assert_cmpint (ct_timeline_rows_reveal (rows, node), ==, 4);
  g_assert_true (ct_timeline_rows_get (rows, 4)->node == node);
  g_assert_cmpint (ct_timeline_rows_find_node (rows, parent), ==, 3);
  g_assert_cmpint (ct_timeline_rows_reveal (rows, childless), ==, 7);
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
  for (guint i = 1; i < 5; i++)
    {
      guint n_lanes;
      g_autoptr (GArray) bars = ct_timeline_rows_list_bars (rows, i, &scale, earliest, &n_lanes);

      g_assert_cmpuint (bars->len, ==, i == 1 ? 0 : 1);
      if (i > 1)
        g_assert_true (g_array_index (bars, CtTimelineBar, 0).node ==
                       ct_timeline_rows_get (rows, i)->node);
    }
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

  return g_test_run ();
}
