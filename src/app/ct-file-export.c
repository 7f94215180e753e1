/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-file-export"

#include "config.h"

#include "ct-file-export.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ct-dialogs.h"
#include "ct-file-bytes.h"

/* Files for others, made and written beside the window, which goes on: a stick may take its time.
 * The file comes to be as a whole or not at all, and the program does not end before that, even
 * when its last window is closed.
 */

/* Whoever waits for longer, in milliseconds, is told what for; for so long, in seconds. */
#define PATIENCE 700
#define WAITING_SHOWN 2

typedef struct
{
  GtkWidget *widget;
  GFile *file;
  char *failure;
  CtFileExportFunc make;
  gpointer data;
  GDestroyNotify destroy;
  CtFileExportDone done;
  guint wait_source;
} Export;

/* On the main thread, where what was written is given up, too. */
static void
export_free (Export *export)
{
  g_clear_handle_id (&export->wait_source, g_source_remove);
  if (export->destroy != NULL)
    export->destroy (export->data);
  g_object_unref (export->widget);
  g_object_unref (export->file);
  g_free (export->failure);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
run (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  const Export *export = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = export->make (export->data, &error);

  if (bytes != NULL && ct_file_bytes_save (export->file, bytes, NULL, cancellable, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @text: with markup, as toasts have it */
static void
show_toast (Export *export, const char *text, guint seconds)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (export->widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (text);
  if (seconds > 0)
    adw_toast_set_timeout (toast, seconds);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

static char *
dup_name (Export *export)
{
  g_autofree char *name = g_file_get_basename (export->file);

  return g_filename_display_name (name);
}

static gboolean
wait_cb (gpointer user_data)
{
  Export *export = user_data;
  g_autofree char *name = dup_name (export);
  /* Translators: %s is a file name */
  g_autofree char *text = g_markup_printf_escaped (_ ("“%s” is being written…"), name);

  export->wait_source = 0;
  show_toast (export, text, WAITING_SHOWN);

  return G_SOURCE_REMOVE;
}

/* Returns: (nullable): may be closed by now, when it is the widget itself; NULL when another was */
static GtkWindow *
get_window (Export *export)
{
  GtkRoot *root = gtk_widget_get_root (export->widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
tell_done (Export *export)
{
  g_autofree char *name = dup_name (export);
  /* Translators: %s is a file name */
  g_autofree char *text = g_markup_printf_escaped (_ ("“%s” is written"), name);

  show_toast (export, text, 0);
  if (export->done != NULL)
    export->done (export->widget, export->file);
}

static void
run_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  GApplication *application = g_application_get_default ();

  if (g_task_propagate_boolean (G_TASK (result), &error))
    tell_done (export);
  else
    ct_dialogs_show_error (get_window (export), export->failure, error->message);

  if (application != NULL)
    g_application_release (application);
}

/**
 * ct_file_export_run:
 * @widget: where it is told that the file is written
 * @failure: the title of the dialog that tells that it is not
 * @make: makes what is to be written, on another thread
 * @data: (transfer full): for @make
 * @destroy: (nullable): gives up @data, on this thread
 * @done: (nullable): told when the file is written
 *
 * Writes @file, as a whole or not at all, while the window goes on.
 */
void
ct_file_export_run (GtkWidget *widget,
                    GFile *file,
                    const char *failure,
                    CtFileExportFunc make,
                    gpointer data,
                    GDestroyNotify destroy,
                    CtFileExportDone done)
{
  GApplication *application = g_application_get_default ();
  Export *export = g_new0 (Export, 1);
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (G_IS_FILE (file));

  export->widget = g_object_ref (widget);
  export->file = g_object_ref (file);
  export->failure = g_strdup (failure);
  export->make = make;
  export->data = data;
  export->destroy = destroy;
  export->done = done;
  export->wait_source = g_timeout_add (PATIENCE, wait_cb, export);

  if (application != NULL)
    g_application_hold (application);
  task = g_task_new (NULL, NULL, run_cb, export);
  g_task_set_source_tag (task, ct_file_export_run);
  g_task_set_task_data (task, export, NULL);
  g_task_run_in_thread (task, run);
}
