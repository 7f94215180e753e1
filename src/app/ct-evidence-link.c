/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence-link"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-evidence-link.h"

#include "ct-button-name.h"
#include "ct-evidence-list.h"

/**
 * CtEvidenceLink:
 *
 * What can be done with one piece of evidence of an action: put its words into the list of
 * evidence, choose a piece that is there, or let the reference go.
 */
struct _CtEvidenceLink
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *collect;
  GtkWidget *choose;
  GtkWidget *unlink;
  GtkWidget *popover;
  GtkWidget *list_view;

  CtNode *node;
  CtNodeList *list; /* the plan's evidence */
  guint entry;
  CtFramework *framework;
  GPtrArray *choices; /* of CtEvidenceItem, as the popover lists them */
};

G_DEFINE_FINAL_TYPE (CtEvidenceLink, ct_evidence_link, GTK_TYPE_WIDGET)

static CtEvidence *
get_evidence (CtEvidenceLink *self)
{
  return ct_node_get_boxed (self->node, ct_evidence_list_get_field (self->node));
}

static CtPlan *
get_plan (CtEvidenceLink *self)
{
  return ct_node_get_plan (self->node);
}

static void
update (CtEvidenceLink *self)
{
  CtEvidence *evidence = get_evidence (self);
  gboolean exists = self->entry < ct_evidence_get_length (evidence);
  const char *ref = exists ? ct_evidence_get_ref (evidence, self->entry) : "";
  const char *words = exists ? ct_evidence_get_text (evidence, self->entry) : "";
  CtPlan *plan = get_plan (self);

  gtk_widget_set_visible (self->collect, *ref == '\0' && *words != '\0');
  gtk_widget_set_visible (self->unlink, *ref != '\0');
  gtk_widget_set_visible (self->choose, plan != NULL && ct_node_list_get_length (
                                                            ct_plan_get_evidence_list (plan)) > 0);
}

static void
collect (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidenceLink *self = CT_EVIDENCE_LINK (widget);

  if (get_plan (self) != NULL && self->entry < ct_evidence_get_length (get_evidence (self)))
    ct_evidence_list_collect (get_plan (self), self->framework, self->node, self->entry);
}

static void
let_go (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEvidenceLink *self = CT_EVIDENCE_LINK (widget);

  if (get_plan (self) != NULL && self->entry < ct_evidence_get_length (get_evidence (self)))
    ct_evidence_list_unlink (get_plan (self), self->node, self->entry);
}

static gboolean
is_for (CtNode *item, const char *criterion)
{
  char **uses = ct_node_get_boxed (item, CT_EVIDENCE_ITEM_USES);

  return uses != NULL && g_strv_contains ((const char *const *) uses, criterion);
}

/* Those of the same criterion first. */
static void
collect_choices (CtEvidenceLink *self, gboolean of_criterion)
{
  CtNodeList *list = ct_plan_get_evidence_list (get_plan (self));
  const char *criterion = ct_evidence_list_get_criterion (self->node);

  for (guint i = 0; i < ct_node_list_get_length (list); i++)
    if (is_for (ct_node_list_get (list, i), criterion) == of_criterion)
      g_ptr_array_add (self->choices, g_object_ref (ct_node_list_get (list, i)));
}

static void
popover_shown_cb (CtEvidenceLink *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->choices, 0);
  if (get_plan (self) == NULL)
    return;

  collect_choices (self, TRUE);
  collect_choices (self, FALSE);
  for (guint i = 0; i < self->choices->len; i++)
    {
      CtNode *item = g_ptr_array_index (self->choices, i);
      g_autofree char *text =
          g_strdup_printf ("%s  %s", ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE),
                           ct_node_get_text (item, CT_EVIDENCE_ITEM_TITLE));

      gtk_string_list_append (titles, text);
    }

  {
    g_autoptr (GtkNoSelection) model =
        gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&titles)));

    gtk_list_view_set_model (GTK_LIST_VIEW (self->list_view), GTK_SELECTION_MODEL (model));
  }
}

static void
chosen_cb (CtEvidenceLink *self, guint position)
{
  g_autoptr (CtEvidenceItem) item = NULL;

  if (position >= self->choices->len || get_plan (self) == NULL)
    return;

  item = g_object_ref (g_ptr_array_index (self->choices, position));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  ct_evidence_list_link (get_plan (self), self->node, self->entry, item);
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "work-text");
  gtk_list_item_set_child (list_item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  const char *text =
      gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (list_item)));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (list_item)), text);
}

static void
release_node (CtEvidenceLink *self)
{
  if (self->node != NULL)
    g_signal_handlers_disconnect_by_data (self->node, self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  g_clear_object (&self->node);
}

static void
ct_evidence_link_dispose (GObject *object)
{
  CtEvidenceLink *self = CT_EVIDENCE_LINK (object);

  release_node (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->framework);
  g_clear_pointer (&self->choices, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_evidence_link_parent_class)->dispose (object);
}

static void
ct_evidence_link_class_init (CtEvidenceLinkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_evidence_link_dispose;

  gtk_widget_class_install_action (widget_class, "evidence-link.collect", NULL, collect);
  gtk_widget_class_install_action (widget_class, "evidence-link.unlink", NULL, let_go);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_list (CtEvidenceLink *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);
  self->list_view = gtk_list_view_new (NULL, factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list_view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("List of evidence"), -1);
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_widget_set_size_request (scroller, 340, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list_view);

  return scroller;
}

/* A picture with a name: beside the field there is no room for more words. */
static void
name_picture (GtkWidget *button, const char *name)
{
  gtk_widget_add_css_class (button, "quiet");
  ct_button_name_set (button, name);
}

static void
ct_evidence_link_init (CtEvidenceLink *self)
{
  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
make_buttons (CtEvidenceLink *self)
{
  self->collect = gtk_button_new_with_label (_ ("Put into the list"));
  gtk_widget_add_css_class (self->collect, "small-link");
  gtk_widget_set_tooltip_text (self->collect,
                               _ ("It was collected: give it a code in the list of evidence"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->collect), "evidence-link.collect");

  self->choose = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->choose), "view-list-symbolic");
  name_picture (self->choose, _ ("Choose from the list of evidence"));
  gtk_widget_add_css_class (self->choose, "row-menu");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->choose), FALSE);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), make_list (self));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->choose), self->popover);
  g_signal_connect_object (self->popover, "map", G_CALLBACK (popover_shown_cb), self,
                           G_CONNECT_SWAPPED);

  self->unlink = gtk_button_new_from_icon_name ("list-remove-symbolic");
  name_picture (self->unlink, _ ("Take the reference away"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->unlink), "evidence-link.unlink");

  gtk_box_append (GTK_BOX (self->box), self->collect);
  gtk_box_append (GTK_BOX (self->box), self->choose);
  gtk_box_append (GTK_BOX (self->box), self->unlink);
}

/**
 * ct_evidence_link_new:
 * @node: an action or an improvement
 * @entry: one of its pieces of evidence; the length of the evidence means one more
 * @framework: (nullable): what names evidence
 * @labels: a horizontal size group: the width of the labels beside the fields
 */
GtkWidget *
ct_evidence_link_new (CtNode *node, guint entry, CtFramework *framework, GtkSizeGroup *labels)
{
  CtEvidenceLink *self = g_object_new (CT_TYPE_EVIDENCE_LINK, NULL);
  GtkWidget *space = gtk_label_new (NULL);

  gtk_size_group_add_widget (labels, space);
  gtk_box_append (GTK_BOX (self->box), space);
  make_buttons (self);
  ct_evidence_link_bind (self, node, entry, framework);

  return GTK_WIDGET (self);
}

/**
 * ct_evidence_link_bind:
 * @node: (nullable): another improvement or action; %NULL lets go
 * @entry: which entry of its evidence
 * @framework: (nullable): the standards, which name evidence
 */
void
ct_evidence_link_bind (CtEvidenceLink *self, CtNode *node, guint entry, CtFramework *framework)
{
  release_node (self);
  self->entry = entry;
  g_set_object (&self->framework, framework);
  if (node == NULL)
    return;

  self->node = g_object_ref (node);
  g_signal_connect_swapped (node, "notify::evidence", G_CALLBACK (update), self);
  if (get_plan (self) != NULL)
    {
      self->list = g_object_ref (ct_plan_get_evidence_list (get_plan (self)));
      g_signal_connect_swapped (self->list, "items-changed", G_CALLBACK (update), self);
    }
  update (self);
}
