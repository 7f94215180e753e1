/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-view"

#include "config.h"

#include "ct-print-view-private.h"

#include <glib/gi18n.h>

#include "ct-evidence-item.h"
#include "ct-evidence-opener.h"

/* Words that lead to a piece of evidence. A click selects words as everywhere on the page; with
 * Ctrl it opens what they lead to, as the tooltip tells.
 */

/* Returns: (nullable): the link at a place of the view */
const CtPrintLink *
_ct_print_view_find_link (CtPrintView *self, double view_x, double view_y)
{
  guint page;
  double x, y;

  return self->printout != NULL && _ct_print_view_find_point (self, view_x, view_y, &page, &x, &y)
             ? ct_printout_find_link (self->printout, page, x, y)
             : NULL;
}

/* Of the selected part, the first one. */
static const CtPrintLink *
find_selected_link (CtPrintView *self)
{
  const GArray *links = self->printout != NULL ? ct_printout_get_links (self->printout) : NULL;

  for (guint i = 0; self->selected != NULL && links != NULL && i < links->len; i++)
    {
      const CtPrintLink *link = &g_array_index (links, CtPrintLink, i);
      const CtBox *box = ct_page_find_box (ct_printout_get_page (self->printout, link->page),
                                           link->x + link->width / 2, link->y + link->height / 2);

      if (box != NULL && box->node == self->selected)
        return link;
    }

  return NULL;
}

static void
go_to (CtPrintView *self, const CtPrintLink *link)
{
  double scale = ct_page_stack_get_scale (self->stack);
  CtPageRect rect = ct_page_stack_get_page (self->stack, link->target_page);
  double top = rect.y + link->target_y * scale - CT_PAGE_STACK_MARGIN;

  if (self->vadjustment != NULL)
    gtk_adjustment_set_value (self->vadjustment, top);
  ct_print_view_set_selected (self, link->item);
}

static void
open_link (CtPrintView *self, const CtPrintLink *link)
{
  if (link->uri != NULL)
    ct_evidence_opener_open (GTK_WIDGET (self), link->uri);
  else
    go_to (self, link);
}

/* Opens what the words at that place lead to. */
void
_ct_print_view_click_link (CtPrintView *self, double x, double y)
{
  const CtPrintLink *link = _ct_print_view_find_link (self, x, y);

  if (link != NULL)
    open_link (self, link);
}

static char *
dup_words (const CtPrintLink *link)
{
  const char *title =
      link->item != NULL ? ct_node_get_text (link->item, CT_EVIDENCE_ITEM_TITLE) : "";
  const char *separator = *title != '\0' ? "\n" : "";
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (link->uri == NULL)
    return g_strconcat (title, separator, _ ("Ctrl+click to go to it in the list of evidence"),
                        NULL);

  name = ct_evidence_opener_dup_name (link->uri);
  words = g_strdup_printf (
      /* Translators: %s is the address of a file or of a page of the web */
      _ ("Ctrl+click to open %s"), name);

  return g_strconcat (title, separator, words, NULL);
}

static gboolean
query_tooltip_cb (
    GtkWidget *widget, int x, int y, gboolean by_key, GtkTooltip *tooltip, gpointer user_data)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  const CtPrintLink *link = by_key ? NULL : _ct_print_view_find_link (self, x, y);
  g_autofree char *words = link != NULL ? dup_words (link) : NULL;

  gtk_tooltip_set_text (tooltip, words);

  return words != NULL;
}

/* The menu and the key */

/**
 * _ct_print_view_offer_link:
 * @by_key: whether the menu is about what is selected, and not about a place
 *
 * Has the menu open what is at a place, or offer nothing.
 */
void
_ct_print_view_offer_link (CtPrintView *self, double x, double y, gboolean by_key)
{
  const CtPrintLink *link =
      by_key ? find_selected_link (self) : _ct_print_view_find_link (self, x, y);

  self->menu_x = by_key ? -1 : x;
  self->menu_y = y;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.open", link != NULL);
}

static void
open_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  const CtPrintLink *link = self->menu_x < 0
                                ? find_selected_link (self)
                                : _ct_print_view_find_link (self, self->menu_x, self->menu_y);

  if (link != NULL)
    open_link (self, link);
}

static gboolean
open_key_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  CtPrintView *self = CT_PRINT_VIEW (widget);
  const CtPrintLink *link = find_selected_link (self);

  if (link != NULL)
    open_link (self, link);

  return link != NULL;
}

void
_ct_print_view_install_links (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "evidence.open", NULL, open_action_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, open_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, open_key_cb,
                                NULL);
}

void
_ct_print_view_add_links (CtPrintView *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}
