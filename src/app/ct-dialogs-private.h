/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-dialogs.h"

G_BEGIN_DECLS

GTask *_ct_dialogs_new_task (GtkWindow *parent,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data,
                             gpointer tag) G_GNUC_WARN_UNUSED_RESULT;
void _ct_dialogs_return_cancelled (GTask *task);
GFile *_ct_dialogs_complete_name (GFile *file, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
