/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"
#include "ct-section.h"

G_BEGIN_DECLS

#define CT_TYPE_SECTION_PAGE (ct_section_page_get_type ())

G_DECLARE_FINAL_TYPE (CtSectionPage, ct_section_page, CT, SECTION_PAGE, GtkWidget)

void ct_section_page_set_catalogue (CtSectionPage *self, CtCatalogue *catalogue);
void ct_section_page_bind (CtSectionPage *self, CtSection *section);
void ct_section_page_edit_heading (CtSectionPage *self);
void ct_section_page_edit_number (CtSectionPage *self);
void ct_section_page_insert (CtSectionPage *self,
                             GPtrArray *paragraphs,
                             const char *label,
                             gboolean go_on);

G_END_DECLS
