/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-node-copy"

#include "config.h"

#include "ct-node-list.h"

/* Copies of nodes, which need nothing but what everybody may use. */

/**
 * ct_node_copy_fields:
 *
 * Gives @self all the words and values of @from, which is of the same class; not the children.
 */
void
ct_node_copy_fields (CtNode *self, CtNode *from)
{
  CtNodeClass *klass = CT_NODE_GET_CLASS (self);

  for (guint field = 1; field <= klass->n_fields; field++)
    switch (klass->fields[field - 1].kind)
      {
      case CT_FIELD_TEXT:
        ct_node_set_text (self, field, ct_node_get_text (from, field));
        break;

      case CT_FIELD_NUMBER:
        ct_node_set_number (self, field, ct_node_get_number (from, field));
        break;

      case CT_FIELD_BOXED:
        ct_node_set_boxed (self, field, ct_node_get_boxed (from, field));
        break;

      default:
        g_assert_not_reached ();
      }
}

/**
 * ct_node_copy_into:
 * @to: a node of the same class; what it has is written over, what its lists hold stays
 *
 * Copies fields, children and extras of @self, without ids.
 */
void
ct_node_copy_into (CtNode *self, CtNode *to)
{
  GPtrArray *extras;

  g_return_if_fail (CT_IS_NODE (self));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (to));

  ct_node_copy_fields (to, self);

  for (guint i = 0; i < ct_node_get_n_lists (self); i++)
    {
      CtNodeList *list = ct_node_get_list (self, i);

      for (guint j = 0; j < ct_node_list_get_length (list); j++)
        {
          g_autoptr (CtNode) child = ct_node_duplicate (ct_node_list_get (list, j));

          ct_node_list_append (ct_node_get_list (to, i), child);
        }
    }

  extras = ct_node_get_extras (self);
  for (guint i = 0; extras != NULL && i < extras->len; i++)
    {
      const CtExtra *extra = g_ptr_array_index (extras, i);

      ct_node_add_extra (to, ct_extra_new (extra->slot, extra->offset, extra->xml));
    }
}

/**
 * ct_node_duplicate:
 *
 * Returns: (transfer full): a copy with all children and extras, without ids and outside any plan
 */
CtNode *
ct_node_duplicate (CtNode *self)
{
  CtNode *copy;

  g_return_val_if_fail (CT_IS_NODE (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  ct_node_copy_into (self, copy);

  return copy;
}
