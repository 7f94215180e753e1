/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-evidence-item.h"
#include "ct-framework.h"
#include "ct-selection.h"

G_BEGIN_DECLS

#define CT_TYPE_EVIDENCE_DETAILS (ct_evidence_details_get_type ())

G_DECLARE_FINAL_TYPE (CtEvidenceDetails, ct_evidence_details, CT, EVIDENCE_DETAILS, GtkWidget)

void ct_evidence_details_set_plan (CtEvidenceDetails *self,
                                   CtPlan *plan,
                                   CtFramework *framework,
                                   CtSelection *selection);
void ct_evidence_details_show (CtEvidenceDetails *self, CtEvidenceItem *item);
void ct_evidence_details_focus_title (CtEvidenceDetails *self);

G_END_DECLS
