/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-framework.h"
#include "ct-outline-item.h"

G_BEGIN_DECLS

/* Fills @root with the places of @plan, in the order of the printed document, and brings what the
 * rows tell up to date. Items that are still right stay the same objects. */
void ct_outline_model_update (GListStore *root, CtPlan *plan, CtFramework *framework);

G_END_DECLS
