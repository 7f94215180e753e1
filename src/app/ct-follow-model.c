/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-follow-model"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-follow-model.h"

/* The rows of the follow-up list: groups by how pressing the work is, and their actions. */

static gboolean
is_shown (CtAction *action, const CtFollowView *view)
{
  CtImprovement *improvement = ct_action_get_improvement (action);

  if (view->lead != NULL && !g_str_equal (ct_action_get_effective_lead (action), view->lead))
    return FALSE;

  return view->standard == NULL ||
         g_str_equal (ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_STANDARD),
                      view->standard);
}

typedef void (*ActionFunc) (CtAction *action, gpointer user_data);

static void
for_each_action (CtPlan *plan, ActionFunc func, gpointer user_data)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        func (ct_node_list_get (actions, j), user_data);
    }
}

/* Where an action stands is found out once, not each time that two are compared. */
typedef struct
{
  CtAction *action;
  guint order;
} Entry;

typedef struct
{
  const CtFollowView *view;
  GArray *groups[CT_N_DUES]; /* of Entry */
} Groups;

static CtAction *
get_action (Groups *self, CtDue due, guint index)
{
  return g_array_index (self->groups[due], Entry, index).action;
}

static void
add_to_group (CtAction *action, gpointer user_data)
{
  Groups *groups = user_data;

  if (is_shown (action, groups->view))
    {
      CtDue due = ct_due_of_action (action, groups->view->today);
      Entry entry = { action, ct_due_get_order (action, due) };

      g_array_append_val (groups->groups[due], entry);
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  guint first = ((const Entry *) a)->order;
  guint second = ((const Entry *) b)->order;

  return (first > second) - (first < second);
}

static void
fill_groups (Groups *self, CtPlan *plan)
{
  for (CtDue due = 0; due < CT_N_DUES; due++)
    self->groups[due] = g_array_new (FALSE, FALSE, sizeof (Entry));
  for_each_action (plan, add_to_group, self);
  for (CtDue due = 0; due < CT_N_DUES; due++)
    g_array_sort (self->groups[due], compare_entries);
}

static void
clear_groups (Groups *self)
{
  for (CtDue due = 0; due < CT_N_DUES; due++)
    g_array_unref (self->groups[due]);
}

/* What is not pressing stays closed, as long as something else is there to see. */
static gboolean
is_open (Groups *self, CtDue due)
{
  gboolean pressing = self->groups[CT_DUE_LATE]->len + self->groups[CT_DUE_SOON]->len +
                          self->groups[CT_DUE_RUNNING]->len >
                      0;
  gboolean open = due <= CT_DUE_RUNNING || (due == CT_DUE_PLANNED && !pressing);

  return open != self->view->toggled[due];
}

static char *
dup_caption (Groups *self, CtDue due)
{
  const char *first = ct_node_get_text (CT_NODE (get_action (self, due, 0)), CT_ACTION_TEXT);
  g_autofree char *day = NULL;

  switch (due)
    {
    case CT_DUE_SOON:
      day = ct_day_format_vi (self->view->today + CT_DUE_SOON_DAYS);
      /* Translators: %s is a date */
      return g_strdup_printf (_ ("until %s"), day);

    case CT_DUE_RUNNING:
      return g_strdup (_ ("due later, or without an end"));

    case CT_DUE_PLANNED:
      /* Translators: %s is the text of an action */
      return is_open (self, due) ? NULL : g_strdup_printf (_ ("first: %s"), first);

    case CT_DUE_DONE:
      /* Translators: %s is the text of an action */
      return is_open (self, due) ? NULL : g_strdup_printf (_ ("latest: %s"), first);

    case CT_DUE_LATE:
    case CT_DUE_CLOSED:
    default:
      return NULL;
    }
}

static GPtrArray *
list_items (Groups *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (CtDue due = 0; due < CT_N_DUES; due++)
    {
      guint length = self->groups[due]->len;
      gboolean open = is_open (self, due);
      g_autofree char *caption = length > 0 ? dup_caption (self, due) : NULL;

      if (length == 0)
        continue;

      g_ptr_array_add (items, ct_follow_item_new_heading (due, length, open, caption));
      for (guint i = 0; open && i < length; i++)
        g_ptr_array_add (items, ct_follow_item_new_action (due, get_action (self, due, i)));
    }

  return items;
}

static gboolean
is_same (GListStore *store, guint position, GPtrArray *items, guint index)
{
  g_autoptr (CtFollowItem) item = g_list_model_get_item (G_LIST_MODEL (store), position);

  return ct_follow_item_equal (item, g_ptr_array_index (items, index));
}

/**
 * ct_follow_model_update:
 * @items: (element-type CtFollowItem): the rows as they are
 *
 * Makes them what they should be, and leaves those alone that are.
 */
void
ct_follow_model_update (GListStore *items, CtPlan *plan, const CtFollowView *view)
{
  Groups groups = { .view = view };
  g_autoptr (GPtrArray) wanted = NULL;
  guint length = g_list_model_get_n_items (G_LIST_MODEL (items));
  guint head = 0, tail = 0;

  fill_groups (&groups, plan);
  wanted = list_items (&groups);
  clear_groups (&groups);

  while (head < MIN (length, wanted->len) && is_same (items, head, wanted, head))
    head++;
  while (tail < MIN (length, wanted->len) - head &&
         is_same (items, length - 1 - tail, wanted, wanted->len - 1 - tail))
    tail++;

  if (head + tail < MAX (length, wanted->len))
    g_list_store_splice (items, head, length - head - tail, wanted->pdata + head,
                         wanted->len - head - tail);
}

typedef struct
{
  const CtFollowView *view;
  guint *counts;
} Counting;

static CtShare
get_share (CtAction *action, CtDay today)
{
  switch (ct_due_of_action (action, today))
    {
    case CT_DUE_LATE:
      return CT_SHARE_LATE;

    case CT_DUE_DONE:
      return CT_SHARE_DONE;

    case CT_DUE_CLOSED:
      return CT_SHARE_CLOSED;

    case CT_DUE_SOON:
    case CT_DUE_RUNNING:
    case CT_DUE_PLANNED:
    default:
      return ct_action_get_status (action) == CT_STATUS_RUNNING ? CT_SHARE_RUNNING
                                                                : CT_SHARE_PLANNED;
    }
}

static void
count_action (CtAction *action, gpointer user_data)
{
  Counting *counting = user_data;

  if (is_shown (action, counting->view))
    counting->counts[get_share (action, counting->view->today)]++;
}

/* How far the work that is shown has come. */
void
ct_follow_model_count (CtPlan *plan, const CtFollowView *view, guint counts[CT_N_SHARES])
{
  Counting counting = { view, counts };

  memset (counts, 0, CT_N_SHARES * sizeof *counts);
  for_each_action (plan, count_action, &counting);
}

static void
add_lead (CtAction *action, gpointer user_data)
{
  const char *lead = ct_action_get_effective_lead (action);

  if (*lead != '\0')
    g_hash_table_add (user_data, (gpointer) lead);
}

static int
compare_leads (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char **) a, *(const char **) b);
}

/**
 * ct_follow_model_list_leads:
 *
 * Returns: (transfer full): each cell "who leads" of the plan, once
 */
GStrv
ct_follow_model_list_leads (CtPlan *plan)
{
  g_autoptr (GHashTable) leads = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer lead;

  for_each_action (plan, add_lead, leads);
  g_hash_table_iter_init (&iter, leads);
  while (g_hash_table_iter_next (&iter, &lead, NULL))
    g_ptr_array_add (sorted, g_strdup (lead));
  g_ptr_array_sort (sorted, compare_leads);
  g_ptr_array_add (sorted, NULL);

  return (GStrv) g_ptr_array_free (sorted, FALSE);
}
