/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-row.h"

G_BEGIN_DECLS

CtTable *ct_table_parts_new_table (CtPrintSource *source,
                                   const GPtrArray *columns,
                                   double width,
                                   const char *number_pattern) G_GNUC_WARN_UNUSED_RESULT;
CtTableGroup *ct_table_parts_add_line (CtPrintSource *source,
                                       CtTable *table,
                                       guint first_column,
                                       const char *words,
                                       PangoAlignment align,
                                       CtNode *node,
                                       guint field);
void ct_table_parts_add_empty_row (CtTable *table);
GPtrArray *ct_table_parts_list_columns (CtForm *form, CtFormTable table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
