/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-version.h"

G_BEGIN_DECLS

GPtrArray *ct_version_folder_list (GFile *root,
                                   GFile *file,
                                   const char *digest) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_version_folder_keep (
    GFile *root, GFile *file, GBytes *bytes, GDateTime *time, GError **error);

G_END_DECLS
