/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-finding.h"
#include "ct-form.h"
#include "ct-framework.h"
#include "ct-legal-acts.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_CHECKS (ct_checks_get_type ())

G_DECLARE_FINAL_TYPE (CtChecks, ct_checks, CT, CHECKS, GObject)

CtChecks *ct_checks_new (CtPlan *plan,
                         CtFramework *framework,
                         CtForm *form,
                         CtLegalActs *acts,
                         CtDay today) G_GNUC_WARN_UNUSED_RESULT;

CtPlan *ct_checks_get_plan (CtChecks *self);
CtFramework *ct_checks_get_framework (CtChecks *self);
void ct_checks_complete (CtChecks *self);

guint ct_checks_get_n_findings (CtChecks *self, CtSeverity severity);
GListModel *ct_checks_get_dismissed (CtChecks *self);

void ct_checks_dismiss (CtChecks *self, CtFinding *finding);
void ct_checks_restore (CtChecks *self, CtFinding *finding);

G_END_DECLS
