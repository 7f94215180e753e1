/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-calendar.h"
#include "ct-grid.h"
#include "ct-table-words.h"

G_BEGIN_DECLS

/**
 * CtTableColumns:
 * @roles: what each column becomes
 * @n_columns: how many there are
 * @is_head: for each row, whether it belongs to the table's head
 * @n_rows: how many rows there are
 *
 * Which column of a table from elsewhere is what.
 */
typedef struct
{
  CtTableRole *roles;
  guint n_columns;
  gboolean *is_head;
  guint n_rows;
} CtTableColumns;

CtTableColumns *ct_table_columns_guess (CtGrid *grid,
                                        CtTableWords *words,
                                        const CtCalendar *calendar) G_GNUC_WARN_UNUSED_RESULT;
void ct_table_columns_free (CtTableColumns *self);

guint ct_table_columns_get_first_row (CtTableColumns *self);
char *ct_table_columns_dup_title (CtTableColumns *self,
                                  CtGrid *grid,
                                  guint column) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_table_read_criterion (
    CtTableWords *words, const char *text, gboolean bare, char **code, const char **rest);
gboolean ct_table_read_standard (CtTableWords *words, const char *text, guint *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTableColumns, ct_table_columns_free)

G_END_DECLS
