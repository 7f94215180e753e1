/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"

G_BEGIN_DECLS

#define CT_TYPE_BASIS_GROUP (ct_basis_group_get_type ())

G_DECLARE_FINAL_TYPE (CtBasisGroup, ct_basis_group, CT, BASIS_GROUP, GtkWidget)

GtkWidget *ct_basis_group_new (GtkSizeGroup *labels);
void ct_basis_group_set_catalogue (CtBasisGroup *self, CtCatalogue *catalogue);
void ct_basis_group_set_plan (CtBasisGroup *self, CtPlan *plan);

G_END_DECLS
