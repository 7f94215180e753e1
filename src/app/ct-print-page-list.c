/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-page"

#include "config.h"

#include "ct-print-page-private.h"

#include <glib/gi18n.h>

#include "ct-page-thumbnail.h"

/* The list of pages at the left. */

static void
setup_row_cb (CtPrintPage *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "caption-text");
  gtk_widget_add_css_class (label, "tabular");
  gtk_box_append (GTK_BOX (box), ct_page_thumbnail_new (ct_live_pages_get_renderer (self->pages)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (CtPrintPage *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *row = gtk_widget_get_parent (box);
  guint page = gtk_list_item_get_position (item);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *name = g_strdup_printf (
      /* Translators: %u is the number of a printed page */
      _ ("Page %u"), page + 1);
  double width, height;

  ct_printout_get_page_size (_ct_print_page_get_printout (self), page, &width, &height);
  ct_page_thumbnail_set_page (CT_PAGE_THUMBNAIL (gtk_widget_get_first_child (box)), page, width,
                              height);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), number);

  /* The row is the list's own widget; without this it would tell its type's name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row != NULL ? row : box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
page_chosen_cb (CtPrintPage *self)
{
  guint page = gtk_single_selection_get_selected (self->page_selection);

  if (!self->updating && page != GTK_INVALID_LIST_POSITION &&
      page != ct_print_view_get_current_page (self->view))
    ct_print_view_show_page (self->view, page);
}

void
_ct_print_page_set_up_list (CtPrintPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_row_cb), self);

  self->page_sizes = g_array_new (FALSE, FALSE, sizeof (CtPageSize));
  self->page_numbers = gtk_string_list_new (NULL);
  self->page_selection =
      gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->page_numbers)));
  g_signal_connect_object (self->page_selection, "notify::selected", G_CALLBACK (page_chosen_cb),
                           self, G_CONNECT_SWAPPED);

  gtk_list_view_set_factory (self->page_list, factory);
  gtk_list_view_set_model (self->page_list, GTK_SELECTION_MODEL (self->page_selection));
  g_object_unref (factory);
}

static gboolean
has_size (CtPrintPage *self, guint page)
{
  CtPageSize *shown = &g_array_index (self->page_sizes, CtPageSize, page);
  CtPageSize now;

  ct_printout_get_page_size (_ct_print_page_get_printout (self), page, &now.width, &now.height);

  return now.width == shown->width && now.height == shown->height;
}

/* How many pages from the first one on lie as they did. */
static guint
count_kept (CtPrintPage *self, guint n_pages)
{
  guint n = 0;

  while (n < MIN (n_pages, self->page_sizes->len) && has_size (self, n))
    n++;

  return n;
}

/* Rows are bound anew from the first page on that is turned now, or was not there. */
void
_ct_print_page_update_list (CtPrintPage *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->page_numbers));
  guint n_pages = ct_print_page_get_n_pages (self);
  guint n_kept = count_kept (self, n_pages);
  g_auto (GStrv) numbers = g_new0 (char *, n_pages - n_kept + 1);

  g_array_set_size (self->page_sizes, n_kept);
  for (guint i = n_kept; i < n_pages; i++)
    {
      CtPageSize size;

      ct_printout_get_page_size (_ct_print_page_get_printout (self), i, &size.width, &size.height);
      g_array_append_val (self->page_sizes, size);
      numbers[i - n_kept] = g_strdup_printf ("%u", i + 1);
    }

  self->updating = TRUE;
  if (n_kept < n_rows || n_kept < n_pages)
    gtk_string_list_splice (self->page_numbers, n_kept, n_rows - n_kept,
                            (const char *const *) numbers);
  self->updating = FALSE;

  _ct_print_page_follow_view (self);
}

/* The list shows where the view is. */
void
_ct_print_page_follow_view (CtPrintPage *self)
{
  guint page = ct_print_view_get_current_page (self->view);

  if (page >= g_list_model_get_n_items (G_LIST_MODEL (self->page_numbers)))
    return;

  self->updating = TRUE;
  gtk_single_selection_set_selected (self->page_selection, page);
  gtk_widget_activate_action (GTK_WIDGET (self->page_list), "list.scroll-to-item", "u", page);
  self->updating = FALSE;
}
