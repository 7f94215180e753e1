/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-issue-row"

#include "config.h"

#include "ct-issue-row.h"

#include <glib/gi18n.h>

#include "ct-code-check.h"
#include "ct-issue-code.h"

/**
 * CtIssueRow:
 *
 * An issue in the list: its number and date, its code, and how many signed copies there are.
 */
struct _CtIssueRow
{
  GtkListBoxRow parent_instance;

  CtIssue *issue;
  GtkLabel *facts;
};

G_DEFINE_FINAL_TYPE (CtIssueRow, ct_issue_row, GTK_TYPE_LIST_BOX_ROW)

static void
ct_issue_row_dispose (GObject *object)
{
  g_clear_object (&CT_ISSUE_ROW (object)->issue);

  G_OBJECT_CLASS (ct_issue_row_parent_class)->dispose (object);
}

static void
ct_issue_row_class_init (CtIssueRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_issue_row_dispose;
}

static void
ct_issue_row_init (CtIssueRow *self)
{
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
show_facts (CtIssueRow *self)
{
  guint n = ct_node_list_get_length (ct_issue_get_signed_copies (self->issue));
  g_autofree char *code =
      ct_issue_code_new_from_digest (ct_node_get_text (CT_NODE (self->issue), CT_ISSUE_DIGEST));
  g_autofree char *copies =
      n > 0 ? g_strdup_printf (g_dngettext (NULL, "%u signed copy", "%u signed copies", n), n)
            : g_strdup (_ ("no signed copy"));
  g_autofree char *facts =
      code != NULL ? g_strdup_printf ("%s · %s", code, copies) : g_strdup (copies);

  gtk_label_set_label (self->facts, facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts,
                                  -1);
}

GtkWidget *
ct_issue_row_new (CtIssue *issue)
{
  CtIssueRow *self = g_object_new (CT_TYPE_ISSUE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = ct_code_check_dup_name (issue);

  self->issue = g_object_ref (issue);
  self->facts = GTK_LABEL (make_label ("", "caption-text"));
  gtk_widget_add_css_class (GTK_WIDGET (self->facts), "dim");
  gtk_box_append (GTK_BOX (box), make_label (title, "work-text"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->facts));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (ct_issue_get_signed_copies (issue), "items-changed",
                           G_CALLBACK (show_facts), self, G_CONNECT_SWAPPED);
  show_facts (self);

  return GTK_WIDGET (self);
}

CtIssue *
ct_issue_row_get_issue (CtIssueRow *self)
{
  g_return_val_if_fail (CT_IS_ISSUE_ROW (self), NULL);

  return self->issue;
}
