/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-sentence-pane"

#include "config.h"

#include "ct-sentence-pane.h"

#include <glib/gi18n.h>

#include "ct-earlier-text.h"
#include "ct-rest.h"
#include "ct-sentence-list.h"

/**
 * CtSentencePane:
 *
 * Beside the text of a section: the words that the form has for it, sentences that schools write,
 * and what an earlier plan has. It puts nothing into the text itself: it says what was chosen.
 */
struct _CtSentencePane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkStack *stack;
  GtkStack *offers;
  CtSentenceList *list;
  CtEarlierText *earlier_text;

  CtCatalogue *catalogue;
  CtPlan *plan;
  CtSelection *selection;
  guint update_id;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

/* The list need not follow each key. */
#define UPDATE_DELAY_MS 300

G_DEFINE_FINAL_TYPE (CtSentencePane, ct_sentence_pane, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static CtSection *
get_section (CtSentencePane *self)
{
  CtNode *section =
      self->selection != NULL && ct_selection_get_kind (self->selection) == CT_PLACE_SECTION
          ? ct_selection_get_section (self->selection)
          : NULL;

  return section != NULL && ct_node_get_plan (section) != NULL ? CT_SECTION (section) : NULL;
}

static void
show_offers (CtSentencePane *self, CtSection *section)
{
  CtForm *form = ct_catalogue_get_plan_form (self->catalogue, self->plan);
  g_autoptr (GListStore) sentences =
      ct_sentences_list (ct_catalogue_get_sentences (self->catalogue), form, section);

  ct_sentence_list_show (self->list, G_LIST_MODEL (sentences),
                         form != NULL ? ct_form_get_label (form) : NULL);
  gtk_stack_set_visible_child_name (self->offers,
                                    g_list_model_get_n_items (G_LIST_MODEL (sentences)) > 0
                                        ? "list"
                                        : "none");
}

static void
show_place (CtSentencePane *self)
{
  CtSection *section = get_section (self);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (section == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  show_offers (self, section);
  ct_earlier_text_show (self->earlier_text, section);
}

static gboolean
update_cb (gpointer data)
{
  CtSentencePane *self = data;
  CtSection *section = get_section (self);

  self->update_id = 0;
  if (section != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      show_offers (self, section);
      ct_earlier_text_update (self->earlier_text);
    }

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CtSentencePane *self)
{
  if (self->update_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->update_id = g_timeout_add (UPDATE_DELAY_MS, update_cb, self);
}

static void
sentence_chosen (CtSentencePane *self, CtSentence *sentence, gboolean go_on)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (paragraphs, ct_sentence_create_paragraph (sentence));
  g_signal_emit (self, signals[CHOSEN], 0, paragraphs, go_on);
}

static void
earlier_chosen (CtSentencePane *self, GPtrArray *paragraphs, gboolean go_on)
{
  g_signal_emit (self, signals[CHOSEN], 0, paragraphs, go_on);
}

static void
ct_sentence_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ct_sentence_pane_parent_class)->map (widget);

  show_place (CT_SENTENCE_PANE (widget));
}

static void
release_plan (CtSentencePane *self)
{
  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->plan);
  g_clear_object (&self->selection);
}

static void
ct_sentence_pane_dispose (GObject *object)
{
  CtSentencePane *self = CT_SENTENCE_PANE (object);

  release_plan (self);
  g_clear_object (&self->catalogue);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_SENTENCE_PANE);

  G_OBJECT_CLASS (ct_sentence_pane_parent_class)->dispose (object);
}

static void
ct_sentence_pane_class_init (CtSentencePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_sentence_pane_dispose;
  widget_class->map = ct_sentence_pane_map;

  /**
   * CtSentencePane::chosen:
   * @paragraphs: paragraphs that are in no plan, to be put into the text
   * @go_on: whether the user goes on writing there
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_BOOLEAN);

  g_type_ensure (CT_TYPE_SENTENCE_LIST);
  g_type_ensure (CT_TYPE_EARLIER_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-sentence-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CtSentencePane, content);
  gtk_widget_class_bind_template_child (widget_class, CtSentencePane, stack);
  gtk_widget_class_bind_template_child (widget_class, CtSentencePane, offers);
  gtk_widget_class_bind_template_child (widget_class, CtSentencePane, list);
  gtk_widget_class_bind_template_child (widget_class, CtSentencePane, earlier_text);
  gtk_widget_class_bind_template_callback (widget_class, sentence_chosen);
  gtk_widget_class_bind_template_callback (widget_class, earlier_chosen);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_sentence_pane_init (CtSentencePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_rest_unseen (GTK_WIDGET (self), self->content);
}

/**
 * ct_sentence_pane_new:
 * @catalogue: has the forms and the sentences
 * @manager: where the plans that were open before are noted
 */
GtkWidget *
ct_sentence_pane_new (CtCatalogue *catalogue, GtkRecentManager *manager)
{
  CtSentencePane *self = g_object_new (CT_TYPE_SENTENCE_PANE, NULL);

  self->catalogue = g_object_ref (catalogue);
  ct_earlier_text_set_catalogue (self->earlier_text, catalogue);
  ct_earlier_text_set_recent_manager (self->earlier_text, manager);

  return GTK_WIDGET (self);
}

/**
 * ct_sentence_pane_set_plan:
 * @plan: (nullable): the plan
 * @source: (nullable): the earlier plan that it was made from, if that is known
 * @selection: (nullable): what the window is looking at
 */
void
ct_sentence_pane_set_plan (CtSentencePane *self,
                           CtPlan *plan,
                           CtPlan *source,
                           CtSelection *selection)
{
  g_return_if_fail (CT_IS_SENTENCE_PANE (self));

  release_plan (self);
  ct_earlier_text_set_plan (self->earlier_text, plan, source);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  self->selection = g_object_ref (selection);
  g_signal_connect_swapped (plan, "changed", G_CALLBACK (plan_changed_cb), self);
  g_signal_connect_swapped (selection, "place-changed", G_CALLBACK (show_place), self);
  show_place (self);
}

/**
 * ct_sentence_pane_focus_list:
 *
 * Returns: %FALSE when the pane is not seen, or has nothing to choose
 */
gboolean
ct_sentence_pane_focus_list (CtSentencePane *self)
{
  g_return_val_if_fail (CT_IS_SENTENCE_PANE (self), FALSE);

  return gtk_widget_get_mapped (GTK_WIDGET (self)) &&
         gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}
