/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-word-drop"

#include "config.h"

#include "ct-word-drop.h"

#include <glib/gi18n.h>

/**
 * CtWordDrop:
 *
 * A choice among the few words that a field may hold. Another word that the file has is kept, as a
 * row of its own.
 */
struct _CtWordDrop
{
  GtkWidget parent_instance;

  GtkDropDown *drop;
  GPtrArray *words;
  GtkStringList *labels;

  CtNode *node;
  guint field;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtWordDrop, ct_word_drop, GTK_TYPE_WIDGET)

static void
show_word (CtWordDrop *self)
{
  const char *word = ct_node_get_text (self->node, self->field);
  guint position;

  self->updating = TRUE;
  if (!g_ptr_array_find_with_equal_func (self->words, word, g_str_equal, &position))
    {
      position = self->words->len;
      ct_word_drop_add (self, word, *word != '\0' ? word : _ ("Not said"));
    }
  gtk_drop_down_set_selected (self->drop, position);
  self->updating = FALSE;
}

static void
selected_cb (CtWordDrop *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop);
  CtPlan *plan = self->node != NULL ? ct_node_get_plan (self->node) : NULL;

  if (self->updating || plan == NULL || selected >= self->words->len)
    return;

  ct_history_seal (ct_plan_get_history (plan));
  ct_node_set_text (self->node, self->field, g_ptr_array_index (self->words, selected));
}

static void
unbind (CtWordDrop *self)
{
  if (self->node != NULL)
    g_signal_handlers_disconnect_by_data (self->node, self);
  g_clear_object (&self->node);
}

static void
ct_word_drop_dispose (GObject *object)
{
  CtWordDrop *self = CT_WORD_DROP (object);
  GtkWidget *drop = GTK_WIDGET (g_steal_pointer (&self->drop));

  unbind (self);
  g_clear_pointer (&self->words, g_ptr_array_unref);
  g_clear_object (&self->labels);
  if (drop != NULL)
    gtk_widget_unparent (drop);

  G_OBJECT_CLASS (ct_word_drop_parent_class)->dispose (object);
}

static void
ct_word_drop_class_init (CtWordDropClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_word_drop_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_word_drop_init (CtWordDrop *self)
{
  self->words = g_ptr_array_new_with_free_func (g_free);
  self->labels = gtk_string_list_new (NULL);
  self->drop = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->labels)), NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->drop), "plain-drop");
  g_signal_connect_object (self->drop, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->drop), GTK_WIDGET (self));
}

/**
 * ct_word_drop_new:
 * @name: what the choice is called by assistive tools
 */
GtkWidget *
ct_word_drop_new (const char *name)
{
  CtWordDrop *self = g_object_new (CT_TYPE_WORD_DROP, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * ct_word_drop_add:
 * @word: what the file has
 * @label: what the user reads
 */
void
ct_word_drop_add (CtWordDrop *self, const char *word, const char *label)
{
  gboolean updating = self->updating;

  self->updating = TRUE;
  g_ptr_array_add (self->words, g_strdup (word));
  gtk_string_list_append (self->labels, label);
  self->updating = updating;
}

/**
 * ct_word_drop_bind:
 * @node: (nullable): a part of a plan
 * @field: a field with text
 */
void
ct_word_drop_bind (CtWordDrop *self, CtNode *node, guint field)
{
  g_autofree char *signal = NULL;

  unbind (self);
  if (node == NULL)
    return;

  self->node = g_object_ref (node);
  self->field = field;
  signal = g_strconcat ("notify::", CT_NODE_GET_CLASS (node)->pspecs[field]->name, NULL);
  g_signal_connect_swapped (node, signal, G_CALLBACK (show_word), self);
  show_word (self);
}
