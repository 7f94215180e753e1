/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-checks.h"
#include "ct-outline-item.h"

G_BEGIN_DECLS

void ct_outline_marks_update (GListStore *root, CtChecks *checks);

G_END_DECLS
