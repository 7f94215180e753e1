/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-framework.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_EVIDENCE_LINK (ct_evidence_link_get_type ())

G_DECLARE_FINAL_TYPE (CtEvidenceLink, ct_evidence_link, CT, EVIDENCE_LINK, GtkWidget)

GtkWidget *ct_evidence_link_new (CtNode *node,
                                 guint entry,
                                 CtFramework *framework,
                                 GtkSizeGroup *labels);
void ct_evidence_link_bind (CtEvidenceLink *self,
                            CtNode *node,
                            guint entry,
                            CtFramework *framework);

G_END_DECLS
