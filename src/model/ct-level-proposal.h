/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-criterion.h"
#include "ct-result.h"

G_BEGIN_DECLS

int ct_level_proposal_get (CtCriterion *criterion, CtResult *result);

G_END_DECLS
