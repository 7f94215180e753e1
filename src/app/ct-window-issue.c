/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-issue-dialog.h"
#include "ct-issues-window.h"
#include "ct-standing.h"
#include "ct-typing.h"

/* Issuing the plan, and what its issues and their codes tell. */

/* To know whether the plan is still what was issued, all of its words are read: not at each letter
 * that is typed, but when there is time. */
#define STANDING_DELAY 400

/**
 * _ct_window_get_standing_words:
 *
 * Returns: (nullable): what is to be said in the header bar about the plan; nothing for a draft
 */
const char *
_ct_window_get_standing_words (CtWindow *self)
{
  switch (self->standing)
    {
    case CT_STANDING_ISSUED:
      return C_ ("plan", "Issued");

    case CT_STANDING_ADJUSTED:
      return C_ ("plan", "Adjusted");

    case CT_STANDING_DRAFT:
    default:
      return NULL;
    }
}

static gboolean
look_cb (gpointer data)
{
  CtWindow *self = data;
  CtPlan *plan = _ct_window_get_plan (self);

  self->standing_id = 0;
  self->standing = plan != NULL ? ct_standing_of_plan (plan) : CT_STANDING_DRAFT;
  _ct_window_show_title (self);

  return G_SOURCE_REMOVE;
}

/**
 * _ct_window_look_at_standing:
 * @soon: whether the plan is another one, not only changed
 *
 * Finds out where the plan stands, and shows it.
 */
void
_ct_window_look_at_standing (CtWindow *self, gboolean soon)
{
  g_clear_handle_id (&self->standing_id, g_source_remove);
  if (soon)
    look_cb (self);
  else
    self->standing_id = g_timeout_add (STANDING_DELAY, look_cb, self);
}

void
_ct_window_stop_standing (CtWindow *self)
{
  g_clear_handle_id (&self->standing_id, g_source_remove);
}

/* It is signed on paper now: what was signed must be in the file, too. */
static void
issued_cb (CtWindow *self)
{
  AdwToast *toast;

  if (self->plan_file == NULL)
    return;

  _ct_window_look_at_standing (self, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.save", NULL);

  toast = adw_toast_new (_ ("The plan is issued"));
  adw_toast_set_button_label (toast, _ ("Print…"));
  adw_toast_set_action_name (toast, "win.print");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
show_checks_cb (CtWindow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-finding", NULL);
}

static void
issue (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtWindow *self = CT_WINDOW (widget);
  CtIssueDialog *dialog;

  if (self->checks == NULL)
    return;

  ct_typing_finish (GTK_WINDOW (self));
  ct_checks_complete (self->checks);
  dialog = ct_issue_dialog_new (_ct_window_get_plan (self), self->checks);
  g_signal_connect_object (dialog, "issued", G_CALLBACK (issued_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "show-checks", G_CALLBACK (show_checks_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static CtIssuesWindow *
show_window (CtWindow *self)
{
  CtIssuesWindow *window;

  ct_typing_finish (GTK_WINDOW (self));
  window = ct_issues_window_new (GTK_WINDOW (self), _ct_window_get_plan (self),
                                 _ct_window_get_catalogue (self),
                                 ct_plan_file_get_file (self->plan_file));
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static void
show_issues (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (CT_WINDOW (widget)->plan_file != NULL)
    show_window (CT_WINDOW (widget));
}

static void
check_code (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (CT_WINDOW (widget)->plan_file != NULL)
    ct_issues_window_ask_code (show_window (CT_WINDOW (widget)));
}

void
_ct_window_install_issue_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.issue", NULL, issue);
  gtk_widget_class_install_action (klass, "win.issues", NULL, show_issues);
  gtk_widget_class_install_action (klass, "win.check-code", NULL, check_code);
}
