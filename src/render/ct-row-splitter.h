/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-table-group.h"

G_BEGIN_DECLS

/* The fewest lines of a cell or paragraph that stand alone at the end or the top of a page. */
#define CT_MIN_LINES 2

gboolean ct_row_splitter_split (const CtTableGroup *group,
                                const CtTableMeasures *measures,
                                double available,
                                gboolean force,
                                CtTableGroup **out_head,
                                CtTableGroup **out_tail);
double ct_row_splitter_get_least (const CtTableGroup *group, const CtTableMeasures *measures);
guint ct_row_splitter_count_lines (guint n_lines, guint n_fitting, gboolean force);

G_END_DECLS
