/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-basis-group"

#include "config.h"

#include "ct-basis-group.h"

#include <glib/gi18n.h>

#include "ct-framework-words.h"
#include "ct-option-row.h"

/**
 * CtBasisGroup:
 *
 * The standards that the plan goes by, and the form that it is printed in, each with what follows
 * from the choice.
 */
struct _CtBasisGroup
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkDropDown *framework_drop;
  GtkDropDown *form_drop;
  CtOptionRow *framework_row;
  CtOptionRow *form_row;

  CtCatalogue *catalogue;
  CtPlan *plan;
  GPtrArray *framework_ids; /* of the rows of framework_drop */
  GPtrArray *form_ids;      /* of the rows of form_drop */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CtBasisGroup, ct_basis_group, GTK_TYPE_WIDGET)

static CtDay
get_first_day (CtBasisGroup *self)
{
  CtCalendar *calendar = ct_plan_get_calendar (self->plan);

  return calendar != NULL ? ct_calendar_start (calendar) : CT_DAY_NONE;
}

static void
take_row (GPtrArray *ids, GtkStringList *rows, const char *id, char *label)
{
  g_ptr_array_add (ids, g_strdup (id));
  gtk_string_list_take (rows, label);
}

static void
select_id (GtkDropDown *drop, GPtrArray *ids, const char *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_str_equal (g_ptr_array_index (ids, i), id))
      gtk_drop_down_set_selected (drop, i);
}

static gboolean
has_id (GPtrArray *ids, const char *id)
{
  return g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL);
}

/* Those in force when the plan begins come first, for this kind of school. */
static void
list_frameworks (CtBasisGroup *self)
{
  GListModel *all = ct_catalogue_get_frameworks (self->catalogue);
  const char *kind = ct_node_get_text (CT_NODE (ct_plan_get_school (self->plan)), CT_SCHOOL_KIND);
  const char *current = ct_node_get_text (CT_NODE (self->plan), CT_PLAN_FRAMEWORK);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  CtDay day = get_first_day (self);

  g_ptr_array_set_size (self->framework_ids, 0);
  for (guint rank = 0; rank < 4; rank++)
    for (guint i = 0; i < g_list_model_get_n_items (all); i++)
      {
        g_autoptr (CtFramework) framework = g_list_model_get_item (all, i);
        guint its_rank = (ct_framework_serves (framework, kind) ? 0 : 2) +
                         (ct_framework_is_in_force (framework, day) ? 0 : 1);

        if (its_rank == rank)
          take_row (self->framework_ids, rows, ct_framework_get_id (framework),
                    ct_framework_words_dup_row (framework, day));
      }

  if (!has_id (self->framework_ids, current))
    take_row (self->framework_ids, rows, current,
              *current != '\0' ? g_strdup (current) : g_strdup (_ ("No standards")));

  gtk_drop_down_set_model (self->framework_drop, G_LIST_MODEL (rows));
  select_id (self->framework_drop, self->framework_ids, current);
}

static void
list_forms (CtBasisGroup *self)
{
  GListModel *all = ct_catalogue_get_forms (self->catalogue);
  const char *current = ct_node_get_text (CT_NODE (self->plan), CT_PLAN_FORM);
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->form_ids, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (CtForm) form = g_list_model_get_item (all, i);

      take_row (self->form_ids, rows, ct_form_get_id (form), g_strdup (ct_form_get_label (form)));
    }

  if (!has_id (self->form_ids, current))
    take_row (self->form_ids, rows, current,
              *current != '\0' ? g_strdup (current) : g_strdup (_ ("The usual form")));

  gtk_drop_down_set_model (self->form_drop, G_LIST_MODEL (rows));
  select_id (self->form_drop, self->form_ids, current);
}

/* What follows */

static guint
count_homeless (CtBasisGroup *self, CtFramework *framework)
{
  CtNodeList *improvements = ct_plan_get_improvements (self->plan);
  guint count = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      const char *criterion =
          ct_node_get_text (ct_node_list_get (improvements, i), CT_IMPROVEMENT_CRITERION);

      count += *criterion != '\0' && ct_framework_find_criterion (framework, criterion) == NULL;
    }

  return count;
}

static void
say_framework (CtBasisGroup *self)
{
  CtFramework *framework =
      ct_catalogue_get_framework (self->catalogue,
                                  ct_node_get_text (CT_NODE (self->plan), CT_PLAN_FRAMEWORK));
  g_autofree char *caption = NULL;
  guint homeless;

  if (framework == NULL)
    {
      ct_option_row_set_caption (self->framework_row,
                                 _ ("These standards are not installed; criteria have no names."),
                                 TRUE);
      return;
    }

  homeless = count_homeless (self, framework);
  if (homeless > 0)
    caption = g_strdup_printf (
        g_dngettext (NULL, "%u improvement is for a criterion that these standards do not have.",
                     "%u improvements are for criteria that these standards do not have.",
                     homeless),
        homeless);
  else
    caption = ct_framework_words_dup_facts (framework, get_first_day (self));
  ct_option_row_set_caption (self->framework_row, caption, homeless > 0);
}

static void
say_form (CtBasisGroup *self)
{
  CtForm *form = ct_catalogue_get_plan_form (self->catalogue, self->plan);
  const char *framework = ct_node_get_text (CT_NODE (self->plan), CT_PLAN_FRAMEWORK);
  const char *caption;

  if (form == NULL)
    caption = _ ("No printed form is installed.");
  else if (ct_form_is_for_framework (form, framework))
    caption = _ ("Goes with these standards. Can be changed at any time, no words are lost.");
  else
    caption = _ ("Was made for other standards. Can be changed at any time, no words are lost.");

  ct_option_row_set_caption (self->form_row, caption, FALSE);
}

static void
show_basis (CtBasisGroup *self)
{
  if (self->updating || self->plan == NULL || self->catalogue == NULL)
    return;

  self->updating = TRUE;
  list_frameworks (self);
  list_forms (self);
  self->updating = FALSE;
  say_framework (self);
  say_form (self);
}

/* Choosing */

static void
choose (CtBasisGroup *self, guint field, GtkDropDown *drop, GPtrArray *ids)
{
  guint selected = gtk_drop_down_get_selected (drop);
  g_autoptr (CtPlan) plan = NULL;

  if (self->updating || self->plan == NULL || selected >= ids->len)
    return;

  /* With other standards the window shows the plan anew, this group too. */
  plan = g_object_ref (self->plan);
  self->updating = TRUE;
  ct_history_seal (ct_plan_get_history (plan));
  ct_node_set_text (CT_NODE (plan), field, g_ptr_array_index (ids, selected));
  self->updating = FALSE;
  say_framework (self);
  say_form (self);
}

static void
framework_chosen_cb (CtBasisGroup *self)
{
  choose (self, CT_PLAN_FRAMEWORK, self->framework_drop, self->framework_ids);
}

static void
form_chosen_cb (CtBasisGroup *self)
{
  choose (self, CT_PLAN_FORM, self->form_drop, self->form_ids);
}

static void
release_plan (CtBasisGroup *self)
{
  if (self->plan != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->plan, self);
      g_signal_handlers_disconnect_by_data (ct_plan_get_school (self->plan), self);
    }
  g_clear_object (&self->plan);
}

static void
ct_basis_group_dispose (GObject *object)
{
  CtBasisGroup *self = CT_BASIS_GROUP (object);

  release_plan (self);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->framework_ids, g_ptr_array_unref);
  g_clear_pointer (&self->form_ids, g_ptr_array_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (ct_basis_group_parent_class)->dispose (object);
}

static void
ct_basis_group_class_init (CtBasisGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ct_basis_group_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
ct_basis_group_init (CtBasisGroup *self)
{
  self->framework_ids = g_ptr_array_new_with_free_func (g_free);
  self->form_ids = g_ptr_array_new_with_free_func (g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static GtkDropDown *
add_drop (CtBasisGroup *self,
          const char *label,
          GCallback chosen,
          GtkSizeGroup *labels,
          CtOptionRow **out_row)
{
  GtkWidget *drop = gtk_drop_down_new (NULL, NULL);
  GtkWidget *row = ct_option_row_new (label, drop);

  gtk_widget_add_css_class (drop, "plain-drop");
  g_signal_connect_object (drop, "notify::selected", chosen, self, G_CONNECT_SWAPPED);
  ct_option_row_join (CT_OPTION_ROW (row), labels);
  gtk_box_append (GTK_BOX (self->box), row);
  *out_row = CT_OPTION_ROW (row);

  return GTK_DROP_DOWN (drop);
}

/**
 * ct_basis_group_new:
 * @labels: a horizontal size group: its labels get the width of the others
 */
GtkWidget *
ct_basis_group_new (GtkSizeGroup *labels)
{
  CtBasisGroup *self = g_object_new (CT_TYPE_BASIS_GROUP, NULL);

  self->framework_drop = add_drop (self, _ ("Standards"), G_CALLBACK (framework_chosen_cb), labels,
                                   &self->framework_row);
  self->form_drop =
      add_drop (self, _ ("Printed form"), G_CALLBACK (form_chosen_cb), labels, &self->form_row);

  return GTK_WIDGET (self);
}

void
ct_basis_group_set_catalogue (CtBasisGroup *self, CtCatalogue *catalogue)
{
  g_set_object (&self->catalogue, catalogue);
  show_basis (self);
}

/**
 * ct_basis_group_set_plan:
 * @plan: (nullable): the plan
 */
void
ct_basis_group_set_plan (CtBasisGroup *self, CtPlan *plan)
{
  if (plan == self->plan)
    {
      show_basis (self);
      return;
    }

  release_plan (self);
  if (plan == NULL)
    return;

  self->plan = g_object_ref (plan);
  g_signal_connect_swapped (plan, "notify", G_CALLBACK (show_basis), self);
  g_signal_connect_swapped (ct_plan_get_school (plan), "notify::kind", G_CALLBACK (show_basis),
                            self);
  show_basis (self);
}
