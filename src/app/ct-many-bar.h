/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_MANY_BAR (ct_many_bar_get_type ())

G_DECLARE_FINAL_TYPE (CtManyBar, ct_many_bar, CT, MANY_BAR, GtkWidget)

void ct_many_bar_set_plan (CtManyBar *self, CtPlan *plan, CtSelection *selection);

G_END_DECLS
