/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-earlier-dialog"

#include "config.h"

#include <string.h>

#include "ct-earlier-dialog.h"

#include "ct-action-link.h"
#include "ct-cut-tip.h"
#include "ct-text-fold.h"

/**
 * CtEarlierDialog:
 *
 * The actions of the plan to choose one from that has to be done first, found by their words or
 * their numbers, with or without diacritics.
 */
struct _CtEarlierDialog
{
  AdwWindow parent_instance;

  GtkSearchEntry *entry;
  GtkListView *list_view;
  GtkWidget *nothing;

  GListStore *actions; /* those that are found */
  CtAction *action;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtEarlierDialog, ct_earlier_dialog, ADW_TYPE_WINDOW)

static guint signals[N_SIGNALS];

/* More are not looked through, but searched. */
#define MAX_FOUND 200

/**
 * ct_earlier_dialog_dup_words:
 *
 * Returns: (transfer full): how an action is called where it stands amid others: "1.3 · 2. Mua
 *   sách": its criterion, its number in its improvement, its first words
 */
char *
ct_earlier_dialog_dup_words (CtAction *action)
{
  CtImprovement *improvement = ct_action_get_improvement (action);
  const char *code =
      improvement != NULL ? ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION) : "";
  const char *text = ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT);
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  guint position = 0;

  if (improvement != NULL)
    ct_node_list_find (ct_improvement_get_actions (improvement), action, &position);

  return g_strdup_printf ("%s%s%u. %s", code, *code != '\0' ? " · " : "", position + 1, line);
}

/* Whether all words that were typed are there somewhere. */
static gboolean
is_found (CtAction *action, char **looked_for)
{
  g_autofree char *words = ct_earlier_dialog_dup_words (action);
  g_autofree char *folded = ct_text_fold (words);

  for (guint i = 0; looked_for[i] != NULL; i++)
    if (strstr (folded, looked_for[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
add_actions (CtEarlierDialog *self, CtImprovement *improvement, char **looked_for)
{
  CtNodeList *actions = ct_improvement_get_actions (improvement);
  const char *const *present = ct_action_get_after (self->action);

  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    {
      CtAction *action = ct_node_list_get (actions, i);

      if (action != self->action &&
          (present == NULL || !g_strv_contains (present, ct_node_get_id (CT_NODE (action)))) &&
          g_list_model_get_n_items (G_LIST_MODEL (self->actions)) < MAX_FOUND &&
          is_found (action, looked_for))
        g_list_store_append (self->actions, action);
    }
}

/* Those of the same improvement first: they are meant most often. */
static void
find (CtEarlierDialog *self)
{
  CtPlan *plan = self->action != NULL ? ct_node_get_plan (CT_NODE (self->action)) : NULL;
  g_autofree char *folded = ct_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_auto (GStrv) looked_for = g_strsplit (folded, " ", -1);
  CtImprovement *own;
  CtNodeList *improvements;

  g_list_store_remove_all (self->actions);
  if (plan == NULL)
    return;

  own = ct_action_get_improvement (self->action);
  if (own != NULL)
    add_actions (self, own, looked_for);
  improvements = ct_plan_get_improvements (plan);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    if (ct_node_list_get (improvements, i) != own)
      add_actions (self, ct_node_list_get (improvements, i), looked_for);
  gtk_widget_set_visible (self->nothing,
                          g_list_model_get_n_items (G_LIST_MODEL (self->actions)) == 0);
}

static void
choose (CtEarlierDialog *self, guint position)
{
  g_autoptr (CtAction) action = g_list_model_get_item (G_LIST_MODEL (self->actions), position);

  if (action == NULL)
    return;

  gtk_widget_hide (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, action);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Enter in the words takes the first that they find. */
static void
choose_first (CtEarlierDialog *self)
{
  choose (self, 0);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "work-text");
  ct_cut_tip_add (GTK_LABEL (label));
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  g_autofree char *words = ct_earlier_dialog_dup_words (gtk_list_item_get_item (list_item));
  GtkWidget *label = gtk_list_item_get_child (list_item);

  gtk_label_set_text (GTK_LABEL (label), words);
}

static void
ct_earlier_dialog_finalize (GObject *object)
{
  CtEarlierDialog *self = CT_EARLIER_DIALOG (object);

  g_clear_object (&self->actions);
  g_clear_object (&self->action);

  G_OBJECT_CLASS (ct_earlier_dialog_parent_class)->finalize (object);
}

static void
ct_earlier_dialog_class_init (CtEarlierDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ct_earlier_dialog_finalize;

  /**
   * CtEarlierDialog::chosen:
   * @action: the action that has to be done first
   *
   * Emitted once, before the dialog goes away.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, CT_TYPE_ACTION);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caitien/CaiTien/ui/ct-earlier-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtEarlierDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, CtEarlierDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, CtEarlierDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, find);
  gtk_widget_class_bind_template_callback (widget_class, choose_first);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ct_earlier_dialog_init (CtEarlierDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = g_list_store_new (CT_TYPE_ACTION);
  model =
      GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->actions))));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_list_view_set_model (self->list_view, model);
}

/**
 * ct_earlier_dialog_new:
 * @action: the one that is to wait
 */
GtkWidget *
ct_earlier_dialog_new (GtkWindow *parent, CtAction *action)
{
  CtEarlierDialog *self = g_object_new (CT_TYPE_EARLIER_DIALOG, "transient-for", parent, NULL);

  self->action = g_object_ref (action);
  find (self);

  return GTK_WIDGET (self);
}
