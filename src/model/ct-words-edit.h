/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pieces that are replaced within words whose every other letter stays. */
typedef struct _CtWordsEdit CtWordsEdit;

CtWordsEdit *ct_words_edit_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void ct_words_edit_free (CtWordsEdit *self);

void ct_words_edit_take (CtWordsEdit *self, gsize start, gsize end, char *words);
char *ct_words_edit_apply (CtWordsEdit *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtWordsEdit, ct_words_edit_free)

G_END_DECLS
