/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-catalogue.h"
#include "ct-table-import.h"

G_BEGIN_DECLS

#define CT_TYPE_PASTE_DIALOG (ct_paste_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CtPasteDialog, ct_paste_dialog, CT, PASTE_DIALOG, AdwWindow)

CtPasteDialog *ct_paste_dialog_new (CtGrid *grid,
                                    CtCatalogue *catalogue,
                                    CtPlan *plan,
                                    const char *standard,
                                    const char *criterion) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
