/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "ct-issue-dialog.h"
#include "ct-issued-plan.h"
#include "ct-issues-window.h"
#include "ct-signed-file.h"
#include "ct-standing.h"
#include "test-ui.h"

/* Issuing in the dialog, and the window of the issues: codes, signed copies, what has changed. */

typedef struct
{
  CtCatalogue *catalogue;
  CtPlan *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->catalogue = test_ui_load_catalogue ();
  fixture->plan = test_ui_read_plan ("data/samples/mam-non-ben-say.caitien");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->plan);
  g_object_unref (fixture->catalogue);
}

static CtNode *
get_document (Fixture *fixture)
{
  return CT_NODE (ct_plan_get_document (fixture->plan));
}

static void
type (gpointer window, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (GTK_WIDGET (window), id)), text);
}

/* Enter in the text of a row. */
static void
enter (gpointer window, const char *id)
{
  GtkEditable *row = GTK_EDITABLE (test_ui_find (GTK_WIDGET (window), id));

  g_signal_emit_by_name (gtk_editable_get_delegate (row), "activate");
}

static gboolean
has_focus (gpointer window, const char *id)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, test_ui_find (GTK_WIDGET (window), id));
}

static const char *
get_label (gpointer window, const char *id)
{
  return gtk_label_get_label (GTK_LABEL (test_ui_find (GTK_WIDGET (window), id)));
}

/* A label below @widget that says @words. */
static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

static void
note_issued (CtIssueDialog *dialog, gboolean *issued)
{
  *issued = TRUE;
}

static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  CtHistory *history = ct_plan_get_history (fixture->plan);
  g_autoptr (CtChecks) checks =
      ct_checks_new (fixture->plan, NULL, NULL, NULL, ct_day_from_ymd (2026, 10, 1));
  CtIssueDialog *dialog = ct_issue_dialog_new (fixture->plan, checks);
  gboolean issued = FALSE;

  g_signal_connect (dialog, "issued", G_CALLBACK (note_issued), &issued);
  gtk_window_present (GTK_WINDOW (dialog));
  type (dialog, "number_row", " 47 ");
  enter (dialog, "number_row");
  g_assert_true (has_focus (dialog, "date_row"));
  type (dialog, "date_row", "5/10/2026");
  enter (dialog, "date_row");
  g_assert_true (has_focus (dialog, "signer_row"));
  g_assert_false (issued);
  g_assert_cmpint (ct_standing_of_plan (fixture->plan), ==, CT_STANDING_DRAFT);
  g_assert_false (ct_history_get_can_undo (history));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "issue.issue", NULL);
  g_assert_true (issued);
  g_assert_cmpint (ct_standing_of_plan (fixture->plan), ==, CT_STANDING_ISSUED);
  g_assert_cmpstr (ct_node_get_text (get_document (fixture), CT_DOCUMENT_NUMBER), ==, "47");
  g_assert_cmpstr (ct_node_get_text (get_document (fixture), CT_DOCUMENT_DATE), ==, "2026-10-05");

  ct_history_undo (history);
  g_assert_false (ct_history_get_can_undo (history));
  g_assert_cmpint (ct_standing_of_plan (fixture->plan), ==, CT_STANDING_DRAFT);
  g_assert_cmpstr (ct_node_get_text (get_document (fixture), CT_DOCUMENT_NUMBER), ==, "");
}

static gboolean
warns (CtIssueDialog *dialog)
{
  return gtk_widget_get_visible (test_ui_find (GTK_WIDGET (dialog), "used_label"));
}

/* A paper that is signed anew gets a new number. */
static void
test_used_number (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CtChecks) checks = NULL;
  CtIssueDialog *dialog;

  ct_node_set_text (get_document (fixture), CT_DOCUMENT_NUMBER, "12");
  ct_issued_plan_issue (fixture->plan);
  checks = ct_checks_new (fixture->plan, NULL, NULL, NULL, ct_day_from_ymd (2026, 10, 1));
  dialog = ct_issue_dialog_new (fixture->plan, checks);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (warns (dialog));
  type (dialog, "number_row", "47");
  g_assert_false (warns (dialog));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static CtIssuesWindow *
open_window (Fixture *fixture)
{
  CtIssuesWindow *window = ct_issues_window_new (NULL, fixture->plan, fixture->catalogue, NULL);

  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
test_never_issued (Fixture *fixture, gconstpointer data)
{
  CtIssuesWindow *window = open_window (fixture);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (
                       GTK_STACK (test_ui_find (GTK_WIDGET (window), "stack"))),
                   ==, "none");
  type (window, "code_entry", "0000-0000-0011");
  gtk_widget_activate_action (GTK_WIDGET (window), "issues.check", NULL);
  g_assert_nonnull (strstr (get_label (window, "answer"), "belongs to no issue"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_code (Fixture *fixture, gconstpointer data)
{
  CtIssuesWindow *window;
  g_autofree char *code = NULL;

  ct_issued_plan_issue (fixture->plan);
  code = ct_standing_dup_code (ct_standing_of_plan (fixture->plan), fixture->plan);
  ct_node_set_text (get_document (fixture), CT_DOCUMENT_SIGNER_NAME, "Người khác");

  window = open_window (fixture);
  type (window, "code_entry", code);
  gtk_widget_activate_action (GTK_WIDGET (window), "issues.check", NULL);
  g_assert_nonnull (strstr (get_label (window, "answer"), "The code is genuine: "));
  g_assert_true (
      gtk_widget_has_css_class (test_ui_find (GTK_WIDGET (window), "answer"), "warning-text"));
  g_assert_cmpstr (get_label (window, "issue_code"), ==, code);
  g_assert_true (says (GTK_WIDGET (window), "Người khác"));
  g_assert_true (says (GTK_WIDGET (window), "Lê Thị Ngọc Sương"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The same file, another file, and none. */
static void
test_signed_copy (Fixture *fixture, gconstpointer data)
{
  CtIssue *issue = ct_issued_plan_issue (fixture->plan);
  g_autoptr (GFile) file = test_ui_get_source_file ("tests/data/signed/signed.pdf");
  g_autoptr (GFile) missing = test_ui_get_source_file ("tests/data/signed/no.pdf");
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GBytes) other = g_bytes_new_static ("other", 5);
  CtIssuesWindow *window;

  ct_signed_file_attach (issue, file, bytes);
  window = open_window (fixture);
  test_ui_wait_for (says (GTK_WIDGET (window), "as it was when it was attached"));
  /* Where Poppler checks no signatures, that is said instead. */
  test_ui_wait_for (says (GTK_WIDGET (window), "It covers the whole file") ||
                    says (GTK_WIDGET (window), "can’t check the signature"));
  gtk_window_destroy (GTK_WINDOW (window));

  ct_signed_file_attach (issue, file, other);
  ct_signed_file_attach (issue, missing, bytes);
  window = open_window (fixture);
  test_ui_wait_for (says (GTK_WIDGET (window), "not the one that was attached"));
  test_ui_wait_for (says (GTK_WIDGET (window), "not where it was"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_chooser (void)
{
  return test_ui_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
}

static guint
count_copies (CtIssue *issue)
{
  return ct_node_list_get_length (ct_issue_get_signed_copies (issue));
}

static gboolean
has_chosen (GtkFileChooser *chooser, GFile *file)
{
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (chooser);

  return chosen != NULL && g_file_equal (chosen, file);
}

/* A copy belongs to the issue it was chosen for, whatever is looked at when it has been read. */
static void
test_attach (Fixture *fixture, gconstpointer data)
{
  CtIssue *first = ct_issued_plan_issue (fixture->plan);
  CtIssue *second;
  g_autoptr (GFile) file = test_ui_get_source_file ("tests/data/signed/signed.pdf");
  CtIssuesWindow *window;
  GtkListBox *list;
  GtkFileChooser *chooser;

  ct_node_set_text (get_document (fixture), CT_DOCUMENT_SIGNER_NAME, "Người khác");
  second = ct_issued_plan_issue (fixture->plan);
  window = open_window (fixture);
  list = GTK_LIST_BOX (test_ui_find (GTK_WIDGET (window), "list"));
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
  gtk_widget_activate_action (GTK_WIDGET (window), "issues.attach", NULL);
  chooser = GTK_FILE_CHOOSER (find_chooser ());
  gtk_test_widget_wait_for_draw (GTK_WIDGET (chooser));
  gtk_file_chooser_set_file (chooser, file, NULL);
  test_ui_wait_for (has_chosen (chooser, file));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 1));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  test_ui_wait_for (count_copies (first) + count_copies (second) > 0);
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 0));
  test_ui_wait_for (says (GTK_WIDGET (window), "as it was when it was attached"));
  g_assert_cmpuint (count_copies (first) + count_copies (second), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

#define ADD(name, func) g_test_add ("/issues/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("dialog", test_dialog);
  ADD ("used-number", test_used_number);
  ADD ("never-issued", test_never_issued);
  ADD ("code", test_code);
  ADD ("signed-copy", test_signed_copy);
  ADD ("attach", test_attach);

  return g_test_run ();
}
