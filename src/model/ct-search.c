/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-search"

#include "config.h"

#include "ct-search.h"

#include "ct-evidence.h"
#include "ct-search-field.h"
#include "ct-search-letter.h"
#include "ct-words.h"

/**
 * CtSearch:
 *
 * An index of every text of a plan. What was folded once stays until its node changes, so that
 * finding again while one types costs little more than looking through memory.
 */
struct _CtSearch
{
  GObject parent_instance;

  CtPlan *plan;
  GHashTable *leaves; /* node → Leaf, of nodes that did not change */
  GPtrArray *order;   /* leaves, as the plan is printed; NULL when out of date */
};

G_DEFINE_FINAL_TYPE (CtSearch, ct_search, G_TYPE_OBJECT)

typedef struct
{
  guint field;
  int entry;
  const char *label;
  char *text;
  char *folded;
} SearchText;

/* The texts of one node. */
typedef struct
{
  CtNode *node;
  GArray *texts; /* NULL until they are needed */
  CtSearchPlace place;
  guint position;
} Leaf;

static void
clear_text (gpointer data)
{
  SearchText *text = data;

  g_free (text->text);
  g_free (text->folded);
}

static void
free_leaf (gpointer data)
{
  Leaf *leaf = data;

  g_object_unref (leaf->node);
  g_clear_pointer (&leaf->texts, g_array_unref);
  g_free (leaf);
}

/* @words: (transfer full) */
static void
take_text (Leaf *leaf, const CtSearchField *field, int entry, char *words)
{
  SearchText text = { field->field, entry, field->label, words, NULL };
  g_autoptr (GArray) letters = NULL;

  if (*words == '\0')
    {
      g_free (words);
      return;
    }

  letters = ct_search_letters_parse (words);
  text.folded = ct_search_letters_fold (letters);
  g_array_append_val (leaf->texts, text);
}

static gboolean
is_evidence (CtNode *node, guint field)
{
  return G_PARAM_SPEC_VALUE_TYPE (CT_NODE_GET_CLASS (node)->pspecs[field]) == CT_TYPE_EVIDENCE;
}

static Leaf *
make_leaf (CtNode *node)
{
  Leaf *leaf = g_new0 (Leaf, 1);

  leaf->node = g_object_ref (node);

  return leaf;
}

static void
read_texts (Leaf *leaf)
{
  guint n_fields;
  const CtSearchField *fields = ct_search_fields_of (leaf->node, &n_fields);

  leaf->texts = g_array_new (FALSE, FALSE, sizeof (SearchText));
  g_array_set_clear_func (leaf->texts, clear_text);

  for (guint i = 0; i < n_fields; i++)
    if (is_evidence (leaf->node, fields[i].field))
      {
        CtEvidence *evidence = ct_node_get_boxed (leaf->node, fields[i].field);

        for (guint j = 0; j < ct_evidence_get_length (evidence); j++)
          take_text (leaf, &fields[i], j, g_strdup (ct_evidence_get_text (evidence, j)));
      }
    else
      take_text (leaf, &fields[i], -1, ct_words_dup (leaf->node, fields[i].field));
}

static void
add_node (CtSearch *self, CtNode *node)
{
  guint n_fields;

  ct_search_fields_of (node, &n_fields);
  if (n_fields > 0)
    {
      Leaf *leaf = g_hash_table_lookup (self->leaves, node);

      if (leaf == NULL)
        {
          leaf = make_leaf (node);
          g_hash_table_insert (self->leaves, node, leaf);
        }

      leaf->place = ct_search_place_of (self->plan, node);
      leaf->position = self->order->len;
      g_ptr_array_add (self->order, leaf);
    }

  for (guint i = 0; i < ct_node_get_n_lists (node); i++)
    {
      CtNodeList *list = ct_node_get_list (node, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        add_node (self, ct_node_list_get (list, j));
    }
}

static int
compare_leaves (gconstpointer a, gconstpointer b)
{
  const Leaf *first = *(const Leaf *const *) a;
  const Leaf *second = *(const Leaf *const *) b;

  if (first->place.order != second->place.order)
    return first->place.order < second->place.order ? -1 : 1;

  return first->position < second->position ? -1 : 1;
}

static gboolean
is_gone (gpointer key, gpointer value, gpointer user_data)
{
  CtSearch *self = user_data;

  return ct_node_get_plan (key) != self->plan;
}

static void
refresh (CtSearch *self)
{
  if (self->order != NULL)
    return;

  g_hash_table_foreach_remove (self->leaves, is_gone, self);
  self->order = g_ptr_array_new ();
  add_node (self, CT_NODE (ct_plan_get_school (self->plan)));
  add_node (self, CT_NODE (ct_plan_get_document (self->plan)));
  add_node (self, CT_NODE (self->plan));
  g_ptr_array_sort (self->order, compare_leaves);
}

static void
plan_changed_cb (CtSearch *self, CtNode *node)
{
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_hash_table_remove (self->leaves, node);
}

static void
ct_search_finalize (GObject *object)
{
  CtSearch *self = CT_SEARCH (object);

  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->leaves, g_hash_table_unref);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (ct_search_parent_class)->finalize (object);
}

static void
ct_search_class_init (CtSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_search_finalize;
}

static void
ct_search_init (CtSearch *self)
{
  self->leaves = g_hash_table_new_full (NULL, NULL, NULL, free_leaf);
}

CtSearch *
ct_search_new (CtPlan *plan)
{
  CtSearch *self = g_object_new (CT_TYPE_SEARCH, NULL);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * ct_search_prepare:
 * @microseconds: how long this may take, about
 *
 * Reads some of the texts that a find would have to read first.
 *
 * Returns: whether there is more to read
 */
gboolean
ct_search_prepare (CtSearch *self, gint64 microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;

  refresh (self);
  for (guint i = 0; i < self->order->len; i++)
    {
      Leaf *leaf = g_ptr_array_index (self->order, i);

      if (leaf->texts != NULL)
        continue;
      if (g_get_monotonic_time () >= end)
        return TRUE;
      read_texts (leaf);
    }

  return FALSE;
}

/**
 * ct_search_find:
 *
 * Returns: (transfer full) (element-type CtSearchHit): the texts with the query in them, in the
 *   order of the printed plan
 */
GPtrArray *
ct_search_find (CtSearch *self, CtSearchQuery *query)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func (g_object_unref);

  if (ct_search_query_is_empty (query))
    return hits;

  refresh (self);
  for (guint i = 0; i < self->order->len; i++)
    {
      Leaf *leaf = g_ptr_array_index (self->order, i);

      if (leaf->texts == NULL)
        read_texts (leaf);
      for (guint j = 0; j < leaf->texts->len; j++)
        {
          const SearchText *text = &g_array_index (leaf->texts, SearchText, j);
          guint count = ct_search_query_count (query, text->text, text->folded);

          if (count > 0)
            g_ptr_array_add (hits, ct_search_hit_new (leaf->node, text->field, text->entry,
                                                      text->label, &leaf->place, count));
        }
    }

  return hits;
}
