/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-form.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_REVIEW_PANE (ct_review_pane_get_type ())

G_DECLARE_FINAL_TYPE (CtReviewPane, ct_review_pane, CT, REVIEW_PANE, GtkWidget)

void ct_review_pane_set_plan (
    CtReviewPane *self, CtPlan *plan, CtForm *form, CtSelection *selection, CtDay today);

G_END_DECLS
