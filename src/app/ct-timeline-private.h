/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-timeline.h"

#include "ct-timeline-edit.h"
#include "ct-issue.h"
#include "ct-timeline-row.h"
#include "ct-timeline-view.h"

G_BEGIN_DECLS

struct _CtTimeline
{
  GtkWidget parent_instance;

  CtPlan *plan;
  CtFramework *framework;
  CtSelection *selection;

  CtTimelineView view;
  CtTimelineColumns wanted;
  GArray *links;
  CtIssue *issue; /* whose copy of the plan the rows know */

  /* By what the rows were drawn last. */
  struct
  {
    double scroll;
    CtTimelineScale scale;
    CtTimelineColumns columns;
  } drawn;

  CtTimelineSpan span;
  CtDay home;

  GtkWidget *header;
  GQueue row_widgets;
  PangoLayout *empty_text;

  GtkAdjustment *adjustments[2];
  GtkScrollablePolicy policies[2];
  guint follow_id;
  guint frames_behind; /* how many are drawn before this one */
  guint sync_id;
  double pointer_x;

  /* what the pointer has hold of, and since it moved, what comes of that */
  GtkGesture *drag;
  CtTimelineGrip grip;
  CtTimelineHold shown_hold;
  CtNode *held;
  CtTimelineEdit *edit;
  double drag_x;
  double drag_y;
  int drag_row; /* -1 for what comes from outside */
  guint autoscroll_id;
  gboolean by_days;
  CtNode *clicked;
  GtkWidget *typing;
  guint typing_id;

  double pinch_width;
  CtTimelineEdge edge;
  double edge_moved;
  gboolean stale;
  gboolean configuring;
  gboolean selecting;
  gboolean moved;
  gboolean show_selected; /* as soon as there is a size */
};

enum
{
  CT_TIMELINE_SIGNAL_ACTIVATED,
  CT_TIMELINE_SIGNAL_DETAILS_WANTED,
  CT_TIMELINE_SIGNAL_ROWS_CHANGED,
  CT_TIMELINE_SIGNAL_ZOOM_CHANGED,
  CT_TIMELINE_SIGNAL_COLUMNS_CHANGED,
  CT_N_TIMELINE_SIGNALS
};

void _ct_timeline_emit (CtTimeline *self, guint signal, CtNode *node);

/* ct-timeline-selection.c */
void _ct_timeline_apply_scope (CtTimeline *self);
int _ct_timeline_find_cursor (CtTimeline *self);
void _ct_timeline_set_cursor (CtTimeline *self, int position, CtNode *node);
void _ct_timeline_update_selected (CtTimeline *self);

gboolean _ct_timeline_is_marked (CtTimeline *self, CtNode *node);
GPtrArray *_ct_timeline_list_marked (CtTimeline *self, CtNode *node);
void _ct_timeline_toggle_mark (CtTimeline *self, int position);
void _ct_timeline_mark_rows (CtTimeline *self, int from, int to);
void _ct_timeline_forget_marks (CtTimeline *self, gboolean all);

/* ct-timeline-follow.c */
void _ct_timeline_queue_refresh (CtTimeline *self);
void _ct_timeline_stop_following (CtTimeline *self);
void _ct_timeline_node_changed (CtTimeline *self);
void _ct_timeline_place_changed (CtTimeline *self);

/* ct-timeline-drag.c */
void _ct_timeline_add_drag (CtTimeline *self);
void _ct_timeline_stop_drag (CtTimeline *self);
void _ct_timeline_update_cursor (CtTimeline *self, double x, double y);
CtPeriodStep _ct_timeline_get_step (CtTimeline *self);

/* ct-timeline-drag-draw.c */
void _ct_timeline_draw_drag (CtTimeline *self, GtkSnapshot *snapshot, const graphene_rect_t *chart);

/* ct-timeline-period.c */
void _ct_timeline_type_period (CtTimeline *self);
void _ct_timeline_stop_typing (CtTimeline *self);
gboolean _ct_timeline_is_typing_at (CtTimeline *self, double x, double y);
void _ct_timeline_allocate_typing (CtTimeline *self, int width, int height);

/* ct-timeline-scroll.c */
void _ct_timeline_load_style (CtTimeline *self);
void _ct_timeline_rebind_rows (CtTimeline *self);
void _ct_timeline_update_rows (CtTimeline *self);
void _ct_timeline_sync_rows (CtTimeline *self);
void _ct_timeline_drop_rows (CtTimeline *self);
void _ct_timeline_keep_place (CtTimeline *self, CtDay first);
void _ct_timeline_set_adjustment (CtTimeline *self,
                                  GtkOrientation orientation,
                                  GtkAdjustment *adjustment);
double _ct_timeline_get_chart_width (CtTimeline *self);
void _ct_timeline_set_scroll_x (CtTimeline *self, double value);
void _ct_timeline_scroll_to_row (CtTimeline *self, int position);
void _ct_timeline_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline);
void _ct_timeline_size_allocate (GtkWidget *widget, int width, int height, int baseline);
CtTimelineRowWidget *_ct_timeline_find_row_widget (CtTimeline *self, int position);

/* ct-timeline-links.c */
void _ct_timeline_read_links (CtTimeline *self);
void _ct_timeline_draw_links (CtTimeline *self,
                              GtkSnapshot *snapshot,
                              const graphene_rect_t *chart);

/* ct-timeline-looks.c */
void _ct_timeline_read_roles (CtTimeline *self);
void _ct_timeline_read_issue (CtTimeline *self);

/* ct-timeline-zoom.c */
CtDay _ct_timeline_choose_home (CtTimeline *self);
void _ct_timeline_add_zoom (CtTimeline *self);
void _ct_timeline_zoom_at (CtTimeline *self, double factor, double chart_x);
void _ct_timeline_scroll_to_day (CtTimeline *self, CtDay day, double share);

/* ct-timeline-resize.c */
void _ct_timeline_add_resize (CtTimeline *self);

/* ct-timeline-input.c */
void _ct_timeline_class_add_input (GtkWidgetClass *widget_class);
void _ct_timeline_add_input (CtTimeline *self);
CtTimelineRowWidget *_ct_timeline_get_row_at (
    CtTimeline *self, double x, double y, double *row_x, double *row_y);
int _ct_timeline_get_position_at (CtTimeline *self, double y);
void _ct_timeline_set_folded (CtTimeline *self, int position, gboolean folded);

G_END_DECLS
