/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-text-block.h"
#include "ct-timeline-chart.h"
#include "ct-timeline-link.h"
#include "ct-timeline-rows.h"
#include "ct-timeline-ticks.h"
#include "ct-typesetter.h"

G_BEGIN_DECLS

/* The chart's own proportions, in em of its text. */
#define CT_CHART_PADDING 0.3
#define CT_CHART_HEADER_LINE 1.5

/* A bar is as high as this many em, whatever the words beside it take. */
#define CT_CHART_BAR_ROW 1.6

/* From black, 0, to white, 1. */
#define CT_CHART_HOLIDAY_GRAY 0.88
#define CT_CHART_ISSUED_GRAY 0.35

/**
 * CtChartRow:
 * @kind: what it shows
 * @band: whether it divides the rows: a standard, or another group
 * @bars: (element-type CtTimelineBar): what is drawn, empty for groups
 * @issued_bars: (element-type CtTimelineBar): when it was to be done when the plan was issued
 * @span_start: for a group, the first day of its work
 * @span_end: for a group, the day after the last
 * @timeless: whether it is work that has no place on the scale
 */
typedef struct
{
  CtTimelineRowKind kind;
  gboolean band;
  CtTextBlock *code;
  CtTextBlock *label;
  CtTextBlock *lead;
  GArray *bars;
  GArray *issued_bars;
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
  CtTimelineRows *source;
  GArray *rows;
  GArray *pages;
  GArray *links;
};

CtTextBlock *_ct_timeline_chart_set (CtTimelineChart *self,
                                     const char *text,
                                     double size,
                                     CtFace face,
                                     double width,
                                     PangoAlignment align) G_GNUC_WARN_UNUSED_RESULT;

/* ct-timeline-chart-words.c */
char *_ct_timeline_chart_dup_key (CtTimelineChart *self,
                                  const CtTimelineKey *key) G_GNUC_WARN_UNUSED_RESULT;
char *_ct_timeline_chart_dup_tick (CtTimelineChart *self,
                                   const CtTimelineTick *tick,
                                   gboolean full) G_GNUC_WARN_UNUSED_RESULT;

/* ct-timeline-chart-legend.c */
double _ct_timeline_chart_measure_legend (CtTimelineChart *self);
void _ct_timeline_chart_draw_legend (CtTimelineChart *self, cairo_t *cr, guint page, double y);

/* ct-timeline-chart-links.c */
void _ct_timeline_chart_draw_link (cairo_t *cr,
                                   const CtTimelinePoint *points,
                                   guint n_points,
                                   gboolean conflict);
void _ct_timeline_chart_draw_links (
    CtTimelineChart *self, cairo_t *cr, const CtChartPage *page, double top, double bottom);

/* ct-timeline-chart-draw.c */
void _ct_timeline_chart_draw_block (cairo_t *cr, CtTextBlock *block, double x, double y);

G_END_DECLS
