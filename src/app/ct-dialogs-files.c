/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-dialogs"

#include "config.h"

#include "ct-dialogs-private.h"

#include <glib/gi18n.h>

/* Which file: what newer toolkits offer as GtkFileDialog, in the same shape. GtkFileChooserNative
 * goes through the portal in a sandbox.
 */

/* What a dialog keeps that asks where to write: a static string. */
#define SUFFIX_KEY "ct-suffix"

#define PLAN_MIME_TYPE "application/vnd.caitien.plan+xml"

static GtkFileFilter *
new_filter (const char *name, const char *suffix, const char *mime_type)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);

  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");

  if (mime_type != NULL)
    gtk_file_filter_add_mime_type (filter, mime_type);

  return filter;
}

static void
add_filter (GtkFileChooser *chooser,
            const char *name,
            const char *suffix,
            const char *mime_type,
            gboolean chosen)
{
  g_autoptr (GtkFileFilter) filter = new_filter (name, suffix, mime_type);

  gtk_file_chooser_add_filter (chooser, filter);
  if (chosen)
    gtk_file_chooser_set_filter (chooser, filter);
}

/* The portal of a sandbox opens the name that was chosen, and no other. */
static gboolean
is_from_portal (GFile *file)
{
  g_autofree char *root = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (root);

  return g_file_has_prefix (file, folder);
}

/**
 * _ct_dialogs_complete_name:
 * @file: where to write, as it was chosen
 * @suffix: the end of the names of such files
 *
 * A name that was typed without its end would be found neither by the dialog that opens plans nor
 * by other computers. What is there already was chosen as it is, and is asked about.
 *
 * Returns: (transfer full): @file, or a new file beside it whose name has the end
 */
GFile *
_ct_dialogs_complete_name (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folded = g_ascii_strdown (name, -1);
  g_autofree char *end = g_strconcat (".", suffix, NULL);
  g_autofree char *whole = g_strconcat (name, end, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) completed = NULL;

  if (g_str_has_suffix (folded, end) || folder == NULL || is_from_portal (file) ||
      g_file_query_exists (file, NULL))
    return g_object_ref (file);

  completed = g_file_get_child (folder, whole);

  return g_file_query_exists (completed, NULL) ? g_object_ref (file) : g_steal_pointer (&completed);
}

static GFile *
get_chosen (GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  const char *suffix = g_object_get_data (G_OBJECT (chooser), SUFFIX_KEY);

  return file != NULL && suffix != NULL ? _ct_dialogs_complete_name (file, suffix)
                                        : g_steal_pointer (&file);
}

static void
chooser_response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  g_signal_handlers_disconnect_by_data (dialog, task);

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, get_chosen (GTK_FILE_CHOOSER (dialog)), g_object_unref);
  else
    _ct_dialogs_return_cancelled (task);

  gtk_native_dialog_destroy (dialog);
  g_object_unref (task);
}

/* What is written is of this kind; its names end like this. */
static void
set_kind (GtkFileChooser *chooser, const char *name, const char *suffix, const char *mime_type)
{
  add_filter (chooser, name, suffix, mime_type, TRUE);
  g_object_set_data (G_OBJECT (chooser), SUFFIX_KEY, (gpointer) suffix);
}

static void
chooser_cancelled_cb (GtkNativeDialog *dialog)
{
  gtk_native_dialog_hide (dialog);
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

static void
run_chooser (GtkFileChooserNative *dialog, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_task_set_task_data (task, dialog, g_object_unref);
  g_signal_connect (dialog, "response", G_CALLBACK (chooser_response_cb), task);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (chooser_cancelled_cb), dialog,
                             G_CONNECT_SWAPPED);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static GFile *
finish_file (GAsyncResult *result, gpointer tag, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ct_dialogs_open_plan_async:
 * @parent: (nullable): the window that asks
 * @folder: (nullable): where to look first
 *
 * Asks which plan to open.
 */
void
ct_dialogs_open_plan_async (GtkWindow *parent,
                            GFile *folder,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Open a Plan"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _ ("_Open"), _ ("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  add_filter (chooser, _ ("Improvement plans"), "caitien", PLAN_MIME_TYPE, TRUE);
  add_filter (chooser, _ ("All files"), NULL, NULL, FALSE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);

  run_chooser (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_open_plan_async));
}

GFile *
ct_dialogs_open_plan_finish (GAsyncResult *result, GError **error)
{
  return finish_file (result, ct_dialogs_open_plan_async, error);
}

/**
 * ct_dialogs_save_plan_async:
 * @parent: (nullable): the window that asks
 * @file: (nullable): the file that the plan came from
 * @name: the name to propose when there is no @file
 *
 * Asks where to write a plan. The dialog itself asks before a file is replaced.
 */
void
ct_dialogs_save_plan_async (GtkWindow *parent,
                            GFile *file,
                            const char *name,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save the Plan"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Save"), _ ("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  set_kind (chooser, _ ("Improvement plans"), "caitien", PLAN_MIME_TYPE);
  if (file == NULL || !gtk_file_chooser_set_file (chooser, file, NULL))
    gtk_file_chooser_set_current_name (chooser, name);

  run_chooser (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_save_plan_async));
}

GFile *
ct_dialogs_save_plan_finish (GAsyncResult *result, GError **error)
{
  return finish_file (result, ct_dialogs_save_plan_async, error);
}

/**
 * ct_dialogs_save_copy_async:
 * @folder: (nullable): where to propose to put it
 * @name: the name to propose
 *
 * Asks where to write a plan that is not to take the place of its file.
 */
void
ct_dialogs_save_copy_async (GtkWindow *parent,
                            GFile *folder,
                            const char *name,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save Under Another Name"), parent,
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  set_kind (chooser, _ ("Improvement plans"), "caitien", PLAN_MIME_TYPE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, name);

  run_chooser (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_save_copy_async));
}

GFile *
ct_dialogs_save_copy_finish (GAsyncResult *result, GError **error)
{
  return finish_file (result, ct_dialogs_save_copy_async, error);
}

/**
 * ct_dialogs_open_pdf_async:
 * @folder: (nullable): where to look first
 *
 * Asks for the file of a paper that was signed.
 */
void
ct_dialogs_open_pdf_async (GtkWindow *parent,
                           GFile *folder,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Attach a Signed Copy"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _ ("_Attach"), _ ("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);

  add_filter (chooser, _ ("PDF files"), "pdf", "application/pdf", TRUE);
  add_filter (chooser, _ ("All files"), NULL, NULL, FALSE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);

  run_chooser (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_open_pdf_async));
}

GFile *
ct_dialogs_open_pdf_finish (GAsyncResult *result, GError **error)
{
  return finish_file (result, ct_dialogs_open_pdf_async, error);
}

/**
 * ct_dialogs_export_async:
 * @folder: (nullable): where to propose to put it
 *
 * Asks where to write something for other programs. @name has no end that tells the kind.
 */
void
ct_dialogs_export_async (GtkWindow *parent,
                         CtExportKind kind,
                         GFile *folder,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  static const char *const kinds[][3] = {
    [CT_EXPORT_PDF] = { N_ ("PDF files"), "pdf", "application/pdf" },
    [CT_EXPORT_PNG] = { N_ ("Pictures"), "png", "image/png" },
    [CT_EXPORT_SVG] = { N_ ("Drawings"), "svg", "image/svg+xml" },
    [CT_EXPORT_CALENDAR] = { N_ ("Calendar files"), "ics", "text/calendar" },
  };
  g_autofree char *file_name = g_strdup_printf ("%s.%s", name, kinds[kind][1]);
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Export"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Export"), _ ("_Cancel"));

  set_kind (GTK_FILE_CHOOSER (dialog), _ (kinds[kind][0]), kinds[kind][1], kinds[kind][2]);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file_name);
  run_chooser (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_export_async));
}

GFile *
ct_dialogs_export_finish (GAsyncResult *result, GError **error)
{
  return finish_file (result, ct_dialogs_export_async, error);
}
