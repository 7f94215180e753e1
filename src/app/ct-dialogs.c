/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-dialogs"

#include "config.h"

#include "ct-dialogs.h"

#include "ct-mnemonic.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What newer toolkits offer as GtkFileDialog and AdwAlertDialog, in the same shape, over what the
 * floor has. This is the only file that calls what later releases deprecate; the version pins of
 * the build keep it quiet there. GtkFileChooserNative goes through the portal in a sandbox.
 */

#define PLAN_MIME_TYPE "application/vnd.caitien.plan+xml"

static gboolean
return_cancelled (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                           _ ("The dialog was closed."));

  return FALSE;
}

/* Files */

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

static void
chooser_response_cb (GtkNativeDialog *dialog, int response, GTask *task)
{
  g_signal_handlers_disconnect_by_data (dialog, task);

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    return_cancelled (task);

  gtk_native_dialog_destroy (dialog);
  g_object_unref (task);
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

static GTask *
new_task (GtkWindow *parent,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data,
          gpointer tag)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);

  return task;
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

  run_chooser (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_open_plan_async));
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

  add_filter (chooser, _ ("Improvement plans"), "caitien", PLAN_MIME_TYPE, TRUE);
  if (file == NULL || !gtk_file_chooser_set_file (chooser, file, NULL))
    gtk_file_chooser_set_current_name (chooser, name);

  run_chooser (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_save_plan_async));
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

  add_filter (chooser, _ ("Improvement plans"), "caitien", PLAN_MIME_TYPE, TRUE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
  gtk_file_chooser_set_current_name (chooser, name);

  run_chooser (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_save_copy_async));
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

  run_chooser (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_open_pdf_async));
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

  add_filter (GTK_FILE_CHOOSER (dialog), _ (kinds[kind][0]), kinds[kind][1], kinds[kind][2], TRUE);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file_name);
  run_chooser (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_export_async));
}

GFile *
ct_dialogs_export_finish (GAsyncResult *result, GError **error)
{
  return finish_file (result, ct_dialogs_export_async, error);
}

/* Questions: the response's id is the answer's number, "cancel" is none */

static void
message_response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  guint64 answer;

  /* The first answer counts: closing the dialog may be another. */
  g_signal_handlers_disconnect_by_data (dialog, task);

  if (g_ascii_string_to_unsigned (response, 10, 0, G_MAXINT, &answer, NULL))
    g_task_return_int (task, (gssize) answer);
  else
    return_cancelled (task);

  g_object_unref (task);
}

static void
add_answer (AdwMessageDialog *dialog,
            int answer,
            const char *label,
            AdwResponseAppearance appearance)
{
  g_autofree char *id = g_strdup_printf ("%d", answer);

  adw_message_dialog_add_response (dialog, id, label);
  adw_message_dialog_set_response_appearance (dialog, id, appearance);
}

static AdwMessageDialog *
new_message (GtkWindow *parent, const char *heading, const char *body)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  adw_message_dialog_add_response (dialog, "cancel", _ ("_Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");

  return dialog;
}

static void
run_message (AdwMessageDialog *dialog, GTask *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);

  g_signal_connect (dialog, "response", G_CALLBACK (message_response_cb), task);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (gtk_window_close), dialog,
                             G_CONNECT_SWAPPED);

  ct_mnemonic_name_buttons (GTK_WIDGET (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
finish_answer (GAsyncResult *result, gpointer tag, int *answer, GError **error)
{
  gssize value;

  g_return_val_if_fail (G_IS_TASK (result), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), FALSE);

  value = g_task_propagate_int (G_TASK (result), error);
  if (value < 0)
    return FALSE;

  *answer = (int) value;

  return TRUE;
}

/**
 * ct_dialogs_ask_unsaved_async:
 * @parent: the window that is to close
 * @plan_name: what the window's title calls the plan
 *
 * Asks what becomes of changes that are not in the file.
 */
void
ct_dialogs_ask_unsaved_async (GtkWindow *parent,
                              const char *plan_name,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is the title of a plan */
      _ ("“%s” has changes that are not in its file. Without saving they are lost."), plan_name);
  AdwMessageDialog *dialog = new_message (parent, _ ("Save the Changes?"), body);

  add_answer (dialog, CT_UNSAVED_DISCARD, _ ("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  add_answer (dialog, CT_UNSAVED_SAVE, _ ("_Save"), ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "0");

  run_message (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_ask_unsaved_async));
}

gboolean
ct_dialogs_ask_unsaved_finish (GAsyncResult *result, CtUnsavedAnswer *answer, GError **error)
{
  int value;

  if (!finish_answer (result, ct_dialogs_ask_unsaved_async, &value, error))
    return FALSE;

  *answer = (CtUnsavedAnswer) value;

  return TRUE;
}

/**
 * ct_dialogs_ask_conflict_async:
 * @parent: the window that saves
 * @file_name: the file's name
 *
 * Asks what to do when the file is no longer what was read from it.
 */
void
ct_dialogs_ask_conflict_async (GtkWindow *parent,
                               const char *file_name,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is a file name */
      _ ("“%s” was changed by another program since it was opened here. Save your plan under "
         "another name to keep both."),
      file_name);
  AdwMessageDialog *dialog = new_message (parent, _ ("The File Has Changed"), body);

  add_answer (dialog, CT_CONFLICT_RELOAD, _ ("_Reload, Drop My Changes"), ADW_RESPONSE_DESTRUCTIVE);
  add_answer (dialog, CT_CONFLICT_OVERWRITE, _ ("_Overwrite the File"), ADW_RESPONSE_DESTRUCTIVE);
  add_answer (dialog, CT_CONFLICT_SAVE_AS, _ ("_Save As…"), ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "0");

  run_message (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_ask_conflict_async));
}

gboolean
ct_dialogs_ask_conflict_finish (GAsyncResult *result, CtConflictAnswer *answer, GError **error)
{
  int value;

  if (!finish_answer (result, ct_dialogs_ask_conflict_async, &value, error))
    return FALSE;

  *answer = (CtConflictAnswer) value;

  return TRUE;
}

/**
 * ct_dialogs_ask_revert_async:
 * @parent: the window that reverts
 * @file_name: the file's name
 *
 * Asks whether to go back to what the file holds.
 */
void
ct_dialogs_ask_revert_async (GtkWindow *parent,
                             const char *file_name,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is a file name */
      _ ("All changes that are not in “%s” are dropped. Undo brings them back as long as the "
         "window is "
         "open."),
      file_name);
  AdwMessageDialog *dialog = new_message (parent, _ ("Go Back to the Saved File?"), body);

  add_answer (dialog, 0, _ ("_Drop the Changes"), ADW_RESPONSE_DESTRUCTIVE);

  run_message (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_ask_revert_async));
}

/* Returns: %TRUE when the user agreed */
gboolean
ct_dialogs_ask_revert_finish (GAsyncResult *result, GError **error)
{
  int value;

  return finish_answer (result, ct_dialogs_ask_revert_async, &value, error);
}

/**
 * ct_dialogs_ask_draft_async:
 * @parent: the window that opens a file
 * @description: when the draft was kept, and how it stands to the file
 *
 * Asks whether to open a file or the draft of it that was left behind.
 */
void
ct_dialogs_ask_draft_async (GtkWindow *parent,
                            const char *description,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is sentences that tell when the draft was kept */
      _ ("There is a draft of this plan with changes that were not saved. %s If you open the saved "
         "file, the draft is kept until you save."),
      description);
  AdwMessageDialog *dialog = new_message (parent, _ ("Open the Draft or the Saved File?"), body);

  add_answer (dialog, CT_DRAFT_OPEN_FILE, _ ("Open the _Saved File"), ADW_RESPONSE_DEFAULT);
  add_answer (dialog, CT_DRAFT_OPEN_DRAFT, _ ("Open the _Draft"), ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "0");

  run_message (dialog,
               new_task (parent, cancellable, callback, user_data, ct_dialogs_ask_draft_async));
}

gboolean
ct_dialogs_ask_draft_finish (GAsyncResult *result, CtDraftAnswer *answer, GError **error)
{
  int value;

  if (!finish_answer (result, ct_dialogs_ask_draft_async, &value, error))
    return FALSE;

  *answer = (CtDraftAnswer) value;

  return TRUE;
}

/**
 * ct_dialogs_ask_delete_draft_async:
 * @parent: the window that shows the draft
 * @plan_name: what the plan is called
 *
 * Asks whether the changes that are only in a draft may go.
 */
void
ct_dialogs_ask_delete_draft_async (GtkWindow *parent,
                                   const char *plan_name,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autofree char *body = g_strdup_printf (
      /* Translators: %s is the title of a plan */
      _ ("The changes of “%s” that are only in this draft are lost. The plan’s file stays as it "
         "is."),
      plan_name);
  AdwMessageDialog *dialog = new_message (parent, _ ("Delete the Draft?"), body);

  add_answer (dialog, 0, _ ("_Delete"), ADW_RESPONSE_DESTRUCTIVE);

  run_message (dialog, new_task (parent, cancellable, callback, user_data,
                                 ct_dialogs_ask_delete_draft_async));
}

/* Returns: %TRUE when the user agreed */
gboolean
ct_dialogs_ask_delete_draft_finish (GAsyncResult *result, GError **error)
{
  int value;

  return finish_answer (result, ct_dialogs_ask_delete_draft_async, &value, error);
}

/**
 * ct_dialogs_show_error:
 * @parent: (nullable): the window in which it happened
 * @title: what could not be done
 * @text: why, in whole sentences
 */
void
ct_dialogs_show_error (GtkWindow *parent, const char *title, const char *text)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, title, text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");

  ct_mnemonic_name_buttons (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
ct_dialogs_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent, "application-name", _ ("Cải Tiến"), "application-icon",
                         APPLICATION_ID, "version", PACKAGE_VERSION, "developer-name",
                         _ ("The Cải Tiến authors"), "copyright", "© 2026 The Cải Tiến authors",
                         "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Write, follow and print a school’s quality-improvement plan."), NULL);
}
