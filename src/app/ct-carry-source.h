/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ct-catalogue.h"

G_BEGIN_DECLS

#define CT_TYPE_CARRY_SOURCE (ct_carry_source_get_type ())

G_DECLARE_FINAL_TYPE (CtCarrySource, ct_carry_source, CT, CARRY_SOURCE, GtkBox)

void ct_carry_source_offer (CtCarrySource *self,
                            GtkRecentManager *manager,
                            CtCatalogue *catalogue,
                            CtPlan *plan);
void ct_carry_source_choose_file (CtCarrySource *self, GFile *file);

CtPlan *ct_carry_source_get_plan (CtCarrySource *self);
const char *ct_carry_source_get_problem (CtCarrySource *self);

G_END_DECLS
