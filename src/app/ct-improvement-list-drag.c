/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-improvement-list"

#include "config.h"

#include "ct-improvement-list-private.h"

#include "ct-work-many.h"
#include "ct-work-paste.h"

/* Dragging of rows: within the list, to another window of the program, onto the outline. What is
 * dragged is a GListStore of nodes; dropped where they come from they move, elsewhere they are
 * copied. */

/* How near to the edge the list scrolls, and how far in each frame. */
#define SCROLL_MARGIN 32
#define SCROLL_STEP 9

static gboolean
find_point (CtImprovementList *self, double x, double y, graphene_point_t *point)
{
  return gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (self->rows),
                                   &GRAPHENE_POINT_INIT (x, y), point);
}

static const CtWorkItem *
find_item_at (CtImprovementList *self, double x, double y, guint *position, double *fraction)
{
  graphene_point_t point;
  int found;

  if (self->plan == NULL || !find_point (self, x, y, &point))
    return NULL;

  found = ct_work_rows_find_at (self->rows, point.y, fraction);
  if (found < 0)
    return NULL;

  *position = found;

  return ct_work_rows_get_item (self->rows, found);
}

static gboolean
is_in_text (CtImprovementList *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return picked != NULL && gtk_widget_get_ancestor (picked, GTK_TYPE_TEXT_VIEW) != NULL;
}

/* What is picked is dragged together, if it is begun on one of it. */
static GPtrArray *
dup_dragged (CtImprovementList *self, CtNode *node)
{
  g_autoptr (GPtrArray) nodes = NULL;

  if (ct_selection_is_selected (self->selection, node))
    nodes = _ct_improvement_list_dup_nodes (self);
  else
    {
      nodes = g_ptr_array_new ();
      g_ptr_array_add (nodes, node);
    }

  return ct_work_dup_outermost (nodes);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, CtImprovementList *self)
{
  g_autoptr (GListStore) store = g_list_store_new (CT_TYPE_NODE);
  g_autoptr (GPtrArray) nodes = NULL;
  const CtWorkItem *item;
  guint position;

  item = find_item_at (self, x, y, &position, NULL);
  if (item == NULL || is_in_text (self, x, y) ||
      (item->kind != CT_WORK_ACTION && item->kind != CT_WORK_IMPROVEMENT))
    return NULL;

  nodes = dup_dragged (self, item->node);
  g_list_store_splice (store, 0, 0, nodes->pdata, nodes->len);

  return gdk_content_provider_new_typed (G_TYPE_LIST_STORE, store);
}

/* The row itself hangs on the pointer. */
static void
begin_cb (GtkDragSource *source, GdkDrag *drag, CtImprovementList *self)
{
  GtkWidget *row;
  guint position;
  double x, y;

  gtk_gesture_get_point (GTK_GESTURE (source), NULL, &x, &y);
  if (find_item_at (self, x, y, &position, NULL) == NULL)
    return;

  row = ct_work_rows_get_row (self->rows, position);
  if (row != NULL)
    {
      g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
      g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

      gtk_drag_source_set_icon (source, still, 12, 12);
    }
}

static GPtrArray *
dup_value (const GValue *value)
{
  GListModel *model = g_value_get_object (value);
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CtNode) node = g_list_model_get_item (model, i);

      if (ct_node_get_plan (node) != NULL)
        g_ptr_array_add (nodes, g_steal_pointer (&node));
    }

  return nodes;
}

/**
 * Landing:
 * @improvement: (nullable): for actions, which one they go to
 * @before: (nullable): what they go before; %NULL for the end
 * @line: the row that the drop line is drawn over
 * @below: whether it is drawn at the row's lower edge instead
 *
 * Where a drop would go.
 */
typedef struct
{
  CtImprovement *improvement;
  CtNode *before;
  guint line;
  gboolean below;
} Landing;

static gboolean
land_actions (CtImprovementList *self,
              const CtWorkItem *item,
              guint position,
              double fraction,
              Landing *landing)
{
  const CtWorkItem *next = ct_work_rows_get_item (self->rows, position + 1);

  landing->line = position;
  landing->below = FALSE;
  switch (item->kind)
    {
    case CT_WORK_ACTION:
      landing->improvement = ct_action_get_improvement (CT_ACTION (item->node));
      landing->below = fraction > 0.5;
      landing->before = !landing->below                ? item->node
                        : next->kind == CT_WORK_ACTION ? next->node
                                                       : NULL;
      return landing->improvement != NULL;

    case CT_WORK_IMPROVEMENT:
      landing->improvement = CT_IMPROVEMENT (item->node);
      landing->below = TRUE;
      landing->before = next->kind == CT_WORK_ACTION ? next->node : NULL;
      return TRUE;

    case CT_WORK_ADD_ACTION:
      landing->improvement = CT_IMPROVEMENT (item->node);
      landing->before = NULL;
      return TRUE;

    case CT_WORK_ADD_IMPROVEMENT:
    default:
      return FALSE;
    }
}

/* Between improvements: before the one under the pointer, or before the next one. */
static gboolean
land_improvements (CtImprovementList *self,
                   const CtWorkItem *item,
                   guint position,
                   double fraction,
                   Landing *landing)
{
  gboolean before = item->kind == CT_WORK_IMPROVEMENT && fraction <= 0.5;

  landing->improvement = NULL;
  landing->below = FALSE;
  if (!before && item->kind != CT_WORK_ADD_IMPROVEMENT)
    do
      item = ct_work_rows_get_item (self->rows, ++position);
    while (item->kind != CT_WORK_IMPROVEMENT && item->kind != CT_WORK_ADD_IMPROVEMENT);

  landing->line = position;
  landing->before = item->node;

  return TRUE;
}

static gboolean
find_landing (CtImprovementList *self, GPtrArray *nodes, double x, double y, Landing *landing)
{
  guint position;
  double fraction;
  const CtWorkItem *item = find_item_at (self, x, y, &position, &fraction);

  if (item == NULL || nodes->len == 0)
    return FALSE;

  for (guint i = 1; i < nodes->len; i++)
    if (G_OBJECT_TYPE (nodes->pdata[i]) != G_OBJECT_TYPE (nodes->pdata[0]))
      return FALSE;

  return CT_IS_ACTION (nodes->pdata[0])
             ? land_actions (self, item, position, fraction, landing)
             : land_improvements (self, item, position, fraction, landing);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  CtImprovementList *self = CT_IMPROVEMENT_LIST (widget);

  ct_work_rows_scroll_by (self->rows, self->drag_scroll * SCROLL_STEP);

  return G_SOURCE_CONTINUE;
}

static void
set_scrolling (CtImprovementList *self, int direction)
{
  self->drag_scroll = direction;
  if (direction != 0 && self->drag_tick == 0)
    self->drag_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
  else if (direction == 0 && self->drag_tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->drag_tick);
      self->drag_tick = 0;
    }
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, CtImprovementList *self)
{
  const GValue *value = gtk_drop_target_get_value (target);
  g_autoptr (GPtrArray) nodes = value != NULL ? dup_value (value) : NULL;
  graphene_point_t point;
  Landing landing;

  if (find_point (self, x, y, &point))
    set_scrolling (self, point.y < SCROLL_MARGIN ? -1
                         : point.y > gtk_widget_get_height (GTK_WIDGET (self->rows)) - SCROLL_MARGIN
                             ? 1
                             : 0);

  if (nodes == NULL || !find_landing (self, nodes, x, y, &landing))
    {
      ct_work_rows_hide_line (self->rows);
      return 0;
    }

  ct_work_rows_show_line (self->rows, landing.line, landing.below);

  return ct_node_get_plan (nodes->pdata[0]) == self->plan ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static void
leave_cb (CtImprovementList *self)
{
  set_scrolling (self, 0);
  ct_work_rows_hide_line (self->rows);
}

/* The place may be another criterion than the one that improvements come from, in another window
 * of the same plan. */
static gboolean
put (CtImprovementList *self, GPtrArray *nodes, const Landing *landing)
{
  if (landing->improvement != NULL)
    return ct_work_put_actions (nodes, landing->improvement, landing->before);

  return ct_work_put_improvements (nodes, landing->before);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CtImprovementList *self)
{
  g_autoptr (GPtrArray) nodes = dup_value (value);
  Landing landing;

  leave_cb (self);
  if (!find_landing (self, nodes, x, y, &landing))
    return FALSE;

  if (ct_node_get_plan (nodes->pdata[0]) == self->plan)
    {
      if (put (self, nodes, &landing))
        _ct_improvement_list_pick_new (self, nodes);
    }
  else
    {
      g_autoptr (GPtrArray) copies = ct_work_copy_into (self->plan, nodes);
      CtNode *near = landing.before != NULL ? landing.before : (CtNode *) landing.improvement;

      ct_selection_set_node (self->selection, near);
      if (ct_work_paste (self->plan, self->selection, copies))
        _ct_improvement_list_pick_new (self, copies);
    }

  return TRUE;
}

void
_ct_improvement_list_make_draggable (CtImprovementList *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target =
      gtk_drop_target_new (G_TYPE_LIST_STORE, GDK_ACTION_MOVE | GDK_ACTION_COPY);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (begin_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (motion_cb), self, 0);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
