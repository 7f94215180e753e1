/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-issue-dialog"

#include "config.h"

#include "ct-issue-dialog.h"

#include <glib/gi18n.h>

#include "ct-code-check.h"
#include "ct-issued-plan.h"
#include "ct-standing.h"
#include "ct-words.h"

/**
 * CtIssueDialog:
 *
 * Asks under which number, when and by whom the plan is issued, after it has said what is still to
 * be looked at. Nothing is changed before the button is pressed; then all is one step, which can be
 * undone like any other: the paper is another matter, and the check of its code then says that it
 * is of no issue of this file.
 */
struct _CtIssueDialog
{
  AdwWindow parent_instance;

  GtkWidget *checks_row;
  GtkImage *checks_icon;
  GtkLabel *checks_label;
  GtkWidget *checks_button;
  GtkLabel *earlier_label;
  AdwEntryRow *number_row;
  AdwEntryRow *date_row;
  AdwEntryRow *signer_row;
  GtkLabel *blank_label;
  GtkLabel *used_label;

  CtPlan *plan;
};

enum
{
  ISSUED,
  SHOW_CHECKS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CtIssueDialog, ct_issue_dialog, ADW_TYPE_WINDOW)

static CtNode *
get_document (CtIssueDialog *self)
{
  return CT_NODE (ct_plan_get_document (self->plan));
}

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* A change that changes nothing is no part of the step. */
static void
set_words (CtIssueDialog *self, guint field, AdwEntryRow *row)
{
  g_autofree char *words = ct_words_dup (get_document (self), field);
  g_autofree char *typed = g_strstrip (g_strdup (get_text (row)));

  if (!g_str_equal (words, typed))
    ct_words_set (get_document (self), field, typed);
}

static void
issue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (CtIssueDialog) self = g_object_ref (CT_ISSUE_DIALOG (widget));
  CtHistory *history = ct_plan_get_history (self->plan);

  ct_history_begin_group (history, _ ("Issue the plan"));
  set_words (self, CT_DOCUMENT_NUMBER, self->number_row);
  set_words (self, CT_DOCUMENT_DATE, self->date_row);
  set_words (self, CT_DOCUMENT_SIGNER_NAME, self->signer_row);
  ct_issued_plan_issue (self->plan);
  ct_history_end_group (history);

  g_signal_emit (self, signals[ISSUED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_checks (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (CtIssueDialog) self = g_object_ref (CT_ISSUE_DIALOG (widget));

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[SHOW_CHECKS], 0);
}

static gboolean
is_used (CtIssueDialog *self, const char *number)
{
  CtNodeList *issues = ct_plan_get_issues (self->plan);

  for (guint i = 0; i < ct_node_list_get_length (issues); i++)
    if (g_str_equal (ct_node_get_text (ct_node_list_get (issues, i), CT_ISSUE_NUMBER), number))
      return TRUE;

  return FALSE;
}

/* A blank is allowed: many a school writes number and day by hand. */
static void
text_changed (CtIssueDialog *self)
{
  g_autofree char *number = g_strstrip (g_strdup (get_text (self->number_row)));
  gboolean blank = *number == '\0' || *get_text (self->date_row) == '\0';
  gboolean used = *number != '\0' && self->plan != NULL && is_used (self, number);

  gtk_widget_set_visible (GTK_WIDGET (self->blank_label), blank);
  gtk_widget_set_visible (GTK_WIDGET (self->used_label), used);
}

/* Enter goes on to the next line; only that of the last one issues. */
static void
row_entered (AdwEntryRow *row, CtIssueDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (row == self->number_row ? self->date_row : self->signer_row));
}

static void
ct_issue_dialog_dispose (GObject *object)
{
  g_clear_object (&CT_ISSUE_DIALOG (object)->plan);

  G_OBJECT_CLASS (ct_issue_dialog_parent_class)->dispose (object);
}

static void
ct_issue_dialog_class_init (CtIssueDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_issue_dialog_dispose;

  /**
   * CtIssueDialog::issued:
   *
   * Emitted when the plan was issued.
   */
  signals[ISSUED] = g_signal_new ("issued", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CtIssueDialog::show-checks:
   *
   * Emitted when what is to be looked at is wanted first.
   */
  signals[SHOW_CHECKS] = g_signal_new ("show-checks", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-issue-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, checks_row);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, checks_icon);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, checks_label);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, checks_button);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, earlier_label);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, number_row);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, signer_row);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, blank_label);
  gtk_widget_class_bind_template_child (widget_class, CtIssueDialog, used_label);
  gtk_widget_class_bind_template_callback (widget_class, text_changed);
  gtk_widget_class_bind_template_callback (widget_class, row_entered);
  gtk_widget_class_install_action (widget_class, "issue.issue", NULL, issue);
  gtk_widget_class_install_action (widget_class, "issue.show-checks", NULL, show_checks);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ct_issue_dialog_init (CtIssueDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_findings (CtIssueDialog *self, CtChecks *checks)
{
  guint n_errors = ct_checks_get_n_findings (checks, CT_SEVERITY_ERROR);
  guint n_warnings = ct_checks_get_n_findings (checks, CT_SEVERITY_WARNING);
  guint n = n_errors > 0 ? n_errors : n_warnings;
  g_autofree char *words = NULL;

  if (n_errors > 0)
    words = g_strdup_printf (g_dngettext (NULL, "%u thing should be put right first.",
                                          "%u things should be put right first.", n),
                             n);
  else if (n_warnings > 0)
    words = g_strdup_printf (g_dngettext (NULL, "%u thing is worth a look first.",
                                          "%u things are worth a look first.", n),
                             n);
  else
    words = g_strdup (_ ("The checks found nothing to put right."));

  gtk_label_set_label (self->checks_label, words);
  gtk_widget_set_visible (self->checks_button, n > 0);
  gtk_image_set_from_icon_name (self->checks_icon,
                                n > 0 ? "dialog-warning-symbolic" : "object-select-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->checks_icon),
                            n > 0 ? "warning-text" : "success-text");
}

static void
show_earlier (CtIssueDialog *self)
{
  CtIssue *latest = ct_standing_get_latest_issue (self->plan);
  g_autoptr (CtCodeCheck) check = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->earlier_label), latest != NULL);
  if (latest == NULL)
    return;

  check = ct_code_check_new_for_issue (self->plan, latest);
  sentence = ct_code_check_dup_sentence (check);
  gtk_label_set_label (self->earlier_label, sentence);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Issue the Plan Again"));
}

static void
fill (CtIssueDialog *self, AdwEntryRow *row, guint field)
{
  g_autofree char *words = ct_words_dup (get_document (self), field);

  gtk_editable_set_text (GTK_EDITABLE (row), words);
}

/**
 * ct_issue_dialog_new:
 * @checks: what is to be looked at in @plan
 */
CtIssueDialog *
ct_issue_dialog_new (CtPlan *plan, CtChecks *checks)
{
  CtIssueDialog *self = g_object_new (CT_TYPE_ISSUE_DIALOG, NULL);

  self->plan = g_object_ref (plan);
  show_findings (self, checks);
  show_earlier (self);
  fill (self, self->number_row, CT_DOCUMENT_NUMBER);
  fill (self, self->date_row, CT_DOCUMENT_DATE);
  fill (self, self->signer_row, CT_DOCUMENT_SIGNER_NAME);
  text_changed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->number_row));

  return self;
}
