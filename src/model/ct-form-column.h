/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-form-field.h"
#include "ct-types.h"

G_BEGIN_DECLS

/**
 * CtFormColumn:
 * @title: the head of the column
 * @width: its share of the table's width, in any unit
 * @fields: what it shows, one below the other
 * @node: (nullable): where the plan has its own column, that column; not owned
 *
 * A column of a printed table.
 */
typedef struct
{
  char *title;
  double width;
  CtFormField fields[CT_FORM_COLUMN_MAX_FIELDS];
  guint n_fields;
  CtNode *node;
} CtFormColumn;

CtFormColumn *ct_form_column_new (const char *fields,
                                  const char *title,
                                  double width) G_GNUC_WARN_UNUSED_RESULT;
void ct_form_column_free (CtFormColumn *self);
gboolean ct_form_column_shows (const CtFormColumn *self, CtFormField field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtFormColumn, ct_form_column_free)

G_END_DECLS
