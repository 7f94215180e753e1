/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-outline-item.h"

G_BEGIN_DECLS

/**
 * CtOutlineLanding:
 * @item: (nullable): the row that is marked; %NULL when nothing can be dropped here
 * @below: for sections: whether the mark is at the row's lower edge
 * @position: for sections: where the section is to be afterwards
 *
 * Where a drop on the outline would go.
 */
typedef struct
{
  CtOutlineItem *item;
  gboolean below;
  guint position;
} CtOutlineLanding;

int ct_outline_landing_find_position (guint from, guint n_sections, guint over, gboolean below);

gboolean ct_outline_landing_for_work (CtOutlineLanding *self, CtOutlineItem *over);
gboolean ct_outline_landing_for_section (CtOutlineLanding *self,
                                         GListModel *items,
                                         CtNode *section,
                                         CtOutlineItem *over,
                                         gboolean below);

G_END_DECLS
