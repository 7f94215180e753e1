/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-cell.h"
#include "ct-improvement.h"

G_BEGIN_DECLS

#define CT_TYPE_IMPROVEMENT_ROW (ct_improvement_row_get_type ())

G_DECLARE_FINAL_TYPE (CtImprovementRow, ct_improvement_row, CT, IMPROVEMENT_ROW, GtkWidget)

GtkWidget *ct_improvement_row_new (void);
void ct_improvement_row_bind (CtImprovementRow *self,
                              CtImprovement *improvement,
                              guint number,
                              gboolean with_code);
CtImprovement *ct_improvement_row_get_improvement (CtImprovementRow *self);
void ct_improvement_row_set_selected (CtImprovementRow *self, gboolean selected);
CtCell *ct_improvement_row_edit (CtImprovementRow *self);

G_END_DECLS
