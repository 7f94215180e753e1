/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-search-hit.h"

G_BEGIN_DECLS

#define CT_TYPE_SEARCH (ct_search_get_type ())

G_DECLARE_FINAL_TYPE (CtSearch, ct_search, CT, SEARCH, GObject)

CtSearch *ct_search_new (CtPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

gboolean ct_search_prepare (CtSearch *self, gint64 microseconds);
GPtrArray *ct_search_find (CtSearch *self, CtSearchQuery *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
