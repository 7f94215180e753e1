/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "ct-framework.h"
#include "ct-holidays.h"
#include "ct-page-style.h"
#include "ct-picture.h"
#include "ct-plan.h"
#include "ct-timeline-key.h"
#include "ct-typesetter.h"

G_BEGIN_DECLS

/**
 * CtChartPaper:
 *
 * What the chart is drawn on: paper on its long side, or one sheet as long as it takes.
 */
typedef enum
{
  CT_CHART_PAPER_A4,
  CT_CHART_PAPER_A3,
  CT_CHART_PAPER_ENDLESS,
} CtChartPaper;

/**
 * CtChartOptions:
 * @paper: what it is drawn on
 * @from: the first day; %CT_DAY_NONE for the beginning of the plan
 * @to: the last day; %CT_DAY_NONE for the end of the plan
 * @today: the day by which work is late or not, and of the line through the chart; %CT_DAY_NONE for
 *   a chart that does not depend on the day
 * @gray: without colors; then the bars look by their state whatever @coloring is
 * @grouping: how the rows are put together
 * @coloring: what the colors of the bars mean
 * @roles: (nullable): whom the names of leads mean
 * @issued: (nullable): the plan as it was issued, which stands under what is planned now
 * @holidays: (nullable): days off, which are shaded
 * @inner_width: above 0 for a chart that stands on pages of others: the width between their
 * margins. It has no margins, title and page numbers of its own
 * @inner_height: the height between these margins
 * @head_room: how much of the first page's height is taken by what stands above
 */
typedef struct
{
  CtChartPaper paper;
  CtDay from;
  CtDay to;
  CtDay today;
  gboolean gray;
  CtTimelineBy grouping;
  CtTimelineBy coloring;
  CtRoles *roles;
  CtPlan *issued;
  CtHolidays *holidays;
  double inner_width;
  double inner_height;
  double head_room;
} CtChartOptions;

typedef struct _CtTimelineChart CtTimelineChart;

CtTimelineChart *ct_timeline_chart_new (CtPlan *plan,
                                        CtFramework *framework,
                                        CtPageStyle *style,
                                        const CtChartOptions *options,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
CtTimelineChart *ct_timeline_chart_new_with (CtTypesetter *typesetter,
                                             CtPlan *plan,
                                             CtFramework *framework,
                                             const CtChartOptions *options)
    G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_chart_free (CtTimelineChart *self);

guint ct_timeline_chart_get_n_pages (CtTimelineChart *self);
void ct_timeline_chart_get_page_size (CtTimelineChart *self, double *width, double *height);
void ct_timeline_chart_draw_page (CtTimelineChart *self, cairo_t *cr, guint page);
void ct_timeline_chart_list_words (CtTimelineChart *self,
                                   guint page,
                                   CtPictureWordsFunc func,
                                   gpointer user_data);

GBytes *ct_timeline_chart_write_pdf (CtTimelineChart *self,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ct_timeline_chart_write_svg (CtTimelineChart *self,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *ct_timeline_chart_write_png (CtTimelineChart *self,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTimelineChart, ct_timeline_chart_free)

G_END_DECLS
