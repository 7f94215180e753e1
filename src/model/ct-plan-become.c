/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-become"

#include "config.h"

#include "ct-plan-become.h"

/* Makes one plan equal to another through the ordinary setters, so that it can be undone. What has
 * an id is the same thing in both, wherever it stands. First everything leaves that is elsewhere or
 * nowhere in the other plan, then each list is filled in the other's order.
 */

/**
 * Change:
 * @taken: (element-type utf8 CtNode): by id, what stands in another list of the other plan
 * @kept: (nullable): a list that stays as it is
 */
typedef struct
{
  CtPlan *plan;
  CtPlan *other;
  GHashTable *taken;
  CtNodeList *kept;
} Change;

static void become_node (Change *self, CtNode *mine, CtNode *theirs);

static gboolean
has_ids (CtNodeList *list)
{
  GType type = g_list_model_get_item_type (G_LIST_MODEL (list));
  CtNodeClass *klass = g_type_class_ref (type);
  gboolean has = klass->id_prefix != NULL;

  g_type_class_unref (klass);

  return has;
}

/* @theirs: (nullable): what the node of the list is in the other plan */
static gboolean
stays (Change *self, CtNode *child, CtNode *theirs, guint list)
{
  CtNode *counterpart = ct_plan_find_counterpart (self->other, child);

  /* What goes with its parent need not go by itself. */
  if (counterpart == NULL)
    return theirs == NULL;

  return theirs != NULL && ct_node_get_parent (counterpart) == theirs &&
         ct_node_list_find (ct_node_get_list (theirs, list), counterpart, NULL);
}

/* @theirs: (nullable): likewise */
static void
take_out (Change *self, CtNode *mine, CtNode *theirs)
{
  for (guint i = 0; i < ct_node_get_n_lists (mine); i++)
    {
      CtNodeList *list = ct_node_get_list (mine, i);

      if (list == self->kept)
        continue;

      for (guint j = ct_node_list_get_length (list); has_ids (list) && j > 0; j--)
        {
          CtNode *child = ct_node_list_get (list, j - 1);
          CtNode *counterpart = ct_plan_find_counterpart (self->other, child);

          take_out (self, child, counterpart);
          if (stays (self, child, theirs, i))
            continue;

          if (counterpart != NULL)
            g_hash_table_insert (self->taken, g_strdup (ct_node_get_id (child)),
                                 g_object_ref (child));
          ct_node_list_remove (list, j - 1);
        }
    }
}

/* What the plan has not now is made anew, even if it had it once: the former object is part of the
 * steps that can be undone. */
static CtNode *
make_node (Change *self, CtNode *theirs)
{
  const char *id = ct_node_get_id (theirs);
  CtNode *node = g_hash_table_lookup (self->taken, id);

  if (node != NULL)
    return g_object_ref (node);

  node = g_object_new (G_OBJECT_TYPE (theirs), NULL);
  ct_node_copy_fields (node, theirs);
  ct_node_set_extras (node, ct_node_get_extras (theirs));
  if (ct_plan_find (self->plan, id) == NULL)
    ct_plan_claim_id (self->plan, node, id);
  else
    ct_node_set_id (node, id);

  return node;
}

static void
fill_list (Change *self, CtNodeList *mine, CtNodeList *theirs)
{
  for (guint i = 0; i < ct_node_list_get_length (theirs); i++)
    {
      CtNode *wanted = ct_node_list_get (theirs, i);
      CtNode *present = ct_plan_find_counterpart (self->plan, wanted);
      guint position;

      if (present != NULL && ct_node_list_find (mine, present, &position))
        ct_node_list_move (mine, position, i);
      else
        {
          g_autoptr (CtNode) node = make_node (self, wanted);

          ct_node_list_insert (mine, i, node);
        }

      become_node (self, ct_node_list_get (mine, i), wanted);
    }
}

static void
become_rows (Change *self, CtNodeList *mine, CtNodeList *theirs)
{
  guint length = ct_node_list_get_length (theirs);

  while (ct_node_list_get_length (mine) > length)
    ct_node_list_remove (mine, ct_node_list_get_length (mine) - 1);

  for (guint i = 0; i < length; i++)
    if (i < ct_node_list_get_length (mine))
      become_node (self, ct_node_list_get (mine, i), ct_node_list_get (theirs, i));
    else
      {
        g_autoptr (CtNode) copy = ct_node_duplicate (ct_node_list_get (theirs, i));

        ct_node_list_append (mine, copy);
      }
}

static void
become_node (Change *self, CtNode *mine, CtNode *theirs)
{
  ct_node_copy_fields (mine, theirs);
  ct_node_set_extras (mine, ct_node_get_extras (theirs));

  for (guint i = 0; i < ct_node_get_n_lists (mine); i++)
    {
      CtNodeList *list = ct_node_get_list (mine, i);

      if (list == self->kept)
        continue;

      if (has_ids (list))
        fill_list (self, list, ct_node_get_list (theirs, i));
      else
        become_rows (self, list, ct_node_get_list (theirs, i));
    }
}

/* @kept: (nullable): a list of @self that stays as it is */
static void
become (CtPlan *self, CtPlan *other, CtNodeList *kept, const char *label)
{
  Change change = { self, other, NULL, kept };
  CtHistory *history = ct_plan_get_history (self);

  change.taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  ct_history_begin_group (history, label);
  take_out (&change, CT_NODE (self), CT_NODE (other));
  become_node (&change, CT_NODE (self), CT_NODE (other));
  become_node (&change, CT_NODE (ct_plan_get_school (self)), CT_NODE (ct_plan_get_school (other)));
  become_node (&change, CT_NODE (ct_plan_get_document (self)),
               CT_NODE (ct_plan_get_document (other)));
  become_node (&change, CT_NODE (ct_plan_get_page_setup (self)),
               CT_NODE (ct_plan_get_page_setup (other)));
  ct_history_end_group (history);

  g_hash_table_unref (change.taken);
}

/**
 * ct_plan_become:
 * @other: another state of the plan, or another plan
 * @label: translated name of the step
 *
 * Makes @self say what @other says, with the same ids, in one step.
 */
void
ct_plan_become (CtPlan *self, CtPlan *other, const char *label)
{
  g_return_if_fail (CT_IS_PLAN (self));
  g_return_if_fail (CT_IS_PLAN (other) && other != self);

  become (self, other, NULL, label);
}

/**
 * ct_plan_restore:
 * @version: an earlier state of the plan
 * @label: translated name of the step
 *
 * As ct_plan_become(), but the plan keeps its issues and their signed copies: that it was signed on
 * paper is not undone by going back to an older text.
 */
void
ct_plan_restore (CtPlan *self, CtPlan *version, const char *label)
{
  g_return_if_fail (CT_IS_PLAN (self));
  g_return_if_fail (CT_IS_PLAN (version) && version != self);

  become (self, version, ct_plan_get_issues (self), label);
}
