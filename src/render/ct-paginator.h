/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-flow.h"
#include "ct-typesetter.h"

G_BEGIN_DECLS

/**
 * CtBookmark:
 * @level: 0 for a section, 1 for what is inside of one
 * @page: from 0
 * @y: from the upper edge of the paper, in points
 *
 * A place that the PDF's list of bookmarks leads to.
 */
typedef struct
{
  char *title;
  guint level;
  guint page;
  double x;
  double y;
} CtBookmark;

typedef struct _CtPaginator CtPaginator;

CtPaginator *ct_paginator_new (CtTypesetter *typesetter) G_GNUC_WARN_UNUSED_RESULT;
void ct_paginator_free (CtPaginator *self);

void ct_paginator_add_flow (CtPaginator *self, const CtFlow *flow);
guint ct_paginator_get_n_pages (CtPaginator *self);
GPtrArray *ct_paginator_steal_pages (CtPaginator *self) G_GNUC_WARN_UNUSED_RESULT;
GArray *ct_paginator_steal_bookmarks (CtPaginator *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtPaginator, ct_paginator_free)

G_END_DECLS
