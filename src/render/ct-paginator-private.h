/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-paginator.h"

G_BEGIN_DECLS

/* The page being filled: from y down to bottom there is room. Pages are numbered from first_page
 * on.
 */
struct _CtPaginator
{
  CtTypesetter *typesetter;
  GPtrArray *pages;
  GArray *bookmarks;
  guint first_page;
  CtPage *page;
  CtPaper paper;
  double left;
  double top;
  double bottom;
  double y;
};

void _ct_paginator_add_page (CtPaginator *self);
gboolean _ct_paginator_is_at_top (CtPaginator *self);
double _ct_paginator_get_room (CtPaginator *self);
void _ct_paginator_add_bookmark (CtPaginator *self, const char *title, guint level);
double _ct_paginator_get_least (CtPaginator *self, const CtFlow *flow, guint index);

double _ct_paginator_get_table_least (const CtTable *table);
void _ct_paginator_place_table (CtPaginator *self, const CtTable *table, double needed_below);

G_END_DECLS
