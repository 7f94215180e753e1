/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-page"

#include "config.h"

#include "ct-print-page-private.h"

#include <glib/gi18n.h>

#include "ct-section.h"

/* From the plan to pages, by a form. */

static CtForm *
get_form (CtPrintPage *self)
{
  return ct_catalogue_get_plan_form (self->catalogue, self->plan);
}

static guint
count_columns (CtPrintPage *self, CtForm *form)
{
  CtNodeList *sections = ct_plan_get_sections (self->plan);

  /* The plan may have columns of its own in the place of the form's. */
  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      guint n_columns =
          ct_node_list_get_length (ct_section_get_columns (ct_node_list_get (sections, i)));

      if (n_columns > 0)
        return n_columns;
    }

  return ct_form_get_n_columns (form, CT_FORM_TABLE_PLAN);
}

static void
update_form (CtPrintPage *self, CtForm *form)
{
  GListModel *forms = ct_catalogue_get_forms (self->catalogue);
  g_autofree char *caption = g_strdup_printf (
      /* Translators: what a printed form is made of; %u are numbers */
      _ ("%u sections; table of %u columns"),
      ct_node_list_get_length (ct_plan_get_sections (self->plan)), count_columns (self, form));

  self->updating = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (CtForm) other = g_list_model_get_item (forms, i);

      if (other == form)
        gtk_drop_down_set_selected (self->form_drop, i);
    }
  self->updating = FALSE;

  gtk_label_set_label (self->form_caption, caption);
}

void
_ct_print_page_form_chosen (CtPrintPage *self)
{
  guint position = gtk_drop_down_get_selected (self->form_drop);
  g_autoptr (CtForm) form = NULL;

  if (self->updating || self->plan == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  form = g_list_model_get_item (ct_catalogue_get_forms (self->catalogue), position);
  if (form != get_form (self))
    {
      ct_history_seal (ct_plan_get_history (self->plan));
      ct_node_set_text (CT_NODE (self->plan), CT_PLAN_FORM, ct_form_get_id (form));
    }
}

void
_ct_print_page_list_forms (CtPrintPage *self)
{
  GListModel *forms = ct_catalogue_get_forms (self->catalogue);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (CtForm) form = g_list_model_get_item (forms, i);

      gtk_string_list_append (rows, ct_form_get_label (form));
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->form_drop, G_LIST_MODEL (rows));
  self->updating = FALSE;
}

/* Laying out */

/* Letters from another font are printed, but not silently. */
static void
update_letters (CtPrintPage *self)
{
  const char *letters = ct_printout_get_lacking_letters (self->printout);
  g_autofree char *text = g_strdup_printf (
      /* Translators: the first %s is the name of a font, the second some letters */
      _ ("The font %s does not have these letters; they are printed in another: %s"),
      ct_printout_get_font_family (self->printout), letters);

  gtk_label_set_label (self->letters_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->letters_label), *letters != '\0');
}

static void
show_problem (CtPrintPage *self, const char *text)
{
  g_clear_object (&self->printout);
  gtk_label_set_label (self->problem_label, text);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static CtPrintout *
create_printout (CtPrintPage *self, CtForm *form, GError **error)
{
  CtFramework *framework =
      ct_catalogue_get_framework (self->catalogue,
                                  ct_node_get_text (CT_NODE (self->plan), CT_PLAN_FRAMEWORK));
  CtPageStyle *style = ct_catalogue_get_page_style (self->catalogue, ct_form_get_page_style (form));

  if (self->printout != NULL && ct_printout_get_plan (self->printout) == self->plan &&
      ct_printout_get_form (self->printout) == form &&
      ct_printout_get_framework (self->printout) == framework)
    return ct_printout_renew (self->printout, error);

  return ct_printout_new (self->plan, form, framework, style, error);
}

/* Leaves no printout where there can be none, and tells why. */
void
_ct_print_page_lay_out (CtPrintPage *self)
{
  gint64 start = g_get_monotonic_time ();
  CtForm *form = get_form (self);
  g_autoptr (CtPrintout) printout = NULL;
  g_autoptr (GError) error = NULL;

  if (form == NULL)
    {
      show_problem (self, _ ("There are no pages: no printed form is installed."));
      return;
    }

  update_form (self, form);
  printout = create_printout (self, form, &error);
  if (printout == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  g_set_object (&self->printout, printout);
  update_letters (self);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  self->layout_time = g_get_monotonic_time () - start;
}
