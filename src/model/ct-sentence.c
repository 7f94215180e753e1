/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-sentence"

#include "config.h"

#include "ct-sentence.h"

/**
 * CtSentence:
 *
 * Words that can be put into a section as they are: a heading, a sentence, an item. Immutable.
 */
struct _CtSentence
{
  GObject parent_instance;

  CtParagraphKind kind;
  int level;
  char *text;
  char *under;
  CtSentenceOrigin origin;
  gboolean used;
};

G_DEFINE_FINAL_TYPE (CtSentence, ct_sentence, G_TYPE_OBJECT)

static void
ct_sentence_finalize (GObject *object)
{
  CtSentence *self = CT_SENTENCE (object);

  g_free (self->text);
  g_free (self->under);

  G_OBJECT_CLASS (ct_sentence_parent_class)->finalize (object);
}

static void
ct_sentence_class_init (CtSentenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_sentence_finalize;
}

static void
ct_sentence_init (CtSentence *self)
{
}

/**
 * ct_sentence_new:
 * @level: of a heading or an item
 * @under: (nullable): the heading that it belongs under
 * @used: whether the section has it already
 */
CtSentence *
ct_sentence_new (CtParagraphKind kind,
                 int level,
                 const char *text,
                 const char *under,
                 CtSentenceOrigin origin,
                 gboolean used)
{
  CtSentence *self = g_object_new (CT_TYPE_SENTENCE, NULL);

  self->kind = kind;
  self->level = level;
  self->text = g_strdup (text);
  self->under = g_strdup (under);
  self->origin = origin;
  self->used = used;

  return self;
}

const char *
ct_sentence_get_text (CtSentence *self)
{
  return self->text;
}

/* Returns: (nullable): the heading that it belongs under */
const char *
ct_sentence_get_under (CtSentence *self)
{
  return self->under;
}

CtParagraphKind
ct_sentence_get_kind (CtSentence *self)
{
  return self->kind;
}

CtSentenceOrigin
ct_sentence_get_origin (CtSentence *self)
{
  return self->origin;
}

/* Returns: whether the section has it already */
gboolean
ct_sentence_get_used (CtSentence *self)
{
  return self->used;
}

gboolean
ct_sentence_equals (CtSentence *self, CtSentence *other)
{
  return self->kind == other->kind && self->level == other->level &&
         self->origin == other->origin && self->used == other->used &&
         g_str_equal (self->text, other->text) && g_strcmp0 (self->under, other->under) == 0;
}

/* Returns: (transfer full): a paragraph that is in no plan yet */
CtParagraph *
ct_sentence_create_paragraph (CtSentence *self)
{
  CtParagraph *paragraph = ct_paragraph_new ();

  ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_KIND, self->kind);
  if (self->kind != CT_PARAGRAPH_TEXT_KIND)
    ct_node_set_number (CT_NODE (paragraph), CT_PARAGRAPH_LEVEL, self->level);
  ct_node_set_text (CT_NODE (paragraph), CT_PARAGRAPH_TEXT, self->text);

  return paragraph;
}
