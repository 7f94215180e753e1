/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement-list"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-improvement-list.h"

#include "ct-action-row.h"
#include "ct-improvement-row.h"
#include "ct-work.h"

/**
 * CtImprovementList:
 *
 * The work list: the improvements at the selected place, each with its actions under it. Rows are
 * made anew when something comes or goes, and then the same thing is selected and focused as
 * before.
 */
struct _CtImprovementList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *menu;
  GPtrArray *rows;

  CtPlan *plan;
  CtSelection *selection;
  CtDay today;
  guint rebuild_id;
  gboolean rebuilding;
  gboolean focus_after;
  gboolean edit_after;
  gboolean scroll_after;
};

G_DEFINE_FINAL_TYPE (CtImprovementList, ct_improvement_list, GTK_TYPE_WIDGET)

static CtNode *
get_row_node (GtkWidget *row)
{
  if (CT_IS_ACTION_ROW (row))
    return CT_NODE (ct_action_row_get_action (CT_ACTION_ROW (row)));

  return CT_NODE (ct_improvement_row_get_improvement (CT_IMPROVEMENT_ROW (row)));
}

static void
mark_row (GtkWidget *row, gboolean selected)
{
  if (CT_IS_ACTION_ROW (row))
    ct_action_row_set_selected (CT_ACTION_ROW (row), selected);
  else
    ct_improvement_row_set_selected (CT_IMPROVEMENT_ROW (row), selected);
}

static GtkWidget *
find_row (CtImprovementList *self, CtNode *node)
{
  for (guint i = 0; node != NULL && i < self->rows->len; i++)
    if (get_row_node (g_ptr_array_index (self->rows, i)) == node)
      return g_ptr_array_index (self->rows, i);

  return NULL;
}

static void
show_selected (CtImprovementList *self)
{
  CtNode *node = ct_selection_get_node (self->selection);

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      mark_row (row, get_row_node (row) == node);
    }
}

static void
row_selected_cb (CtImprovementList *self, GtkWidget *row)
{
  /* While rows go away the focus falls from one to the next: that is nobody's choice. */
  if (!self->rebuilding)
    ct_selection_set_node (self->selection, get_row_node (row));
}

static void
append_row (CtImprovementList *self, GtkWidget *row)
{
  g_signal_connect_object (row, "selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  gtk_box_append (GTK_BOX (self->box), row);
}

static GtkWidget *
make_add_button (const char *label, const char *action, const char *id)
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
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (id != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);

  return button;
}

static void
append_improvement (CtImprovementList *self, CtImprovement *improvement, guint number)
{
  CtNodeList *actions = ct_improvement_get_actions (improvement);
  gboolean with_code = ct_selection_get_kind (self->selection) == CT_PLACE_STANDARD;

  append_row (self, ct_improvement_row_new (improvement, number, with_code));
  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    append_row (self, ct_action_row_new (ct_node_list_get (actions, i), i + 1, self->today));

  gtk_box_append (GTK_BOX (self->box), make_add_button (_ ("Add an action"), "work.add-action-to",
                                                        ct_node_get_id (CT_NODE (improvement))));
}

static void
clear_rows (CtImprovementList *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
build_rows (CtImprovementList *self)
{
  CtNodeList *improvements = ct_plan_get_improvements (self->plan);
  guint number = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);

      if (ct_selection_includes (self->selection, improvement))
        append_improvement (self, improvement, ++number);
    }

  gtk_box_append (GTK_BOX (self->box),
                  make_add_button (_ ("Add what to improve"), "work.add-improvement", NULL));
}

static gboolean
has_focus_inside (CtImprovementList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
settle_focus (CtImprovementList *self)
{
  GtkWidget *row = find_row (self, ct_selection_get_node (self->selection));

  if (row != NULL && self->focus_after)
    gtk_widget_grab_focus (row);
  if (row != NULL && self->edit_after)
    {
      if (CT_IS_ACTION_ROW (row))
        ct_action_row_edit_text (CT_ACTION_ROW (row));
      else
        ct_improvement_row_edit_text (CT_IMPROVEMENT_ROW (row));
    }

  self->focus_after = self->edit_after = FALSE;
}

static void
rebuild (CtImprovementList *self)
{
  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  if (self->plan == NULL)
    return;

  self->focus_after = self->focus_after || has_focus_inside (self);
  self->rebuilding = TRUE;
  clear_rows (self);
  build_rows (self);
  self->rebuilding = FALSE;
  show_selected (self);
  settle_focus (self);
}

static gboolean
rebuild_cb (gpointer data)
{
  CtImprovementList *self = data;

  self->rebuild_id = 0;
  rebuild (self);

  return G_SOURCE_REMOVE;
}

/* Whether the rows still are what the plan says: a change of words alone needs no new rows. */
static gboolean
is_current (CtImprovementList *self)
{
  CtNodeList *improvements = ct_plan_get_improvements (self->plan);
  guint row = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (improvement);

      if (!ct_selection_includes (self->selection, improvement))
        continue;

      for (int j = -1; j < (int) ct_node_list_get_length (actions); j++, row++)
        if (row >= self->rows->len ||
            get_row_node (g_ptr_array_index (self->rows, row)) !=
                (j < 0 ? CT_NODE (improvement) : ct_node_list_get (actions, j)))
          return FALSE;
    }

  return row == self->rows->len;
}

static void
plan_changed_cb (CtImprovementList *self)
{
  if (self->rebuild_id == 0 && !is_current (self))
    self->rebuild_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rebuild_cb, self, NULL);
}

static void
select_new (CtImprovementList *self, CtNode *node, gboolean edit)
{
  if (node == NULL)
    return;

  ct_selection_set_node (self->selection, node);
  self->focus_after = TRUE;
  self->edit_after = edit;
  rebuild (self);
}

static void
add_improvement (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_improvement_list_add (CT_IMPROVEMENT_LIST (widget));
}

static void
add_action_to (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  CtNode *node = ct_plan_find (self->plan, g_variant_get_string (parameter, NULL));

  if (CT_IS_IMPROVEMENT (node))
    select_new (self, CT_NODE (ct_work_add_action (CT_IMPROVEMENT (node), NULL)), TRUE);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  CtNode *node = ct_selection_get_node (self->selection);

  if (CT_IS_ACTION (node))
    select_new (self,
                CT_NODE (ct_work_add_action (ct_action_get_improvement (CT_ACTION (node)),
                                             CT_ACTION (node))),
                TRUE);
  else if (CT_IS_IMPROVEMENT (node))
    select_new (self, CT_NODE (ct_work_add_action (CT_IMPROVEMENT (node), NULL)), TRUE);
}

static void
move_selected (CtImprovementList *self, int direction)
{
  CtNode *node = ct_selection_get_node (self->selection);

  if (node == NULL || !ct_work_move (node, self->selection, direction))
    return;

  self->focus_after = TRUE;
  rebuild (self);
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_selected (CT_IMPROVEMENT_LIST (widget), -1);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_selected (CT_IMPROVEMENT_LIST (widget), 1);
}

static void
delete_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  CtNode *node = ct_selection_get_node (self->selection);

  if (node == NULL)
    return;

  ct_selection_set_node (self->selection, ct_work_delete (node));
  self->focus_after = TRUE;
  rebuild (self);
  gtk_widget_activate_action (widget, "win.tell-deleted", NULL);
}

static void
duplicate_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  CtNode *node = ct_selection_get_node (self->selection);

  if (node != NULL)
    select_new (self, ct_work_duplicate (node), FALSE);
}

static void
edit_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);

  self->edit_after = TRUE;
  settle_focus (self);
}

static void
step_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  GtkWidget *row = find_row (self, ct_selection_get_node (self->selection));
  guint position;

  if (row == NULL || !g_ptr_array_find (self->rows, row, &position))
    return;

  position += g_variant_get_int32 (parameter);
  if (position < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, position));
}

static void
next_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  CtNode *node = ct_selection_get_node (self->selection);

  if (CT_IS_ACTION (node))
    ct_work_next_state (CT_ACTION (node));
}

/* The menu of the row under the pointer, or by the keyboard of the selected one. */
static void
show_menu_at (CtImprovementList *self, GtkWidget *row, double x, double y)
{
  graphene_point_t point;

  if (row == NULL ||
      !gtk_widget_compute_point (row, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  GtkWidget *row = find_row (self, ct_selection_get_node (self->selection));

  show_menu_at (self, row, 24, 24);
}

static void
secondary_pressed_cb (CtImprovementList *self, int n_press, double x, double y)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      graphene_point_t point;

      if (gtk_widget_compute_point (GTK_WIDGET (self), row, &GRAPHENE_POINT_INIT (x, y), &point) &&
          gtk_widget_contains (row, point.x, point.y))
        {
          gtk_widget_grab_focus (row);
          show_menu_at (self, row, point.x, point.y);
          return;
        }
    }
}

static void
make_menu (CtImprovementList *self)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/caitien/CaiTien/ui/ct-work-menu.ui");
  GtkGesture *click = gtk_gesture_click_new ();

  self->menu = gtk_popover_menu_new_from_model (
      G_MENU_MODEL (gtk_builder_get_object (builder, "work_menu")));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (secondary_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
ct_improvement_list_dispose (GObject *object)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  ct_improvement_list_set_plan (self, NULL, NULL, CT_DAY_NONE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_improvement_list_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "work.add-improvement", NULL, add_improvement);
  gtk_widget_class_install_action (klass, "work.add-action-to", "s", add_action_to);
  gtk_widget_class_install_action (klass, "work.add-action", NULL, add_action);
  gtk_widget_class_install_action (klass, "work.move-up", NULL, move_up);
  gtk_widget_class_install_action (klass, "work.move-down", NULL, move_down);
  gtk_widget_class_install_action (klass, "work.delete", NULL, delete_selected);
  gtk_widget_class_install_action (klass, "work.duplicate", NULL, duplicate_selected);
  gtk_widget_class_install_action (klass, "work.edit", NULL, edit_selected);
  gtk_widget_class_install_action (klass, "work.step", "i", step_selected);
  gtk_widget_class_install_action (klass, "work.next-state", NULL, next_state);
  gtk_widget_class_install_action (klass, "work.menu", NULL, show_menu);
}

static void
bind_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, GDK_CONTROL_MASK, "work.add-action",
                                       NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, "work.move-up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, "work.move-down", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "work.delete", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, GDK_CONTROL_MASK, "work.duplicate", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "work.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "work.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "work.edit", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, 0, "work.edit", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_space, 0, "work.next-state", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, 0, "work.step", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, 0, "work.step", "i", 1);
}

static void
ct_improvement_list_class_init (CtImprovementListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_improvement_list_dispose;

  install_actions (widget_class);
  bind_keys (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ct_improvement_list_init (CtImprovementList *self)
{
  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  make_menu (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Improvements and actions"), -1);
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
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);

  g_set_object (&self->plan, plan);
  g_set_object (&self->selection, selection);
  self->today = today;
  if (plan == NULL)
    return;

  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (selection, "node-changed", G_CALLBACK (show_selected), self);
}

/**
 * ct_improvement_list_show_place:
 *
 * Shows what is at the selected place.
 */
void
ct_improvement_list_show_place (CtImprovementList *self)
{
  rebuild (self);
}

/**
 * ct_improvement_list_add:
 *
 * Adds an improvement at the selected place and lets the user write it.
 */
void
ct_improvement_list_add (CtImprovementList *self)
{
  select_new (self, CT_NODE (ct_work_add_improvement (self->plan, self->selection)), TRUE);
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
  GtkWidget *row = find_row (self, ct_selection_get_node (self->selection));

  if (row == NULL && self->rows->len > 0)
    row = g_ptr_array_index (self->rows, 0);

  return row != NULL && gtk_widget_grab_focus (row);
}
