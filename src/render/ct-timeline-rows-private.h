/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-rows.h"

G_BEGIN_DECLS

struct _CtTimelineRows
{
  CtPlan *plan;
  CtFramework *framework;
  CtTimelineFilter filter;
  gpointer filter_data;
  gboolean flat;
  gboolean open;

  /* What the user folded or unfolded, against the rule that criteria are folded. */
  GHashTable *turned;

  GPtrArray *works;
  GArray *rows;
  GStringChunk *codes;
};

char *_ct_timeline_row_dup_key (const CtTimelineRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
