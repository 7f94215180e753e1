/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-columns"

#include "config.h"

#include <math.h>

#include "ct-timeline-columns.h"

/* In em. */
#define LEFT 33.0
#define LEAD 6.5
#define MONEY 6.2
#define COUNT 3.3

/* The columns give way to the chart in a narrow window. */
#define LEFT_SHARE 0.4
#define LEAST_WORDS_WITH_COUNT 14.0
#define LEAST_WORDS_WITH_LEAD 13.0
#define LEAST_WORDS_WITH_MONEY 13.0

/* How narrow one can make them, in em. */
#define LEAST_WORDS 8.0
#define LEAST_COLUMN 3.0
#define MOST_LEFT 80.0

/* How far beside an edge the pointer still means it, in pixels. */
#define NEAR 4.0

/**
 * ct_timeline_columns_init:
 *
 * The widths before the user chose any, in em.
 */
void
ct_timeline_columns_init (CtTimelineColumns *self)
{
  *self = (CtTimelineColumns){ .left = LEFT, .lead = LEAD, .money = MONEY, .count = COUNT };
}

/* Takes @wanted from what is left for the words, unless too little would be left. */
static double
take (double *words, double wanted, double least)
{
  if (*words - wanted < least)
    return 0;

  *words -= wanted;

  return round (wanted);
}

/**
 * ct_timeline_columns_fit:
 * @wanted: the widths that the user wants, in em
 * @em: the text size
 * @width: of columns and bars together
 *
 * The widths for now. Where there is little room the money gives way first, then who leads.
 */
void
ct_timeline_columns_fit (CtTimelineColumns *self,
                         const CtTimelineColumns *wanted,
                         double em,
                         double width)
{
  double words;

  self->left = round (MIN (wanted->left * em, width * LEFT_SHARE));
  words = self->left;
  self->count = take (&words, wanted->count * em, LEAST_WORDS_WITH_COUNT * em);
  self->lead = take (&words, wanted->lead * em, LEAST_WORDS_WITH_LEAD * em);
  self->money = take (&words, wanted->money * em, LEAST_WORDS_WITH_MONEY * em);
}

/**
 * ct_timeline_columns_get_edge:
 *
 * Returns: where it is; below 0 when it is not there
 */
double
ct_timeline_columns_get_edge (const CtTimelineColumns *self, CtTimelineEdge edge)
{
  double money = self->left - self->count - self->money;

  switch (edge)
    {
    case CT_TIMELINE_EDGE_CHART:
      return self->left;

    case CT_TIMELINE_EDGE_MONEY:
      return self->money > 0 && self->lead > 0 ? money : -1;

    case CT_TIMELINE_EDGE_LEAD:
      return self->lead > 0 ? money - self->lead : -1;

    case CT_TIMELINE_EDGE_NONE:
    default:
      return -1;
    }
}

/**
 * ct_timeline_columns_find_edge:
 *
 * Returns: the edge near @x
 */
CtTimelineEdge
ct_timeline_columns_find_edge (const CtTimelineColumns *self, double x)
{
  for (CtTimelineEdge edge = CT_TIMELINE_EDGE_CHART; edge > CT_TIMELINE_EDGE_NONE; edge--)
    {
      double place = ct_timeline_columns_get_edge (self, edge);

      if (place >= 0 && fabs (x - place) <= NEAR)
        return edge;
    }

  return CT_TIMELINE_EDGE_NONE;
}

/**
 * ct_timeline_columns_move_edge:
 * @wanted: the widths that the user wants, in em
 * @by: how far to the right, in em
 *
 * Moves one edge: what is left of it grows, what is right of it shrinks, as far as both stay wide
 * enough to be read.
 */
void
ct_timeline_columns_move_edge (CtTimelineColumns *wanted, CtTimelineEdge edge, double by)
{
  double words = wanted->left - wanted->lead - wanted->money - wanted->count;

  switch (edge)
    {
    case CT_TIMELINE_EDGE_CHART:
      wanted->left = CLAMP (wanted->left + by, wanted->left - words + LEAST_WORDS, MOST_LEFT);
      break;

    case CT_TIMELINE_EDGE_MONEY:
      by = CLAMP (by, LEAST_COLUMN - wanted->lead, wanted->money - LEAST_COLUMN);
      wanted->lead += by;
      wanted->money -= by;
      break;

    case CT_TIMELINE_EDGE_LEAD:
      by = CLAMP (by, LEAST_WORDS - words, wanted->lead - LEAST_COLUMN);
      wanted->lead -= by;
      break;

    case CT_TIMELINE_EDGE_NONE:
    default:
      break;
    }
}
