/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-search-place.h"
#include "ct-search-query.h"

G_BEGIN_DECLS

#define CT_TYPE_SEARCH_HIT (ct_search_hit_get_type ())

G_DECLARE_FINAL_TYPE (CtSearchHit, ct_search_hit, CT, SEARCH_HIT, GObject)

CtSearchHit *ct_search_hit_new (CtNode *node,
                                guint field,
                                int entry,
                                const char *label,
                                const CtSearchPlace *place,
                                guint count) G_GNUC_WARN_UNUSED_RESULT;

CtNode *ct_search_hit_get_node (CtSearchHit *self);
guint ct_search_hit_get_field (CtSearchHit *self);
int ct_search_hit_get_entry (CtSearchHit *self);
const char *ct_search_hit_get_label (CtSearchHit *self);
const CtSearchPlace *ct_search_hit_get_place (CtSearchHit *self);
guint ct_search_hit_get_count (CtSearchHit *self);
gboolean ct_search_hit_is (CtSearchHit *self, CtNode *node, guint field, int entry);
char *ct_search_hit_dup_text (CtSearchHit *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
