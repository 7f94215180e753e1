/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-framework.h"

G_BEGIN_DECLS

#define CT_TYPE_PLACE_DIALOG (ct_place_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CtPlaceDialog, ct_place_dialog, CT, PLACE_DIALOG, AdwWindow)

GtkWidget *ct_place_dialog_new (GtkWindow *parent, CtFramework *framework);

G_END_DECLS
