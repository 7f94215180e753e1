/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-form.h"
#include "ct-framework.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_FOLLOW_PAGE (ct_follow_page_get_type ())

G_DECLARE_FINAL_TYPE (CtFollowPage, ct_follow_page, CT, FOLLOW_PAGE, GtkWidget)

void ct_follow_page_set_plan (CtFollowPage *self,
                              CtPlan *plan,
                              CtFramework *framework,
                              CtForm *form,
                              CtSelection *selection,
                              CtDay today);
void ct_follow_page_show_reviews (CtFollowPage *self);

G_END_DECLS
