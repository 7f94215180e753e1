/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-row-menu"

#include "config.h"

#include "ct-row-menu.h"

#include <glib/gi18n.h>

static void
append_entry (
    GMenu *menu, const char *label, const char *prefix, const char *action, guint position)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  g_autofree char *name = g_strdup_printf ("%s.%s", prefix, action);

  g_menu_item_set_action_and_target (item, name, "u", position);
  g_menu_append_item (menu, item);
}

static void
show_menu_cb (GtkMenuButton *button, gpointer data)
{
  gtk_menu_button_set_menu_model (button, data);
}

/**
 * ct_row_menu_new:
 * @prefix: what the list's actions begin with: "recipients" for "recipients.move-up",
 *   "recipients.move-down", "recipients.duplicate" and "recipients.remove"
 * @position: the row, which the actions get as a number
 * @duplicates: whether a row can be duplicated
 * @name: what the button is for
 *
 * Returns: the button of a row in a list that is edited in place, with its menu
 */
GtkWidget *
ct_row_menu_new (const char *prefix, guint position, gboolean duplicates, const char *name)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  append_entry (menu, _ ("Move Up"), prefix, "move-up", position);
  append_entry (menu, _ ("Move Down"), prefix, "move-down", position);
  if (duplicates)
    append_entry (menu, _ ("Duplicate"), prefix, "duplicate", position);
  append_entry (menu, _ ("Delete"), prefix, "remove", position);
  /* What shows the menu is made when it is opened: there are many rows, and it is hardly ever. */
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), show_menu_cb,
                                         g_object_ref (menu), g_object_unref);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}
