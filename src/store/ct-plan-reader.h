/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-catalogue.h"
#include "ct-plan.h"
#include "ct-store-error.h"

G_BEGIN_DECLS

CtPlan *ct_plan_reader_read (GBytes *bytes,
                             const char *name,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtPlan *ct_plan_reader_read_with_catalogue (GBytes *bytes,
                                            const char *name,
                                            CtCatalogue *catalogue,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
