/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-catalogue.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_ISSUES_WINDOW (ct_issues_window_get_type ())

G_DECLARE_FINAL_TYPE (CtIssuesWindow, ct_issues_window, CT, ISSUES_WINDOW, AdwWindow)

CtIssuesWindow *ct_issues_window_new (GtkWindow *parent,
                                      CtPlan *plan,
                                      CtCatalogue *catalogue,
                                      GFile *file) G_GNUC_WARN_UNUSED_RESULT;
void ct_issues_window_ask_code (CtIssuesWindow *self);

G_END_DECLS
