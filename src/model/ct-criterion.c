/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-criterion"

#include "config.h"

#include "ct-criterion.h"

#include "ct-framework-private.h"

/**
 * CtCriterion:
 *
 * A criterion (tiêu chí) of a framework: what a school is asked for, level by level. It is made by
 * the reader of the framework's file and does not change after that.
 */
struct _CtCriterion
{
  GObject parent_instance;

  char *code;
  char *name;
  char *note;
  guint standard;
  gboolean mandatory;
  gboolean verified;
  gboolean name_verified;

  /* Level number to the GPtrArray of its CtIndicator; a level without an entry does not exist. */
  GHashTable *levels;
  guint max_level;
  GPtrArray *measures;
};

enum
{
  PROP_0,
  PROP_CODE,
  PROP_NAME,
  PROP_MANDATORY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtCriterion, ct_criterion, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static CtIndicator *
indicator_new (const char *letter, const char *summary, gboolean verified)
{
  CtIndicator *indicator = g_new0 (CtIndicator, 1);

  indicator->letter = g_strdup (letter);
  indicator->summary = g_strdup (summary);
  indicator->verified = verified;

  return indicator;
}

static void
indicator_free (CtIndicator *indicator)
{
  g_free (indicator->letter);
  g_free (indicator->summary);
  g_free (indicator);
}

static GPtrArray *
get_indicators (CtCriterion *self, guint level)
{
  return g_hash_table_lookup (self->levels, GUINT_TO_POINTER (level));
}

static void
ct_criterion_finalize (GObject *object)
{
  CtCriterion *self = CT_CRITERION (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->levels, g_hash_table_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_criterion_parent_class)->finalize (object);
}

static void
ct_criterion_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtCriterion *self = CT_CRITERION (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_MANDATORY:
      g_value_set_boolean (value, self->mandatory);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_criterion_class_init (CtCriterionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ct_criterion_finalize;
  object_class->get_property = ct_criterion_get_property;

  properties[PROP_CODE] =
      g_param_spec_string ("code", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] =
      g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MANDATORY] = g_param_spec_boolean ("mandatory", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ct_criterion_init (CtCriterion *self)
{
  self->levels = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) indicator_free);
}

const char *
ct_criterion_get_code (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), NULL);

  return self->code;
}

const char *
ct_criterion_get_name (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), NULL);

  return self->name;
}

/**
 * ct_criterion_get_note:
 *
 * Returns: (nullable): what the file says about the sources of this criterion
 */
const char *
ct_criterion_get_note (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), NULL);

  return self->note;
}

guint
ct_criterion_get_standard (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), 0);

  return self->standard;
}

gboolean
ct_criterion_get_mandatory (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), FALSE);

  return self->mandatory;
}

gboolean
ct_criterion_get_verified (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), FALSE);

  return self->verified;
}

gboolean
ct_criterion_get_name_verified (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), FALSE);

  return self->name_verified;
}

/**
 * ct_criterion_has_level:
 *
 * Returns: whether this level exists for the criterion; level 0, not met, never does
 */
gboolean
ct_criterion_has_level (CtCriterion *self, guint level)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), FALSE);

  return get_indicators (self, level) != NULL;
}

guint
ct_criterion_get_max_level (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), 0);

  return self->max_level;
}

guint
ct_criterion_get_n_indicators (CtCriterion *self, guint level)
{
  GPtrArray *indicators;

  g_return_val_if_fail (CT_IS_CRITERION (self), 0);

  indicators = get_indicators (self, level);

  return indicators != NULL ? indicators->len : 0;
}

/**
 * ct_criterion_get_indicator:
 *
 * Returns: (transfer none) (nullable): the indicator, %NULL past the last one
 */
const CtIndicator *
ct_criterion_get_indicator (CtCriterion *self, guint level, guint position)
{
  GPtrArray *indicators;

  g_return_val_if_fail (CT_IS_CRITERION (self), NULL);

  indicators = get_indicators (self, level);
  if (indicators == NULL || position >= indicators->len)
    return NULL;

  return g_ptr_array_index (indicators, position);
}

/**
 * ct_criterion_dup_summary:
 *
 * Returns: (transfer full): what the level asks for in one line; empty where that is not known
 */
char *
ct_criterion_dup_summary (CtCriterion *self, guint level)
{
  GPtrArray *indicators;
  GString *text;

  g_return_val_if_fail (CT_IS_CRITERION (self), NULL);

  text = g_string_new (NULL);
  indicators = get_indicators (self, level);

  for (guint i = 0; indicators != NULL && i < indicators->len; i++)
    {
      const CtIndicator *indicator = g_ptr_array_index (indicators, i);

      if (i > 0)
        g_string_append (text, "; ");
      if (indicator->letter != NULL)
        g_string_append_printf (text, "%s) ", indicator->letter);
      g_string_append (text, indicator->summary);
    }

  return g_string_free (text, FALSE);
}

guint
ct_criterion_get_n_measures (CtCriterion *self)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), 0);

  return self->measures->len;
}

/**
 * ct_criterion_get_measure:
 *
 * Returns: (transfer none) (nullable): a figure that the framework proposes to measure by, without
 * a letter; %NULL past the last one
 */
const CtIndicator *
ct_criterion_get_measure (CtCriterion *self, guint position)
{
  g_return_val_if_fail (CT_IS_CRITERION (self), NULL);

  return position < self->measures->len ? g_ptr_array_index (self->measures, position) : NULL;
}

CtCriterion *
_ct_criterion_new (guint standard, const char *code, const char *name)
{
  CtCriterion *self = g_object_new (CT_TYPE_CRITERION, NULL);

  self->standard = standard;
  self->code = g_strdup (code);
  self->name = g_strdup (name);

  return self;
}

void
_ct_criterion_set_marks (CtCriterion *self,
                         gboolean mandatory,
                         gboolean verified,
                         gboolean name_verified)
{
  self->mandatory = mandatory;
  self->verified = verified;
  self->name_verified = name_verified;
}

void
_ct_criterion_set_note (CtCriterion *self, const char *note)
{
  g_free (self->note);
  self->note = g_strdup (note);
}

gboolean
_ct_criterion_add_level (CtCriterion *self, guint level)
{
  GPtrArray *indicators;

  if (get_indicators (self, level) != NULL)
    return FALSE;

  indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) indicator_free);
  g_hash_table_insert (self->levels, GUINT_TO_POINTER (level), indicators);
  self->max_level = MAX (self->max_level, level);

  return TRUE;
}

void
_ct_criterion_add_indicator (
    CtCriterion *self, guint level, const char *letter, const char *summary, gboolean verified)
{
  g_ptr_array_add (get_indicators (self, level), indicator_new (letter, summary, verified));
}

void
_ct_criterion_add_measure (CtCriterion *self, const char *summary, gboolean verified)
{
  g_ptr_array_add (self->measures, indicator_new (NULL, summary, verified));
}
