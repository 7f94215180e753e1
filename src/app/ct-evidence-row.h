/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-evidence-item.h"

G_BEGIN_DECLS

#define CT_TYPE_EVIDENCE_ROW (ct_evidence_row_get_type ())

G_DECLARE_FINAL_TYPE (CtEvidenceRow, ct_evidence_row, CT, EVIDENCE_ROW, GtkWidget)

GtkWidget *ct_evidence_row_new (void);
void ct_evidence_row_set_item (CtEvidenceRow *self, CtEvidenceItem *item);

G_END_DECLS
