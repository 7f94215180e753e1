/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"
#include "ct-issue.h"
#include "ct-page-style.h"
#include "ct-plan.h"

G_BEGIN_DECLS

CtPlan *ct_adjustment_sheet_new (CtPlan *plan,
                                 CtIssue *issue,
                                 CtCatalogue *catalogue,
                                 CtPageStyle *style,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
