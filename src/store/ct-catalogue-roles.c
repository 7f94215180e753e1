/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-catalogue-roles"

#include "config.h"

#include "ct-catalogue-roles.h"

/* How people are called is read by the program, from a file of its own, and handed to all who have
 * the standards and forms.
 */

#define KEY "ct-roles"

void
ct_catalogue_set_roles (CtCatalogue *self, CtRoles *roles)
{
  g_return_if_fail (CT_IS_CATALOGUE (self));
  g_return_if_fail (CT_IS_ROLES (roles));

  g_object_set_data_full (G_OBJECT (self), KEY, g_object_ref (roles), g_object_unref);
}

/* Returns: (transfer none) (nullable): what was set */
CtRoles *
ct_catalogue_get_roles (CtCatalogue *self)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return g_object_get_data (G_OBJECT (self), KEY);
}
