/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment-words"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-assessment-words.h"

#include "ct-level-gap.h"

/* What assessments are called, and what follows from them, in words. */

/**
 * ct_assessment_words_dup_year:
 *
 * Returns: (transfer full): "2025–2026"
 */
char *
ct_assessment_words_dup_year (CtAssessment *assessment)
{
  int year = ct_node_get_number (CT_NODE (assessment), CT_ASSESSMENT_YEAR);

  return year > 0 ? g_strdup_printf ("%d–%d", year, year + 1) : g_strdup (_ ("no year"));
}

const char *
ct_assessment_words_get_by (CtAssessment *assessment)
{
  if (g_str_equal (ct_node_get_text (CT_NODE (assessment), CT_ASSESSMENT_BY), "external"))
    return _ ("External");

  return _ ("Self-assessment");
}

char *
ct_assessment_words_dup_title (CtAssessment *assessment)
{
  g_autofree char *year = ct_assessment_words_dup_year (assessment);

  return g_strdup_printf ("%s %s", ct_assessment_words_get_by (assessment), year);
}

/**
 * ct_assessment_words_dup_level:
 * @framework: (nullable): what calls the levels
 * @level: a level; one that @framework does not have gets its number
 */
char *
ct_assessment_words_dup_level (CtFramework *framework, int level)
{
  const char *name = NULL;

  if (level == CT_FIELD_NO_NUMBER)
    return g_strdup (_ ("not assessed"));
  if (level == 0)
    return g_strdup (_ ("Not met"));
  if (framework != NULL)
    name = ct_framework_get_level_name (framework, level);

  return name != NULL ? g_strdup (name) : g_strdup_printf (_ ("Level %d"), level);
}

static int
get_level (const char *code, gpointer user_data)
{
  CtResult *result = ct_assessment_find_result (user_data, code);

  return result != NULL ? ct_node_get_number (CT_NODE (result), CT_RESULT_LEVEL)
                        : CT_FIELD_NO_NUMBER;
}

static guint
count_unassessed (CtFramework *framework, CtAssessment *assessment)
{
  GListModel *criteria = ct_framework_get_criteria (framework);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      count += get_level (ct_criterion_get_code (criterion), assessment) == CT_FIELD_NO_NUMBER;
    }

  return count;
}

static void
append_codes (GString *text, GPtrArray *criteria, GHashTable *told)
{
  for (guint i = 0; i < criteria->len; i++)
    {
      const char *code = ct_criterion_get_code (g_ptr_array_index (criteria, i));

      /* Who lacks level 1 lacks level 2 as well: once is enough. */
      if (g_hash_table_add (told, (gpointer) code))
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", code);
    }
}

/* Those that all are needed, in one list. */
static char *
dup_needed (GPtrArray *gaps)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const CtLevelGap *gap = g_ptr_array_index (gaps, i);

      if (gap->every)
        append_codes (codes, gap->criteria, told);
    }

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static char *
dup_gaps (GPtrArray *gaps)
{
  g_autofree char *needed = dup_needed (gaps);
  g_autoptr (GString) text = g_string_new (needed);

  for (guint i = 0; i < gaps->len; i++)
    {
      const CtLevelGap *gap = g_ptr_array_index (gaps, i);
      g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GString) codes = g_string_new (NULL);

      if (gap->every)
        continue;

      append_codes (codes, gap->criteria, told);
      if (text->len > 0)
        g_string_append (text, "; ");
      /* Translators: a number of criteria that are still needed, and among which */
      g_string_append_printf (text, _ ("%u more of %s"), gap->needed, codes->str);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
append_next (GString *text, CtFramework *framework, CtAssessment *assessment, guint next)
{
  g_autofree char *level = ct_assessment_words_dup_level (framework, (int) next);
  g_autoptr (GPtrArray) gaps = ct_level_gap_list (framework, next, get_level, assessment);
  g_autofree char *words = dup_gaps (gaps);

  if (*words != '\0')
    g_string_append_printf (text, _ (" In the way of %s: %s."), level, words);
  else if (ct_framework_get_provisions_article (framework) != NULL)
    /* Translators: a level of the school, and an article of the law */
    g_string_append_printf (text, _ (" %s is decided by the provisions of %s."), level,
                            ct_framework_get_provisions_article (framework));
}

int
ct_assessment_words_evaluate (CtFramework *framework, CtAssessment *assessment)
{
  return ct_framework_evaluate (framework, get_level, FALSE, assessment);
}

/**
 * ct_assessment_words_dup_school:
 *
 * Which level the school reaches by the rule of the framework, and who is in the way of the next.
 *
 * Returns: (transfer full) (nullable): sentences; %NULL while no criterion is assessed
 */
char *
ct_assessment_words_dup_school (CtFramework *framework, CtAssessment *assessment)
{
  guint n_criteria = g_list_model_get_n_items (ct_framework_get_criteria (framework));
  guint unassessed = count_unassessed (framework, assessment);
  int reached = ct_assessment_words_evaluate (framework, assessment);
  g_autofree char *level = ct_assessment_words_dup_level (framework, MAX (reached, 1));
  g_autoptr (GString) text = g_string_new (NULL);

  if (unassessed == n_criteria)
    return NULL;

  g_string_append_printf (text,
                          reached > 0 ? _ ("By the rule the school reaches %s.")
                                      : _ ("By the rule the school does not reach %s."),
                          level);
  if ((guint) reached < ct_framework_get_max_level (framework))
    append_next (text, framework, assessment, reached + 1);
  if (unassessed > 0)
    g_string_append_printf (text,
                            g_dngettext (NULL, " %u criterion is not assessed yet.",
                                         " %u criteria are not assessed yet.", unassessed),
                            unassessed);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * ct_assessment_words_dup_missing:
 * @level: a level reached or aimed at
 *
 * Returns: (transfer full) (nullable): a sentence when @criterion has no such level
 */
char *
ct_assessment_words_dup_missing (CtFramework *framework, CtCriterion *criterion, int level)
{
  g_autofree char *name = NULL;
  g_autofree char *highest = NULL;

  if (level < 1 || ct_criterion_has_level (criterion, level))
    return NULL;

  name = ct_assessment_words_dup_level (framework, level);
  highest = ct_assessment_words_dup_level (framework, (int) ct_criterion_get_max_level (criterion));

  return g_strdup_printf (_ ("Criterion %s has no %s; the highest is %s."),
                          ct_criterion_get_code (criterion), name, highest);
}
