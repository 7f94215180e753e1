/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

typedef struct _CtPageCache CtPageCache;

CtPageCache *ct_page_cache_new (gsize limit) G_GNUC_WARN_UNUSED_RESULT;
void ct_page_cache_free (CtPageCache *self);

void ct_page_cache_begin_frame (CtPageCache *self);
void ct_page_cache_add (CtPageCache *self, guint page, guint generation, GdkTexture *texture);
GdkTexture *ct_page_cache_find (
    CtPageCache *self, guint page, guint generation, guint width, gboolean *exact);
void ct_page_cache_clear (CtPageCache *self);
gsize ct_page_cache_get_size (const CtPageCache *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPageCache, ct_page_cache_free)

G_END_DECLS
