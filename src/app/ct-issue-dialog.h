/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-checks.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_ISSUE_DIALOG (ct_issue_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CtIssueDialog, ct_issue_dialog, CT, ISSUE_DIALOG, AdwWindow)

CtIssueDialog *ct_issue_dialog_new (CtPlan *plan, CtChecks *checks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
