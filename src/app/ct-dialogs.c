/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-dialogs"

#include "config.h"

#include "ct-dialogs-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ct-mnemonic.h"

/* What newer toolkits offer as AdwAlertDialog and GtkFileDialog, in the same shape, over what the
 * floor has. Only the two files of this type call what later releases deprecate; the version pins
 * of the build keep it quiet there.
 */

void
_ct_dialogs_return_cancelled (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                           _ ("The dialog was closed."));
}

GTask *
_ct_dialogs_new_task (GtkWindow *parent,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data,
                      gpointer tag)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);

  return task;
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
    _ct_dialogs_return_cancelled (task);

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

  run_message (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_ask_unsaved_async));
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

  run_message (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_ask_conflict_async));
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
         "window is open."),
      file_name);
  AdwMessageDialog *dialog = new_message (parent, _ ("Go Back to the Saved File?"), body);

  add_answer (dialog, 0, _ ("_Drop the Changes"), ADW_RESPONSE_DESTRUCTIVE);

  run_message (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_ask_revert_async));
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

  run_message (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_ask_draft_async));
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

  run_message (dialog, _ct_dialogs_new_task (parent, cancellable, callback, user_data,
                                             ct_dialogs_ask_delete_draft_async));
}

/* Returns: %TRUE when the user agreed */
gboolean
ct_dialogs_ask_delete_draft_finish (GAsyncResult *result, GError **error)
{
  int value;

  return finish_answer (result, ct_dialogs_ask_delete_draft_async, &value, error);
}

static gboolean
is_open (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) open = g_list_model_get_item (windows, i);

      if (open == window)
        return TRUE;
    }

  return FALSE;
}

/* Where an error is shown whose window was closed meanwhile. */
static GtkWindow *
get_active_window (GApplication *application)
{
  return GTK_IS_APPLICATION (application)
             ? gtk_application_get_active_window (GTK_APPLICATION (application))
             : NULL;
}

/**
 * ct_dialogs_show_error:
 * @parent: (nullable): the window in which it happened, which may be closed by now
 * @title: what could not be done
 * @text: why, in whole sentences
 */
void
ct_dialogs_show_error (GtkWindow *parent, const char *title, const char *text)
{
  GApplication *application = g_application_get_default ();
  GtkWidget *dialog;

  if (parent != NULL && !is_open (parent))
    parent = get_active_window (application);
  dialog = adw_message_dialog_new (parent, title, text);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "close");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");

  /* Else the program might end before it is read. */
  if (parent == NULL && GTK_IS_APPLICATION (application))
    gtk_window_set_application (GTK_WINDOW (dialog), GTK_APPLICATION (application));

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
