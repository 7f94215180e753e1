/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment-summary"

#include "config.h"

#include "ct-assessment-summary.h"

#include "ct-tally.h"

static void
clear_count (CtLevelCount *count)
{
  g_free (count->printed);
}

/**
 * ct_assessment_summary_format_share:
 *
 * Returns: (transfer full): @met of @of in percent with one decimal, half up, decimal comma:
 *   “81,5%”; a whole number without decimal: “100%”; "" when @of is 0
 */
char *
ct_assessment_summary_format_share (guint met, guint of)
{
  guint64 tenths;

  if (of == 0)
    return g_strdup ("");

  tenths = ((guint64) met * 2000 + of) / (2 * (guint64) of);

  if (tenths % 10 == 0)
    return g_strdup_printf ("%u%%", (guint) (tenths / 10));

  return g_strdup_printf ("%u,%u%%", (guint) (tenths / 10), (guint) (tenths % 10));
}

static void
count_tallies (CtNodeList *tallies, GArray *counts)
{
  for (guint i = 0; i < ct_node_list_get_length (tallies); i++)
    {
      CtNode *tally = ct_node_list_get (tallies, i);
      const char *printed = ct_node_get_text (tally, CT_TALLY_PRINTED);
      CtLevelCount count = { ct_node_get_number (tally, CT_TALLY_LEVEL),
                             MAX (ct_node_get_number (tally, CT_TALLY_MET), 0),
                             MAX (ct_node_get_number (tally, CT_TALLY_OF), 0) };

      /* A total of no level, or without both figures and words, says nothing. */
      if (count.level < 1 || (count.of == 0 && *printed == '\0'))
        continue;

      count.tally = tally;
      count.printed = *printed != '\0' ? g_strdup (printed)
                                       : ct_assessment_summary_format_share (count.met, count.of);
      g_array_append_val (counts, count);
    }
}

/* The level found for a criterion of the framework, each once: what is found for others, or twice,
 * does not count. */
static int
get_level (CtAssessment *assessment, CtCriterion *criterion)
{
  CtResult *result = ct_assessment_find_result (assessment, ct_criterion_get_code (criterion));

  return result != NULL ? ct_node_get_number (CT_NODE (result), CT_RESULT_LEVEL)
                        : CT_FIELD_NO_NUMBER;
}

static guint
count_known (CtAssessment *assessment, CtFramework *framework, int level)
{
  GListModel *criteria = ct_framework_get_criteria (framework);
  guint met = 0;

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      met +=
          ct_criterion_has_level (criterion, level) && get_level (assessment, criterion) >= level;
    }

  return met;
}

static guint
count_known_assessed (CtAssessment *assessment, CtFramework *framework)
{
  GListModel *criteria = ct_framework_get_criteria (framework);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      count += ct_criterion_has_level (criterion, 1) && get_level (assessment, criterion) >= 0;
    }

  return count;
}

/* Without a framework: all that have a criterion and a level. */
static guint
count_assessed (CtNodeList *results, int level)
{
  guint count = 0;

  for (guint i = 0; i < ct_node_list_get_length (results); i++)
    {
      CtNode *result = ct_node_list_get (results, i);

      count += *ct_node_get_text (result, CT_RESULT_CRITERION) != '\0' &&
               ct_node_get_number (result, CT_RESULT_LEVEL) >= level;
    }

  return count;
}

static int
get_highest_level (CtFramework *framework, CtNodeList *results)
{
  int highest = 1;

  for (guint i = 0; framework == NULL && i < ct_node_list_get_length (results); i++)
    highest = MAX (highest, ct_node_get_number (ct_node_list_get (results, i), CT_RESULT_LEVEL));

  for (int level = 1; framework != NULL && ct_framework_count_criteria (framework, level) > 0;
       level++)
    highest = level;

  return MIN (highest, CT_RESULT_MOST_LEVELS);
}

static void
count_results (CtFramework *framework, CtAssessment *assessment, GArray *counts)
{
  CtNodeList *results = ct_assessment_get_results (assessment);
  int highest = get_highest_level (framework, results);

  for (int level = 1; level <= highest; level++)
    {
      CtLevelCount count = { level };

      count.met = framework != NULL ? count_known (assessment, framework, level)
                                    : count_assessed (results, level);
      count.of = framework != NULL ? ct_framework_count_criteria (framework, level)
                                   : count_assessed (results, 0);
      count.printed = ct_assessment_summary_format_share (count.met, count.of);
      g_array_append_val (counts, count);
    }
}

static int
compare_levels (gconstpointer a, gconstpointer b)
{
  return ((const CtLevelCount *) a)->level - ((const CtLevelCount *) b)->level;
}

/**
 * ct_assessment_summary_count:
 * @framework: (nullable): tells which criteria have which level
 *
 * Counts for each level the criteria that reach it, out of those that have it. Where the plan holds
 * no results but only totals, these are taken as they are.
 *
 * Returns: (transfer full) (element-type CtLevelCount): by level
 */
GArray *
ct_assessment_summary_count (CtAssessment *assessment, CtFramework *framework)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (CtLevelCount));
  CtNodeList *results = ct_assessment_get_results (assessment);

  g_array_set_clear_func (counts, (GDestroyNotify) clear_count);

  if (ct_node_list_get_length (results) > 0)
    count_results (framework, assessment, counts);
  else
    count_tallies (ct_assessment_get_tallies (assessment), counts);
  g_array_sort (counts, compare_levels);

  return counts;
}

/**
 * ct_assessment_summary_count_not_met:
 * @framework: (nullable): tells which criteria there are
 * @of: (out): out of how many
 *
 * Returns: how many criteria were found not to reach even the first level. One that was not
 * assessed is not among them.
 */
guint
ct_assessment_summary_count_not_met (CtAssessment *assessment, CtFramework *framework, guint *of)
{
  CtNodeList *results = ct_assessment_get_results (assessment);
  g_autoptr (GArray) counts = ct_assessment_summary_count (assessment, framework);
  const CtLevelCount *first = counts->len > 0 ? &g_array_index (counts, CtLevelCount, 0) : NULL;
  guint assessed;

  *of = first != NULL ? first->of : 0;
  if (first == NULL || first->level != 1)
    return 0;

  if (ct_node_list_get_length (results) == 0)
    return first->of > first->met ? first->of - first->met : 0;

  assessed = framework != NULL ? count_known_assessed (assessment, framework)
                               : count_assessed (results, 0);

  return assessed > first->met ? assessed - first->met : 0;
}
