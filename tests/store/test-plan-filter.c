/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-plan-filter.h"
#include "ct-roles-reader.h"
#include "ct-words.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)

typedef struct
{
  const char *criterion;
  const char *period;
  CtStatus status;
  const char *lead;
  const char *partner;
  const char *evidence;
} ActionCase;

/* An improvement each; the last has two actions. */
static const ActionCase actions[] = {
  { "1.1", "Tháng 10/2026", CT_STATUS_RUNNING, "PHT", "", "Biên bản" },
  { "1.2", "Tháng 10/2026", CT_STATUS_DONE, "Hiệu trưởng", "Tổ CM", NULL },
  { "1.3", "Tháng 12/2026", CT_STATUS_PLANNED, "BGH", "", "Ảnh" },
  { "1.4", "Tháng 10/2026", CT_STATUS_DROPPED, "Kế toán", "", NULL },
  { "1.5", "Tháng 10/2026", CT_STATUS_PLANNED, "Kế toán", "", "Hóa đơn" },
  { "1.5", "Tháng 12/2026", CT_STATUS_PLANNED, "PHT", "", "Hóa đơn" },
};

typedef struct
{
  CtPlanFilter filter;
  const char *found; /* the criteria */
} FilterCase;

static const FilterCase filter_cases[] = {
  { CT_PLAN_FILTER_NONE, "1.1 1.2 1.3 1.4 1.5 1.6 " },
  { { .planned = TRUE, .status = -1 }, "1.1 1.2 1.3 1.4 1.5 1.6 " },
  { { .late = TRUE, .status = -1 }, "1.1 1.5 " },
  { { .without_evidence = TRUE, .status = -1 }, "1.2 " },
  { { .status = CT_STATUS_PLANNED }, "1.3 1.5 " },
  { { .status = CT_STATUS_DROPPED }, "1.4 " },
  { { .status = -1, .person = "accountant" }, "1.4 1.5 " },
  /* Whoever is in the board is meant when the plan says "BGH". */
  { { .status = -1, .person = "principal" }, "1.2 1.3 " },
  { { .status = -1, .person = "vice-principal" }, "1.1 1.3 1.5 " },
  { { .status = -1, .person = "subject-group" }, "1.2 " },
  /* All of one and the same action: the one that is late is not the vice principal's. */
  { { .late = TRUE, .status = -1, .person = "vice-principal" }, "1.1 " },
  { { .late = TRUE, .status = CT_STATUS_PLANNED }, "1.5 " },
  { { .late = TRUE, .without_evidence = TRUE, .status = -1 }, "" },
};

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2026, 1);
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  g_autoptr (CtImprovement) bare = ct_improvement_new ();
  CtImprovement *last = NULL;

  ct_plan_set_calendar (plan, calendar);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (CtAction) action = ct_action_new ();

      if (last == NULL || !g_str_equal (ct_node_get_text (CT_NODE (last), CT_IMPROVEMENT_CRITERION),
                                        actions[i].criterion))
        {
          g_autoptr (CtImprovement) improvement = ct_improvement_new ();

          ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION, actions[i].criterion);
          ct_node_list_append (improvements, improvement);
          last = improvement;
        }
      ct_node_list_append (ct_improvement_get_actions (last), action);
      ct_words_set (CT_NODE (action), CT_ACTION_PERIOD, actions[i].period);
      ct_action_set_state (action, actions[i].status, 0);
      ct_node_set_text (CT_NODE (action), CT_ACTION_LEAD, actions[i].lead);
      ct_node_set_text (CT_NODE (action), CT_ACTION_PARTNER, actions[i].partner);
      if (actions[i].evidence != NULL)
        {
          g_autoptr (CtEvidence) evidence = ct_evidence_with (NULL, NULL, actions[i].evidence);

          ct_node_set_boxed (CT_NODE (action), CT_ACTION_EVIDENCE, evidence);
        }
    }

  ct_node_set_text (CT_NODE (bare), CT_IMPROVEMENT_CRITERION, "1.6");
  ct_node_list_append (improvements, bare);

  return plan;
}

static void
test_filter (gconstpointer data)
{
  const FilterCase *expected = data;
  g_autofree char *path =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", "roles.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CtRoles) roles = ct_roles_reader_read_file (file, &error);
  g_autoptr (CtPlan) plan = make_plan ();
  g_autoptr (CtPeopleNames) names = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  g_assert_no_error (error);
  names = ct_people_names_new (plan, roles);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNode *improvement = ct_node_list_get (improvements, i);

      if (ct_plan_filter_matches (&expected->filter, CT_IMPROVEMENT (improvement), names, TODAY))
        g_string_append_printf (found, "%s ",
                                ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION));
    }

  g_assert_cmpstr (found->str, ==, expected->found);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (filter_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/plan-filter/%u", i);

      g_test_add_data_func (path, &filter_cases[i], test_filter);
    }

  return g_test_run ();
}
