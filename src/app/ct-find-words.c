/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-find-words"

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "ct-find-words.h"

#include "ct-action.h"
#include "ct-node-place.h"
#include "ct-screen-heading.h"
#include "ct-section.h"

static const char *
find_code_name (const CtSearchPlace *place, CtFramework *framework)
{
  CtCriterion *criterion;
  CtStandard *standard;
  guint number;

  switch (place->kind)
    {
    case CT_SEARCH_CRITERION:
      criterion = ct_framework_find_criterion (framework, place->code);
      return criterion != NULL ? ct_criterion_get_name (criterion) : NULL;

    case CT_SEARCH_STANDARD:
      standard = ct_framework_find_standard (framework, atoi (place->code));
      return standard != NULL ? ct_standard_get_name (standard) : NULL;

    case CT_SEARCH_LEVEL4:
      number = atoi (place->code);
      return number >= 1 && number <= ct_framework_get_n_provisions (framework)
                 ? ct_framework_get_provision (framework, number - 1)->summary
                 : NULL;

    default:
      return NULL;
    }
}

static char *
dup_code_words (const CtSearchPlace *place, CtFramework *framework)
{
  const char *name = framework != NULL ? find_code_name (place, framework) : NULL;

  return name != NULL ? g_strdup_printf ("%s  %s", place->code, name) : g_strdup (place->code);
}

static char *
dup_section_words (CtSection *section)
{
  g_autofree char *number = ct_section_dup_number (section);
  g_autofree char *heading =
      ct_screen_heading_dup (ct_node_get_text (CT_NODE (section), CT_SECTION_HEADING));

  return g_strdup_printf ("%s  %s", number,
                          *heading != '\0' ? heading : _ ("Section without a name"));
}

/**
 * ct_find_words_dup_place:
 * @framework: (nullable): the standards, for their names
 *
 * Returns: (transfer full): what the outline calls @place
 */
char *
ct_find_words_dup_place (const CtSearchPlace *place, CtFramework *framework)
{
  switch (place->kind)
    {
    case CT_SEARCH_SECTION:
      return dup_section_words (CT_SECTION (place->section));

    case CT_SEARCH_STANDARD:
    case CT_SEARCH_CRITERION:
    case CT_SEARCH_LEVEL4:
      return dup_code_words (place, framework);

    case CT_SEARCH_OTHER:
      return g_strdup (_ ("Without a standard"));

    case CT_SEARCH_ASSESSMENT:
      return g_strdup (_ ("Assessments"));

    case CT_SEARCH_EVIDENCE:
      return g_strdup (_ ("List of evidence"));

    case CT_SEARCH_REVIEWS:
      return g_strdup (_ ("Reviews"));

    case CT_SEARCH_DOCUMENT:
    default:
      return g_strdup (_ ("School, recipients, signature"));
    }
}

static gboolean
is_main_field (CtNode *node, guint field)
{
  return (CT_IS_ACTION (node) && field == CT_ACTION_TEXT) ||
         (CT_IS_IMPROVEMENT (node) && field == CT_IMPROVEMENT_CONTENT);
}

/**
 * ct_find_words_dup_object:
 *
 * Returns: (transfer full): something like “Improvement 1 · Action 3 · Lead”; the place is not said
 *   again
 */
char *
ct_find_words_dup_object (CtSearchHit *hit)
{
  CtNode *node = ct_search_hit_get_node (hit);
  const char *code = ct_search_hit_get_place (hit)->code;
  const char *label = ct_search_hit_get_label (hit);
  g_autofree char *words = NULL;
  const char *start;

  if (!CT_IS_ACTION (node) && !CT_IS_IMPROVEMENT (node))
    return g_strdup (_ (label));

  words = ct_node_place_dup_words (node);
  start = words;
  if (*code != '\0' && g_str_has_prefix (words, code) &&
      g_str_has_prefix (words + strlen (code), " · "))
    start = words + strlen (code) + strlen (" · ");

  return is_main_field (node, ct_search_hit_get_field (hit))
             ? g_strdup (start)
             : g_strdup_printf ("%s · %s", start, _ (label));
}
