/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-timeline-link.h"

/* Three actions of one criterion, and two of another; their ids are a3 to a7, after those of the
 * two improvements. The second comes after one that is not there; of the last only the end is
 * known. */
static const struct
{
  guint improvement;
  const char *start, *end;
  const char *after[3];
} actions[] = {
  { 0, "2026-09-01", "2026-10-31", { NULL } },
  { 0, "2026-09-01", "2026-12-31", { "a99", NULL } },
  { 0, "2026-11-15", "2027-01-31", { "a3", "a4", NULL } },
  { 1, "2026-11-01", "2026-11-30", { "a3", NULL } },
  { 1, "", "2026-12-15", { "a3", "a4", NULL } },
};

static void
add_action (CtPlan *plan, guint i)
{
  CtImprovement *improvement =
      ct_node_list_get (ct_plan_get_improvements (plan), actions[i].improvement);
  g_autoptr (CtAction) action = ct_action_new ();
  CtRange range = { ct_day_parse_iso (actions[i].start), ct_day_parse_iso (actions[i].end),
                    CT_REPEAT_NONE };
  g_autoptr (CtPeriod) period = ct_period_new ("words", &range, 1, TRUE);

  ct_node_set_boxed (CT_NODE (action), CT_ACTION_PERIOD, period);
  if (actions[i].after[0] != NULL)
    ct_node_set_boxed (CT_NODE (action), CT_ACTION_AFTER, (gpointer) actions[i].after);
  ct_node_list_append (ct_improvement_get_actions (improvement), action);
}

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);

  ct_plan_set_calendar (plan, calendar);
  for (guint i = 1; i <= 2; i++)
    {
      g_autoptr (CtImprovement) improvement = ct_improvement_new ();
      g_autofree char *criterion = g_strdup_printf ("1.%u", i);

      ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, criterion);
      ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CONTENT, "better");
      ct_node_list_append (ct_plan_get_improvements (plan), improvement);
    }
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    add_action (plan, i);

  return plan;
}

static char *
describe (CtTimelineRows *rows, CtPlan *plan)
{
  CtTimelineScale scale = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) links = NULL;

  ct_timeline_scale_init (&scale, ct_plan_get_calendar (plan), CT_DAY_NONE, CT_DAY_NONE);
  links = ct_timeline_links_list (rows, ct_plan_get_calendar (plan), &scale);
  for (guint i = 0; i < links->len; i++)
    {
      const CtTimelineLink *link = &g_array_index (links, CtTimelineLink, i);
      g_autofree char *end = ct_day_format_iso (link->end);
      g_autofree char *start = ct_day_format_iso (link->start);

      g_string_append_printf (text, "%u→%u %s %s%s\n", link->from, link->to, end, start,
                              link->conflict ? "!" : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Rows: standard, 1.1, improvement, three actions, 1.2, improvement, two actions. */
static void
test_list (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  g_autofree char *open = NULL;
  g_autofree char *folded = NULL;

  ct_timeline_rows_set_plan (rows, plan, NULL);
  open = describe (rows, plan);
  g_assert_cmpstr (open, ==,
                   "3→5 2026-11-01 2026-11-15\n"
                   "4→5 2027-01-01 2026-11-15!\n"
                   "3→8 2026-11-01 2026-11-01\n"
                   "3→9 2026-11-01 2026-12-16\n"
                   "4→9 2027-01-01 2026-12-16!\n");

  /* From a folded group only what leads out of it. */
  ct_timeline_rows_set_folded (rows, 1, TRUE);
  folded = describe (rows, plan);
  g_assert_cmpstr (folded, ==,
                   "1→4 2026-11-01 2026-11-01\n"
                   "1→5 2026-11-01 2026-12-16\n"
                   "1→5 2027-01-01 2026-12-16!\n");
}

/* The line says what the check of the plan says: the last day may be shared, and what is done holds
 * up nothing. */
static void
test_conflict (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  CtRange range = { ct_day_from_ymd (2026, 10, 31), ct_day_from_ymd (2026, 11, 30),
                    CT_REPEAT_NONE };
  g_autoptr (CtPeriod) period = ct_period_new ("words", &range, 1, TRUE);
  g_autofree char *text = NULL;

  ct_node_set_boxed (ct_plan_find (plan, "a5"), CT_ACTION_PERIOD, period);
  ct_action_set_state (CT_ACTION (ct_plan_find (plan, "a4")), CT_STATUS_DONE, 100);
  ct_timeline_rows_set_plan (rows, plan, NULL);
  text = describe (rows, plan);
  g_assert_cmpstr (text, ==,
                   "3→5 2026-11-01 2026-10-31\n"
                   "4→5 2027-01-01 2026-10-31\n"
                   "3→8 2026-11-01 2026-11-01\n"
                   "3→9 2026-11-01 2026-12-16\n"
                   "4→9 2027-01-01 2026-12-16\n");
}

static void
test_route (void)
{
  static const struct
  {
    CtTimelinePoint from, to;
    const char *points;
  } cases[] = {
    /* Room between them. */
    { { 100, 30 }, { 150, 70 }, "100,30 143,30 143,70 150,70 " },
    { { 100, 70 }, { 150, 30 }, "100,70 143,70 143,30 150,30 " },
    /* No room, or backwards: around, between the rows. */
    { { 100, 30 }, { 105, 70 }, "100,30 107,30 107,60 98,60 98,70 105,70 " },
    { { 100, 70 }, { 50, 30 }, "100,70 107,70 107,40 43,40 43,30 50,30 " },
    /* At the beginning of the scale, and before it. */
    { { 100, 30 }, { 20, 70 }, "100,30 107,30 107,60 20.5,60 20.5,70 27.5,70 " },
    { { 5, 30 }, { 10, 70 }, "5,30 20.5,30 20.5,70 27.5,70 " },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CtTimelinePoint points[CT_TIMELINE_LINK_POINTS];
      guint n_points = ct_timeline_link_route (&cases[i].from, &cases[i].to, 20, 20, points);
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < n_points; j++)
        g_string_append_printf (found, "%g,%g ", points[j].x, points[j].y);
      g_assert_cmpstr (found->str, ==, cases[i].points);
    }
}

/* What was issued stands in the rows of the same work, however it was moved since. */
static void
test_issued (void)
{
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtPlan) issued = make_plan ();
  g_autoptr (CtTimelineRows) rows = ct_timeline_rows_new ();
  CtRange range = { ct_day_from_ymd (2027, 3, 1), ct_day_from_ymd (2027, 3, 31), CT_REPEAT_NONE };
  g_autoptr (CtPeriod) later = ct_period_new ("later", &range, 1, TRUE);
  g_autoptr (CtAction) added = ct_action_new ();
  CtNode *first = ct_plan_find (plan, "a3");
  CtTimelineScale scale = { 0 };

  ct_node_set_boxed (first, CT_ACTION_PERIOD, later);
  ct_node_list_append (ct_improvement_get_actions (
                           ct_node_list_get (ct_plan_get_improvements (plan), 1)),
                       added);
  ct_timeline_rows_set_plan (rows, plan, NULL);
  g_assert_false (ct_timeline_rows_has_issued (rows));
  ct_timeline_rows_set_issued (rows, issued);
  g_assert_true (ct_timeline_rows_has_issued (rows));
  ct_timeline_scale_init (&scale, ct_plan_get_calendar (plan), CT_DAY_NONE, CT_DAY_NONE);

  for (guint i = 0; i < ct_timeline_rows_get_length (rows); i++)
    {
      const CtTimelineRow *row = ct_timeline_rows_get (rows, i);
      g_autoptr (GArray) bars = ct_timeline_rows_list_issued_bars (rows, i, &scale);
      gboolean expected = row->kind == CT_TIMELINE_ROW_WORK && row->node != CT_NODE (added);

      g_assert_cmpuint (bars->len, ==, expected ? 1 : 0);
      if (row->node == first)
        g_assert_cmpuint (g_array_index (bars, CtTimelineBar, 0).start, ==,
                          ct_day_from_ymd (2026, 9, 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-link/list", test_list);
  g_test_add_func ("/timeline-link/conflict", test_conflict);
  g_test_add_func ("/timeline-link/route", test_route);
  g_test_add_func ("/timeline-link/issued", test_issued);

  return g_test_run ();
}
