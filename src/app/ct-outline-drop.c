/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-outline-drop"

#include "config.h"

#include "ct-outline-drop.h"

#include "ct-outline-landing.h"
#include "ct-outline-row.h"
#include "ct-section-work.h"

/* Dragging in the outline: sections, which change their order; and improvements and actions from
 * the work list, which go to the criterion, standard or provision that they are dropped on. */

/* How near to the edge the list scrolls, and how far in each frame. */
#define SCROLL_MARGIN 28
#define SCROLL_STEP 7

/* What the outline has for its drops; it goes with the drop target. */
typedef struct
{
  GtkListView *list_view;
  CtOutlineTake take;
  CtOutlineGetPlan get_plan;
  gpointer data;
  CtOutlineRow *marked;
  const char *mark;
  int scrolling;
  guint tick_id;
} Drop;

static CtOutlineRow *
get_row_of (GtkWidget *widget)
{
  GtkWidget *child = GTK_IS_TREE_EXPANDER (widget)
                         ? gtk_tree_expander_get_child (GTK_TREE_EXPANDER (widget))
                         : gtk_widget_get_first_child (widget);

  if (child != NULL && GTK_IS_TREE_EXPANDER (child))
    child = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (child));

  return CT_IS_OUTLINE_ROW (widget)  ? CT_OUTLINE_ROW (widget)
         : CT_IS_OUTLINE_ROW (child) ? CT_OUTLINE_ROW (child)
                                     : NULL;
}

static CtOutlineRow *
find_row (GtkListView *list_view, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (list_view), x, y, GTK_PICK_DEFAULT);
  CtOutlineRow *row = NULL;

  while (row == NULL && widget != NULL && widget != GTK_WIDGET (list_view))
    {
      row = get_row_of (widget);
      widget = gtk_widget_get_parent (widget);
    }

  return row;
}

/* Returns: (nullable): the row that shows @item, if it is on the screen */
static CtOutlineRow *
find_row_of (GtkListView *list_view, CtOutlineItem *item)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CtOutlineRow *row = get_row_of (child);

      if (row != NULL && ct_outline_row_get_item (row) == item &&
          gtk_widget_get_child_visible (child))
        return row;
    }

  return NULL;
}

static gboolean
is_in_lower_half (GtkListView *list_view, CtOutlineRow *row, double y)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (list_view), &bounds) &&
         y > bounds.origin.y + bounds.size.height / 2;
}

static GPtrArray *
dup_work (const GValue *value)
{
  GListModel *model =
      value != NULL && G_VALUE_HOLDS (value, G_TYPE_LIST_STORE) ? g_value_get_object (value) : NULL;
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (nodes, g_list_model_get_item (model, i));

  return nodes;
}

static CtNode *
get_section (const GValue *value)
{
  return value != NULL && G_VALUE_HOLDS (value, CT_TYPE_SECTION) ? g_value_get_object (value)
                                                                 : NULL;
}

static gboolean
find_landing (Drop *self, const GValue *value, double x, double y, CtOutlineLanding *landing)
{
  CtOutlineRow *row = find_row (self->list_view, x, y);
  CtOutlineItem *over = row != NULL ? ct_outline_row_get_item (row) : NULL;
  CtNode *section = get_section (value);
  g_autoptr (GPtrArray) work = NULL;

  if (section != NULL)
    {
      GListModel *items = G_LIST_MODEL (gtk_list_view_get_model (self->list_view));
      gboolean below = row != NULL && is_in_lower_half (self->list_view, row, y);

      /* Nothing goes to a place that is not seen. */
      return ct_outline_landing_for_section (landing, items, section, over, below) &&
             find_row_of (self->list_view, landing->item) != NULL;
    }

  work = dup_work (value);

  return work->len > 0 && ct_outline_landing_for_work (landing, over);
}

/* Work of another window's plan stays there, and a copy comes: the pointer says so. */
static GdkDragAction
choose_action (Drop *self, const GValue *value)
{
  g_autoptr (GPtrArray) work = dup_work (value);

  return work->len > 0 && ct_node_get_plan (work->pdata[0]) != self->get_plan (self->data)
             ? GDK_ACTION_COPY
             : GDK_ACTION_MOVE;
}

static void
set_mark (Drop *self, CtOutlineRow *row, const char *mark)
{
  if (self->marked != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->marked), self->mark);
  g_set_object (&self->marked, row);
  self->mark = mark;
  if (row != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), mark);
}

static gboolean
scroll_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Drop *self = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) + self->scrolling * SCROLL_STEP);

  return G_SOURCE_CONTINUE;
}

static void
set_scrolling (Drop *self, int direction)
{
  self->scrolling = direction;
  if (direction != 0 && self->tick_id == 0)
    self->tick_id =
        gtk_widget_add_tick_callback (GTK_WIDGET (self->list_view), scroll_cb, self, NULL);
  else if (direction == 0 && self->tick_id != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self->list_view), self->tick_id);
      self->tick_id = 0;
    }
}

static int
get_scroll_direction (Drop *self, double y)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->list_view));

  return y < SCROLL_MARGIN ? -1 : y > height - SCROLL_MARGIN ? 1 : 0;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, Drop *self)
{
  CtOutlineLanding landing;
  gboolean good = find_landing (self, gtk_drop_target_get_value (target), x, y, &landing);
  CtOutlineRow *row = good ? find_row_of (self->list_view, landing.item) : NULL;
  gboolean is_section = get_section (gtk_drop_target_get_value (target)) != NULL;

  set_scrolling (self, get_scroll_direction (self, y));
  set_mark (self, row, !is_section ? "drop-here" : landing.below ? "drop-below" : "drop-above");

  return good ? choose_action (self, gtk_drop_target_get_value (target)) : 0;
}

static void
leave_cb (GtkDropTarget *target, Drop *self)
{
  set_scrolling (self, 0);
  set_mark (self, NULL, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, Drop *self)
{
  g_autoptr (GPtrArray) work = dup_work (value);
  CtOutlineLanding landing;

  leave_cb (target, self);
  if (!find_landing (self, value, x, y, &landing))
    return FALSE;

  if (get_section (value) != NULL)
    return ct_section_work_move_to (CT_SECTION (get_section (value)), landing.position);

  return self->take (self->data, work, ct_outline_item_get_kind (landing.item),
                     ct_outline_item_get_code (landing.item));
}

/* The row hangs below the pointer, clear of the mark. */
static void
show_dragged (GtkDragSource *source, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);

  gtk_drag_source_set_icon (source, still, -12, -4);
}

/* Drags begin at sections only: the other rows have their place from the standards. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkListView *list_view)
{
  CtOutlineRow *row = find_row (list_view, x, y);
  CtNode *section =
      row != NULL ? ct_outline_item_get_section (ct_outline_row_get_item (row)) : NULL;

  if (section == NULL)
    return NULL;

  show_dragged (source, GTK_WIDGET (row));

  return gdk_content_provider_new_typed (CT_TYPE_SECTION, section);
}

static void
drop_free (gpointer data)
{
  Drop *self = data;

  g_clear_object (&self->marked);
  g_free (self);
}

/**
 * ct_outline_drop_attach:
 * @list_view: the outline's list; its rows are #CtOutlineRow
 * @take: called with @data, which holds the list, for work that is to go to another place; it may
 *   be of the plan in another window
 * @get_plan: called with @data: the outline's own plan
 */
void
ct_outline_drop_attach (GtkListView *list_view,
                        CtOutlineTake take,
                        CtOutlineGetPlan get_plan,
                        gpointer data)
{
  GType types[] = { G_TYPE_LIST_STORE, CT_TYPE_SECTION };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  GtkDragSource *source = gtk_drag_source_new ();
  Drop *self = g_new0 (Drop, 1);

  self->list_view = list_view;
  self->take = take;
  self->get_plan = get_plan;
  self->data = data;
  g_object_set_data_full (G_OBJECT (target), "ct-outline-drop", self, drop_free);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (list_view), GTK_EVENT_CONTROLLER (target));

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), list_view, 0);
  gtk_widget_add_controller (GTK_WIDGET (list_view), GTK_EVENT_CONTROLLER (source));
}
