/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-standard"

#include "config.h"

#include "ct-standard.h"

#include "ct-framework-private.h"

/**
 * CtStandard:
 *
 * A standard (tiêu chuẩn) of a framework: a number, a name and its criteria. It is made by the
 * reader of the framework's file and does not change after that.
 */
struct _CtStandard
{
  GObject parent_instance;

  guint number;
  char *name;
  gboolean verified;
  GListStore *criteria;
};

enum
{
  PROP_0,
  PROP_NUMBER,
  PROP_NAME,
  PROP_CRITERIA,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (CtStandard, ct_standard, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
ct_standard_finalize (GObject *object)
{
  CtStandard *self = CT_STANDARD (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->criteria);

  G_OBJECT_CLASS (ct_standard_parent_class)->finalize (object);
}

static void
ct_standard_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtStandard *self = CT_STANDARD (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;

    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_CRITERIA:
      g_value_set_object (value, self->criteria);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_standard_class_init (CtStandardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = ct_standard_finalize;
  object_class->get_property = ct_standard_get_property;

  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] =
      g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CRITERIA] = g_param_spec_object ("criteria", NULL, NULL, G_TYPE_LIST_MODEL,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ct_standard_init (CtStandard *self)
{
  self->criteria = g_list_store_new (CT_TYPE_CRITERION);
}

guint
ct_standard_get_number (CtStandard *self)
{
  g_return_val_if_fail (CT_IS_STANDARD (self), 0);

  return self->number;
}

const char *
ct_standard_get_name (CtStandard *self)
{
  g_return_val_if_fail (CT_IS_STANDARD (self), NULL);

  return self->name;
}

gboolean
ct_standard_get_verified (CtStandard *self)
{
  g_return_val_if_fail (CT_IS_STANDARD (self), FALSE);

  return self->verified;
}

/**
 * ct_standard_get_criteria:
 *
 * Returns: (transfer none): a list of [class@Ct.Criterion] in the order of the file
 */
GListModel *
ct_standard_get_criteria (CtStandard *self)
{
  g_return_val_if_fail (CT_IS_STANDARD (self), NULL);

  return G_LIST_MODEL (self->criteria);
}

CtStandard *
_ct_standard_new (guint number, const char *name, gboolean verified)
{
  CtStandard *self = g_object_new (CT_TYPE_STANDARD, NULL);

  self->number = number;
  self->name = g_strdup (name);
  self->verified = verified;

  return self;
}

void
_ct_standard_add_criterion (CtStandard *self, CtCriterion *criterion)
{
  g_list_store_append (self->criteria, criterion);
}
