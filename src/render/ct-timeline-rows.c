/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-rows"

#include "config.h"

#include "ct-timeline-rows-private.h"

#include "ct-action.h"

CtTimelineRows *
ct_timeline_rows_new (void)
{
  CtTimelineRows *self = g_new0 (CtTimelineRows, 1);

  self->turned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->works = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CtTimelineRow));
  self->codes = g_string_chunk_new (512);
  self->coloring = CT_TIMELINE_BY_STATE;

  return self;
}

void
ct_timeline_rows_free (CtTimelineRows *self)
{
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
  g_clear_object (&self->roles);
  g_clear_object (&self->issued);
  g_clear_pointer (&self->keys, ct_timeline_keys_free);
  g_clear_pointer (&self->categories, ct_timeline_categories_free);
  g_clear_pointer (&self->turned, g_hash_table_unref);
  g_clear_pointer (&self->works, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->codes, g_string_chunk_free);
  g_free (self);
}

void
ct_timeline_rows_set_plan (CtTimelineRows *self, CtPlan *plan, CtFramework *framework)
{
  g_set_object (&self->plan, plan);
  g_set_object (&self->framework, framework);
  ct_timeline_rows_rebuild (self);
}

/**
 * ct_timeline_rows_set_filter:
 * @filter: (nullable): what to show; %NULL means the whole plan
 *
 * Takes effect at the next ct_timeline_rows_rebuild().
 */
void
ct_timeline_rows_set_filter (CtTimelineRows *self, CtTimelineFilter filter, gpointer user_data)
{
  self->filter = filter;
  self->filter_data = user_data;
}

/**
 * ct_timeline_rows_set_roles:
 * @roles: (nullable): whom the names of leads mean
 *
 * Takes effect at the next ct_timeline_rows_rebuild().
 */
void
ct_timeline_rows_set_roles (CtTimelineRows *self, CtRoles *roles)
{
  g_set_object (&self->roles, roles);
}

/**
 * ct_timeline_rows_set_today:
 * @today: by which work is late or not, where rows are grouped by state
 *
 * Takes effect at the next ct_timeline_rows_rebuild().
 */
void
ct_timeline_rows_set_today (CtTimelineRows *self, CtDay today)
{
  self->today = today;
}

/**
 * ct_timeline_rows_set_issued:
 * @issued: (nullable): the plan as it was issued, see ct_timeline_rows_list_issued_bars()
 */
void
ct_timeline_rows_set_issued (CtTimelineRows *self, CtPlan *issued)
{
  g_set_object (&self->issued, issued);
}

gboolean
ct_timeline_rows_has_issued (const CtTimelineRows *self)
{
  return self->issued != NULL;
}

/**
 * ct_timeline_rows_set_grouping:
 *
 * By standard the rows go standard, criterion, improvement, action; by anything else there is a row
 * for each group and, under it, one for each piece of work.
 */
void
ct_timeline_rows_set_grouping (CtTimelineRows *self, CtTimelineBy by)
{
  if (self->grouping == by)
    return;

  self->grouping = by;
  ct_timeline_rows_rebuild (self);
}

CtTimelineBy
ct_timeline_rows_get_grouping (const CtTimelineRows *self)
{
  return self->grouping;
}

/**
 * ct_timeline_rows_set_coloring:
 *
 * See ct_timeline_rows_get_categories().
 */
void
ct_timeline_rows_set_coloring (CtTimelineRows *self, CtTimelineBy by)
{
  if (self->coloring == by)
    return;

  self->coloring = by;
  ct_timeline_rows_rebuild (self);
}

CtTimelineBy
ct_timeline_rows_get_coloring (const CtTimelineRows *self)
{
  return self->coloring;
}

/**
 * ct_timeline_rows_get_categories:
 *
 * Returns: (transfer none) (nullable): what the colors of the bars mean; %NULL when it is the state
 */
const CtTimelineCategories *
ct_timeline_rows_get_categories (const CtTimelineRows *self)
{
  return self->categories;
}

/**
 * ct_timeline_rows_set_flat:
 * @flat: whether there are rows of work only
 */
void
ct_timeline_rows_set_flat (CtTimelineRows *self, gboolean flat)
{
  if (self->flat == flat)
    return;

  self->flat = flat;
  ct_timeline_rows_rebuild (self);
}

/**
 * ct_timeline_rows_set_open:
 * @open: whether nothing is folded, as on paper
 */
void
ct_timeline_rows_set_open (CtTimelineRows *self, gboolean open)
{
  if (self->open == open)
    return;

  self->open = open;
  ct_timeline_rows_rebuild (self);
}

guint
ct_timeline_rows_get_length (const CtTimelineRows *self)
{
  return self->rows->len;
}

/**
 * ct_timeline_rows_get:
 *
 * Returns: (transfer none): the row, until the rows are built anew
 */
const CtTimelineRow *
ct_timeline_rows_get (const CtTimelineRows *self, guint position)
{
  g_return_val_if_fail (position < self->rows->len, NULL);

  return &g_array_index (self->rows, CtTimelineRow, position);
}

/* The row deepest down that has the piece of work. */
static int
find_work (const CtTimelineRows *self, guint work)
{
  int found = -1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CtTimelineRow *row = &g_array_index (self->rows, CtTimelineRow, i);

      if (row->first_work > work)
        break;
      if (work < row->first_work + row->n_works)
        found = (int) i;
    }

  return found;
}

/**
 * ct_timeline_rows_find_node:
 * @node: (nullable): an action or an improvement
 *
 * Returns: the row that shows @node: its own, else that of the group in which it is folded away;
 *   the row of its first action for an improvement that has no row; -1 when there is none
 */
int
ct_timeline_rows_find_node (const CtTimelineRows *self, CtNode *node)
{
  CtNodeList *actions =
      CT_IS_IMPROVEMENT (node) ? ct_improvement_get_actions (CT_IMPROVEMENT (node)) : NULL;
  gboolean has_actions = actions != NULL && ct_node_list_get_length (actions) > 0;
  CtNode *shown = has_actions ? ct_node_list_get (actions, 0) : node;
  guint work;
  int found;

  if (node == NULL || !g_ptr_array_find (self->works, shown, &work))
    return -1;

  found = find_work (self, work);
  for (int i = found; has_actions && i >= 0 && i >= found - 1; i--)
    if (g_array_index (self->rows, CtTimelineRow, i).node == node)
      return i;

  return found;
}

static gboolean
is_group (const CtTimelineRow *row,
          const char *standard,
          const char *criterion,
          const char *provision)
{
  if (*criterion == '\0' && *provision == '\0')
    return row->kind == CT_TIMELINE_ROW_STANDARD && g_str_equal (row->standard, standard);

  return row->kind == CT_TIMELINE_ROW_CRITERION && g_str_equal (row->criterion, criterion) &&
         g_str_equal (row->provision, provision);
}

/**
 * ct_timeline_rows_find_group:
 * @standard: a standard; only matters when the other two are ""
 * @criterion: the code of a criterion, or ""
 * @provision: the number of a provision, or ""
 *
 * Returns: the row of the group, or -1
 */
int
ct_timeline_rows_find_group (const CtTimelineRows *self,
                             const char *standard,
                             const char *criterion,
                             const char *provision)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (is_group (ct_timeline_rows_get (self, i), standard, criterion, provision))
      return i;

  return -1;
}

/**
 * ct_timeline_rows_find_parent:
 *
 * Returns: the row that the row at @position stands under, or -1
 */
int
ct_timeline_rows_find_parent (const CtTimelineRows *self, guint position)
{
  guint level = ct_timeline_rows_get (self, position)->level;

  for (int i = (int) position - 1; i >= 0; i--)
    if (ct_timeline_rows_get (self, i)->level < level)
      return i;

  return -1;
}

/**
 * ct_timeline_rows_set_folded:
 *
 * Returns: whether anything changed; rows of work can't be folded
 */
gboolean
ct_timeline_rows_set_folded (CtTimelineRows *self, guint position, gboolean folded)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);
  g_autofree char *key = NULL;

  if (row == NULL || row->kind == CT_TIMELINE_ROW_WORK || row->folded == folded)
    return FALSE;

  key = _ct_timeline_row_dup_key (row);
  if (!g_hash_table_remove (self->turned, key))
    g_hash_table_add (self->turned, g_steal_pointer (&key));
  ct_timeline_rows_rebuild (self);

  return TRUE;
}

/**
 * ct_timeline_rows_reveal:
 *
 * Unfolds what hides @node.
 *
 * Returns: its row, or -1
 */
int
ct_timeline_rows_reveal (CtTimelineRows *self, CtNode *node)
{
  int position = ct_timeline_rows_find_node (self, node);

  while (position >= 0 && ct_timeline_rows_set_folded (self, position, FALSE))
    position = ct_timeline_rows_find_node (self, node);

  return position;
}

guint
ct_timeline_rows_get_n_works (const CtTimelineRows *self)
{
  return self->works->len;
}

/**
 * ct_timeline_rows_get_work:
 *
 * Returns: (transfer none): a piece of work, counted over all groups, folded or not
 */
CtNode *
ct_timeline_rows_get_work (const CtTimelineRows *self, guint work)
{
  g_return_val_if_fail (work < self->works->len, NULL);

  return g_ptr_array_index (self->works, work);
}

/**
 * ct_timeline_rows_list_without_time:
 *
 * Returns: (transfer full) (element-type CtNode): the work that has no bar
 */
GPtrArray *
ct_timeline_rows_list_without_time (const CtTimelineRows *self)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->works->len; i++)
    if (!ct_timeline_node_has_bars (g_ptr_array_index (self->works, i)))
      g_ptr_array_add (nodes, g_object_ref (g_ptr_array_index (self->works, i)));

  return nodes;
}

/**
 * ct_timeline_rows_get_extent:
 * @earliest: (out): the first day of all work, or %CT_DAY_NONE
 * @latest: (out): the last day that is known, or %CT_DAY_NONE
 */
void
ct_timeline_rows_get_extent (const CtTimelineRows *self, CtDay *earliest, CtDay *latest)
{
  *earliest = CT_DAY_NONE;
  *latest = CT_DAY_NONE;

  for (guint i = 0; i < self->works->len; i++)
    {
      CtPeriod *period = ct_timeline_node_get_period (g_ptr_array_index (self->works, i));

      for (guint j = 0; j < ct_period_get_n_ranges (period); j++)
        {
          const CtRange *range = ct_period_get_range (period, j);
          CtDay start = range->start != CT_DAY_NONE ? range->start : range->end;

          if (start != CT_DAY_NONE && (*earliest == CT_DAY_NONE || start < *earliest))
            *earliest = start;
          *latest = MAX (*latest, MAX (range->end, range->start));
        }
    }
}

static void
add_bars (const CtTimelineRows *self,
          const CtTimelineRow *row,
          const CtTimelineScale *scale,
          CtDay today,
          GArray *bars)
{
  CtCalendar *calendar = self->plan != NULL ? ct_plan_get_calendar (self->plan) : NULL;

  if (calendar == NULL)
    return;

  for (guint i = 0; i < row->n_works; i++)
    {
      CtNode *work = g_ptr_array_index (self->works, row->first_work + i);
      guint first = bars->len;

      ct_timeline_bars_add (bars, work, calendar, scale, today);
      for (guint j = first; self->categories != NULL && j < bars->len; j++)
        g_array_index (bars, CtTimelineBar, j).category =
            ct_timeline_categories_find (self->categories, work);
    }
}

/* Large groups carry no bars, and neither do open ones: their work stands below. */
static gboolean
has_bars (const CtTimelineRow *row)
{
  switch (row->kind)
    {
    case CT_TIMELINE_ROW_WORK:
      return TRUE;

    case CT_TIMELINE_ROW_CRITERION:
    case CT_TIMELINE_ROW_IMPROVEMENT:
      return row->folded;

    case CT_TIMELINE_ROW_STANDARD:
    case CT_TIMELINE_ROW_GROUP:
    default:
      return FALSE;
    }
}

/**
 * ct_timeline_rows_list_bars:
 * @n_lanes: (out): how many lanes they are in
 *
 * The bars of a folded criterion or improvement are those of all its work. Other groups have none,
 * see ct_timeline_rows_get_span().
 *
 * Returns: (transfer full) (element-type CtTimelineBar): the bars of a row
 */
GArray *
ct_timeline_rows_list_bars (const CtTimelineRows *self,
                            guint position,
                            const CtTimelineScale *scale,
                            CtDay today,
                            guint *n_lanes)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));

  if (has_bars (row))
    add_bars (self, row, scale, today, bars);

  *n_lanes = ct_timeline_bars_set_lanes (bars);

  return bars;
}

/**
 * ct_timeline_rows_list_issued_bars:
 *
 * When the work of a row was to be done when the plan was issued. Groups have no such bars.
 *
 * Returns: (transfer full) (element-type CtTimelineBar): bars of the plan that was issued
 */
GArray *
ct_timeline_rows_list_issued_bars (const CtTimelineRows *self,
                                   guint position,
                                   const CtTimelineScale *scale)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);
  CtCalendar *calendar = self->plan != NULL ? ct_plan_get_calendar (self->plan) : NULL;
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));
  CtNode *issued;

  if (self->issued == NULL || calendar == NULL || row->kind != CT_TIMELINE_ROW_WORK)
    return bars;

  issued = ct_plan_find (self->issued, ct_node_get_id (row->node));
  if (CT_IS_ACTION (issued) || CT_IS_IMPROVEMENT (issued))
    ct_timeline_bars_add (bars, issued, calendar, scale, CT_DAY_NONE);

  return bars;
}

/**
 * ct_timeline_rows_get_span:
 * @start: (out): the first day of the work in a group without bars, or %CT_DAY_NONE
 * @end: (out): the day after its last
 */
void
ct_timeline_rows_get_span (const CtTimelineRows *self,
                           guint position,
                           const CtTimelineScale *scale,
                           CtDay today,
                           CtDay *start,
                           CtDay *end)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self, position);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));

  *start = CT_DAY_NONE;
  *end = CT_DAY_NONE;

  if (!has_bars (row))
    add_bars (self, row, scale, today, bars);

  for (guint i = 0; i < bars->len; i++)
    {
      const CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);

      *start = *start == CT_DAY_NONE ? bar->start : MIN (*start, bar->start);
      *end = MAX (*end, bar->end);
    }
}
