/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-node-list"

#include "config.h"

#include "ct-node-list-private.h"

#include "ct-history-private.h"
#include "ct-node-private.h"
#include "ct-plan-private.h"

/**
 * CtNodeList:
 *
 * The children of one kind that a node has, in their order. A list belongs to its node for life and
 * a node is in one list at most. Inserting and removing are recorded in the plan's history.
 */
struct _CtNodeList
{
  GObject parent_instance;

  CtNode *owner;
  GType item_type;
  GPtrArray *items;
};

static GType
ct_node_list_get_item_type (GListModel *model)
{
  return CT_NODE_LIST (model)->item_type;
}

static guint
ct_node_list_get_n_items (GListModel *model)
{
  return CT_NODE_LIST (model)->items->len;
}

static gpointer
ct_node_list_get_item (GListModel *model, guint position)
{
  CtNodeList *self = CT_NODE_LIST (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = ct_node_list_get_item_type;
  iface->get_n_items = ct_node_list_get_n_items;
  iface->get_item = ct_node_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CtNodeList,
                               ct_node_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
release_item (gpointer data)
{
  CtNode *node = data;

  _ct_node_set_parent (node, NULL);
  g_object_unref (node);
}

static void
ct_node_list_finalize (GObject *object)
{
  CtNodeList *self = CT_NODE_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_node_list_parent_class)->finalize (object);
}

static void
ct_node_list_class_init (CtNodeListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_node_list_finalize;
}

static void
ct_node_list_init (CtNodeList *self)
{
  self->items = g_ptr_array_new_with_free_func (release_item);
}

CtNodeList *
_ct_node_list_new (CtNode *owner, GType item_type)
{
  CtNodeList *self = g_object_new (CT_TYPE_NODE_LIST, NULL);

  self->owner = owner;
  self->item_type = item_type;

  return self;
}

/* The owner goes away while a view still holds the list: the items go with the owner. */
void
_ct_node_list_disown (CtNodeList *self)
{
  g_ptr_array_set_size (self->items, 0);
  self->owner = NULL;
}

CtNode *
ct_node_list_get_owner (CtNodeList *self)
{
  g_return_val_if_fail (CT_IS_NODE_LIST (self), NULL);

  return self->owner;
}

guint
ct_node_list_get_length (CtNodeList *self)
{
  g_return_val_if_fail (CT_IS_NODE_LIST (self), 0);

  return self->items->len;
}

/**
 * ct_node_list_get:
 *
 * Returns: (transfer none) (nullable): the node at @position, %NULL past the end
 */
gpointer
ct_node_list_get (CtNodeList *self, guint position)
{
  g_return_val_if_fail (CT_IS_NODE_LIST (self), NULL);

  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

gboolean
ct_node_list_find (CtNodeList *self, gpointer node, guint *position)
{
  g_return_val_if_fail (CT_IS_NODE_LIST (self), FALSE);

  return g_ptr_array_find (self->items, node, position);
}

static CtHistory *
get_history (CtNodeList *self)
{
  return self->owner != NULL ? _ct_node_get_history (self->owner) : NULL;
}

/**
 * ct_node_list_insert:
 * @position: from 0 to the length
 * @node: (transfer none): a node that is in no list
 */
void
ct_node_list_insert (CtNodeList *self, guint position, gpointer node)
{
  CtHistory *history;
  CtPlan *plan;

  g_return_if_fail (CT_IS_NODE_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (node, self->item_type));
  g_return_if_fail (position <= self->items->len);
  g_return_if_fail (ct_node_get_parent (node) == NULL);

  history = get_history (self);
  if (history != NULL)
    _ct_history_record_inserted (history, self, position, node);

  g_ptr_array_insert (self->items, position, g_object_ref (node));
  _ct_node_set_parent (node, self->owner);

  plan = ct_node_get_plan (node);
  if (plan != NULL)
    _ct_plan_give_ids (plan, node);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
  if (self->owner != NULL)
    _ct_node_changed (self->owner);
}

void
ct_node_list_append (CtNodeList *self, gpointer node)
{
  ct_node_list_insert (self, ct_node_list_get_length (self), node);
}

void
ct_node_list_remove (CtNodeList *self, guint position)
{
  CtHistory *history;

  g_return_if_fail (CT_IS_NODE_LIST (self));
  g_return_if_fail (position < self->items->len);

  history = get_history (self);
  if (history != NULL)
    _ct_history_record_removed (history, self, position, g_ptr_array_index (self->items, position));

  g_ptr_array_remove_index (self->items, position);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  if (self->owner != NULL)
    _ct_node_changed (self->owner);
}

/**
 * ct_node_list_move:
 * @from: where the node is
 * @to: where it is to be afterwards
 *
 * Takes the node out and puts it back elsewhere; group the call to make one step of it.
 */
void
ct_node_list_move (CtNodeList *self, guint from, guint to)
{
  g_autoptr (CtNode) node = NULL;

  g_return_if_fail (CT_IS_NODE_LIST (self));
  g_return_if_fail (from < self->items->len);
  g_return_if_fail (to < self->items->len);

  if (from == to)
    return;

  node = g_object_ref (g_ptr_array_index (self->items, from));
  ct_node_list_remove (self, from);
  ct_node_list_insert (self, to, node);
}
