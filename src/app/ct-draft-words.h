/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-draft.h"

G_BEGIN_DECLS

char *ct_draft_words_dup_title (CtDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

void ct_draft_words_describe_async (CtDraft *draft,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
char *ct_draft_words_describe_finish (GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
