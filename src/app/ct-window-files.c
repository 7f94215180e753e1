/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-dialogs.h"
#include "ct-last-school.h"
#include "ct-plan-title.h"
#include "ct-recent-plan.h"
#include "ct-typing.h"

/* The window's actions that read and write files, and the question about unsaved changes. */

static void start_save (CtWindow *self, GFile *file, gboolean overwrite);
static void ask_where_to_save (CtWindow *self);

static char *
dup_file_name (CtWindow *self)
{
  GFile *file = ct_window_get_file (self);

  return file != NULL ? g_file_get_basename (file) : g_strdup (_ ("the new plan"));
}

static void
remember (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);
  CtApplication *app = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  CtForm *form = ct_catalogue_get_form (ct_application_get_catalogue (app),
                                        ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM));

  ct_recent_plan_remember (gtk_recent_manager_get_default (), ct_window_get_file (self), plan,
                           form != NULL ? ct_form_get_label (form) : NULL);
  ct_last_school_remember (plan);
}

/* Opening */

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  g_autoptr (CtPlanFile) plan_file = NULL;
  g_autoptr (GError) error = NULL;

  plan_file = ct_plan_file_load_finish (result, &error);
  _ct_window_set_opening (self, FALSE, NULL);
  if (plan_file == NULL)
    {
      g_clear_pointer (&self->refused_drafts, g_ptr_array_unref);
      if (self->plan_file == NULL)
        gtk_stack_set_visible_child_name (self->root_stack, "start");
      _ct_window_report (self, _ ("This plan can’t be opened"), error);
      return;
    }

  /* A sample or template is never written over: its plan starts without a file. */
  if (self->copy_name != NULL)
    {
      g_autoptr (CtPlanFile) copy = ct_plan_file_new (ct_plan_file_get_plan (plan_file));

      g_clear_pointer (&self->copy_name, g_free);
      _ct_window_take_plan_file (self, copy, NULL);
      return;
    }

  _ct_window_take_plan_file (self, plan_file, NULL);
  remember (self);
}

/* Opens what the file holds, whatever drafts there are. */
void
_ct_window_load_file (CtWindow *self, GFile *file)
{
  CtApplication *app = CT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  /* A window that was made for the file need not show the start page for a moment. */
  if (self->plan_file == NULL && ct_late_page_get_page (self->start_page) == NULL)
    gtk_stack_set_visible_child_name (self->root_stack, "opening");

  ct_plan_file_load_async (file, ct_application_get_catalogue (app), self->cancellable, loaded_cb,
                           g_object_ref (self));
}

/**
 * ct_window_open_file:
 * @as_copy: whether to open it as a new plan that is in no file yet
 *
 * Where a draft of the file was left behind, the user is asked which of the two to open.
 */
void
ct_window_open_file (CtWindow *self, GFile *file, gboolean as_copy)
{
  _ct_window_set_opening (self, TRUE, as_copy ? NULL : file);
  g_clear_pointer (&self->copy_name, g_free);
  g_clear_pointer (&self->refused_drafts, g_ptr_array_unref);
  if (as_copy)
    self->copy_name = g_file_get_basename (file);

  if (as_copy || !_ct_window_ask_draft (self, file))
    _ct_window_load_file (self, file);
}

/* Saving */

static gboolean
close_cb (gpointer data)
{
  g_autoptr (CtWindow) self = data;

  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/* Later: the dialog that asked must be gone before the window that it belongs to. */
static void
close_now (CtWindow *self)
{
  g_idle_add_full (G_PRIORITY_LOW, close_cb, g_object_ref (self), NULL);
}

static void
conflict_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  CtConflictAnswer answer;

  if (!ct_dialogs_ask_conflict_finish (result, &answer, NULL))
    {
      self->close_after_save = FALSE;
      return;
    }

  switch (answer)
    {
    case CT_CONFLICT_OVERWRITE:
      start_save (self, ct_window_get_file (self), TRUE);
      break;

    case CT_CONFLICT_RELOAD:
      self->close_after_save = FALSE;
      _ct_window_reload (self);
      break;

    case CT_CONFLICT_SAVE_AS:
    default:
      ask_where_to_save (self);
      break;
    }
}

/* Saved again while the first save was under way: what was typed in between goes, too. */
static gboolean
save_next (CtWindow *self)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->next_save);
  gboolean same = file != NULL && g_file_equal (file, ct_window_get_file (self));

  if (file == NULL || (same && !ct_plan_file_get_modified (self->plan_file)))
    return FALSE;

  start_save (self, file, !same);

  return TRUE;
}

static void
show_saved (CtWindow *self)
{
  ct_notice_hide (self->file_notice);
  remember (self);
  if (self->keeper != NULL)
    ct_draft_keeper_saved (self->keeper);
  _ct_window_update_actions (self);
  if (save_next (self))
    return;

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_ ("Saved")));
  if (!self->close_after_save)
    return;

  /* Words typed since then are asked about once more. */
  self->close_after_save = FALSE;
  if (ct_plan_file_get_modified (self->plan_file))
    gtk_window_close (GTK_WINDOW (self));
  else
    close_now (self);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = dup_file_name (self);

  if (ct_plan_file_save_finish (CT_PLAN_FILE (object), result, &error))
    {
      show_saved (self);
      return;
    }

  g_clear_object (&self->next_save);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    {
      ct_dialogs_ask_conflict_async (GTK_WINDOW (self), name, self->cancellable,
                                     conflict_answered_cb, g_object_ref (self));
      return;
    }

  self->close_after_save = FALSE;
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _ct_window_show_save_failed (self, self->saving_to, error);
}

static void
start_save (CtWindow *self, GFile *file, gboolean overwrite)
{
  if (ct_plan_file_get_busy (self->plan_file))
    {
      g_set_object (&self->next_save, file);
      return;
    }

  g_set_object (&self->saving_to, file);

  ct_plan_file_save_async (self->plan_file, file, overwrite, self->cancellable, saved_cb,
                           g_object_ref (self));
}

/* Whatever is there now. */
void
_ct_window_save_to (CtWindow *self, GFile *file)
{
  start_save (self, file, TRUE);
}

static void
place_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ct_dialogs_save_plan_finish (result, &error);

  if (file == NULL)
    {
      self->close_after_save = FALSE;
      _ct_window_report (self, _ ("The plan was not saved"), error);
      return;
    }

  start_save (self, file, TRUE);
}

static void
ask_where_to_save (CtWindow *self)
{
  g_autofree char *title = ct_plan_title_dup (_ct_window_get_plan (self));
  g_autofree char *name = g_strconcat (title, ".caitien", NULL);

  ct_dialogs_save_plan_async (GTK_WINDOW (self), ct_window_get_file (self), name, self->cancellable,
                              place_chosen_cb, g_object_ref (self));
}

static void
save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  ct_typing_finish (GTK_WINDOW (self));
  if (ct_window_get_file (self) != NULL)
    start_save (self, ct_window_get_file (self), FALSE);
  else
    ask_where_to_save (self);
}

static void
save_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ct_typing_finish (GTK_WINDOW (widget));
  ask_where_to_save (CT_WINDOW (widget));
}

/* Reverting */

static void
revert_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;

  if (ct_dialogs_ask_revert_finish (result, NULL))
    _ct_window_reload (self);
}

static void
revert (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  g_autofree char *file_name = dup_file_name (self);

  ct_dialogs_ask_revert_async (GTK_WINDOW (self), file_name, self->cancellable, revert_answered_cb,
                               g_object_ref (self));
}

/* Closing */

static void
unsaved_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  CtUnsavedAnswer answer;

  if (!ct_dialogs_ask_unsaved_finish (result, &answer, NULL))
    return;

  if (answer == CT_UNSAVED_DISCARD)
    {
      _ct_window_discard_draft (self);
      close_now (self);
      return;
    }

  self->close_after_save = TRUE;
  gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);
}

/**
 * _ct_window_confirm_close:
 *
 * Returns: %TRUE when the window may close now; else the user is asked, and the window closes
 * itself afterwards
 */
gboolean
_ct_window_confirm_close (CtWindow *self)
{
  g_autofree char *title = NULL;

  if (self->plan_file == NULL)
    return TRUE;

  if (ct_plan_file_get_busy (self->plan_file))
    {
      self->close_after_save = TRUE;
      return FALSE;
    }

  if (!ct_plan_file_get_modified (self->plan_file))
    return TRUE;

  title = ct_plan_title_dup (_ct_window_get_plan (self));
  ct_dialogs_ask_unsaved_async (GTK_WINDOW (self), title, self->cancellable, unsaved_answered_cb,
                                g_object_ref (self));

  return FALSE;
}

void
_ct_window_install_file_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.save", NULL, save);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as);
  gtk_widget_class_install_action (klass, "win.revert", NULL, revert);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, GDK_CONTROL_MASK, "win.save", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.save-as", NULL);
}
