/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-print-page"

#include "config.h"

#include "ct-print-page-private.h"

#include <glib/gi18n.h>

#include "ct-section.h"

/* What is chosen about the pages. */

static guint
count_columns (CtPlan *plan, CtForm *form)
{
  CtNodeList *sections = ct_plan_get_sections (plan);

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

void
_ct_print_page_update_form (CtPrintPage *self)
{
  CtPlan *plan = ct_live_pages_get_plan (self->pages);
  CtForm *form = ct_live_pages_get_form (self->pages);
  g_autofree char *caption = NULL;
  GListModel *forms;

  if (form == NULL)
    return;

  forms = ct_catalogue_get_forms (ct_live_pages_get_catalogue (self->pages));
  self->updating = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (CtForm) other = g_list_model_get_item (forms, i);

      if (other == form)
        gtk_drop_down_set_selected (self->form_drop, i);
    }
  self->updating = FALSE;

  caption = g_strdup_printf (
      /* Translators: what a printed form is made of; %u are numbers */
      _ ("%u sections; table of %u columns"), ct_node_list_get_length (ct_plan_get_sections (plan)),
      count_columns (plan, form));
  gtk_label_set_label (self->form_caption, caption);
}

void
_ct_print_page_form_chosen (CtPrintPage *self)
{
  guint position = gtk_drop_down_get_selected (self->form_drop);
  CtPlan *plan = ct_live_pages_get_plan (self->pages);
  g_autoptr (CtForm) form = NULL;

  if (self->updating || plan == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  form = g_list_model_get_item (ct_catalogue_get_forms (ct_live_pages_get_catalogue (self->pages)),
                                position);
  if (form != ct_live_pages_get_form (self->pages))
    {
      ct_history_seal (ct_plan_get_history (plan));
      ct_node_set_text (CT_NODE (plan), CT_PLAN_FORM, ct_form_get_id (form));
    }
}

void
_ct_print_page_list_forms (CtPrintPage *self)
{
  GListModel *forms = ct_catalogue_get_forms (ct_live_pages_get_catalogue (self->pages));
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

/* Letters from another font are printed, but not silently. */
void
_ct_print_page_update_letters (CtPrintPage *self)
{
  CtPrintout *printout = _ct_print_page_get_printout (self);
  const char *letters = printout != NULL ? ct_printout_get_lacking_letters (printout) : "";
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->letters_label), *letters != '\0');
  if (*letters == '\0')
    return;

  text = g_strdup_printf (
      /* Translators: the first %s is the name of a font, the second some letters */
      _ ("The font %s does not have these letters; they are printed in another: %s"),
      ct_printout_get_font_family (printout), letters);
  gtk_label_set_label (self->letters_label, text);
}
