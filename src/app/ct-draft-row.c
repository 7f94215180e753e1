/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-draft-row"

#include "config.h"

#include "ct-draft-row.h"

#include <glib/gi18n.h>

#include "ct-draft-words.h"
#include "ct-mnemonic.h"

/**
 * CtDraftRow:
 *
 * A draft that was left behind, above the list of the start page: to be opened or deleted.
 */
struct _CtDraftRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkLabel *title_label;
  GtkLabel *description_label;
  GtkActionable *open_button;
  GtkActionable *delete_button;

  CtDraft *draft;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CtDraftRow, ct_draft_row, GTK_TYPE_WIDGET)

static void
ct_draft_row_dispose (GObject *object)
{
  CtDraftRow *self = CT_DRAFT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_DRAFT_ROW);

  G_OBJECT_CLASS (ct_draft_row_parent_class)->dispose (object);
}

static void
ct_draft_row_finalize (GObject *object)
{
  g_object_unref (CT_DRAFT_ROW (object)->cancellable);

  G_OBJECT_CLASS (ct_draft_row_parent_class)->finalize (object);
}

static void
ct_draft_row_class_init (CtDraftRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_draft_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = ct_draft_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-draft-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtDraftRow, content);
  gtk_widget_class_bind_template_child (widget_class, CtDraftRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CtDraftRow, description_label);
  gtk_widget_class_bind_template_child (widget_class, CtDraftRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, CtDraftRow, delete_button);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "draftrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_draft_row_init (CtDraftRow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_mnemonic_name_buttons (GTK_WIDGET (self));
}

static void
described_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *words = ct_draft_words_describe_finish (result, NULL);
  CtDraftRow *self = user_data;
  const char *school;
  g_autofree char *text = NULL;

  /* Cancelled means that the row is gone. */
  if (words == NULL)
    return;

  school = ct_draft_get_school (self->draft);
  text = school != NULL && *school != '\0' ? g_strdup_printf ("%s. %s", school, words)
                                           : g_strdup (words);
  gtk_label_set_label (self->description_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static void
bind_button (GtkActionable *button, const char *id, const char *title)
{
  gtk_actionable_set_action_target (button, "s", id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  title, -1);
}

GtkWidget *
ct_draft_row_new (CtDraft *draft)
{
  CtDraftRow *self = g_object_new (CT_TYPE_DRAFT_ROW, NULL);
  g_autofree char *plan_title = ct_draft_words_dup_title (draft);
  g_autofree char *title = g_strdup_printf (
      /* Translators: %s is the title of a plan */
      _ ("There is an unsaved draft of “%s”"), plan_title);

  self->draft = g_object_ref (draft);
  gtk_label_set_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  bind_button (self->open_button, ct_draft_get_id (draft), title);
  bind_button (self->delete_button, ct_draft_get_id (draft), title);
  ct_draft_words_describe_async (draft, self->cancellable, described_cb, self);

  return GTK_WIDGET (self);
}
