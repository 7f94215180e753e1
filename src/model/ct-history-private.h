/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-history.h"

G_BEGIN_DECLS

/* Called by nodes and lists just before they change. */
void _ct_history_record_field (CtHistory *self, CtNode *node, guint field);
void _ct_history_record_extras (CtHistory *self, CtNode *node);
void _ct_history_record_inserted (CtHistory *self, CtNodeList *list, guint position, CtNode *node);
void _ct_history_record_removed (CtHistory *self, CtNodeList *list, guint position, CtNode *node);

G_END_DECLS
