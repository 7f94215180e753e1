/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-rows"

#include "config.h"

#include "ct-timeline-rows-private.h"

#include "ct-action.h"

/* Rows that are grouped by anything but the standards: a group, and under it its work. Each piece
 * of work is in one group. */

typedef struct
{
  CtTimelineKey key;
  CtNode *node;
  CtTimelineRow row;
  CtDay due;
  guint position;
} Work;

static void
add_work (CtTimelineRows *self, GArray *works, CtNode *node, const CtTimelineRow *row)
{
  Work work = { .key = ct_timeline_keys_read (self->keys, node),
                .node = node,
                .row = *row,
                .position = works->len };

  if (self->grouping == CT_TIMELINE_BY_MONTH)
    work.due = ct_period_get_end (ct_timeline_node_get_period (node));
  g_array_append_val (works, work);
}

static GArray *
list_works (CtTimelineRows *self, GArray *entries)
{
  GArray *works = g_array_new (FALSE, FALSE, sizeof (Work));

  for (guint i = 0; i < entries->len; i++)
    {
      const CtTimelineEntry *entry = &g_array_index (entries, CtTimelineEntry, i);
      CtNodeList *actions = ct_improvement_get_actions (entry->improvement);
      guint n_actions = ct_node_list_get_length (actions);
      CtTimelineRow row = { .level = 1,
                            .standard = entry->standard,
                            .criterion = entry->criterion,
                            .provision = entry->provision,
                            .improvement = entry->number };

      if (n_actions == 0)
        add_work (self, works, CT_NODE (entry->improvement), &row);
      for (row.action = 1; row.action <= n_actions; row.action++)
        add_work (self, works, ct_node_list_get (actions, row.action - 1), &row);
    }

  return works;
}

/* In a month by the day it is due, else in the order of the plan. */
static int
compare_works (gconstpointer a, gconstpointer b)
{
  const Work *first = a;
  const Work *second = b;
  int order = ct_timeline_key_compare (&first->key, &second->key);

  if (order != 0)
    return order;

  if (first->due != second->due)
    return first->due < second->due ? -1 : 1;

  return first->position < second->position ? -1 : first->position > second->position;
}

static guint
open_group (CtTimelineRows *self, const CtTimelineKey *key)
{
  CtTimelineRow row = {
    .kind = CT_TIMELINE_ROW_GROUP, .key = *key, .standard = "", .criterion = "", .provision = ""
  };

  return _ct_timeline_rows_open_group (self, &row);
}

void
_ct_timeline_rows_add_groups (CtTimelineRows *self, GArray *entries)
{
  g_autoptr (GArray) works = NULL;
  guint group = 0;

  self->keys = ct_timeline_keys_new (self->grouping, self->roles, self->today);
  works = list_works (self, entries);
  g_array_sort (works, compare_works);

  for (guint i = 0; i < works->len; i++)
    {
      Work *work = &g_array_index (works, Work, i);

      if (i == 0 || ct_timeline_key_compare (&work[-1].key, &work->key) != 0)
        {
          if (i > 0)
            _ct_timeline_rows_close_group (self, group);
          group = open_group (self, &work->key);
        }
      _ct_timeline_rows_add_work (self, &work->row, work->node);
    }

  if (works->len > 0)
    _ct_timeline_rows_close_group (self, group);
}
