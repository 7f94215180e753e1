/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-finding.h"

G_BEGIN_DECLS

#define CT_TYPE_FINDING_ROW (ct_finding_row_get_type ())

G_DECLARE_FINAL_TYPE (CtFindingRow, ct_finding_row, CT, FINDING_ROW, GtkWidget)

GtkWidget *ct_finding_row_new (void);
void ct_finding_row_show_heading (CtFindingRow *self, const char *heading);
void ct_finding_row_show_finding (CtFindingRow *self,
                                  CtFinding *finding,
                                  const char *remedy,
                                  gboolean dismissed);
void ct_finding_row_set_current (CtFindingRow *self, gboolean current);
CtFinding *ct_finding_row_get_finding (CtFindingRow *self);

G_END_DECLS
