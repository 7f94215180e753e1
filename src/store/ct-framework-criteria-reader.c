/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-framework-criteria-reader"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-framework-reader-private.h"

/* The second half of a framework's file: the school-level rule, the standards and their criteria.
 */

/* The number of a level that the framework has. */
static gboolean
get_level (CtDataReader *reader, CtFrameworkContext *context, const char *attribute, guint *level)
{
  guint n_levels = context->framework->level_names->len;

  if (n_levels < 2)
    return ct_data_reader_fail (reader, _ ("The <levels> must stand before this, with one level at "
                                           "least above 0."));

  return ct_data_reader_get_number (reader, attribute, 1, n_levels - 1, level);
}

static gboolean
get_scope (CtDataReader *reader, CtLevelScope *scope)
{
  static const struct
  {
    const char *word;
    CtLevelScope scope;
  } words[] = {
    { "all", CT_LEVEL_SCOPE_ALL },
    { "mandatory", CT_LEVEL_SCOPE_MANDATORY },
    { "other", CT_LEVEL_SCOPE_OTHER },
    { "having", CT_LEVEL_SCOPE_HAVING },
  };
  g_autofree char *word = ct_data_reader_dup_required (reader, "criteria");

  for (gsize i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (g_str_equal (word, words[i].word))
        {
          *scope = words[i].scope;
          return TRUE;
        }
    }

  return ct_data_reader_fail (reader,
                              _ ("The attribute “criteria” must be all, mandatory, other or "
                                 "having."));
}

static gboolean
get_at_least (CtDataReader *reader, guint *at_least)
{
  g_autofree char *text = ct_data_reader_dup_attribute (reader, "at-least");

  *at_least = CT_LEVEL_EVERY;

  return text == NULL || g_str_equal (text, "all") ||
         ct_data_reader_get_number (reader, "at-least", 0, 999, at_least);
}

static gboolean
read_require (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  g_autofree char *provisions = ct_data_reader_dup_attribute (reader, "provisions");
  CtLevelRequirement requirement = { context->level, CT_LEVEL_SCOPE_PROVISIONS, 0, CT_LEVEL_EVERY };

  if (provisions != NULL && !g_str_equal (provisions, "all"))
    return ct_data_reader_fail (reader, _ ("The attribute “provisions” can only be “all”."));

  if (provisions == NULL && (!get_scope (reader, &requirement.scope) ||
                             !get_level (reader, context, "level", &requirement.level) ||
                             !get_at_least (reader, &requirement.at_least)))
    return FALSE;

  g_array_append_val (context->framework->requirements, requirement);

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_rule_level (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "require", "criteria level at-least provisions", read_require },
    { NULL },
  };
  CtFrameworkContext *context = user_data;

  return get_level (reader, context, "no", &context->level) &&
         ct_data_reader_read_children (reader, elements, context);
}

gboolean
_ct_framework_read_school_level (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "level", "no", read_rule_level },
    { NULL },
  };
  CtFrameworkContext *context = user_data;
  CtFramework *framework = context->framework;

  g_free (framework->rule_article);
  framework->rule_article = ct_data_reader_dup_attribute (reader, "article");

  return ct_data_reader_get_boolean (reader, "verified", framework->verified,
                                     &framework->rule_verified) &&
         ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_indicator (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  g_autofree char *letter = ct_data_reader_dup_attribute (reader, "letter");
  g_autofree char *summary = NULL;
  gboolean verified;

  if (!ct_data_reader_get_boolean (reader, "verified", context->criterion_verified, &verified))
    return FALSE;

  summary = ct_data_reader_read_text (reader);
  if (summary != NULL)
    _ct_criterion_add_indicator (context->criterion, context->level, letter, summary, verified);

  return summary != NULL;
}

static gboolean
read_criterion_level (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "indicator", "letter verified", read_indicator },
    { NULL },
  };
  CtFrameworkContext *context = user_data;

  if (!get_level (reader, context, "no", &context->level))
    return FALSE;

  if (!_ct_criterion_add_level (context->criterion, context->level))
    return ct_data_reader_fail (reader, _ ("Criterion %s has level %u twice."),
                                ct_criterion_get_code (context->criterion), context->level);

  return ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_measure (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  g_autofree char *summary = NULL;
  gboolean verified;

  if (!ct_data_reader_get_boolean (reader, "verified", context->criterion_verified, &verified))
    return FALSE;

  summary = ct_data_reader_read_text (reader);
  if (summary != NULL)
    _ct_criterion_add_measure (context->criterion, summary, verified);

  return summary != NULL;
}

static gboolean
read_criterion_note (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  g_autofree char *text = ct_data_reader_read_text (reader);

  if (text != NULL)
    _ct_criterion_set_note (context->criterion, text);

  return text != NULL;
}

static gboolean
read_criterion_content (CtDataReader *reader, CtFrameworkContext *context)
{
  static const CtDataElement elements[] = {
    { "note", "", read_criterion_note },
    { "level", "no", read_criterion_level },
    { "measure", "verified", read_measure },
    { NULL },
  };
  gboolean mandatory, name_verified;

  if (!ct_data_reader_get_boolean (reader, "mandatory", FALSE, &mandatory) ||
      !ct_data_reader_get_boolean (reader, "verified", ct_standard_get_verified (context->standard),
                                   &context->criterion_verified) ||
      !ct_data_reader_get_boolean (reader, "name-verified", context->criterion_verified,
                                   &name_verified))
    return FALSE;

  _ct_criterion_set_marks (context->criterion, mandatory, context->criterion_verified,
                           name_verified);

  return ct_data_reader_read_children (reader, elements, context);
}

static gboolean
check_code (CtDataReader *reader, CtFrameworkContext *context, const char *code)
{
  g_autofree char *prefix = g_strdup_printf ("%u.", ct_standard_get_number (context->standard));

  if (!g_str_has_prefix (code, prefix))
    return ct_data_reader_fail (reader,
                                _ ("Criterion %s stands under standard %u; its code must "
                                   "begin with “%s”."),
                                code, ct_standard_get_number (context->standard), prefix);

  if (ct_framework_find_criterion (context->framework, code) != NULL)
    return ct_data_reader_fail (reader, _ ("There are two criteria with the code %s."), code);

  return TRUE;
}

static gboolean
read_criterion (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  g_autofree char *code = ct_data_reader_dup_required (reader, "code");
  g_autofree char *name = code != NULL ? ct_data_reader_dup_required (reader, "name") : NULL;
  g_autoptr (CtCriterion) criterion = NULL;

  if (name == NULL || !check_code (reader, context, code))
    return FALSE;

  criterion = _ct_criterion_new (ct_standard_get_number (context->standard), code, name);
  context->criterion = criterion;
  _ct_framework_add_criterion (context->framework, context->standard, criterion);

  return read_criterion_content (reader, context);
}

gboolean
_ct_framework_read_standard (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "criterion", "code name mandatory verified name-verified", read_criterion },
    { NULL },
  };
  CtFrameworkContext *context = user_data;
  g_autofree char *name = ct_data_reader_dup_required (reader, "name");
  g_autoptr (CtStandard) standard = NULL;
  gboolean verified;
  guint number;

  if (name == NULL || !ct_data_reader_get_number (reader, "no", 1, 99, &number) ||
      !ct_data_reader_get_boolean (reader, "verified", context->framework->verified, &verified))
    return FALSE;

  if (ct_framework_find_standard (context->framework, number) != NULL)
    return ct_data_reader_fail (reader, _ ("There are two standards with the number %u."), number);

  standard = _ct_standard_new (number, name, verified);
  context->standard = standard;
  _ct_framework_add_standard (context->framework, standard);

  return ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_provision (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  g_autofree char *summary = NULL;
  gboolean verified;
  guint number;

  if (!ct_data_reader_get_number (reader, "no", 1, 99, &number) ||
      !ct_data_reader_get_boolean (reader, "verified", context->criterion_verified, &verified))
    return FALSE;

  summary = ct_data_reader_read_text (reader);
  if (summary != NULL)
    _ct_framework_add_provision (context->framework, number, summary, verified);

  return summary != NULL;
}

gboolean
_ct_framework_read_level4 (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "provision", "no verified", read_provision },
    { NULL },
  };
  CtFrameworkContext *context = user_data;

  g_free (context->framework->provisions_article);
  context->framework->provisions_article = ct_data_reader_dup_attribute (reader, "article");

  /* What is inside takes the mark of this element. */
  return ct_data_reader_get_boolean (reader, "verified", context->framework->verified,
                                     &context->criterion_verified) &&
         ct_data_reader_read_children (reader, elements, context);
}
