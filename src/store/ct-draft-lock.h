/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CtDraftLock CtDraftLock;

CtDraftLock *ct_draft_lock_take (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ct_draft_lock_free (CtDraftLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtDraftLock, ct_draft_lock_free)

G_END_DECLS
