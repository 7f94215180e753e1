/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-difference.h"

G_BEGIN_DECLS

GPtrArray *ct_adjustment_list (CtPlan *issued, CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
