/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-document-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-document-page.h"

#include "ct-field-row.h"
#include "ct-paragraph-editor.h"
#include "ct-recipient.h"

/**
 * CtDocumentPage:
 *
 * What frames the plan on paper: the school, number, place and date, title, the words before and
 * after the sections, the recipients and the signature.
 */
struct _CtDocumentPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkBox *school_box;
  GtkBox *document_box;
  GtkBox *signature_box;
  GtkBox *recipients_box;
  CtParagraphEditor *preamble;
  CtParagraphEditor *closing;

  GtkSizeGroup *labels;
  CtPlan *plan;
  gulong recipients_handler;
};

G_DEFINE_FINAL_TYPE (CtDocumentPage, ct_document_page, GTK_TYPE_WIDGET)

typedef struct
{
  const char *label;
  guint field;
} LabelledField;

static const LabelledField school_fields[] = {
  { N_ ("Superior body"), CT_SCHOOL_AUTHORITY },
  { N_ ("In the heading"), CT_SCHOOL_NAME },
  { N_ ("Full name"), CT_SCHOOL_FULL_NAME },
  { N_ ("Address"), CT_SCHOOL_ADDRESS },
};

static const LabelledField document_fields[] = {
  { N_ ("Number"), CT_DOCUMENT_NUMBER }, { N_ ("Symbol"), CT_DOCUMENT_SYMBOL },
  { N_ ("Place"), CT_DOCUMENT_PLACE },   { N_ ("Date"), CT_DOCUMENT_DATE },
  { N_ ("Title"), CT_DOCUMENT_TITLE },   { N_ ("Subject"), CT_DOCUMENT_SUBJECTS },
};

static const LabelledField signature_fields[] = {
  { N_ ("Capacity"), CT_DOCUMENT_CAPACITY },
  { N_ ("In place of the signature"), CT_DOCUMENT_SIGNED },
  { N_ ("Signer"), CT_DOCUMENT_SIGNER_NAME },
};

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
fill_box (
    CtDocumentPage *self, GtkBox *box, CtNode *node, const LabelledField *fields, guint n_fields)
{
  clear_box (box);
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = ct_field_row_new (_ (fields[i].label));

      ct_field_row_bind (CT_FIELD_ROW (row), node, fields[i].field);
      ct_field_row_join (CT_FIELD_ROW (row), self->labels);
      gtk_box_append (box, row);
    }
}

static void
add_recipient (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtDocumentPage *self = CT_DOCUMENT_PAGE (widget);
  g_autoptr (CtRecipient) recipient = ct_recipient_new ();
  CtHistory *history = ct_plan_get_history (self->plan);
  GtkWidget *row;

  ct_history_begin_group (history, _ ("Add a recipient"));
  ct_node_list_append (ct_document_get_recipients (ct_plan_get_document (self->plan)), recipient);
  ct_history_end_group (history);

  row = gtk_widget_get_last_child (GTK_WIDGET (self->recipients_box));
  if (row != NULL)
    ct_field_row_focus_text (CT_FIELD_ROW (gtk_widget_get_first_child (row)));
}

static void
remove_recipient (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtDocumentPage *self = CT_DOCUMENT_PAGE (widget);
  CtHistory *history = ct_plan_get_history (self->plan);
  CtNodeList *recipients = ct_document_get_recipients (ct_plan_get_document (self->plan));
  guint position = g_variant_get_uint32 (parameter);

  if (position >= ct_node_list_get_length (recipients))
    return;

  ct_history_begin_group (history, _ ("Remove a recipient"));
  ct_node_list_remove (recipients, position);
  ct_history_end_group (history);
}

static GtkWidget *
make_recipient_row (CtDocumentPage *self, CtNode *recipient, guint position)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_autofree char *label = g_strdup_printf (_ ("Recipient %u"), position + 1);
  GtkWidget *row = ct_field_row_new (label);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  ct_field_row_bind (CT_FIELD_ROW (row), recipient, CT_RECIPIENT_TEXT);
  ct_field_row_join (CT_FIELD_ROW (row), self->labels);
  gtk_widget_set_hexpand (row, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove this recipient"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove this recipient"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "document.remove-recipient");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", position);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
fill_recipients (CtDocumentPage *self)
{
  CtNodeList *recipients = ct_document_get_recipients (ct_plan_get_document (self->plan));

  clear_box (self->recipients_box);
  for (guint i = 0; i < ct_node_list_get_length (recipients); i++)
    gtk_box_append (self->recipients_box,
                    make_recipient_row (self, ct_node_list_get (recipients, i), i));
}

static void
release_plan (CtDocumentPage *self)
{
  if (self->plan == NULL)
    return;

  g_clear_signal_handler (&self->recipients_handler,
                          ct_document_get_recipients (ct_plan_get_document (self->plan)));
  g_clear_object (&self->plan);
}

static void
ct_document_page_dispose (GObject *object)
{
  CtDocumentPage *self = CT_DOCUMENT_PAGE (object);

  release_plan (self);
  g_clear_object (&self->labels);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_DOCUMENT_PAGE);

  G_OBJECT_CLASS (ct_document_page_parent_class)->dispose (object);
}

static void
ct_document_page_class_init (CtDocumentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_document_page_dispose;

  g_type_ensure (CT_TYPE_PARAGRAPH_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-document-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, content);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, school_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, document_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, signature_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, recipients_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, preamble);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, closing);
  gtk_widget_class_install_action (widget_class, "document.add-recipient", NULL, add_recipient);
  gtk_widget_class_install_action (widget_class, "document.remove-recipient", "u",
                                   remove_recipient);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_document_page_init (CtDocumentPage *self)
{
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_document_page_set_plan:
 * @plan: (nullable): the plan
 */
void
ct_document_page_set_plan (CtDocumentPage *self, CtPlan *plan)
{
  CtNode *document;

  release_plan (self);
  ct_paragraph_editor_bind (self->preamble, plan != NULL ? ct_plan_get_preamble (plan) : NULL);
  ct_paragraph_editor_bind (self->closing, plan != NULL ? ct_plan_get_closing (plan) : NULL);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  document = CT_NODE (ct_plan_get_document (plan));
  fill_box (self, self->school_box, CT_NODE (ct_plan_get_school (plan)), school_fields,
            G_N_ELEMENTS (school_fields));
  fill_box (self, self->document_box, document, document_fields, G_N_ELEMENTS (document_fields));
  fill_box (self, self->signature_box, document, signature_fields, G_N_ELEMENTS (signature_fields));
  fill_recipients (self);
  self->recipients_handler =
      g_signal_connect_swapped (ct_document_get_recipients (ct_plan_get_document (plan)),
                                "items-changed", G_CALLBACK (fill_recipients), self);
}
