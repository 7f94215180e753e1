/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-catalogue"

#include "config.h"

#include "ct-catalogue-private.h"

/**
 * CtCatalogue:
 *
 * The frameworks that a plan may follow, the forms it may be printed on and the legal acts it may
 * rest on, from the program's data folder and from a folder of the school's own. A file read later
 * takes the place of an earlier one with the same id, so the folder of the school's own is loaded
 * last. A file that cannot be read is passed over and remembered as a problem: one slip of the pen
 * must not keep a school from its plans.
 */
G_DEFINE_FINAL_TYPE (CtCatalogue, ct_catalogue, G_TYPE_OBJECT)

static void
ct_catalogue_finalize (GObject *object)
{
  CtCatalogue *self = CT_CATALOGUE (object);

  g_clear_object (&self->frameworks);
  g_clear_object (&self->forms);
  g_clear_pointer (&self->page_styles, g_hash_table_unref);
  g_clear_pointer (&self->counterparts, g_ptr_array_unref);
  g_clear_object (&self->legal_acts);
  g_clear_object (&self->holidays);
  g_clear_pointer (&self->table_words, ct_table_words_free);
  g_clear_pointer (&self->sentences, ct_sentences_free);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_catalogue_parent_class)->finalize (object);
}

static void
ct_catalogue_class_init (CtCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ct_catalogue_finalize;
}

static void
ct_catalogue_init (CtCatalogue *self)
{
  self->frameworks = g_list_store_new (CT_TYPE_FRAMEWORK);
  self->forms = g_list_store_new (CT_TYPE_FORM);
  self->page_styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->counterparts = g_ptr_array_new_with_free_func (g_object_unref);
  self->legal_acts = ct_legal_acts_new ();
  self->holidays = ct_holidays_new ();
  self->table_words = ct_table_words_new ();
  self->sentences = ct_sentences_new ();
  self->problems = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->problems, NULL);
}

CtCatalogue *
ct_catalogue_new (void)
{
  return g_object_new (CT_TYPE_CATALOGUE, NULL);
}

/**
 * ct_catalogue_get_holidays:
 *
 * Returns: (transfer none): the Tết holidays that are known
 */
CtHolidays *
ct_catalogue_get_holidays (CtCatalogue *self)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return self->holidays;
}

/**
 * ct_catalogue_get_legal_acts:
 *
 * Returns: (transfer none): the legal acts that are known
 */
CtLegalActs *
ct_catalogue_get_legal_acts (CtCatalogue *self)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return self->legal_acts;
}

/**
 * ct_catalogue_get_problems:
 *
 * Returns: (transfer none) (array zero-terminated=1): a sentence for each file that was passed over
 */
const char *const *
ct_catalogue_get_problems (CtCatalogue *self)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return (const char *const *) self->problems->pdata;
}

/**
 * ct_catalogue_get_frameworks:
 *
 * Returns: (transfer none): a list of [class@Ct.Framework], the newest first
 */
GListModel *
ct_catalogue_get_frameworks (CtCatalogue *self)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return G_LIST_MODEL (self->frameworks);
}

/**
 * ct_catalogue_get_framework:
 *
 * Returns: (transfer none) (nullable): the framework of that id
 */
CtFramework *
ct_catalogue_get_framework (CtCatalogue *self, const char *id)
{
  GListModel *list;

  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  list = G_LIST_MODEL (self->frameworks);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CtFramework) framework = g_list_model_get_item (list, i);

      /* The list keeps it alive. */
      if (g_strcmp0 (ct_framework_get_id (framework), id) == 0)
        return framework;
    }

  return NULL;
}

/**
 * ct_catalogue_propose_framework:
 * @school_kind: the kind of school, by the word of the plan document
 * @day: a day of the plan, as a rule the first one
 *
 * Returns: (transfer none) (nullable): the framework in force for such a school on that day, the
 *   newest if there are several
 */
CtFramework *
ct_catalogue_propose_framework (CtCatalogue *self, const char *school_kind, CtDay day)
{
  GListModel *list;

  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  list = G_LIST_MODEL (self->frameworks);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CtFramework) framework = g_list_model_get_item (list, i);

      if (ct_framework_serves (framework, school_kind) && ct_framework_is_in_force (framework, day))
        return framework;
    }

  return NULL;
}

/**
 * ct_catalogue_get_counterparts:
 * @from: the id of a framework
 * @to: the id of the framework that takes its place
 *
 * Returns: (transfer none) (nullable): which criteria of @to take the place of those of @from
 */
CtCounterparts *
ct_catalogue_get_counterparts (CtCatalogue *self, const char *from, const char *to)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  for (guint i = 0; i < self->counterparts->len; i++)
    {
      CtCounterparts *counterparts = g_ptr_array_index (self->counterparts, i);

      if (g_strcmp0 (ct_counterparts_get_from (counterparts), from) == 0 &&
          g_strcmp0 (ct_counterparts_get_to (counterparts), to) == 0)
        return counterparts;
    }

  return NULL;
}

/**
 * ct_catalogue_get_forms:
 *
 * Returns: (transfer none): a list of [class@Ct.Form]
 */
GListModel *
ct_catalogue_get_forms (CtCatalogue *self)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return G_LIST_MODEL (self->forms);
}

static CtForm *
find_form (CtCatalogue *self, gboolean (*matches) (CtForm *form, const char *id), const char *id)
{
  GListModel *list = G_LIST_MODEL (self->forms);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CtForm) form = g_list_model_get_item (list, i);

      /* The list keeps it alive. */
      if (matches (form, id))
        return form;
    }

  return NULL;
}

static gboolean
has_id (CtForm *form, const char *id)
{
  return g_strcmp0 (ct_form_get_id (form), id) == 0;
}

/**
 * ct_catalogue_get_form:
 *
 * Returns: (transfer none) (nullable): the form of that id
 */
CtForm *
ct_catalogue_get_form (CtCatalogue *self, const char *id)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return find_form (self, has_id, id);
}

/**
 * ct_catalogue_propose_form:
 * @framework: the id of a framework
 *
 * Returns: (transfer none) (nullable): the first form for plans by that framework
 */
CtForm *
ct_catalogue_propose_form (CtCatalogue *self, const char *framework)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (framework != NULL, NULL);

  return find_form (self, ct_form_is_for_framework, framework);
}

/**
 * ct_catalogue_get_plan_form:
 *
 * Returns: (transfer none) (nullable): the form that @plan names; where it names none, that which
 * goes with its standards, or the first there is
 */
CtForm *
ct_catalogue_get_plan_form (CtCatalogue *self, CtPlan *plan)
{
  const char *id = ct_node_get_text (CT_NODE (plan), CT_PLAN_FORM);
  CtForm *form = ct_catalogue_get_form (self, id);
  g_autoptr (CtForm) first = NULL;

  if (form != NULL || *id != '\0')
    return form;

  form = ct_catalogue_propose_form (self, ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK));
  if (form != NULL)
    return form;

  /* The list keeps it. */
  first = g_list_model_get_item (ct_catalogue_get_forms (self), 0);

  return first;
}

/**
 * ct_catalogue_propose_next_framework:
 * @plan: an earlier plan
 * @day: the first day of the plan that goes on from it
 *
 * Returns: (transfer none) (nullable): the same standards while they are in force, else those that
 *   are for such a school
 */
CtFramework *
ct_catalogue_propose_next_framework (CtCatalogue *self, CtPlan *plan, CtDay day)
{
  const char *own = ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
  const char *kind = ct_node_get_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_KIND);
  CtFramework *framework = ct_catalogue_get_framework (self, own);

  if (framework != NULL && ct_framework_is_in_force (framework, day))
    return framework;

  return ct_catalogue_propose_framework (self, kind, day);
}

/**
 * ct_catalogue_propose_next_form:
 * @plan: an earlier plan
 * @framework: (nullable): the standards of the plan that goes on from it
 *
 * Returns: (transfer none) (nullable): the form that the school is used to, unless it was made for
 *   other standards
 */
CtForm *
ct_catalogue_propose_next_form (CtCatalogue *self, CtPlan *plan, const char *framework)
{
  CtForm *form = ct_catalogue_get_plan_form (self, plan);

  if (framework == NULL ||
      g_str_equal (framework, ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK)) ||
      (form != NULL && ct_form_is_for_framework (form, framework)))
    return form;

  return ct_catalogue_propose_form (self, framework);
}

/**
 * ct_catalogue_get_page_style:
 * @id: the id of a style, see ct_form_get_page_style()
 *
 * Returns: (transfer none) (nullable): the style of that id
 */
CtPageStyle *
ct_catalogue_get_page_style (CtCatalogue *self, const char *id)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return id != NULL ? g_hash_table_lookup (self->page_styles, id) : NULL;
}

/**
 * ct_catalogue_get_table_words:
 *
 * Returns: (transfer none): what the columns of a table from elsewhere are known by
 */
CtTableWords *
ct_catalogue_get_table_words (CtCatalogue *self)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return self->table_words;
}

/**
 * ct_catalogue_get_sentences:
 *
 * Returns: (transfer none): what can be put into a section
 */
CtSentences *
ct_catalogue_get_sentences (CtCatalogue *self)
{
  g_return_val_if_fail (CT_IS_CATALOGUE (self), NULL);

  return self->sentences;
}
