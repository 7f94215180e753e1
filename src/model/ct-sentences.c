/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-sentences"

#include "config.h"

#include "ct-sentences.h"

#include <string.h>

#include "ct-form-plan.h"
#include "ct-form-private.h"
#include "ct-item-mark.h"
#include "ct-prose-shift.h"
#include "ct-text-fold.h"

/**
 * CtSentences:
 *
 * What can be put into a section: the words that the plan's form has for it, and sentences that
 * schools write in such a section. What a section is about is known by its heading.
 */
struct _CtSentences
{
  GPtrArray *topics;
};

typedef struct
{
  GPtrArray *marks; /* folded words of headings */
  GPtrArray *sentences;
} Topic;

static void
topic_free (gpointer data)
{
  Topic *topic = data;

  g_ptr_array_unref (topic->marks);
  g_ptr_array_unref (topic->sentences);
  g_free (topic);
}

CtSentences *
ct_sentences_new (void)
{
  CtSentences *self = g_new0 (CtSentences, 1);

  self->topics = g_ptr_array_new_with_free_func (topic_free);

  return self;
}

void
ct_sentences_free (CtSentences *self)
{
  g_ptr_array_unref (self->topics);
  g_free (self);
}

static Topic *
get_last (CtSentences *self)
{
  g_assert (self->topics->len > 0);

  return g_ptr_array_index (self->topics, self->topics->len - 1);
}

/* What is added after this belongs to the new topic. */
void
ct_sentences_add_topic (CtSentences *self)
{
  Topic *topic = g_new0 (Topic, 1);

  topic->marks = g_ptr_array_new_with_free_func (g_free);
  topic->sentences = g_ptr_array_new_with_free_func (_ct_form_paragraph_free);
  g_ptr_array_add (self->topics, topic);
}

/* @words: what the heading of a section on this topic has in it */
void
ct_sentences_add_mark (CtSentences *self, const char *words)
{
  g_ptr_array_add (get_last (self)->marks, ct_text_fold (words));
}

/* @text: may have the placeholders of a form in it */
void
ct_sentences_add (CtSentences *self, CtParagraphKind kind, int level, const char *text)
{
  _ct_form_add_paragraph (get_last (self)->sentences, kind, level, text);
}

static gsize
get_mark_length (const Topic *topic, const char *folded)
{
  gsize length = 0;

  for (guint i = 0; i < topic->marks->len; i++)
    {
      const char *mark = g_ptr_array_index (topic->marks, i);

      if (strstr (folded, mark) != NULL)
        length = MAX (length, strlen (mark));
    }

  return length;
}

/* The topic with the longest mark; a later file is found first. */
static Topic *
find_topic (CtSentences *self, const char *heading)
{
  g_autofree char *folded = ct_text_fold (heading);
  Topic *found = NULL;
  gsize longest = 0;

  for (guint i = 0; i < self->topics->len; i++)
    {
      Topic *topic = g_ptr_array_index (self->topics, i);
      gsize length = get_mark_length (topic, folded);

      if (length > 0 && length >= longest)
        {
          found = topic;
          longest = length;
        }
    }

  return found;
}

/* Sections are alike that print the same, have the same heading or are on the same topic. Returns:
 * how much, 0 for not at all. */
static guint
compare (CtSentences *self, CtSection *section, const char *kind, const char *heading)
{
  const char *own_kind = ct_node_get_text (CT_NODE (section), CT_SECTION_KIND);
  const char *own_heading = ct_node_get_text (CT_NODE (section), CT_SECTION_HEADING);
  g_autofree char *folded = ct_text_fold (heading);
  g_autofree char *own_folded = ct_text_fold (own_heading);
  Topic *topic;

  if (!g_str_equal (kind, own_kind))
    return 0;

  if (g_str_equal (folded, own_folded))
    return 3;

  topic = find_topic (self, own_heading);
  if (topic != NULL && topic == find_topic (self, heading))
    return 2;

  return g_str_equal (kind, "text") ? 0 : 1;
}

static GHashTable *
collect_words (CtSection *section)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  CtNodeList *paragraphs = ct_section_get_paragraphs (section);

  for (guint i = 0; i < ct_node_list_get_length (paragraphs); i++)
    g_hash_table_add (words,
                      ct_text_fold (ct_item_mark_skip (
                          ct_node_get_text (ct_node_list_get (paragraphs, i), CT_PARAGRAPH_TEXT))));

  return words;
}

/* What is in @words already is left out, and put in once. */
static void
add_all (GListStore *list,
         CtPlan *plan,
         GHashTable *words,
         GPtrArray *templates,
         CtSentenceOrigin origin)
{
  const char *under = NULL;

  for (guint i = 0; i < templates->len; i++)
    {
      const CtFormParagraph *template = g_ptr_array_index (templates, i);
      g_autofree char *text = ct_form_fill_pattern (template->text, plan);
      gboolean is_heading = template->kind == CT_PARAGRAPH_HEADING;

      if (g_hash_table_add (words, ct_text_fold (ct_item_mark_skip (text))))
        {
          g_autoptr (CtSentence) sentence =
              ct_sentence_new (template->kind, template->level, text, is_heading ? NULL : under,
                               origin, FALSE);

          g_list_store_append (list, sentence);
        }
      if (is_heading)
        under = ct_item_mark_skip (template->text);
    }
}

static const CtFormSection *
find_form_section (CtSentences *self, CtForm *form, CtSection *section)
{
  const CtFormSection *found = NULL;
  guint best = 0;

  for (guint i = 0; i < form->sections->len; i++)
    {
      const CtFormSection *template = g_ptr_array_index (form->sections, i);
      guint likeness = compare (self, section, template->kind,
                                template->heading != NULL ? template->heading : "");

      if (likeness > best)
        {
          found = template;
          best = likeness;
        }
    }

  return found;
}

/**
 * ct_sentences_list:
 * @form: (nullable): the form of the plan
 * @section: a section of a plan
 *
 * Returns: (transfer full): the #CtSentence that @section does not have yet: first those of the
 *   form, then those of schools
 */
GListStore *
ct_sentences_list (CtSentences *self, CtForm *form, CtSection *section)
{
  GListStore *list = g_list_store_new (CT_TYPE_SENTENCE);
  CtPlan *plan = ct_node_get_plan (CT_NODE (section));
  g_autoptr (GHashTable) words = collect_words (section);
  const CtFormSection *template = form != NULL ? find_form_section (self, form, section) : NULL;
  Topic *topic = find_topic (self, ct_node_get_text (CT_NODE (section), CT_SECTION_HEADING));

  if (template != NULL)
    add_all (list, plan, words, template->paragraphs, CT_SENTENCE_OF_FORM);
  if (topic != NULL)
    add_all (list, plan, words, topic->sentences, CT_SENTENCE_OF_SCHOOLS);

  return list;
}

static int
get_first_year (CtSection *section)
{
  CtCalendar *calendar = ct_plan_get_calendar (ct_node_get_plan (CT_NODE (section)));

  return calendar != NULL ? ct_calendar_get_first_year (calendar) : 0;
}

/**
 * ct_sentences_list_earlier:
 * @earlier: a section of an earlier plan
 * @section: the one that is being written
 *
 * Returns: (transfer full): a #CtSentence for each paragraph of @earlier, with the school years
 * moved on to those of @section's plan
 */
GListStore *
ct_sentences_list_earlier (CtSection *earlier, CtSection *section)
{
  GListStore *list = g_list_store_new (CT_TYPE_SENTENCE);
  CtNodeList *paragraphs = ct_section_get_paragraphs (earlier);
  CtCalendar *calendar = ct_plan_get_calendar (ct_node_get_plan (CT_NODE (earlier)));
  int years = calendar != NULL ? get_first_year (section) - get_first_year (earlier) : 0;
  g_autoptr (GHashTable) words = collect_words (section);

  for (guint i = 0; i < ct_node_list_get_length (paragraphs); i++)
    {
      CtNode *paragraph = ct_node_list_get (paragraphs, i);
      const char *old_text = ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT);
      g_autofree char *text =
          years != 0 ? ct_prose_shift_years (old_text, calendar, years, NULL) : g_strdup (old_text);
      g_autofree char *folded = ct_text_fold (ct_item_mark_skip (text));
      g_autoptr (CtSentence) sentence =
          ct_sentence_new (MAX (ct_node_get_number (paragraph, CT_PARAGRAPH_KIND), 0),
                           MAX (ct_node_get_number (paragraph, CT_PARAGRAPH_LEVEL), 1), text, NULL,
                           CT_SENTENCE_OF_EARLIER_PLAN, g_hash_table_contains (words, folded));

      if (*folded != '\0')
        g_list_store_append (list, sentence);
    }

  return list;
}

/**
 * ct_sentences_find_like:
 * @sections: the sections of another plan
 *
 * Returns: (transfer none) (nullable): the one among them that is most like @section
 */
CtSection *
ct_sentences_find_like (CtSentences *self, CtNodeList *sections, CtSection *section)
{
  CtSection *found = NULL;
  guint best = 0;

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtNode *other = ct_node_list_get (sections, i);
      guint likeness = compare (self, section, ct_node_get_text (other, CT_SECTION_KIND),
                                ct_node_get_text (other, CT_SECTION_HEADING));

      if (likeness > best)
        {
          found = CT_SECTION (other);
          best = likeness;
        }
    }

  return found;
}
