/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ct-action.h"
#include "ct-paragraph.h"
#include "ct-plan-difference.h"
#include "ct-section.h"

/* Two plans that are made alike; one of them is then changed. */

typedef struct
{
  CtPlan *older;
  CtPlan *newer;
} Fixture;

static CtNode *
append (CtNodeList *list)
{
  g_autoptr (CtNode) node = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (list)), NULL);

  ct_node_list_append (list, node);

  return node;
}

static CtPlan *
make_plan (void)
{
  CtPlan *plan = ct_plan_new ();
  CtNode *section = append (ct_plan_get_sections (plan));

  ct_node_set_text (CT_NODE (ct_plan_get_document (plan)), CT_DOCUMENT_TITLE, "KH");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *words = g_strdup_printf ("đoạn %u", i);

      ct_node_set_text (append (ct_section_get_paragraphs (CT_SECTION (section))),
                        CT_PARAGRAPH_TEXT, words);
    }

  for (guint i = 0; i < 3; i++)
    {
      CtNode *improvement = append (ct_plan_get_improvements (plan));

      for (guint j = 0; j < 2; j++)
        append (ct_improvement_get_actions (CT_IMPROVEMENT (improvement)));
    }

  return plan;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->older = make_plan ();
  fixture->newer = make_plan ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->older);
  g_assert_finalize_object (fixture->newer);
}

static void
assert_counts (Fixture *fixture, guint n_changed, guint n_added, guint n_removed)
{
  CtPlanDifference there, back;

  ct_plan_difference_count (&there, fixture->older, fixture->newer);
  g_assert_cmpuint (there.n_changed, ==, n_changed);
  g_assert_cmpuint (there.n_actions_added, ==, n_added);
  g_assert_cmpuint (there.n_actions_removed, ==, n_removed);

  ct_plan_difference_count (&back, fixture->newer, fixture->older);
  g_assert_cmpuint (back.n_changed, ==, n_changed);
  g_assert_cmpuint (back.n_actions_added, ==, n_removed);
  g_assert_cmpuint (back.n_actions_removed, ==, n_added);
}

static CtNodeList *
get_actions (Fixture *fixture, guint improvement)
{
  return ct_improvement_get_actions (
      ct_node_list_get (ct_plan_get_improvements (fixture->newer), improvement));
}

static CtNodeList *
get_paragraphs (Fixture *fixture)
{
  return ct_section_get_paragraphs (ct_node_list_get (ct_plan_get_sections (fixture->newer), 0));
}

static void
test_equal (Fixture *fixture, gconstpointer data)
{
  assert_counts (fixture, 0, 0, 0);
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  CtNode *action = ct_node_list_get (get_actions (fixture, 1), 1);

  ct_node_set_text (action, CT_ACTION_TEXT, "Mua sách");
  ct_node_set_number (action, CT_ACTION_PROGRESS, 30);
  ct_node_set_text (CT_NODE (ct_plan_get_school (fixture->newer)), CT_SCHOOL_NAME, "MN");
  ct_node_set_text (CT_NODE (ct_plan_get_document (fixture->newer)), CT_DOCUMENT_TITLE, "");
  assert_counts (fixture, 4, 0, 0);
}

/* Each difference is told with its place in both plans. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  CtNode *action = ct_node_list_get (get_actions (fixture, 1), 1);
  CtNode *added = append (get_actions (fixture, 0));
  g_autoptr (GPtrArray) changes = NULL;
  const CtPlanChange *change;

  ct_node_set_text (action, CT_ACTION_TEXT, "Mua sách");
  ct_node_set_text (ct_node_list_get (get_paragraphs (fixture), 2), CT_PARAGRAPH_TEXT, "khác");
  changes = ct_plan_difference_list (fixture->older, fixture->newer);
  g_assert_cmpuint (changes->len, ==, 3);

  change = changes->pdata[0];
  g_assert_cmpint (change->kind, ==, CT_PLAN_CHANGE_ROWS);
  g_assert_cmpuint (change->first, ==, 2);
  g_assert_cmpuint (change->n_older, ==, 1);
  g_assert_cmpuint (change->n_newer, ==, 1);

  change = changes->pdata[1];
  g_assert_cmpint (change->kind, ==, CT_PLAN_CHANGE_ADDED);
  g_assert_true (change->newer == added && change->older == NULL);

  change = changes->pdata[2];
  g_assert_cmpint (change->kind, ==, CT_PLAN_CHANGE_FIELD);
  g_assert_cmpuint (change->field, ==, CT_ACTION_TEXT);
  g_assert_true (change->newer == action);
  g_assert_cmpstr (ct_node_get_id (change->older), ==, ct_node_get_id (action));
}

static void
test_actions (Fixture *fixture, gconstpointer data)
{
  append (get_actions (fixture, 0));
  append (get_actions (fixture, 0));
  ct_node_list_remove (get_actions (fixture, 2), 0);
  assert_counts (fixture, 0, 2, 1);
}

/* With the improvement go its actions. */
static void
test_improvement (Fixture *fixture, gconstpointer data)
{
  ct_node_list_remove (ct_plan_get_improvements (fixture->newer), 1);
  assert_counts (fixture, 1, 0, 2);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  ct_node_list_move (ct_plan_get_improvements (fixture->newer), 0, 2);
  assert_counts (fixture, 0, 0, 0);
}

static void
test_paragraphs (Fixture *fixture, gconstpointer data)
{
  CtNodeList *paragraphs = get_paragraphs (fixture);

  ct_node_list_remove (paragraphs, 1);
  assert_counts (fixture, 1, 0, 0);

  ct_node_set_text (ct_node_list_get (paragraphs, 1), CT_PARAGRAPH_TEXT, "khác");
  assert_counts (fixture, 2, 0, 0);

  ct_node_set_text (append (paragraphs), CT_PARAGRAPH_TEXT, "thêm");
  assert_counts (fixture, 3, 0, 0);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/plan-difference/equal", test_equal);
  ADD ("/plan-difference/fields", test_fields);
  ADD ("/plan-difference/list", test_list);
  ADD ("/plan-difference/actions", test_actions);
  ADD ("/plan-difference/improvement", test_improvement);
  ADD ("/plan-difference/order", test_order);
  ADD ("/plan-difference/paragraphs", test_paragraphs);

  return g_test_run ();
}
