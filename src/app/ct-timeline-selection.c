/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

/* What is shown and what is selected, together with the other views of the window. */

/* A pane shows what the editor shows; where that is no work, all of it. */
static gboolean
is_at_place (CtImprovement *improvement, gpointer user_data)
{
  CtTimeline *self = user_data;

  return ct_selection_includes (self->selection, improvement);
}

static gboolean
has_place_work (CtSelection *selection)
{
  CtPlaceKind kind = selection != NULL ? ct_selection_get_kind (selection) : CT_PLACE_NONE;

  return kind == CT_PLACE_STANDARD || kind == CT_PLACE_CRITERION || kind == CT_PLACE_LEVEL4 ||
         kind == CT_PLACE_OTHER;
}

void
_ct_timeline_apply_scope (CtTimeline *self)
{
  gboolean scoped = !self->view.page && has_place_work (self->selection);
  gboolean flat = scoped;

  ct_timeline_rows_set_filter (self->view.rows, scoped ? is_at_place : NULL, self);
  ct_timeline_rows_set_flat (self->view.rows, flat);
}

/* The row of the selection, as far as it is known from outside. */
int
_ct_timeline_find_cursor (CtTimeline *self)
{
  CtTimelineRows *rows = self->view.rows;
  const char *code;

  if (self->selection == NULL)
    return -1;

  if (self->view.selected != NULL)
    return ct_timeline_rows_find_node (rows, self->view.selected);

  code = ct_selection_get_code (self->selection);
  switch (ct_selection_get_kind (self->selection))
    {
    case CT_PLACE_STANDARD:
      return ct_timeline_rows_find_group (rows, code, "", "");

    case CT_PLACE_CRITERION:
      return ct_timeline_rows_find_group (rows, "", code, "");

    case CT_PLACE_LEVEL4:
      return ct_timeline_rows_find_group (rows, "", "", code);

    case CT_PLACE_NONE:
    case CT_PLACE_SECTION:
    case CT_PLACE_OTHER:
    case CT_PLACE_DOCUMENT:
    default:
      return -1;
    }
}

static void
select_group (CtSelection *selection, const CtTimelineRow *row)
{
  if (*row->criterion != '\0')
    ct_selection_set_place (selection, CT_PLACE_CRITERION, row->criterion, NULL);
  else if (*row->provision != '\0')
    ct_selection_set_place (selection, CT_PLACE_LEVEL4, row->provision, NULL);
  else if (*row->standard != '\0')
    ct_selection_set_place (selection, CT_PLACE_STANDARD, row->standard, NULL);

  ct_selection_set_node (selection, NULL);
}

/* The user chose a row, and in it perhaps a piece of work. */
void
_ct_timeline_set_cursor (CtTimeline *self, int position, CtNode *node)
{
  CtTimelineRow row = *ct_timeline_rows_get (self->view.rows, position);
  g_autoptr (CtNode) kept = node != NULL ? g_object_ref (node) : NULL;

  self->view.cursor = position;
  g_set_object (&self->view.selected, node);
  if (self->selection != NULL)
    {
      self->selecting = TRUE;
      if (node != NULL)
        ct_selection_set_node (self->selection, node);
      else
        select_group (self->selection, &row);
      self->selecting = FALSE;
    }

  _ct_timeline_update_rows (self);
}

void
_ct_timeline_update_selected (CtTimeline *self)
{
  CtNode *node = self->selection != NULL ? ct_selection_get_node (self->selection) : NULL;

  g_set_object (&self->view.selected, node);
  self->view.cursor = _ct_timeline_find_cursor (self);
  _ct_timeline_update_rows (self);
}

/* Work that is marked beside the selected one, to be moved with it; in the list of the editor
 * several pieces may be picked for the same. */

gboolean
_ct_timeline_is_marked (CtTimeline *self, CtNode *node)
{
  return g_hash_table_contains (self->view.marks, node) ||
         (self->selection != NULL && ct_selection_get_n_picked (self->selection) > 1 &&
          ct_selection_is_selected (self->selection, node));
}

/* Returns: (transfer full): all that moves together with @node, which is among it */
GPtrArray *
_ct_timeline_list_marked (CtTimeline *self, CtNode *node)
{
  GPtrArray *marked = g_ptr_array_new_with_free_func (g_object_unref);
  CtTimelineRows *rows = self->view.rows;

  if (node == NULL)
    return marked;

  g_ptr_array_add (marked, g_object_ref (node));
  if (!_ct_timeline_is_marked (self, node))
    return marked;

  for (guint i = 0; i < ct_timeline_rows_get_n_works (rows); i++)
    {
      CtNode *work = ct_timeline_rows_get_work (rows, i);

      if (work != node && _ct_timeline_is_marked (self, work))
        g_ptr_array_add (marked, g_object_ref (work));
    }

  return marked;
}

static void
mark (CtTimeline *self, int position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self->view.rows, position);

  if (row->kind == CT_TIMELINE_ROW_WORK)
    g_hash_table_add (self->view.marks, g_object_ref (row->node));
}

/* The first mark takes the selected row along. */
void
_ct_timeline_toggle_mark (CtTimeline *self, int position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self->view.rows, position);

  if (row->kind != CT_TIMELINE_ROW_WORK)
    return;

  if (g_hash_table_size (self->view.marks) == 0 && self->view.cursor >= 0)
    mark (self, self->view.cursor);
  if (position == self->view.cursor || !g_hash_table_remove (self->view.marks, row->node))
    mark (self, position);
  _ct_timeline_update_rows (self);
}

void
_ct_timeline_mark_rows (CtTimeline *self, int from, int to)
{
  g_hash_table_remove_all (self->view.marks);
  for (int i = MIN (from, to); i <= MAX (from, to); i++)
    mark (self, i);
  _ct_timeline_update_rows (self);
}

static gboolean
is_gone (gpointer node, gpointer value, gpointer plan)
{
  return ct_node_get_plan (node) != plan;
}

/* @all: or only those of work that is no longer there */
void
_ct_timeline_forget_marks (CtTimeline *self, gboolean all)
{
  if (all)
    g_hash_table_remove_all (self->view.marks);
  else
    g_hash_table_foreach_remove (self->view.marks, is_gone, self->plan);
}
