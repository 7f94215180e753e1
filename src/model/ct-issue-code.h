/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *ct_issue_code_new_from_digest (const char *digest) G_GNUC_WARN_UNUSED_RESULT;
char *ct_issue_code_read (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint ct_issue_code_get_distance (const char *code, const char *text);

G_END_DECLS
