/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-issue.h"
#include "ct-signed-copy.h"

G_BEGIN_DECLS

/**
 * CtSignedFileState:
 * @CT_SIGNED_FILE_SAME: the file holds what it held when it was attached
 * @CT_SIGNED_FILE_ALTERED: it holds something else
 * @CT_SIGNED_FILE_MISSING: it is not there, or can't be read
 */
typedef enum
{
  CT_SIGNED_FILE_SAME,
  CT_SIGNED_FILE_ALTERED,
  CT_SIGNED_FILE_MISSING,
} CtSignedFileState;

GFile *ct_signed_file_get (CtSignedCopy *copy, GFile *plan) G_GNUC_WARN_UNUSED_RESULT;
CtSignedFileState ct_signed_file_compare (const char *digest, GBytes *bytes);
CtSignedCopy *ct_signed_file_attach (CtIssue *issue, GFile *file, GBytes *bytes);

G_END_DECLS
