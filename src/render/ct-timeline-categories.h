/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-key.h"

G_BEGIN_DECLS

/* More colors than this are not told apart; what is left over shares the last. */
#define CT_TIMELINE_MAX_CATEGORIES 8

typedef struct _CtTimelineCategories CtTimelineCategories;

CtTimelineCategories *ct_timeline_categories_new (CtTimelineBy by,
                                                  CtRoles *roles,
                                                  CtDay today,
                                                  GPtrArray *works) G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_categories_free (CtTimelineCategories *self);

CtTimelineBy ct_timeline_categories_get_by (const CtTimelineCategories *self);
gboolean ct_timeline_categories_is_used (const CtTimelineCategories *self, int category);
const CtTimelineKey *ct_timeline_categories_get (const CtTimelineCategories *self, int category);
int ct_timeline_categories_find (const CtTimelineCategories *self, CtNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTimelineCategories, ct_timeline_categories_free)

G_END_DECLS
