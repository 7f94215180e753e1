/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-evidence-page.h"

#include "ct-enter-key.h"
#include "ct-evidence-details.h"
#include "ct-evidence-list.h"
#include "ct-evidence-row.h"
#include "ct-pair-pane.h"
#include "ct-text-fold.h"

/**
 * CtEvidencePage:
 *
 * The list of evidence of the plan, with the details of one piece beside it.
 */
struct _CtEvidencePage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *count;
  GtkSearchEntry *filter_entry;
  GtkStack *stack;
  GtkListView *list_view;
  CtEvidenceDetails *details;
  GtkWidget *details_pane;

  CtPlan *plan;
  CtFramework *framework;
  GtkFilter *filter;
  GtkFilterListModel *filtered;
  GtkSingleSelection *rows;
  char *folded;
};

G_DEFINE_FINAL_TYPE (CtEvidencePage, ct_evidence_page, GTK_TYPE_WIDGET)

static gboolean
matches (gpointer item, gpointer user_data)
{
  CtEvidencePage *self = user_data;
  char **uses;
  g_autofree char *criteria = NULL;
  g_autofree char *all = NULL;
  g_autofree char *folded = NULL;

  if (self->folded == NULL)
    return TRUE;

  uses = ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES);
  criteria = uses != NULL ? g_strjoinv (" ", uses) : g_strdup ("");
  all = g_strjoin (" ", ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE),
                   ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE),
                   ct_node_get_text (item, CT_EVIDENCE_ITEM_ISSUED),
                   ct_node_get_text (item, CT_EVIDENCE_ITEM_ISSUER),
                   ct_node_get_text (item, CT_EVIDENCE_ITEM_LOCATION),
                   ct_node_get_text (item, CT_EVIDENCE_ITEM_NOTE), criteria, NULL);
  folded = ct_text_fold (all);

  return strstr (folded, self->folded) != NULL;
}

static CtEvidenceItem *
get_selected (CtEvidencePage *self)
{
  return self->rows != NULL ? gtk_single_selection_get_selected_item (self->rows) : NULL;
}

static void
show_selected (CtEvidencePage *self)
{
  CtEvidenceItem *item = get_selected (self);

  ct_evidence_details_show (self->details, item);
  gtk_widget_set_visible (self->details_pane, item != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.delete", item != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "evidence.duplicate", item != NULL);
}

static void
show_count (CtEvidencePage *self)
{
  guint all = ct_node_list_get_length (ct_plan_get_evidence_list (self->plan));
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *text = NULL;

  if (shown == all)
    text = g_strdup_printf (g_dngettext (NULL, "%u piece", "%u pieces", all), all);
  else
    text = g_strdup_printf (_ ("%u of %u"), shown, all);

  gtk_label_set_text (self->count, all > 0 ? text : "");
  gtk_stack_set_visible_child_name (self->stack, all == 0     ? "empty"
                                                 : shown == 0 ? "no-match"
                                                              : "list");
}

static void
items_changed_cb (CtEvidencePage *self)
{
  show_count (self);
  show_selected (self);
}

static void
filter_changed (CtEvidencePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));

  g_clear_pointer (&self->folded, g_free);
  if (*text != '\0')
    self->folded = ct_text_fold (text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
select_item (CtEvidencePage *self, CtEvidenceItem *item)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->filtered)); i++)
    {
      g_autoptr (CtEvidenceItem) other = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (other == item)
        {
          gtk_single_selection_set_selected (self->rows, i);
          gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", i);
        }
    }
}

/* A new piece is most often for the same criterion as the one before. */
static const char *
get_criterion (CtEvidencePage *self)
{
  CtEvidenceItem *item = get_selected (self);
  char **uses = item != NULL ? ct_node_get_boxed (CT_NODE (item), CT_EVIDENCE_ITEM_USES) : NULL;

  return uses != NULL ? uses[0] : NULL;
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidencePage *self = CT_EVIDENCE_PAGE (widget);
  CtEvidenceItem *item;

  if (self->rows == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  item = ct_evidence_list_add (self->plan, self->framework, get_criterion (self));
  select_item (self, item);
  ct_evidence_details_focus_title (self->details);
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidencePage *self = CT_EVIDENCE_PAGE (widget);
  CtEvidenceItem *item = get_selected (self);

  if (item != NULL)
    select_item (self, ct_evidence_list_duplicate (self->plan, self->framework, item));
}

static void
delete_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidencePage *self = CT_EVIDENCE_PAGE (widget);
  CtEvidenceItem *item = get_selected (self);

  if (item == NULL)
    return;

  ct_evidence_list_remove (self->plan, item);
  gtk_widget_activate_action (widget, "win.tell-deleted", NULL);
}

static void
sort (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidencePage *self = CT_EVIDENCE_PAGE (widget);
  CtEvidenceItem *item = get_selected (self);

  if (self->rows == NULL)
    return;

  ct_evidence_list_sort (self->plan);
  if (item != NULL)
    select_item (self, item);
}

static void
row_activated (CtEvidencePage *self)
{
  ct_pair_pane_show (CT_PAIR_PANE (self->content), TRUE);
  ct_evidence_details_focus_title (self->details);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, ct_evidence_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  ct_evidence_row_set_item (CT_EVIDENCE_ROW (gtk_list_item_get_child (list_item)),
                            gtk_list_item_get_item (list_item));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  ct_evidence_row_set_item (CT_EVIDENCE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
release_plan (CtEvidencePage *self)
{
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->rows);
  self->filtered = NULL;
  g_clear_object (&self->plan);
  g_clear_object (&self->framework);
}

static void
ct_evidence_page_dispose (GObject *object)
{
  CtEvidencePage *self = CT_EVIDENCE_PAGE (object);

  release_plan (self);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->folded, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_EVIDENCE_PAGE);

  G_OBJECT_CLASS (ct_evidence_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtEvidencePage, content);
  gtk_widget_class_bind_template_child (klass, CtEvidencePage, count);
  gtk_widget_class_bind_template_child (klass, CtEvidencePage, filter_entry);
  gtk_widget_class_bind_template_child (klass, CtEvidencePage, stack);
  gtk_widget_class_bind_template_child (klass, CtEvidencePage, list_view);
  gtk_widget_class_bind_template_child (klass, CtEvidencePage, details);
  gtk_widget_class_bind_template_child (klass, CtEvidencePage, details_pane);
  gtk_widget_class_bind_template_callback (klass, setup_row_cb);
  gtk_widget_class_bind_template_callback (klass, bind_row_cb);
  gtk_widget_class_bind_template_callback (klass, unbind_row_cb);
  gtk_widget_class_bind_template_callback (klass, filter_changed);
  gtk_widget_class_bind_template_callback (klass, row_activated);
}

static void
ct_evidence_page_class_init (CtEvidencePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_evidence_page_dispose;

  g_type_ensure (CT_TYPE_EVIDENCE_DETAILS);
  g_type_ensure (CT_TYPE_PAIR_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-evidence-page.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "evidence.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "evidence.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "evidence.delete", NULL, delete_selected);
  gtk_widget_class_install_action (widget_class, "evidence.sort", NULL, sort);
  ct_enter_key_bind (widget_class, GDK_CONTROL_MASK, "evidence.add");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "evidence.duplicate", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* In the list only: among the details the same key is meant for what is there. */
static void
add_delete_key (CtEvidencePage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                        gtk_named_action_new ("evidence.delete")));
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), keys);
}

static void
ct_evidence_page_init (CtEvidencePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_delete_key (self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
}

/**
 * ct_evidence_page_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): its standards, which name evidence
 * @selection: (nullable): what the window is looking at
 */
void
ct_evidence_page_set_plan (CtEvidencePage *self,
                           CtPlan *plan,
                           CtFramework *framework,
                           CtSelection *selection)
{
  release_plan (self);
  ct_evidence_details_set_plan (self->details, plan, framework, selection);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  g_set_object (&self->framework, framework);
}

/**
 * ct_evidence_page_select:
 * @item: a piece of the list
 *
 * Shows @item, even if the filter would not.
 */
void
ct_evidence_page_select (CtEvidencePage *self, CtEvidenceItem *item)
{
  if (!matches (item, self))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
      filter_changed (self);
    }

  select_item (self, item);
  ct_pair_pane_show (CT_PAIR_PANE (self->content), TRUE);
}

/**
 * ct_evidence_page_show:
 *
 * Makes the rows, which need not be there before somebody looks.
 */
void
ct_evidence_page_show (CtEvidencePage *self)
{
  if (self->plan == NULL || self->rows != NULL)
    return;

  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (
                                                  ct_plan_get_evidence_list (self->plan))),
                                              g_object_ref (self->filter));
  self->rows = gtk_single_selection_new (G_LIST_MODEL (self->filtered));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->rows));
  g_signal_connect_swapped (self->rows, "notify::selected-item", G_CALLBACK (show_selected), self);
  g_signal_connect_swapped (self->rows, "items-changed", G_CALLBACK (items_changed_cb), self);
  items_changed_cb (self);
}

gboolean
ct_evidence_page_focus_work (CtEvidencePage *self)
{
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}
