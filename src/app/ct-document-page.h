/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"

G_BEGIN_DECLS

#define CT_TYPE_DOCUMENT_PAGE (ct_document_page_get_type ())

G_DECLARE_FINAL_TYPE (CtDocumentPage, ct_document_page, CT, DOCUMENT_PAGE, GtkWidget)

void ct_document_page_set_catalogue (CtDocumentPage *self, CtCatalogue *catalogue);
void ct_document_page_set_plan (CtDocumentPage *self, CtPlan *plan);

G_END_DECLS
