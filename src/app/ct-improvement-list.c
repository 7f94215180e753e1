/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement-list"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-improvement-list-private.h"

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

GtkWidget *
_ct_improvement_list_find_row (CtImprovementList *self, CtNode *node)
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

static gboolean
select_focused_cb (gpointer data)
{
  CtImprovementList *self = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->focus_id = 0;
  for (; focus != NULL && focus != GTK_WIDGET (self); focus = gtk_widget_get_parent (focus))
    if (g_ptr_array_find (self->rows, focus, NULL))
      {
        ct_selection_set_node (self->selection, get_row_node (focus));
        break;
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
  g_signal_connect_object (row, "focused", G_CALLBACK (row_focused_cb), self, G_CONNECT_SWAPPED);
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

void
_ct_improvement_list_settle_focus (CtImprovementList *self)
{
  GtkWidget *row = _ct_improvement_list_find_row (self, ct_selection_get_node (self->selection));

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

void
_ct_improvement_list_rebuild (CtImprovementList *self)
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
  _ct_improvement_list_settle_focus (self);
}

static gboolean
rebuild_cb (gpointer data)
{
  CtImprovementList *self = data;

  self->rebuild_id = 0;
  _ct_improvement_list_rebuild (self);

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
ct_improvement_list_dispose (GObject *object)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (object);

  g_clear_handle_id (&self->rebuild_id, g_source_remove);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  ct_improvement_list_set_plan (self, NULL, NULL, CT_DAY_NONE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_improvement_list_parent_class)->dispose (object);
}

static void
ct_improvement_list_class_init (CtImprovementListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_improvement_list_dispose;

  _ct_improvement_list_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ct_improvement_list_init (CtImprovementList *self)
{
  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  _ct_improvement_list_make_menu (self);
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
  _ct_improvement_list_rebuild (self);
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
 * ct_improvement_list_focus:
 *
 * Puts the focus on the selected row, or on the first one.
 *
 * Returns: %FALSE when there is no row
 */
gboolean
ct_improvement_list_focus (CtImprovementList *self)
{
  GtkWidget *row = _ct_improvement_list_find_row (self, ct_selection_get_node (self->selection));

  if (row == NULL && self->rows->len > 0)
    row = g_ptr_array_index (self->rows, 0);

  return row != NULL && gtk_widget_grab_focus (row);
}
