/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-find"

#include "config.h"

#include "ct-page-find.h"

/**
 * CtPageFind:
 *
 * Where words stand on printed pages, in reading order, and which of the places is the current one.
 * A paragraph is looked through as a whole, whatever lines and pages it was set on.
 */
struct _CtPageFind
{
  const CtPageText *text;
  CtSearchQuery *query;
  GHashTable *matches; /* of each block: CtSearchRange; pages share most of them after a change */
  GArray *found;       /* of CtTextRange */
  guint current;
};

/* What is remembered of the current place while the pages become others. */
typedef struct
{
  CtNode *node;
  guint field;
  guint ordinal; /* of the places in the same field */
  guint page;
  double y;
} Memory;

static GHashTable *
create_matches (void)
{
  return g_hash_table_new_full (NULL, NULL, (GDestroyNotify) ct_text_block_unref,
                                (GDestroyNotify) g_array_unref);
}

CtPageFind *
ct_page_find_new (void)
{
  CtPageFind *self = g_new0 (CtPageFind, 1);

  self->query = ct_search_query_new ("");
  self->matches = create_matches ();
  self->found = g_array_new (FALSE, FALSE, sizeof (CtTextRange));
  self->current = CT_PAGE_FIND_NONE;

  return self;
}

void
ct_page_find_free (CtPageFind *self)
{
  ct_search_query_unref (self->query);
  g_hash_table_unref (self->matches);
  g_array_unref (self->found);
  g_free (self);
}

static GArray *
match_block (CtPageFind *self, GHashTable *earlier, CtTextBlock *block)
{
  GArray *ranges = g_hash_table_lookup (self->matches, block);

  if (ranges != NULL)
    return ranges;

  ranges = g_hash_table_lookup (earlier, block);
  ranges = ranges != NULL
               ? g_array_ref (ranges)
               : ct_search_query_match (self->query, pango_layout_get_text (block->layout));
  g_hash_table_insert (self->matches, ct_text_block_ref (block), ranges);

  return ranges;
}

/* A cell may go on on the next page while others beside it have not been read: page by page. */
static int
compare_pages (gconstpointer a, gconstpointer b, gpointer text)
{
  guint left = ct_page_text_get_page (text, ((const CtTextRange *) a)->start);
  guint right = ct_page_text_get_page (text, ((const CtTextRange *) b)->start);

  return left < right ? -1 : left > right;
}

static void
find (CtPageFind *self)
{
  g_autoptr (GHashTable) earlier = g_steal_pointer (&self->matches);
  guint n_passages = self->text != NULL ? ct_page_text_get_n_passages (self->text) : 0;

  self->matches = create_matches ();
  g_array_set_size (self->found, 0);
  if (ct_search_query_is_empty (self->query))
    return;

  for (guint i = 0; i < n_passages; i++)
    {
      GArray *ranges = match_block (self, earlier, ct_page_text_get_block (self->text, i));

      for (guint j = 0; j < ranges->len; j++)
        {
          const CtSearchRange *match = &g_array_index (ranges, CtSearchRange, j);
          CtTextRange range = { { i, match->start }, { i, match->end }, CT_TEXT_ANY_PAGE };

          if (match->end <= ct_page_text_get_length (self->text, i))
            g_array_append_val (self->found, range);
        }
    }
  g_array_sort_with_data (self->found, compare_pages, (gpointer) self->text);
}

static const CtTextBlock *
get_block (const CtPageFind *self, guint index)
{
  return ct_page_text_get_block (self->text, ct_page_find_get_found (self, index)->start.passage);
}

/* Of words over several lines, the first line counts. */
static CtTextRect
get_rect (const CtPageFind *self, guint index)
{
  g_autoptr (GArray) rects =
      ct_page_text_list_rects (self->text, ct_page_find_get_found (self, index));

  return rects->len > 0 ? g_array_index (rects, CtTextRect, 0) : (CtTextRect){ 0 };
}

static gboolean
is_in_field (const CtPageFind *self, guint index, const Memory *memory)
{
  const CtTextBlock *block = get_block (self, index);

  return block->node == memory->node && block->field == memory->field;
}

static void
remember (const CtPageFind *self, Memory *memory)
{
  const CtTextBlock *block = get_block (self, self->current);
  CtTextRect rect = get_rect (self, self->current);

  memory->node = block->node != NULL ? g_object_ref (block->node) : NULL;
  memory->field = block->field;
  memory->page = rect.page;
  memory->y = rect.y;
  for (guint i = 0; i < self->current; i++)
    memory->ordinal += is_in_field (self, i, memory);
}

/* The place in the same field, or else the next one on the paper. */
static void
recall (CtPageFind *self, const Memory *memory)
{
  guint n_before = 0;

  ct_page_find_start_from (self, memory->page, memory->y);
  for (guint i = 0; memory->node != NULL && i < self->found->len; i++)
    if (is_in_field (self, i, memory))
      {
        self->current = i;
        if (n_before++ == memory->ordinal)
          return;
      }
}

/**
 * ct_page_find_set_text:
 * @text: (nullable): the words of the pages; they have to stay until there are others
 *
 * Looks through other pages. The current place stays the one that it was.
 */
void
ct_page_find_set_text (CtPageFind *self, const CtPageText *text)
{
  Memory memory = { NULL };
  gboolean had_current = self->current != CT_PAGE_FIND_NONE;

  if (had_current)
    remember (self, &memory);

  self->text = text;
  self->current = CT_PAGE_FIND_NONE;
  find (self);

  if (had_current)
    recall (self, &memory);
  g_clear_object (&memory.node);
}

/* Looks for other words. No place is the current one then. */
void
ct_page_find_set_query (CtPageFind *self, CtSearchQuery *query)
{
  ct_search_query_ref (query);
  ct_search_query_unref (self->query);
  self->query = query;
  self->current = CT_PAGE_FIND_NONE;
  g_hash_table_remove_all (self->matches);
  find (self);
}

CtSearchQuery *
ct_page_find_get_query (const CtPageFind *self)
{
  return self->query;
}

guint
ct_page_find_get_n_found (const CtPageFind *self)
{
  return self->found->len;
}

const CtTextRange *
ct_page_find_get_found (const CtPageFind *self, guint index)
{
  return &g_array_index (self->found, CtTextRange, index);
}

/* Returns: the index of the current place, or %CT_PAGE_FIND_NONE */
guint
ct_page_find_get_current (const CtPageFind *self)
{
  return self->current;
}

/**
 * ct_page_find_start_from:
 * @page: from 0
 * @y: from the upper edge of the page, in points
 *
 * Makes the first place there or after it the current one; after the last comes the first.
 */
void
ct_page_find_start_from (CtPageFind *self, guint page, double y)
{
  self->current = self->found->len > 0 ? 0 : CT_PAGE_FIND_NONE;

  for (guint i = 0; i < self->found->len; i++)
    {
      const CtTextRange *range = ct_page_find_get_found (self, i);
      guint found_page = ct_page_text_get_page (self->text, range->start);

      if (found_page < page || (found_page == page && get_rect (self, i).y < y))
        continue;

      self->current = i;
      return;
    }
}

/* @direction: 1 for the next place, -1 for the one before; after the last comes the first */
void
ct_page_find_step (CtPageFind *self, int direction)
{
  guint n_found = self->found->len;

  if (n_found == 0)
    return;

  if (self->current == CT_PAGE_FIND_NONE)
    self->current = direction > 0 ? 0 : n_found - 1;
  else
    self->current = (self->current + n_found + (direction > 0 ? 1 : n_found - 1)) % n_found;
}
