/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-plan-become.h"
#include "ct-plan-file.h"
#include "ct-version-folder.h"
#include "ct-version-row.h"
#include "ct-versions-window.h"
#include "test-ui.h"

/* The window of the earlier versions: what was when, nothing to change, and the way back. */

typedef struct
{
  char *folder;
  GFile *root;
  CtPlanFile *plan_file;
  CtCatalogue *catalogue;
  CtVersionsWindow *window;
  GtkListBox *list;
} Fixture;

static CtNode *
get_document (CtPlan *plan)
{
  return CT_NODE (ct_plan_get_document (plan));
}

static void
save (Fixture *fixture, const char *title)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "a.caitien", NULL);
  g_autoptr (GError) error = NULL;

  ct_node_set_text (get_document (ct_plan_file_get_plan (fixture->plan_file)), CT_DOCUMENT_TITLE,
                    title);
  ct_plan_file_save (fixture->plan_file, file, NULL, &error);
  g_assert_no_error (error);
}

/* Since then the title was changed once more, without saving. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtPlan) plan = test_ui_read_plan ("tests/data/plans/everything.caitien");
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("caitien-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->root = g_file_new_build_filename (fixture->folder, "versions", NULL);
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan_file = ct_plan_file_new (plan);
  ct_plan_file_set_versions (fixture->plan_file, fixture->root);
  save (fixture, "một");
  save (fixture, "hai");
  save (fixture, "ba");
  ct_node_set_text (get_document (plan), CT_DOCUMENT_TITLE, "bốn");

  versions = ct_version_folder_list (fixture->root, ct_plan_file_get_file (fixture->plan_file),
                                     ct_plan_file_get_digest (fixture->plan_file));
  g_assert_cmpuint (versions->len, ==, 3);
  fixture->window = ct_versions_window_new (NULL, fixture->plan_file, versions, fixture->catalogue);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->list = GTK_LIST_BOX (test_ui_find (GTK_WIDGET (fixture->window), "list"));
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  remove_tree (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->root);
  g_object_unref (fixture->catalogue);
  g_object_unref (fixture->plan_file);
}

static const char *
get_title (CtPlan *plan)
{
  return ct_node_get_text (get_document (plan), CT_DOCUMENT_TITLE);
}

static void
select_version (Fixture *fixture, int index, const char *title)
{
  gtk_list_box_select_row (fixture->list, gtk_list_box_get_row_at_index (fixture->list, index));
  test_ui_wait_for (ct_versions_window_get_plan (fixture->window) != NULL);
  g_assert_cmpstr (get_title (ct_versions_window_get_plan (fixture->window)), ==, title);
}

/* All words that the widget and those below it show. */
static void
collect_words (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  GString *words = g_string_new (NULL);
  g_autofree char *all = NULL;

  collect_words (widget, words);
  all = g_string_free (words, FALSE);

  return strstr (all, text) != NULL;
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, 0));
  GtkWidget *last = GTK_WIDGET (gtk_list_box_get_row_at_index (fixture->list, 2));

  g_assert_null (gtk_list_box_get_row_at_index (fixture->list, 3));
  g_assert_true (says (first, "in the file now"));
  g_assert_false (says (last, "in the file now"));
  g_assert_true (says (last, "The oldest version that is kept"));
  test_ui_wait_for (says (first, "Heading and signature"));
}

static void
test_differences (Fixture *fixture, gconstpointer data)
{
  GtkWidget *differences = test_ui_find (GTK_WIDGET (fixture->window), "differences");

  select_version (fixture, 1, "hai");
  g_assert_true (says (differences, "hai"));
  g_assert_true (says (differences, "bốn"));

  select_version (fixture, 2, "một");
  g_assert_true (says (differences, "một"));
  g_assert_false (says (differences, "hai"));
}

/* The number of a page to go to and words to find are no part of the plan. */
static gboolean
is_editable (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  if (!gtk_widget_is_sensitive (widget) || g_strcmp0 (id, "page_entry") == 0 ||
      g_strcmp0 (id, "find_bar") == 0)
    return FALSE;

  if (GTK_IS_TEXT_VIEW (widget) ? gtk_text_view_get_editable (GTK_TEXT_VIEW (widget))
                                : GTK_IS_TEXT (widget))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_editable (child))
      return TRUE;

  return FALSE;
}

static void
test_nothing_to_edit (Fixture *fixture, gconstpointer data)
{
  GtkWidget *form = test_ui_find (GTK_WIDGET (fixture->window), "form_drop");

  select_version (fixture, 1, "hai");
  g_assert_false (is_editable (GTK_WIDGET (fixture->window)));
  g_assert_false (gtk_widget_is_sensitive (form));
}

static void
restore_cb (Fixture *fixture)
{
  ct_plan_become (ct_plan_file_get_plan (fixture->plan_file),
                  ct_versions_window_get_plan (fixture->window), "Restore");
}

static void
test_restore (Fixture *fixture, gconstpointer data)
{
  CtPlan *plan = ct_plan_file_get_plan (fixture->plan_file);

  g_signal_connect_swapped (fixture->window, "restore", G_CALLBACK (restore_cb), fixture);
  select_version (fixture, 2, "một");
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "versions.restore", NULL));
  fixture->window = NULL;
  g_assert_cmpstr (get_title (plan), ==, "một");

  ct_history_undo (ct_plan_get_history (plan));
  g_assert_cmpstr (get_title (plan), ==, "bốn");
}

static GtkWidget *
find_chooser (void)
{
  return test_ui_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
}

/* The window is closed at once when the place has been chosen. */
static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cũ.caitien", NULL);
  GtkFileChooser *chooser;

  select_version (fixture, 1, "hai");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "versions.save-as", NULL);
  chooser = GTK_FILE_CHOOSER (find_chooser ());
  gtk_test_widget_wait_for_draw (GTK_WIDGET (chooser));
  gtk_file_chooser_set_current_name (chooser, "cũ");
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  test_ui_wait_for (find_chooser () == NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  test_ui_wait_for (g_file_test (path, G_FILE_TEST_EXISTS));
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("/versions/list", test_list);
  ADD ("/versions/differences", test_differences);
  ADD ("/versions/nothing-to-edit", test_nothing_to_edit);
  ADD ("/versions/restore", test_restore);
  ADD ("/versions/save-as", test_save_as);

  return g_test_run ();
}
