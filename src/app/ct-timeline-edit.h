/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-plan.h"
#include "ct-timeline-grip.h"

G_BEGIN_DECLS

/* A drag under way: what is dragged, and what comes of it when it is let go now. */
typedef struct _CtTimelineEdit CtTimelineEdit;

CtTimelineEdit *ct_timeline_edit_new (CtCalendar *calendar,
                                      const CtTimelineGrip *grip,
                                      CtNode *node,
                                      GPtrArray *others) G_GNUC_WARN_UNUSED_RESULT;
void ct_timeline_edit_free (CtTimelineEdit *self);

void ct_timeline_edit_drag (CtTimelineEdit *self, CtPeriodStep step, CtDay day);
CtNode *ct_timeline_edit_get_node (CtTimelineEdit *self);
const CtTimelineGrip *ct_timeline_edit_get_grip (CtTimelineEdit *self);
CtPeriod *ct_timeline_edit_get_period (CtTimelineEdit *self, CtNode *node);
gboolean ct_timeline_edit_commit (CtTimelineEdit *self);

gboolean ct_timeline_edit_step (
    CtCalendar *calendar, GPtrArray *nodes, CtPeriodEdge edge, CtPeriodStep step, int count);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtTimelineEdit, ct_timeline_edit_free)

G_END_DECLS
