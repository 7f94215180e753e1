/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node.h"

G_BEGIN_DECLS

/* Only lists and the plan place a node; only the node and its lists tell that something changed. */
void _ct_node_set_parent (CtNode *self, CtNode *parent);
CtHistory *_ct_node_get_history (CtNode *self);
void _ct_node_changed (CtNode *self);

G_END_DECLS
