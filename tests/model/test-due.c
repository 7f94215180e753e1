/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-due.h"
#include "ct-plan.h"

typedef struct
{
  const char *name;
  CtStatus status;
  const char *period;
  const char *row_period;
  CtDue due;
} DueCase;

/* On 21/11/2026, in a plan of 2026–2027. */
static const DueCase cases[] = {
  { "ended-yesterday", CT_STATUS_RUNNING, "20/11/2026", "", CT_DUE_LATE },
  { "ends-today", CT_STATUS_RUNNING, "21/11/2026", "", CT_DUE_SOON },
  { "planned-and-past", CT_STATUS_PLANNED, "10/2026", "", CT_DUE_LATE },
  { "in-14-days", CT_STATUS_PLANNED, "05/12/2026", "", CT_DUE_SOON },
  { "in-15-days", CT_STATUS_PLANNED, "06/12/2026", "", CT_DUE_PLANNED },
  { "running-far", CT_STATUS_RUNNING, "Cả năm", "", CT_DUE_RUNNING },
  { "open-end", CT_STATUS_RUNNING, "Năm học 2025-2026 và các năm tiếp theo", "", CT_DUE_RUNNING },
  { "no-time", CT_STATUS_PLANNED, "", "", CT_DUE_PLANNED },
  { "not-understood", CT_STATUS_RUNNING, "Theo đợt", "", CT_DUE_RUNNING },
  { "of-the-row", CT_STATUS_PLANNED, "", "Tháng 9/2026", CT_DUE_LATE },
  { "own-wins", CT_STATUS_PLANNED, "Học kỳ II", "Tháng 9/2026", CT_DUE_PLANNED },
  { "done-in-time", CT_STATUS_DONE, "Cả năm", "", CT_DUE_DONE },
  { "done-long-ago", CT_STATUS_DONE, "9/2026", "", CT_DUE_DONE },
  { "missed", CT_STATUS_MISSED, "9/2026", "", CT_DUE_CLOSED },
  { "dropped", CT_STATUS_DROPPED, "Cả năm", "", CT_DUE_CLOSED },
};

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();

  ct_plan_set_calendar (plan, calendar);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);

  return plan;
}

static CtAction *
add_action (CtPlan *plan, CtStatus status, const char *period)
{
  g_autoptr (CtAction) action = ct_action_new ();
  g_autoptr (CtPeriod) read = ct_plan_read_period (plan, period);
  CtImprovement *improvement = ct_node_list_get (ct_plan_get_improvements (plan), 0);

  ct_action_set_state (action, status, 0);
  ct_node_set_boxed (CT_NODE (action), CT_ACTION_PERIOD, read);
  ct_node_list_append (ct_improvement_get_actions (improvement), action);

  return action;
}

static void
test_group (gconstpointer data)
{
  const DueCase *expected = data;
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtPeriod) row_period = ct_plan_read_period (plan, expected->row_period);
  CtAction *action = add_action (plan, expected->status, expected->period);

  ct_node_set_boxed (CT_NODE (ct_action_get_improvement (action)), CT_IMPROVEMENT_PERIOD,
                     row_period);

  g_assert_cmpint (ct_due_of_action (action, ct_day_from_ymd (2026, 11, 21)), ==, expected->due);
}

static int
compare (CtAction *a, CtAction *b, CtDue due)
{
  guint first = ct_due_get_order (a, due);
  guint second = ct_due_get_order (b, due);

  return (first > second) - (first < second);
}

static void
test_order (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  CtAction *september = add_action (plan, CT_STATUS_PLANNED, "9/2026");
  CtAction *october = add_action (plan, CT_STATUS_PLANNED, "10/2026");
  CtAction *long_one = add_action (plan, CT_STATUS_PLANNED, "9/2026 – 12/2026");
  CtAction *none = add_action (plan, CT_STATUS_PLANNED, "");

  /* What is late longest comes first, what is done last comes first. */
  g_assert_cmpint (compare (september, october, CT_DUE_LATE), <, 0);
  g_assert_cmpint (compare (september, october, CT_DUE_DONE), >, 0);

  /* What is planned is ordered by its beginning. */
  g_assert_cmpint (compare (long_one, october, CT_DUE_PLANNED), <, 0);
  g_assert_cmpint (compare (long_one, october, CT_DUE_RUNNING), >, 0);

  /* What has no day comes last everywhere. */
  for (CtDue due = 0; due < CT_N_DUES; due++)
    {
      g_assert_cmpint (compare (none, october, due), >, 0);
      g_assert_cmpint (compare (october, none, due), <, 0);
      g_assert_cmpint (compare (none, none, due), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/due/group/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_group);
    }
  g_test_add_func ("/due/order", test_order);

  return g_test_run ();
}
