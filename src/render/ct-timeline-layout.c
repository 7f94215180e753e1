/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-layout"

#include "config.h"

#include <math.h>

#include "ct-timeline-layout.h"

/* Of the row's height: the bar in a row of one lane, all bars in a row of more. */
#define BAR_SHARE 0.68
#define LANES_SHARE 0.84

/* The thin bar under it, which tells when it was to be done first. */
#define ISSUED_SHARE 0.1

/* Between the lanes of a row, of the height of one. */
#define LANE_GAP 0.2

/* Between a bar and the next, so that work in two months in a row is two bars. */
#define BAR_GAP 1.0

/* The shortest bar that the eye finds and the pointer meets. */
#define LEAST_WIDTH 4.0

/* How far beside a bar a click still means it. */
#define NEAR 2.0

/**
 * ct_timeline_layout_bar:
 * @n_lanes: how many lanes the row has
 * @box: (out): where the bar stands
 */
void
ct_timeline_layout_bar (const CtTimelineBar *bar,
                        guint n_lanes,
                        const CtTimelineScale *scale,
                        double row_height,
                        CtTimelineBox *box)
{
  double all = row_height * (n_lanes > 1 ? LANES_SHARE : BAR_SHARE);
  double step = all / n_lanes;

  box->x = ct_timeline_scale_x (scale, bar->start);
  box->width = MAX (ct_timeline_scale_x (scale, bar->end) - box->x - BAR_GAP, LEAST_WIDTH);
  box->y = (row_height - all) / 2 + bar->lane * step;
  box->height = n_lanes > 1 ? step * (1 - LANE_GAP) : step;
}

/**
 * ct_timeline_layout_issued_bar:
 * @bar: when work was to be done when the plan was issued
 * @box: (out): where that stands, thin under the bar of now
 */
void
ct_timeline_layout_issued_bar (const CtTimelineBar *bar,
                               const CtTimelineScale *scale,
                               double row_height,
                               CtTimelineBox *box)
{
  box->x = ct_timeline_scale_x (scale, bar->start);
  box->width = MAX (ct_timeline_scale_x (scale, bar->end) - box->x - BAR_GAP, LEAST_WIDTH);
  box->height = row_height * ISSUED_SHARE;
  box->y = row_height * (1 + BAR_SHARE) / 2 + (row_height * (1 - BAR_SHARE) / 2 - box->height) / 2;
}

/**
 * ct_timeline_layout_done:
 * @box: the box of @bar
 *
 * Returns: how much of the width of @box the progress fills
 */
double
ct_timeline_layout_done (const CtTimelineBar *bar,
                         const CtTimelineScale *scale,
                         const CtTimelineBox *box)
{
  if (bar->done >= bar->end)
    return box->width;

  return CLAMP (ct_timeline_scale_x (scale, bar->done) - box->x, 0, box->width);
}

/**
 * ct_timeline_layout_hit_bar:
 * @x: from the first day of the scale
 * @y: from the top of the row
 *
 * Returns: the position of the bar at that place, the uppermost when they lie over each other, or
 * -1
 */
int
ct_timeline_layout_hit_bar (GArray *bars,
                            guint n_lanes,
                            const CtTimelineScale *scale,
                            double row_height,
                            double x,
                            double y)
{
  for (int i = (int) bars->len - 1; i >= 0; i--)
    {
      CtTimelineBox box;

      ct_timeline_layout_bar (&g_array_index (bars, CtTimelineBar, i), n_lanes, scale, row_height,
                              &box);
      if (x >= box.x - NEAR && x < box.x + box.width + NEAR && y >= box.y - NEAR &&
          y < box.y + box.height + NEAR)
        return i;
    }

  return -1;
}

/**
 * ct_timeline_layout_hit_row:
 *
 * Returns: the row at @y, or -1
 */
int
ct_timeline_layout_hit_row (guint n_rows, double row_height, double y)
{
  double row = floor (y / row_height);

  return row >= 0 && row < n_rows ? (int) row : -1;
}

/**
 * ct_timeline_layout_visible_rows:
 * @offset: how far the rows are scrolled
 * @height: the height that is seen
 * @first: (out): the first row that is seen, if only in part
 * @count: (out): how many are
 */
void
ct_timeline_layout_visible_rows (
    guint n_rows, double row_height, double offset, double height, guint *first, guint *count)
{
  double top = floor (MAX (offset, 0) / row_height);
  double bottom = ceil ((MAX (offset, 0) + MAX (height, 0)) / row_height);

  *first = (guint) MIN (top, n_rows);
  *count = (guint) MIN (bottom, n_rows) - *first;
}
