/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_FOLD_ROW (ct_fold_row_get_type ())

G_DECLARE_FINAL_TYPE (CtFoldRow, ct_fold_row, CT, FOLD_ROW, GtkWidget)

void ct_fold_row_open (CtFoldRow *self);
gboolean ct_fold_row_get_open (CtFoldRow *self);
gboolean ct_fold_row_has_words (CtFoldRow *self);
void ct_fold_row_bind (CtFoldRow *self, CtNode *node, guint field);

G_END_DECLS
