/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ct-plan.h"

static void
add_result (CtPlan *plan, int year, const char *framework, const char *criterion, int level)
{
  g_autoptr (CtAssessment) assessment = ct_assessment_new ();
  g_autoptr (CtResult) result = ct_result_new ();

  ct_node_set_number (CT_NODE (assessment), CT_ASSESSMENT_YEAR, year);
  ct_node_set_text (CT_NODE (assessment), CT_ASSESSMENT_FRAMEWORK, framework);
  ct_node_set_text (CT_NODE (result), CT_RESULT_CRITERION, criterion);
  ct_node_set_number (CT_NODE (result), CT_RESULT_LEVEL, level);
  ct_node_list_append (ct_assessment_get_results (assessment), result);
  ct_node_list_append (ct_plan_get_assessments (plan), assessment);
}

/* Criterion 1.1 of one circular is not criterion 1.1 of another. */
static void
test_other_framework (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();

  ct_node_set_text (CT_NODE (plan), CT_PLAN_FRAMEWORK, "new");
  add_result (plan, 2024, "", "1.1", 1);
  add_result (plan, 2025, "old", "1.1", 3);
  add_result (plan, 2025, "old", "1.5", 2);
  g_assert_cmpint (ct_plan_get_level (plan, "1.1"), ==, 1);
  g_assert_cmpint (ct_plan_get_level (plan, "1.5"), ==, CT_FIELD_NO_NUMBER);

  add_result (plan, 2025, "new", "1.1", 2);
  g_assert_cmpint (ct_plan_get_level (plan, "1.1"), ==, 2);
}

static void
test_latest (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();

  add_result (plan, 2025, "", "1.1", 2);
  add_result (plan, 2024, "", "1.1", 1);
  g_assert_cmpint (ct_plan_get_level (plan, "1.1"), ==, 2);

  add_result (plan, 2025, "", "1.1", 0);
  g_assert_cmpint (ct_plan_get_level (plan, "1.1"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assessment/other-framework", test_other_framework);
  g_test_add_func ("/assessment/latest", test_latest);

  return g_test_run ();
}
