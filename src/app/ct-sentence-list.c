/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-sentence-list"

#include "config.h"

#include "ct-sentence-list.h"

#include <glib/gi18n.h>

#include "ct-sentence-row.h"

/**
 * CtSentenceList:
 *
 * Sentences to put into the text, in groups by where they come from. Enter chooses the row that has
 * the focus, which stays in the list; the button of a row leads back to the text.
 */
struct _CtSentenceList
{
  GtkWidget parent_instance;

  GtkListBox *list;
  char *form_label;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtSentenceList, ct_sentence_list, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static CtSentence *
get_sentence (GtkListBoxRow *row)
{
  return ct_sentence_row_get_sentence (CT_SENTENCE_ROW (row));
}

static void
choose (CtSentenceList *self, GtkListBoxRow *row, gboolean go_on)
{
  g_autoptr (CtSentence) sentence = g_object_ref (get_sentence (row));

  if (!ct_sentence_get_used (sentence))
    g_signal_emit (self, signals[CHOSEN], 0, sentence, go_on);
}

static void
row_activated_cb (CtSentenceList *self, GtkListBoxRow *row)
{
  choose (self, row, FALSE);
}

static void
row_chosen_cb (CtSentenceList *self, GtkListBoxRow *row)
{
  choose (self, row, TRUE);
}

static const char *
get_title (CtSentenceList *self, CtSentenceOrigin origin)
{
  switch (origin)
    {
    case CT_SENTENCE_OF_FORM:
      return self->form_label;

    case CT_SENTENCE_OF_SCHOOLS:
      return _ ("As schools often write");

    case CT_SENTENCE_OF_EARLIER_PLAN:
    default:
      return NULL;
    }
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  CtSentenceList *self = data;
  CtSentenceOrigin origin = ct_sentence_get_origin (get_sentence (row));
  gboolean is_first = before == NULL || ct_sentence_get_origin (get_sentence (before)) != origin;
  const char *title = is_first ? get_title (self, origin) : NULL;
  GtkWidget *header;

  if (title == NULL)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (title);
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_label_set_wrap (GTK_LABEL (header), TRUE);
  gtk_widget_add_css_class (header, "sentence-group");
  gtk_list_box_row_set_header (row, header);
}

static void
ct_sentence_list_dispose (GObject *object)
{
  CtSentenceList *self = CT_SENTENCE_LIST (object);

  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_pointer (&self->form_label, g_free);

  G_OBJECT_CLASS (ct_sentence_list_parent_class)->dispose (object);
}

static void
ct_sentence_list_class_init (CtSentenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_sentence_list_dispose;

  /**
   * CtSentenceList::chosen:
   * @sentence: what is to be put into the text
   * @go_on: whether the user goes on writing there
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, CT_TYPE_SENTENCE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_sentence_list_init (CtSentenceList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "sentence-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Words to put into the text"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

static gboolean
has_from (GListModel *sentences, guint first, CtSentence *sentence)
{
  for (guint i = first; i < g_list_model_get_n_items (sentences); i++)
    {
      g_autoptr (CtSentence) other = g_list_model_get_item (sentences, i);

      if (ct_sentence_equals (sentence, other))
        return TRUE;
    }

  return FALSE;
}

/* The focus goes on to the next row. */
static void
remove_row (CtSentenceList *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (self->list, index + 1);

  if (next == NULL && index > 0)
    next = gtk_list_box_get_row_at_index (self->list, index - 1);
  if (next != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == GTK_WIDGET (row))
    gtk_widget_grab_focus (GTK_WIDGET (next));

  gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
insert_row (CtSentenceList *self, CtSentence *sentence, int position)
{
  GtkWidget *row = ct_sentence_row_new (sentence);

  g_signal_connect_object (row, "chosen", G_CALLBACK (row_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->list, row, position);
}

/**
 * ct_sentence_list_show:
 * @sentences: (nullable): a list of #CtSentence
 * @form_label: (nullable): what the plan's form is called
 *
 * Rows that are there already stay, with the focus in them.
 */
void
ct_sentence_list_show (CtSentenceList *self, GListModel *sentences, const char *form_label)
{
  guint length = sentences != NULL ? g_list_model_get_n_items (sentences) : 0;
  GtkListBoxRow *row;

  g_return_if_fail (CT_IS_SENTENCE_LIST (self));

  g_free (self->form_label);
  self->form_label = g_strdup (form_label);

  for (guint i = 0; i < length; i++)
    {
      g_autoptr (CtSentence) sentence = g_list_model_get_item (sentences, i);

      while ((row = gtk_list_box_get_row_at_index (self->list, (int) i)) != NULL &&
             !ct_sentence_equals (get_sentence (row), sentence) &&
             !has_from (sentences, i, get_sentence (row)))
        remove_row (self, row);
      if (row == NULL || !ct_sentence_equals (get_sentence (row), sentence))
        insert_row (self, sentence, (int) i);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, (int) length)) != NULL)
    remove_row (self, row);

  gtk_list_box_invalidate_headers (self->list);
}
