/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-text-cache"

#include "config.h"

#include "ct-text-cache.h"

struct _CtTextCache
{
  gatomicrefcount ref_count;
  GHashTable *entries;
  guint round;
};

/* The words as they were before they were made ready for the page. The block knows whose they are.
 */
typedef struct
{
  const char *text;
  CtTextStyle style;
  CtNode *node;
  guint field;
  CtTextBlock *block;
  guint round;
} Entry;

static guint
hash_entry (gconstpointer key)
{
  const Entry *entry = key;

  return g_str_hash (entry->text) ^ g_direct_hash (entry->node) ^ entry->field ^
         ct_text_style_hash (&entry->style);
}

static gboolean
equal_entry (gconstpointer a, gconstpointer b)
{
  const Entry *first = a, *second = b;

  return first->node == second->node && first->field == second->field &&
         ct_text_style_equal (&first->style, &second->style) &&
         g_str_equal (first->text, second->text);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  ct_text_block_unref (entry->block);
  g_free ((char *) entry->text);
  g_free (entry);
}

CtTextCache *
ct_text_cache_new (void)
{
  CtTextCache *self = g_new0 (CtTextCache, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_hash_table_new_full (hash_entry, equal_entry, NULL, free_entry);

  return self;
}

CtTextCache *
ct_text_cache_ref (CtTextCache *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_text_cache_unref (CtTextCache *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->entries);
  g_free (self);
}

void
ct_text_cache_begin_round (CtTextCache *self)
{
  self->round++;
}

static gboolean
is_old (gpointer key, gpointer value, gpointer user_data)
{
  const Entry *entry = value;
  const CtTextCache *self = user_data;

  return entry->round != self->round;
}

/* Drops what was not asked for since the round began. */
void
ct_text_cache_end_round (CtTextCache *self)
{
  g_hash_table_foreach_remove (self->entries, is_old, self);
}

/**
 * ct_text_cache_find:
 * @text: the words as the plan has them
 * @node: (nullable): the part of the plan that the words come from
 * @field: the field of @node
 *
 * Returns: (transfer full) (nullable): the words in lines, shared with all who asked before
 */
CtTextBlock *
ct_text_cache_find (
    CtTextCache *self, const char *text, const CtTextStyle *style, CtNode *node, guint field)
{
  const Entry key = { text, *style, node, field };
  Entry *entry = g_hash_table_lookup (self->entries, &key);

  if (entry == NULL)
    return NULL;

  entry->round = self->round;

  return ct_text_block_ref (entry->block);
}

/* @block: @text in lines; keeps the node that it belongs to */
void
ct_text_cache_add (CtTextCache *self,
                   const char *text,
                   const CtTextStyle *style,
                   CtTextBlock *block)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->text = g_strdup (text);
  entry->style = *style;
  entry->node = block->node;
  entry->field = block->field;
  entry->block = ct_text_block_ref (block);
  entry->round = self->round;

  g_hash_table_replace (self->entries, entry, entry);
}
