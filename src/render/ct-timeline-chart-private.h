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

/* Words of the header or the legend, from the left edge of the paper and the top of that part. */
typedef struct
{
  CtTextBlock *block;
  double x;
  double y;
} CtChartWords;

typedef enum
{
  CT_CHART_SIGN_BAR,
  CT_CHART_SIGN_SHADE,
  CT_CHART_SIGN_LINK,
} CtChartSignKind;

/**
 * CtChartSign:
 * @words: what it means; they stand behind the sign
 * @x: from the left edge of the paper
 * @y: from the top of the legend
 * @bar: for a bar
 * @gray: for a flat gray
 * @height: of it
 * @conflict: for a link
 *
 * A sign in the legend.
 */
typedef struct
{
  CtChartSignKind kind;
  CtTextBlock *words;
  double x;
  double y;
  CtTimelineBar bar;
  double gray;
  double height;
  gboolean conflict;
} CtChartSign;

/**
 * CtChartPage:
 * @number: (nullable): the words for its number
 *
 * Rows of a page; the first page has the title above them.
 */
typedef struct
{
  guint first;
  guint n_rows;
  CtTextBlock *number;
} CtChartPage;

struct _CtTimelineChart
{
  CtPlan *plan;
  CtPageStyle *style;
  CtTypesetter *typesetter; /* NULL once the words are set: pages are drawn on any thread */
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
  CtTextBlock *today_words; /* NULL unless a day is told */
  CtTextBlock *timeless_words;
  GArray *header;
  GArray *legend;
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

/* ct-timeline-chart-header.c */
void _ct_timeline_chart_lay_header (CtTimelineChart *self);
void _ct_timeline_chart_draw_header (CtTimelineChart *self, cairo_t *cr, double y);

/* ct-timeline-chart-legend.c */
double _ct_timeline_chart_lay_legend (CtTimelineChart *self);
void _ct_timeline_chart_draw_legend (CtTimelineChart *self,
                                     cairo_t *cr,
                                     const CtChartPage *page,
                                     double y);

/* ct-timeline-chart-links.c */
void _ct_timeline_chart_draw_link (cairo_t *cr,
                                   const CtTimelinePoint *points,
                                   guint n_points,
                                   gboolean conflict);
void _ct_timeline_chart_draw_links (
    CtTimelineChart *self, cairo_t *cr, const CtChartPage *page, double top, double bottom);

/* ct-timeline-chart-draw.c */
#define CT_CHART_GRID_GRAY 0.82
#define CT_CHART_BAND_GRAY 0.93

double _ct_timeline_chart_get_x (CtTimelineChart *self, CtDay day);
void _ct_timeline_chart_draw_line (
    cairo_t *cr, double x1, double y1, double x2, double y2, double gray_value);
void _ct_timeline_chart_fill (
    cairo_t *cr, double x, double y, double width, double height, double gray_value);
void _ct_timeline_chart_draw_block (cairo_t *cr, CtTextBlock *block, double x, double y);

G_END_DECLS
