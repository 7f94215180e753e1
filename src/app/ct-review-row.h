/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-action.h"
#include "ct-review.h"

G_BEGIN_DECLS

#define CT_TYPE_REVIEW_ROW (ct_review_row_get_type ())

G_DECLARE_FINAL_TYPE (CtReviewRow, ct_review_row, CT, REVIEW_ROW, GtkWidget)

GtkWidget *ct_review_row_new (void);
void ct_review_row_bind (CtReviewRow *self, CtReview *review, CtAction *action, CtDay today);
void ct_review_row_set_selected (CtReviewRow *self, gboolean selected);
void ct_review_row_update (CtReviewRow *self);

G_END_DECLS
