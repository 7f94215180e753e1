/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-categories"

#include "config.h"

#include "ct-timeline-categories.h"

#include "ct-budget.h"

/**
 * CtTimelineCategories:
 *
 * What the colors of the bars mean, where they mean anything but the state. What most work is of
 * gets a color first; they are listed in their own order all the same.
 */
struct _CtTimelineCategories
{
  CtTimelineBy by;
  CtTimelineKeys *keys;
  GArray *used; /* Use, in the order of their keys */
};

/* The color of what is left over, and of work of which nothing is known. */
#define REST (CT_TIMELINE_MAX_CATEGORIES - 1)

typedef struct
{
  CtTimelineKey key;
  guint uses;
  int category;
} Use;

static Use *
find_use (const CtTimelineCategories *self, const CtTimelineKey *key, guint *place)
{
  guint low = 0, high = self->used->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      Use *use = &g_array_index (self->used, Use, middle);
      int order = ct_timeline_key_compare (key, &use->key);

      if (order == 0)
        return use;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  *place = low;

  return NULL;
}

static void
count (CtTimelineCategories *self, CtNode *work)
{
  CtTimelineKey key = ct_timeline_keys_read (self->keys, work);
  guint place = 0;
  Use *use = find_use (self, &key, &place);

  if (use == NULL)
    g_array_insert_val (self->used, place, ((Use){ key, 1, -1 }));
  else
    use->uses++;
}

/* Nobody said who leads, or who pays. */
static gboolean
is_nothing (const CtTimelineKey *key)
{
  return (key->by == CT_TIMELINE_BY_FUND && key->number == CT_FUND_NONE) ||
         (key->by == CT_TIMELINE_BY_LEAD && *key->id == '\0');
}

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first < second) - (first > second);
}

/* How often something must stand in the plan to get a color of its own. */
static guint
find_least_uses (const CtTimelineCategories *self)
{
  g_autoptr (GArray) uses = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->used->len; i++)
    if (!is_nothing (&g_array_index (self->used, Use, i).key))
      g_array_append_val (uses, g_array_index (self->used, Use, i).uses);
  g_array_sort (uses, compare_uses);

  return uses->len > REST ? g_array_index (uses, guint, REST - 1) : 0;
}

static guint
count_more_uses (const CtTimelineCategories *self, guint least)
{
  guint n_more = 0;

  for (guint i = 0; i < self->used->len; i++)
    {
      const Use *use = &g_array_index (self->used, Use, i);

      n_more += use->uses > least && !is_nothing (&use->key);
    }

  return n_more;
}

static void
give_colors (CtTimelineCategories *self)
{
  guint least = find_least_uses (self);
  guint n_more = count_more_uses (self, least);
  int next = 0;

  /* Of those that stand there as often as the last, the first ones get a color. */
  for (guint i = 0; i < self->used->len; i++)
    {
      Use *use = &g_array_index (self->used, Use, i);
      gboolean is_more = use->uses > least;

      use->category = REST;
      if (is_nothing (&use->key) || use->uses < least || (!is_more && n_more >= REST))
        continue;
      if (!is_more)
        n_more++;
      use->category = next++;
    }
}

/**
 * ct_timeline_categories_new:
 * @works: (element-type CtNode): all work that is to be told apart
 */
CtTimelineCategories *
ct_timeline_categories_new (CtTimelineBy by, CtRoles *roles, CtDay today, GPtrArray *works)
{
  CtTimelineCategories *self = g_new0 (CtTimelineCategories, 1);

  self->by = by;
  self->keys = ct_timeline_keys_new (by, roles, today);
  self->used = g_array_new (FALSE, FALSE, sizeof (Use));
  for (guint i = 0; i < works->len; i++)
    count (self, g_ptr_array_index (works, i));
  give_colors (self);

  return self;
}

void
ct_timeline_categories_free (CtTimelineCategories *self)
{
  ct_timeline_keys_free (self->keys);
  g_array_unref (self->used);
  g_free (self);
}

CtTimelineBy
ct_timeline_categories_get_by (const CtTimelineCategories *self)
{
  return self->by;
}

/**
 * ct_timeline_categories_is_used:
 *
 * Returns: whether any work has that color
 */
gboolean
ct_timeline_categories_is_used (const CtTimelineCategories *self, int category)
{
  for (guint i = 0; i < self->used->len; i++)
    if (g_array_index (self->used, Use, i).category == category)
      return TRUE;

  return FALSE;
}

/**
 * ct_timeline_categories_get:
 *
 * Returns: (transfer none) (nullable): what has that color; %NULL when several things have, or none
 */
const CtTimelineKey *
ct_timeline_categories_get (const CtTimelineCategories *self, int category)
{
  const CtTimelineKey *found = NULL;

  for (guint i = 0; i < self->used->len; i++)
    {
      if (g_array_index (self->used, Use, i).category != category)
        continue;
      if (found != NULL)
        return NULL;
      found = &g_array_index (self->used, Use, i).key;
    }

  return found;
}

/**
 * ct_timeline_categories_find:
 * @node: an action or an improvement
 *
 * Returns: its color
 */
int
ct_timeline_categories_find (const CtTimelineCategories *self, CtNode *node)
{
  CtTimelineKey key = ct_timeline_keys_read (self->keys, node);
  guint place = 0;
  Use *use = find_use (self, &key, &place);

  return use != NULL ? use->category : REST;
}
