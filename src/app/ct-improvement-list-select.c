/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement-list"

#include "config.h"

#include "ct-improvement-list-private.h"

#include "ct-action-row.h"
#include "ct-improvement-row.h"
#include "ct-work.h"

/* How rows of the work list are selected, one or several, and how the editing goes on from row to
 * row. */

static gboolean
is_selectable (const CtWorkItem *item)
{
  return item->kind == CT_WORK_IMPROVEMENT || item->kind == CT_WORK_ACTION;
}

gboolean
_ct_improvement_list_find_selected (CtImprovementList *self, guint *position)
{
  return self->selection != NULL &&
         ct_work_rows_find (self->rows, ct_selection_get_node (self->selection), position);
}

/**
 * _ct_improvement_list_find_next:
 * @direction: -1 up, 1 down
 *
 * Returns: whether there is an improvement or action before or after @from, at @position
 */
gboolean
_ct_improvement_list_find_next (CtImprovementList *self, guint from, int direction, guint *position)
{
  for (int i = (int) from + direction; i >= 0 && i < (int) ct_work_rows_get_length (self->rows);
       i += direction)
    if (is_selectable (ct_work_rows_get_item (self->rows, i)))
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_shown (CtImprovementList *self, CtNode *node)
{
  guint position;

  return ct_work_rows_find (self->rows, node, &position);
}

static void
set_pivot (CtImprovementList *self, CtNode *node)
{
  g_set_object (&self->pivot, node);
}

/* All between the pivot and @position. */
static void
pick_to (CtImprovementList *self, guint position)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  guint from = position;

  if (!ct_work_rows_find (self->rows, self->pivot, &from))
    {
      if (!_ct_improvement_list_find_selected (self, &from))
        from = position;
      set_pivot (self, ct_work_rows_get_item (self->rows, from)->node);
    }

  for (guint i = MIN (from, position); i <= MAX (from, position); i++)
    if (is_selectable (ct_work_rows_get_item (self->rows, i)))
      g_ptr_array_add (nodes, ct_work_rows_get_item (self->rows, i)->node);

  ct_selection_pick (self->selection, nodes, ct_work_rows_get_item (self->rows, position)->node);
}

/**
 * _ct_improvement_list_dup_nodes:
 *
 * Returns: (transfer full) (element-type CtNode): the improvements and actions that an act is for,
 * in the order of the list
 */
GPtrArray *
_ct_improvement_list_dup_nodes (CtImprovementList *self)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < ct_work_rows_get_length (self->rows); i++)
    {
      const CtWorkItem *item = ct_work_rows_get_item (self->rows, i);

      if (is_selectable (item) && ct_selection_is_selected (self->selection, item->node) &&
          ct_node_get_plan (item->node) != NULL)
        g_ptr_array_add (nodes, g_object_ref (item->node));
    }

  return nodes;
}

/**
 * _ct_improvement_list_dup_improvements:
 *
 * Returns: (transfer full) (element-type CtNode): the selected improvements, and those that
 * selected actions belong to
 */
GPtrArray *
_ct_improvement_list_dup_improvements (CtImprovementList *self)
{
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (self);
  GPtrArray *improvements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < nodes->len; i++)
    {
      CtNode *node = g_ptr_array_index (nodes, i);

      if (CT_IS_ACTION (node))
        node = ct_node_get_parent (node);
      if (!g_ptr_array_find (improvements, node, NULL))
        g_ptr_array_add (improvements, g_object_ref (node));
    }

  return improvements;
}

/* Adds the row to what is picked, or takes it away. */
static void
toggle (CtImprovementList *self, CtNode *node)
{
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (self);
  CtNode *cursor = node;
  guint index;

  if (g_ptr_array_find (nodes, node, &index))
    {
      if (nodes->len == 1)
        return;
      g_ptr_array_remove_index (nodes, index);
      cursor = g_ptr_array_index (nodes, 0);
    }
  else
    g_ptr_array_add (nodes, g_object_ref (node));

  set_pivot (self, node);
  ct_selection_pick (self->selection, nodes, cursor);
}

static void
row_selected_cb (CtImprovementList *self, GdkModifierType state, GtkWidget *row)
{
  guint position;
  CtNode *node;

  /* While rows go away the focus falls from one to the next: that is nobody's choice. */
  if (self->rebuilding || !ct_work_rows_find_row (self->rows, row, &position))
    return;

  node = ct_work_rows_get_item (self->rows, position)->node;
  if ((state & GDK_SHIFT_MASK) != 0)
    pick_to (self, position);
  else if ((state & GDK_CONTROL_MASK) != 0)
    toggle (self, node);
  else
    {
      set_pivot (self, node);
      ct_selection_set_node (self->selection, node);
    }
}

static gboolean
select_focused_cb (gpointer data)
{
  CtImprovementList *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const CtWorkItem *item;
  guint position;

  self->focus_id = 0;
  if (self->selection == NULL || !ct_work_rows_find_row (self->rows, focus, &position))
    return G_SOURCE_REMOVE;

  item = ct_work_rows_get_item (self->rows, position);
  ct_work_rows_scroll_to (self->rows, position);
  if (is_selectable (item) && item->node != ct_selection_get_node (self->selection) &&
      !ct_selection_is_selected (self->selection, item->node))
    {
      set_pivot (self, item->node);
      ct_selection_set_node (self->selection, item->node);
    }

  return G_SOURCE_REMOVE;
}

/* Later: what is selected makes other widgets come and go, which must not be while the focus
 * changes. */
static void
row_focused_cb (CtImprovementList *self)
{
  if (!self->rebuilding && self->focus_id == 0)
    self->focus_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, select_focused_cb, self, NULL);
}

static gboolean
is_empty (CtNode *node)
{
  return *ct_node_get_text (node, CT_IS_ACTION (node) ? CT_ACTION_TEXT : CT_IMPROVEMENT_CONTENT) ==
         '\0';
}

/* Enter goes down; after the last action, and after an improvement that has none, to a new one. */
static void
go_down (CtImprovementList *self, guint position)
{
  const CtWorkItem *item = ct_work_rows_get_item (self->rows, position);
  const CtWorkItem *below = ct_work_rows_get_item (self->rows, position + 1);

  if (below != NULL && below->kind == CT_WORK_ADD_ACTION && !is_empty (item->node))
    gtk_widget_activate_action (GTK_WIDGET (self), "work.add-action-to", "s",
                                ct_node_get_id (below->node));
  else if (below != NULL && below->kind == CT_WORK_ACTION)
    gtk_widget_grab_focus (ct_work_rows_need_row (self->rows, position + 1));
}

static void
row_left_cb (CtImprovementList *self, GtkDirectionType direction, GtkWidget *row)
{
  guint position;

  if (!ct_work_rows_find_row (self->rows, row, &position))
    return;

  if (direction == GTK_DIR_DOWN)
    go_down (self, position);
  else if (_ct_improvement_list_find_next (self, position,
                                           direction == GTK_DIR_TAB_FORWARD ? 1 : -1, &position))
    _ct_improvement_list_edit_at (self, position, direction == GTK_DIR_TAB_BACKWARD);
}

void
_ct_improvement_list_watch_row (CtImprovementList *self, GtkWidget *row)
{
  g_signal_connect_object (row, "selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "focused", G_CALLBACK (row_focused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "left", G_CALLBACK (row_left_cb), self, G_CONNECT_SWAPPED);
}

/* What is no longer there can't be picked any more. */
void
_ct_improvement_list_let_rows_go (CtImprovementList *self)
{
  g_autoptr (GPtrArray) nodes = NULL;

  if (ct_selection_get_n_picked (self->selection) == 0)
    return;

  nodes = _ct_improvement_list_dup_nodes (self);
  if (nodes->len < ct_selection_get_n_picked (self->selection))
    ct_selection_unpick (self->selection);
}

/**
 * _ct_improvement_list_pick_new:
 * @nodes: (element-type CtNode): what has just come or moved
 *
 * Selects them, and gives the first of them the focus.
 */
void
_ct_improvement_list_pick_new (CtImprovementList *self, GPtrArray *nodes)
{
  if (nodes->len == 0)
    return;

  set_pivot (self, g_ptr_array_index (nodes, 0));
  ct_selection_pick (self->selection, nodes, g_ptr_array_index (nodes, 0));
  self->focus_after = TRUE;
  _ct_improvement_list_rebuild (self);
}

/* Keys */

static void
step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  int steps = g_variant_get_int32 (parameter);
  guint position;

  if (!_ct_improvement_list_find_selected (self, &position))
    return;

  for (int i = 0; i < ABS (steps); i++)
    if (!_ct_improvement_list_find_next (self, position, steps < 0 ? -1 : 1, &position))
      break;

  set_pivot (self, ct_work_rows_get_item (self->rows, position)->node);
  ct_selection_set_node (self->selection, self->pivot);
  gtk_widget_grab_focus (ct_work_rows_need_row (self->rows, position));
}

static void
step_page (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int pages = g_variant_get_int32 (parameter);
  int rows = ct_work_rows_count_page (CT_IMPROVEMENT_LIST (widget)->rows);

  gtk_widget_activate_action (widget, "work.step", "i", pages * rows);
}

static void
extend (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  guint position;

  if (!_ct_improvement_list_find_selected (self, &position) ||
      !_ct_improvement_list_find_next (self, position, g_variant_get_int32 (parameter), &position))
    return;

  pick_to (self, position);
  gtk_widget_grab_focus (ct_work_rows_need_row (self->rows, position));
}

static void
select_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  CtNode *cursor = ct_selection_get_node (self->selection);

  for (guint i = 0; i < ct_work_rows_get_length (self->rows); i++)
    if (is_selectable (ct_work_rows_get_item (self->rows, i)))
      g_ptr_array_add (nodes, ct_work_rows_get_item (self->rows, i)->node);

  if (nodes->len > 0)
    ct_selection_pick (self->selection, nodes,
                       is_shown (self, cursor) ? cursor : g_ptr_array_index (nodes, 0));
}

static void
unpick (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);

  ct_selection_unpick (self->selection);
  ct_improvement_list_focus (self);
}

/* Escape lets go of what is picked, and is nobody's otherwise. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);

  if (self->selection == NULL || ct_selection_get_n_picked (self->selection) == 0)
    return FALSE;

  /* What is written in the bar is not lost: from there the way goes back to the rows. */
  if (gtk_widget_get_focus_child (self->content) != GTK_WIDGET (self->many_bar))
    ct_selection_unpick (self->selection);
  ct_improvement_list_focus (self);

  return TRUE;
}

/* Typing on a row edits its words. The key has not been through an input method yet; it goes
 * through that of the text view like all that follow. */
static gboolean
typed_cb (CtImprovementList *self,
          guint keyval,
          guint keycode,
          GdkModifierType state,
          GtkEventController *keys)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gunichar letter = gdk_keyval_to_unicode (keyval);
  CtCell *cell;
  guint position;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      !g_unichar_isgraph (letter) || focus == NULL ||
      gtk_widget_get_parent (focus) != GTK_WIDGET (self->rows) ||
      !ct_work_rows_find_row (self->rows, focus, &position))
    return GDK_EVENT_PROPAGATE;

  cell = _ct_improvement_list_edit_at (self, position, FALSE);

  return cell != NULL && gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (keys),
                                                           GTK_WIDGET (ct_cell_get_view (cell)));
}

void
_ct_improvement_list_catch_typing (CtImprovementList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
  int parameter;
} bindings[] = {
  { GDK_KEY_Up, 0, "work.step", -1 },
  { GDK_KEY_Down, 0, "work.step", 1 },
  { GDK_KEY_Home, 0, "work.step", -G_MAXINT },
  { GDK_KEY_End, 0, "work.step", G_MAXINT },
  { GDK_KEY_Page_Up, 0, "work.step-page", -1 },
  { GDK_KEY_Page_Down, 0, "work.step-page", 1 },
  { GDK_KEY_Up, GDK_SHIFT_MASK, "work.extend", -1 },
  { GDK_KEY_Down, GDK_SHIFT_MASK, "work.extend", 1 },
};

/* On the rows, since the scrolled window around them has some of the same keys. */
void
_ct_improvement_list_catch_steps (CtImprovementList *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (keys),
        gtk_shortcut_new_with_arguments (gtk_keyval_trigger_new (bindings[i].key,
                                                                 bindings[i].modifiers),
                                         gtk_named_action_new (bindings[i].action), "i",
                                         bindings[i].parameter));
  gtk_widget_add_controller (GTK_WIDGET (self->rows), keys);
}

void
_ct_improvement_list_install_selecting (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "work.step", "i", step);
  gtk_widget_class_install_action (klass, "work.step-page", "i", step_page);
  gtk_widget_class_install_action (klass, "work.extend", "i", extend);
  gtk_widget_class_install_action (klass, "work.select-all", NULL, select_all);
  gtk_widget_class_install_action (klass, "work.unpick", NULL, unpick);

  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    gtk_widget_class_add_binding_action (klass, bindings[i].key, bindings[i].modifiers,
                                         bindings[i].action, "i", bindings[i].parameter);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, GDK_CONTROL_MASK, "work.select-all", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);
}
