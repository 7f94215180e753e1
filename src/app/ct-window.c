/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-action.h"
#include "ct-dialogs.h"
#include "ct-section.h"
#include "ct-typing.h"

/**
 * CtWindow:
 *
 * One plan in one window: outline, editor, inspector and time line; the time line of the whole
 * plan; the printed pages. Without a plan it shows the start page.
 */

enum
{
  PLAN_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtWindow, ct_window, ADW_TYPE_APPLICATION_WINDOW)

CtPlan *
_ct_window_get_plan (CtWindow *self)
{
  return self->plan_file != NULL ? ct_plan_file_get_plan (self->plan_file) : NULL;
}

static CtApplication *
get_app (CtWindow *self)
{
  return CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

CtCatalogue *
_ct_window_get_catalogue (CtWindow *self)
{
  return ct_application_get_catalogue (get_app (self));
}

CtFramework *
_ct_window_get_framework (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);

  if (plan == NULL)
    return NULL;

  return ct_catalogue_get_framework (_ct_window_get_catalogue (self),
                                     ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK));
}

CtForm *
_ct_window_get_form (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);

  return plan != NULL ? ct_catalogue_get_plan_form (_ct_window_get_catalogue (self), plan) : NULL;
}

CtDay
_ct_window_get_today (CtWindow *self)
{
  return ct_application_get_today (get_app (self));
}

void
_ct_window_report (CtWindow *self, const char *title, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  ct_dialogs_show_error (GTK_WINDOW (self), title, error->message);
}

static void
plan_changed_cb (CtWindow *self, CtNode *node)
{
  if (CT_IS_SCHOOL (node) || CT_IS_PLAN (node))
    _ct_window_show_title (self);
  if (CT_IS_SECTION (node) || CT_IS_PLAN (node))
    _ct_window_settle_section (self);
}

/* The work list selects what has come into the place of it. */
static gboolean
selected_is_gone (CtWindow *self)
{
  CtNode *selected = ct_selection_get_node (self->selection);

  return selected != NULL && ct_node_get_plan (selected) == NULL;
}

/* After undo and redo the user sees what changed. */
static void
stepped_cb (CtWindow *self, CtNode *node)
{
  if (CT_IS_IMPROVEMENT (node) && selected_is_gone (self) &&
      ct_selection_includes (self->selection, CT_IMPROVEMENT (node)))
    return;

  if (_ct_window_is_at_beginning (self) &&
      (CT_IS_IMPROVEMENT (node) || CT_IS_RESULT (node) || CT_IS_ASSESSMENT (node)))
    return;

  if (ct_node_get_plan (node) != NULL && (CT_IS_ACTION (node) || CT_IS_IMPROVEMENT (node)))
    ct_selection_set_node (self->selection, node);
  else
    _ct_window_show_changed (self, node);
}

static void
history_changed_cb (CtWindow *self)
{
  _ct_window_forget_deleted (self);
  _ct_window_update_actions (self);
  _ct_window_look_at_standing (self, FALSE);
  _ct_window_show_title (self);
}

static void
release_plan (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);

  _ct_window_release_checks (self);
  if (self->ring != NULL)
    ct_field_ring_clear (self->ring);
  g_clear_handle_id (&self->section_id, g_source_remove);
  g_clear_handle_id (&self->title_id, g_source_remove);
  _ct_window_unwatch_file (self);
  if (plan != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->plan_file, self);
      g_signal_handlers_disconnect_by_data (plan, self);
      g_signal_handlers_disconnect_by_data (ct_plan_get_history (plan), self);
    }
  _ct_window_stop_find (self);
  _ct_window_stop_standing (self);
  g_clear_object (&self->plan_file);
  _ct_window_set_carry (self, NULL);
  ct_selection_clear (self->selection);
}

static void
connect_plan (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);
  CtHistory *history = ct_plan_get_history (plan);

  g_signal_connect_object (plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "notify::framework", G_CALLBACK (_ct_window_show_views), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "notify::form", G_CALLBACK (_ct_window_start_checks), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "notify::form", G_CALLBACK (_ct_window_show_follow_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan_file, "notify::modified", G_CALLBACK (_ct_window_show_title),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (history, "stepped", G_CALLBACK (stepped_cb), self, G_CONNECT_SWAPPED);
  /* All that the history tells changes with each step; this is the last of it. */
  g_signal_connect_object (history, "notify::clean", G_CALLBACK (history_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * _ct_window_take_plan_file:
 * @plan_file: (transfer none): the plan to show from now on
 * @draft: (nullable): the draft that it was read from
 */
void
_ct_window_take_plan_file (CtWindow *self, CtPlanFile *plan_file, CtDraft *draft)
{
  g_autoptr (CtPlanFile) kept = g_object_ref (plan_file);

  _ct_window_discard_draft (self);
  release_plan (self);
  self->plan_file = g_steal_pointer (&kept);
  ct_plan_file_set_versions (self->plan_file, ct_application_get_versions (get_app (self)));
  _ct_window_keep_draft (self, draft);
  _ct_window_watch_file (self);
  connect_plan (self);
  _ct_window_show_views (self);
  _ct_window_select_start (self);
  gtk_stack_set_visible_child_name (self->root_stack, "plan");
  gtk_widget_show (self->switcher);
  gtk_widget_show (GTK_WIDGET (self->plan_button));
  _ct_window_look_at_standing (self, TRUE);
  _ct_window_look_for_signed (self);
  _ct_window_update_actions (self);
  if (!_ct_window_is_at_beginning (self) || !ct_editor_focus_work (self->editor))
    ct_outline_focus_list (self->outline);
  g_signal_emit (self, signals[PLAN_SHOWN], 0);
}

static gboolean
ct_window_close_request (GtkWindow *window)
{
  CtWindow *self = CT_WINDOW (window);
  gboolean maximized = gtk_window_is_maximized (window);

  ct_typing_finish (window);
  if (!self->closing && !_ct_window_confirm_close (self))
    return GDK_EVENT_STOP;

  g_settings_set_boolean (self->settings, "window-maximized", maximized);
  /* One that goes before it was laid out has no size yet. */
  if (!maximized && gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    {
      g_settings_set_int (self->settings, "window-width", gtk_widget_get_width (GTK_WIDGET (self)));
      g_settings_set_int (self->settings, "window-height",
                          gtk_widget_get_height (GTK_WIDGET (self)));
    }

  return GTK_WINDOW_CLASS (ct_window_parent_class)->close_request (window);
}

static gboolean
dropped_cb (CtWindow *self, const GValue *value, double x, double y)
{
  GFile *file = g_value_get_object (value);

  if (file == NULL)
    return FALSE;

  ct_application_open_file (get_app (self), file, FALSE);

  return TRUE;
}

static void
ct_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (ct_window_parent_class)->size_allocate (widget, width, height, baseline);

  _ct_window_follow_width (CT_WINDOW (widget), width);
}

static void
ct_window_dispose (GObject *object)
{
  CtWindow *self = CT_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->keeper != NULL)
    ct_draft_keeper_settle (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_pointer (&self->refused_drafts, g_ptr_array_unref);
  if (self->selection != NULL)
    release_plan (self);
  /* Letting the plan go sets these off. */
  g_clear_handle_id (&self->panes_id, g_source_remove);
  g_clear_handle_id (&self->section_id, g_source_remove);
  g_clear_handle_id (&self->title_id, g_source_remove);
  g_clear_object (&self->ring);
  g_clear_object (&self->revealer);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  _ct_window_release_deleted (self);
  g_clear_pointer (&self->copy_name, g_free);
  g_clear_object (&self->opening_file);
  g_clear_object (&self->saving_to);
  g_clear_object (&self->next_save);

  G_OBJECT_CLASS (ct_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, CtWindow, file_notice);
  gtk_widget_class_bind_template_child (klass, CtWindow, draft_notice);
  gtk_widget_class_bind_template_child (klass, CtWindow, toasts);
  gtk_widget_class_bind_template_child (klass, CtWindow, root_stack);
  gtk_widget_class_bind_template_child (klass, CtWindow, start_page);
  gtk_widget_class_bind_template_child (klass, CtWindow, plan_button);
  gtk_widget_class_bind_template_child (klass, CtWindow, plan_title);
  gtk_widget_class_bind_template_child (klass, CtWindow, plan_standing);
  gtk_widget_class_bind_template_child (klass, CtWindow, plan_school);
  gtk_widget_class_bind_template_child (klass, CtWindow, unsaved_dot);
  gtk_widget_class_bind_template_child (klass, CtWindow, undo_button);
  gtk_widget_class_bind_template_child (klass, CtWindow, redo_button);
  gtk_widget_class_bind_template_child (klass, CtWindow, views);
  gtk_widget_class_bind_template_child (klass, CtWindow, switcher);
  gtk_widget_class_bind_template_child (klass, CtWindow, pages_paned);
  gtk_widget_class_bind_template_child (klass, CtWindow, outline_paned);
  gtk_widget_class_bind_template_child (klass, CtWindow, side_pair);
  gtk_widget_class_bind_template_child (klass, CtWindow, outline);
  gtk_widget_class_bind_template_child (klass, CtWindow, editor);
  gtk_widget_class_bind_template_child (klass, CtWindow, timeline_pane);
  gtk_widget_class_bind_template_child (klass, CtWindow, side_stack);
  gtk_widget_class_bind_template_child (klass, CtWindow, checks_pane);
  gtk_widget_class_bind_template_child (klass, CtWindow, checks_button);
  gtk_widget_class_bind_template_child (klass, CtWindow, checks_icon);
  gtk_widget_class_bind_template_child (klass, CtWindow, checks_count);
  gtk_widget_class_bind_template_child (klass, CtWindow, inspector);
  gtk_widget_class_bind_template_child (klass, CtWindow, find_button);
  gtk_widget_class_bind_template_child (klass, CtWindow, find_pane);
  gtk_widget_class_bind_template_child (klass, CtWindow, timeline_page);
  gtk_widget_class_bind_template_child (klass, CtWindow, follow_page);
  gtk_widget_class_bind_template_child (klass, CtWindow, print_page);
  gtk_widget_class_bind_template_callback (klass, _ct_window_page_made);
  gtk_widget_class_bind_template_callback (klass, _ct_window_go_to_finding);
  gtk_widget_class_bind_template_callback (klass, _ct_window_query_unsaved);
}

static void
ct_window_class_init (CtWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ct_window_dispose;
  widget_class->size_allocate = ct_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = ct_window_close_request;

  /**
   * CtWindow::plan-shown:
   *
   * Emitted when the views show a plan.
   */
  signals[PLAN_SHOWN] = g_signal_new ("plan-shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CT_TYPE_NOTICE);
  g_type_ensure (CT_TYPE_OUTLINE);
  g_type_ensure (CT_TYPE_EDITOR);
  g_type_ensure (CT_TYPE_INSPECTOR);
  g_type_ensure (CT_TYPE_PAIR_PANE);
  g_type_ensure (CT_TYPE_CHECKS_PANE);
  g_type_ensure (CT_TYPE_FIND_PANE);
  g_type_ensure (CT_TYPE_TIMELINE_PANE);
  _ct_window_ensure_pages ();

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-window.ui");
  bind_children (widget_class);
  _ct_window_install_actions (widget_class);
  _ct_window_install_find_actions (widget_class);
  _ct_window_install_file_actions (widget_class);
  _ct_window_install_check_actions (widget_class);
  _ct_window_install_carry_actions (widget_class);
  _ct_window_install_draft_actions (widget_class);
  _ct_window_install_disk_actions (widget_class);
  _ct_window_install_version_actions (widget_class);
  _ct_window_install_export_actions (widget_class);
  _ct_window_install_paste_actions (widget_class);
  _ct_window_install_issue_actions (widget_class);
  _ct_window_install_section_actions (widget_class);
  _ct_window_install_page_actions (widget_class);
}

static void
restore_layout (CtWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  g_settings_bind (self->settings, "outline-width", self->outline_paned, "position",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
ct_window_init (CtWindow *self)
{
  GtkDropTarget *drop;

  self->selection = ct_selection_new ();
  self->cancellable = g_cancellable_new ();
  self->settings = g_settings_new (APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  _ct_window_show_title (self);
  restore_layout (self);
  _ct_window_catch_pane_key (self);
  _ct_window_prepare_find (self);
  _ct_window_follow_focus (self);
  _ct_window_set_carry (self, NULL);
  _ct_window_watch_panes (self);
  g_signal_connect_object (ct_timeline_pane_get_timeline (self->timeline_pane), "details-wanted",
                           G_CALLBACK (_ct_window_show_details), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "place-changed", G_CALLBACK (_ct_window_update_panes),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "place-changed", G_CALLBACK (_ct_window_settle_section),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "place-changed", G_CALLBACK (_ct_window_mark_printed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "node-changed", G_CALLBACK (_ct_window_mark_printed),
                           self, G_CONNECT_SWAPPED);
  drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);
  g_signal_connect_object (drop, "drop", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  _ct_window_update_actions (self);
}

CtWindow *
ct_window_new (CtApplication *application)
{
  CtWindow *self = g_object_new (CT_TYPE_WINDOW, "application", application, NULL);

  ct_editor_set_catalogue (self->editor, ct_application_get_catalogue (application));

  return self;
}

void
_ct_window_set_opening (CtWindow *self, gboolean opening, GFile *file)
{
  self->opening = opening;
  g_set_object (&self->opening_file, file);
}

/**
 * ct_window_is_empty:
 *
 * Returns: whether the window shows no plan, and none is on its way into it
 */
gboolean
ct_window_is_empty (CtWindow *self)
{
  return self->plan_file == NULL && !self->opening;
}

/**
 * ct_window_has_file:
 *
 * Returns: whether the plan of the window is in @file, or is just being read from it
 */
gboolean
ct_window_has_file (CtWindow *self, GFile *file)
{
  GFile *its = self->opening_file != NULL ? self->opening_file : ct_window_get_file (self);

  return its != NULL && g_file_equal (its, file);
}

/**
 * ct_window_get_file:
 *
 * Returns: (transfer none) (nullable): the file of the plan, %NULL when it was never saved
 */
GFile *
ct_window_get_file (CtWindow *self)
{
  return self->plan_file != NULL ? ct_plan_file_get_file (self->plan_file) : NULL;
}

/**
 * ct_window_show_plan:
 * @plan: a new plan, which is to be saved
 */
void
ct_window_show_plan (CtWindow *self, CtPlan *plan)
{
  g_autoptr (CtPlanFile) plan_file = ct_plan_file_new_unsaved (plan, NULL, NULL, NULL);

  _ct_window_take_plan_file (self, plan_file, NULL);
}

/**
 * ct_window_go_to:
 * @view: (nullable): "editor", "timeline", "follow" or "print"
 * @object: (nullable): an object's id, a criterion's code, "document", "assessments" or "evidence"
 */
void
ct_window_go_to (CtWindow *self, const char *view, const char *object)
{
  CtPlan *plan = _ct_window_get_plan (self);
  CtNode *node = plan != NULL ? ct_plan_find (plan, object) : NULL;

  if (plan == NULL)
    return;

  if (node != NULL)
    ct_selection_set_node (self->selection, node);
  else if (g_strcmp0 (object, "document") == 0)
    ct_selection_set_place (self->selection, CT_PLACE_DOCUMENT, NULL, NULL);
  else if (g_strcmp0 (object, "assessments") == 0)
    ct_selection_set_place (self->selection, CT_PLACE_ASSESSMENTS, NULL, NULL);
  else if (g_strcmp0 (object, "evidence") == 0)
    ct_selection_set_place (self->selection, CT_PLACE_EVIDENCE, NULL, NULL);
  else if (object != NULL)
    ct_selection_set_place (self->selection,
                            strchr (object, '.') != NULL ? CT_PLACE_CRITERION : CT_PLACE_STANDARD,
                            object, NULL);

  if (view != NULL)
    adw_view_stack_set_visible_child_name (self->views, view);
}
