/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-form.h"
#include "ct-page-style.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_PAGE_GROUP (ct_page_group_get_type ())

G_DECLARE_FINAL_TYPE (CtPageGroup, ct_page_group, CT, PAGE_GROUP, GtkWidget)

GtkWidget *ct_page_group_new (GtkSizeGroup *labels) G_GNUC_WARN_UNUSED_RESULT;

void ct_page_group_set_plan (CtPageGroup *self, CtPlan *plan, CtForm *form, CtPageStyle *style);

G_END_DECLS
