/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"
#include "ct-roles.h"

G_BEGIN_DECLS

void ct_catalogue_set_roles (CtCatalogue *self, CtRoles *roles);
CtRoles *ct_catalogue_get_roles (CtCatalogue *self);

G_END_DECLS
