/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-drop"

#include "config.h"

#include "ct-outline-drop.h"

#include "ct-outline-row.h"
#include "ct-work-many.h"

/* Improvements that are dragged from the work list onto a criterion, standard or provision of the
 * outline go there. */

#define TARGET_CLASS "drop-here"
#define LANDED "ct-landed"
#define LANDED_DATA "ct-landed-data"

static CtOutlineRow *
find_row (GtkWidget *list_view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (list_view, x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != list_view)
    {
      GtkWidget *child = GTK_IS_TREE_EXPANDER (widget)
                             ? gtk_tree_expander_get_child (GTK_TREE_EXPANDER (widget))
                             : gtk_widget_get_first_child (widget);

      if (CT_IS_OUTLINE_ROW (widget))
        return CT_OUTLINE_ROW (widget);
      if (child != NULL && CT_IS_OUTLINE_ROW (child))
        return CT_OUTLINE_ROW (child);
      widget = gtk_widget_get_parent (widget);
    }

  return NULL;
}

static void
mark (GtkDropTarget *target, CtOutlineRow *row)
{
  GtkWidget *former = g_object_get_data (G_OBJECT (target), TARGET_CLASS);

  if (former == (GtkWidget *) row)
    return;

  if (former != NULL)
    gtk_widget_remove_css_class (former, TARGET_CLASS);
  if (row != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), TARGET_CLASS);
  g_object_set_data_full (G_OBJECT (target), TARGET_CLASS, row != NULL ? g_object_ref (row) : NULL,
                          row != NULL ? g_object_unref : NULL);
}

static GPtrArray *
dup_improvements (const GValue *value)
{
  GListModel *model = value != NULL ? g_value_get_object (value) : NULL;
  GPtrArray *improvements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CtNode) node = g_list_model_get_item (model, i);

      if (!CT_IS_IMPROVEMENT (node))
        {
          g_ptr_array_set_size (improvements, 0);
          break;
        }
      g_ptr_array_add (improvements, g_steal_pointer (&node));
    }

  return improvements;
}

static gboolean
is_place_for_work (CtOutlineRow *row)
{
  CtOutlineItem *item = row != NULL ? ct_outline_row_get_item (row) : NULL;
  CtPlaceKind kind = item != NULL ? ct_outline_item_get_kind (item) : CT_PLACE_NONE;

  return kind == CT_PLACE_CRITERION || kind == CT_PLACE_STANDARD || kind == CT_PLACE_LEVEL4;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, GtkWidget *list_view)
{
  g_autoptr (GPtrArray) improvements = dup_improvements (gtk_drop_target_get_value (target));
  CtOutlineRow *row = find_row (list_view, x, y);

  if (improvements->len == 0 || !is_place_for_work (row))
    row = NULL;
  mark (target, row);

  return row != NULL ? GDK_ACTION_MOVE : 0;
}

static void
leave_cb (GtkDropTarget *target)
{
  mark (target, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *list_view)
{
  g_autoptr (GPtrArray) improvements = dup_improvements (value);
  CtOutlineRow *row = find_row (list_view, x, y);
  CtOutlineItem *item;
  CtOutlineDropped landed;

  mark (target, NULL);
  if (!is_place_for_work (row))
    return FALSE;

  item = ct_outline_row_get_item (row);

  if (!ct_work_put_all_at (improvements, ct_outline_item_get_kind (item),
                           ct_outline_item_get_code (item)))
    return FALSE;

  landed = g_object_get_data (G_OBJECT (target), LANDED);
  landed (g_object_get_data (G_OBJECT (target), LANDED_DATA));

  return TRUE;
}

/**
 * ct_outline_drop_attach:
 * @list_view: the outline's list; its rows are #CtOutlineRow
 * @dropped: called with @data, which holds the list, after something went to another place
 */
void
ct_outline_drop_attach (GtkWidget *list_view, CtOutlineDropped dropped, gpointer data)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_LIST_STORE, GDK_ACTION_MOVE);

  g_object_set_data (G_OBJECT (target), LANDED, dropped);
  g_object_set_data (G_OBJECT (target), LANDED_DATA, data);
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), list_view, 0);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), list_view, 0);
  gtk_widget_add_controller (list_view, GTK_EVENT_CONTROLLER (target));
}
