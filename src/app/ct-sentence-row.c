/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-sentence-row"

#include "config.h"

#include "ct-sentence-row.h"

#include <glib/gi18n.h>

/**
 * CtSentenceRow:
 *
 * Words that can be put into the text, and the button that does it.
 */
struct _CtSentenceRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *text;
  GtkLabel *place;
  GtkWidget *button;
  GtkLabel *button_label;
  GtkWidget *used_label;

  CtSentence *sentence;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtSentenceRow, ct_sentence_row, GTK_TYPE_LIST_BOX_ROW)

static guint signals[N_SIGNALS];

static void
button_clicked (CtSentenceRow *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
ct_sentence_row_dispose (GObject *object)
{
  CtSentenceRow *self = CT_SENTENCE_ROW (object);

  g_clear_object (&self->sentence);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_SENTENCE_ROW);

  G_OBJECT_CLASS (ct_sentence_row_parent_class)->dispose (object);
}

static void
ct_sentence_row_class_init (CtSentenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_sentence_row_dispose;

  /**
   * CtSentenceRow::chosen:
   *
   * The button was pressed.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-sentence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtSentenceRow, text);
  gtk_widget_class_bind_template_child (widget_class, CtSentenceRow, place);
  gtk_widget_class_bind_template_child (widget_class, CtSentenceRow, button);
  gtk_widget_class_bind_template_child (widget_class, CtSentenceRow, button_label);
  gtk_widget_class_bind_template_child (widget_class, CtSentenceRow, used_label);
  gtk_widget_class_bind_template_callback (widget_class, button_clicked);
}

static void
ct_sentence_row_init (CtSentenceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (CtSentenceRow *self)
{
  const char *text = ct_sentence_get_text (self->sentence);
  const char *under = ct_sentence_get_under (self->sentence);
  gboolean earlier = ct_sentence_get_origin (self->sentence) == CT_SENTENCE_OF_EARLIER_PLAN;
  gboolean used = ct_sentence_get_used (self->sentence);
  const char *verb = earlier ? _ ("Take Over") : _ ("Insert");
  g_autofree char *name = g_strdup_printf ("%s: %s", verb, text);

  gtk_label_set_text (self->text, text);
  if (ct_sentence_get_kind (self->sentence) == CT_PARAGRAPH_HEADING)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "strong");
  if (earlier)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "document-words");
  if (used)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim");

  gtk_label_set_text (self->place, under != NULL ? under : "");
  gtk_label_set_text (self->button_label, verb);
  gtk_widget_set_visible (self->button, !used);
  gtk_widget_set_visible (self->used_label, used);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

GtkWidget *
ct_sentence_row_new (CtSentence *sentence)
{
  CtSentenceRow *self = g_object_new (CT_TYPE_SENTENCE_ROW, NULL);

  self->sentence = g_object_ref (sentence);
  show (self);

  return GTK_WIDGET (self);
}

CtSentence *
ct_sentence_row_get_sentence (CtSentenceRow *self)
{
  return self->sentence;
}
