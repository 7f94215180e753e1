/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-level"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

/* Levels, against what the standards know and what was reached. */

static const CtCheckRule rule_criterion = { "criterion-unknown", CT_SEVERITY_WARNING };
static const CtCheckRule rule_standard = { "criterion-in-standard", CT_SEVERITY_WARNING };
static const CtCheckRule rule_no_level = { "level-not-there", CT_SEVERITY_ERROR };
static const CtCheckRule rule_below = { "level-below-reached", CT_SEVERITY_WARNING };
static const CtCheckRule rule_result = { "result-not-there", CT_SEVERITY_ERROR };
static const CtCheckRule rule_empty = { "improvement-empty", CT_SEVERITY_ERROR };
static const CtCheckRule rule_no_action = { "improvement-without-action", CT_SEVERITY_WARNING };
static const CtCheckRule rule_urgent = { "priority-without-action", CT_SEVERITY_ERROR };
static const CtCheckRule rule_priority = { "priority-without-improvement", CT_SEVERITY_ERROR };
static const CtCheckRule rule_unmet = { "unmet-without-improvement", CT_SEVERITY_WARNING };
static const CtCheckRule rule_framework = { "framework-not-in-force", CT_SEVERITY_WARNING };

static const char *
get_level_name (CtFramework *framework, int level)
{
  const char *name = ct_framework_get_level_name (framework, level);

  return name != NULL ? name : "";
}

static char *
dup_level_name (CtFramework *framework, int level)
{
  const char *name = get_level_name (framework, level);

  return *name != '\0' ? g_strdup (name) : g_strdup_printf (_ ("level %d"), level);
}

static gboolean
is_urgent (CtCheckRun *run, CtCriterion *criterion)
{
  return ct_criterion_get_mandatory (criterion) &&
         ct_plan_get_level (run->plan, ct_criterion_get_code (criterion)) == 0;
}

static void
check_goal_level (CtCheckRun *run, CtNode *improvement, CtCriterion *criterion)
{
  const char *code = ct_criterion_get_code (criterion);
  int goal = ct_node_get_number (improvement, CT_IMPROVEMENT_GOAL_LEVEL);
  int reached = ct_plan_get_level (run->plan, code);
  g_autofree char *subject = g_strdup_printf ("%s %d %d", code, goal, reached);
  g_autofree char *name = NULL;
  g_autofree char *reached_name = NULL;

  if (goal == CT_FIELD_NO_NUMBER)
    return;

  name = dup_level_name (run->framework, goal);
  if (goal > 0 && !ct_criterion_has_level (criterion, goal))
    {
      ct_check_report (run, &rule_no_level, improvement, CT_IMPROVEMENT_GOAL_LEVEL, subject,
                       /* Translators: number of a criterion, name of a level */
                       _ ("Criterion %s has no %s, which is the goal here."), code, name);
      return;
    }

  if (reached == CT_FIELD_NO_NUMBER || goal >= reached)
    return;

  reached_name = dup_level_name (run->framework, reached);
  ct_check_report (run, &rule_below, improvement, CT_IMPROVEMENT_GOAL_LEVEL, subject,
                   /* Translators: number of a criterion, names of two levels */
                   _ ("Criterion %s has reached %s already; the goal %s is below that."), code,
                   reached_name, name);
}

static void
check_criterion (CtCheckRun *run, CtNode *improvement, CtCriterion *criterion)
{
  const char *code = ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION);
  const char *standard = ct_node_get_text (improvement, CT_IMPROVEMENT_STANDARD);

  if (criterion == NULL)
    {
      ct_check_report (run, &rule_criterion, improvement, CT_IMPROVEMENT_CRITERION, code,
                       _ ("The standards of the plan have no criterion %s."), code);
      return;
    }

  if (*standard != '\0' && (guint) atoi (standard) != ct_criterion_get_standard (criterion))
    {
      g_autofree char *subject = g_strdup_printf ("%s %s", standard, code);

      ct_check_report (run, &rule_standard, improvement, CT_IMPROVEMENT_STANDARD, subject,
                       _ ("Criterion %s belongs to standard %u, but here standard %s is named."),
                       code, ct_criterion_get_standard (criterion), standard);
    }

  check_goal_level (run, improvement, criterion);
}

/* What was chosen to be improved, and nothing said of it yet. */
static void
check_unwritten (CtCheckRun *run, CtNode *improvement, CtCriterion *criterion)
{
  const char *code = ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION);

  if (*code == '\0')
    ct_check_report (run, &rule_empty, improvement, CT_IMPROVEMENT_CONTENT, "",
                     _ ("What to improve is empty: write it or delete it."));
  else if (criterion != NULL && is_urgent (run, criterion))
    ct_check_report (run, &rule_urgent, improvement, CT_IMPROVEMENT_CONTENT, code,
                     /* Translators: number of a criterion, name of a level */
                     _ ("Criterion %s is mandatory and has not reached %s, but nothing is planned "
                        "for it yet."),
                     code, get_level_name (run->framework, 1));
  else
    ct_check_report (run, &rule_no_action, improvement, CT_IMPROVEMENT_CONTENT, code,
                     _ ("Criterion %s is to be improved, but nothing is planned for it yet."),
                     code);
}

static void
check_actions (CtCheckRun *run, CtNode *improvement, CtCriterion *criterion)
{
  const char *content = ct_node_get_text (improvement, CT_IMPROVEMENT_CONTENT);
  g_autofree char *start = NULL;

  if (ct_node_list_get_length (ct_improvement_get_actions (CT_IMPROVEMENT (improvement))) > 0)
    return;

  if (ct_check_is_blank (content))
    content = ct_node_get_text (improvement, CT_IMPROVEMENT_GOAL);
  if (ct_check_is_blank (content))
    {
      check_unwritten (run, improvement, criterion);
      return;
    }

  start = ct_check_dup_start (content);
  if (criterion != NULL && is_urgent (run, criterion))
    ct_check_report (
        run, &rule_urgent, improvement, 0, content,
        /* Translators: number of a criterion, name of a level, words */
        _ ("Criterion %s is mandatory and has not reached %s, but “%s” has no action."),
        ct_criterion_get_code (criterion), get_level_name (run->framework, 1), start);
  else
    ct_check_report (run, &rule_no_action, improvement, 0, content, _ ("“%s” has no action."),
                     start);
}

void
ct_check_improvement (CtCheckRun *run, CtImprovement *improvement)
{
  CtNode *node = CT_NODE (improvement);
  const char *code = ct_node_get_text (node, CT_IMPROVEMENT_CRITERION);
  CtCriterion *criterion = NULL;

  if (run->framework != NULL && *code != '\0')
    {
      criterion = ct_framework_find_criterion (run->framework, code);
      check_criterion (run, node, criterion);
    }

  check_actions (run, node, criterion);
}

void
ct_check_result (CtCheckRun *run, CtResult *result)
{
  CtNode *node = CT_NODE (result);
  const char *code = ct_node_get_text (node, CT_RESULT_CRITERION);
  int level = ct_node_get_number (node, CT_RESULT_LEVEL);
  CtCriterion *criterion;
  g_autofree char *subject = NULL;
  g_autofree char *name = NULL;

  /* Results of an earlier year may be by other standards: then they are not in the latest. */
  if (run->framework == NULL || level <= 0 || ct_plan_get_result (run->plan, code) != result)
    return;

  criterion = ct_framework_find_criterion (run->framework, code);
  if (criterion == NULL || ct_criterion_has_level (criterion, level))
    return;

  subject = g_strdup_printf ("%s %d", code, level);
  name = dup_level_name (run->framework, level);
  ct_check_report (run, &rule_result, node, CT_RESULT_LEVEL, subject,
                   _ ("Criterion %s is assessed as %s, which it does not have."), code, name);
}

static gboolean
has_improvement (CtPlan *plan, const char *code)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    if (g_str_equal (ct_node_get_text (ct_node_list_get (improvements, i),
                                       CT_IMPROVEMENT_CRITERION),
                     code))
      return TRUE;

  return FALSE;
}

/**
 * ct_check_priorities:
 *
 * A criterion below the first level stands first among what a plan has to improve.
 */
void
ct_check_priorities (CtCheckRun *run)
{
  GListModel *criteria;

  if (run->framework == NULL)
    return;

  criteria = ct_framework_get_criteria (run->framework);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);
      const char *code = ct_criterion_get_code (criterion);

      if (ct_plan_get_level (run->plan, code) != 0 || has_improvement (run->plan, code))
        continue;

      if (ct_criterion_get_mandatory (criterion))
        ct_check_report (run, &rule_priority, CT_NODE (ct_plan_get_result (run->plan, code)), 0,
                         code,
                         _ ("Criterion %s is mandatory and has not reached %s, but nothing of it "
                            "is improved."),
                         code, get_level_name (run->framework, 1));
      else
        ct_check_report (run, &rule_unmet, CT_NODE (ct_plan_get_result (run->plan, code)), 0, code,
                         _ ("Criterion %s has not reached %s, and nothing of it is improved."),
                         code, get_level_name (run->framework, 1));
    }
}

/**
 * ct_check_framework:
 *
 * Standards that were replaced before the day of the plan.
 */
void
ct_check_framework (CtCheckRun *run)
{
  const char *id = ct_node_get_text (CT_NODE (run->plan), CT_PLAN_FRAMEWORK);
  CtDay day = ct_check_get_plan_day (run);
  CtDay end;
  g_autofree char *last = NULL;
  const char *replaced_by;

  if (run->framework == NULL)
    return;

  end = ct_framework_get_valid_to (run->framework);
  if (end == CT_DAY_NONE || day <= end || !ct_framework_get_valid_to_verified (run->framework))
    return;

  last = ct_day_format_vi (end);
  replaced_by = ct_framework_get_replaced_by (run->framework);
  if (replaced_by != NULL)
    ct_check_report (run, &rule_framework, CT_NODE (run->plan), CT_PLAN_FRAMEWORK, id,
                     /* Translators: a circular, a day, another circular */
                     _ ("The standards of %s were in force until %s only; %s took their place."),
                     ct_framework_get_circular (run->framework), last, replaced_by);
  else
    ct_check_report (run, &rule_framework, CT_NODE (run->plan), CT_PLAN_FRAMEWORK, id,
                     _ ("The standards of %s were in force until %s only."),
                     ct_framework_get_circular (run->framework), last);
}
