/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CtWordKeys CtWordKeys;

CtWordKeys *ct_word_keys_new (void);
void ct_word_keys_free (CtWordKeys *self);
void ct_word_keys_start (CtWordKeys *self);
const char *ct_word_keys_get (CtWordKeys *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtWordKeys, ct_word_keys_free)

G_END_DECLS
