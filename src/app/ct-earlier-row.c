/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-earlier-row"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-earlier-row.h"

#include "ct-action-link.h"
#include "ct-earlier-dialog.h"
#include "ct-wrapped-label.h"

/**
 * CtEarlierRow:
 *
 * What has to be done before an action (xong trước): the actions that it waits for, each with what
 * is to be said about it, and a list to choose more from.
 */
struct _CtEarlierRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *links;
  GtkWidget *choose;

  CtAction *action;
  guint update_id;
};

G_DEFINE_FINAL_TYPE (CtEarlierRow, ct_earlier_row, GTK_TYPE_WIDGET)

static CtPlan *
get_plan (CtEarlierRow *self)
{
  return ct_node_get_plan (CT_NODE (self->action));
}

static void
remove_link (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtEarlierRow *self = CT_EARLIER_ROW (widget);

  /* The button that was pressed goes with its row. */
  gtk_widget_grab_focus (self->choose);
  ct_action_link_remove (self->action, g_variant_get_string (parameter, NULL));
}

static void
chosen_cb (CtEarlierRow *self, CtAction *earlier)
{
  if (get_plan (self) != NULL && ct_node_get_plan (CT_NODE (earlier)) == get_plan (self))
    ct_action_link_add (self->action, earlier);
}

static void
choose_more (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_earlier_row_choose (CT_EARLIER_ROW (widget));
}

/* Returns: (nullable): what is wrong with a link */
static const char *
get_trouble (const CtActionLink *link)
{
  switch (link->state)
    {
    case CT_ACTION_LINK_EARLY:
      return _ ("This action starts before that one is done.");

    case CT_ACTION_LINK_CYCLE:
      return _ ("That one waits, in the end, for this action.");

    case CT_ACTION_LINK_LOST:
      return _ ("It is not in the plan any more.");

    case CT_ACTION_LINK_GOOD:
    default:
      return NULL;
    }
}

static GtkWidget *
make_remover (const CtActionLink *link)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_add_css_class (button, "quiet");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Need not be done first"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Need not be done first"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "earlier.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", link->ref);

  return button;
}

/* What was deleted since the plan was opened is still known by its words. */
static char *
dup_words (CtEarlierRow *self, const CtActionLink *link)
{
  CtNode *node = ct_plan_find (get_plan (self), link->ref);

  if (link->earlier != NULL)
    return ct_earlier_dialog_dup_words (link->earlier);

  return CT_IS_ACTION (node) ? g_strdup (ct_node_get_text (node, CT_ACTION_TEXT))
                             : g_strdup (_ ("A deleted action"));
}

static void
append_link (CtEarlierRow *self, const CtActionLink *link)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *trouble = get_trouble (link);
  g_autofree char *text = dup_words (self, link);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), ct_wrapped_label_new (text, "work-text"));
  if (trouble != NULL)
    {
      GtkWidget *label = ct_wrapped_label_new (trouble, "caption-text");

      gtk_widget_add_css_class (label, "error-text");
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), make_remover (link));
  gtk_box_append (self->links, row);
}

static void
update (CtEarlierRow *self)
{
  CtPlan *plan = get_plan (self);
  g_autoptr (GArray) links = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->links))) != NULL)
    gtk_box_remove (self->links, child);
  if (plan == NULL)
    return;

  links = ct_action_link_list (plan);
  for (guint i = 0; i < links->len; i++)
    if (g_array_index (links, CtActionLink, i).action == self->action)
      append_link (self, &g_array_index (links, CtActionLink, i));
}

static gboolean
update_cb (gpointer data)
{
  CtEarlierRow *self = data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Later: a button of a row may be what changes the links. */
static void
queue_update (CtEarlierRow *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

/* The dates and the words of others count too, while there are links to show. */
static void
plan_changed_cb (CtEarlierRow *self, CtNode *node)
{
  if (ct_action_get_after (self->action) != NULL &&
      (CT_IS_ACTION (node) || CT_IS_IMPROVEMENT (node)))
    queue_update (self);
}

static void
ct_earlier_row_dispose (GObject *object)
{
  CtEarlierRow *self = CT_EARLIER_ROW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->action);

  G_OBJECT_CLASS (ct_earlier_row_parent_class)->dispose (object);
}

static void
ct_earlier_row_class_init (CtEarlierRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_earlier_row_dispose;

  gtk_widget_class_install_action (widget_class, "earlier.remove", "s", remove_link);
  gtk_widget_class_install_action (widget_class, "earlier.choose", NULL, choose_more);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_earlier_row_init (CtEarlierRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->links = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  self->choose = gtk_button_new_with_label (_ ("Choose an action…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->choose), "earlier.choose");
  gtk_widget_set_halign (self->choose, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->choose, "small-link");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * ct_earlier_row_new:
 * @labels: a horizontal size group: the labels of its rows get one width
 */
GtkWidget *
ct_earlier_row_new (CtAction *action, GtkSizeGroup *labels)
{
  CtEarlierRow *self = g_object_new (CT_TYPE_EARLIER_ROW, NULL);
  GtkWidget *label = gtk_label_new (_ ("After"));
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  CtPlan *plan;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "field-label");
  gtk_size_group_add_widget (labels, label);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), column);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->links));
  gtk_box_append (GTK_BOX (column), self->choose);

  self->action = g_object_ref (action);
  plan = get_plan (self);
  g_signal_connect_object (action, "notify::after", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  if (plan != NULL)
    g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                             G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * ct_earlier_row_choose:
 *
 * Asks for one more action that has to be done first.
 */
void
ct_earlier_row_choose (CtEarlierRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog;

  if (!GTK_IS_WINDOW (root) || get_plan (self) == NULL)
    return;

  dialog = ct_earlier_dialog_new (GTK_WINDOW (root), self->action);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
