/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-catalogue.h"
#include "ct-roles.h"

G_BEGIN_DECLS

#define CT_TYPE_APPLICATION (ct_application_get_type ())

G_DECLARE_FINAL_TYPE (CtApplication, ct_application, CT, APPLICATION, AdwApplication)

CtApplication *ct_application_new (void) G_GNUC_WARN_UNUSED_RESULT;

CtCatalogue *ct_application_get_catalogue (CtApplication *self);
CtRoles *ct_application_get_roles (CtApplication *self);
GFile *ct_application_get_samples (CtApplication *self);
GFile *ct_application_get_drafts (CtApplication *self);
GFile *ct_application_get_versions (CtApplication *self);
CtDay ct_application_get_today (CtApplication *self);
void ct_application_open_file (CtApplication *self, GFile *file, gboolean as_copy);

G_END_DECLS
