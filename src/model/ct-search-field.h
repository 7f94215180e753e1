/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node.h"

G_BEGIN_DECLS

/**
 * CtSearchField:
 * @field: a field with words that people write
 * @label: its untranslated name
 */
typedef struct
{
  guint field;
  const char *label;
} CtSearchField;

const CtSearchField *ct_search_fields_of (CtNode *node, guint *n_fields);

G_END_DECLS
