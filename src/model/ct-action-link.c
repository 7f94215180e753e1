/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-action-link"

#include "config.h"

#include "ct-action-link.h"

#include <glib/gi18n-lib.h>

#include "ct-action-cycles.h"

/* Which actions have to wait for which (xong trước). An action names by their ids those that come
 * first; the program tells where the dates say otherwise, and moves no date by itself. */

/**
 * ct_action_link_find_earlier:
 *
 * Returns: (transfer none) (nullable): the action of the plan with the id @ref; %NULL when it was
 *   deleted or never was one
 */
CtAction *
ct_action_link_find_earlier (CtPlan *plan, const char *ref)
{
  CtNode *node = ct_plan_find (plan, ref);

  return CT_IS_ACTION (node) && ct_node_get_plan (node) == plan ? CT_ACTION (node) : NULL;
}

/* Nothing waits any more for what is over, and what is over has waited. */
static gboolean
is_open (CtAction *action)
{
  CtStatus status = ct_action_get_status (action);

  return status == CT_STATUS_PLANNED || status == CT_STATUS_RUNNING;
}

static gboolean
is_before (CtDay day, CtDay other)
{
  return day != CT_DAY_NONE && other != CT_DAY_NONE && day < other;
}

/**
 * ct_action_link_is_early:
 *
 * Returns: whether the periods say that @action starts before @earlier ends; what has no end yet is
 *   judged by its start, and what has a deadline only, by that
 */
gboolean
ct_action_link_is_early (CtAction *action, CtAction *earlier)
{
  CtPeriod *period = ct_action_get_effective_period (action);
  CtPeriod *other = ct_action_get_effective_period (earlier);
  CtStatus status = ct_action_get_status (earlier);
  CtDay start, end, limit;

  if (ct_period_get_n_ranges (period) == 0 || ct_period_get_n_ranges (other) == 0 ||
      !is_open (action) || status == CT_STATUS_DONE || status == CT_STATUS_DROPPED)
    return FALSE;

  start = ct_period_get_start (period);
  end = ct_period_get_end (period);
  limit = ct_period_get_end (other);
  if (limit == CT_DAY_NONE)
    limit = ct_period_get_start (other);

  return is_before (start != CT_DAY_NONE ? start : end, limit);
}

static void
add_links (GArray *links, CtPlan *plan, CtAction *action)
{
  const char *const *refs = ct_action_get_after (action);

  for (guint i = 0; refs != NULL && refs[i] != NULL; i++)
    {
      CtActionLink link = { .action = action, .ref = refs[i] };

      if (*refs[i] == '\0')
        continue;

      link.earlier = ct_action_link_find_earlier (plan, refs[i]);
      if (link.earlier == NULL)
        link.state = CT_ACTION_LINK_LOST;
      else if (ct_action_link_is_early (action, link.earlier))
        link.state = CT_ACTION_LINK_EARLY;
      g_array_append_val (links, link);
    }
}

/**
 * ct_action_link_list:
 *
 * Returns: (transfer full) (element-type CtActionLink): every link of the plan, in the order of the
 *   actions that wait; good until the plan changes
 */
GArray *
ct_action_link_list (CtPlan *plan)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (CtActionLink));
  CtNodeList *improvements;

  g_return_val_if_fail (CT_IS_PLAN (plan), links);

  improvements = ct_plan_get_improvements (plan);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        add_links (links, plan, ct_node_list_get (actions, j));
    }
  ct_action_cycles_mark (links);

  return links;
}

static void
set_refs (CtAction *action, GPtrArray *refs)
{
  guint length = refs->len;

  g_ptr_array_add (refs, NULL);
  ct_node_set_boxed (CT_NODE (action), CT_ACTION_AFTER, length > 0 ? refs->pdata : NULL);
}

/* Each change is a step of its own. */
static void
set_refs_as_step (CtAction *action, GPtrArray *refs)
{
  CtPlan *plan = ct_node_get_plan (CT_NODE (action));
  CtHistory *history = plan != NULL ? ct_plan_get_history (plan) : NULL;

  if (history != NULL)
    ct_history_begin_group (history, _ ("Change what comes first"));
  set_refs (action, refs);
  if (history != NULL)
    ct_history_end_group (history);
}

static GPtrArray *
dup_refs_without (CtAction *action, const char *left_out)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_free);
  const char *const *refs = ct_action_get_after (action);

  for (guint i = 0; refs != NULL && refs[i] != NULL; i++)
    if (!g_str_equal (refs[i], left_out))
      g_ptr_array_add (kept, g_strdup (refs[i]));

  return kept;
}

/**
 * ct_action_link_add:
 * @earlier: another action of the same plan
 *
 * Says that @action begins when @earlier is done.
 *
 * Returns: %FALSE when it says so already, or would wait for itself
 */
gboolean
ct_action_link_add (CtAction *action, CtAction *earlier)
{
  const char *id = ct_node_get_id (CT_NODE (earlier));
  g_autoptr (GPtrArray) refs = NULL;
  const char *const *present = ct_action_get_after (action);

  g_return_val_if_fail (id != NULL, FALSE);

  if (action == earlier || (present != NULL && g_strv_contains (present, id)))
    return FALSE;

  refs = dup_refs_without (action, "");
  g_ptr_array_add (refs, g_strdup (id));
  set_refs_as_step (action, refs);

  return TRUE;
}

/**
 * ct_action_link_remove:
 *
 * Returns: %FALSE when @action does not wait for @ref
 */
gboolean
ct_action_link_remove (CtAction *action, const char *ref)
{
  const char *const *present = ct_action_get_after (action);
  g_autoptr (GPtrArray) refs = NULL;

  if (present == NULL || !g_strv_contains (present, ref))
    return FALSE;

  refs = dup_refs_without (action, ref);
  set_refs_as_step (action, refs);

  return TRUE;
}

typedef void (*PairFunc) (CtAction *action, CtAction *copy, GHashTable *ids, gboolean keep_others);

static void
visit_pair (CtNode *node, CtNode *copy, GHashTable *ids, gboolean keep_others, PairFunc func)
{
  CtNodeList *actions, *copied;

  if (CT_IS_ACTION (node))
    {
      func (CT_ACTION (node), CT_ACTION (copy), ids, keep_others);
      return;
    }

  actions = ct_improvement_get_actions (CT_IMPROVEMENT (node));
  copied = ct_improvement_get_actions (CT_IMPROVEMENT (copy));
  for (guint i = 0; i < ct_node_list_get_length (copied); i++)
    func (ct_node_list_get (actions, i), ct_node_list_get (copied, i), ids, keep_others);
}

static void
note_pair (CtAction *action, CtAction *copy, GHashTable *ids, gboolean keep_others)
{
  g_hash_table_insert (ids, (char *) ct_node_get_id (CT_NODE (action)),
                       (char *) ct_node_get_id (CT_NODE (copy)));
}

static void
map_pair (CtAction *action, CtAction *copy, GHashTable *ids, gboolean keep_others)
{
  const char *const *refs = ct_action_get_after (action);
  g_autoptr (GPtrArray) mapped = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; refs != NULL && refs[i] != NULL; i++)
    {
      const char *id = g_hash_table_lookup (ids, refs[i]);

      if (id != NULL || keep_others)
        g_ptr_array_add (mapped, g_strdup (id != NULL ? id : refs[i]));
    }
  set_refs (copy, mapped);
}

/**
 * ct_action_link_follow_copies:
 * @nodes: (element-type CtNode): improvements and actions
 * @copies: (element-type CtNode): a copy of each, with ids
 * @keep_others: whether what is not among @nodes is there for the copies too
 *
 * Makes copies wait for the copies of what the originals wait for.
 */
void
ct_action_link_follow_copies (GPtrArray *nodes, GPtrArray *copies, gboolean keep_others)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_if_fail (nodes->len == copies->len);

  for (guint i = 0; i < nodes->len; i++)
    visit_pair (nodes->pdata[i], copies->pdata[i], ids, keep_others, note_pair);
  for (guint i = 0; i < nodes->len; i++)
    visit_pair (nodes->pdata[i], copies->pdata[i], ids, keep_others, map_pair);
}
