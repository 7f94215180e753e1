/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <time.h>

#include "ct-paragraph.h"
#include "ct-plan-writer.h"
#include "ct-text-repair.h"
#include "test-checks.h"

/* The list of findings while the plan changes, what is passed over, and what is put right. */

/* A row that is to be seen as the same object while another changes. */
static void
count_change_cb (GListModel *model, guint position, guint removed, guint added, gpointer data)
{
  guint *changed = data;

  *changed += removed + added;
}

static void
wait_for_checks (CtChecks *checks, guint expected)
{
  gint64 deadline = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (g_list_model_get_n_items (G_LIST_MODEL (checks)) != expected &&
         g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, expected);
}

static void
test_live (void)
{
  g_autoptr (CtPlan) plan =
      read_plan (PLAN (ROW ("", FULL_ACTION ("a1", "") FULL_ACTION ("a2", WHEN ("31/9/2026")))));
  g_autoptr (CtChecks) checks = check_on (plan, TODAY);
  g_autoptr (CtFinding) kept = g_list_model_get_item (G_LIST_MODEL (checks), 0);
  g_autoptr (CtFinding) same = NULL;
  g_autoptr (CtPeriod) period = ct_plan_read_period (plan, "12/2026");
  CtHistory *history = ct_plan_get_history (plan);
  CtNode *improvement = ct_plan_find (plan, "i1");
  guint changed = 0;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, 2);
  g_signal_connect (checks, "items-changed", G_CALLBACK (count_change_cb), &changed);

  ct_node_set_boxed (ct_plan_find (plan, "a1"), CT_ACTION_PERIOD, period);
  wait_for_checks (checks, 1);
  same = g_list_model_get_item (G_LIST_MODEL (checks), 0);
  g_assert_true (same == kept);
  g_assert_cmpuint (changed, ==, 1);

  ct_history_undo (history);
  wait_for_checks (checks, 2);
  ct_history_redo (history);
  wait_for_checks (checks, 1);

  /* What goes away takes its findings with it; what stands there twice is found after a pause. */
  ct_node_list_remove (ct_improvement_get_actions (CT_IMPROVEMENT (improvement)), 1);
  wait_for_checks (checks, 0);
  {
    g_autoptr (CtNode) copy = ct_node_duplicate (ct_plan_find (plan, "a1"));

    ct_node_list_append (ct_improvement_get_actions (CT_IMPROVEMENT (improvement)), copy);
  }
  wait_for_checks (checks, 1);
}

/* Days set by hand need not follow each other. */
static void
test_reversed_by_hand (void)
{
  g_autoptr (CtPlan) plan = read_plan (PERIOD ("12/2026"));
  g_autoptr (CtChecks) checks = check_on (plan, TODAY);
  CtRange range = { ct_day_from_ymd (2027, 3, 5), ct_day_from_ymd (2027, 3, 1), CT_REPEAT_NONE };
  g_autoptr (CtPeriod) period = ct_period_new ("sau lễ", &range, 1, TRUE);
  g_autofree char *found = NULL;

  ct_node_set_boxed (ct_plan_find (plan, "a1"), CT_ACTION_PERIOD, period);
  ct_checks_complete (checks);
  found = dup_findings (G_LIST_MODEL (checks));
  g_assert_cmpstr (found, ==, "error period-reversed a1");
}

/* The years by which all periods are judged. */
static void
test_calendar (void)
{
  g_autoptr (CtPlan) plan = read_plan (PERIOD ("12/2026"));
  g_autoptr (CtChecks) checks = check_on (plan, TODAY);
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2028, 1);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, 0);
  ct_plan_set_calendar (plan, calendar);
  ct_checks_complete (checks);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, 2);
}

static void
test_dismiss (void)
{
  g_autoptr (CtPlan) plan = read_plan (PERIOD ("Theo đợt"));
  g_autoptr (CtChecks) checks = check_on (plan, TODAY);
  g_autoptr (GBytes) before = ct_plan_writer_write (plan);
  g_autoptr (CtFinding) finding = g_list_model_get_item (G_LIST_MODEL (checks), 0);
  g_autoptr (CtPeriod) period = ct_plan_read_period (plan, "Tùy lúc");
  CtHistory *history = ct_plan_get_history (plan);

  ct_checks_dismiss (checks, finding);
  ct_checks_complete (checks);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (ct_checks_get_dismissed (checks)), ==, 1);

  {
    g_autoptr (GBytes) written = ct_plan_writer_write (plan);
    g_autoptr (CtPlan) again = read_plan (g_bytes_get_data (written, NULL));
    g_autoptr (CtChecks) others = check_on (again, TODAY);

    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (others)), ==, 0);
    g_assert_cmpuint (g_list_model_get_n_items (ct_checks_get_dismissed (others)), ==, 1);
  }

  /* Other words are another matter. */
  ct_node_set_boxed (ct_plan_find (plan, "a1"), CT_ACTION_PERIOD, period);
  ct_checks_complete (checks);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, 1);
  ct_history_undo (history);
  ct_checks_complete (checks);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, 0);

  ct_checks_restore (checks, finding);
  ct_checks_complete (checks);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, 1);
  ct_history_undo (history);
  ct_history_undo (history);
  {
    g_autoptr (GBytes) after = ct_plan_writer_write (plan);

    g_assert_true (g_bytes_equal (before, after));
  }
}

static void
test_repair (void)
{
  g_autoptr (CtPlan) plan = read_plan (PLAN ("<preamble><p>Tr­êng mÇm non</p></preamble>" ROW (
      "", "<action id='a1' status='planned'><text>Ke&#x302;&#x301; "
          "hoa&#x323;ch</text><period><text>Ca&#x309; năm</text></period>"
          "<evidence>Biªn b¶n häp</evidence></action>")));
  g_autoptr (GBytes) before = ct_plan_writer_write (plan);
  CtNode *action = ct_plan_find (plan, "a1");
  CtHistory *history = ct_plan_get_history (plan);
  CtNode *paragraph = ct_node_list_get (ct_plan_get_preamble (plan), 0);

  ct_text_repair_convert (plan);
  g_assert_cmpstr (ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT), ==, "Trường mầm non");
  g_assert_cmpstr (ct_evidence_get_text (ct_node_get_boxed (action, CT_ACTION_EVIDENCE), 0), ==,
                   "Biên bản họp");
  ct_text_repair_compose (plan);
  g_assert_cmpstr (ct_node_get_text (action, CT_ACTION_TEXT), ==, "Kế hoạch");
  g_assert_cmpuint (ct_period_get_n_ranges (ct_node_get_boxed (action, CT_ACTION_PERIOD)), ==, 1);

  ct_history_undo (history);
  ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));
  {
    g_autoptr (GBytes) after = ct_plan_writer_write (plan);

    g_assert_true (g_bytes_equal (before, after));
  }
}

/* Microseconds that this thread has worked: others on the machine do not count. */
static gint64
get_work_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* No portion of the work may hold up a frame, at as many actions as the largest plans have. */
static void
test_portions (void)
{
  g_autoptr (GString) text =
      g_string_new (HEAD ("tt57-2026-mn", "tt57-bieu2") SCHOOL YEAR DATED "<improvements>");
  g_autoptr (CtPlan) plan = NULL;
  g_autoptr (CtChecks) checks = NULL;
  gint64 longest = 0, start = get_work_time (), total;

  for (guint i = 0; i < 100; i++)
    {
      g_string_append_printf (text,
                              "<improvement id='i%u' criterion='1.1'><content>Mục %u</content>", i,
                              i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (text,
                                "<action id='a%u' status='planned'><text>Rà soát, bổ sung đồ dùng, "
                                "thiết bị dạy học theo danh mục tối thiểu; lần %u/%u</text>"
                                "<period><text>10/2026 - 12/2026</text></period>"
                                "<budget><text>5 triệu đồng</text></budget></action>",
                                i * 10 + j, i, j);
      g_string_append (text, "</improvement>");
    }
  g_string_append (text, "</improvements></plan>");
  plan = read_plan (text->str);

  start = get_work_time ();
  checks = ct_checks_new (plan, ct_catalogue_get_framework (catalogue, "tt57-2026-mn"),
                          ct_catalogue_get_plan_form (catalogue, plan),
                          ct_catalogue_get_legal_acts (catalogue), TODAY);
  while (g_list_model_get_n_items (G_LIST_MODEL (checks)) == 0)
    {
      gint64 before = get_work_time ();

      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, get_work_time () - before);
    }
  total = get_work_time () - start;

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (checks)), ==, 2000);
  if (g_test_perf ())
    g_assert_cmpint (longest, <, 16000);
  g_test_message ("%.1f ms in all, the longest portion %.1f ms", total / 1000.0, longest / 1000.0);
  g_test_minimized_result (longest / 1000.0, "longest portion of checks, ms");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_catalogue ();

  g_test_add_func ("/checks/live", test_live);
  g_test_add_func ("/checks/reversed-by-hand", test_reversed_by_hand);
  g_test_add_func ("/checks/calendar", test_calendar);
  g_test_add_func ("/checks/dismiss", test_dismiss);
  g_test_add_func ("/checks/repair", test_repair);
  g_test_add_func ("/checks/portions", test_portions);

  status = g_test_run ();
  g_clear_object (&catalogue);

  return status;
}
