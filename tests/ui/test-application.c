/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "ct-action.h"
#include "ct-assessment.h"
#include "ct-criterion-page.h"
#include "ct-document-page.h"
#include "ct-draft.h"
#include "ct-evidence-item.h"
#include "ct-evidence-page.h"
#include "ct-issued-plan.h"
#include "ct-paste-dialog.h"
#include "ct-result.h"
#include "ct-review.h"
#include "ct-section-page.h"
#include "ct-section.h"
#include "ct-signed-file.h"
#include "ct-typing.h"
#include "ct-window.h"
#include "test-ui.h"

/* The program with its windows, without the main loop that main() runs. */

static const char *const samples[] = {
  "data/samples/mam-non-ben-say.caitien",
  "data/samples/mam-non-cu-lao-sen.caitien",
};

typedef struct
{
  GtkApplication *application;
  char *folder;
  GFile *files[G_N_ELEMENTS (samples)];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("ct-application-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GFile) sample = test_ui_get_source_file (samples[i]);
      g_autofree char *name = g_file_get_basename (sample);

      fixture->files[i] = g_file_new_build_filename (fixture->folder, name, NULL);
      g_file_copy (sample, fixture->files[i], G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
    }

  fixture->application =
      g_object_new (CT_TYPE_APPLICATION, "application-id", "io.github.caitien.Test", "flags",
                    G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE, "resource-base-path",
                    "/io/github/caitien/CaiTien", NULL);
  g_application_register (G_APPLICATION (fixture->application), NULL, &error);
  g_assert_no_error (error);
}

static void
run_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static guint
count_windows (Fixture *fixture)
{
  return g_list_length (gtk_application_get_windows (fixture->application));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  test_ui_wait_for (count_windows (fixture) == 0);
  run_idle ();

  g_object_unref (fixture->application);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_file_delete (fixture->files[i], NULL, NULL);
      g_object_unref (fixture->files[i]);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

/* The window that has a file open. */
static CtWindow *
find_window (Fixture *fixture, GFile *file)
{
  for (GList *l = gtk_application_get_windows (fixture->application); l != NULL; l = l->next)
    {
      GFile *its = CT_IS_WINDOW (l->data) ? ct_window_get_file (l->data) : NULL;

      if (its != NULL && g_file_equal (its, file))
        return l->data;
    }

  return NULL;
}

/* Two files at once, as a file manager hands them over: each gets a window, and the one that is
 * asked for again while it is still read gets no second one. */
static void
test_open_many (Fixture *fixture, gconstpointer data)
{
  GFile *files[] = { fixture->files[0], fixture->files[1], fixture->files[0] };

  g_application_open (G_APPLICATION (fixture->application), files, G_N_ELEMENTS (files), "");
  test_ui_wait_for (find_window (fixture, files[0]) != NULL &&
                    find_window (fixture, files[1]) != NULL);
  g_assert_cmpuint (count_windows (fixture), ==, 2);
}

/* What can't be opened leaves a window for what can. */
static void
test_open_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) broken = g_file_new_build_filename (fixture->folder, "broken.caitien", NULL);
  CtWindow *window;
  g_autoptr (GError) error = NULL;

  g_file_replace_contents (broken, "<plan", 5, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  g_assert_no_error (error);
  g_application_open (G_APPLICATION (fixture->application), &broken, 1, "");
  window = CT_WINDOW (gtk_application_get_windows (fixture->application)->data);
  g_assert_false (ct_window_is_empty (window));
  test_ui_wait_for (ct_window_is_empty (window));
  g_application_open (G_APPLICATION (fixture->application), fixture->files, 1, "");
  test_ui_wait_for (find_window (fixture, fixture->files[0]) == window);
  g_file_delete (broken, NULL, NULL);
}

/* Back from a search to a section that is no more: the writer stays where she is. */
static void
test_find_from_deleted (Fixture *fixture, gconstpointer data)
{
  CtWindow *window;
  CtNodeList *sections;
  GtkWidget *pane;

  g_application_open (G_APPLICATION (fixture->application), fixture->files, 1, "");
  test_ui_wait_for (find_window (fixture, fixture->files[0]) != NULL);
  window = find_window (fixture, fixture->files[0]);
  sections = ct_plan_get_sections (ct_window_get_plan (window));
  pane = test_ui_find (GTK_WIDGET (window), "find_pane");

  ct_window_go_to (window, "editor", "s1");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  ct_node_list_remove (sections, 0);
  run_idle ();
  g_signal_emit_by_name (pane, "closed");
  run_idle ();
  ct_history_undo (ct_plan_get_history (ct_window_get_plan (window)));
}

/* Undo goes to where it is seen: an issue at the head of the document, reviews in their view. */
static void
test_undo_shows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtReview) review = ct_review_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("pdf", 3);
  CtWindow *window;
  AdwViewStack *views;
  CtPlan *plan;
  CtHistory *history;
  CtIssue *issue;
  GtkWidget *page;

  g_application_open (G_APPLICATION (fixture->application), fixture->files, 1, "");
  test_ui_wait_for (find_window (fixture, fixture->files[0]) != NULL);
  window = find_window (fixture, fixture->files[0]);
  views = ADW_VIEW_STACK (test_ui_find (GTK_WIDGET (window), "views"));
  plan = ct_window_get_plan (window);
  history = ct_plan_get_history (plan);

  issue = ct_issued_plan_issue (plan);
  ct_signed_file_attach (issue, fixture->files[0], bytes);
  ct_window_go_to (window, "editor", "s1");
  ct_history_undo (history);
  run_idle ();
  page = test_ui_find_type (GTK_WIDGET (window), CT_TYPE_DOCUMENT_PAGE);
  g_assert_true (page != NULL && gtk_widget_get_child_visible (page));
  ct_history_undo (history);

  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "editor");
  ct_history_begin_group (history, "Review");
  ct_node_list_append (ct_plan_get_reviews (plan), review);
  ct_history_end_group (history);
  ct_history_undo (history);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (views), ==, "follow");
  run_idle ();
}

static gboolean
shows_page (CtWindow *window, GType type)
{
  GtkWidget *page = test_ui_find_type (GTK_WIDGET (window), type);

  run_idle ();

  return page != NULL && gtk_widget_get_child_visible (page);
}

/* Appends @node to @list, goes elsewhere and takes that back. */
static void
add_and_undo (CtWindow *window, CtNodeList *list, gpointer node)
{
  CtHistory *history = ct_plan_get_history (ct_window_get_plan (window));
  guint length = ct_node_list_get_length (list);

  ct_node_list_append (list, node);
  ct_window_go_to (window, "editor", "s1");
  g_assert_true (shows_page (window, CT_TYPE_SECTION_PAGE));
  ct_history_undo (history);
  g_assert_cmpuint (ct_node_list_get_length (list), ==, length);
}

/* Of what an undo takes away she sees where it was. */
static void
test_undo_shows_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtAction) action = ct_action_new ();
  g_autoptr (CtResult) result = ct_result_new ();
  g_autoptr (CtEvidenceItem) item = ct_evidence_item_new ();
  CtWindow *window;
  CtPlan *plan;

  g_application_open (G_APPLICATION (fixture->application), fixture->files, 1, "");
  test_ui_wait_for (find_window (fixture, fixture->files[0]) != NULL);
  window = find_window (fixture, fixture->files[0]);
  plan = ct_window_get_plan (window);

  add_and_undo (window, ct_plan_get_evidence_list (plan), item);
  g_assert_true (shows_page (window, CT_TYPE_EVIDENCE_PAGE));

  ct_node_set_text (CT_NODE (result), CT_RESULT_CRITERION, "1.1");
  add_and_undo (window,
                ct_assessment_get_results (ct_node_list_get (ct_plan_get_assessments (plan), 0)),
                result);
  g_assert_true (shows_page (window, CT_TYPE_CRITERION_PAGE));

  add_and_undo (window,
                ct_improvement_get_actions (ct_node_list_get (ct_plan_get_improvements (plan), 0)),
                action);
  g_assert_true (shows_page (window, CT_TYPE_CRITERION_PAGE));
}

/* A second click on what the first has begun to open. */
static void
test_draft_twice (Fixture *fixture, gconstpointer data)
{
  GFile *folder = ct_application_get_drafts (CT_APPLICATION (fixture->application));
  g_autoptr (CtPlanFile) plan_file = ct_plan_file_load (fixture->files[0], NULL, NULL, NULL);
  g_autoptr (CtDraft) draft = ct_draft_new (folder);
  CtWindow *window;

  g_assert_true (ct_draft_write (draft, plan_file, NULL, NULL));
  ct_draft_release (draft);
  g_application_activate (G_APPLICATION (fixture->application));
  window = CT_WINDOW (gtk_application_get_windows (fixture->application)->data);
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.open-draft", "s",
                                ct_draft_get_id (draft));
  g_assert_null (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  test_ui_wait_for (ct_window_get_plan (window) != NULL);
  g_assert_null (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (window));
  run_idle ();
  ct_draft_delete (draft, NULL);
}

/* Of a table that is too large nothing is pasted, and that is said. */
static void
test_paste_large (Fixture *fixture, gconstpointer data)
{
  gsize size = 17 * 1024 * 1024;
  char *text = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  CtWindow *window;

  for (gsize i = 0; i < size; i++)
    text[i] = "a\tb\n"[i % 4];
  bytes = g_bytes_new_take (text, size);
  provider = gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", bytes);
  g_application_open (G_APPLICATION (fixture->application), fixture->files, 1, "");
  test_ui_wait_for (find_window (fixture, fixture->files[0]) != NULL);
  window = find_window (fixture, fixture->files[0]);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), provider);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.paste-table", NULL);
  test_ui_wait_for (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL ||
                    test_ui_find_window (CT_TYPE_PASTE_DIALOG) != NULL);
  g_assert_null (test_ui_find_window (CT_TYPE_PASTE_DIALOG));
  gtk_window_destroy (GTK_WINDOW (test_ui_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL);
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "application", NULL);
  g_autofree char *data = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "data", NULL);

  /* What the program keeps for itself goes with the test. */
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("CAITIEN_DATADIR", data, TRUE);
  test_ui_init (&argc, &argv);

  g_test_add ("/application/open-many", Fixture, NULL, set_up, test_open_many, tear_down);
  g_test_add ("/application/open-again", Fixture, NULL, set_up, test_open_again, tear_down);
  g_test_add ("/application/find-from-deleted", Fixture, NULL, set_up, test_find_from_deleted,
              tear_down);

  g_test_add ("/application/undo-shows", Fixture, NULL, set_up, test_undo_shows, tear_down);
  g_test_add ("/application/undo-shows-gone", Fixture, NULL, set_up, test_undo_shows_gone,
              tear_down);
  g_test_add ("/application/draft-twice", Fixture, NULL, set_up, test_draft_twice, tear_down);
  g_test_add ("/application/paste-large", Fixture, NULL, set_up, test_paste_large, tear_down);

  return g_test_run ();
}
