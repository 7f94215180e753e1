/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-follow-item"

#include "config.h"

#include "ct-follow-item.h"

/**
 * CtFollowItem:
 *
 * A row of the follow-up list: the heading of a group, or one action in it. It never changes: what
 * differs is another item.
 */
struct _CtFollowItem
{
  GObject parent_instance;

  CtDue due;
  CtAction *action;
  guint count;
  gboolean open;
  char *caption;
};

G_DEFINE_FINAL_TYPE (CtFollowItem, ct_follow_item, G_TYPE_OBJECT)

static void
ct_follow_item_finalize (GObject *object)
{
  CtFollowItem *self = CT_FOLLOW_ITEM (object);

  g_clear_object (&self->action);
  g_clear_pointer (&self->caption, g_free);

  G_OBJECT_CLASS (ct_follow_item_parent_class)->finalize (object);
}

static void
ct_follow_item_class_init (CtFollowItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_follow_item_finalize;
}

static void
ct_follow_item_init (CtFollowItem *self)
{
}

/**
 * ct_follow_item_new_heading:
 * @count: how many actions the group has
 * @open: whether they are shown
 * @caption: (nullable): what else there is to say of the group
 */
CtFollowItem *
ct_follow_item_new_heading (CtDue due, guint count, gboolean open, const char *caption)
{
  CtFollowItem *self = g_object_new (CT_TYPE_FOLLOW_ITEM, NULL);

  self->due = due;
  self->count = count;
  self->open = open;
  self->caption = g_strdup (caption);

  return self;
}

CtFollowItem *
ct_follow_item_new_action (CtDue due, CtAction *action)
{
  CtFollowItem *self = g_object_new (CT_TYPE_FOLLOW_ITEM, NULL);

  self->due = due;
  self->action = g_object_ref (action);

  return self;
}

CtDue
ct_follow_item_get_due (CtFollowItem *self)
{
  return self->due;
}

/**
 * ct_follow_item_get_action:
 *
 * Returns: (transfer none) (nullable): %NULL for a heading
 */
CtAction *
ct_follow_item_get_action (CtFollowItem *self)
{
  return self->action;
}

guint
ct_follow_item_get_count (CtFollowItem *self)
{
  return self->count;
}

gboolean
ct_follow_item_get_open (CtFollowItem *self)
{
  return self->open;
}

const char *
ct_follow_item_get_caption (CtFollowItem *self)
{
  return self->caption;
}

gboolean
ct_follow_item_equal (CtFollowItem *a, CtFollowItem *b)
{
  return a->due == b->due && a->action == b->action && a->count == b->count && a->open == b->open &&
         g_strcmp0 (a->caption, b->caption) == 0;
}
