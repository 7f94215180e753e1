/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-menu"

#include "config.h"

#include "ct-outline-menu.h"

#include "ct-outline-row.h"

/* The menu of a section's row: by the other mouse button, and by the menu key. */

static GtkTreeExpander *
find_expander (GtkWidget *widget)
{
  GtkWidget *expander = gtk_widget_get_ancestor (widget, GTK_TYPE_TREE_EXPANDER);

  if (expander == NULL && gtk_widget_get_first_child (widget) != NULL &&
      GTK_IS_TREE_EXPANDER (gtk_widget_get_first_child (widget)))
    expander = gtk_widget_get_first_child (widget);

  return expander != NULL ? GTK_TREE_EXPANDER (expander) : NULL;
}

static gboolean
is_section (GtkTreeExpander *expander)
{
  CtOutlineItem *item =
      ct_outline_row_get_item (CT_OUTLINE_ROW (gtk_tree_expander_get_child (expander)));

  return item != NULL && ct_outline_item_get_kind (item) == CT_PLACE_SECTION;
}

static void
show_at (GtkPopover *menu, GtkWidget *widget, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (widget, gtk_widget_get_parent (GTK_WIDGET (menu)),
                                 &GRAPHENE_POINT_INIT (x, y), &point))
    return;

  gtk_popover_set_pointing_to (menu, &(GdkRectangle){ (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (menu);
}

static void
pressed_cb (GtkPopover *menu, int n_press, double x, double y, GtkGesture *click)
{
  GtkWidget *list_view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (click));
  GtkWidget *picked = gtk_widget_pick (list_view, x, y, GTK_PICK_DEFAULT);
  GtkTreeExpander *expander = picked != NULL && picked != list_view ? find_expander (picked) : NULL;
  GtkSelectionModel *rows = gtk_list_view_get_model (GTK_LIST_VIEW (list_view));

  if (expander == NULL || !is_section (expander))
    return;

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (rows),
                                     gtk_tree_list_row_get_position (
                                         gtk_tree_expander_get_list_row (expander)));
  show_at (menu, list_view, x, y);
}

/**
 * ct_outline_menu_new:
 * @outline: whose child the menu becomes
 * @list_view: whose rows it is for
 *
 * Returns: (transfer none): the menu, to be taken from its parent with gtk_widget_unparent()
 */
GtkWidget *
ct_outline_menu_new (GtkWidget *outline, GtkListView *list_view)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/caitien/CaiTien/ui/ct-section-menu.ui");
  GtkWidget *menu = gtk_popover_menu_new_from_model (
      G_MENU_MODEL (gtk_builder_get_object (builder, "section_menu")));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, outline);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), menu, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list_view), GTK_EVENT_CONTROLLER (click));

  return menu;
}

/**
 * ct_outline_menu_show:
 * @row: the list's widget for the selected row
 *
 * Opens the menu at @row, if that is a section.
 */
void
ct_outline_menu_show (GtkPopover *menu, GtkWidget *row)
{
  GtkTreeExpander *expander = find_expander (row);

  if (expander != NULL && is_section (expander))
    show_at (menu, row, 24, gtk_widget_get_height (row));
}
