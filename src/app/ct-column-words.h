/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint ct_column_words_get_count (void);
const char *ct_column_words_get_field (guint index);
const char *ct_column_words_get_label (guint index);
char *ct_column_words_dup (const char *fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
