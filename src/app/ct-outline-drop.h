/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-selection.h"

G_BEGIN_DECLS

typedef gboolean (*CtOutlineTake) (gpointer data,
                                   GPtrArray *work,
                                   CtPlaceKind kind,
                                   const char *code);

/* Returns: (transfer none) (nullable): the plan that the outline is of */
typedef CtPlan *(*CtOutlineGetPlan) (gpointer data);

void ct_outline_drop_attach (GtkListView *list_view,
                             CtOutlineTake take,
                             CtOutlineGetPlan get_plan,
                             gpointer data);

G_END_DECLS
