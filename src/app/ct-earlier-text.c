/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-earlier-text"

#include "config.h"

#include "ct-earlier-text.h"

#include <glib/gi18n.h>

#include "ct-dialogs.h"
#include "ct-earlier-plan.h"
#include "ct-sentence-list.h"

/**
 * CtEarlierText:
 *
 * What an earlier plan of the school has in the same section, to be taken over paragraph by
 * paragraph or as a whole. The plan is the one that the present plan was carried over from, else
 * the school's latest before it that was ever open here, else one that the user chooses. It is not
 * read before its text is wanted.
 */
struct _CtEarlierText
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkLabel *hint;
  GtkLabel *source;
  GtkDropDown *sections;
  GtkWidget *take_all;
  CtSentenceList *list;

  CtEarlierPlan *earlier;
  CtSentences *sentences;
  GtkRecentManager *manager;
  CtPlan *plan;
  CtSection *section;
  GListStore *rows;
  gboolean looked;
  gboolean updating;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtEarlierText, ct_earlier_text, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

static CtPlan *
get_earlier_plan (CtEarlierText *self)
{
  return self->earlier != NULL ? ct_earlier_plan_get_plan (self->earlier) : NULL;
}

static CtSection *
get_earlier_section (CtEarlierText *self)
{
  CtPlan *plan = get_earlier_plan (self);
  guint selected = gtk_drop_down_get_selected (self->sections);

  if (plan == NULL || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return ct_node_list_get (ct_plan_get_sections (plan), selected);
}

static gboolean
has_unused (GListModel *rows)
{
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CtSentence) sentence = g_list_model_get_item (rows, i);

      if (!ct_sentence_get_used (sentence))
        return TRUE;
    }

  return FALSE;
}

static void
show_text (CtEarlierText *self)
{
  CtSection *earlier = get_earlier_section (self);

  if (self->updating)
    return;

  g_clear_object (&self->rows);
  if (earlier != NULL && self->section != NULL)
    self->rows = ct_sentences_list_earlier (earlier, self->section);
  gtk_widget_set_sensitive (self->take_all,
                            self->rows != NULL && has_unused (G_LIST_MODEL (self->rows)));
  ct_sentence_list_show (self->list, (GListModel *) self->rows, NULL);
}

static void
list_sections (CtEarlierText *self, CtPlan *plan)
{
  g_autoptr (GtkStringList) headings = gtk_string_list_new (NULL);
  CtNodeList *sections = ct_plan_get_sections (plan);
  CtSection *like = ct_sentences_find_like (self->sentences, sections, self->section);
  guint selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtSection *section = ct_node_list_get (sections, i);
      g_autofree char *number = ct_section_dup_number (section);

      gtk_string_list_take (headings, g_strdup_printf ("%s. %s", number,
                                                       ct_node_get_text (CT_NODE (section),
                                                                         CT_SECTION_HEADING)));
      if (section == like)
        selected = i;
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->sections, G_LIST_MODEL (headings));
  gtk_drop_down_set_selected (self->sections, selected);
  self->updating = FALSE;
}

static void
show_hint (CtEarlierText *self)
{
  const char *problem = self->earlier != NULL ? ct_earlier_plan_get_problem (self->earlier) : NULL;

  if (problem == NULL && self->earlier != NULL && ct_earlier_plan_get_loading (self->earlier))
    problem = _ ("The earlier plan is being read…");

  gtk_label_set_text (self->hint,
                      problem != NULL
                          ? problem
                          : _ ("No earlier plan of this school was ever open on this computer."));
  gtk_stack_set_visible_child_name (self->stack, "hint");
  ct_sentence_list_show (self->list, NULL, NULL);
}

static void
show (CtEarlierText *self)
{
  CtPlan *plan = get_earlier_plan (self);
  g_autofree char *title = NULL;
  CtCalendar *calendar;
  int first;

  if (plan == NULL || self->section == NULL)
    {
      show_hint (self);
      return;
    }

  calendar = ct_plan_get_calendar (plan);
  first = ct_calendar_get_first_year (calendar);
  /* Translators: the first and the last year of an earlier plan */
  title = g_strdup_printf (_ ("Plan %d–%d"), first, first + ct_calendar_get_years (calendar));
  gtk_label_set_text (self->source, title);
  gtk_stack_set_visible_child_name (self->stack, "text");
  list_sections (self, plan);
  show_text (self);
}

static void
earlier_changed_cb (CtEarlierText *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show (self);
}

/* Words */

static void
tell_chosen (CtEarlierText *self, GPtrArray *paragraphs, gboolean go_on)
{
  if (paragraphs->len > 0)
    g_signal_emit (self, signals[CHOSEN], 0, paragraphs, go_on);
}

static void
sentence_chosen (CtEarlierText *self, CtSentence *sentence, gboolean go_on)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (paragraphs, ct_sentence_create_paragraph (sentence));
  tell_chosen (self, paragraphs, go_on);
}

/* What the section has already is not put in twice. */
static void
take_all_clicked (CtEarlierText *self)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->rows != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->rows));
       i++)
    {
      g_autoptr (CtSentence) sentence = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (!ct_sentence_get_used (sentence))
        g_ptr_array_add (paragraphs, ct_sentence_create_paragraph (sentence));
    }
  tell_chosen (self, paragraphs, TRUE);
}

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtEarlierText) self = user_data;
  g_autoptr (GFile) file = ct_dialogs_open_plan_finish (result, NULL);

  if (file != NULL && self->earlier != NULL)
    ct_earlier_plan_load (self->earlier, file);
}

static void
choose_clicked (CtEarlierText *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  ct_dialogs_open_plan_async (GTK_WINDOW (root), NULL, NULL, file_chosen_cb, g_object_ref (self));
}

static void
look_for_plan (CtEarlierText *self)
{
  if (self->looked || self->plan == NULL || self->manager == NULL)
    return;

  self->looked = TRUE;
  ct_earlier_plan_find (self->earlier, self->manager, self->plan);
}

static void
ct_earlier_text_map (GtkWidget *widget)
{
  CtEarlierText *self = CT_EARLIER_TEXT (widget);

  GTK_WIDGET_CLASS (ct_earlier_text_parent_class)->map (widget);

  look_for_plan (self);
  show (self);
}

static void
ct_earlier_text_dispose (GObject *object)
{
  CtEarlierText *self = CT_EARLIER_TEXT (object);

  if (self->earlier != NULL)
    g_signal_handlers_disconnect_by_data (self->earlier, self);
  g_clear_object (&self->earlier);
  g_clear_object (&self->manager);
  g_clear_object (&self->plan);
  g_clear_object (&self->section);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_EARLIER_TEXT);

  G_OBJECT_CLASS (ct_earlier_text_parent_class)->dispose (object);
}

static void
ct_earlier_text_class_init (CtEarlierTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_earlier_text_dispose;
  widget_class->map = ct_earlier_text_map;

  /**
   * CtEarlierText::chosen:
   * @paragraphs: paragraphs that are in no plan, to be put into the text
   * @go_on: whether the user goes on writing there
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_BOOLEAN);

  g_type_ensure (CT_TYPE_SENTENCE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-earlier-text.ui");
  gtk_widget_class_bind_template_child (widget_class, CtEarlierText, stack);
  gtk_widget_class_bind_template_child (widget_class, CtEarlierText, hint);
  gtk_widget_class_bind_template_child (widget_class, CtEarlierText, source);
  gtk_widget_class_bind_template_child (widget_class, CtEarlierText, sections);
  gtk_widget_class_bind_template_child (widget_class, CtEarlierText, take_all);
  gtk_widget_class_bind_template_child (widget_class, CtEarlierText, list);
  gtk_widget_class_bind_template_callback (widget_class, show_text);
  gtk_widget_class_bind_template_callback (widget_class, sentence_chosen);
  gtk_widget_class_bind_template_callback (widget_class, take_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_earlier_text_init (CtEarlierText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_earlier_text_set_catalogue:
 * @catalogue: what plans are read with; set once
 */
void
ct_earlier_text_set_catalogue (CtEarlierText *self, CtCatalogue *catalogue)
{
  g_return_if_fail (CT_IS_EARLIER_TEXT (self));
  g_return_if_fail (self->earlier == NULL);

  self->sentences = ct_catalogue_get_sentences (catalogue);
  self->earlier = ct_earlier_plan_new (catalogue);
  g_signal_connect_swapped (self->earlier, "changed", G_CALLBACK (earlier_changed_cb), self);
}

/* @manager: where the plans that were open before are noted */
void
ct_earlier_text_set_recent_manager (CtEarlierText *self, GtkRecentManager *manager)
{
  g_return_if_fail (CT_IS_EARLIER_TEXT (self));

  g_set_object (&self->manager, manager);
}

/**
 * ct_earlier_text_set_plan:
 * @plan: (nullable): the plan that is being written
 * @source: (nullable): the plan that it was made from, if that is known
 */
void
ct_earlier_text_set_plan (CtEarlierText *self, CtPlan *plan, CtPlan *source)
{
  g_return_if_fail (CT_IS_EARLIER_TEXT (self));

  g_set_object (&self->plan, plan);
  g_clear_object (&self->section);
  self->looked = source != NULL;
  if (self->earlier != NULL)
    ct_earlier_plan_set_plan (self->earlier, source);
}

/**
 * ct_earlier_text_show:
 * @section: the section that is being written
 */
void
ct_earlier_text_show (CtEarlierText *self, CtSection *section)
{
  g_return_if_fail (CT_IS_EARLIER_TEXT (self));

  g_set_object (&self->section, section);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  look_for_plan (self);
  show (self);
}

/* What the section has may have changed. */
void
ct_earlier_text_update (CtEarlierText *self)
{
  g_return_if_fail (CT_IS_EARLIER_TEXT (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_text (self);
}
