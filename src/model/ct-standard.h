/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CT_TYPE_STANDARD (ct_standard_get_type ())

G_DECLARE_FINAL_TYPE (CtStandard, ct_standard, CT, STANDARD, GObject)

guint ct_standard_get_number (CtStandard *self);
const char *ct_standard_get_name (CtStandard *self);
gboolean ct_standard_get_verified (CtStandard *self);
GListModel *ct_standard_get_criteria (CtStandard *self);

G_END_DECLS
