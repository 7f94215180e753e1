/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gunichar ct_text_fold_char (gunichar c);
char *ct_text_fold (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
