/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-text-block.h"
#include "ct-text-style.h"

G_BEGIN_DECLS

/**
 * CtTextCache:
 *
 * Paragraphs that were set in lines before, so that after a change of the plan only the words that
 * changed are set anew. It keeps what the last round used, and no more.
 */
typedef struct _CtTextCache CtTextCache;

CtTextCache *ct_text_cache_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtTextCache *ct_text_cache_ref (CtTextCache *self);
void ct_text_cache_unref (CtTextCache *self);

void ct_text_cache_begin_round (CtTextCache *self);
void ct_text_cache_end_round (CtTextCache *self);

CtTextBlock *ct_text_cache_find (CtTextCache *self,
                                 const char *text,
                                 const CtTextStyle *style,
                                 CtNode *node,
                                 guint field) G_GNUC_WARN_UNUSED_RESULT;
void ct_text_cache_add (CtTextCache *self,
                        const char *text,
                        const CtTextStyle *style,
                        CtTextBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTextCache, ct_text_cache_unref)

G_END_DECLS
