/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-issue.h"

G_BEGIN_DECLS

#define CT_TYPE_ISSUE_ROW (ct_issue_row_get_type ())

G_DECLARE_FINAL_TYPE (CtIssueRow, ct_issue_row, CT, ISSUE_ROW, GtkListBoxRow)

GtkWidget *ct_issue_row_new (CtIssue *issue) G_GNUC_WARN_UNUSED_RESULT;
CtIssue *ct_issue_row_get_issue (CtIssueRow *self);

G_END_DECLS
