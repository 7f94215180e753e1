/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart-bar"

#include "config.h"

#include "ct-timeline-chart-bar.h"

/* Bars on paper. Many schools print in black only: each state has a pattern of its own, and the
 * colours are such that they differ as greys as well. */

#define EDGE_WIDTH 0.7
#define RADIUS 1.6
#define HATCH_STEP 3.0
#define FLAG_SIZE 0.45

typedef enum
{
  PATTERN_NONE,
  PATTERN_HATCH,
  PATTERN_CROSS,
} Pattern;

typedef struct
{
  double rest[3];
  double done[3];
  double edge[3];
  double gray_rest;
  double gray_done;
  double gray_edge;
  Pattern pattern;
  gboolean dashed;
} Look;

static const Look looks[] = {
  [CT_TIMELINE_STATE_PLANNED] = { { 1, 1, 1 },
                                  { 1, 1, 1 },
                                  { 0.42, 0.42, 0.45 },
                                  1,
                                  1,
                                  0.3,
                                  PATTERN_NONE,
                                  FALSE },
  [CT_TIMELINE_STATE_RUNNING] = { { 0.79, 0.87, 0.96 },
                                  { 0.32, 0.56, 0.88 },
                                  { 0.10, 0.37, 0.71 },
                                  0.88,
                                  0.5,
                                  0.3,
                                  PATTERN_NONE,
                                  FALSE },
  [CT_TIMELINE_STATE_DONE] = { { 0.68, 0.90, 0.79 },
                               { 0.68, 0.90, 0.79 },
                               { 0.15, 0.55, 0.35 },
                               0.75,
                               0.75,
                               0.55,
                               PATTERN_NONE,
                               FALSE },
  [CT_TIMELINE_STATE_LATE] = { { 1, 0.93, 0.93 },
                               { 0.87, 0.25, 0.29 },
                               { 0.70, 0.07, 0.12 },
                               1,
                               0.25,
                               0,
                               PATTERN_HATCH,
                               FALSE },
  [CT_TIMELINE_STATE_MISSED] = { { 0.92, 0.92, 0.92 },
                                 { 0.92, 0.92, 0.92 },
                                 { 0.35, 0.35, 0.35 },
                                 0.92,
                                 0.92,
                                 0.3,
                                 PATTERN_CROSS,
                                 FALSE },
  [CT_TIMELINE_STATE_DROPPED] = { { 1, 1, 1 },
                                  { 1, 1, 1 },
                                  { 0.5, 0.5, 0.5 },
                                  1,
                                  1,
                                  0.45,
                                  PATTERN_NONE,
                                  TRUE },
};

static void
set_color (cairo_t *cr, const double color[3], double gray_value, gboolean gray)
{
  if (gray)
    cairo_set_source_rgb (cr, gray_value, gray_value, gray_value);
  else
    cairo_set_source_rgb (cr, color[0], color[1], color[2]);
}

/* A bar without an end points onward; one without a beginning stands open there. */
static void
outline (cairo_t *cr, const CtTimelineBox *box, CtTimelineEnds ends)
{
  double right = box->x + box->width;
  double bottom = box->y + box->height;
  double tip = MIN (box->height / 2, box->width / 2);
  double radius = MIN (RADIUS, box->width / 2);

  cairo_new_path (cr);
  if (ends & CT_TIMELINE_OPEN_END)
    {
      cairo_move_to (cr, box->x, box->y);
      cairo_line_to (cr, right - tip, box->y);
      cairo_line_to (cr, right, box->y + box->height / 2);
      cairo_line_to (cr, right - tip, bottom);
      cairo_line_to (cr, box->x, bottom);
      cairo_close_path (cr);
      return;
    }

  cairo_arc (cr, right - radius, box->y + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, box->x + radius, bottom - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
hatch (cairo_t *cr, double x, double width, const CtTimelineBox *box, gboolean crossed)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, box->y, width, box->height);
  cairo_clip (cr);
  cairo_set_line_width (cr, EDGE_WIDTH * 0.8);
  for (double at = x - box->height; at < x + width; at += HATCH_STEP)
    {
      cairo_move_to (cr, at, box->y + box->height);
      cairo_line_to (cr, at + box->height, box->y);
      if (crossed)
        {
          cairo_move_to (cr, at, box->y);
          cairo_line_to (cr, at + box->height, box->y + box->height);
        }
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Only the end is fixed: a small flag at it. */
static void
draw_flag (cairo_t *cr, const CtTimelineBox *box)
{
  double right = box->x + box->width;
  double size = box->height * FLAG_SIZE;

  cairo_move_to (cr, right, box->y - size / 2);
  cairo_line_to (cr, right, box->y + box->height);
  cairo_stroke (cr);
  cairo_move_to (cr, right, box->y - size / 2);
  cairo_line_to (cr, right - size * 1.4, box->y + size / 4);
  cairo_line_to (cr, right, box->y + size);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * ct_timeline_chart_bar_draw:
 * @box: where it stands
 * @done: how much of its width the progress fills
 * @gray: without colours
 */
void
ct_timeline_chart_bar_draw (cairo_t *cr,
                            const CtTimelineBox *box,
                            double done,
                            CtTimelineState state,
                            CtTimelineEnds ends,
                            gboolean gray)
{
  const double dashes[] = { 2, 1.5 };
  const Look *look = &looks[state];
  double hatch_from = state == CT_TIMELINE_STATE_LATE ? done : 0;

  cairo_save (cr);
  outline (cr, box, ends);
  cairo_save (cr);
  cairo_clip (cr);
  set_color (cr, look->rest, look->gray_rest, gray);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
  set_color (cr, look->done, look->gray_done, gray);
  cairo_rectangle (cr, box->x, box->y, done, box->height);
  cairo_fill (cr);
  set_color (cr, look->edge, look->gray_edge, gray);
  if (look->pattern != PATTERN_NONE)
    hatch (cr, box->x + hatch_from, box->width - hatch_from, box, look->pattern == PATTERN_CROSS);
  cairo_restore (cr);

  set_color (cr, look->edge, look->gray_edge, gray);
  cairo_set_line_width (cr, EDGE_WIDTH);
  if (look->dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  outline (cr, box, ends);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (ends & CT_TIMELINE_DEADLINE)
    draw_flag (cr, box);
  cairo_restore (cr);
}
