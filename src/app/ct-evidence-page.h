/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-evidence-item.h"
#include "ct-framework.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_EVIDENCE_PAGE (ct_evidence_page_get_type ())

G_DECLARE_FINAL_TYPE (CtEvidencePage, ct_evidence_page, CT, EVIDENCE_PAGE, GtkWidget)

void ct_evidence_page_set_plan (CtEvidencePage *self,
                                CtPlan *plan,
                                CtFramework *framework,
                                CtSelection *selection);
void ct_evidence_page_select (CtEvidencePage *self, CtEvidenceItem *item);
void ct_evidence_page_show (CtEvidencePage *self);
gboolean ct_evidence_page_focus_work (CtEvidencePage *self);

G_END_DECLS
