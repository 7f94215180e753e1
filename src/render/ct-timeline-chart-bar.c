/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart-bar"

#include "config.h"

#include "ct-timeline-chart-bar.h"

#include "ct-timeline-palette.h"

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

/* The colors of a bar as it is drawn. */
typedef struct
{
  double rest[3];
  double done[3];
  double edge[3];
} Colors;

static void
set_gray (double color[3], double value)
{
  color[0] = color[1] = color[2] = value;
}

static void
copy_color (double color[3], const double from[3])
{
  memcpy (color, from, 3 * sizeof (double));
}

/* Of its state; or of what it belongs to, with the state told by pattern, outline and filling. Late
 * stays red in any case. */
static void
choose_colors (Colors *colors, const CtTimelineBar *bar, gboolean gray)
{
  static const double paper[3] = { 1, 1, 1 };
  const Look *look = &looks[bar->state];

  copy_color (colors->rest, look->rest);
  copy_color (colors->done, look->done);
  copy_color (colors->edge, look->edge);
  if (gray)
    {
      set_gray (colors->rest, look->gray_rest);
      set_gray (colors->done, look->gray_done);
      set_gray (colors->edge, look->gray_edge);
      return;
    }

  if (bar->category < 0)
    return;

  ct_timeline_palette_get (bar->category, CT_TIMELINE_SHADE_PALE, paper, colors->rest);
  ct_timeline_palette_get (bar->category, CT_TIMELINE_SHADE_FULL, paper, colors->done);
  if (bar->state != CT_TIMELINE_STATE_LATE)
    ct_timeline_palette_get (bar->category, CT_TIMELINE_SHADE_EDGE, paper, colors->edge);
  if (bar->state == CT_TIMELINE_STATE_DONE)
    copy_color (colors->rest, colors->done);
  else if (bar->state == CT_TIMELINE_STATE_DROPPED)
    copy_color (colors->rest, paper);
}

static void
set_color (cairo_t *cr, const double color[3])
{
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

/* It reaches beyond the plan's years: a triangle with its point down, at the end. */
static void
draw_warning (cairo_t *cr, const CtTimelineBox *box)
{
  double size = MIN (box->height * 0.6, box->width);
  double right = box->x + box->width - box->height * 0.3;
  double middle = box->y + box->height / 2;

  cairo_move_to (cr, right - size, middle - size / 2);
  cairo_line_to (cr, right, middle - size / 2);
  cairo_line_to (cr, right - size / 2, middle + size / 2);
  cairo_close_path (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_stroke (cr);
}

/* An open end fades into the paper. */
static void
fade (cairo_t *cr, const CtTimelineBox *box, gboolean start)
{
  double width = MIN (box->height * 3, box->width);
  double from = start ? box->x : box->x + box->width;
  cairo_pattern_t *pattern =
      cairo_pattern_create_linear (from, 0, start ? from + width : from - width, 0);

  cairo_pattern_add_color_stop_rgba (pattern, 0, 1, 1, 1, 0.85);
  cairo_pattern_add_color_stop_rgba (pattern, 1, 1, 1, 1, 0);
  cairo_set_source (cr, pattern);
  cairo_rectangle (cr, start ? box->x : from - width, box->y, width, box->height);
  cairo_fill (cr);
  cairo_pattern_destroy (pattern);
}

static void
fill (cairo_t *cr, const CtTimelineBox *box, double done, const Colors *colors, const Look *look)
{
  double hatch_from = look->pattern == PATTERN_HATCH ? done : 0;

  set_color (cr, colors->rest);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  cairo_fill (cr);
  set_color (cr, colors->done);
  cairo_rectangle (cr, box->x, box->y, done, box->height);
  cairo_fill (cr);
  set_color (cr, colors->edge);
  if (look->pattern != PATTERN_NONE)
    hatch (cr, box->x + hatch_from, box->width - hatch_from, box, look->pattern == PATTERN_CROSS);
}

/**
 * ct_timeline_chart_bar_draw:
 * @box: where it stands
 * @done: how much of its width the progress fills
 * @bar: what it looks like
 * @gray: without colors
 */
void
ct_timeline_chart_bar_draw (
    cairo_t *cr, const CtTimelineBox *box, double done, const CtTimelineBar *bar, gboolean gray)
{
  const double dashes[] = { 2, 1.5 };
  const Look *look = &looks[bar->state];
  Colors colors;

  choose_colors (&colors, bar, gray);
  cairo_save (cr);
  outline (cr, box, bar->ends);
  cairo_save (cr);
  cairo_clip (cr);
  fill (cr, box, done, &colors, look);
  if (bar->ends & CT_TIMELINE_OPEN_START)
    fade (cr, box, TRUE);
  if (bar->ends & CT_TIMELINE_OPEN_END)
    fade (cr, box, FALSE);
  cairo_restore (cr);

  set_color (cr, colors.edge);
  cairo_set_line_width (cr, EDGE_WIDTH);
  if (look->dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  outline (cr, box, bar->ends);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (bar->ends & CT_TIMELINE_DEADLINE)
    draw_flag (cr, box);
  if (bar->ends & CT_TIMELINE_OUTSIDE)
    draw_warning (cr, box);
  cairo_restore (cr);
}
