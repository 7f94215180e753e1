/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-file-export.h"

#include "test-ui.h"

#define OLD "what was there"
#define NEW "what is new"

typedef struct
{
  char *folder;
  GFile *file;
  GtkWidget *window;
  GtkWidget *child;
} Fixture;

static GMutex gate;
static guint n_done;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  n_done = 0;
  fixture->folder = g_dir_make_tmp ("caitien-export-XXXXXX", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "plan & map.pdf", NULL);
  fixture->window = gtk_window_new ();
  fixture->child = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), fixture->child);
  gtk_window_set_child (GTK_WINDOW (fixture->window), overlay);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_file_delete (fixture->file, NULL, NULL);
  /* Fails where anything else was left. */
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

/* Takes as long as the gate is closed. */
static GBytes *
make_slowly (gpointer data, GError **error)
{
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);

  return g_bytes_new_static (NEW, strlen (NEW));
}

static GBytes *
make_nothing (gpointer data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "There is nothing.");

  return NULL;
}

static void
done_cb (GtkWidget *widget, GFile *file)
{
  n_done++;
}

static void
run (Fixture *fixture, CtFileExportFunc make)
{
  ct_file_export_run (fixture->child, fixture->file, "It Was Not Written", make,
                      g_object_ref (fixture->child), g_object_unref, done_cb);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;

  return FALSE;
}

static GtkWindow *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static void
assert_contents (Fixture *fixture, const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_load_contents (fixture->file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

/* The window goes on while a file is written, and tells what it waits for; until the file is whole,
 * nothing has its name.
 */
static void
test_slow (Fixture *fixture, gconstpointer data)
{
  g_mutex_lock (&gate);
  run (fixture, make_slowly);
  test_ui_wait_for (says (fixture->window, "“plan & map.pdf” is being written…"));
  g_assert_false (g_file_query_exists (fixture->file, NULL));
  g_assert_cmpuint (n_done, ==, 0);

  g_mutex_unlock (&gate);
  test_ui_wait_for (n_done == 1);
  assert_contents (fixture, NEW);
  test_ui_wait_for (says (fixture->window, "“plan & map.pdf” is written"));
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (fixture->file, OLD, strlen (OLD), NULL, FALSE, 0, NULL, NULL, &error);
  g_assert_no_error (error);

  run (fixture, make_nothing);
  test_ui_wait_for (find_dialog () != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (find_dialog ())), ==,
                   "It Was Not Written");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_dialog ())), ==,
                   "There is nothing.");
  assert_contents (fixture, OLD);
  g_assert_cmpuint (n_done, ==, 0);
  gtk_window_destroy (find_dialog ());
}

/* A folder that went away, as a stick that was pulled out. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file =
      g_file_new_build_filename (fixture->folder, "gone", "plan & map.pdf", NULL);

  ct_file_export_run (fixture->child, file, "It Was Not Written", make_slowly, NULL, NULL, done_cb);
  test_ui_wait_for (find_dialog () != NULL);
  g_assert_true (g_str_has_suffix (
      adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_dialog ())),
      "gone/plan & map.pdf: The folder is not there now; save to another place."));
  gtk_window_destroy (find_dialog ());
}

static gboolean
open_gate_cb (gpointer data)
{
  g_mutex_unlock (&gate);

  return G_SOURCE_REMOVE;
}

/* The last window is closed while the file is written. */
static void
close_window_cb (GApplication *application, Fixture *fixture)
{
  gtk_window_set_application (GTK_WINDOW (fixture->window), GTK_APPLICATION (application));
  g_mutex_lock (&gate);
  run (fixture, make_slowly);
  gtk_window_destroy (GTK_WINDOW (g_object_ref (fixture->window)));
  g_timeout_add (300, open_gate_cb, NULL);
}

static void
test_outlives_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkApplication) application =
      gtk_application_new ("io.github.caitien.TestExport", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (close_window_cb), fixture);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_application_set_default (NULL);

  g_assert_cmpuint (n_done, ==, 1);
  assert_contents (fixture, NEW);
}

static GBytes *
fail_slowly (gpointer data, GError **error)
{
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);

  return make_nothing (data, error);
}

static gboolean
close_dialog_cb (gpointer data)
{
  GtkWindow *dialog = find_dialog ();

  if (dialog == NULL || !gtk_widget_get_mapped (GTK_WIDGET (dialog)))
    return G_SOURCE_CONTINUE;

  g_assert_null (gtk_window_get_transient_for (dialog));
  gtk_window_destroy (dialog);
  n_done++;

  return G_SOURCE_REMOVE;
}

/* The export of the window itself, as of the window of issues, or of what is in it. */
static void
close_failing_cb (GApplication *application, Fixture *fixture)
{
  GtkWidget *widget = fixture->child != NULL ? fixture->child : fixture->window;

  gtk_window_set_application (GTK_WINDOW (fixture->window), GTK_APPLICATION (application));
  g_mutex_lock (&gate);
  ct_file_export_run (widget, fixture->file, "It Was Not Written", fail_slowly, NULL, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (g_object_ref (fixture->window)));
  g_timeout_add (100, open_gate_cb, NULL);
  g_timeout_add (20, close_dialog_cb, NULL);
}

/* The program does not end before it is read that the file was not written. */
static void
test_failure_outlives_window (Fixture *fixture, gconstpointer of_window)
{
  g_autoptr (GtkApplication) application =
      gtk_application_new ("io.github.caitien.TestExport", G_APPLICATION_NON_UNIQUE);

  if (of_window != NULL)
    fixture->child = NULL;
  g_signal_connect (application, "activate", G_CALLBACK (close_failing_cb), fixture);
  g_assert_cmpint (g_application_run (G_APPLICATION (application), 0, NULL), ==, 0);
  g_application_set_default (NULL);

  g_assert_cmpuint (n_done, ==, 1);
}

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  g_test_add ("/file-export/slow", Fixture, NULL, set_up, test_slow, tear_down);
  g_test_add ("/file-export/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/file-export/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);
  g_test_add ("/file-export/outlives-window", Fixture, NULL, set_up, test_outlives_window,
              tear_down);
  g_test_add ("/file-export/failure-outlives-window", Fixture, NULL, set_up,
              test_failure_outlives_window, tear_down);
  g_test_add ("/file-export/failure-outlives-own-window", Fixture, "window", set_up,
              test_failure_outlives_window, tear_down);

  return g_test_run ();
}
