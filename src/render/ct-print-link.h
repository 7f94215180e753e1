/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node.h"

G_BEGIN_DECLS

/**
 * CtPrintLink:
 * @page: from 0
 * @x: from the left edge of the paper, in points
 * @y: from its upper edge
 * @item: (nullable): the piece of evidence in the list that it is about
 * @uri: (nullable): what it opens; %NULL for a link to another place of the pages
 * @target_page: from 0, where there is no @uri
 * @target_y: from the upper edge of that page
 *
 * Words on a page that lead somewhere.
 */
typedef struct
{
  guint page;
  double x;
  double y;
  double width;
  double height;
  CtNode *item;
  char *uri;
  guint target_page;
  double target_y;
} CtPrintLink;

G_END_DECLS
