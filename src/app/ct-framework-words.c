/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-framework-words"

#include "config.h"

#include "ct-framework-words.h"

#include <glib/gi18n.h>

/* How standards are called where the user chooses among them. */

/* Those that are not in force have their years in the row. */
char *
ct_framework_words_dup_row (CtFramework *framework, CtDay day)
{
  int from = 0, to = 0, month, mday;

  if (ct_framework_is_in_force (framework, day) ||
      ct_framework_get_valid_from (framework) == CT_DAY_NONE)
    return g_strdup (ct_framework_get_label (framework));

  ct_day_to_ymd (ct_framework_get_valid_from (framework), &from, &month, &mday);
  if (ct_framework_get_valid_to (framework) == CT_DAY_NONE)
    return g_strdup_printf ("%s · %d–", ct_framework_get_label (framework), from);

  ct_day_to_ymd (ct_framework_get_valid_to (framework), &to, &month, &mday);

  return g_strdup_printf ("%s · %d–%d", ct_framework_get_label (framework), from, to);
}

/* When a framework is, was or will be in force, seen from the first day of the plan. */
static char *
describe_validity (CtFramework *framework, CtDay day)
{
  CtDay from_day = ct_framework_get_valid_from (framework);
  CtDay to_day = ct_framework_get_valid_to (framework);
  g_autofree char *from = from_day != CT_DAY_NONE ? ct_day_format_vi (from_day) : NULL;
  g_autofree char *to = to_day != CT_DAY_NONE ? ct_day_format_vi (to_day) : NULL;

  if (to_day != CT_DAY_NONE && from_day == CT_DAY_NONE)
    return g_strdup_printf (_ ("In force until %s"), to);
  if (to_day != CT_DAY_NONE)
    return g_strdup_printf (
        /* Translators: two dates */
        _ ("In force from %s to %s"), from, to);
  if (from_day != CT_DAY_NONE && from_day > day)
    return g_strdup_printf (
        /* Translators: a date that is still to come when the plan begins */
        _ ("Not in force before %s"), from);
  if (from_day != CT_DAY_NONE)
    return g_strdup_printf (_ ("In force since %s"), from);

  return NULL;
}

static char *
describe_size (CtFramework *framework)
{
  return g_strdup_printf (
      /* Translators: how large a set of standards is; %u are numbers */
      _ ("%u standards, %u criteria, %u levels"),
      g_list_model_get_n_items (ct_framework_get_standards (framework)),
      g_list_model_get_n_items (ct_framework_get_criteria (framework)),
      ct_framework_get_max_level (framework));
}

/**
 * ct_framework_words_dup_facts:
 * @day: the first day of the plan
 *
 * Returns: (transfer full): when the standards are in force, and how large they are
 */
char *
ct_framework_words_dup_facts (CtFramework *framework, CtDay day)
{
  g_autofree char *validity = describe_validity (framework, day);
  g_autofree char *size = describe_size (framework);

  return validity != NULL ? g_strdup_printf ("%s · %s", validity, size) : g_strdup (size);
}
