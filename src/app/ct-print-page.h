/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-live-pages.h"
#include "ct-page-find-bar.h"

G_BEGIN_DECLS

#define CT_TYPE_PRINT_PAGE (ct_print_page_get_type ())

G_DECLARE_FINAL_TYPE (CtPrintPage, ct_print_page, CT, PRINT_PAGE, GtkWidget)

GtkWidget *ct_print_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

CtCatalogue *ct_print_page_get_catalogue (CtPrintPage *self);
void ct_print_page_set_catalogue (CtPrintPage *self, CtCatalogue *catalogue);
CtPlan *ct_print_page_get_plan (CtPrintPage *self);
void ct_print_page_set_plan (CtPrintPage *self, CtPlan *plan);
CtNode *ct_print_page_get_selected (CtPrintPage *self);
void ct_print_page_set_selected (CtPrintPage *self, CtNode *node);

void ct_print_page_set_read_only (CtPrintPage *self, gboolean read_only);

CtLivePages *ct_print_page_get_pages (CtPrintPage *self);
CtPageFindBar *ct_print_page_get_find_bar (CtPrintPage *self);
guint ct_print_page_get_n_pages (CtPrintPage *self);
void ct_print_page_print (CtPrintPage *self);
void ct_print_page_export (CtPrintPage *self);

G_END_DECLS
