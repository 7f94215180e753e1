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

/* With the pointer, the menu is about a place; with the keys, about what is selected. */
static void
choose_node (CtPrintView *self, double x, double y, gboolean by_key)
{
  const CtBox *box = by_key ? NULL : _ct_print_view_find_box (self, x, y);
  CtNode *node = by_key ? self->selected : box != NULL ? box->node : NULL;

  g_set_object (&self->menu_node, node);
  self->menu_field = box != NULL && node != NULL ? box->field : 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "words.edit", node != NULL);
}

static void
show_menu (CtPrintView *self, double x, double y, gboolean by_key)
{
  choose_node (self, x, y, by_key);
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

/* Below the first line of the words that are selected, or else of the part that is. */
#define LINE_HEIGHT 16.0

static void
get_key_point (CtPrintView *self, double *x, double *y)
{
  double scale = ct_page_stack_get_scale (self->stack);
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  CtPageMark mark = { 0, { 0, 0, width / scale, height / scale } };
  CtPageRect page;

  if (self->selection.set && self->selection.rects->len > 0)
    {
      const CtTextRect *rect = &g_array_index (self->selection.rects, CtTextRect, 0);

      mark = (CtPageMark){ rect->page, { rect->x, rect->y, rect->width, rect->height } };
    }
  else if (self->marks->len > 0)
    mark = g_array_index (self->marks, CtPageMark, 0);

  page = mark.page < ct_page_stack_get_n_pages (self->stack)
             ? ct_page_stack_get_page (self->stack, mark.page)
             : (CtPageRect){ 0 };
  *x = page.x + (mark.rect.x + mark.rect.width / 2) * scale -
       _ct_print_view_get_scroll (self->hadjustment);
  *y = page.y + (mark.rect.y + MIN (mark.rect.height, LINE_HEIGHT)) * scale -
       _ct_print_view_get_scroll (self->vadjustment);
  *x = CLAMP (*x, 0.0, width);
  *y = CLAMP (*y, 0.0, height);
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  double x, y;

  get_key_point (CT_PRINT_VIEW (widget), &x, &y);
  show_menu (CT_PRINT_VIEW (widget), x, y, TRUE);

  return TRUE;
}

static void
edit_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  g_autoptr (CtNode) node = g_steal_pointer (&self->menu_node);

  if (node != NULL)
    _ct_print_view_activate_at (self, node, self->menu_field, self->menu_x, self->menu_y);
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
