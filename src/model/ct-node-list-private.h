/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

CtNodeList *_ct_node_list_new (CtNode *owner, GType item_type);
void _ct_node_list_disown (CtNodeList *self);

G_END_DECLS
