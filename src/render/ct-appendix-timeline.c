/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-appendix-timeline"

#include "config.h"

#include "ct-appendix-timeline.h"

#include "ct-section-layout.h"
#include "ct-timeline-chart.h"

static void
draw_chart (gpointer chart, cairo_t *cr, guint part)
{
  ct_timeline_chart_draw_page (chart, cr, part);
}

static void
list_words (gpointer chart, guint part, CtPictureWordsFunc func, gpointer user_data)
{
  ct_timeline_chart_list_words (chart, part, func, user_data);
}

static double
get_height (const CtFlow *flow)
{
  double height = 0;

  for (guint i = 0; i < flow->items->len; i++)
    height += ((const CtFlowItem *) g_ptr_array_index (flow->items, i))->text->height;

  return height;
}

/* The chart fills the rest of the first page and each further page. */
static void
add_pages (CtFlow *flow, CtTimelineChart *chart, const CtChartOptions *options)
{
  g_autoptr (CtPicture) picture =
      ct_picture_new (draw_chart, list_words, chart, (GDestroyNotify) ct_timeline_chart_free);

  for (guint i = 0; i < ct_timeline_chart_get_n_pages (chart); i++)
    {
      CtFlowItem *item = ct_flow_add_boxes (flow);
      double room = i == 0 ? options->head_room : 0;

      ct_flow_item_add_picture (item, picture, i, 0, -room);
      item->height = options->inner_height - room;
    }
}

/**
 * ct_appendix_timeline_add:
 *
 * Adds the time line. It does not tell what is late, since that depends on the day of printing.
 */
void
ct_appendix_timeline_add (CtAppendixContext *context)
{
  CtPrintSource *source = context->source;
  CtChartOptions options = { .coloring = CT_TIMELINE_BY_STATE,
                             .roles = source->references.roles,
                             .issued = source->references.issued,
                             .holidays = source->references.holidays };
  double width;
  CtFlow *flow = ct_appendix_layout_begin (context, &width);

  options.inner_width = width;
  options.inner_height = ct_section_layout_get_height (source, flow->paper);
  options.paper = flow->paper == CT_PAPER_DOUBLE ? CT_CHART_PAPER_A3 : CT_CHART_PAPER_A4;
  options.head_room =
      get_height (flow) + ct_print_source_get_length (source, CT_LENGTH_BLOCK_SPACE);

  add_pages (flow,
             ct_timeline_chart_new_with (source->typesetter, source->plan, source->framework,
                                         &options),
             &options);
}
