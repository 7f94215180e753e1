/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-action.h"
#include "ct-evidence-item.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-work-fragment.h"

/* Pieces of a plan on their way to another one. */

#define UNKNOWN "<x:later xmlns:x=\"urn:x\">giữ lại</x:later>"

static CtPlan *
read_plan (const char *path)
{
  g_autofree char *full = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), path, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CtPlan *plan;
  gsize length;

  g_file_get_contents (full, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (text, length);
  plan = ct_plan_reader_read (bytes, path, &error);
  g_assert_no_error (error);

  return plan;
}

static GPtrArray *
send (GPtrArray *nodes, CtPlan *into)
{
  g_autoptr (GBytes) bytes = ct_work_fragment_write (nodes);
  g_autoptr (GError) error = NULL;
  GPtrArray *copies = ct_work_fragment_read (bytes, into, &error);

  g_assert_no_error (error);

  return copies;
}

static void
add_all (CtNodeList *list, GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    ct_node_list_append (list, nodes->pdata[i]);
}

static void
remove_all (CtNodeList *list)
{
  while (ct_node_list_get_length (list) > 0)
    ct_node_list_remove (list, 0);
}

/* Ids are new, and so are those of what is waited for; all else comes out as it went in, what the
 * program does not know too. */
static char *
dup_without_ids (CtPlan *plan)
{
  g_autoptr (GBytes) bytes = ct_plan_writer_write_with_meaning (plan);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GRegex) ids = g_regex_new (" (id|ref)=\"[ai][0-9]+\"", 0, 0, NULL);

  return g_regex_replace_literal (ids, text, -1, 0, "", 0, NULL);
}

static void
test_whole (gconstpointer data)
{
  g_autoptr (CtPlan) plan = read_plan (data);
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  CtImprovement *first = ct_node_list_get (improvements, 0);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  ct_node_add_extra (CT_NODE (first), ct_extra_new ("end:", 0, UNKNOWN));
  before = dup_without_ids (plan);
  g_assert_nonnull (strstr (before, UNKNOWN));

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    g_ptr_array_add (nodes, ct_node_list_get (improvements, i));
  copies = send (nodes, plan);
  g_assert_cmpuint (copies->len, ==, nodes->len);
  g_assert_cmpstr (ct_node_get_id (copies->pdata[0]), !=, ct_node_get_id (nodes->pdata[0]));

  remove_all (improvements);
  add_all (improvements, copies);
  after = dup_without_ids (plan);
  g_assert_cmpstr (after, ==, before);
}

/* Actions come without their improvement, and improvements with it, in their order. */
static void
test_mixed (void)
{
  g_autoptr (CtPlan) plan = read_plan ("tests/data/plans/everything.caitien");
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) copies = NULL;

  g_ptr_array_add (nodes, ct_plan_find (plan, "a2"));
  g_ptr_array_add (nodes, ct_plan_find (plan, "a3"));
  g_ptr_array_add (nodes, ct_plan_find (plan, "i2"));
  g_ptr_array_add (nodes, ct_plan_find (plan, "a1"));
  copies = send (nodes, plan);

  g_assert_cmpuint (copies->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpstr (G_OBJECT_TYPE_NAME (copies->pdata[i]), ==,
                       G_OBJECT_TYPE_NAME (nodes->pdata[i]));
      g_assert_null (ct_node_get_parent (copies->pdata[i]));
    }
  g_assert_cmpstr (ct_node_get_text (copies->pdata[3], CT_ACTION_TEXT), ==,
                   ct_node_get_text (nodes->pdata[3], CT_ACTION_TEXT));
}

/* Evidence that the other plan does not have is named by its title; bare words mean its own years.
 */
static void
test_other_plan (void)
{
  g_autoptr (CtPlan) plan = read_plan ("tests/data/plans/everything.caitien");
  g_autoptr (CtPlan) other = ct_plan_new ();
  g_autoptr (CtCalendar) calendar = ct_calendar_new_default (2030, 1);
  CtNode *action = ct_plan_find (plan, "a1");
  CtNode *item = ct_plan_find (plan, "e1");
  g_autoptr (CtPeriod) period = ct_plan_read_period (plan, "Học kỳ I");
  g_autoptr (CtEvidence) none = ct_evidence_new ();
  g_autoptr (CtEvidence) evidence = ct_evidence_with (none, "e1", "");
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (GPtrArray) there = NULL;
  CtEvidence *copied;

  ct_plan_set_calendar (other, calendar);
  ct_node_set_boxed (action, CT_ACTION_PERIOD, period);
  ct_node_set_boxed (action, CT_ACTION_EVIDENCE, evidence);
  g_ptr_array_add (nodes, action);

  here = send (nodes, plan);
  copied = ct_node_get_boxed (here->pdata[0], CT_ACTION_EVIDENCE);
  g_assert_cmpstr (ct_evidence_get_ref (copied, 0), ==, "e1");

  there = send (nodes, other);
  copied = ct_node_get_boxed (there->pdata[0], CT_ACTION_EVIDENCE);
  g_assert_cmpstr (ct_evidence_get_ref (copied, 0), ==, "");
  g_assert_cmpstr (ct_evidence_get_text (copied, 0), ==,
                   ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE));
  g_assert_cmpint (ct_period_get_end (ct_node_get_boxed (there->pdata[0], CT_ACTION_PERIOD)), >,
                   ct_day_from_ymd (2030, 12, 1));
}

/* A pair stays a pair; what is not copied is waited for only in the plan that has it. */
static void
test_links (void)
{
  g_autoptr (CtPlan) plan = read_plan ("tests/data/plans/everything.caitien");
  g_autoptr (CtPlan) other = ct_plan_new ();
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) here = NULL;
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *const *refs;

  g_ptr_array_add (nodes, ct_plan_find (plan, "a2"));
  g_ptr_array_add (nodes, ct_plan_find (plan, "a1"));

  here = send (nodes, plan);
  refs = ct_action_get_after (here->pdata[0]);
  g_assert_cmpuint (g_strv_length ((GStrv) refs), ==, 2);
  g_assert_cmpstr (refs[0], ==, ct_node_get_id (here->pdata[1]));
  g_assert_cmpstr (refs[0], !=, "a1");
  g_assert_cmpstr (refs[1], ==, "a3");

  there = send (nodes, other);
  refs = ct_action_get_after (there->pdata[0]);
  g_assert_cmpuint (g_strv_length ((GStrv) refs), ==, 1);
  g_assert_cmpstr (refs[0], ==, ct_node_get_id (there->pdata[1]));

  g_ptr_array_set_size (nodes, 1);
  g_clear_pointer (&there, g_ptr_array_unref);
  there = send (nodes, other);
  g_assert_null (ct_action_get_after (there->pdata[0]));

  /* cut out and put in again */
  bytes = ct_work_fragment_write (nodes);
  ct_node_list_remove (ct_improvement_get_actions (CT_IMPROVEMENT (ct_plan_find (plan, "i1"))), 1);
  again = ct_work_fragment_read (bytes, plan, NULL);
  refs = ct_action_get_after (again->pdata[0]);
  g_assert_cmpuint (g_strv_length ((GStrv) refs), ==, 2);
  g_assert_cmpstr (refs[0], ==, "a1");
}

static void
test_text (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (CtAction) action = ct_action_new ();
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autofree char *text = NULL;

  ct_node_set_text (CT_NODE (improvement), CT_IMPROVEMENT_CONTENT, "Thư viện");
  ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, "Mua sách\nvà tủ");
  ct_node_set_text (CT_NODE (action), CT_ACTION_LEAD, "PHT");
  ct_node_list_append (ct_improvement_get_actions (improvement), action);
  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  g_ptr_array_add (nodes, improvement);

  text = ct_work_fragment_dup_text (nodes);
  g_assert_cmpstr (text, ==, "Thư viện\nMua sách và tủ\t\tPHT\t\t\t\n");
}

static void
test_bad (void)
{
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<plan", 5);
  g_autoptr (GError) error = NULL;

  g_assert_null (ct_work_fragment_read (bytes, plan, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/work-fragment/whole/everything", "tests/data/plans/everything.caitien",
                        test_whole);
  g_test_add_data_func ("/work-fragment/whole/sample", "data/samples/mam-non-cu-lao-sen.caitien",
                        test_whole);
  g_test_add_func ("/work-fragment/mixed", test_mixed);
  g_test_add_func ("/work-fragment/other-plan", test_other_plan);
  g_test_add_func ("/work-fragment/links", test_links);
  g_test_add_func ("/work-fragment/text", test_text);
  g_test_add_func ("/work-fragment/bad", test_bad);

  return g_test_run ();
}
