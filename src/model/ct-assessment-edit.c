/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment-edit"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ct-assessment-edit.h"

/* What the user does to the assessments of a plan. Each function is one step of the history. */

static gboolean
is_external (CtAssessment *assessment)
{
  return g_str_equal (ct_node_get_text (CT_NODE (assessment), CT_ASSESSMENT_BY), "external");
}

static int
get_year (CtAssessment *assessment)
{
  return ct_node_get_number (CT_NODE (assessment), CT_ASSESSMENT_YEAR);
}

static const char *
get_own_framework (CtPlan *plan)
{
  return ct_node_get_text (CT_NODE (plan), CT_PLAN_FRAMEWORK);
}

/**
 * ct_assessment_edit_is_by:
 * @framework: (nullable): the id of standards; %NULL for the plan's own
 *
 * Returns: whether @assessment is by these standards
 */
gboolean
ct_assessment_edit_is_by (CtPlan *plan, CtAssessment *assessment, const char *framework)
{
  const char *own = ct_node_get_text (CT_NODE (assessment), CT_ASSESSMENT_FRAMEWORK);

  if (*own == '\0')
    own = get_own_framework (plan);

  return g_str_equal (own, framework != NULL ? framework : get_own_framework (plan));
}

/**
 * ct_assessment_edit_get_current:
 * @framework: (nullable): the id of standards; %NULL for the plan's own
 *
 * Returns: (transfer none) (nullable): the latest assessment by these standards; of two of the same
 *   year, the one that stands later in the plan
 */
CtAssessment *
ct_assessment_edit_get_current (CtPlan *plan, const char *framework)
{
  CtNodeList *assessments = ct_plan_get_assessments (plan);
  CtAssessment *best = NULL;

  for (guint i = 0; i < ct_node_list_get_length (assessments); i++)
    {
      CtAssessment *assessment = ct_node_list_get (assessments, i);

      if (ct_assessment_edit_is_by (plan, assessment, framework) &&
          (best == NULL || get_year (assessment) >= get_year (best)))
        best = assessment;
    }

  return best;
}

/**
 * ct_assessment_edit_get_of:
 *
 * Returns: (transfer none) (nullable): the assessment that tells the present level of @criterion;
 *   failing that the latest one
 */
CtAssessment *
ct_assessment_edit_get_of (CtPlan *plan, const char *criterion)
{
  CtResult *result = ct_plan_get_result (plan, criterion);
  CtNode *parent = result != NULL ? ct_node_get_parent (CT_NODE (result)) : NULL;

  return parent != NULL ? CT_ASSESSMENT (parent) : ct_assessment_edit_get_current (plan, NULL);
}

/**
 * ct_assessment_edit_get_next_year:
 * @framework: (nullable): the id of standards; %NULL for the plan's own
 *
 * Returns: the year that the next assessment is most likely of: the one after the latest, for the
 *   first the one before the plan begins
 */
int
ct_assessment_edit_get_next_year (CtPlan *plan, const char *framework)
{
  CtAssessment *current = ct_assessment_edit_get_current (plan, framework);
  CtCalendar *calendar = ct_plan_get_calendar (plan);

  if (current != NULL && get_year (current) > 0)
    return get_year (current) + 1;

  return calendar != NULL ? ct_calendar_get_first_year (calendar) - 1 : CT_FIELD_NO_NUMBER;
}

/* By year, and in a year the school's own before the others'. */
static guint
find_place (CtNodeList *assessments, int year, gboolean external)
{
  guint position = ct_node_list_get_length (assessments);

  for (; position > 0; position--)
    {
      CtAssessment *before = ct_node_list_get (assessments, position - 1);
      int difference = get_year (before) - year;

      if (difference < 0 || (difference == 0 && (external || !is_external (before))))
        break;
    }

  return position;
}

/**
 * ct_assessment_edit_add:
 * @framework: (nullable): the id of standards; %NULL for the plan's own
 * @year: the first calendar year of the school year
 *
 * Returns: (transfer none): a new assessment, in its place among the others
 */
CtAssessment *
ct_assessment_edit_add (CtPlan *plan, const char *framework, int year, gboolean external)
{
  g_autoptr (CtAssessment) assessment = ct_assessment_new ();
  CtNodeList *assessments = ct_plan_get_assessments (plan);
  CtHistory *history = ct_plan_get_history (plan);

  ct_node_set_number (CT_NODE (assessment), CT_ASSESSMENT_YEAR, year);
  ct_node_set_text (CT_NODE (assessment), CT_ASSESSMENT_BY, external ? "external" : "self");
  if (framework != NULL && !g_str_equal (framework, get_own_framework (plan)))
    ct_node_set_text (CT_NODE (assessment), CT_ASSESSMENT_FRAMEWORK, framework);

  ct_history_begin_group (history, _ ("Add an assessment"));
  ct_node_list_insert (assessments, find_place (assessments, year, external), assessment);
  ct_history_end_group (history);

  return assessment;
}

void
ct_assessment_edit_remove (CtPlan *plan, CtAssessment *assessment)
{
  CtNodeList *assessments = ct_plan_get_assessments (plan);
  CtHistory *history = ct_plan_get_history (plan);
  guint position;

  g_return_if_fail (ct_node_list_find (assessments, assessment, &position));

  ct_history_begin_group (history, _ ("Delete the assessment"));
  ct_node_list_remove (assessments, position);
  ct_history_end_group (history);
}

/* Moves the assessment to where its new year belongs. */
static void
put_in_order (CtPlan *plan, CtAssessment *assessment)
{
  CtNodeList *assessments = ct_plan_get_assessments (plan);
  g_autoptr (CtAssessment) kept = g_object_ref (assessment);
  guint from, to;

  g_return_if_fail (ct_node_list_find (assessments, assessment, &from));

  ct_node_list_remove (assessments, from);
  to = find_place (assessments, get_year (assessment), is_external (assessment));
  ct_node_list_insert (assessments, to, assessment);
}

/**
 * ct_assessment_edit_set_year:
 * @year: the first calendar year of the school year
 */
void
ct_assessment_edit_set_year (CtPlan *plan, CtAssessment *assessment, int year)
{
  CtHistory *history = ct_plan_get_history (plan);

  if (get_year (assessment) == year)
    return;

  ct_history_begin_group (history, _ ("Change the year of the assessment"));
  ct_node_set_number (CT_NODE (assessment), CT_ASSESSMENT_YEAR, year);
  put_in_order (plan, assessment);
  ct_history_end_group (history);
}

void
ct_assessment_edit_set_external (CtPlan *plan, CtAssessment *assessment, gboolean external)
{
  CtHistory *history = ct_plan_get_history (plan);

  if (is_external (assessment) == external)
    return;

  ct_history_begin_group (history, _ ("Change who assessed"));
  ct_node_set_text (CT_NODE (assessment), CT_ASSESSMENT_BY, external ? "external" : "self");
  put_in_order (plan, assessment);
  ct_history_end_group (history);
}

/* "1.9" before "1.10", whatever the framework. */
static int
compare_codes (const char *a, const char *b)
{
  const char *dot_a = strchr (a, '.');
  const char *dot_b = strchr (b, '.');
  int difference = atoi (a) - atoi (b);

  if (difference != 0)
    return difference;

  return (dot_a != NULL ? atoi (dot_a + 1) : 0) - (dot_b != NULL ? atoi (dot_b + 1) : 0);
}

static void
insert_result (CtPlan *plan, CtAssessment *assessment, CtResult *result)
{
  const char *code = ct_node_get_text (CT_NODE (result), CT_RESULT_CRITERION);
  CtNodeList *results;
  guint position;

  if (assessment == NULL)
    assessment = ct_assessment_edit_get_current (plan, NULL);
  if (assessment == NULL)
    assessment =
        ct_assessment_edit_add (plan, NULL, ct_assessment_edit_get_next_year (plan, NULL), FALSE);

  results = ct_assessment_get_results (assessment);
  position = ct_node_list_get_length (results);
  while (position > 0 && compare_codes (ct_node_get_text (ct_node_list_get (results, position - 1),
                                                          CT_RESULT_CRITERION),
                                        code) > 0)
    position--;

  ct_node_list_insert (results, position, result);
}

static CtResult *
find_result (CtPlan *plan, CtAssessment *assessment, const char *criterion)
{
  if (assessment == NULL)
    assessment = ct_assessment_edit_get_current (plan, NULL);

  return assessment != NULL ? ct_assessment_find_result (assessment, criterion) : NULL;
}

static void
drop_if_blank (CtResult *result)
{
  CtNode *parent = ct_node_get_parent (CT_NODE (result));
  CtNodeList *results = ct_assessment_get_results (CT_ASSESSMENT (parent));
  guint position;

  if (ct_result_is_blank (result) && ct_node_list_find (results, result, &position))
    ct_node_list_remove (results, position);
}

static CtResult *
new_result (const char *criterion)
{
  CtResult *result = ct_result_new ();

  ct_node_set_text (CT_NODE (result), CT_RESULT_CRITERION, criterion);

  return result;
}

/**
 * ct_assessment_edit_set_level:
 * @assessment: (nullable): whose finding; %NULL for the latest, which is made if there is none
 * @level: the level reached, 0 for not met, %CT_FIELD_NO_NUMBER for not assessed
 */
void
ct_assessment_edit_set_level (CtPlan *plan,
                              CtAssessment *assessment,
                              const char *criterion,
                              int level)
{
  CtResult *result = find_result (plan, assessment, criterion);
  CtHistory *history = ct_plan_get_history (plan);

  if (result == NULL && level == CT_FIELD_NO_NUMBER)
    return;

  ct_history_begin_group (history, _ ("Change the level"));
  if (result == NULL)
    {
      g_autoptr (CtResult) fresh = new_result (criterion);

      ct_node_set_number (CT_NODE (fresh), CT_RESULT_LEVEL, level);
      insert_result (plan, assessment, fresh);
    }
  else
    {
      ct_node_set_number (CT_NODE (result), CT_RESULT_LEVEL, level);
      drop_if_blank (result);
    }
  ct_history_end_group (history);
}

static void
remove_mark (CtResult *result, CtIndicatorMark *mark)
{
  CtNodeList *marks = ct_result_get_indicators (result);
  guint position;

  if (ct_node_list_find (marks, mark, &position))
    ct_node_list_remove (marks, position);
}

static CtIndicatorMark *
new_mark (int level, const char *letter, const char *met)
{
  CtIndicatorMark *mark = ct_indicator_mark_new ();

  ct_node_set_number (CT_NODE (mark), CT_INDICATOR_MARK_LEVEL, level);
  ct_node_set_text (CT_NODE (mark), CT_INDICATOR_MARK_LETTER, letter);
  ct_node_set_text (CT_NODE (mark), CT_INDICATOR_MARK_MET, met);

  return mark;
}

/* Level after level, and a before b. */
static void
insert_mark (CtNodeList *marks, CtIndicatorMark *mark)
{
  int level = ct_node_get_number (CT_NODE (mark), CT_INDICATOR_MARK_LEVEL);
  const char *letter = ct_node_get_text (CT_NODE (mark), CT_INDICATOR_MARK_LETTER);
  guint position = ct_node_list_get_length (marks);

  for (; position > 0; position--)
    {
      CtNode *before = ct_node_list_get (marks, position - 1);
      int difference = ct_node_get_number (before, CT_INDICATOR_MARK_LEVEL) - level;

      if (difference < 0 ||
          (difference == 0 &&
           strcmp (ct_node_get_text (before, CT_INDICATOR_MARK_LETTER), letter) <= 0))
        break;
    }

  ct_node_list_insert (marks, position, mark);
}

/**
 * ct_assessment_edit_set_mark:
 * @assessment: (nullable): whose finding; %NULL for the latest, which is made if there is none
 * @letter: (nullable): the indicator's letter
 * @met: (nullable): "yes", "no"; %NULL for not judged
 */
void
ct_assessment_edit_set_mark (CtPlan *plan,
                             CtAssessment *assessment,
                             const char *criterion,
                             int level,
                             const char *letter,
                             const char *met)
{
  CtResult *result = find_result (plan, assessment, criterion);
  CtIndicatorMark *mark = result != NULL ? ct_result_find_mark (result, level, letter) : NULL;
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, _ ("Mark an indicator"));
  if (mark != NULL && met == NULL)
    {
      remove_mark (result, mark);
      drop_if_blank (result);
    }
  else if (mark != NULL)
    ct_node_set_text (CT_NODE (mark), CT_INDICATOR_MARK_MET, met);
  else if (met != NULL)
    {
      g_autoptr (CtResult) fresh = result == NULL ? new_result (criterion) : NULL;
      g_autoptr (CtIndicatorMark) new = new_mark (level, letter, met);

      insert_mark (ct_result_get_indicators (fresh != NULL ? fresh : result), new);
      if (fresh != NULL)
        insert_result (plan, assessment, fresh);
    }
  ct_history_end_group (history);
}

/**
 * ct_assessment_edit_take_result:
 * @assessment: (nullable): whose finding; %NULL for the latest, which is made if there is none
 * @result: what is being written, not in a plan yet
 *
 * Puts @result into the plan. What is written in it from now on belongs to the same step.
 */
void
ct_assessment_edit_take_result (CtPlan *plan, CtAssessment *assessment, CtResult *result)
{
  CtHistory *history = ct_plan_get_history (plan);

  ct_history_begin_group (history, _ ("Write down the findings"));
  insert_result (plan, assessment, result);
  ct_history_end_group (history);
  ct_history_continue (history);
}

/**
 * ct_assessment_edit_add_tally:
 *
 * Returns: (transfer none): a count of the criteria of the first level that has none yet
 */
CtTally *
ct_assessment_edit_add_tally (CtPlan *plan, CtAssessment *assessment)
{
  CtNodeList *tallies = ct_assessment_get_tallies (assessment);
  g_autoptr (CtTally) tally = ct_tally_new ();
  CtHistory *history = ct_plan_get_history (plan);
  int level = 0;

  for (guint i = 0; i < ct_node_list_get_length (tallies); i++)
    level = MAX (level, ct_node_get_number (ct_node_list_get (tallies, i), CT_TALLY_LEVEL));

  ct_node_set_number (CT_NODE (tally), CT_TALLY_LEVEL, level + 1);
  ct_history_begin_group (history, _ ("Add a tally"));
  ct_node_list_append (tallies, tally);
  ct_history_end_group (history);

  return tally;
}

void
ct_assessment_edit_remove_tally (CtPlan *plan, CtAssessment *assessment, CtTally *tally)
{
  CtNodeList *tallies = ct_assessment_get_tallies (assessment);
  CtHistory *history = ct_plan_get_history (plan);
  guint position;

  g_return_if_fail (ct_node_list_find (tallies, tally, &position));

  ct_history_begin_group (history, _ ("Delete the tally"));
  ct_node_list_remove (tallies, position);
  ct_history_end_group (history);
}
