/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ct-plan-file.h"

G_BEGIN_DECLS

#define CT_TYPE_VERSIONS_WINDOW (ct_versions_window_get_type ())

G_DECLARE_FINAL_TYPE (CtVersionsWindow, ct_versions_window, CT, VERSIONS_WINDOW, AdwWindow)

CtVersionsWindow *ct_versions_window_new (GtkWindow *parent,
                                          CtPlanFile *plan_file,
                                          GPtrArray *versions,
                                          CtCatalogue *catalogue);

CtPlan *ct_versions_window_get_plan (CtVersionsWindow *self);

G_END_DECLS
