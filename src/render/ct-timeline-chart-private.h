/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-chart.h"
#include "ct-timeline-rows.h"
#include "ct-typesetter.h"

G_BEGIN_DECLS

/* The chart's own proportions, in em of its text. */
#define CT_CHART_PADDING 0.3
#define CT_CHART_HEADER_LINE 1.5

/**
 * CtChartRow:
 * @kind: what it shows
 * @bars: (element-type CtTimelineBar): what is drawn, empty for groups
 * @span_start: for a group, the first day of its work
 * @span_end: for a group, the day after the last
 * @timeless: whether it is work that has no place on the scale
 */
typedef struct
{
  CtTimelineRowKind kind;
  CtTextBlock *code;
  CtTextBlock *label;
  CtTextBlock *lead;
  GArray *bars;
  guint n_lanes;
  CtDay span_start;
  CtDay span_end;
  gboolean timeless;
  double height;
} CtChartRow;

/* Rows of a page; the first page has the title above them. */
typedef struct
{
  guint first;
  guint n_rows;
} CtChartPage;

struct _CtTimelineChart
{
  CtPlan *plan;
  CtPageStyle *style;
  CtTypesetter *typesetter;
  CtChartOptions options;
  CtTimelineScale scale;
  CtCalendar *calendar;

  double em;
  double width;
  double height;
  double margin;
  double label_x;
  double lead_x;
  double chart_x;
  double chart_end;
  double header_height;
  double title_height;
  double legend_height;

  CtTextBlock *title;
  CtTextBlock *subtitle;
  GArray *rows;
  GArray *pages;
};

CtTextBlock *_ct_timeline_chart_set (CtTimelineChart *self,
                                     const char *text,
                                     double size,
                                     CtFace face,
                                     double width,
                                     PangoAlignment align) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
