/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-store-error.h"

G_BEGIN_DECLS

#define CT_ISSUE_COPY_GZIP "gzip+base64"

/* A text of an XML file that is longer than ten million bytes can't be read again. */
#define CT_ISSUE_COPY_TEXT_LIMIT (9 * 1000 * 1000)

/* More than a plan of a hundred thousand actions needs. */
#define CT_ISSUE_COPY_BYTES_LIMIT (100 * 1000 * 1000)

char *ct_issue_copy_encode (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ct_issue_copy_decode (const char *text,
                              const char *encoding,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
