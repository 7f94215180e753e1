/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-issues-window"

#include "config.h"

#include "ct-issues-window.h"

#include <glib/gi18n.h>

#include "ct-adjustment-sheet.h"
#include "ct-change-box.h"
#include "ct-code-check.h"
#include "ct-dialogs.h"
#include "ct-file-export.h"
#include "ct-file-bytes.h"
#include "ct-issue-code.h"
#include "ct-issue-row.h"
#include "ct-printout.h"
#include "ct-signed-copy-box.h"
#include "ct-signed-file.h"

/**
 * CtIssuesWindow:
 *
 * Each time that the plan was issued: under which number, with which code, what has changed since,
 * and the papers that were signed. A code that is typed from a paper finds its issue.
 */
struct _CtIssuesWindow
{
  AdwWindow parent_instance;

  /* Template children */
  GtkEditable *code_entry;
  GtkLabel *answer;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *issue_title;
  GtkLabel *issue_code;
  GtkLabel *issue_state;
  GtkBox *copies;
  GtkWidget *changes_head;
  GtkBox *changes;

  CtPlan *plan;
  CtCatalogue *catalogue;
  GFile *file;
  CtIssue *issue;
  CtCodeCheck *check;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CtIssuesWindow, ct_issues_window, ADW_TYPE_WINDOW)

/* The selected issue */

static void show_copies (CtIssuesWindow *self);

static void
remove_cb (CtIssuesWindow *self, CtSignedCopyBox *box)
{
  CtNodeList *copies = ct_issue_get_signed_copies (self->issue);
  CtHistory *history = ct_plan_get_history (self->plan);
  guint position;

  if (!ct_node_list_find (copies, ct_signed_copy_box_get_copy (box), &position))
    return;

  ct_history_begin_group (history, _ ("Remove a signed copy"));
  ct_node_list_remove (copies, position);
  ct_history_end_group (history);
  show_copies (self);
}

static void
show_copies (CtIssuesWindow *self)
{
  CtNodeList *copies = ct_issue_get_signed_copies (self->issue);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->copies))) != NULL)
    gtk_box_remove (self->copies, child);

  for (guint i = 0; i < ct_node_list_get_length (copies); i++)
    {
      GtkWidget *box = ct_signed_copy_box_new (ct_node_list_get (copies, i), self->file);

      g_signal_connect_object (box, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->copies, box);
    }
}

static void
show_state (CtIssuesWindow *self)
{
  g_autofree char *sentence = ct_code_check_dup_sentence (self->check);

  gtk_label_set_label (self->issue_state, sentence);
  gtk_widget_remove_css_class (GTK_WIDGET (self->issue_state), "success-text");
  gtk_widget_remove_css_class (GTK_WIDGET (self->issue_state), "warning-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->issue_state),
                            self->check->answer == CT_CODE_SAME ? "success-text" : "warning-text");
}

static void
show_changes (CtIssuesWindow *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *changes = self->check->changes != NULL ? self->check->changes : none;

  gtk_widget_set_visible (self->changes_head, changes->len > 0);
  ct_change_box_fill (self->changes, changes, _ ("As it was issued"), _ ("Now"));
}

static void
show_issue (CtIssuesWindow *self, CtIssue *issue)
{
  g_autofree char *title = ct_code_check_dup_name (issue);
  g_autofree char *code =
      ct_issue_code_new_from_digest (ct_node_get_text (CT_NODE (issue), CT_ISSUE_DIGEST));

  g_set_object (&self->issue, issue);
  g_clear_pointer (&self->check, ct_code_check_free);
  self->check = ct_code_check_new_for_issue (self->plan, issue);

  gtk_label_set_label (self->issue_title, title);
  gtk_label_set_label (self->issue_code, code != NULL ? code : _ ("No code"));
  show_state (self);
  show_copies (self);
  show_changes (self);
}

/* What was said about a code is said once. */
static void
show_answer (CtIssuesWindow *self, const char *words)
{
  gtk_label_set_label (self->answer, words);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), *words != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->issue_state), *words == '\0');
}

static void
row_selected (CtIssuesWindow *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;

  show_answer (self, "");
  show_issue (self, ct_issue_row_get_issue (CT_ISSUE_ROW (row)));
}

static void
select_issue (CtIssuesWindow *self, CtIssue *issue)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (ct_issue_row_get_issue (CT_ISSUE_ROW (row)) == issue)
      gtk_list_box_select_row (self->list, row);
}

/* The code on a paper */

static void
set_answer (CtIssuesWindow *self, const char *words, const char *look)
{
  static const char *const looks[] = { "success-text", "warning-text", "error-text" };

  show_answer (self, words);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->answer), looks[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self->answer), look);
}

/* Only a code that fits no issue is an error. */
static const char *
choose_look (const CtCodeCheck *check)
{
  if (check->issue == NULL)
    return "error-text";

  return check->answer == CT_CODE_SAME && check->is_latest ? "success-text" : "warning-text";
}

static void
check_code (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtIssuesWindow *self = CT_ISSUES_WINDOW (widget);
  g_autoptr (CtCodeCheck) check =
      ct_code_check_new (self->plan, gtk_editable_get_text (self->code_entry));
  g_autofree char *sentence = ct_code_check_dup_sentence (check);

  if (check->issue != NULL)
    {
      gtk_editable_set_text (self->code_entry, check->code);
      gtk_editable_set_position (self->code_entry, -1);
      select_issue (self, check->issue);
    }
  set_answer (self, sentence, choose_look (check));
}

static void
code_activated (CtIssuesWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "issues.check", NULL);
}

/* Signed copies */

/* The issue for which a copy is chosen; another one may be looked at meanwhile. */
typedef struct
{
  CtIssuesWindow *window;
  CtIssue *issue;
} Attaching;

static void
attaching_free (Attaching *self)
{
  g_object_unref (self->window);
  g_object_unref (self->issue);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Attaching, attaching_free)

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Attaching) attaching = user_data;
  CtIssuesWindow *self = attaching->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes_finish (G_FILE (object), result, NULL, &error);

  if (bytes == NULL)
    {
      ct_dialogs_show_error (GTK_WINDOW (self), _ ("The signed copy was not attached"),
                             error->message);
      return;
    }

  /* It may have been undone. */
  if (ct_node_get_plan (CT_NODE (attaching->issue)) == NULL)
    return;

  ct_signed_file_attach (attaching->issue, G_FILE (object), bytes);
  if (self->issue == attaching->issue)
    show_copies (self);
}

static void
file_chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Attaching) attaching = user_data;
  g_autoptr (GFile) file = ct_dialogs_open_pdf_finish (result, NULL);

  /* The copy is attached also when the window is closed before it has been read. */
  if (file != NULL)
    g_file_load_bytes_async (file, NULL, loaded_cb, g_steal_pointer (&attaching));
}

static void
attach (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtIssuesWindow *self = CT_ISSUES_WINDOW (widget);
  g_autoptr (GFile) folder = self->file != NULL ? g_file_get_parent (self->file) : NULL;

  Attaching *attaching;

  if (self->issue == NULL)
    return;

  attaching = g_new0 (Attaching, 1);
  attaching->window = g_object_ref (self);
  attaching->issue = g_object_ref (self->issue);
  ct_dialogs_open_pdf_async (GTK_WINDOW (self), folder, self->cancellable, file_chosen_cb,
                             attaching);
}

/* The sheet of adjustments */

static CtPrintout *
print_sheet (CtIssuesWindow *self, GError **error)
{
  CtForm *form = ct_catalogue_get_plan_form (self->catalogue, self->plan);
  CtPageStyle *style =
      form != NULL ? ct_catalogue_get_page_style (self->catalogue, ct_form_get_page_style (form))
                   : NULL;
  g_autoptr (CtPlan) sheet = NULL;

  if (style == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           _ ("There is no form to print on."));
      return NULL;
    }

  sheet = ct_adjustment_sheet_new (self->plan, self->issue, self->catalogue, style, error);

  return sheet != NULL
             ? ct_printout_new (sheet, ct_catalogue_get_plan_form (self->catalogue, sheet), NULL,
                                style, NULL, error)
             : NULL;
}

static GBytes *
write_sheet (gpointer printout, GError **error)
{
  return ct_printout_write_pdf (printout, error);
}

static void
show_sheet (GtkWidget *self, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  if (gtk_widget_get_mapped (self))
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
sheet_place_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtIssuesWindow) self = user_data;
  g_autoptr (GFile) file = ct_dialogs_export_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  CtPrintout *printout;

  if (file == NULL || self->issue == NULL)
    return;

  printout = print_sheet (self, &error);
  if (printout != NULL)
    ct_file_export_run (GTK_WIDGET (self), file, _ ("The adjustment sheet was not made"),
                        write_sheet, printout, g_object_unref, show_sheet);
  else
    ct_dialogs_show_error (GTK_WINDOW (self), _ ("The adjustment sheet was not made"),
                           error->message);
}

static void
make_sheet (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtIssuesWindow *self = CT_ISSUES_WINDOW (widget);
  g_autoptr (GFile) folder = self->file != NULL ? g_file_get_parent (self->file) : NULL;

  if (self->issue != NULL)
    ct_dialogs_export_async (GTK_WINDOW (self), CT_EXPORT_PDF, folder, _ ("Adjustment sheet"),
                             self->cancellable, sheet_place_cb, g_object_ref (self));
}

static void
ct_issues_window_dispose (GObject *object)
{
  CtIssuesWindow *self = CT_ISSUES_WINDOW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->plan);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->file);
  g_clear_object (&self->issue);
  g_clear_pointer (&self->check, ct_code_check_free);

  G_OBJECT_CLASS (ct_issues_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, code_entry);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, answer);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, issue_title);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, issue_code);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, issue_state);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, copies);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, changes_head);
  gtk_widget_class_bind_template_child (widget_class, CtIssuesWindow, changes);
}

static void
ct_issues_window_class_init (CtIssuesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_issues_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-issues-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
  gtk_widget_class_bind_template_callback (widget_class, code_activated);
  gtk_widget_class_install_action (widget_class, "issues.check", NULL, check_code);
  gtk_widget_class_install_action (widget_class, "issues.attach", NULL, attach);
  gtk_widget_class_install_action (widget_class, "issues.sheet", NULL, make_sheet);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ct_issues_window_init (CtIssuesWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The latest first. */
static void
fill_list (CtIssuesWindow *self)
{
  CtNodeList *issues = ct_plan_get_issues (self->plan);
  guint n = ct_node_list_get_length (issues);

  for (guint i = n; i > 0; i--)
    gtk_list_box_append (self->list, ct_issue_row_new (ct_node_list_get (issues, i - 1)));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "issues" : "none");
  if (n > 0)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/**
 * ct_issues_window_new:
 * @file: (nullable): where the plan is saved
 */
CtIssuesWindow *
ct_issues_window_new (GtkWindow *parent, CtPlan *plan, CtCatalogue *catalogue, GFile *file)
{
  CtIssuesWindow *self = g_object_new (CT_TYPE_ISSUES_WINDOW, "transient-for", parent, NULL);

  self->plan = g_object_ref (plan);
  self->catalogue = g_object_ref (catalogue);
  self->file = file != NULL ? g_object_ref (file) : NULL;
  fill_list (self);

  return self;
}

/* Ready to type the code of a paper. */
void
ct_issues_window_ask_code (CtIssuesWindow *self)
{
  g_return_if_fail (CT_IS_ISSUES_WINDOW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->code_entry));
}
