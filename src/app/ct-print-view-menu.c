/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

#include <glib/gi18n.h>

/* The menu of the second button. */

static GMenuModel *
create_model (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) words = g_menu_new ();
  g_autoptr (GMenuItem) evidence = g_menu_item_new (_ ("Open the Evidence"), "evidence.open");

  g_menu_item_set_attribute (evidence, "hidden-when", "s", "action-disabled");
  g_menu_append_item (menu, evidence);
  g_menu_append (menu, _ ("Edit These Words"), "words.edit");
  g_menu_append (words, _ ("Copy"), "clipboard.copy");
  g_menu_append (words, _ ("Select This Paragraph"), "selection.select-paragraph");
  g_menu_append (words, _ ("Select All on the Page"), "selection.select-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (words));

  return G_MENU_MODEL (menu);
}

static void
show_menu (CtPrintView *self, double x, double y, gboolean by_key)
{
  const CtBox *box = _ct_print_view_find_box (self, x, y);
  CtNode *node = box != NULL ? box->node : NULL;

  g_set_object (&self->menu_node, node);
  self->menu_field = node != NULL ? box->field : 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.edit", node != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.select-paragraph",
                                 !by_key && _ct_print_view_is_over_words (self, x, y));
  _ct_print_view_offer_link (self, x, y, by_key);

  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = create_model ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(const GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pressed_cb (CtPrintView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  show_menu (self, x, y, FALSE);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  show_menu (CT_PRINT_VIEW (widget), gtk_widget_get_width (widget) / 3.0,
             gtk_widget_get_height (widget) / 3.0, TRUE);

  return TRUE;
}

static void
edit_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  g_autoptr (CtNode) node = g_steal_pointer (&self->menu_node);

  if (node != NULL)
    _ct_print_view_activate (self, node, self->menu_field);
}

/* A third click would do the same, but on some pages the second one leads away from them. */
static void
select_paragraph_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);

  _ct_print_view_begin_selecting (self, self->menu_x, self->menu_y, 3, FALSE);
  _ct_print_view_end_selecting (self);
}

void
_ct_print_view_install_menu (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "selection.select-paragraph", NULL,
                                   select_paragraph_cb);
  gtk_widget_class_install_action (widget_class, "words.edit", NULL, edit_action_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

void
_ct_print_view_add_menu (CtPrintView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
