/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-document-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-document-page.h"

#include "ct-basis-group.h"
#include "ct-calendar-group.h"
#include "ct-field-row.h"
#include "ct-option-row.h"
#include "ct-page-group.h"
#include "ct-paragraph-editor.h"
#include "ct-recipient-list.h"
#include "ct-school-kind.h"
#include "ct-wheel.h"
#include "ct-word-drop.h"

/**
 * CtDocumentPage:
 *
 * What frames the plan: the school, its years, the standards and the form; and on paper number,
 * place and date, title, the words before and after the sections, the signature and the recipients.
 */
struct _CtDocumentPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkBox *school_box;
  GtkBox *calendar_box;
  GtkBox *basis_box;
  GtkBox *document_box;
  GtkBox *signature_box;
  GtkBox *recipients_box;
  GtkBox *page_box;
  GtkMenuButton *capacity_button;
  CtParagraphEditor *preamble;
  CtParagraphEditor *closing;
  CtWordDrop *kind_drop;
  CtWordDrop *state_drop;
  CtCalendarGroup *calendar_group;
  CtBasisGroup *basis_group;
  CtRecipientList *recipients;
  CtPageGroup *page_group;
  GPtrArray *rows; /* of CtFieldRow, those of the school first */

  GtkSizeGroup *labels;
  CtCatalogue *catalogue;
  CtPlan *plan;
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

/* Making the page */

static void
add_fields (CtDocumentPage *self, GtkBox *box, const LabelledField *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      GtkWidget *row = ct_field_row_new (_ (fields[i].label));

      ct_field_row_join (CT_FIELD_ROW (row), self->labels);
      gtk_box_append (box, row);
      g_ptr_array_add (self->rows, row);
    }
}

static CtWordDrop *
add_drop (CtDocumentPage *self, GtkBox *box, const char *label)
{
  GtkWidget *drop = ct_word_drop_new (label);
  GtkWidget *row = ct_option_row_new (label, drop);

  ct_option_row_join (CT_OPTION_ROW (row), self->labels);
  gtk_box_append (box, row);

  return CT_WORD_DROP (drop);
}

static void
make_school (CtDocumentPage *self)
{
  self->kind_drop = add_drop (self, self->school_box, _ ("Kind of school"));
  for (guint i = 0; i < ct_school_kind_get_count (); i++)
    ct_word_drop_add (self->kind_drop, ct_school_kind_get_nick (i), ct_school_kind_get_label (i));

  add_fields (self, self->school_box, school_fields, G_N_ELEMENTS (school_fields));
}

static void
make_document (CtDocumentPage *self)
{
  self->state_drop = add_drop (self, self->document_box, _ ("State of the document"));
  ct_word_drop_add (self->state_drop, "draft", _ ("Draft"));
  ct_word_drop_add (self->state_drop, "issued", _ ("Issued"));

  add_fields (self, self->document_box, document_fields, G_N_ELEMENTS (document_fields));
  add_fields (self, self->signature_box, signature_fields, G_N_ELEMENTS (signature_fields));
}

static void
make_groups (CtDocumentPage *self)
{
  self->calendar_group = CT_CALENDAR_GROUP (ct_calendar_group_new (self->labels));
  self->basis_group = CT_BASIS_GROUP (ct_basis_group_new (self->labels));
  self->recipients = CT_RECIPIENT_LIST (ct_recipient_list_new (self->labels));
  self->page_group = CT_PAGE_GROUP (ct_page_group_new (self->labels));
  gtk_box_append (self->page_box, GTK_WIDGET (self->page_group));
  gtk_box_append (self->calendar_box, GTK_WIDGET (self->calendar_group));
  gtk_box_append (self->basis_box, GTK_WIDGET (self->basis_group));
  gtk_box_append (self->recipients_box, GTK_WIDGET (self->recipients));
}

/* The signer's capacity */

static CtForm *
get_form (CtDocumentPage *self)
{
  return self->catalogue != NULL && self->plan != NULL
             ? ct_catalogue_get_plan_form (self->catalogue, self->plan)
             : NULL;
}

static CtPageStyle *
get_page_style (CtDocumentPage *self)
{
  CtForm *form = get_form (self);

  return form != NULL ? ct_catalogue_get_page_style (self->catalogue, ct_form_get_page_style (form))
                      : NULL;
}

static void
list_capacities (CtDocumentPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  CtPageStyle *style = get_page_style (self);
  const char *const *capacities = style != NULL ? ct_page_style_get_capacities (style) : NULL;

  for (guint i = 0; capacities != NULL && capacities[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (capacities[i], "\n", -1);
      g_autofree char *label = g_strjoinv (" / ", lines);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "document.set-capacity", "s", capacities[i]);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (self->capacity_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->capacity_button),
                          g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0);
}

/* What the page style of the form offers. */
static void
show_style (CtDocumentPage *self)
{
  list_capacities (self);
  ct_page_group_set_plan (self->page_group, self->plan, get_form (self), get_page_style (self));
}

static void
set_capacity (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CtDocumentPage *self = CT_DOCUMENT_PAGE (widget);
  g_auto (GStrv) lines = g_strsplit (g_variant_get_string (parameter, NULL), "\n", -1);

  if (self->plan == NULL)
    return;

  ct_history_seal (ct_plan_get_history (self->plan));
  ct_node_set_boxed (CT_NODE (ct_plan_get_document (self->plan)), CT_DOCUMENT_CAPACITY, lines);
}

static void
release_plan (CtDocumentPage *self)
{
  if (self->plan != NULL)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  g_clear_object (&self->plan);
}

static void
ct_document_page_dispose (GObject *object)
{
  CtDocumentPage *self = CT_DOCUMENT_PAGE (object);

  release_plan (self);
  g_clear_object (&self->labels);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
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
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, calendar_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, page_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, basis_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, document_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, signature_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, recipients_box);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, capacity_button);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, preamble);
  gtk_widget_class_bind_template_child (widget_class, CtDocumentPage, closing);
  gtk_widget_class_install_action (widget_class, "document.set-capacity", "s", set_capacity);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ct_document_page_init (CtDocumentPage *self)
{
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ct_wheel_leave (gtk_widget_get_parent (GTK_WIDGET (self->preamble)));
  ct_wheel_leave (gtk_widget_get_parent (GTK_WIDGET (self->closing)));
  make_school (self);
  make_document (self);
  make_groups (self);
}

void
ct_document_page_set_catalogue (CtDocumentPage *self, CtCatalogue *catalogue)
{
  g_set_object (&self->catalogue, catalogue);
  ct_basis_group_set_catalogue (self->basis_group, catalogue);
  show_style (self);
}

/* The rows show the fields of the school, the document and the signature, in this order. */
static void
bind_rows (CtDocumentPage *self)
{
  CtNode *school = self->plan != NULL ? CT_NODE (ct_plan_get_school (self->plan)) : NULL;
  CtNode *document = self->plan != NULL ? CT_NODE (ct_plan_get_document (self->plan)) : NULL;
  guint row = 0;

  for (guint i = 0; i < G_N_ELEMENTS (school_fields); i++)
    ct_field_row_bind (g_ptr_array_index (self->rows, row++), school, school_fields[i].field);
  for (guint i = 0; i < G_N_ELEMENTS (document_fields); i++)
    ct_field_row_bind (g_ptr_array_index (self->rows, row++), document, document_fields[i].field);
  for (guint i = 0; i < G_N_ELEMENTS (signature_fields); i++)
    ct_field_row_bind (g_ptr_array_index (self->rows, row++), document, signature_fields[i].field);

  ct_word_drop_bind (self->kind_drop, school, CT_SCHOOL_KIND);
  ct_word_drop_bind (self->state_drop, document, CT_DOCUMENT_STATE);
}

/**
 * ct_document_page_set_plan:
 * @plan: (nullable): the plan
 */
void
ct_document_page_set_plan (CtDocumentPage *self, CtPlan *plan)
{
  gboolean same = plan == self->plan;

  release_plan (self);
  if (plan != NULL)
    self->plan = g_object_ref (plan);

  ct_basis_group_set_plan (self->basis_group, plan);
  show_style (self);
  if (plan != NULL)
    g_signal_connect_swapped (plan, "notify::form", G_CALLBACK (show_style), self);

  /* The same plan is shown again when it goes by other standards: the caret stays. */
  if (same)
    return;

  bind_rows (self);
  ct_calendar_group_set_plan (self->calendar_group, plan);
  ct_recipient_list_set_plan (self->recipients, plan);
  ct_paragraph_editor_bind (self->preamble, plan != NULL ? ct_plan_get_preamble (plan) : NULL);
  ct_paragraph_editor_bind (self->closing, plan != NULL ? ct_plan_get_closing (plan) : NULL);
}
