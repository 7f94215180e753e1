/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ct_money_dup_spelled (gint64 amount) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
