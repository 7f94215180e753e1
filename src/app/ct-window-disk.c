/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "ct-window-private.h"

#include "ct-dialogs.h"
#include "ct-store-error.h"

/* What happens to the window's file while it is open: the window says it in a sentence, keeps the
 * plan and its draft, and offers what can be done.
 */

static char *
dup_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_filename_display_name (name);
}

/* The state of the file */

static char *
dup_state_text (CtWindow *self, CtFileState state)
{
  g_autofree char *name = dup_name (ct_window_get_file (self));

  switch (state)
    {
    case CT_FILE_STATE_CHANGED:
      return g_strdup_printf (
          ct_plan_file_get_modified (self->plan_file) ? /* Translators: %s is a file name */
              _ ("“%s” was changed elsewhere, and here it has changes that are not saved yet.")
                                                      : /* Translators: %s is a file name */
              _ ("“%s” was changed elsewhere. What you see here is its former state."),
          name);

    case CT_FILE_STATE_GONE:
      return g_strdup_printf (
          /* Translators: %s is a file name */
          _ ("“%s” is not there any more: it was deleted, moved or renamed. The plan is still "
             "whole "
             "here."),
          name);

    case CT_FILE_STATE_FOLDER_GONE:
      return g_strdup_printf (
          /* Translators: %s is a file name */
          _ ("The folder of “%s” is not there any more; was a stick pulled out? The plan is still "
             "whole here."),
          name);

    case CT_FILE_STATE_READ_ONLY:
      return g_strdup_printf (
          /* Translators: %s is a file name */
          _ ("“%s” can only be read: changes have to be saved to another file."), name);

    case CT_FILE_STATE_SAME:
    default:
      return NULL;
    }
}

static void
add_remedies (CtWindow *self, CtFileState state)
{
  if (state == CT_FILE_STATE_CHANGED)
    {
      ct_notice_add_button (self->file_notice, _ ("_Read It Again"), "win.reload");
      ct_notice_add_button (self->file_notice, _ ("_Keep Both…"), "win.keep-both");
      return;
    }

  if (state == CT_FILE_STATE_GONE)
    ct_notice_add_button (self->file_notice, _ ("Save It There _Again"), "win.save-again");
  ct_notice_add_button (self->file_notice, _ ("Save _As…"), "win.save-as");
}

static void
show_state (CtWindow *self)
{
  CtFileState state = ct_file_watch_get_state (self->file_watch);
  g_autofree char *text = NULL;

  if (state == CT_FILE_STATE_SAME)
    {
      ct_notice_hide (self->file_notice);
      return;
    }

  text = dup_state_text (self, state);
  ct_notice_show (self->file_notice, text);
  add_remedies (self, state);
}

/* Not every disk tells of changes: the file is looked at when the user comes back. */
static void
active_changed_cb (CtWindow *self)
{
  if (self->file_watch != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    ct_file_watch_check (self->file_watch);
}

/* Opened twice */

static char *
dup_lock_path (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, uri, -1);
  g_autofree char *name = g_strconcat (digest, ".lock", NULL);

  return g_build_filename (g_get_user_data_dir (), "caitien", "open", name, NULL);
}

static void
release_lock (CtWindow *self)
{
  if (self->open_lock != NULL)
    g_unlink (self->open_path);
  g_clear_pointer (&self->open_lock, ct_draft_lock_free);
  g_clear_pointer (&self->open_path, g_free);
}

/* Tells whether another window, perhaps of another process, works on the same file. */
static void
take_lock (CtWindow *self)
{
  GFile *file = ct_window_get_file (self);
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  release_lock (self);
  if (file == NULL)
    return;

  self->open_path = dup_lock_path (file);
  folder = g_path_get_dirname (self->open_path);
  g_mkdir_with_parents (folder, 0700);
  self->open_lock = ct_draft_lock_take (self->open_path, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BUSY))
    return;

  name = dup_name (file);
  text = g_strdup_printf (
      /* Translators: %s is a file name */
      _ ("“%s” is open in another window, too. Work in one of them only; close the other."), name);
  ct_notice_show (self->file_notice, text);
  ct_notice_add_button (self->file_notice, _ ("_Close This Window"), "window.close");
}

/**
 * _ct_window_watch_file:
 *
 * To be called when the window has another plan.
 */
void
_ct_window_watch_file (CtWindow *self)
{
  ct_notice_hide (self->file_notice);
  ct_notice_hide (self->draft_notice);
  _ct_window_unwatch_file (self);
  self->file_watch = ct_file_watch_new (self->plan_file);
  g_signal_connect_object (self->file_watch, "changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan_file, "notify::file", G_CALLBACK (take_lock), self,
                           G_CONNECT_SWAPPED);
  take_lock (self);
}

void
_ct_window_unwatch_file (CtWindow *self)
{
  release_lock (self);
  if (self->file_watch != NULL)
    g_signal_handlers_disconnect_by_data (self->file_watch, self);
  g_clear_object (&self->file_watch);
}

/* A save that failed */

static char *
dup_failure_text (const char *name, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup_printf (
        /* Translators: %s is a file name */
        _ ("“%s” was not saved: the disk is full. The file is as it was; your changes are kept as "
           "a "
           "draft."),
        name);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    return g_strdup_printf (
        /* Translators: %s is a file name */
        _ ("“%s” was not saved: its folder is not there any more. Your changes are kept as a "
           "draft."),
        name);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return g_strdup_printf (
        /* Translators: %s is a file name */
        _ ("“%s” was not saved: it can only be read. Your changes are kept as a draft."), name);

  return g_strdup_printf (
      /* Translators: the first %s is a file name, the second one or more sentences with the reason
       */
      _ ("“%s” was not saved. Your changes are kept as a draft. %s"), name, error->message);
}

/**
 * _ct_window_show_save_failed:
 * @file: where to
 * @error: why
 */
void
_ct_window_show_save_failed (CtWindow *self, GFile *file, const GError *error)
{
  g_autofree char *name = dup_name (file);
  g_autofree char *text = dup_failure_text (name, error);

  ct_notice_show (self->file_notice, text);
  ct_notice_add_button (self->file_notice, _ ("_Try Again"), "win.save");
  ct_notice_add_button (self->file_notice, _ ("Save _As…"), "win.save-as");
}

/* Reading the file again */

static void
reloaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CtPlanFile) loaded = ct_plan_file_load_finish (result, &error);

  if (loaded == NULL)
    {
      _ct_window_report (self, _ ("The file can’t be read again"), error);
      return;
    }

  if (self->plan_file == NULL ||
      !g_file_equal (ct_plan_file_get_file (loaded), ct_window_get_file (self)))
    return;

  ct_plan_file_become (self->plan_file, loaded, _ ("Read the file again"));
  ct_notice_hide (self->file_notice);
  ct_file_watch_check (self->file_watch);
}

/* Puts what the file holds in the place of the window's plan, in one step that can be undone. */
void
_ct_window_reload (CtWindow *self)
{
  ct_plan_file_load_async (ct_window_get_file (self), _ct_window_get_catalogue (self),
                           self->cancellable, reloaded_cb, g_object_ref (self));
}

static void
reload_answered_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;

  if (ct_dialogs_ask_revert_finish (result, NULL) && ct_window_get_file (self) != NULL)
    _ct_window_reload (self);
}

static void
reload (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  GFile *file = ct_window_get_file (self);
  g_autofree char *file_name = NULL;

  if (file == NULL)
    return;

  if (!ct_plan_file_get_modified (self->plan_file))
    {
      _ct_window_reload (self);
      return;
    }

  file_name = dup_name (file);
  ct_dialogs_ask_revert_async (GTK_WINDOW (self), file_name, self->cancellable, reload_answered_cb,
                               g_object_ref (self));
}

/* Keeping both */

/* "Kế hoạch.caitien" becomes "Kế hoạch (21-11-2026).caitien". */
static char *
dup_copy_name (GFile *file)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = dup_name (file);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';

  return g_strdup_printf ("%s (%d-%d-%d).caitien", name, g_date_time_get_day_of_month (now),
                          g_date_time_get_month (now), g_date_time_get_year (now));
}

static void
copy_place_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtWindow) self = user_data;
  g_autoptr (GFile) file = ct_dialogs_save_copy_finish (result, NULL);

  if (file != NULL)
    _ct_window_save_to (self, file);
}

static void
keep_both (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  GFile *file = ct_window_get_file (self);
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *copy_name = NULL;

  if (file == NULL)
    return;

  copy_name = dup_copy_name (file);
  ct_dialogs_save_copy_async (GTK_WINDOW (self), folder, copy_name, self->cancellable,
                              copy_place_chosen_cb, g_object_ref (self));
}

static void
save_again (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);

  if (ct_window_get_file (self) != NULL)
    _ct_window_save_to (self, ct_window_get_file (self));
}

void
_ct_window_install_disk_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.reload", NULL, reload);
  gtk_widget_class_install_action (klass, "win.keep-both", NULL, keep_both);
  gtk_widget_class_install_action (klass, "win.save-again", NULL, save_again);
}

void
_ct_window_follow_focus (CtWindow *self)
{
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (active_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
