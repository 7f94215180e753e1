/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include "ct-window-private.h"

#include "ct-focus.h"
#include "ct-print-pane.h"

/* The printed pages in the window, whole or beside the editor: what is selected is marked on them,
 * and a click on them selects what they show. */

/* The words of a table across can just be read at this width. */
#define NARROWEST 470

/* What is clicked on stays marked, though the window selects the place around it. */
static void
select_printed (CtWindow *self, CtNode *node)
{
  self->picking = TRUE;
  ct_selection_show (self->selection, node);
  self->picking = FALSE;
}

static CtFieldRing *
make_revealer (CtWindow *self)
{
  if (self->revealer == NULL)
    self->revealer = ct_field_ring_new (GTK_WIDGET (self->outline_paned));

  return self->revealer;
}

/* On the view of the pages: selected, and still looked at there. */
void
_ct_window_pick_printed (CtWindow *self, CtNode *node, guint field)
{
  if (ct_node_get_plan (node) != NULL)
    select_printed (self, node);
}

/**
 * _ct_window_edit_printed:
 * @field: 0 for the node as a whole
 * @words: (nullable): those that are meant
 * @n_before: how often the same words stand before them in the field
 *
 * To where the words are written that the page shows.
 */
void
_ct_window_edit_printed (
    CtWindow *self, CtNode *node, guint field, const char *words, guint n_before)
{
  if (ct_node_get_plan (node) == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->views, "editor");
  select_printed (self, node);
  ct_field_ring_edit (make_revealer (self), node, field, words, n_before);
}

/* Beside the editor, a click shows the field there. */
static void
pane_picked_cb (CtWindow *self, CtNode *node, guint field)
{
  if (ct_node_get_plan (node) == NULL)
    return;

  select_printed (self, node);
  ct_field_ring_reveal (make_revealer (self), node, field);
}

/* Marks what is selected: an action or improvement, or else the section. */
void
_ct_window_mark_printed (CtWindow *self)
{
  CtNode *node = ct_selection_get_node (self->selection);
  CtPrintPage *page;

  if (self->picking)
    return;

  if (node == NULL)
    node = ct_selection_get_section (self->selection);
  page = ct_late_page_get_page (self->print_page);
  if (page != NULL)
    ct_print_page_set_selected (page, node);
  if (self->print_pane != NULL)
    ct_print_pane_set_selected (CT_PRINT_PANE (self->print_pane), node);
}

/* Made when it is first seen. */
void
_ct_window_prepare_pages (CtWindow *self)
{
  if (self->print_pane != NULL)
    return;

  self->print_pane =
      ct_print_pane_new (ct_print_page_get_pages (ct_late_page_make (self->print_page)));
  g_signal_connect_object (self->print_pane, "picked", G_CALLBACK (pane_picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->print_pane, "activated", G_CALLBACK (_ct_window_edit_printed),
                           self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (self->print_pane, NARROWEST, -1);
  gtk_paned_set_end_child (self->pages_paned, self->print_pane);
  _ct_window_mark_printed (self);
}

/**
 * _ct_window_get_page_find:
 *
 * Returns: (transfer none) (nullable): what is looked for on the pages, where the user looks at
 *   them and at nothing else: in their view, or when the focus is in the pane beside the editor
 */
CtPageFindBar *
_ct_window_get_page_find (CtWindow *self)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);
  CtPrintPage *page = ct_late_page_get_page (self->print_page);

  if (self->plan_file == NULL)
    return NULL;
  if (g_strcmp0 (view, "print") == 0 && page != NULL)
    return ct_print_page_get_find_bar (page);
  if (g_strcmp0 (view, "editor") == 0 && self->print_pane != NULL &&
      ct_focus_is_in (self->print_pane))
    return ct_print_pane_get_find_bar (CT_PRINT_PANE (self->print_pane));

  return NULL;
}

static void
toggle_pages (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  if (self->plan_file == NULL)
    return;

  if (g_str_equal (adw_view_stack_get_visible_child_name (self->views), "editor"))
    _ct_window_toggle_pane (self, CT_PANE_PAGES);
  else
    adw_view_stack_set_visible_child_name (self->views, "editor");
}

void
_ct_window_install_page_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.toggle-pages", NULL, toggle_pages);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F7, 0, "win.toggle-pages", NULL);
}
