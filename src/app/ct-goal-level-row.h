/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-improvement.h"

G_BEGIN_DECLS

#define CT_TYPE_GOAL_LEVEL_ROW (ct_goal_level_row_get_type ())

G_DECLARE_FINAL_TYPE (CtGoalLevelRow, ct_goal_level_row, CT, GOAL_LEVEL_ROW, GtkWidget)

GtkWidget *ct_goal_level_row_new (CtImprovement *improvement, GtkSizeGroup *labels);
void ct_goal_level_row_bind (CtGoalLevelRow *self, CtImprovement *improvement);

G_END_DECLS
