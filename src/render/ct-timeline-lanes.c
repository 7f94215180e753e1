/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-lanes"

#include "config.h"

#include "ct-timeline-bar.h"

/* Bars of one row beside each other. A folded group may have hundreds. */

#define LAST_LANE (CT_TIMELINE_MAX_LANES - 1)

typedef struct
{
  CtDay start;
  CtDay end;
} Stretch;

/* The place of the first stretch that ends after @day, in stretches that lie one after another. */
static guint
find_stretch (GArray *stretches, CtDay day)
{
  guint low = 0, high = stretches->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (stretches, Stretch, middle).end > day)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

static gboolean
take_lane (GArray *lane, const CtTimelineBar *bar)
{
  guint place = find_stretch (lane, bar->start);

  if (place < lane->len && g_array_index (lane, Stretch, place).start < bar->end)
    return FALSE;

  g_array_insert_val (lane, place, ((Stretch){ bar->start, bar->end }));

  return TRUE;
}

/**
 * ct_timeline_bars_set_lanes:
 *
 * Gives bars that overlap lanes of their own. A bar takes the first lane that is free in its time,
 * so that work that follows other work stays on one line; the last lane takes all that is left.
 *
 * Returns: how many lanes there are, 1 to %CT_TIMELINE_MAX_LANES
 */
guint
ct_timeline_bars_set_lanes (GArray *bars)
{
  GArray *lanes[LAST_LANE];
  guint n_lanes = 1;

  for (guint lane = 0; lane < LAST_LANE; lane++)
    lanes[lane] = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; i < bars->len; i++)
    {
      CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);

      bar->lane = 0;
      while (bar->lane < LAST_LANE && !take_lane (lanes[bar->lane], bar))
        bar->lane++;
      n_lanes = MAX (n_lanes, bar->lane + 1);
    }

  for (guint lane = 0; lane < LAST_LANE; lane++)
    g_array_unref (lanes[lane]);

  return n_lanes;
}

/* Adds the time of @bar to what is covered; returns whether it was covered before. */
static gboolean
cover (GArray *covered, const CtTimelineBar *bar)
{
  /* One that ends where this begins grows together with it. */
  guint first = find_stretch (covered, bar->start - 1);
  Stretch stretch = { bar->start, bar->end };
  guint end = first;

  if (first < covered->len)
    {
      const Stretch *found = &g_array_index (covered, Stretch, first);

      if (found->start <= bar->start && found->end >= bar->end)
        return TRUE;
    }

  for (; end < covered->len && g_array_index (covered, Stretch, end).start <= stretch.end; end++)
    {
      stretch.start = MIN (stretch.start, g_array_index (covered, Stretch, end).start);
      stretch.end = MAX (stretch.end, g_array_index (covered, Stretch, end).end);
    }
  g_array_remove_range (covered, first, end - first);
  g_array_insert_val (covered, first, stretch);

  return FALSE;
}

/**
 * ct_timeline_bars_drop_hidden:
 * @bars: bars with lanes
 *
 * Takes out the bars of the last lane that others are drawn over from end to end, so that what a
 * row costs does not grow with the work in it.
 */
void
ct_timeline_bars_drop_hidden (GArray *bars)
{
  g_autoptr (GArray) covered = g_array_new (FALSE, FALSE, sizeof (Stretch));
  guint n_kept = bars->len;

  for (guint i = bars->len; i-- > 0;)
    {
      const CtTimelineBar bar = g_array_index (bars, CtTimelineBar, i);

      if (bar.lane == LAST_LANE && cover (covered, &bar))
        continue;
      g_array_index (bars, CtTimelineBar, --n_kept) = bar;
    }

  g_array_remove_range (bars, 0, n_kept);
}
