/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-table-row.h"

G_BEGIN_DECLS

/**
 * CtTableImport:
 * @improvements: (element-type CtImprovement): what the rows become; they are in no plan yet
 * @n_actions: how many actions these have
 * @skipped: (element-type utf8): the words of the rows that became nothing
 *
 * What a table from elsewhere becomes.
 */
typedef struct
{
  GPtrArray *improvements;
  guint n_actions;
  GPtrArray *skipped;
} CtTableImport;

CtTableImport *ct_table_import_new (CtGrid *grid,
                                    CtTableColumns *columns,
                                    CtTableSource *source,
                                    const char *standard,
                                    const char *criterion) G_GNUC_WARN_UNUSED_RESULT;
void ct_table_import_free (CtTableImport *self);

void ct_table_import_apply (CtTableImport *self, CtPlan *plan, const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTableImport, ct_table_import_free)

G_END_DECLS
