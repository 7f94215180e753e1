/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

#include "ct-action-link.h"
#include "ct-timeline-link.h"

/* Light lines from an action to what comes after it. */

void
_ct_timeline_read_links (CtTimeline *self)
{
  const CtTimelineView *view = &self->view;

  g_clear_pointer (&self->links, g_array_unref);
  if (view->calendar != NULL)
    self->links = ct_timeline_links_list (view->rows, view->calendar, &view->scale);
}

/* The middle of a row, at a day. */
static CtTimelinePoint
get_point (CtTimeline *self, const graphene_rect_t *chart, guint row, CtDay day, double offset)
{
  const CtTimelineView *view = &self->view;

  return (CtTimelinePoint){
    chart->origin.x - view->scroll + ct_timeline_scale_x (&view->scale, day),
    chart->origin.y - offset + (row + 0.5) * view->row_height,
  };
}

static gboolean
is_seen (const CtTimelinePoint *from, const CtTimelinePoint *to, const graphene_rect_t *chart)
{
  return MAX (from->y, to->y) >= chart->origin.y &&
         MIN (from->y, to->y) <= chart->origin.y + chart->size.height;
}

/* Over the rows, so that they can be followed through them. */
void
_ct_timeline_draw_links (CtTimeline *self, GtkSnapshot *snapshot, const graphene_rect_t *chart)
{
  const CtTimelineView *view = &self->view;
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double offset = adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
  cairo_t *cr;

  if (self->links == NULL || self->links->len == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, chart);
  for (guint i = 0; i < self->links->len; i++)
    {
      const CtTimelineLink *link = &g_array_index (self->links, CtTimelineLink, i);
      CtTimelinePoint from = get_point (self, chart, link->from, link->end, offset);
      CtTimelinePoint to = get_point (self, chart, link->to, link->start, offset);
      CtTimelinePoint points[CT_TIMELINE_LINK_POINTS];

      if (!is_seen (&from, &to, chart))
        continue;

      ct_timeline_style_draw_link (&view->style, cr, points,
                                   ct_timeline_link_route (&from, &to,
                                                           chart->origin.x - view->scroll,
                                                           view->row_height, points),
                                   link->conflict);
    }
  cairo_destroy (cr);
}

/* What the links that end at @work are, as far as they are drawn when nothing is folded. */
static CtTimelineSigns
get_link_signs (CtNode *work)
{
  const char *const *ids = CT_IS_ACTION (work) ? ct_action_get_after (CT_ACTION (work)) : NULL;
  CtTimelineSigns signs = 0;

  for (; ids != NULL && *ids != NULL; ids++)
    {
      CtAction *before = ct_action_link_find_earlier (ct_node_get_plan (work), *ids);

      if (before == NULL || !ct_timeline_node_has_bars (work) ||
          !ct_timeline_node_has_bars (CT_NODE (before)))
        continue;

      signs |= ct_action_link_is_early (CT_ACTION (work), before) ? CT_TIMELINE_SIGN_CONFLICT
                                                                  : CT_TIMELINE_SIGN_LINK;
    }

  return signs;
}

/* Returns: what the time line shows beside bars, which is to be explained; folded rows count */
CtTimelineSigns
ct_timeline_get_signs (CtTimeline *self)
{
  CtTimelineSigns signs;

  g_return_val_if_fail (CT_IS_TIMELINE (self), 0);

  signs = ct_timeline_has_issued (self) ? CT_TIMELINE_SIGN_ISSUED : 0;
  for (guint i = 0; i < ct_timeline_rows_get_n_works (self->view.rows); i++)
    signs |= get_link_signs (ct_timeline_rows_get_work (self->view.rows, i));

  return signs;
}
