/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_FINDINGS (ct_findings_get_type ())

G_DECLARE_FINAL_TYPE (CtFindings, ct_findings, CT, FINDINGS, GtkWidget)

void ct_findings_show (CtFindings *self,
                       CtPlan *plan,
                       CtAssessment *assessment,
                       const char *criterion);

G_END_DECLS
