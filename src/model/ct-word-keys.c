/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-word-keys"

#include "config.h"

#include "ct-word-keys.h"

/* One key for all ways to write the same words. Most texts of a plan are the same from one check to
 * the next, and to find a text again is much faster than to work out its key: keys are kept until a
 * whole round went by in which nobody asked for them.
 */
struct _CtWordKeys
{
  GHashTable *keys; /* text → key */
  GHashTable *last; /* those of the round before that nobody asked for in this one */
};

static GHashTable *
make_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

CtWordKeys *
ct_word_keys_new (void)
{
  CtWordKeys *self = g_new0 (CtWordKeys, 1);

  self->keys = make_table ();
  self->last = make_table ();

  return self;
}

void
ct_word_keys_free (CtWordKeys *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->last);
  g_free (self);
}

/**
 * ct_word_keys_start:
 *
 * Begins a round. What ct_word_keys_get() returned before the last one is no longer valid.
 */
void
ct_word_keys_start (CtWordKeys *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->last);
  self->last = self->keys;
  self->keys = make_table ();
}

/* Small letters, one blank between words, accents composed. */
static char *
make_key (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (composed != NULL ? composed : "", -1);
  GString *key = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        {
          gap = key->len > 0;
          continue;
        }
      if (gap)
        g_string_append_c (key, ' ');
      gap = FALSE;
      g_string_append_unichar (key, c);
    }

  return g_string_free (key, FALSE);
}

/**
 * ct_word_keys_get:
 *
 * Returns: the same for texts that say the same; empty for a text without words
 */
const char *
ct_word_keys_get (CtWordKeys *self, const char *text)
{
  gpointer kept, key;

  g_return_val_if_fail (self != NULL && text != NULL, "");

  key = g_hash_table_lookup (self->keys, text);
  if (key != NULL)
    return key;

  if (!g_hash_table_steal_extended (self->last, text, &kept, &key))
    {
      kept = g_strdup (text);
      key = make_key (text);
    }
  g_hash_table_insert (self->keys, kept, key);

  return key;
}
