/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-search-hit"

#include "config.h"

#include "ct-search-hit.h"

#include "ct-evidence.h"
#include "ct-words.h"

/**
 * CtSearchHit:
 *
 * A text of the plan in which something was found: which field of which node, where in the plan
 * that is, and how often it is there.
 */
struct _CtSearchHit
{
  GObject parent_instance;

  CtNode *node;
  guint field;
  int entry;
  const char *label;
  CtSearchPlace place;
  guint count;
};

G_DEFINE_FINAL_TYPE (CtSearchHit, ct_search_hit, G_TYPE_OBJECT)

static void
ct_search_hit_finalize (GObject *object)
{
  CtSearchHit *self = CT_SEARCH_HIT (object);

  g_clear_object (&self->node);
  g_clear_object (&self->place.section);

  G_OBJECT_CLASS (ct_search_hit_parent_class)->finalize (object);
}

static void
ct_search_hit_class_init (CtSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_search_hit_finalize;
}

static void
ct_search_hit_init (CtSearchHit *self)
{
}

/**
 * ct_search_hit_new:
 * @entry: of evidence; -1 for other fields
 * @label: static: the untranslated name of the field
 * @count: how often the words are there
 */
CtSearchHit *
ct_search_hit_new (CtNode *node,
                   guint field,
                   int entry,
                   const char *label,
                   const CtSearchPlace *place,
                   guint count)
{
  CtSearchHit *self = g_object_new (CT_TYPE_SEARCH_HIT, NULL);

  self->node = g_object_ref (node);
  self->field = field;
  self->entry = entry;
  self->label = label;
  self->place = *place;
  if (self->place.section != NULL)
    g_object_ref (self->place.section);
  self->count = count;

  return self;
}

CtNode *
ct_search_hit_get_node (CtSearchHit *self)
{
  return self->node;
}

guint
ct_search_hit_get_field (CtSearchHit *self)
{
  return self->field;
}

int
ct_search_hit_get_entry (CtSearchHit *self)
{
  return self->entry;
}

const char *
ct_search_hit_get_label (CtSearchHit *self)
{
  return self->label;
}

const CtSearchPlace *
ct_search_hit_get_place (CtSearchHit *self)
{
  return &self->place;
}

guint
ct_search_hit_get_count (CtSearchHit *self)
{
  return self->count;
}

gboolean
ct_search_hit_is (CtSearchHit *self, CtNode *node, guint field, int entry)
{
  return self->node == node && self->field == field && self->entry == entry;
}

/**
 * ct_search_hit_dup_text:
 *
 * Returns: (transfer full): the words as they are now
 */
char *
ct_search_hit_dup_text (CtSearchHit *self)
{
  CtEvidence *evidence;

  if (self->entry < 0)
    return ct_words_dup (self->node, self->field);

  evidence = ct_node_get_boxed (self->node, self->field);
  if ((guint) self->entry >= ct_evidence_get_length (evidence))
    return g_strdup ("");

  return g_strdup (ct_evidence_get_text (evidence, self->entry));
}
