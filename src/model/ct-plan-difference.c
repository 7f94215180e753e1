/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-difference"

#include "config.h"

#include "ct-plan-difference.h"

#include "ct-action.h"

/* How much differs between two states of a plan. What has an id is the same thing wherever it
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

/* Between an equal beginning and an equal end. */
static guint
count_rows (CtNodeList *a, CtNodeList *b)
{
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

  return MAX (first_length, second_length) - start - end;
}

static gboolean
has_ids (CtNodeList *list)
{
  return ct_node_list_get_length (list) > 0 &&
         CT_NODE_GET_CLASS (ct_node_list_get (list, 0))->id_prefix != NULL;
}

static void
count_missing (CtPlanDifference *self, CtNode *node, guint *n_actions)
{
  if (CT_IS_ACTION (node))
    (*n_actions)++;
  else
    self->n_changed++;
}

/* @counterpart: (nullable): the same node in the older plan */
static void
compare_newer (CtPlanDifference *self, CtPlan *older, CtNode *node, CtNode *counterpart)
{
  if (counterpart != NULL)
    self->n_changed += count_fields (counterpart, node);

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);
      CtNodeList *other = counterpart != NULL ? ct_node_get_list (counterpart, i) : NULL;

      if (other != NULL && !has_ids (list) && !has_ids (other))
        self->n_changed += count_rows (other, list);

      for (guint j = 0; has_ids (list) && j < ct_node_list_get_length (list); j++)
        {
          CtNode *child = ct_node_list_get (list, j);
          CtNode *old_child = ct_plan_find_counterpart (older, child);

          if (old_child == NULL)
            count_missing (self, child, &self->n_actions_added);
          compare_newer (self, older, child, old_child);
        }
    }
}

static void
find_removed (CtPlanDifference *self, CtPlan *newer, CtNode *node)
{
  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; has_ids (list) && j < ct_node_list_get_length (list); j++)
        {
          CtNode *child = ct_node_list_get (list, j);

          if (ct_plan_find_counterpart (newer, child) == NULL)
            count_missing (self, child, &self->n_actions_removed);
          find_removed (self, newer, child);
        }
    }
}

/**
 * ct_plan_difference_count:
 *
 * Counts what differs; that something stands in another order does not count.
 */
void
ct_plan_difference_count (CtPlanDifference *self, CtPlan *older, CtPlan *newer)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (CT_IS_PLAN (older));
  g_return_if_fail (CT_IS_PLAN (newer));

  *self = (CtPlanDifference){ 0 };
  compare_newer (self, older, CT_NODE (newer), CT_NODE (older));
  compare_newer (self, older, CT_NODE (ct_plan_get_school (newer)),
                 CT_NODE (ct_plan_get_school (older)));
  compare_newer (self, older, CT_NODE (ct_plan_get_document (newer)),
                 CT_NODE (ct_plan_get_document (older)));
  find_removed (self, newer, CT_NODE (older));
}
