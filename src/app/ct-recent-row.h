/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-recent-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_RECENT_ROW (ct_recent_row_get_type ())

G_DECLARE_FINAL_TYPE (CtRecentRow, ct_recent_row, CT, RECENT_ROW, GtkListBoxRow)

GtkWidget *ct_recent_row_new (CtRecentPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

CtRecentPlan *ct_recent_row_get_plan (CtRecentRow *self);

G_END_DECLS
