/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-form-choice"

#include "config.h"

#include "ct-form-choice.h"

/**
 * CtFormChoice:
 *
 * The forms that a new plan may be printed on, in a drop-down list. One that was chosen by hand
 * stays, whatever is proposed.
 */
struct _CtFormChoice
{
  GtkDropDown *drop;
  GListModel *forms;
  gboolean by_hand;
  gboolean proposing;
};

static void
note_chosen (CtFormChoice *self)
{
  if (!self->proposing)
    self->by_hand = TRUE;
}

/* @drop: belongs to the dialog, which outlives the choice */
CtFormChoice *
ct_form_choice_new (GtkDropDown *drop, CtCatalogue *catalogue)
{
  CtFormChoice *self = g_new0 (CtFormChoice, 1);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  self->drop = drop;
  self->forms = g_object_ref (ct_catalogue_get_forms (catalogue));
  for (guint i = 0; i < g_list_model_get_n_items (self->forms); i++)
    {
      g_autoptr (CtForm) form = g_list_model_get_item (self->forms, i);

      gtk_string_list_append (rows, ct_form_get_label (form));
    }
  gtk_drop_down_set_model (drop, G_LIST_MODEL (rows));
  g_signal_connect_swapped (drop, "notify::selected", G_CALLBACK (note_chosen), self);

  return self;
}

void
ct_form_choice_free (CtFormChoice *self)
{
  g_signal_handlers_disconnect_by_data (self->drop, self);
  g_object_unref (self->forms);
  g_free (self);
}

/* @form: (nullable): what to choose, unless another one was chosen by hand */
void
ct_form_choice_propose (CtFormChoice *self, CtForm *form)
{
  if (self->by_hand)
    return;

  self->proposing = TRUE;
  ct_form_choice_choose (self, form);
  self->proposing = FALSE;
}

/* Proposes the first form that was made for @framework, if there is one. */
void
ct_form_choice_propose_for (CtFormChoice *self, CtFramework *framework)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->forms); i++)
    {
      g_autoptr (CtForm) form = g_list_model_get_item (self->forms, i);

      if (ct_form_is_for_framework (form, ct_framework_get_id (framework)))
        {
          ct_form_choice_propose (self, form);
          return;
        }
    }
}

/* @form: (nullable): chosen as by hand, if it is listed, unless it is what is proposed anyway */
void
ct_form_choice_choose (CtFormChoice *self, CtForm *form)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->forms); i++)
    {
      g_autoptr (CtForm) listed = g_list_model_get_item (self->forms, i);

      if (listed == form)
        gtk_drop_down_set_selected (self->drop, i);
    }
}

/* What was chosen by hand does not count any more. */
void
ct_form_choice_forget (CtFormChoice *self)
{
  self->by_hand = FALSE;
}

/* Returns: (transfer none) (nullable): what is chosen */
CtForm *
ct_form_choice_get (CtFormChoice *self)
{
  g_autoptr (CtForm) form =
      g_list_model_get_item (self->forms, gtk_drop_down_get_selected (self->drop));

  return form; /* the catalogue keeps it */
}
