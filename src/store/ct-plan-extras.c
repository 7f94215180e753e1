/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-extras"

#include "config.h"

#include "ct-plan-extras.h"

/* The extras of one node while it is written: each is taken once, at the place where it stood. What
 * stood at a place that is gone is taken with what is left at the end of the parent.
 */
struct _CtPlanExtras
{
  const GPtrArray *extras;
  GHashTable *by_slot;
};

CtPlanExtras *
ct_plan_extras_new (const GPtrArray *extras)
{
  CtPlanExtras *self = g_new0 (CtPlanExtras, 1);

  self->extras = extras;
  self->by_slot =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < extras->len; i++)
    {
      CtExtra *extra = g_ptr_array_index (extras, i);
      GPtrArray *same = g_hash_table_lookup (self->by_slot, extra->slot);

      if (same == NULL)
        {
          same = g_ptr_array_new ();
          g_hash_table_insert (self->by_slot, extra->slot, same);
        }
      g_ptr_array_add (same, extra);
    }

  return self;
}

void
ct_plan_extras_free (CtPlanExtras *self)
{
  g_hash_table_unref (self->by_slot);
  g_free (self);
}

/**
 * ct_plan_extras_take:
 * @place: one of the CT_EXTRA_… places
 * @path: the element's path in the node
 *
 * Returns: (transfer full) (nullable) (element-type CtExtra): what stood there
 */
GPtrArray *
ct_plan_extras_take (CtPlanExtras *self, const char *place, const char *path)
{
  g_autofree char *slot = g_strconcat (place, path, NULL);
  gpointer same = NULL;

  g_hash_table_steal_extended (self->by_slot, slot, NULL, &same);

  return same;
}

static const char *
get_path (const char *slot)
{
  return g_str_has_prefix (slot, CT_EXTRA_ATTRIBUTES) ? slot + 1 : strchr (slot, ':') + 1;
}

static gboolean
is_below (const char *slot, const char *path)
{
  gsize length = strlen (path);
  const char *own = get_path (slot);

  return length == 0 || (strncmp (own, path, length) == 0 && own[length] == '/');
}

/* Attributes go with their element, and what stands after the plan has its own turn. */
static gboolean
can_stand_alone (const char *slot)
{
  return !g_str_has_prefix (slot, CT_EXTRA_ATTRIBUTES) &&
         !g_str_has_prefix (slot, CT_EXTRA_AFTER) && !g_str_has_prefix (slot, CT_EXTRA_WORDS_ONLY);
}

static gboolean
is_within (const char *slot, const char *path)
{
  if (g_str_has_prefix (slot, CT_EXTRA_WORDS_ONLY))
    return FALSE;

  return is_below (slot, path) ||
         (g_str_equal (get_path (slot), path) && !g_str_has_prefix (slot, CT_EXTRA_BEFORE));
}

/**
 * ct_plan_extras_take_below:
 * @path: an element's path; "" for the node
 *
 * Returns: (transfer full) (element-type CtExtra): what is left of the extras inside that element
 */
GPtrArray *
ct_plan_extras_take_below (CtPlanExtras *self, const char *path)
{
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < self->extras->len; i++)
    {
      CtExtra *extra = g_ptr_array_index (self->extras, i);

      if (g_hash_table_contains (self->by_slot, extra->slot) && can_stand_alone (extra->slot) &&
          is_below (extra->slot, path))
        g_ptr_array_add (rest, extra);
    }

  for (guint i = 0; i < rest->len; i++)
    g_hash_table_remove (self->by_slot, ((CtExtra *) g_ptr_array_index (rest, i))->slot);

  return rest;
}

/**
 * ct_plan_extras_drop:
 * @path: an element that is left out
 *
 * Leaves out whatever stands in it, too.
 */
void
ct_plan_extras_drop (CtPlanExtras *self, const char *path)
{
  static const char *const places[] = { CT_EXTRA_ATTRIBUTES, CT_EXTRA_END };
  g_autoptr (GPtrArray) below = ct_plan_extras_take_below (self, path);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GPtrArray) own = ct_plan_extras_take (self, places[i], path);
    }
}

/**
 * ct_plan_extras_has_within:
 *
 * Returns: whether the element at @path holds anything, so that it must be written though empty
 */
gboolean
ct_plan_extras_has_within (CtPlanExtras *self, const char *path)
{
  for (guint i = 0; i < self->extras->len; i++)
    {
      const CtExtra *extra = g_ptr_array_index (self->extras, i);

      if (g_hash_table_contains (self->by_slot, extra->slot) && is_within (extra->slot, path))
        return TRUE;
    }

  return FALSE;
}

/**
 * ct_plan_extras_find_place:
 * @from: not before this place
 *
 * The words may have become shorter since they were read, or end in the middle of a letter there.
 *
 * Returns: before which byte of @text the extra is to be written
 */
gsize
ct_plan_extras_find_place (const CtExtra *extra, const char *text, gsize from)
{
  gsize length = strlen (text);
  gsize place = CLAMP (extra->offset, from, length);

  while (place > from && place < length && (text[place] & 0xc0) == 0x80)
    place--;

  return place;
}

/**
 * ct_plan_extras_append_step:
 * @path: the path of the parent
 * @index: which of its like, for elements that occur several times
 */
void
ct_plan_extras_append_step (GString *path, const CtElementSpec *spec, guint index)
{
  if (path->len > 0)
    g_string_append_c (path, '/');

  g_string_append (path, spec->name);
  if (ct_element_spec_is_repeated (spec) && spec->kind != CT_ELEMENT_GROUP)
    g_string_append_printf (path, "[%u]", index);
}
