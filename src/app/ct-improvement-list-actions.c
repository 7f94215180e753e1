/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement-list"

#include "config.h"

#include "ct-improvement-list-private.h"

#include "ct-enter-key.h"
#include "ct-work-many.h"

/* What the keys and menus of the work list do. */

void
_ct_improvement_list_select_new (CtImprovementList *self, CtNode *node, gboolean edit)
{
  if (node == NULL)
    return;

  ct_selection_set_node (self->selection, node);
  self->focus_after = TRUE;
  self->edit_after = edit;
  _ct_improvement_list_rebuild (self);
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
    _ct_improvement_list_select_new (self,
                                     CT_NODE (ct_work_add_action (CT_IMPROVEMENT (node), NULL)),
                                     TRUE);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  CtNode *node = ct_selection_get_node (self->selection);

  if (CT_IS_ACTION (node))
    _ct_improvement_list_select_new (self,
                                     CT_NODE (ct_work_add_action (ct_action_get_improvement (
                                                                      CT_ACTION (node)),
                                                                  CT_ACTION (node))),
                                     TRUE);
  else if (CT_IS_IMPROVEMENT (node))
    _ct_improvement_list_select_new (self,
                                     CT_NODE (ct_work_add_action (CT_IMPROVEMENT (node), NULL)),
                                     TRUE);
}

static void
move_selected (CtImprovementList *self, int direction)
{
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (self);

  if (!ct_work_move (nodes, self->selection, direction))
    return;

  self->focus_after = TRUE;
  _ct_improvement_list_rebuild (self);
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

/* The improvement of the list that stands where something went away, or the last one before. */
static CtNode *
find_near (CtImprovementList *self, guint position)
{
  CtNode *near = NULL;

  for (guint i = 0; i < ct_work_rows_get_length (self->rows); i++)
    {
      const CtWorkItem *item = ct_work_rows_get_item (self->rows, i);

      if (item->kind != CT_WORK_IMPROVEMENT || ct_node_get_plan (item->node) == NULL)
        continue;

      near = item->node;
      if (i > position)
        break;
    }

  return near;
}

/**
 * _ct_improvement_list_delete:
 *
 * Deletes @nodes, and selects what comes next.
 */
void
_ct_improvement_list_delete (CtImprovementList *self, GPtrArray *nodes)
{
  guint position = 0;
  CtNode *next;

  ct_work_rows_find (self->rows, g_ptr_array_index (nodes, 0), &position);
  next = ct_work_delete (nodes);
  ct_selection_set_node (self->selection, next != NULL ? next : find_near (self, position));
  self->focus_after = TRUE;
  _ct_improvement_list_rebuild (self);
}

static void
delete_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (self);

  if (nodes->len == 0)
    return;

  _ct_improvement_list_delete (self, nodes);
  gtk_widget_activate_action (widget, "win.tell-deleted", NULL);
}

static void
duplicate_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (self);
  g_autoptr (GPtrArray) copies = ct_work_duplicate (nodes);

  _ct_improvement_list_pick_new (self, copies);
}

static void
edit_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);

  self->edit_after = TRUE;
  _ct_improvement_list_settle_focus (self);
}

/* Where several are picked, all get the state that comes after that of the first. */
static void
next_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (self);

  for (guint i = 0; i < nodes->len; i++)
    if (CT_IS_ACTION (g_ptr_array_index (nodes, i)))
      {
        CtStatus status = ct_action_get_status (g_ptr_array_index (nodes, i));

        ct_work_set_all_statuses (nodes, (status + 1) % CT_N_STATUSES);
        return;
      }
}

static void
set_status (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (CT_IMPROVEMENT_LIST (widget));
  CtStatus status;

  if (nodes->len > 0 && ct_status_from_nick (g_variant_get_string (parameter, NULL), &status))
    ct_work_set_all_statuses (nodes, status);
}

static void
set_lead (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (CT_IMPROVEMENT_LIST (widget));

  if (nodes->len > 0)
    ct_work_set_all_leads (nodes, g_variant_get_string (parameter, NULL));
}

static void
set_period (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) nodes = _ct_improvement_list_dup_nodes (CT_IMPROVEMENT_LIST (widget));

  if (nodes->len > 0)
    ct_work_set_all_periods (nodes, g_variant_get_string (parameter, NULL));
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
  guint position;

  if (_ct_improvement_list_find_selected (self, &position))
    show_menu_at (self, ct_work_rows_need_row (self->rows, position), 24, 24);
}

static void
secondary_pressed_cb (CtImprovementList *self, int n_press, double x, double y)
{
  graphene_point_t point;
  const CtWorkItem *item;
  int position;

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->rows),
                                 &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  position = ct_work_rows_find_at (self->rows, point.y, NULL);
  item = position >= 0 ? ct_work_rows_get_item (self->rows, position) : NULL;
  if (item == NULL || (item->kind != CT_WORK_IMPROVEMENT && item->kind != CT_WORK_ACTION))
    return;

  gtk_widget_grab_focus (ct_work_rows_get_row (self->rows, position));
  show_menu_at (self, GTK_WIDGET (self), x, y);
}

void
_ct_improvement_list_make_menu (CtImprovementList *self)
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
bind_keys (GtkWidgetClass *klass)
{
  ct_enter_key_bind (klass, GDK_CONTROL_MASK, "work.add-action");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, "work.move-up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, "work.move-down", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "work.delete", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_d, GDK_CONTROL_MASK, "work.duplicate", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Menu, 0, "work.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F10, GDK_SHIFT_MASK, "work.menu", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "work.edit", NULL);
  ct_enter_key_bind (klass, 0, "work.edit");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_space, 0, "work.next-state", NULL);
}

void
_ct_improvement_list_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "work.add-improvement", NULL, add_improvement);
  gtk_widget_class_install_action (klass, "work.add-action-to", "s", add_action_to);
  gtk_widget_class_install_action (klass, "work.add-action", NULL, add_action);
  gtk_widget_class_install_action (klass, "work.move-up", NULL, move_up);
  gtk_widget_class_install_action (klass, "work.move-down", NULL, move_down);
  gtk_widget_class_install_action (klass, "work.delete", NULL, delete_selected);
  gtk_widget_class_install_action (klass, "work.duplicate", NULL, duplicate_selected);
  gtk_widget_class_install_action (klass, "work.edit", NULL, edit_selected);
  gtk_widget_class_install_action (klass, "work.next-state", NULL, next_state);
  gtk_widget_class_install_action (klass, "work.menu", NULL, show_menu);
  gtk_widget_class_install_action (klass, "work.set-status", "s", set_status);
  gtk_widget_class_install_action (klass, "work.set-lead", "s", set_lead);
  gtk_widget_class_install_action (klass, "work.set-period", "s", set_period);
  bind_keys (klass);
}
