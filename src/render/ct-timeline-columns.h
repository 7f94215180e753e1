/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtTimelineColumns:
 * @left: all columns together; what the others leave is for the words
 * @lead: of it, who leads; 0 when not shown
 * @money: of it, what it costs; 0 when not shown
 * @count: of it, how much is done; 0 when not shown
 *
 * The columns beside the bars, in this order.
 */
typedef struct
{
  double left;
  double lead;
  double money;
  double count;
} CtTimelineColumns;

/**
 * CtTimelineEdge:
 * @CT_TIMELINE_EDGE_LEAD: between the words and who leads
 * @CT_TIMELINE_EDGE_MONEY: between who leads and the money
 * @CT_TIMELINE_EDGE_CHART: between the columns and the bars
 *
 * What the user may move.
 */
typedef enum
{
  CT_TIMELINE_EDGE_NONE = -1,
  CT_TIMELINE_EDGE_LEAD,
  CT_TIMELINE_EDGE_MONEY,
  CT_TIMELINE_EDGE_CHART,
} CtTimelineEdge;

void ct_timeline_columns_init (CtTimelineColumns *self);
void ct_timeline_columns_fit (CtTimelineColumns *self,
                              const CtTimelineColumns *wanted,
                              double em,
                              double width);
double ct_timeline_columns_get_edge (const CtTimelineColumns *self, CtTimelineEdge edge);
CtTimelineEdge ct_timeline_columns_find_edge (const CtTimelineColumns *self, double x);
void ct_timeline_columns_move_edge (CtTimelineColumns *wanted, CtTimelineEdge edge, double by);

G_END_DECLS
