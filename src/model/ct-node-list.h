/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node.h"

G_BEGIN_DECLS

#define CT_TYPE_NODE_LIST (ct_node_list_get_type ())

G_DECLARE_FINAL_TYPE (CtNodeList, ct_node_list, CT, NODE_LIST, GObject)

CtNode *ct_node_list_get_owner (CtNodeList *self);
guint ct_node_list_get_length (CtNodeList *self);
gpointer ct_node_list_get (CtNodeList *self, guint position);
gboolean ct_node_list_find (CtNodeList *self, gpointer node, guint *position);

void ct_node_list_insert (CtNodeList *self, guint position, gpointer node);
void ct_node_list_append (CtNodeList *self, gpointer node);
void ct_node_list_remove (CtNodeList *self, guint position);
void ct_node_list_move (CtNodeList *self, guint from, guint to);

G_END_DECLS
