/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-draft.h"

G_BEGIN_DECLS

#define CT_TYPE_DRAFT_ROW (ct_draft_row_get_type ())

G_DECLARE_FINAL_TYPE (CtDraftRow, ct_draft_row, CT, DRAFT_ROW, GtkWidget)

GtkWidget *ct_draft_row_new (CtDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
