/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-evidence"

#include "config.h"

#include "ct-evidence.h"

/**
 * CtEvidence:
 *
 * The evidence (minh chứng) that an action is expected to leave: entries of words, of a reference
 * to the list of evidence, or of both. Immutable; an empty one and %NULL mean the same.
 */
typedef struct
{
  char *ref;
  char *text;
} Entry;

struct _CtEvidence
{
  gatomicrefcount ref_count;
  GArray *entries;
};

G_DEFINE_BOXED_TYPE (CtEvidence, ct_evidence, ct_evidence_ref, ct_evidence_unref)

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->ref);
  g_free (entry->text);
}

CtEvidence *
ct_evidence_new (void)
{
  CtEvidence *self = g_new0 (CtEvidence, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_set_clear_func (self->entries, clear_entry);

  return self;
}

static void
add_entry (CtEvidence *self, const char *ref, const char *text)
{
  Entry entry = {
    g_strdup (ref != NULL ? ref : ""),
    g_strdup (text != NULL ? text : ""),
  };

  g_array_append_val (self->entries, entry);
}

/**
 * ct_evidence_new_from_pairs:
 * @pairs: reference and words, @n times
 *
 * Returns: (transfer full): evidence of @n entries
 */
CtEvidence *
ct_evidence_new_from_pairs (const char *const *pairs, guint n)
{
  CtEvidence *self = ct_evidence_new ();

  for (guint i = 0; i < n; i++)
    add_entry (self, pairs[2 * i], pairs[2 * i + 1]);

  return self;
}

/**
 * ct_evidence_with:
 * @self: (nullable): what there is already
 * @ref: (nullable): the id of an item in the list of evidence
 * @text: (nullable): words
 *
 * Returns: (transfer full): @self with one more entry
 */
CtEvidence *
ct_evidence_with (const CtEvidence *self, const char *ref, const char *text)
{
  CtEvidence *copy = ct_evidence_new ();

  for (guint i = 0; i < ct_evidence_get_length (self); i++)
    add_entry (copy, ct_evidence_get_ref (self, i), ct_evidence_get_text (self, i));
  add_entry (copy, ref, text);

  return copy;
}

/**
 * ct_evidence_with_text:
 * @self: (nullable): what there is already
 * @index: an entry, or the length to add one
 * @text: its new words; an entry that has neither words nor reference then goes away
 *
 * Returns: (transfer full): the changed evidence
 */
CtEvidence *
ct_evidence_with_text (const CtEvidence *self, guint index, const char *text)
{
  const char *ref = index < ct_evidence_get_length (self) ? ct_evidence_get_ref (self, index) : "";

  return ct_evidence_with_entry (self, index, ref, text);
}

/**
 * ct_evidence_with_entry:
 * @self: (nullable): what there is already
 * @index: an entry, or the length to add one
 * @ref: the id of an item in the list of evidence, or ""
 * @text: words, or ""; an entry that has neither words nor reference then goes away
 *
 * Returns: (transfer full): the changed evidence
 */
CtEvidence *
ct_evidence_with_entry (const CtEvidence *self, guint index, const char *ref, const char *text)
{
  CtEvidence *copy = ct_evidence_new ();
  guint length = ct_evidence_get_length (self);

  for (guint i = 0; i < MAX (length, index + 1); i++)
    {
      const char *its_ref = i == index ? ref : i < length ? ct_evidence_get_ref (self, i) : "";
      const char *words = i == index ? text : i < length ? ct_evidence_get_text (self, i) : "";

      if (*its_ref != '\0' || *words != '\0')
        add_entry (copy, its_ref, words);
    }

  return copy;
}

CtEvidence *
ct_evidence_ref (CtEvidence *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
ct_evidence_unref (CtEvidence *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->entries);
  g_free (self);
}

guint
ct_evidence_get_length (const CtEvidence *self)
{
  return self != NULL ? self->entries->len : 0;
}

const char *
ct_evidence_get_ref (const CtEvidence *self, guint index)
{
  g_return_val_if_fail (index < ct_evidence_get_length (self), "");

  return g_array_index (self->entries, Entry, index).ref;
}

const char *
ct_evidence_get_text (const CtEvidence *self, guint index)
{
  g_return_val_if_fail (index < ct_evidence_get_length (self), "");

  return g_array_index (self->entries, Entry, index).text;
}

gboolean
ct_evidence_equal (const CtEvidence *a, const CtEvidence *b)
{
  guint length = ct_evidence_get_length (a);

  if (a == b)
    return TRUE;

  if (length != ct_evidence_get_length (b))
    return FALSE;

  for (guint i = 0; i < length; i++)
    if (!g_str_equal (ct_evidence_get_ref (a, i), ct_evidence_get_ref (b, i)) ||
        !g_str_equal (ct_evidence_get_text (a, i), ct_evidence_get_text (b, i)))
      return FALSE;

  return TRUE;
}
