/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-pdf-signatures.h"
#include "ct-signed-file.h"

G_BEGIN_DECLS

const char *ct_signature_words_get_file (CtSignedFileState state);
char *ct_signature_words_dup (const CtPdfSignature *signature) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
