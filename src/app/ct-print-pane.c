/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-pane"

#include "config.h"

#include "ct-print-pane.h"

#include <glib/gi18n.h>

#include "ct-page-zoom.h"

/**
 * CtPrintPane:
 *
 * The printed pages beside the editor: what is written there is on paper here a moment later.
 */
struct _CtPrintPane
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkLabel *page_label;
  CtPageFindBar *find_bar;
  GtkStack *stack;
  CtPrintView *view;
  GtkLabel *problem_label;

  CtLivePages *pages;
};

enum
{
  PICKED,
  ACTIVATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtPrintPane, ct_print_pane, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static void
update_page_label (CtPrintPane *self)
{
  guint n_pages = ct_print_view_get_n_pages (self->view);
  g_autofree char *text = NULL;

  if (n_pages > 0)
    text = g_strdup_printf (
        /* Translators: the first number is the page, the second how many there are */
        _ ("Page %u of %u"), ct_print_view_get_current_page (self->view) + 1, n_pages);

  gtk_label_set_label (self->page_label, text != NULL ? text : "");
}

static void
pages_changed_cb (CtPrintPane *self)
{
  const char *problem = ct_live_pages_get_problem (self->pages);

  gtk_label_set_label (self->problem_label, problem != NULL ? problem : "");
  gtk_stack_set_visible_child_name (self->stack, problem != NULL ? "problem" : "pages");
  ct_print_view_set_printout (self->view, ct_live_pages_get_printout (self->pages));
  update_page_label (self);
}

static void
picked_cb (CtPrintPane *self, CtNode *node, guint field)
{
  g_signal_emit (self, signals[PICKED], 0, node, field);
}

static void
activated_cb (CtPrintPane *self, CtNode *node, guint field, const char *words, guint n_before)
{
  g_signal_emit (self, signals[ACTIVATED], 0, node, field, words, n_before);
}

static void
zoom_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ct_page_zoom_act (CT_PRINT_PANE (widget)->view, action_name);
}

static void
find_action_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  ct_page_find_bar_start (CT_PRINT_PANE (widget)->find_bar);
}

static void
ct_print_pane_map (GtkWidget *widget)
{
  CtPrintPane *self = CT_PRINT_PANE (widget);

  GTK_WIDGET_CLASS (ct_print_pane_parent_class)->map (widget);

  ct_live_pages_add_viewer (self->pages);
  pages_changed_cb (self);
  ct_print_view_show_selected (self->view);
}

static void
ct_print_pane_unmap (GtkWidget *widget)
{
  ct_live_pages_remove_viewer (CT_PRINT_PANE (widget)->pages);

  GTK_WIDGET_CLASS (ct_print_pane_parent_class)->unmap (widget);
}

/* The pages are what the pane is for. */
static gboolean
ct_print_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CT_PRINT_PANE (widget)->view));
}

static void
ct_print_pane_dispose (GObject *object)
{
  CtPrintPane *self = CT_PRINT_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_PRINT_PANE);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (ct_print_pane_parent_class)->dispose (object);
}

static void
ct_print_pane_class_init (CtPrintPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ct_print_pane_dispose;
  widget_class->map = ct_print_pane_map;
  widget_class->unmap = ct_print_pane_unmap;
  widget_class->grab_focus = ct_print_pane_grab_focus;

  /* As those of #CtPrintView. */
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, CT_TYPE_NODE, G_TYPE_UINT);
  signals[ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 4, CT_TYPE_NODE, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_UINT);

  g_type_ensure (CT_TYPE_PRINT_VIEW);
  g_type_ensure (CT_TYPE_PAGE_FIND_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-print-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CtPrintPane, content);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPane, page_label);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPane, find_bar);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPane, view);
  gtk_widget_class_bind_template_child (widget_class, CtPrintPane, problem_label);
  gtk_widget_class_bind_template_callback (widget_class, update_page_label);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  ct_page_zoom_install (widget_class, "pages", zoom_action_cb);
  gtk_widget_class_install_action (widget_class, "pages.find", NULL, find_action_cb);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "printpane");
}

static void
ct_print_pane_init (CtPrintPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @pages: laid out while the pane is on the screen */
GtkWidget *
ct_print_pane_new (CtLivePages *pages)
{
  CtPrintPane *self = g_object_new (CT_TYPE_PRINT_PANE, NULL);

  self->pages = g_object_ref (pages);
  ct_print_view_set_renderer (self->view, ct_live_pages_get_renderer (pages));
  g_signal_connect_object (pages, "changed", G_CALLBACK (pages_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* @node: (nullable): the part of the plan that is marked, and scrolled to */
void
ct_print_pane_set_selected (CtPrintPane *self, CtNode *node)
{
  g_return_if_fail (CT_IS_PRINT_PANE (self));

  if (node == ct_print_view_get_selected (self->view))
    return;

  ct_print_view_set_selected (self->view, node);
  ct_print_view_show_selected (self->view);
}

/* Returns: (transfer none): what is looked for on the pages */
CtPageFindBar *
ct_print_pane_get_find_bar (CtPrintPane *self)
{
  g_return_val_if_fail (CT_IS_PRINT_PANE (self), NULL);

  return self->find_bar;
}
