/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-work"

#include "config.h"

#include "ct-check-work.h"

#include "ct-tally.h"

/* What is known of each node, and what is to be checked again. */
struct _CtCheckWork
{
  CtCheckRun run;
  GHashTable *by_node;   /* CtNode → GPtrArray of CtFinding */
  GHashTable *by_plan;   /* CtNode → GPtrArray of CtFinding, of the rules about the whole plan */
  GHashTable *next_plan; /* the same, while those rules run */
  GQueue waiting;        /* of CtNode: to be checked */
  GHashTable *queued;    /* the same nodes, as a set */
  gboolean plan_grew;
  gboolean waits_for_plan;
  guint plan_step;
};

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_ptr_array_unref);
}

static GPtrArray *
make_findings (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
queue_node (CtCheckWork *self, CtNode *node)
{
  if (g_hash_table_contains (self->queued, node))
    return;

  g_hash_table_add (self->queued, g_object_ref (node));
  g_queue_push_tail (&self->waiting, node);
}

typedef void (*NodeFunc) (CtCheckWork *self, CtNode *node);

/* Everything below @node, in the order of the plan. */
static void
visit_children (CtCheckWork *self, CtNode *node, NodeFunc func)
{
  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        {
          func (self, ct_node_list_get (list, j));
          visit_children (self, ct_node_list_get (list, j), func);
        }
    }
}

static void
visit_plan (CtCheckWork *self, NodeFunc func)
{
  func (self, CT_NODE (self->run.plan));
  func (self, CT_NODE (ct_plan_get_document (self->run.plan)));
  func (self, CT_NODE (ct_plan_get_school (self->run.plan)));
  visit_children (self, CT_NODE (self->run.plan), func);
}

static void
queue_new (CtCheckWork *self, CtNode *node)
{
  if (!g_hash_table_contains (self->by_node, node))
    queue_node (self, node);
}

static void
queue_improvement (CtCheckWork *self, CtNode *node)
{
  if (CT_IS_IMPROVEMENT (node))
    queue_node (self, node);
}

/**
 * _ct_check_work_note_change:
 * @node: the node that changed, or whose list of children did
 *
 * What an improvement says counts for its actions, what was reached for its goal; counts are judged
 * with their assessment, and the school with the document.
 */
void
_ct_check_work_note_change (CtCheckWork *self, CtNode *node)
{
  queue_node (self, node);
  self->plan_grew = TRUE;
  self->waits_for_plan = FALSE;
  self->plan_step = 0;

  if (CT_IS_IMPROVEMENT (node))
    visit_children (self, node, queue_node);
  else if (CT_IS_RESULT (node) || CT_IS_ASSESSMENT (node))
    visit_children (self, CT_NODE (self->run.plan), queue_improvement);
  else if (CT_IS_TALLY (node))
    queue_node (self, ct_node_get_parent (node));
  else if (CT_IS_SCHOOL (node))
    queue_node (self, CT_NODE (ct_plan_get_document (self->run.plan)));
}

/**
 * _ct_check_work_note_frame:
 *
 * The years changed, or the day, by which everything is judged.
 */
void
_ct_check_work_note_frame (CtCheckWork *self)
{
  visit_plan (self, queue_node);
}

/**
 * _ct_check_work_want_plan:
 *
 * The rules about the whole plan are to run when nothing else waits.
 */
void
_ct_check_work_want_plan (CtCheckWork *self)
{
  self->waits_for_plan = TRUE;
  self->plan_step = 0;
}

static gboolean
is_gone (gpointer node, gpointer findings, gpointer data)
{
  CtCheckWork *self = data;

  return ct_node_get_plan (node) != self->run.plan;
}

/* Later than the change: a move takes a node out of the plan for a moment. */
static void
follow_growth (CtCheckWork *self)
{
  if (!self->plan_grew)
    return;

  self->plan_grew = FALSE;
  g_hash_table_foreach_remove (self->by_node, is_gone, self);
  g_hash_table_foreach_remove (self->by_plan, is_gone, self);
  visit_plan (self, queue_new);
}

/* A finding that says what one said before is that one: what shows it can stay as it is. */
static void
keep_equal (GPtrArray *findings, GPtrArray *before)
{
  for (guint i = 0; before != NULL && i < findings->len; i++)
    for (guint j = 0; j < before->len; j++)
      if (ct_finding_equal (g_ptr_array_index (findings, i), g_ptr_array_index (before, j)))
        {
          g_object_unref (g_ptr_array_index (findings, i));
          g_ptr_array_index (findings, i) = g_object_ref (g_ptr_array_index (before, j));
          break;
        }
}

static void
check_node (CtCheckWork *self, CtNode *node)
{
  g_autoptr (GPtrArray) findings = make_findings ();

  self->run.findings = findings;
  _ct_check_node (&self->run, node);
  self->run.findings = NULL;
  keep_equal (findings, g_hash_table_lookup (self->by_node, node));
  g_hash_table_insert (self->by_node, g_object_ref (node), g_steal_pointer (&findings));
}

static void
sort_by_node (GHashTable *table, GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      CtFinding *finding = g_ptr_array_index (findings, i);
      CtNode *node = ct_finding_get_node (finding);
      GPtrArray *its = g_hash_table_lookup (table, node);

      if (its == NULL)
        {
          its = make_findings ();
          g_hash_table_insert (table, g_object_ref (node), its);
        }
      g_ptr_array_add (its, g_object_ref (finding));
    }
}

static void
keep_all_equal (GHashTable *table, GHashTable *before)
{
  GHashTableIter iter;
  gpointer node, findings;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &node, &findings))
    keep_equal (findings, g_hash_table_lookup (before, node));
}

/* Returns: FALSE when there is no further step */
static gboolean
check_plan_step (CtCheckWork *self)
{
  g_autoptr (GPtrArray) findings = make_findings ();
  gboolean more;

  if (self->plan_step == 0)
    {
      g_clear_pointer (&self->next_plan, g_hash_table_unref);
      self->next_plan = make_table ();
    }

  self->run.findings = findings;
  more = _ct_check_plan_step (&self->run, self->plan_step++);
  self->run.findings = NULL;
  sort_by_node (self->next_plan, findings);

  if (more)
    return TRUE;

  keep_all_equal (self->next_plan, self->by_plan);
  g_hash_table_unref (self->by_plan);
  self->by_plan = g_steal_pointer (&self->next_plan);
  self->waits_for_plan = FALSE;
  self->plan_step = 0;

  return FALSE;
}

/**
 * _ct_check_work_do_portion:
 *
 * Returns: %FALSE when there is nothing to do for now
 */
gboolean
_ct_check_work_do_portion (CtCheckWork *self)
{
  CtNode *node;

  follow_growth (self);
  node = g_queue_pop_head (&self->waiting);
  if (node != NULL)
    {
      if (ct_node_get_plan (node) == self->run.plan)
        check_node (self, node);
      g_hash_table_remove (self->queued, node);
      return TRUE;
    }

  return self->waits_for_plan && check_plan_step (self);
}

static void
visit_findings (CtCheckWork *self, CtNode *node, CtCheckWorkFunc func, gpointer user_data)
{
  GPtrArray *const findings[] = {
    g_hash_table_lookup (self->by_node, node),
    g_hash_table_lookup (self->by_plan, node),
  };

  for (guint i = 0; i < G_N_ELEMENTS (findings); i++)
    for (guint j = 0; findings[i] != NULL && j < findings[i]->len; j++)
      func (g_ptr_array_index (findings[i], j), user_data);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        visit_findings (self, ct_node_list_get (list, j), func, user_data);
    }
}

/**
 * _ct_check_work_foreach:
 *
 * All findings, in the order of the plan.
 */
void
_ct_check_work_foreach (CtCheckWork *self, CtCheckWorkFunc func, gpointer user_data)
{
  visit_findings (self, CT_NODE (ct_plan_get_document (self->run.plan)), func, user_data);
  visit_findings (self, CT_NODE (ct_plan_get_school (self->run.plan)), func, user_data);
  visit_findings (self, CT_NODE (self->run.plan), func, user_data);
}

/**
 * _ct_check_work_new:
 *
 * Everything waits to be checked.
 */
CtCheckWork *
_ct_check_work_new (
    CtPlan *plan, CtFramework *framework, CtForm *form, CtLegalActs *acts, CtDay today)
{
  CtCheckWork *self = g_new0 (CtCheckWork, 1);

  g_queue_init (&self->waiting);
  self->queued = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->by_node = make_table ();
  self->by_plan = make_table ();
  self->run.plan = g_object_ref (plan);
  self->run.today = today;
  self->run.keys = ct_word_keys_new ();
  g_set_object (&self->run.framework, framework);
  g_set_object (&self->run.form, form);
  g_set_object (&self->run.acts, acts);

  visit_plan (self, queue_node);
  self->waits_for_plan = TRUE;

  return self;
}

void
_ct_check_work_free (CtCheckWork *self)
{
  g_queue_clear (&self->waiting);
  g_clear_pointer (&self->queued, g_hash_table_unref);
  g_clear_pointer (&self->by_node, g_hash_table_unref);
  g_clear_pointer (&self->by_plan, g_hash_table_unref);
  g_clear_pointer (&self->next_plan, g_hash_table_unref);
  g_clear_object (&self->run.plan);
  g_clear_object (&self->run.framework);
  g_clear_object (&self->run.form);
  g_clear_object (&self->run.acts);
  ct_word_keys_free (self->run.keys);
  g_free (self);
}

const CtCheckRun *
_ct_check_work_get_run (CtCheckWork *self)
{
  return &self->run;
}
