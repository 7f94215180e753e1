/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node.h"

G_BEGIN_DECLS

char *ct_node_place_dup_words (CtNode *node) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
