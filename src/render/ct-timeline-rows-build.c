/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-rows"

#include "config.h"

#include "ct-timeline-rows-private.h"

#include "ct-action.h"

/* Codes sort as numbers, not as letters: 1.9 stands before 1.10. */
static guint
read_number (const char *text)
{
  return (guint) g_ascii_strtoull (text, NULL, 10);
}

static void
fill_entry (CtTimelineRows *self,
            CtTimelineEntry *entry,
            CtImprovement *improvement,
            guint position)
{
  CtNode *node = CT_NODE (improvement);
  const char *criterion = ct_node_get_text (node, CT_IMPROVEMENT_CRITERION);
  const char *standard = ct_node_get_text (node, CT_IMPROVEMENT_STANDARD);
  const char *dot = strchr (criterion, '.');

  entry->improvement = improvement;
  entry->position = position;
  entry->criterion = g_string_chunk_insert_const (self->codes, criterion);
  entry->provision =
      g_string_chunk_insert_const (self->codes, ct_node_get_text (node, CT_IMPROVEMENT_LEVEL4));
  if (*standard == '\0' && dot != NULL)
    {
      g_autofree char *prefix = g_strndup (criterion, dot - criterion);

      entry->standard = g_string_chunk_insert_const (self->codes, prefix);
    }
  else
    entry->standard = g_string_chunk_insert_const (self->codes, standard);

  /* Work without a standard, such as that for a provision, comes last. */
  entry->numbers[0] = *entry->standard != '\0' ? read_number (entry->standard) : G_MAXUINT;
  entry->numbers[1] = read_number (criterion);
  entry->numbers[2] = dot != NULL ? read_number (dot + 1) : 0;
  entry->numbers[3] = read_number (entry->provision);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const CtTimelineEntry *left = a;
  const CtTimelineEntry *right = b;

  for (guint i = 0; i < G_N_ELEMENTS (left->numbers); i++)
    if (left->numbers[i] != right->numbers[i])
      return left->numbers[i] < right->numbers[i] ? -1 : 1;

  return left->position < right->position ? -1 : left->position > right->position;
}

static GArray *
list_entries (CtTimelineRows *self)
{
  CtNodeList *improvements = ct_plan_get_improvements (self->plan);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (CtTimelineEntry));

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtTimelineEntry entry = { 0 };

      if (self->filter != NULL && !self->filter (improvement, self->filter_data))
        continue;

      fill_entry (self, &entry, improvement, i);
      g_array_append_val (entries, entry);
    }

  g_array_sort (entries, compare_entries);

  return entries;
}

/* What remembers whether a group is folded. */
char *
_ct_timeline_row_dup_key (const CtTimelineRow *row)
{
  switch (row->kind)
    {
    case CT_TIMELINE_ROW_STANDARD:
      return g_strdup_printf ("s%s", row->standard);

    case CT_TIMELINE_ROW_IMPROVEMENT:
      return g_strdup_printf ("i%s", ct_node_get_id (row->node));

    case CT_TIMELINE_ROW_GROUP:
      return g_strdup_printf ("g%d/%d/%s", (int) row->key.by, row->key.number, row->key.id);

    case CT_TIMELINE_ROW_CRITERION:
    case CT_TIMELINE_ROW_WORK:
    default:
      return g_strdup_printf ("c%s/%s/%s", row->standard, row->criterion, row->provision);
    }
}

/* Over several years a criterion is one row at first; a single year has room for all its work. */
static gboolean
folds_criteria (CtTimelineRows *self)
{
  CtCalendar *calendar = self->plan != NULL ? ct_plan_get_calendar (self->plan) : NULL;

  return calendar == NULL || ct_calendar_get_years (calendar) > 1;
}

static gboolean
is_folded (CtTimelineRows *self, const CtTimelineRow *row)
{
  g_autofree char *key = _ct_timeline_row_dup_key (row);
  gboolean turned = g_hash_table_contains (self->turned, key);

  if (self->open)
    return FALSE;

  return row->kind == CT_TIMELINE_ROW_CRITERION && folds_criteria (self) ? !turned : turned;
}

void
_ct_timeline_rows_add_work (CtTimelineRows *self, CtTimelineRow *row, CtNode *node)
{
  row->kind = CT_TIMELINE_ROW_WORK;
  row->node = node;
  row->first_work = self->works->len;
  row->n_works = 1;
  row->n_done = CT_IS_ACTION (node) && ct_action_get_status (CT_ACTION (node)) == CT_STATUS_DONE;
  row->folded = FALSE;
  g_ptr_array_add (self->works, g_object_ref (node));
  g_array_append_vals (self->rows, row, 1);
}

/**
 * _ct_timeline_rows_open_group:
 * @row: the row of the group; what it counts is filled in by _ct_timeline_rows_close_group()
 *
 * Returns: its position
 */
guint
_ct_timeline_rows_open_group (CtTimelineRows *self, CtTimelineRow *row)
{
  row->first_work = self->works->len;
  row->folded = is_folded (self, row);
  g_array_append_vals (self->rows, row, 1);

  return self->rows->len - 1;
}

/* Counts what was added since the group was opened, and takes it out again if that is folded. */
void
_ct_timeline_rows_close_group (CtTimelineRows *self, guint position)
{
  CtTimelineRow *row = &g_array_index (self->rows, CtTimelineRow, position);
  guint level = row->level + 1;

  row->n_works = self->works->len - row->first_work;
  row->n_done = 0;
  for (guint i = position + 1; i < self->rows->len; i++)
    {
      const CtTimelineRow *under = &g_array_index (self->rows, CtTimelineRow, i);

      row->n_done += under->level == level ? under->n_done : 0;
    }
  if (row->folded)
    g_array_set_size (self->rows, position + 1);
}

static void
add_actions (CtTimelineRows *self, const CtTimelineRow *template, CtNodeList *actions)
{
  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    {
      CtTimelineRow row = *template;

      row.action = i + 1;
      _ct_timeline_rows_add_work (self, &row, ct_node_list_get (actions, i));
    }
}

static void
add_entry (CtTimelineRows *self, const CtTimelineEntry *entry)
{
  CtNodeList *actions = ct_improvement_get_actions (entry->improvement);
  CtTimelineRow row = { .level = _CT_TIMELINE_IMPROVEMENT_LEVEL,
                        .standard = entry->standard,
                        .criterion = entry->criterion,
                        .provision = entry->provision,
                        .improvement = entry->number };
  CtTimelineRow group = row;
  gboolean grouped;
  guint position = 0;

  if (ct_node_list_get_length (actions) == 0)
    {
      _ct_timeline_rows_add_work (self, &row, CT_NODE (entry->improvement));
      return;
    }

  /* In many plans actions stand directly under the criterion: a row without words says nothing. */
  group.kind = CT_TIMELINE_ROW_IMPROVEMENT;
  group.node = CT_NODE (entry->improvement);
  grouped = !self->flat && *ct_timeline_node_get_words (group.node) != '\0';
  if (grouped)
    {
      position = _ct_timeline_rows_open_group (self, &group);
      row.level++;
    }
  add_actions (self, &row, actions);
  if (grouped)
    _ct_timeline_rows_close_group (self, position);
}

static guint
open_standard (CtTimelineRows *self, const CtTimelineEntry *entry)
{
  CtTimelineRow row = {
    .kind = CT_TIMELINE_ROW_STANDARD, .standard = entry->standard, .criterion = "", .provision = ""
  };

  return _ct_timeline_rows_open_group (self, &row);
}

static guint
open_criterion (CtTimelineRows *self, const CtTimelineEntry *entry)
{
  CtTimelineRow row = { .kind = CT_TIMELINE_ROW_CRITERION,
                        .level = 1,
                        .standard = entry->standard,
                        .criterion = entry->criterion,
                        .provision = entry->provision };

  return _ct_timeline_rows_open_group (self, &row);
}

static gboolean
is_same_criterion (const CtTimelineEntry *a, const CtTimelineEntry *b)
{
  return g_str_equal (a->standard, b->standard) && g_str_equal (a->criterion, b->criterion) &&
         g_str_equal (a->provision, b->provision);
}

static void
number_entries (GArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      CtTimelineEntry *entry = &g_array_index (entries, CtTimelineEntry, i);

      entry->number = i > 0 && is_same_criterion (entry - 1, entry) ? entry[-1].number + 1 : 1;
    }
}

/* The entries from @first on that are of one criterion. Returns the one after them. */
static guint
add_criterion (CtTimelineRows *self, GArray *entries, guint first)
{
  const CtTimelineEntry *start = &g_array_index (entries, CtTimelineEntry, first);
  guint group = self->flat ? 0 : open_criterion (self, start);
  guint i;

  for (i = first; i < entries->len; i++)
    {
      if (!is_same_criterion (start, &g_array_index (entries, CtTimelineEntry, i)))
        break;
      add_entry (self, &g_array_index (entries, CtTimelineEntry, i));
    }

  if (!self->flat)
    _ct_timeline_rows_close_group (self, group);

  return i;
}

static guint
add_standard (CtTimelineRows *self, GArray *entries, guint first)
{
  const CtTimelineEntry *start = &g_array_index (entries, CtTimelineEntry, first);
  guint group = self->flat ? 0 : open_standard (self, start);
  guint i = first;

  while (i < entries->len &&
         g_str_equal (start->standard, g_array_index (entries, CtTimelineEntry, i).standard))
    i = add_criterion (self, entries, i);

  if (!self->flat)
    _ct_timeline_rows_close_group (self, group);

  return i;
}

static void
add_standards (CtTimelineRows *self, GArray *entries)
{
  for (guint i = 0; i < entries->len;)
    i = add_standard (self, entries, i);
}

/**
 * ct_timeline_rows_rebuild:
 *
 * Lists the rows anew, after the plan or a setting changed. Only the order and the grouping are
 * worked out here; words and bars of a row are made when they are asked for.
 */
void
ct_timeline_rows_rebuild (CtTimelineRows *self)
{
  g_autoptr (GArray) entries = NULL;

  g_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->works, 0);
  g_string_chunk_clear (self->codes);
  g_clear_pointer (&self->keys, ct_timeline_keys_free);
  g_clear_pointer (&self->categories, ct_timeline_categories_free);
  if (self->plan == NULL)
    return;

  entries = list_entries (self);
  number_entries (entries);
  if (self->flat || self->grouping == CT_TIMELINE_BY_STANDARD)
    add_standards (self, entries);
  else
    _ct_timeline_rows_add_groups (self, entries);

  if (self->coloring != CT_TIMELINE_BY_STATE)
    self->categories =
        ct_timeline_categories_new (self->coloring, self->roles, self->today, self->works);
}
