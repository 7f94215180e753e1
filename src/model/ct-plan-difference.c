/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-difference"

#include "config.h"

#include "ct-plan-difference.h"

#include "ct-action.h"

/* What differs between two states of a plan. What has an id is the same thing wherever it
 * stands; rows without one are told apart by what they say. */

static gboolean
is_field_equal (CtNode *a, CtNode *b, const CtFieldSpec *spec, guint field)
{
  gpointer first, second;

  switch (spec->kind)
    {
    case CT_FIELD_TEXT:
      return g_str_equal (ct_node_get_text (a, field), ct_node_get_text (b, field));

    case CT_FIELD_NUMBER:
      return ct_node_get_number (a, field) == ct_node_get_number (b, field);

    case CT_FIELD_BOXED:
    default:
      first = ct_node_get_boxed (a, field);
      second = ct_node_get_boxed (b, field);
      return first == second ||
             (first != NULL && second != NULL && spec->boxed_equal (first, second));
    }
}

static guint
count_fields (CtNode *a, CtNode *b)
{
  guint n_fields, count = 0;
  const CtFieldSpec *specs = ct_node_get_fields (a, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!is_field_equal (a, b, &specs[i], i + 1))
      count++;

  return count;
}

static gboolean
is_node_equal (CtNode *a, CtNode *b)
{
  if (count_fields (a, b) > 0)
    return FALSE;

  for (guint i = 0; i < ct_node_get_n_lists (a); i++)
    {
      CtNodeList *first = ct_node_get_list (a, i);
      CtNodeList *second = ct_node_get_list (b, i);
      guint length = ct_node_list_get_length (first);

      if (ct_node_list_get_length (second) != length)
        return FALSE;
      for (guint j = 0; j < length; j++)
        if (!is_node_equal (ct_node_list_get (first, j), ct_node_list_get (second, j)))
          return FALSE;
    }

  return TRUE;
}

/**
 * ct_plan_change_new:
 * @older: (nullable): the node in the older plan
 * @newer: (nullable): the node in the newer plan
 */
CtPlanChange *
ct_plan_change_new (CtPlanChangeKind kind, CtNode *older, CtNode *newer)
{
  CtPlanChange *self = g_new0 (CtPlanChange, 1);

  self->kind = kind;
  g_set_object (&self->older, older);
  g_set_object (&self->newer, newer);

  return self;
}

CtPlanChange *
ct_plan_change_copy (const CtPlanChange *self)
{
  CtPlanChange *copy = ct_plan_change_new (self->kind, self->older, self->newer);

  copy->field = self->field;
  copy->list = self->list;
  copy->first = self->first;
  copy->n_older = self->n_older;
  copy->n_newer = self->n_newer;

  return copy;
}

void
ct_plan_change_free (CtPlanChange *self)
{
  g_clear_object (&self->older);
  g_clear_object (&self->newer);
  g_free (self);
}

/* @older and @newer: (nullable) */
static CtPlanChange *
add_change (GPtrArray *changes, CtPlanChangeKind kind, CtNode *older, CtNode *newer)
{
  CtPlanChange *change = ct_plan_change_new (kind, older, newer);

  g_ptr_array_add (changes, change);

  return change;
}

static void
compare_fields (GPtrArray *changes, CtNode *older, CtNode *newer)
{
  guint n_fields;
  const CtFieldSpec *specs = ct_node_get_fields (older, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    if (!is_field_equal (older, newer, &specs[i], i + 1))
      add_change (changes, CT_PLAN_CHANGE_FIELD, older, newer)->field = i + 1;
}

/* Between an equal beginning and an equal end. */
static void
compare_rows (GPtrArray *changes, CtNode *older, CtNode *newer, guint index)
{
  CtNodeList *a = ct_node_get_list (older, index);
  CtNodeList *b = ct_node_get_list (newer, index);
  CtPlanChange *change;
  guint first_length = ct_node_list_get_length (a);
  guint second_length = ct_node_list_get_length (b);
  guint shorter = MIN (first_length, second_length);
  guint start = 0, end = 0;

  while (start < shorter &&
         is_node_equal (ct_node_list_get (a, start), ct_node_list_get (b, start)))
    start++;
  while (end < shorter - start && is_node_equal (ct_node_list_get (a, first_length - 1 - end),
                                                 ct_node_list_get (b, second_length - 1 - end)))
    end++;

  if (MAX (first_length, second_length) == start + end)
    return;

  change = add_change (changes, CT_PLAN_CHANGE_ROWS, older, newer);
  change->list = index;
  change->first = start;
  change->n_older = first_length - start - end;
  change->n_newer = second_length - start - end;
}

static gboolean
has_ids (CtNodeList *list)
{
  return ct_node_list_get_length (list) > 0 &&
         CT_NODE_GET_CLASS (ct_node_list_get (list, 0))->id_prefix != NULL;
}

/* @counterpart: (nullable): the same node in the older plan */
static void
compare_newer (GPtrArray *changes, CtPlan *older, CtNode *node, CtNode *counterpart)
{
  if (counterpart != NULL)
    compare_fields (changes, counterpart, node);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);
      CtNodeList *other = counterpart != NULL ? ct_node_get_list (counterpart, i) : NULL;

      if (other != NULL && !has_ids (list) && !has_ids (other))
        compare_rows (changes, counterpart, node, i);

      for (guint j = 0; has_ids (list) && j < ct_node_list_get_length (list); j++)
        {
          CtNode *child = ct_node_list_get (list, j);
          CtNode *old_child = ct_plan_find_counterpart (older, child);

          if (old_child == NULL)
            add_change (changes, CT_PLAN_CHANGE_ADDED, NULL, child);
          compare_newer (changes, older, child, old_child);
        }
    }
}

static void
find_removed (GPtrArray *changes, CtPlan *newer, CtNode *node)
{
  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; has_ids (list) && j < ct_node_list_get_length (list); j++)
        {
          CtNode *child = ct_node_list_get (list, j);

          if (ct_plan_find_counterpart (newer, child) == NULL)
            add_change (changes, CT_PLAN_CHANGE_REMOVED, child, NULL);
          find_removed (changes, newer, child);
        }
    }
}

/**
 * ct_plan_difference_list:
 *
 * That something stands in another order is no difference.
 *
 * Returns: (transfer full) (element-type CtPlanChange): what differs; both plans have to be kept as
 *   long as the places of the nodes are asked for
 */
GPtrArray *
ct_plan_difference_list (CtPlan *older, CtPlan *newer)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_plan_change_free);

  g_return_val_if_fail (CT_IS_PLAN (older), changes);
  g_return_val_if_fail (CT_IS_PLAN (newer), changes);

  compare_newer (changes, older, CT_NODE (newer), CT_NODE (older));
  compare_newer (changes, older, CT_NODE (ct_plan_get_school (newer)),
                 CT_NODE (ct_plan_get_school (older)));
  compare_newer (changes, older, CT_NODE (ct_plan_get_document (newer)),
                 CT_NODE (ct_plan_get_document (older)));
  compare_newer (changes, older, CT_NODE (ct_plan_get_page_setup (newer)),
                 CT_NODE (ct_plan_get_page_setup (older)));
  find_removed (changes, newer, CT_NODE (older));

  return changes;
}

static void
count_change (CtPlanDifference *self, const CtPlanChange *change)
{
  if (change->kind == CT_PLAN_CHANGE_ADDED && CT_IS_ACTION (change->newer))
    self->n_actions_added++;
  else if (change->kind == CT_PLAN_CHANGE_REMOVED && CT_IS_ACTION (change->older))
    self->n_actions_removed++;
  else if (change->kind == CT_PLAN_CHANGE_ROWS)
    self->n_changed += MAX (change->n_older, change->n_newer);
  else
    self->n_changed++;
}

/**
 * ct_plan_difference_count:
 *
 * Counts what [func@Ct.plan_difference_list] lists.
 */
void
ct_plan_difference_count (CtPlanDifference *self, CtPlan *older, CtPlan *newer)
{
  g_autoptr (GPtrArray) changes = ct_plan_difference_list (older, newer);

  g_return_if_fail (self != NULL);

  *self = (CtPlanDifference){ 0 };
  for (guint i = 0; i < changes->len; i++)
    count_change (self, changes->pdata[i]);
}
