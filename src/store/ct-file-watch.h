/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan-file.h"

G_BEGIN_DECLS

/**
 * CtFileState:
 * @CT_FILE_STATE_SAME: the file holds what was last read from it or written to it
 * @CT_FILE_STATE_CHANGED: somebody else has written something else into it
 * @CT_FILE_STATE_GONE: it was deleted, moved or renamed
 * @CT_FILE_STATE_FOLDER_GONE: its folder is not there any more, as when a stick was pulled out
 * @CT_FILE_STATE_READ_ONLY: the same, but it can't be written any more
 */
typedef enum
{
  CT_FILE_STATE_SAME,
  CT_FILE_STATE_CHANGED,
  CT_FILE_STATE_GONE,
  CT_FILE_STATE_FOLDER_GONE,
  CT_FILE_STATE_READ_ONLY,
} CtFileState;

#define CT_TYPE_FILE_WATCH (ct_file_watch_get_type ())

G_DECLARE_FINAL_TYPE (CtFileWatch, ct_file_watch, CT, FILE_WATCH, GObject)

CtFileWatch *ct_file_watch_new (CtPlanFile *plan_file) G_GNUC_WARN_UNUSED_RESULT;

CtFileState ct_file_watch_get_state (CtFileWatch *self);
void ct_file_watch_check (CtFileWatch *self);

G_END_DECLS
