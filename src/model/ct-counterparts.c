/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-counterparts"

#include "config.h"

#include "ct-counterparts.h"

/**
 * CtCounterparts:
 *
 * Which criteria of one framework have taken the place of those of another. What is not here has no
 * counterpart that anyone would agree on; the user then says where it belongs.
 */
struct _CtCounterparts
{
  GObject parent_instance;

  char *from;
  char *to;
  char *origins[CT_N_ORIGINS];
  GPtrArray *pairs;
  GHashTable *standards;
};

G_DEFINE_FINAL_TYPE (CtCounterparts, ct_counterparts, G_TYPE_OBJECT)

static void
free_pair (gpointer data)
{
  CtCounterpart *pair = data;

  g_free (pair->from);
  g_free (pair->to);
  g_free (pair->reason);
  g_free (pair);
}

static void
ct_counterparts_finalize (GObject *object)
{
  CtCounterparts *self = CT_COUNTERPARTS (object);

  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  for (guint i = 0; i < CT_N_ORIGINS; i++)
    g_clear_pointer (&self->origins[i], g_free);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->standards, g_hash_table_unref);

  G_OBJECT_CLASS (ct_counterparts_parent_class)->finalize (object);
}

static void
ct_counterparts_class_init (CtCounterpartsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_counterparts_finalize;
}

static void
ct_counterparts_init (CtCounterparts *self)
{
  self->pairs = g_ptr_array_new_with_free_func (free_pair);
  self->standards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* @from, @to: the ids of the frameworks */
CtCounterparts *
ct_counterparts_new (const char *from, const char *to)
{
  CtCounterparts *self = g_object_new (CT_TYPE_COUNTERPARTS, NULL);

  self->from = g_strdup (from);
  self->to = g_strdup (to);

  return self;
}

const char *
ct_counterparts_get_from (CtCounterparts *self)
{
  return self->from;
}

const char *
ct_counterparts_get_to (CtCounterparts *self)
{
  return self->to;
}

/* Returns: (nullable): a pattern for ct_form_fill_words() */
const char *
ct_counterparts_get_origin (CtCounterparts *self, CtOrigin what)
{
  return self->origins[what];
}

void
ct_counterparts_set_origin (CtCounterparts *self, CtOrigin what, const char *words)
{
  g_free (self->origins[what]);
  self->origins[what] = g_strdup (words);
}

/**
 * ct_counterparts_add:
 * @to: (nullable): %NULL says that there is no clear counterpart
 *
 * Returns: %FALSE when @from is there already
 */
gboolean
ct_counterparts_add (
    CtCounterparts *self, const char *from, const char *to, const char *reason, gboolean verified)
{
  CtCounterpart *pair;

  if (ct_counterparts_find (self, from) != NULL)
    return FALSE;

  pair = g_new0 (CtCounterpart, 1);
  pair->from = g_strdup (from);
  pair->to = g_strdup (to);
  pair->reason = g_strdup (reason);
  pair->verified = verified;
  g_ptr_array_add (self->pairs, pair);

  return TRUE;
}

/* Returns: (nullable): what is known about the criterion @code */
const CtCounterpart *
ct_counterparts_find (CtCounterparts *self, const char *code)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const CtCounterpart *pair = g_ptr_array_index (self->pairs, i);

      if (g_str_equal (pair->from, code))
        return pair;
    }

  return NULL;
}

/* @from, @to: the numbers of standards */
void
ct_counterparts_add_standard (CtCounterparts *self, const char *from, const char *to)
{
  g_hash_table_replace (self->standards, g_strdup (from), g_strdup (to));
}

/* Returns: (nullable): the standard that has taken the place of @number, as a whole */
const char *
ct_counterparts_find_standard (CtCounterparts *self, const char *number)
{
  return g_hash_table_lookup (self->standards, number);
}

guint
ct_counterparts_get_length (CtCounterparts *self)
{
  return self->pairs->len;
}

const CtCounterpart *
ct_counterparts_get (CtCounterparts *self, guint position)
{
  return position < self->pairs->len ? g_ptr_array_index (self->pairs, position) : NULL;
}
