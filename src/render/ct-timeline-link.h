/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline-layout.h"
#include "ct-timeline-rows.h"

G_BEGIN_DECLS

/**
 * CtTimelineLink:
 * @from: the row of what has to be done first
 * @to: the row of what comes after it
 * @end: the day after the first is to be done
 * @start: the day on which the second begins
 * @conflict: whether the second begins before the first is done
 *
 * One action after another. Rows are those in which the actions are shown, folded or not.
 */
typedef struct
{
  guint from;
  guint to;
  CtDay end;
  CtDay start;
  gboolean conflict;
} CtTimelineLink;

/* A line of at most so many points. */
#define CT_TIMELINE_LINK_POINTS 6

typedef struct
{
  double x;
  double y;
} CtTimelinePoint;

GArray *ct_timeline_links_list (const CtTimelineRows *rows,
                                const CtCalendar *calendar,
                                const CtTimelineScale *scale) G_GNUC_WARN_UNUSED_RESULT;
guint ct_timeline_link_route (const CtTimelinePoint *from,
                              const CtTimelinePoint *to,
                              double left,
                              double row_height,
                              CtTimelinePoint points[CT_TIMELINE_LINK_POINTS]);

G_END_DECLS
