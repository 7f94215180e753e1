/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-work-fragment"

#include "config.h"

#include "ct-work-fragment.h"

#include "ct-action-link.h"
#include "ct-evidence-item.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"

/* Improvements and actions on their way from one plan to another, by the clipboard or by dragging.
 *
 * A fragment is a small plan, so that one reader and one writer know its elements and it keeps what
 * they don't know. Actions that go without their improvement stand in one that has no field of its
 * own. The evidence that is referred to goes along, for a plan that does not have it.
 */

#define FRAGMENT_NAME "fragment"

static gboolean
has_fields (CtNode *node)
{
  guint n_fields;
  const CtFieldSpec *fields = ct_node_get_fields (node, &n_fields);

  for (guint field = 1; field <= n_fields; field++)
    if (fields[field - 1].kind == CT_FIELD_TEXT ? *ct_node_get_text (node, field) != '\0'
        : fields[field - 1].kind == CT_FIELD_NUMBER
            ? ct_node_get_number (node, field) != CT_FIELD_NO_NUMBER
            : ct_node_get_boxed (node, field) != NULL)
      return TRUE;

  return FALSE;
}

static guint
get_evidence_field (CtNode *node)
{
  return CT_IS_ACTION (node) ? CT_ACTION_EVIDENCE : CT_IMPROVEMENT_EVIDENCE;
}

/* Writing */

static void
take_evidence_item (CtPlan *fragment, CtPlan *from, const char *id)
{
  CtNode *item = *id != '\0' ? ct_plan_find (from, id) : NULL;
  g_autoptr (CtNode) copy = NULL;

  if (!CT_IS_EVIDENCE_ITEM (item) || ct_plan_find (fragment, id) != NULL)
    return;

  copy = ct_node_duplicate (item);
  ct_plan_claim_id (fragment, copy, id);
  ct_node_list_append (ct_plan_get_evidence_list (fragment), copy);
}

static void
take_evidence (CtPlan *fragment, CtPlan *from, CtNode *node)
{
  CtEvidence *evidence = ct_node_get_boxed (node, get_evidence_field (node));
  CtNodeList *actions;

  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    take_evidence_item (fragment, from, ct_evidence_get_ref (evidence, i));
  if (!CT_IS_IMPROVEMENT (node))
    return;

  actions = ct_improvement_get_actions (CT_IMPROVEMENT (node));
  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    take_evidence (fragment, from, ct_node_list_get (actions, i));
}

/* By its id an action is known to those that wait for it. */
static void
claim_id (CtPlan *fragment, CtNode *copy, CtNode *node)
{
  if (CT_IS_ACTION (node))
    {
      ct_plan_claim_id (fragment, copy, ct_node_get_id (node));
      return;
    }

  for (guint i = 0; i < ct_node_list_get_length (ct_node_get_list (node, 0)); i++)
    claim_id (fragment, ct_node_list_get (ct_node_get_list (copy, 0), i),
              ct_node_list_get (ct_node_get_list (node, 0), i));
}

/* Actions that follow one another share one bare improvement. */
static void
take_node (CtPlan *fragment, CtNode *node, CtImprovement **bare)
{
  g_autoptr (CtNode) copy = ct_node_duplicate (node);

  claim_id (fragment, copy, node);
  if (CT_IS_IMPROVEMENT (node))
    {
      *bare = NULL;
      ct_node_list_append (ct_plan_get_improvements (fragment), copy);
      return;
    }

  if (*bare == NULL)
    {
      g_autoptr (CtImprovement) improvement = ct_improvement_new ();

      ct_node_list_append (ct_plan_get_improvements (fragment), improvement);
      *bare = improvement;
    }
  ct_node_list_append (ct_improvement_get_actions (*bare), copy);
}

/**
 * ct_work_fragment_write:
 * @nodes: (element-type CtNode): improvements and actions of one plan
 *
 * Returns: (transfer full): @nodes as %CT_WORK_FRAGMENT_TYPE
 */
GBytes *
ct_work_fragment_write (GPtrArray *nodes)
{
  g_autoptr (CtPlan) fragment = ct_plan_new ();
  CtPlan *from;
  CtImprovement *bare = NULL;

  g_return_val_if_fail (nodes->len > 0, NULL);

  from = ct_node_get_plan (g_ptr_array_index (nodes, 0));
  g_return_val_if_fail (from != NULL, NULL);

  ct_plan_begin_load (fragment);
  ct_node_set_text (CT_NODE (fragment), CT_PLAN_VERSION,
                    ct_node_get_text (CT_NODE (from), CT_PLAN_VERSION));
  ct_plan_set_calendar (fragment, ct_plan_get_calendar (from));
  for (guint i = 0; i < nodes->len; i++)
    {
      take_evidence (fragment, from, g_ptr_array_index (nodes, i));
      take_node (fragment, g_ptr_array_index (nodes, i), &bare);
    }
  ct_plan_end_load (fragment);

  return ct_plan_writer_write_with_meaning (fragment);
}

/* Reading */

static const char *
find_title (CtPlan *fragment, const char *ref)
{
  CtNode *item = ct_plan_find (fragment, ref);

  return CT_IS_EVIDENCE_ITEM (item) ? ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE) : "";
}

static gboolean
is_same_item (CtPlan *fragment, CtPlan *into, const char *ref)
{
  CtNode *item = ct_plan_find (into, ref);

  return CT_IS_EVIDENCE_ITEM (item) && ct_node_get_plan (item) == into &&
         g_str_equal (ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE), find_title (fragment, ref));
}

/* A reference stays only where the plan has that very evidence; else its title stands for it. */
static void
adapt_evidence (CtNode *node, CtPlan *fragment, CtPlan *into)
{
  guint field = get_evidence_field (node);
  CtEvidence *evidence = ct_node_get_boxed (node, field);
  g_autoptr (CtEvidence) adapted = ct_evidence_new ();

  if (evidence == NULL)
    return;

  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    {
      const char *ref = ct_evidence_get_ref (evidence, i);
      const char *text = ct_evidence_get_text (evidence, i);
      gboolean keep = *ref == '\0' || is_same_item (fragment, into, ref);
      CtEvidence *longer;

      if (!keep && *text == '\0')
        text = find_title (fragment, ref);
      if (!keep && *text == '\0')
        continue;

      longer = ct_evidence_with (adapted, keep ? ref : "", text);
      ct_evidence_unref (adapted);
      adapted = longer;
    }
  ct_node_set_boxed (node, field, ct_evidence_get_length (adapted) > 0 ? adapted : NULL);
}

/* Bare words mean what they mean in the years of the plan that they come to. */
static void
adapt_period (CtNode *node, CtPlan *into)
{
  guint field = CT_IS_ACTION (node) ? CT_ACTION_PERIOD : CT_IMPROVEMENT_PERIOD;
  CtPeriod *period = ct_node_get_boxed (node, field);
  g_autoptr (CtPeriod) fresh = NULL;

  if (period == NULL || ct_period_get_fixed (period))
    return;

  fresh = ct_plan_read_period (into, ct_period_get_text (period));
  ct_node_set_boxed (node, field, fresh);
}

static void
adapt (CtNode *node, CtPlan *fragment, CtPlan *into)
{
  adapt_evidence (node, fragment, into);
  adapt_period (node, into);
  if (CT_IS_IMPROVEMENT (node))
    {
      CtNodeList *actions = ct_improvement_get_actions (CT_IMPROVEMENT (node));

      for (guint i = 0; i < ct_node_list_get_length (actions); i++)
        adapt (ct_node_list_get (actions, i), fragment, into);
    }
}

/* The same words under the same id: it was here, even if it was cut out meanwhile. */
static gboolean
comes_from (CtNode *action, CtPlan *into)
{
  CtNode *here = ct_plan_find (into, ct_node_get_id (action));

  return CT_IS_ACTION (here) && g_str_equal (ct_node_get_text (here, CT_ACTION_TEXT),
                                             ct_node_get_text (action, CT_ACTION_TEXT));
}

static gboolean
is_of_plan (CtPlan *fragment, CtPlan *into)
{
  CtNodeList *improvements = ct_plan_get_improvements (fragment);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        if (!comes_from (ct_node_list_get (actions, j), into))
          return FALSE;
    }

  return TRUE;
}

static void
give (GPtrArray *nodes, GPtrArray *originals, CtNode *node, CtPlan *fragment, CtPlan *into)
{
  CtNode *copy = ct_node_duplicate (node);

  adapt (copy, fragment, into);
  ct_plan_give_ids (into, copy);
  g_ptr_array_add (nodes, copy);
  g_ptr_array_add (originals, node);
}

/**
 * ct_work_fragment_read:
 * @bytes: what ct_work_fragment_write() wrote, perhaps in another program
 * @into: the plan that the pieces are for
 *
 * Returns: (transfer full) (nullable) (element-type CtNode): new improvements and actions in no
 *   plan yet, with ids of @into; what waited for one another does so again, and in the plan that
 *   they came from, for what else it waited for
 */
GPtrArray *
ct_work_fragment_read (GBytes *bytes, CtPlan *into, GError **error)
{
  g_autoptr (CtPlan) fragment = ct_plan_reader_read (bytes, FRAGMENT_NAME, error);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) originals = g_ptr_array_new ();
  CtNodeList *improvements;

  if (fragment == NULL)
    return NULL;

  improvements = ct_plan_get_improvements (fragment);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNode *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (CT_IMPROVEMENT (improvement));

      if (has_fields (improvement))
        {
          give (nodes, originals, improvement, fragment, into);
          continue;
        }
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        give (nodes, originals, ct_node_list_get (actions, j), fragment, into);
    }
  ct_action_link_follow_copies (originals, nodes, is_of_plan (fragment, into));

  return g_steal_pointer (&nodes);
}

/* As a table in plain words */

static void
append_cell (GString *line, const char *text)
{
  g_autofree char *flat = g_strdelimit (g_strdup (text != NULL ? text : ""), "\t\n\r", ' ');

  if (line->len > 0 && line->str[line->len - 1] != '\n')
    g_string_append_c (line, '\t');
  g_string_append (line, flat);
}

static void
append_action (GString *text, CtAction *action)
{
  CtNode *node = CT_NODE (action);

  append_cell (text, ct_node_get_text (node, CT_ACTION_TEXT));
  append_cell (text, ct_period_get_text (ct_action_get_effective_period (action)));
  append_cell (text, ct_action_get_effective_lead (action));
  append_cell (text, ct_node_get_text (node, CT_ACTION_PARTNER));
  append_cell (text, ct_budget_get_text (ct_action_get_effective_budget (action)));
  append_cell (text, ct_node_get_text (node, CT_ACTION_CONDITIONS));
  g_string_append_c (text, '\n');
}

/**
 * ct_work_fragment_dup_text:
 * @nodes: (element-type CtNode): improvements and actions
 *
 * Returns: (transfer full): a line for each, an action's cells parted by tabs
 */
char *
ct_work_fragment_dup_text (GPtrArray *nodes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      CtNode *node = g_ptr_array_index (nodes, i);
      CtNodeList *actions;

      if (CT_IS_ACTION (node))
        {
          append_action (text, CT_ACTION (node));
          continue;
        }

      append_cell (text, ct_node_get_text (node, CT_IMPROVEMENT_CONTENT));
      g_string_append_c (text, '\n');
      actions = ct_improvement_get_actions (CT_IMPROVEMENT (node));
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        append_action (text, ct_node_list_get (actions, j));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
