/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-link"

#include "config.h"

#include "ct-timeline-link.h"

#include "ct-action-link.h"

/* From when to when the work is to be done; %FALSE when it has no bar. Of work of which only the
 * end is known, the start is that end: nobody said more. */
static gboolean
get_reach (CtNode *node,
           const CtCalendar *calendar,
           const CtTimelineScale *scale,
           CtDay *start,
           CtDay *end)
{
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (CtTimelineBar));

  ct_timeline_bars_add (bars, node, calendar, scale, CT_DAY_NONE);
  *start = CT_DAY_NONE;
  *end = CT_DAY_NONE;
  for (guint i = 0; i < bars->len; i++)
    {
      const CtTimelineBar *bar = &g_array_index (bars, CtTimelineBar, i);

      CtDay first = bar->ends & CT_TIMELINE_OPEN_START ? bar->end : bar->start;

      *start = *start == CT_DAY_NONE ? first : MIN (*start, first);
      *end = MAX (*end, bar->end);
    }

  return bars->len > 0;
}

/* The rows of all work that anything comes after, or that comes after anything. */
static GHashTable *
map_rows (const CtTimelineRows *rows)
{
  GHashTable *map = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ct_timeline_rows_get_length (rows); i++)
    {
      const CtTimelineRow *row = ct_timeline_rows_get (rows, i);

      for (guint j = 0; j < row->n_works; j++)
        g_hash_table_insert (map, ct_timeline_rows_get_work (rows, row->first_work + j),
                             GUINT_TO_POINTER (i));
    }

  return map;
}

typedef struct
{
  const CtCalendar *calendar;
  const CtTimelineScale *scale;
  GHashTable *rows;
  GArray *links;
} Listing;

static void
add_link (Listing *listing, CtAction *before, CtAction *after)
{
  CtTimelineLink link = { 0 };
  CtDay ignored;
  gpointer from, to;

  if (!g_hash_table_lookup_extended (listing->rows, before, NULL, &from) ||
      !g_hash_table_lookup_extended (listing->rows, after, NULL, &to) ||
      !get_reach (CT_NODE (before), listing->calendar, listing->scale, &ignored, &link.end) ||
      !get_reach (CT_NODE (after), listing->calendar, listing->scale, &link.start, &ignored))
    return;

  link.from = GPOINTER_TO_UINT (from);
  link.to = GPOINTER_TO_UINT (to);
  link.conflict = ct_action_link_is_early (after, before);

  /* Folded away together. */
  if (link.from != link.to)
    g_array_append_val (listing->links, link);
}

/**
 * ct_timeline_links_list:
 *
 * Returns: (transfer full) (element-type CtTimelineLink): which work comes after which, as far as
 *   both have bars
 */
GArray *
ct_timeline_links_list (const CtTimelineRows *rows,
                        const CtCalendar *calendar,
                        const CtTimelineScale *scale)
{
  Listing listing = { .calendar = calendar,
                      .scale = scale,
                      .links = g_array_new (FALSE, FALSE, sizeof (CtTimelineLink)) };

  for (guint i = 0; i < ct_timeline_rows_get_n_works (rows); i++)
    {
      CtNode *work = ct_timeline_rows_get_work (rows, i);
      const char *const *ids = CT_IS_ACTION (work) ? ct_action_get_after (CT_ACTION (work)) : NULL;

      for (; ids != NULL && *ids != NULL; ids++)
        {
          /* Most plans have no such links, and need no map. */
          if (listing.rows == NULL)
            listing.rows = map_rows (rows);
          add_link (&listing, ct_action_link_find_earlier (ct_node_get_plan (work), *ids),
                    CT_ACTION (work));
        }
    }

  g_clear_pointer (&listing.rows, g_hash_table_unref);

  return listing.links;
}

/* How far a line runs out of a bar before it turns, of the height of a row. */
#define RUN 0.35

/**
 * ct_timeline_link_route:
 * @from: the end of the first bar, in the middle of its height
 * @to: the beginning of the second
 * @left: where the scale begins: nothing is drawn before it
 * @points: (out): the line between them; it ends in @to, from the left, or where there is no room
 *   for that, a little way into the bar
 *
 * Where there is room it goes down between the bars; else around, between the rows.
 *
 * Returns: how many points it has
 */
guint
ct_timeline_link_route (const CtTimelinePoint *from,
                        const CtTimelinePoint *to,
                        double left,
                        double row_height,
                        CtTimelinePoint points[CT_TIMELINE_LINK_POINTS])
{
  double run = row_height * RUN;
  double between = to->y > from->y ? to->y - row_height / 2 : to->y + row_height / 2;
  /* Half of the line's width stands on each side of it. */
  CtTimelinePoint tip = { MAX (to->x, left + run + 0.5), to->y };

  points[0] = *from;
  if (tip.x - from->x >= 2 * run)
    {
      points[1] = (CtTimelinePoint){ tip.x - run, from->y };
      points[2] = (CtTimelinePoint){ tip.x - run, tip.y };
      points[3] = tip;
      return 4;
    }

  points[1] = (CtTimelinePoint){ from->x + run, from->y };
  points[2] = (CtTimelinePoint){ from->x + run, between };
  points[3] = (CtTimelinePoint){ tip.x - run, between };
  points[4] = (CtTimelinePoint){ tip.x - run, tip.y };
  points[5] = tip;

  return 6;
}
