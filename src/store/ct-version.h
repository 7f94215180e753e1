/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"
#include "ct-plan.h"

G_BEGIN_DECLS

#define CT_TYPE_VERSION (ct_version_get_type ())

G_DECLARE_FINAL_TYPE (CtVersion, ct_version, CT, VERSION, GObject)

CtVersion *ct_version_new (const char *folder, const char *name) G_GNUC_WARN_UNUSED_RESULT;
char *ct_version_make_name (GDateTime *time, const char *digest) G_GNUC_WARN_UNUSED_RESULT;

const char *ct_version_get_path (CtVersion *self);
GDateTime *ct_version_get_time (CtVersion *self);
gboolean ct_version_is_of (CtVersion *self, const char *digest);
CtPlan *ct_version_read_plan (CtVersion *self,
                              CtCatalogue *catalogue,
                              GCancellable *cancellable,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
