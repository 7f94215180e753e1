/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-rows.h"

G_BEGIN_DECLS

/* The level of improvements, below standard and criterion; of actions too, where they have none. */
#define _CT_TIMELINE_IMPROVEMENT_LEVEL 2

struct _CtTimelineRows
{
  CtPlan *plan;
  CtFramework *framework;
  CtTimelineFilter filter;
  gpointer filter_data;
  CtRoles *roles;
  CtPlan *issued;
  CtDay today;
  CtTimelineBy grouping;
  CtTimelineBy coloring;
  gboolean flat;
  gboolean open;

  /* What the user folded or unfolded, against the rule that criteria are folded. */
  GHashTable *turned;

  GPtrArray *works;
  GArray *rows;
  GStringChunk *codes;
  CtTimelineKeys *keys; /* whose strings the rows use */
  CtTimelineCategories *categories;
};

/* An improvement on its way into the rows, with what it is sorted by. */
typedef struct
{
  CtImprovement *improvement;
  const char *standard;
  const char *criterion;
  const char *provision;
  guint numbers[4];
  guint position;
  guint number; /* of the improvement in its criterion, from 1 */
} CtTimelineEntry;

char *_ct_timeline_row_dup_key (const CtTimelineRow *row) G_GNUC_WARN_UNUSED_RESULT;
void _ct_timeline_rows_add_work (CtTimelineRows *self, CtTimelineRow *row, CtNode *node);
guint _ct_timeline_rows_open_group (CtTimelineRows *self, CtTimelineRow *row);
void _ct_timeline_rows_close_group (CtTimelineRows *self, guint position);

/* ct-timeline-rows-group.c */
void _ct_timeline_rows_add_groups (CtTimelineRows *self, GArray *entries);

G_END_DECLS
