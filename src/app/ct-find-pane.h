/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-search-hit.h"

G_BEGIN_DECLS

#define CT_TYPE_FIND_PANE (ct_find_pane_get_type ())

G_DECLARE_FINAL_TYPE (CtFindPane, ct_find_pane, CT, FIND_PANE, GtkWidget)

void ct_find_pane_set_plan (CtFindPane *self, CtPlan *plan, CtFramework *framework);
void ct_find_pane_start (CtFindPane *self, const char *words);
void ct_find_pane_step (CtFindPane *self, int direction);

G_END_DECLS
