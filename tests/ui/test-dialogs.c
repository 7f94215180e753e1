/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-dialogs-private.h"
#include "test-ui.h"

typedef struct
{
  GAsyncResult *result;
} Fixture;

static void
done_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->result = g_object_ref (result);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  test_ui_wait_for (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG) == NULL);
}

/* What is read out is what is seen: "Save", not "_Save". */
static void
check_names (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    {
      GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (widget)));

      g_assert_null (strchr (gtk_label_get_text (label), '_'));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           gtk_label_get_text (label));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child);
}

/* Gives the answer of that label, as the user sees it. */
static void
answer (Fixture *fixture, const char *label)
{
  g_autoptr (AdwMessageDialog) dialog =
      g_object_ref (ADW_MESSAGE_DIALOG (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  const char *responses[] = { "0", "1", "2" };

  check_names (GTK_WIDGET (dialog));

  for (guint i = 0; i < G_N_ELEMENTS (responses); i++)
    if (adw_message_dialog_has_response (dialog, responses[i]) &&
        g_str_equal (adw_message_dialog_get_response_label (dialog, responses[i]), label))
      {
        adw_message_dialog_response (dialog, responses[i]);
        gtk_window_destroy (GTK_WINDOW (dialog));
        test_ui_wait_for (fixture->result != NULL);
        return;
      }

  g_assert_not_reached ();
}

static void
test_unsaved_save (Fixture *fixture, gconstpointer data)
{
  CtUnsavedAnswer value = CT_UNSAVED_DISCARD;

  ct_dialogs_ask_unsaved_async (NULL, "Plan", NULL, done_cb, fixture);
  answer (fixture, "_Save");
  g_assert_true (ct_dialogs_ask_unsaved_finish (fixture->result, &value, NULL));
  g_assert_cmpint (value, ==, CT_UNSAVED_SAVE);
}

static void
test_unsaved_discard (Fixture *fixture, gconstpointer data)
{
  CtUnsavedAnswer value = CT_UNSAVED_SAVE;

  ct_dialogs_ask_unsaved_async (NULL, "Plan", NULL, done_cb, fixture);
  answer (fixture, "_Discard");
  g_assert_true (ct_dialogs_ask_unsaved_finish (fixture->result, &value, NULL));
  g_assert_cmpint (value, ==, CT_UNSAVED_DISCARD);
}

/* Closing the question is no answer: nothing may be lost by it. */
static void
test_unsaved_closed (Fixture *fixture, gconstpointer data)
{
  CtUnsavedAnswer value;
  g_autoptr (GError) error = NULL;

  ct_dialogs_ask_unsaved_async (NULL, "Plan", NULL, done_cb, fixture);
  gtk_window_close (GTK_WINDOW (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  test_ui_wait_for (fixture->result != NULL);
  g_assert_false (ct_dialogs_ask_unsaved_finish (fixture->result, &value, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  CtConflictAnswer value = CT_CONFLICT_SAVE_AS;

  ct_dialogs_ask_conflict_async (NULL, "plan.caitien", NULL, done_cb, fixture);
  answer (fixture, "_Overwrite the File");
  g_assert_true (ct_dialogs_ask_conflict_finish (fixture->result, &value, NULL));
  g_assert_cmpint (value, ==, CT_CONFLICT_OVERWRITE);
}

static void
test_question_is_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  ct_dialogs_ask_revert_async (NULL, "plan.caitien", cancellable, done_cb, fixture);
  g_cancellable_cancel (cancellable);
  test_ui_wait_for (fixture->result != NULL);
  g_assert_false (ct_dialogs_ask_revert_finish (fixture->result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Closing the file chooser is reported as such, and another dialog may follow. */
static void
test_chooser_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  GtkWidget *chooser;

  ct_dialogs_open_plan_async (NULL, NULL, NULL, done_cb, fixture);
  chooser = test_ui_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);

  /* GTK 4.8 trips over a chooser that goes before it was drawn. */
  gtk_test_widget_wait_for_draw (chooser);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_CANCEL);
  test_ui_wait_for (fixture->result != NULL);
  file = ct_dialogs_open_plan_finish (fixture->result, &error);
  g_assert_null (file);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* An error that comes when its window is closed is shown all the same. */
static void
test_error_of_closed_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWindow) window = g_object_ref (GTK_WINDOW (gtk_window_new ()));
  GtkWindow *dialog;

  gtk_window_destroy (window);
  ct_dialogs_show_error (window, "Not saved", "The disk is full.");
  dialog = GTK_WINDOW (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  g_assert_nonnull (dialog);
  g_assert_null (gtk_window_get_transient_for (dialog));
  gtk_window_destroy (dialog);
}

static void
make_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

/* A new name gets the end that tells what is in the file; nothing is replaced unasked. */
static void
test_complete_name (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *chosen;
    const char *written;
  } cases[] = {
    { "Kế hoạch 2026–2027", "Kế hoạch 2026–2027.caitien" },
    { "Kế hoạch v1.2", "Kế hoạch v1.2.caitien" },
    { "Kế hoạch.caitien", "Kế hoạch.caitien" },
    { "KE HOACH.CAITIEN", "KE HOACH.CAITIEN" },
    { "old", "old" },     /* chosen to be replaced */
    { "taken", "taken" }, /* the whole name is another file's */
  };
  g_autofree char *folder = g_dir_make_tmp ("ct-dialogs-XXXXXX", NULL);
  const char *const made[] = { "old", "taken.caitien" };

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    make_file (folder, made[i]);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) chosen = g_file_new_build_filename (folder, cases[i].chosen, NULL);
      g_autoptr (GFile) written = _ct_dialogs_complete_name (chosen, "caitien");
      g_autofree char *name = g_file_get_basename (written);

      g_assert_cmpstr (name, ==, cases[i].written);
    }

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autofree char *path = g_build_filename (folder, made[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("/dialogs/unsaved/save", test_unsaved_save);
  ADD ("/dialogs/unsaved/discard", test_unsaved_discard);
  ADD ("/dialogs/unsaved/closed", test_unsaved_closed);
  ADD ("/dialogs/conflict", test_conflict);
  ADD ("/dialogs/question-is-cancelled", test_question_is_cancelled);
  ADD ("/dialogs/chooser-closed", test_chooser_closed);
  ADD ("/dialogs/error-of-closed-window", test_error_of_closed_window);
  ADD ("/dialogs/complete-name", test_complete_name);

  return g_test_run ();
}
