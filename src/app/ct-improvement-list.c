/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement-list"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-improvement-list-private.h"

#include "ct-action-row.h"
#include "ct-focus.h"
#include "ct-improvement-row.h"
#include "ct-work-many.h"

/**
 * CtImprovementList:
 *
 * The work list: the improvements at the selected place, each with its actions under it. When
 * something comes or goes the list is made anew, but the rows that stay keep their widgets; the
 * same thing is selected and focused as before.
 */

G_DEFINE_FINAL_TYPE (CtImprovementList, ct_improvement_list, GTK_TYPE_WIDGET)

/* Rows */

static GtkWidget *
make_add_button (const char *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (content), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "add-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return button;
}

static GtkWidget *
make_row_cb (CtWorkKind kind, gpointer data)
{
  GtkWidget *row;

  switch (kind)
    {
    case CT_WORK_ADD_ACTION:
      return make_add_button (_ ("Add an action"));

    case CT_WORK_ADD_IMPROVEMENT:
      row = make_add_button (_ ("Add what to improve"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "work.add-improvement");
      return row;

    case CT_WORK_IMPROVEMENT:
      row = ct_improvement_row_new ();
      break;

    case CT_WORK_ACTION:
    default:
      row = ct_action_row_new ();
      break;
    }

  _ct_improvement_list_watch_row (data, row);

  return row;
}

static void
mark_row (CtImprovementList *self, GtkWidget *row, const CtWorkItem *item)
{
  gboolean selected = ct_selection_is_selected (self->selection, item->node);

  if (item->kind == CT_WORK_ACTION)
    ct_action_row_set_selected (CT_ACTION_ROW (row), selected);
  else if (item->kind == CT_WORK_IMPROVEMENT)
    ct_improvement_row_set_selected (CT_IMPROVEMENT_ROW (row), selected);
}

static void
bind_row_cb (GtkWidget *row, const CtWorkItem *item, gpointer data)
{
  CtImprovementList *self = data;
  gboolean with_code = ct_selection_get_kind (self->selection) == CT_PLACE_STANDARD;

  switch (item->kind)
    {
    case CT_WORK_ACTION:
      ct_action_row_bind (CT_ACTION_ROW (row), CT_ACTION (item->node), item->number, self->today);
      break;

    case CT_WORK_IMPROVEMENT:
      ct_improvement_row_bind (CT_IMPROVEMENT_ROW (row), CT_IMPROVEMENT (item->node), item->number,
                               with_code);
      break;

    case CT_WORK_ADD_ACTION:
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", ct_node_get_id (item->node));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "work.add-action-to");
      break;

    case CT_WORK_ADD_IMPROVEMENT:
    default:
      break;
    }

  mark_row (self, row, item);
}

static void
unbind_row_cb (GtkWidget *row, CtWorkKind kind, gpointer data)
{
  if (kind == CT_WORK_ACTION)
    ct_action_row_bind (CT_ACTION_ROW (row), NULL, 0, CT_DAY_NONE);
  else if (kind == CT_WORK_IMPROVEMENT)
    ct_improvement_row_bind (CT_IMPROVEMENT_ROW (row), NULL, 0, FALSE);
}

static const CtWorkRowFactory row_factory = { make_row_cb, bind_row_cb, unbind_row_cb };

/* What the list is now */

static void
append_item (GArray *items, CtWorkKind kind, gpointer node, guint number)
{
  CtWorkItem item = { kind, node, number };

  g_array_append_val (items, item);
}

static GArray *
collect_items (CtImprovementList *self)
{
  CtNodeList *improvements = ct_plan_get_improvements (self->plan);
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CtWorkItem));
  guint number = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (improvement);

      if (!ct_selection_includes (self->selection, improvement))
        continue;

      append_item (items, CT_WORK_IMPROVEMENT, improvement, ++number);
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        append_item (items, CT_WORK_ACTION, ct_node_list_get (actions, j), j + 1);
      append_item (items, CT_WORK_ADD_ACTION, improvement, 0);
    }
  append_item (items, CT_WORK_ADD_IMPROVEMENT, NULL, 0);

  return items;
}

static gboolean
is_current (CtImprovementList *self, GArray *items)
{
  if (items->len != ct_work_rows_get_length (self->rows))
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const CtWorkItem *wanted = &g_array_index (items, CtWorkItem, i);
      const CtWorkItem *shown = ct_work_rows_get_item (self->rows, i);

      if (wanted->node != shown->node || wanted->kind != shown->kind ||
          wanted->number != shown->number)
        return FALSE;
    }

  return TRUE;
}

void
_ct_improvement_list_show_selected (CtImprovementList *self)
{
  for (guint i = 0; i < ct_work_rows_get_length (self->rows); i++)
    {
      GtkWidget *row = ct_work_rows_get_row (self->rows, i);

      if (row != NULL)
        mark_row (self, row, ct_work_rows_get_item (self->rows, i));
    }
}

/* Selected from elsewhere, it is brought into sight. */
static void
node_changed_cb (CtImprovementList *self)
{
  guint position;

  _ct_improvement_list_show_selected (self);
  if (_ct_improvement_list_find_selected (self, &position))
    ct_work_rows_scroll_to (self->rows, position);
}

/**
 * _ct_improvement_list_edit_at:
 * @last: whether to edit the row's last cell instead of its words
 *
 * Returns: (nullable): the cell
 */
CtCell *
_ct_improvement_list_edit_at (CtImprovementList *self, guint position, gboolean last)
{
  GtkWidget *row = ct_work_rows_need_row (self->rows, position);

  if (CT_IS_ACTION_ROW (row))
    return ct_action_row_edit (CT_ACTION_ROW (row), last);

  return CT_IS_IMPROVEMENT_ROW (row) ? ct_improvement_row_edit (CT_IMPROVEMENT_ROW (row)) : NULL;
}

void
_ct_improvement_list_settle_focus (CtImprovementList *self)
{
  guint position;

  if ((self->focus_after || self->edit_after) &&
      _ct_improvement_list_find_selected (self, &position))
    {
      if (self->focus_after)
        gtk_widget_grab_focus (ct_work_rows_need_row (self->rows, position));
      if (self->edit_after)
        _ct_improvement_list_edit_at (self, position, FALSE);
    }

  self->focus_after = self->edit_after = FALSE;
}

static void
put_items (CtImprovementList *self, GArray *items)
{
  self->focus_after = self->focus_after || ct_focus_is_in (GTK_WIDGET (self->rows));
  self->rebuilding = TRUE;
  ct_work_rows_set_items (self->rows, items);
  self->rebuilding = FALSE;
  _ct_improvement_list_show_selected (self);

  /* The row with the focus may have stayed: then nothing is to be done. */
  if (ct_focus_is_in (GTK_WIDGET (self->rows)) && !self->edit_after)
    {
      guint position;

      if (_ct_improvement_list_find_selected (self, &position))
        ct_work_rows_scroll_to (self->rows, position);
      self->focus_after = FALSE;
    }
  _ct_improvement_list_settle_focus (self);
}

void
_ct_improvement_list_rebuild (CtImprovementList *self)
{
  g_autoptr (GArray) items = NULL;

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  if (self->plan == NULL)
    return;

  items = collect_items (self);
  put_items (self, items);
}

/* What an undo has taken away leaves the selection to what stands in its place. */
static void
replace_gone (CtImprovementList *self)
{
  CtNode *node = ct_selection_get_node (self->selection);
  g_autoptr (GArray) items = NULL;
  guint position;

  if (node == NULL || ct_node_get_plan (node) != NULL ||
      !_ct_improvement_list_find_selected (self, &position))
    return;

  items = collect_items (self);
  for (int i = MIN ((int) position, (int) items->len - 1); i >= 0; i--)
    {
      const CtWorkItem *item = &g_array_index (items, CtWorkItem, i);

      if (item->kind == CT_WORK_ACTION || item->kind == CT_WORK_IMPROVEMENT)
        {
          ct_selection_set_node (self->selection, item->node);
          return;
        }
    }
}

static gboolean
rebuild_cb (gpointer data)
{
  CtImprovementList *self = data;

  self->rebuild_id = 0;
  _ct_improvement_list_let_rows_go (self);
  replace_gone (self);
  _ct_improvement_list_rebuild (self);

  return G_SOURCE_REMOVE;
}

/* A change of words alone needs no new rows. */
static void
plan_changed_cb (CtImprovementList *self, CtNode *node)
{
  g_autoptr (GArray) items = NULL;

  if (self->rebuild_id != 0 || (!CT_IS_IMPROVEMENT (node) && !CT_IS_PLAN (node)))
    return;

  items = collect_items (self);
  if (!is_current (self, items))
    self->rebuild_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

static void
ct_improvement_list_dispose (GObject *object)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  self->rebuilding = TRUE;
  ct_improvement_list_set_plan (self, NULL, NULL, CT_DAY_NONE);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_improvement_list_parent_class)->dispose (object);
}

static void
ct_improvement_list_class_init (CtImprovementListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_improvement_list_dispose;

  _ct_improvement_list_install_actions (widget_class);
  _ct_improvement_list_install_selecting (widget_class);
  _ct_improvement_list_install_clipboard (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_improvement_list_init (CtImprovementList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->rows = g_object_new (CT_TYPE_WORK_ROWS, NULL);
  ct_work_rows_set_factory (self->rows, &row_factory, self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Improvements and actions"), -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->rows));
  gtk_widget_set_vexpand (scroller, TRUE);

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->many_bar = g_object_new (CT_TYPE_MANY_BAR, NULL);
  gtk_box_append (GTK_BOX (self->content), scroller);
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->many_bar));
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  _ct_improvement_list_make_menu (self);
  _ct_improvement_list_catch_typing (self);
  _ct_improvement_list_catch_steps (self);
  _ct_improvement_list_make_draggable (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "work-box");
}

/**
 * ct_improvement_list_set_plan:
 * @plan: (nullable): the plan
 * @selection: (nullable): what the window is looking at
 * @today: the day by which actions are late or not
 */
void
ct_improvement_list_set_plan (CtImprovementList *self,
                              CtPlan *plan,
                              CtSelection *selection,
                              CtDay today)
{
  g_autoptr (GArray) nothing = g_array_new (FALSE, FALSE, sizeof (CtWorkItem));

  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->content != NULL)
    {
      self->rebuilding = TRUE;
      ct_work_rows_set_items (self->rows, nothing);
      ct_many_bar_set_plan (self->many_bar, plan, selection);
      self->rebuilding = FALSE;
    }

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_object (&self->pivot);
  g_set_object (&self->plan, plan);
  g_set_object (&self->selection, selection);
  self->today = today;
  if (plan == NULL)
    return;

  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (selection, "node-changed", G_CALLBACK (node_changed_cb), self);
  g_signal_connect_swapped (selection, "picked-changed",
                            G_CALLBACK (_ct_improvement_list_show_selected), self);
}

/**
 * ct_improvement_list_show_place:
 *
 * Shows what is at the selected place, from its top or from what is selected there.
 */
void
ct_improvement_list_show_place (CtImprovementList *self)
{
  guint position;

  _ct_improvement_list_rebuild (self);
  if (!_ct_improvement_list_find_selected (self, &position))
    position = 0;
  ct_work_rows_scroll_to (self->rows, position);
}

/**
 * ct_improvement_list_add:
 *
 * Adds an improvement at the selected place and lets the user write it.
 */
void
ct_improvement_list_add (CtImprovementList *self)
{
  _ct_improvement_list_select_new (self,
                                   CT_NODE (ct_work_add_improvement (self->plan, self->selection)),
                                   TRUE);
}

/**
 * ct_improvement_list_move_to:
 * @code: a criterion
 *
 * Moves the selected improvements there, and goes there too.
 */
void
ct_improvement_list_move_to (CtImprovementList *self, const char *code)
{
  g_autoptr (GPtrArray) improvements = _ct_improvement_list_dup_improvements (self);
  g_autoptr (CtNode) first = NULL;

  if (!ct_work_put_all_at (improvements, CT_PLACE_CRITERION, code))
    return;

  first = g_object_ref (g_ptr_array_index (improvements, 0));
  ct_selection_set_node (self->selection, NULL);
  ct_selection_set_node (self->selection, first);
  self->focus_after = TRUE;
  _ct_improvement_list_rebuild (self);
}

/**
 * ct_improvement_list_focus:
 *
 * Puts the focus on the selected row, or on the first one.
 *
 * Returns: %FALSE when there is no row
 */
gboolean
ct_improvement_list_focus (CtImprovementList *self)
{
  guint position;

  if (self->plan == NULL || ct_work_rows_get_length (self->rows) == 0)
    return FALSE;

  if (!_ct_improvement_list_find_selected (self, &position))
    position = 0;

  return gtk_widget_grab_focus (ct_work_rows_need_row (self->rows, position));
}
