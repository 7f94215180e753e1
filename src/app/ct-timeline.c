/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-timeline-private.h"

#include "ct-action.h"
#include "ct-criterion-title.h"
#include "ct-standard-title.h"
#include "ct-timeline-header.h"

/**
 * CtTimeline:
 *
 * When everything is to be done. As a page it shows the whole plan, grouped by standard and
 * criterion; as a pane only the work at the place that is selected. To be put into a
 * [class@Gtk.ScrolledWindow]. All geometry is in render; this widget holds the rows that are seen.
 */

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS,

  /* of GtkScrollable */
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static gboolean
get_scroll_border (GtkScrollable *scrollable, GtkBorder *border)
{
  CtTimeline *self = CT_TIMELINE (scrollable);

  *border =
      (GtkBorder){ .left = (int) self->view.columns.left, .top = (int) self->view.header_height };

  return TRUE;
}

static void
scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_scroll_border;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CtTimeline,
                               ct_timeline,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

static GParamSpec *properties[N_PROPS];
static guint signals[CT_N_TIMELINE_SIGNALS];

void
_ct_timeline_emit (CtTimeline *self, guint signal, CtNode *node)
{
  if (signal == CT_TIMELINE_SIGNAL_ACTIVATED || signal == CT_TIMELINE_SIGNAL_DETAILS_WANTED)
    g_signal_emit (self, signals[signal], 0, node);
  else
    g_signal_emit (self, signals[signal], 0);
}

static void
read_calendar (CtTimeline *self)
{
  CtTimelineView *view = &self->view;
  CtDay first, earliest, latest;

  view->calendar = self->plan != NULL ? ct_plan_get_calendar (self->plan) : NULL;
  if (view->calendar == NULL)
    return;

  ct_timeline_rows_get_extent (view->rows, &earliest, &latest);
  first = view->scale.first;
  ct_timeline_scale_init (&view->scale, view->calendar, earliest, latest);
  if (self->home == CT_DAY_NONE)
    self->home = _ct_timeline_choose_home (self);
  else
    _ct_timeline_keep_place (self, first);
}

/**
 * ct_timeline_refresh:
 *
 * Shows the plan as it is now. Changes do this by themselves, once a frame at most.
 */
void
ct_timeline_refresh (CtTimeline *self)
{
  gboolean has_focus;
  CtNode *selected;

  g_return_if_fail (CT_IS_TIMELINE (self));

  has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  self->stale = FALSE;
  _ct_timeline_stop_drag (self);
  _ct_timeline_forget_marks (self, FALSE);
  _ct_timeline_apply_scope (self);
  _ct_timeline_read_roles (self);
  _ct_timeline_read_issue (self);
  ct_timeline_rows_set_today (self->view.rows, self->view.today);
  ct_timeline_rows_set_plan (self->view.rows, self->plan, self->framework);
  read_calendar (self);
  _ct_timeline_read_links (self);
  selected = self->selection != NULL ? ct_selection_get_node (self->selection) : NULL;
  g_set_object (&self->view.selected, selected);
  self->view.cursor = _ct_timeline_find_cursor (self);
  self->view.hovered = -1;

  _ct_timeline_rebind_rows (self);
  _ct_timeline_sync_rows (self);
  if (has_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));

  gtk_widget_queue_resize (GTK_WIDGET (self));
  _ct_timeline_emit (self, CT_TIMELINE_SIGNAL_ROWS_CHANGED, NULL);
}

static void
plan_changed_cb (CtTimeline *self, CtNode *node)
{
  if (CT_IS_ACTION (node) || CT_IS_IMPROVEMENT (node) || CT_IS_PLAN (node) || CT_IS_ISSUE (node) ||
      CT_IS_STANDARD_TITLE (node) || CT_IS_CRITERION_TITLE (node))
    _ct_timeline_queue_refresh (self);
}

static void
ct_timeline_map (GtkWidget *widget)
{
  CtTimeline *self = CT_TIMELINE (widget);

  GTK_WIDGET_CLASS (ct_timeline_parent_class)->map (widget);

  /* What comes into sight is right at once. */
  if (self->stale)
    _ct_timeline_queue_refresh (self);
  self->frames_behind = 0;
}

static void
ct_timeline_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CtTimeline *self = CT_TIMELINE (widget);

  GTK_WIDGET_CLASS (ct_timeline_parent_class)->css_changed (widget, change);
  _ct_timeline_load_style (self);
  g_clear_object (&self->empty_text);
  _ct_timeline_rebind_rows (self);
  gtk_widget_queue_resize (widget);
}

static void
ct_timeline_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  CtTimeline *self = CT_TIMELINE (widget);

  GTK_WIDGET_CLASS (ct_timeline_parent_class)->system_setting_changed (widget, setting);
  _ct_timeline_load_style (self);
  g_clear_object (&self->empty_text);
  _ct_timeline_rebind_rows (self);
  gtk_widget_queue_resize (widget);
}

/* Tab goes in to the selected row, and from any row out again. */
static gboolean
ct_timeline_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL || gtk_widget_has_focus (widget))
    return FALSE;

  return gtk_widget_grab_focus (widget);
}

static gboolean
ct_timeline_grab_focus (GtkWidget *widget)
{
  CtTimeline *self = CT_TIMELINE (widget);
  CtTimelineRowWidget *row = _ct_timeline_find_row_widget (self, self->view.cursor);

  if (row != NULL && !gtk_widget_has_focus (GTK_WIDGET (row)))
    return gtk_widget_grab_focus (GTK_WIDGET (row));

  return GTK_WIDGET_CLASS (ct_timeline_parent_class)->grab_focus (widget);
}

static void
draw_empty (CtTimeline *self, GtkSnapshot *snapshot, double width, double height)
{
  const CtTimelineView *view = &self->view;

  if (ct_timeline_rows_get_length (view->rows) > 0)
    return;

  if (self->empty_text == NULL)
    self->empty_text =
        ct_timeline_style_make_text (GTK_WIDGET (self), _ ("There is no action here yet"), 0.86,
                                     PANGO_WEIGHT_NORMAL);
  ct_timeline_style_draw_text (&view->style, snapshot, self->empty_text, CT_TIMELINE_COLOR_DIM,
                               &GRAPHENE_RECT_INIT (view->inset, view->header_height,
                                                    view->columns.left - view->inset,
                                                    2 * view->row_height),
                               0);
}

static void
ct_timeline_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtTimeline *self = CT_TIMELINE (widget);
  const CtTimelineView *view = &self->view;
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  graphene_rect_t chart =
      GRAPHENE_RECT_INIT (view->columns.left, view->header_height, width - view->columns.left,
                          height - view->header_height);

  gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_BACKGROUND),
                             &GRAPHENE_RECT_INIT (0, 0, width, height));
  ct_timeline_header_draw_grid (view, snapshot, &chart);
  draw_empty (self, snapshot, width, height);
  for (GList *link = self->row_widgets.head; link != NULL; link = link->next)
    gtk_widget_snapshot_child (widget, link->data, snapshot);
  gtk_snapshot_push_clip (snapshot, &chart);
  _ct_timeline_draw_links (self, snapshot, &chart);
  gtk_snapshot_pop (snapshot);
  ct_timeline_header_draw_today (view, widget, snapshot, &chart);
  gtk_widget_snapshot_child (widget, self->header, snapshot);
  _ct_timeline_draw_drag (self, snapshot, &chart);
  if (self->typing != NULL)
    gtk_widget_snapshot_child (widget, self->typing, snapshot);
  if (view->page)
    gtk_snapshot_append_color (snapshot, ct_timeline_view_color (view, CT_TIMELINE_COLOR_HAIRLINE),
                               &GRAPHENE_RECT_INIT (view->columns.left - 1, 0, 1, height));
}

static void
set_plan (CtTimeline *self, CtPlan *plan)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);

  g_set_object (&self->plan, plan);
  _ct_timeline_forget_marks (self, TRUE);
  if (plan != NULL)
    g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
set_selection (CtTimeline *self, CtSelection *selection)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);

  g_set_object (&self->selection, selection);
  if (selection == NULL)
    return;

  g_signal_connect_object (selection, "node-changed", G_CALLBACK (_ct_timeline_node_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "place-changed", G_CALLBACK (_ct_timeline_place_changed),
                           self, G_CONNECT_SWAPPED);
}

static void
ct_timeline_dispose (GObject *object)
{
  CtTimeline *self = CT_TIMELINE (object);

  _ct_timeline_stop_following (self);
  if (self->sync_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->sync_id);
  self->sync_id = 0;

  _ct_timeline_stop_drag (self);
  _ct_timeline_stop_typing (self);
  g_clear_object (&self->clicked);
  set_plan (self, NULL);
  set_selection (self, NULL);
  g_clear_object (&self->framework);
  _ct_timeline_drop_rows (self);
  g_clear_pointer (&self->header, gtk_widget_unparent);
  g_clear_object (&self->empty_text);
  _ct_timeline_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  _ct_timeline_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  g_clear_object (&self->view.selected);
  g_clear_object (&self->view.holidays);
  g_clear_object (&self->issue);
  G_OBJECT_CLASS (ct_timeline_parent_class)->dispose (object);
}

static void
ct_timeline_finalize (GObject *object)
{
  CtTimeline *self = CT_TIMELINE (object);

  g_clear_pointer (&self->view.rows, ct_timeline_rows_free);
  g_clear_pointer (&self->view.marks, g_hash_table_unref);
  g_clear_pointer (&self->links, g_array_unref);

  G_OBJECT_CLASS (ct_timeline_parent_class)->finalize (object);
}

static void
ct_timeline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtTimeline *self = CT_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_boolean (value, self->view.page);
      break;

    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;

    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;

    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;

    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_timeline_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CtTimeline *self = CT_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      ct_timeline_set_page (self, g_value_get_boolean (value));
      break;

    case PROP_HADJUSTMENT:
      _ct_timeline_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;

    case PROP_VADJUSTMENT:
      _ct_timeline_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;

    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;

    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_signals (GType type)
{
  /**
   * CtTimeline::activated:
   * @node: an action or an improvement
   *
   * The user wants to go to it: a double click.
   */
  signals[CT_TIMELINE_SIGNAL_ACTIVATED] =
      g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                    CT_TYPE_NODE);
  /**
   * CtTimeline::details-wanted:
   * @node: an action or an improvement
   *
   * The user wants to see and change all of it: Enter.
   */
  signals[CT_TIMELINE_SIGNAL_DETAILS_WANTED] =
      g_signal_new ("details-wanted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                    CT_TYPE_NODE);
  signals[CT_TIMELINE_SIGNAL_ROWS_CHANGED] =
      g_signal_new ("rows-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CT_TIMELINE_SIGNAL_COLUMNS_CHANGED] =
      g_signal_new ("columns-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                    0);
  signals[CT_TIMELINE_SIGNAL_ZOOM_CHANGED] =
      g_signal_new ("zoom-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ct_timeline_class_init (CtTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ct_timeline_dispose;
  object_class->finalize = ct_timeline_finalize;
  object_class->get_property = ct_timeline_get_property;
  object_class->set_property = ct_timeline_set_property;
  widget_class->measure = _ct_timeline_measure;
  widget_class->size_allocate = _ct_timeline_size_allocate;
  widget_class->snapshot = ct_timeline_snapshot;
  widget_class->map = ct_timeline_map;
  widget_class->css_changed = ct_timeline_css_changed;
  widget_class->system_setting_changed = ct_timeline_system_setting_changed;
  widget_class->focus = ct_timeline_focus;
  widget_class->grab_focus = ct_timeline_grab_focus;

  properties[PROP_PAGE] =
      g_param_spec_boolean ("page", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  install_signals (G_TYPE_FROM_CLASS (klass));

  _ct_timeline_class_add_input (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
ct_timeline_init (CtTimeline *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->view.rows = ct_timeline_rows_new ();
  self->view.marks = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->view.cursor = -1;
  self->view.hovered = -1;
  ct_timeline_columns_init (&self->wanted);
  self->view.scale = (CtTimelineScale){ .first = 1, .end = 2, .day_width = 1 };
  self->span = CT_TIMELINE_SPAN_YEAR;
  g_queue_init (&self->row_widgets);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  _ct_timeline_load_style (self);
  self->header = ct_timeline_header_new (&self->view);
  gtk_widget_set_parent (self->header, widget);
  _ct_timeline_add_input (self);
  _ct_timeline_add_zoom (self);
  _ct_timeline_add_resize (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Time line"), -1);
}

GtkWidget *
ct_timeline_new (void)
{
  return g_object_new (CT_TYPE_TIMELINE, NULL);
}

/**
 * ct_timeline_set_plan:
 * @plan: (nullable): the plan
 * @framework: (nullable): where the names of standards and criteria come from
 * @selection: (nullable): is shown, and changed by the user
 */
void
ct_timeline_set_plan (CtTimeline *self,
                      CtPlan *plan,
                      CtFramework *framework,
                      CtSelection *selection)
{
  g_return_if_fail (CT_IS_TIMELINE (self));

  set_plan (self, plan);
  g_set_object (&self->framework, framework);
  set_selection (self, selection);
  self->home = CT_DAY_NONE;
  self->show_selected = TRUE;
  ct_timeline_refresh (self);
}

/**
 * ct_timeline_set_today:
 * @today: what is late is judged by this day
 */
void
ct_timeline_set_today (CtTimeline *self, CtDay today)
{
  g_return_if_fail (CT_IS_TIMELINE (self));

  if (self->view.today == today)
    return;

  self->view.today = today;
  self->home = CT_DAY_NONE;
  ct_timeline_refresh (self);
}

gboolean
ct_timeline_get_page (CtTimeline *self)
{
  return self->view.page;
}

/**
 * ct_timeline_set_page:
 * @page: whether the whole plan is shown, grouped and with more columns
 */
void
ct_timeline_set_page (CtTimeline *self, gboolean page)
{
  g_return_if_fail (CT_IS_TIMELINE (self));

  if (self->view.page == page)
    return;

  self->view.page = page;
  self->span = page ? CT_TIMELINE_SPAN_ALL : CT_TIMELINE_SPAN_YEAR;
  _ct_timeline_load_style (self);
  ct_timeline_refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

guint
ct_timeline_get_n_works (CtTimeline *self)
{
  return ct_timeline_rows_get_n_works (self->view.rows);
}

/**
 * ct_timeline_list_without_time:
 *
 * Returns: (transfer full) (element-type CtNode): the work that has no bar
 */
GPtrArray *
ct_timeline_list_without_time (CtTimeline *self)
{
  return ct_timeline_rows_list_without_time (self->view.rows);
}
