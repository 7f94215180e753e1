/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-framework-facts"

#include "config.h"

#include "ct-framework-private.h"

/* The plain facts of a framework: whose it is, since when, for whom, and how sure that is. */

const char *
ct_framework_get_id (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->id;
}

const char *
ct_framework_get_label (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->label;
}

const char *
ct_framework_get_circular (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->circular;
}

const char *
ct_framework_get_appendix (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->appendix;
}

const char *
ct_framework_get_source (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->source;
}

const char *
ct_framework_get_replaced_by (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->replaced_by;
}

const char *
ct_framework_get_provisions_article (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->provisions_article;
}

const char *
ct_framework_get_rule_article (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return self->rule_article;
}

CtDay
ct_framework_get_issued (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), CT_DAY_NONE);

  return self->issued;
}

CtDay
ct_framework_get_valid_from (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), CT_DAY_NONE);

  return self->valid_from;
}

CtDay
ct_framework_get_valid_to (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), CT_DAY_NONE);

  return self->valid_to;
}

gboolean
ct_framework_get_verified (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), FALSE);

  return self->verified;
}

gboolean
ct_framework_get_valid_from_verified (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), FALSE);

  return self->valid_from_verified;
}

gboolean
ct_framework_get_valid_to_verified (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), FALSE);

  return self->valid_to_verified;
}

gboolean
ct_framework_get_rule_verified (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), FALSE);

  return self->rule_verified;
}

const char *const *
ct_framework_get_replaces (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->replaces;
}

const char *const *
ct_framework_get_amended_by (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->amended_by;
}

const char *const *
ct_framework_get_school_kinds (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return (const char *const *) self->kinds;
}

guint
ct_framework_get_n_notes (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), 0);

  return self->notes->len;
}

/**
 * ct_framework_get_note:
 *
 * Returns: (transfer none) (nullable): a note, %NULL past the last one
 */
const CtFrameworkNote *
ct_framework_get_note (CtFramework *self, guint position)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return position < self->notes->len ? g_ptr_array_index (self->notes, position) : NULL;
}

guint
ct_framework_get_n_provisions (CtFramework *self)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), 0);

  return self->provisions->len;
}

/**
 * ct_framework_get_provision:
 *
 * Returns: (transfer none) (nullable): a provision, %NULL past the last one
 */
const CtProvision *
ct_framework_get_provision (CtFramework *self, guint position)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), NULL);

  return position < self->provisions->len ? g_ptr_array_index (self->provisions, position) : NULL;
}

/**
 * ct_framework_is_in_force:
 *
 * Returns: whether the framework is in force on that day
 */
gboolean
ct_framework_is_in_force (CtFramework *self, CtDay day)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), FALSE);

  if (self->valid_from != CT_DAY_NONE && day < self->valid_from)
    return FALSE;

  return self->valid_to == CT_DAY_NONE || day <= self->valid_to;
}

/**
 * ct_framework_serves:
 * @school_kind: a kind of school by the word of the plan document (“preschool” …)
 */
gboolean
ct_framework_serves (CtFramework *self, const char *school_kind)
{
  g_return_val_if_fail (CT_IS_FRAMEWORK (self), FALSE);

  return school_kind != NULL && g_strv_contains ((const char *const *) self->kinds, school_kind);
}
