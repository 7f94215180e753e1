/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ct_moment_dup_words (GDateTime *moment, GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;
char *ct_moment_dup_clock (GDateTime *moment) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
