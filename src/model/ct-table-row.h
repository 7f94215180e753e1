/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-framework.h"
#include "ct-plan.h"
#include "ct-table-columns.h"

G_BEGIN_DECLS

/**
 * CtTableSource:
 * @words: what the table's words are known by
 * @plan: whose years periods are read by
 * @form: (nullable): whose words for states may stand in the table
 * @framework: (nullable): whose titles of criteria may stand in it
 *
 * What is needed to understand a table.
 */
typedef struct
{
  CtTableWords *words;
  CtPlan *plan;
  CtForm *form;
  CtFramework *framework;
} CtTableSource;

/**
 * CtTableRow:
 * @texts: for each role, the words of its cells in the row, or %NULL
 * @columns: the column that gave them
 * @criterion: (nullable): the criterion that the row names
 * @actions: the actions in it
 *
 * A row of a table from elsewhere, taken apart.
 */
typedef struct
{
  CtGrid *grid;
  guint row;
  CtTableColumns *table;
  CtTableSource *source;
  char *texts[CT_N_TABLE_ROLES];
  guint columns[CT_N_TABLE_ROLES];
  char *criterion;
  GStrv actions;
} CtTableRow;

CtTableRow *ct_table_row_new (CtGrid *grid,
                              guint row,
                              CtTableColumns *columns,
                              CtTableSource *source) G_GNUC_WARN_UNUSED_RESULT;
void ct_table_row_free (CtTableRow *self);

gboolean ct_table_row_begins_improvement (CtTableRow *self);
void ct_table_row_fill_improvement (CtTableRow *self, CtNode *improvement);
guint ct_table_row_fill (CtTableRow *self, CtImprovement *improvement, guint first, guint end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTableRow, ct_table_row_free)

G_END_DECLS
