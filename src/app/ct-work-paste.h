/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-selection.h"

G_BEGIN_DECLS

gboolean ct_work_paste (CtPlan *plan, CtSelection *place, GPtrArray *nodes);
GPtrArray *ct_work_copy_into (CtPlan *plan, GPtrArray *nodes) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_work_take_at (CtPlan *plan, GPtrArray *nodes, CtPlaceKind kind, const char *code);

G_END_DECLS
