/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void ct_version_limit_choose (GDateTime *const *times,
                              guint n_times,
                              GDateTime *now,
                              gboolean *kept);

G_END_DECLS
