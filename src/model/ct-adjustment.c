/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-adjustment"

#include "config.h"

#include "ct-adjustment.h"

#include "ct-page-setup.h"
#include "ct-signed-content.h"

/* What of the content that was signed has changed since: the differences between the plan as it was
 * issued and as it is now, without those that are only follow-up; and what was put elsewhere, since
 * a page in another order is another page.
 */

/* Whether @node is of a list of @parent that is content, or one of its single parts that are. */
static gboolean
is_content_of (CtNode *parent, CtNode *node)
{
  for (guint i = 0; i < ct_node_get_n_lists (parent); i++)
    {
      CtNodeList *list = ct_node_get_list (parent, i);

      if (g_list_model_get_item_type (G_LIST_MODEL (list)) == G_OBJECT_TYPE (node))
        return ct_signed_content_has_list (parent, i);
    }

  return CT_IS_SCHOOL (node) || CT_IS_DOCUMENT (node) || CT_IS_PAGE_SETUP (node);
}

/* Whether @node and all around it is content. */
static gboolean
is_content (CtNode *node)
{
  for (CtNode *parent = ct_node_get_parent (node); parent != NULL;
       node = parent, parent = ct_node_get_parent (node))
    if (!is_content_of (parent, node))
      return FALSE;

  return TRUE;
}

static gboolean
is_same_value (CtNode *older, CtNode *newer, guint field)
{
  g_autofree char *before = ct_signed_content_dup_value (older, field);
  g_autofree char *after = ct_signed_content_dup_value (newer, field);

  return g_str_equal (before, after);
}

static gboolean
is_same_row (CtNode *older, CtNode *newer)
{
  guint n_fields;

  ct_node_get_fields (newer, &n_fields);
  for (guint field = 1; field <= n_fields; field++)
    if (ct_signed_content_has_field (newer, field) && !is_same_value (older, newer, field))
      return FALSE;

  for (guint i = 0; i < ct_node_get_n_lists (newer); i++)
    {
      CtNodeList *before = ct_node_get_list (older, i);
      CtNodeList *after = ct_node_get_list (newer, i);

      if (ct_node_list_get_length (before) != ct_node_list_get_length (after))
        return FALSE;
      for (guint j = 0; j < ct_node_list_get_length (after); j++)
        if (!is_same_row (ct_node_list_get (before, j), ct_node_list_get (after, j)))
          return FALSE;
    }

  return TRUE;
}

static gboolean
are_same_rows (const CtPlanChange *change)
{
  CtNodeList *before = ct_node_get_list (change->older, change->list);
  CtNodeList *after = ct_node_get_list (change->newer, change->list);

  if (change->n_older != change->n_newer)
    return FALSE;

  for (guint i = change->first; i < change->first + change->n_newer; i++)
    if (!is_same_row (ct_node_list_get (before, i), ct_node_list_get (after, i)))
      return FALSE;

  return TRUE;
}

/* Number and date are no content, but a number that was changed is not the one that was signed. */
static gboolean
is_other_number (const CtPlanChange *change)
{
  return CT_IS_DOCUMENT (change->newer) &&
         (change->field == CT_DOCUMENT_NUMBER || change->field == CT_DOCUMENT_DATE) &&
         *ct_node_get_text (change->older, change->field) != '\0';
}

static gboolean
concerns_content (const CtPlanChange *change)
{
  CtNode *node = change->newer != NULL ? change->newer : change->older;

  if (!is_content (node))
    return FALSE;

  if (change->kind == CT_PLAN_CHANGE_FIELD)
    return is_other_number (change) ||
           (ct_signed_content_has_field (node, change->field) &&
            !is_same_value (change->older, change->newer, change->field));

  if (change->kind == CT_PLAN_CHANGE_ROWS)
    return ct_signed_content_has_list (node, change->list) && !are_same_rows (change);

  return TRUE;
}

/* Marks the most of @positions that rise from one to the next: these stayed, and the others were
 * moved between them. */
static void
find_rising (const guint *positions, guint n, gboolean *stayed)
{
  g_autofree guint *ends = g_new (guint, n + 1);
  g_autofree int *before = g_new (int, n + 1);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (positions[ends[middle]] < positions[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? (int) ends[low - 1] : -1;
      ends[low] = i;
      length = MAX (length, low + 1);
    }

  for (int i = length > 0 ? (int) ends[length - 1] : -1; i >= 0; i = before[i])
    stayed[i] = TRUE;
}

/* @kept: (element-type CtNode): what of a list was in the counterpart of it */
static void
add_turned (GPtrArray *changes, CtPlan *issued, GPtrArray *kept, const guint *positions)
{
  g_autofree gboolean *stayed = g_new0 (gboolean, kept->len + 1);

  find_rising (positions, kept->len, stayed);
  for (guint i = 0; i < kept->len; i++)
    if (!stayed[i])
      g_ptr_array_add (changes,
                       ct_plan_change_new (CT_PLAN_CHANGE_MOVED,
                                           ct_plan_find_counterpart (issued, kept->pdata[i]),
                                           kept->pdata[i]));
}

static void find_moved (GPtrArray *changes, CtPlan *issued, CtNode *node, CtNode *older);

/* @older: (nullable): what the owner of the list was when it was issued */
static void
find_moved_in (GPtrArray *changes, CtPlan *issued, CtNodeList *list, CtNode *older, guint index)
{
  guint n = ct_node_list_get_length (list);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autofree guint *positions = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      CtNode *child = ct_node_list_get (list, i);
      CtNode *before = ct_plan_find_counterpart (issued, child);
      guint position;

      if (before == NULL)
        continue;

      if (older != NULL && ct_node_list_find (ct_node_get_list (older, index), before, &position))
        {
          positions[kept->len] = position;
          g_ptr_array_add (kept, child);
        }
      else
        g_ptr_array_add (changes, ct_plan_change_new (CT_PLAN_CHANGE_MOVED, before, child));
      find_moved (changes, issued, child, before);
    }

  add_turned (changes, issued, kept, positions);
}

static void
find_moved (GPtrArray *changes, CtPlan *issued, CtNode *node, CtNode *older)
{
  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    if (ct_signed_content_has_list (node, i))
      find_moved_in (changes, issued, ct_node_get_list (node, i), older, i);
}

/**
 * ct_adjustment_list:
 * @issued: the plan as it was issued
 * @plan: the plan as it is now
 *
 * Returns: (transfer full) (element-type CtPlanChange): what of the content has changed: nothing
 *   where [func@Ct.standing_is_as_issued] is true. Both plans have to be kept as long as the places
 *   of the nodes are asked for.
 */
GPtrArray *
ct_adjustment_list (CtPlan *issued, CtPlan *plan)
{
  g_autoptr (GPtrArray) all = ct_plan_difference_list (issued, plan);
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_plan_change_free);

  for (guint i = 0; i < all->len; i++)
    if (concerns_content (all->pdata[i]))
      g_ptr_array_add (changes, ct_plan_change_copy (all->pdata[i]));
  find_moved (changes, issued, CT_NODE (plan), CT_NODE (issued));

  return changes;
}
