/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-cache"

#include "config.h"

#include "ct-page-cache.h"

/* Pictures of pages, the last used first. Together they take no more than the limit, but for one
 * picture, which is kept however large it is, and what was asked for since the last frame began:
 * else the pages of one view could drive each other out for ever. A page may have several pictures:
 * a small and a large one, and of the PDF as it was before the last change (the generation before).
 */
struct _CtPageCache
{
  GQueue entries;
  gsize limit;
  gsize size;
  guint frame;
};

typedef struct
{
  guint page;
  guint generation;
  guint frame;
  GdkTexture *texture;
} Entry;

static gsize
entry_size (const Entry *entry)
{
  return (gsize) gdk_texture_get_width (entry->texture) *
         (gsize) gdk_texture_get_height (entry->texture) * 4;
}

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->texture);
  g_free (entry);
}

CtPageCache *
ct_page_cache_new (gsize limit)
{
  CtPageCache *self = g_new0 (CtPageCache, 1);

  g_queue_init (&self->entries);
  self->limit = limit;

  return self;
}

void
ct_page_cache_free (CtPageCache *self)
{
  g_return_if_fail (self != NULL);

  ct_page_cache_clear (self);
  g_free (self);
}

static void
drop_link (CtPageCache *self, GList *link)
{
  self->size -= entry_size (link->data);
  entry_free (link->data);
  g_queue_delete_link (&self->entries, link);
}

/* A picture of the same width is worth nothing once there is a newer one. */
static void
drop_replaced (CtPageCache *self, const Entry *by)
{
  GList *link = self->entries.head;

  while (link != NULL)
    {
      GList *next = link->next;
      Entry *entry = link->data;

      if (entry->page == by->page &&
          (entry->generation != by->generation ||
           gdk_texture_get_width (entry->texture) == gdk_texture_get_width (by->texture)) &&
          gdk_texture_get_width (entry->texture) <= gdk_texture_get_width (by->texture))
        drop_link (self, link);

      link = next;
    }
}

void
ct_page_cache_add (CtPageCache *self, guint page, guint generation, GdkTexture *texture)
{
  Entry *entry;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GDK_IS_TEXTURE (texture));

  entry = g_new0 (Entry, 1);
  entry->page = page;
  entry->generation = generation;
  entry->frame = self->frame;
  entry->texture = g_object_ref (texture);

  drop_replaced (self, entry);
  g_queue_push_head (&self->entries, entry);
  self->size += entry_size (entry);

  while (self->size > self->limit && self->entries.length > 1 &&
         ((Entry *) self->entries.tail->data)->frame != self->frame)
    drop_link (self, self->entries.tail);
}

/* Whoever shows many pages at once is about to ask for each of them. */
void
ct_page_cache_begin_frame (CtPageCache *self)
{
  g_return_if_fail (self != NULL);

  self->frame++;
}

/* Whether @a stands in better than @b for a picture of @generation and @width. */
static gboolean
is_better (const Entry *a, const Entry *b, guint generation, guint width)
{
  guint width_a = (guint) gdk_texture_get_width (a->texture);
  guint width_b = (guint) gdk_texture_get_width (b->texture);

  if ((width_a == width && a->generation == generation) !=
      (width_b == width && b->generation == generation))
    return width_a == width && a->generation == generation;

  if ((width_a >= width) != (width_b >= width))
    return width_a >= width;

  return a->generation > b->generation || (a->generation == b->generation && width_a > width_b);
}

/**
 * ct_page_cache_find:
 * @exact: (out): whether the picture is of that generation and width
 *
 * Returns: (transfer none) (nullable): the best picture of the page that there is
 */
GdkTexture *
ct_page_cache_find (CtPageCache *self, guint page, guint generation, guint width, gboolean *exact)
{
  GList *best = NULL;
  Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);

  for (GList *link = self->entries.head; link != NULL; link = link->next)
    {
      entry = link->data;
      if (entry->page == page && (best == NULL || is_better (entry, best->data, generation, width)))
        best = link;
    }

  *exact = FALSE;
  if (best == NULL)
    return NULL;

  entry = best->data;
  g_queue_unlink (&self->entries, best);
  g_queue_push_head_link (&self->entries, best);
  entry->frame = self->frame;
  *exact =
      entry->generation == generation && (guint) gdk_texture_get_width (entry->texture) == width;

  return entry->texture;
}

void
ct_page_cache_clear (CtPageCache *self)
{
  g_return_if_fail (self != NULL);

  g_queue_clear_full (&self->entries, entry_free);
  self->size = 0;
}

gsize
ct_page_cache_get_size (const CtPageCache *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}
