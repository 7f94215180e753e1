/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-version.h"

G_BEGIN_DECLS

#define CT_TYPE_VERSION_ROW (ct_version_row_get_type ())

G_DECLARE_FINAL_TYPE (CtVersionRow, ct_version_row, CT, VERSION_ROW, GtkListBoxRow)

GtkWidget *ct_version_row_new (CtVersion *version,
                               CtVersion *before,
                               gboolean saved) G_GNUC_WARN_UNUSED_RESULT;
CtVersion *ct_version_row_get_version (CtVersionRow *self);

G_END_DECLS
