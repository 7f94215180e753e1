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

      count.tally = tally;
      count.printed = *printed != '\0' ? g_strdup (printed)
                                       : ct_assessment_summary_format_share (count.met, count.of);
      g_array_append_val (counts, count);
    }
}

static gboolean
reaches (CtFramework *framework, CtNode *result, int level)
{
  CtCriterion *criterion = NULL;

  if (framework != NULL)
    criterion =
        ct_framework_find_criterion (framework, ct_node_get_text (result, CT_RESULT_CRITERION));

  return ct_node_get_number (result, CT_RESULT_LEVEL) >= level &&
         (criterion == NULL || ct_criterion_has_level (criterion, level));
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

  return highest;
}

static void
count_results (CtFramework *framework, CtNodeList *results, GArray *counts)
{
  int highest = get_highest_level (framework, results);

  for (int level = 1; level <= highest; level++)
    {
      CtLevelCount count = { level };

      for (guint i = 0; i < ct_node_list_get_length (results); i++)
        count.met += reaches (framework, ct_node_list_get (results, i), level);

      count.of = framework != NULL ? ct_framework_count_criteria (framework, level)
                                   : ct_node_list_get_length (results);
      count.printed = ct_assessment_summary_format_share (count.met, count.of);
      g_array_append_val (counts, count);
    }
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
    count_results (framework, results, counts);
  else
    count_tallies (ct_assessment_get_tallies (assessment), counts);

  return counts;
}
