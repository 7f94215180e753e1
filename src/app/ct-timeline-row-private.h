/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-row.h"

G_BEGIN_DECLS

struct _CtTimelineRowWidget
{
  GtkWidget parent_instance;

  const CtTimelineView *view;
  guint position;
  CtTimelineRow row;
  GArray *bars;
  GArray *issued_bars;
  guint n_lanes;
  CtDay span_start;
  CtDay span_end;
  char *spoken;

  PangoLayout *code;
  PangoLayout *label;
  PangoLayout *lead;
  PangoLayout *money;
  PangoLayout *count;
  GPtrArray *bar_texts;
  double label_size; /* how the texts were made */
  PangoWeight weight;
};

gboolean _ct_timeline_row_is_band (CtTimelineRowWidget *self);
double _ct_timeline_row_get_indent (CtTimelineRowWidget *self);
void _ct_timeline_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
