/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-framework"

#include "config.h"

#include "ct-framework.h"

#include "ct-framework-private.h"

/**
 * CtFramework:
 *
 * The standards and criteria of one circular, with the levels that exist, the dates between which
 * it is in force, and the rules that go with it. It is read from a file and does not change after
 * that, so that any number of plans may share it.
 */
enum
{
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtFramework, ct_framework, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
provision_free (CtProvision *provision)
{
  g_free (provision->summary);
  g_free (provision);
}

static void
note_free (CtFrameworkNote *note)
{
  g_free (note->text);
  g_free (note->source);
  g_free (note);
}

static void
finalize_law (CtFramework *self)
{
  g_clear_pointer (&self->replaces_builder, g_strv_builder_unref);
  g_clear_pointer (&self->amended_by_builder, g_strv_builder_unref);
  g_clear_pointer (&self->kinds_builder, g_strv_builder_unref);
  g_clear_pointer (&self->replaces, g_strfreev);
  g_clear_pointer (&self->amended_by, g_strfreev);
  g_clear_pointer (&self->kinds, g_strfreev);
  g_clear_pointer (&self->replaced_by, g_free);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->provisions_article, g_free);
  g_clear_pointer (&self->provisions, g_ptr_array_unref);
  g_clear_pointer (&self->rule_article, g_free);
  g_clear_pointer (&self->requirements, g_array_unref);
}

static void
ct_framework_finalize (GObject *object)
{
  CtFramework *self = CT_FRAMEWORK (object);

  finalize_law (self);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->circular, g_free);
  g_clear_pointer (&self->appendix, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_object (&self->standards);
  g_clear_object (&self->criteria);
  g_clear_pointer (&self->by_code, g_hash_table_unref);
  g_clear_pointer (&self->level_names, g_ptr_array_unref);
  g_clear_pointer (&self->evidence_pattern, g_free);
  g_clear_pointer (&self->evidence_open, g_free);
  g_clear_pointer (&self->evidence_close, g_free);
  g_clear_pointer (&self->evidence_separator, g_free);
  g_clear_pointer (&self->evidence_columns, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_framework_parent_class)->finalize (object);
}

static void
ct_framework_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtFramework *self = CT_FRAMEWORK (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_framework_class_init (CtFrameworkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ct_framework_finalize;
  object_class->get_property = ct_framework_get_property;

  properties[PROP_ID] =
      g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ct_framework_init (CtFramework *self)
{
  self->replaces_builder = g_strv_builder_new ();
  self->amended_by_builder = g_strv_builder_new ();
  self->kinds_builder = g_strv_builder_new ();
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  self->standards = g_list_store_new (CT_TYPE_STANDARD);
  self->criteria = g_list_store_new (CT_TYPE_CRITERION);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->level_names = g_ptr_array_new_with_free_func (g_free);
  self->provisions = g_ptr_array_new_with_free_func ((GDestroyNotify) provision_free);
  self->evidence_columns = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_form_column_free);
  self->requirements = g_array_new (FALSE, FALSE, sizeof (CtLevelRequirement));
}

/**
 * ct_framework_get_standards:
 *
 * Returns: (transfer none): a list of [class@Ct.Standard]
 */
GListModel *
ct_framework_get_standards (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->standards);
}

/**
 * ct_framework_get_criteria:
 *
 * Returns: (transfer none): a list of every [class@Ct.Criterion], standard after standard
 */
GListModel *
ct_framework_get_criteria (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return G_LIST_MODEL (self->criteria);
}

/**
 * ct_framework_find_standard:
 *
 * Returns: (transfer none) (nullable): the standard of that number
 */
CtStandard *
ct_framework_find_standard (CtFramework *self, guint number)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->standards)); i++)
    {
      g_autoptr (CtStandard) standard = g_list_model_get_item (G_LIST_MODEL (self->standards), i);

      /* The list keeps it alive. */
      if (ct_standard_get_number (standard) == number)
        return standard;
    }

  return NULL;
}

/**
 * ct_framework_find_criterion:
 *
 * Returns: (transfer none) (nullable): the criterion of that code
 */
CtCriterion *
ct_framework_find_criterion (CtFramework *self, const char *code)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return code != NULL ? g_hash_table_lookup (self->by_code, code) : NULL;
}

/**
 * ct_framework_get_max_level:
 *
 * Returns: the highest level there is, one made of provisions included
 */
guint
ct_framework_get_max_level (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), 0);

  return self->level_names->len - 1;
}

/**
 * ct_framework_get_level_name:
 *
 * Returns: (nullable): what the circular calls the level; level 0 is “not met”
 */
const char *
ct_framework_get_level_name (CtFramework *self, guint level)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return level < self->level_names->len ? g_ptr_array_index (self->level_names, level) : NULL;
}

/**
 * ct_framework_count_criteria:
 * @level: a level
 *
 * Returns: for how many criteria the level exists; this is what shares are counted of
 */
guint
ct_framework_count_criteria (CtFramework *self, guint level)
{
  GHashTableIter iter;
  gpointer criterion;
  guint count = 0;

  g_return_val_if_fail (CT_IS_FRAMEWORK (self), 0);

  g_hash_table_iter_init (&iter, self->by_code);
  while (g_hash_table_iter_next (&iter, NULL, &criterion))
    count += ct_criterion_has_level (criterion, level) ? 1 : 0;

  return count;
}

guint
ct_framework_count_mandatory (CtFramework *self)
{
  GHashTableIter iter;
  gpointer criterion;
  guint count = 0;

  g_return_val_if_fail (CT_IS_FRAMEWORK (self), 0);

  g_hash_table_iter_init (&iter, self->by_code);
  while (g_hash_table_iter_next (&iter, NULL, &criterion))
    count += ct_criterion_get_mandatory (criterion) ? 1 : 0;

  return count;
}

guint
ct_framework_count_indicators (CtFramework *self, guint level)
{
  GHashTableIter iter;
  gpointer criterion;
  guint count = 0;

  g_return_val_if_fail (CT_IS_FRAMEWORK (self), 0);

  g_hash_table_iter_init (&iter, self->by_code);
  while (g_hash_table_iter_next (&iter, NULL, &criterion))
    count += ct_criterion_get_n_indicators (criterion, level);

  return count;
}

static gboolean
requirement_is_met (CtFramework *self,
                    const CtLevelRequirement *requirement,
                    CtLevelFunc level_of,
                    gboolean provisions_met,
                    gpointer user_data)
{
  if (requirement->scope == CT_LEVEL_SCOPE_PROVISIONS)
    return provisions_met;

  return ct_level_requirement_is_met (requirement, G_LIST_MODEL (self->criteria), level_of,
                                      user_data);
}

/**
 * ct_framework_evaluate:
 * @self: a framework
 * @level_of: (scope call): tells the level that a criterion has reached
 * @provisions_met: whether the school meets every provision of the level above the criteria
 *
 * Returns: the highest level whose requirements are all met, by the framework's rule; 0 if there is
 *   none
 */
int
ct_framework_evaluate (CtFramework *self,
                       CtLevelFunc level_of,
                       gboolean provisions_met,
                       gpointer user_data)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), 0);
  g_return_val_if_fail (level_of != NULL, 0);

  for (guint level = ct_framework_get_max_level (self); level > 0; level--)
    {
      gboolean has_rule = FALSE;
      gboolean met = TRUE;

      for (guint i = 0; met && i < self->requirements->len; i++)
        {
          const CtLevelRequirement *requirement =
              &g_array_index (self->requirements, CtLevelRequirement, i);

          if (requirement->school_level != level)
            continue;

          has_rule = TRUE;
          met = requirement_is_met (self, requirement, level_of, provisions_met, user_data);
        }

      if (has_rule && met)
        return level;
    }

  return 0;
}

CtFramework *
_ct_framework_new (const char *id, gboolean verified)
{
  CtFramework *self = g_object_new (CT_TYPE_FRAMEWORK, NULL);

  self->id = g_strdup (id);
  self->verified = verified;

  return self;
}

void
_ct_framework_add_note (CtFramework *self, const char *text, const char *source, gboolean verified)
{
  CtFrameworkNote *note = g_new0 (CtFrameworkNote, 1);

  note->text = g_strdup (text);
  note->source = g_strdup (source);
  note->verified = verified;
  g_ptr_array_add (self->notes, note);
}

void
_ct_framework_add_standard (CtFramework *self, CtStandard *standard)
{
  g_list_store_append (self->standards, standard);
}

/* FALSE if there is a criterion of that code already. */
gboolean
_ct_framework_add_criterion (CtFramework *self, CtStandard *standard, CtCriterion *criterion)
{
  if (ct_framework_find_criterion (self, ct_criterion_get_code (criterion)) != NULL)
    return FALSE;

  g_list_store_append (self->criteria, criterion);
  _ct_standard_add_criterion (standard, criterion);
  g_hash_table_insert (self->by_code, (gpointer) ct_criterion_get_code (criterion), criterion);

  return TRUE;
}

void
_ct_framework_add_provision (CtFramework *self,
                             guint number,
                             const char *summary,
                             gboolean verified)
{
  CtProvision *provision = g_new0 (CtProvision, 1);

  provision->number = number;
  provision->summary = g_strdup (summary);
  provision->verified = verified;
  g_ptr_array_add (self->provisions, provision);
}

/* The last call of the reader. */
void
_ct_framework_freeze (CtFramework *self)
{
  self->replaces = g_strv_builder_end (self->replaces_builder);
  self->amended_by = g_strv_builder_end (self->amended_by_builder);
  self->kinds = g_strv_builder_end (self->kinds_builder);
}
