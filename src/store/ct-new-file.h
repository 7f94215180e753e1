/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CtNewFileResult:
 * @CT_NEW_FILE_WRITTEN: the file is there, whole
 * @CT_NEW_FILE_FAILED: there is no file
 * @CT_NEW_FILE_NO_ROOM: nothing else may be made in that folder; the file must be written in place
 */
typedef enum
{
  CT_NEW_FILE_WRITTEN,
  CT_NEW_FILE_FAILED,
  CT_NEW_FILE_NO_ROOM,
} CtNewFileResult;

CtNewFileResult ct_new_file_write (const char *path, GBytes *bytes, guint mode, GError **error);

G_END_DECLS
