/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-framework-choice"

#include "config.h"

#include "ct-framework-choice.h"

#include "ct-framework-words.h"

/**
 * CtFrameworkChoice:
 *
 * The standards that a new plan may be by, in a drop-down list. What was chosen by hand stays as
 * long as it is listed; else what is proposed is chosen.
 */
struct _CtFrameworkChoice
{
  GtkDropDown *drop;
  GPtrArray *frameworks; /* of the rows */
  CtFramework *chosen;   /* by hand, or NULL */
  gboolean proposing;
};

static void
note_chosen (CtFrameworkChoice *self)
{
  if (!self->proposing)
    g_set_object (&self->chosen, ct_framework_choice_get (self));
}

/* @drop: belongs to the dialog, which outlives the choice */
CtFrameworkChoice *
ct_framework_choice_new (GtkDropDown *drop)
{
  CtFrameworkChoice *self = g_new0 (CtFrameworkChoice, 1);

  self->drop = drop;
  self->frameworks = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_swapped (drop, "notify::selected", G_CALLBACK (note_chosen), self);

  return self;
}

void
ct_framework_choice_free (CtFrameworkChoice *self)
{
  g_signal_handlers_disconnect_by_data (self->drop, self);
  g_ptr_array_unref (self->frameworks);
  g_clear_object (&self->chosen);
  g_free (self);
}

/**
 * ct_framework_choice_list:
 * @school_kind: "preschool"; all standards if it is empty
 * @own: (nullable): standards that are there whatever they are for
 * @day: the first day of the plan
 */
void
ct_framework_choice_list (CtFrameworkChoice *self,
                          CtCatalogue *catalogue,
                          const char *school_kind,
                          CtFramework *own,
                          CtDay day)
{
  GListModel *all = ct_catalogue_get_frameworks (catalogue);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->frameworks, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CtFramework) framework = g_list_model_get_item (all, i);

      if (framework == own || *school_kind == '\0' || ct_framework_serves (framework, school_kind))
        {
          gtk_string_list_take (rows, ct_framework_words_dup_row (framework, day));
          g_ptr_array_add (self->frameworks, g_object_ref (framework));
        }
    }

  self->proposing = TRUE;
  gtk_drop_down_set_model (self->drop, G_LIST_MODEL (rows));
  self->proposing = FALSE;
}

static gboolean
select_listed (CtFrameworkChoice *self, CtFramework *framework)
{
  guint position;

  if (framework == NULL || !g_ptr_array_find (self->frameworks, framework, &position))
    return FALSE;

  gtk_drop_down_set_selected (self->drop, position);

  return TRUE;
}

/* @framework: (nullable): what to choose if it is listed, and nothing else was chosen by hand */
void
ct_framework_choice_propose (CtFrameworkChoice *self, CtFramework *framework)
{
  self->proposing = TRUE;
  if (!select_listed (self, self->chosen))
    select_listed (self, framework);
  self->proposing = FALSE;
}

/* As by hand, unless it is what is proposed anyway. */
void
ct_framework_choice_choose (CtFrameworkChoice *self, CtFramework *framework)
{
  select_listed (self, framework);
}

/* What was chosen by hand does not count any more. */
void
ct_framework_choice_forget (CtFrameworkChoice *self)
{
  g_clear_object (&self->chosen);
}

/* Returns: (transfer none) (nullable): what is chosen */
CtFramework *
ct_framework_choice_get (CtFrameworkChoice *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop);

  return selected < self->frameworks->len ? g_ptr_array_index (self->frameworks, selected) : NULL;
}
