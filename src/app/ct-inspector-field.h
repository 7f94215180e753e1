/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node.h"

G_BEGIN_DECLS

/**
 * CtInspectorField:
 * @label: what it is called, in English
 * @field: of the node
 * @always: whether the field stands there even without words
 */
typedef struct
{
  const char *label;
  guint field;
  gboolean always;
} CtInspectorField;

const CtInspectorField *ct_inspector_field_list (CtNode *node, guint *n_fields);
GType ct_inspector_field_get_value_type (CtNode *node, guint field);
gboolean ct_inspector_field_has_words (CtNode *node, guint field);

G_END_DECLS
