/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-action-link.h"

G_BEGIN_DECLS

void ct_action_cycles_mark (GArray *links);

G_END_DECLS
