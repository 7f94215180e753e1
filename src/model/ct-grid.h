/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CtGrid CtGrid;

CtGrid *ct_grid_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_grid_free (CtGrid *self);

guint ct_grid_add_row (CtGrid *self);
void ct_grid_put (
    CtGrid *self, guint row, guint column, guint n_rows, guint n_columns, const char *text);
gboolean ct_grid_is_taken (CtGrid *self, guint row, guint column);

guint ct_grid_get_n_rows (CtGrid *self);
guint ct_grid_get_n_columns (CtGrid *self);
const char *ct_grid_get_text (CtGrid *self, guint row, guint column);
gboolean ct_grid_is_same (
    CtGrid *self, guint row, guint column, guint other_row, guint other_column);
guint ct_grid_count_cells (CtGrid *self, guint row, const char **text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtGrid, ct_grid_free)

G_END_DECLS
