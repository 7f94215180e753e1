/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-table-group.h"

G_BEGIN_DECLS

/**
 * CtTable:
 * @column_edges: where the columns begin, from the left margin, and where the last one ends
 * @header: (nullable): printed again on each page
 * @groups: the body
 *
 * A table of any length.
 */
typedef struct
{
  CtTableMeasures measures;
  guint n_columns;
  double *column_edges;
  CtTableGroup *header;
  GPtrArray *groups;
} CtTable;

CtTable *ct_table_new (const CtTableMeasures *measures,
                       const double *shares,
                       guint n_columns,
                       double width) G_GNUC_WARN_UNUSED_RESULT;
void ct_table_free (CtTable *self);

CtTableGroup *ct_table_set_header (CtTable *self, guint n_rows);
CtTableGroup *ct_table_add_group (CtTable *self, guint n_rows);
double ct_table_get_text_width (const CtTable *self, guint column, guint n_columns);
void ct_table_measure (CtTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTable, ct_table_free)

G_END_DECLS
