/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-rows"

#include "config.h"

#include "ct-timeline-rows-private.h"

#include "ct-action.h"

/* An improvement on its way into the rows, with what it is sorted by. */
typedef struct
{
  CtImprovement *improvement;
  const char *standard;
  const char *criterion;
  const char *provision;
  guint numbers[4];
  guint position;
} Entry;

/* Codes sort as numbers, not as letters: 1.9 stands before 1.10. */
static guint
read_number (const char *text)
{
  return (guint) g_ascii_strtoull (text, NULL, 10);
}

static void
fill_entry (CtTimelineRows *self, Entry *entry, CtImprovement *improvement, guint position)
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
  const Entry *left = a;
  const Entry *right = b;

  for (guint i = 0; i < G_N_ELEMENTS (left->numbers); i++)
    if (left->numbers[i] != right->numbers[i])
      return left->numbers[i] < right->numbers[i] ? -1 : 1;

  return left->position < right->position ? -1 : left->position > right->position;
}

static GArray *
list_entries (CtTimelineRows *self)
{
  CtNodeList *improvements = ct_plan_get_improvements (self->plan);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      Entry entry = { 0 };

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
  if (row->kind == CT_TIMELINE_ROW_STANDARD)
    return g_strdup_printf ("s%s", row->standard);

  return g_strdup_printf ("c%s/%s/%s", row->standard, row->criterion, row->provision);
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

static void
add_work (CtTimelineRows *self, CtTimelineRow *row, CtNode *node)
{
  row->kind = CT_TIMELINE_ROW_WORK;
  row->node = node;
  row->first_work = self->works->len;
  row->n_works = 1;
  row->n_done = CT_IS_ACTION (node) && ct_action_get_status (CT_ACTION (node)) == CT_STATUS_DONE;
  row->folded = FALSE;
  g_ptr_array_add (self->works, g_object_ref (node));
}

/* Appends a row for every piece of work of @entry; those that turn out to be folded away are taken
 * out again by close_group(). */
static void
add_entry (CtTimelineRows *self, const Entry *entry, guint improvement)
{
  CtNodeList *actions = ct_improvement_get_actions (entry->improvement);
  guint n_actions = ct_node_list_get_length (actions);
  CtTimelineRow row = { .standard = entry->standard,
                        .criterion = entry->criterion,
                        .provision = entry->provision,
                        .improvement = improvement };

  for (guint i = 0; i < n_actions; i++)
    {
      row.action = i + 1;
      add_work (self, &row, ct_node_list_get (actions, i));
      g_array_append_val (self->rows, row);
    }

  if (n_actions == 0)
    {
      row.action = 0;
      add_work (self, &row, CT_NODE (entry->improvement));
      g_array_append_val (self->rows, row);
    }
}

static guint
open_group (CtTimelineRows *self, CtTimelineRowKind kind, const Entry *entry)
{
  CtTimelineRow row = { .kind = kind,
                        .standard = entry->standard,
                        .criterion = "",
                        .provision = "",
                        .first_work = self->works->len };

  if (kind == CT_TIMELINE_ROW_CRITERION)
    {
      row.criterion = entry->criterion;
      row.provision = entry->provision;
    }

  row.folded = is_folded (self, &row);
  g_array_append_val (self->rows, row);

  return self->rows->len - 1;
}

static void
close_group (CtTimelineRows *self, guint position, guint n_done)
{
  CtTimelineRow *row = &g_array_index (self->rows, CtTimelineRow, position);

  row->n_works = self->works->len - row->first_work;
  row->n_done = n_done;
  if (row->folded)
    g_array_set_size (self->rows, position + 1);
}

static guint
count_done (CtTimelineRows *self, guint first_row)
{
  guint n_done = 0;

  for (guint i = first_row; i < self->rows->len; i++)
    if (g_array_index (self->rows, CtTimelineRow, i).kind == CT_TIMELINE_ROW_WORK)
      n_done += g_array_index (self->rows, CtTimelineRow, i).n_done;

  return n_done;
}

static gboolean
is_same_criterion (const Entry *a, const Entry *b)
{
  return g_str_equal (a->standard, b->standard) && g_str_equal (a->criterion, b->criterion) &&
         g_str_equal (a->provision, b->provision);
}

/* The entries from @first on that are of one criterion. Returns the one after them. */
static guint
add_criterion (CtTimelineRows *self, GArray *entries, guint first, guint *n_done)
{
  const Entry *start = &g_array_index (entries, Entry, first);
  guint group = 0;
  guint first_row;
  guint done;
  guint i;

  if (!self->flat)
    group = open_group (self, CT_TIMELINE_ROW_CRITERION, start);

  first_row = self->rows->len;
  for (i = first; i < entries->len; i++)
    {
      if (!is_same_criterion (start, &g_array_index (entries, Entry, i)))
        break;
      add_entry (self, &g_array_index (entries, Entry, i), i - first + 1);
    }

  done = count_done (self, first_row);
  *n_done += done;
  if (!self->flat)
    close_group (self, group, done);

  return i;
}

static guint
add_standard (CtTimelineRows *self, GArray *entries, guint first)
{
  const Entry *start = &g_array_index (entries, Entry, first);
  guint group = 0;
  guint n_done = 0;
  guint i = first;

  if (!self->flat)
    group = open_group (self, CT_TIMELINE_ROW_STANDARD, start);

  while (i < entries->len &&
         g_str_equal (start->standard, g_array_index (entries, Entry, i).standard))
    i = add_criterion (self, entries, i, &n_done);

  if (!self->flat)
    close_group (self, group, n_done);

  return i;
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
  if (self->plan == NULL)
    return;

  entries = list_entries (self);
  for (guint i = 0; i < entries->len;)
    i = add_standard (self, entries, i);
}
