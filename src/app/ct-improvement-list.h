/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_IMPROVEMENT_LIST (ct_improvement_list_get_type ())

G_DECLARE_FINAL_TYPE (CtImprovementList, ct_improvement_list, CT, IMPROVEMENT_LIST, GtkWidget)

void ct_improvement_list_set_plan (CtImprovementList *self,
                                   CtPlan *plan,
                                   CtSelection *selection,
                                   CtDay today);
void ct_improvement_list_show_place (CtImprovementList *self);
void ct_improvement_list_add (CtImprovementList *self);
void ct_improvement_list_move_to (CtImprovementList *self, const char *code);
gboolean ct_improvement_list_focus (CtImprovementList *self);

G_END_DECLS
