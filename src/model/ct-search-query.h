/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CtSearchQuery CtSearchQuery;

/**
 * CtSearchRange:
 *
 * Where words were found in a text, in bytes.
 */
typedef struct
{
  guint start;
  guint end;
} CtSearchRange;

CtSearchQuery *ct_search_query_new (const char *words) G_GNUC_WARN_UNUSED_RESULT;
CtSearchQuery *ct_search_query_ref (CtSearchQuery *self);
void ct_search_query_unref (CtSearchQuery *self);

gboolean ct_search_query_equal (CtSearchQuery *a, CtSearchQuery *b);
gboolean ct_search_query_is_empty (CtSearchQuery *self);
GArray *ct_search_query_match (CtSearchQuery *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
guint ct_search_query_count (CtSearchQuery *self, const char *text, const char *folded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtSearchQuery, ct_search_query_unref)

G_END_DECLS
