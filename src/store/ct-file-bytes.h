/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-store-error.h"

G_BEGIN_DECLS

/* More than ten times a plan of a hundred thousand actions would hold a school's whole archive. */
#define CT_FILE_BYTES_LIMIT (256 * 1000 * 1000)

char *ct_file_bytes_dup_name (GFile *file) G_GNUC_WARN_UNUSED_RESULT;

GBytes *ct_file_bytes_load (GFile *file, GCancellable *cancellable, char **etag, GError **error)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_file_bytes_save (GFile *file,
                             GBytes *bytes,
                             const char *etag,
                             GCancellable *cancellable,
                             char **new_etag,
                             GError **error);

G_END_DECLS
