/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-action"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-column.h"
#include "ct-section.h"

/* What an action must say: what, when, who, and how it will be seen. */

static const CtCheckRule rule_empty = { "action-empty", CT_SEVERITY_ERROR };
static const CtCheckRule rule_no_period = { "action-without-period", CT_SEVERITY_WARNING };
static const CtCheckRule rule_no_lead = { "action-without-lead", CT_SEVERITY_WARNING };
static const CtCheckRule rule_no_evidence = { "action-without-evidence", CT_SEVERITY_HINT };
static const CtCheckRule rule_shared = { "action-without-period", CT_SEVERITY_HINT };
static const CtCheckRule rule_late = { "action-late", CT_SEVERITY_WARNING };
static const CtCheckRule rule_left = { "actions-left-undone", CT_SEVERITY_WARNING };

/* The school's own columns win over the form's. */
static CtNodeList *
get_own_columns (CtPlan *plan)
{
  CtNodeList *sections = ct_plan_get_sections (plan);

  for (guint i = 0; i < ct_node_list_get_length (sections); i++)
    {
      CtSection *section = ct_node_list_get (sections, i);
      CtNodeList *columns = ct_section_get_columns (section);

      if (g_str_equal (ct_node_get_text (CT_NODE (section), CT_SECTION_KIND), "plan") &&
          ct_node_list_get_length (columns) > 0)
        return columns;
    }

  return NULL;
}

static gboolean
has_evidence_column (CtCheckRun *run)
{
  CtNodeList *own = get_own_columns (run->plan);

  for (guint i = 0; own != NULL && i < ct_node_list_get_length (own); i++)
    if (strstr (ct_node_get_text (ct_node_list_get (own, i), CT_COLUMN_FIELD), "evidence") != NULL)
      return TRUE;

  if (own != NULL || run->form == NULL)
    return own == NULL;

  for (guint i = 0; i < ct_form_get_n_columns (run->form, CT_FORM_TABLE_PLAN); i++)
    if (ct_form_column_shows (ct_form_get_column (run->form, CT_FORM_TABLE_PLAN, i),
                              CT_FORM_FIELD_EVIDENCE))
      return TRUE;

  return FALSE;
}

static gboolean
has_evidence (CtAction *action)
{
  CtImprovement *improvement = ct_action_get_improvement (action);

  return ct_evidence_get_length (ct_node_get_boxed (CT_NODE (action), CT_ACTION_EVIDENCE)) > 0 ||
         (improvement != NULL &&
          ct_evidence_get_length (
              ct_node_get_boxed (CT_NODE (improvement), CT_IMPROVEMENT_EVIDENCE)) > 0);
}

static gboolean
has_partner (CtAction *action)
{
  CtImprovement *improvement = ct_action_get_improvement (action);

  return !ct_check_is_blank (ct_node_get_text (CT_NODE (action), CT_ACTION_PARTNER)) ||
         (improvement != NULL &&
          !ct_check_is_blank (ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_PARTNER)));
}

static void
check_lead (CtCheckRun *run, CtAction *action, const char *text, const char *start)
{
  if (!ct_check_is_blank (ct_action_get_effective_lead (action)))
    return;

  if (has_partner (action))
    ct_check_report (run, &rule_no_lead, CT_NODE (action), CT_ACTION_LEAD, text,
                     _ ("“%s” says who joins in, but not who leads."), start);
  else
    ct_check_report (run, &rule_no_lead, CT_NODE (action), CT_ACTION_LEAD, text,
                     _ ("“%s” does not say who does it."), start);
}

/* Several actions may be meant by the one period that stands beside the first of them. */
static gboolean
has_dated_sibling (CtAction *action)
{
  CtImprovement *improvement = ct_action_get_improvement (action);
  CtNodeList *actions = improvement != NULL ? ct_improvement_get_actions (improvement) : NULL;

  for (guint i = 0; actions != NULL && i < ct_node_list_get_length (actions); i++)
    if (!ct_period_is_empty (ct_node_get_boxed (ct_node_list_get (actions, i), CT_ACTION_PERIOD)))
      return TRUE;

  return FALSE;
}

static void
check_when (CtCheckRun *run, CtAction *action, const char *text, const char *start)
{
  if (!ct_period_is_empty (ct_action_get_effective_period (action)))
    return;

  if (has_dated_sibling (action))
    ct_check_report (run, &rule_shared, CT_NODE (action), CT_ACTION_PERIOD, text,
                     _ ("“%s” does not say when, but its neighbours do."), start);
  else
    ct_check_report (run, &rule_no_period, CT_NODE (action), CT_ACTION_PERIOD, text,
                     _ ("“%s” does not say when."), start);
}

static void
check_fields (CtCheckRun *run, CtAction *action, CtStatus status)
{
  const char *text = ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT);
  g_autofree char *start = ct_check_dup_start (text);
  gboolean ahead = status == CT_STATUS_PLANNED || status == CT_STATUS_RUNNING;

  if (ahead)
    check_when (run, action, text, start);
  check_lead (run, action, text, start);

  if (!has_evidence (action) && has_evidence_column (run))
    ct_check_report (run, &rule_no_evidence, CT_NODE (action), CT_ACTION_EVIDENCE, text,
                     _ ("“%s” names no evidence."), start);
}

/* What was left undone in an earlier school year is one matter, not one for each action. */
static gboolean
is_of_earlier_year (CtCheckRun *run, CtAction *action)
{
  CtCalendar *calendar = ct_plan_get_calendar (run->plan);
  CtDay end = ct_period_get_end (ct_action_get_effective_period (action));

  return calendar != NULL && ct_calendar_get_school_year (calendar, end) <
                                 ct_calendar_get_school_year (calendar, run->today);
}

static void
check_lateness (CtCheckRun *run, CtAction *action)
{
  int days = ct_action_get_days_late (action, run->today);
  int progress = ct_action_get_progress (action);
  const char *words = ct_period_get_text (ct_action_get_effective_period (action));
  g_autofree char *start = NULL;

  if (days <= 0 || is_of_earlier_year (run, action))
    return;

  start = ct_check_dup_start (words);
  if (progress > 0)
    ct_check_report (run, &rule_late, CT_NODE (action), CT_ACTION_PERIOD, words,
                     g_dngettext (GETTEXT_PACKAGE,
                                  "“%s” ended %d day ago, and the action is only %d%% done.",
                                  "“%s” ended %d days ago, and the action is only %d%% done.",
                                  days),
                     start, days, progress);
  else
    ct_check_report (run, &rule_late, CT_NODE (action), CT_ACTION_PERIOD, words,
                     g_dngettext (GETTEXT_PACKAGE,
                                  "“%s” ended %d day ago, and the action is not done.",
                                  "“%s” ended %d days ago, and the action is not done.", days),
                     start, days);
}

void
ct_check_action (CtCheckRun *run, CtAction *action)
{
  CtStatus status = ct_action_get_status (action);

  if (status == CT_STATUS_DROPPED)
    return;

  if (ct_check_is_blank (ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT)))
    {
      ct_check_report (run, &rule_empty, CT_NODE (action), CT_ACTION_TEXT, "",
                       _ ("An action has no words: write it or delete it."));
      return;
    }

  check_fields (run, action, status);
  check_lateness (run, action);
}

/* What ends before the plan begins is a matter of its period. */
static gboolean
ends_in_plan (CtCheckRun *run, CtAction *action)
{
  CtDay end = ct_period_get_end (ct_action_get_effective_period (action));

  return end >= ct_calendar_start (ct_plan_get_calendar (run->plan));
}

/**
 * ct_check_left_work:
 *
 * What was to be done in earlier school years and has no state that says what became of it.
 */
void
ct_check_left_work (CtCheckRun *run)
{
  CtNodeList *improvements = ct_plan_get_improvements (run->plan);
  g_autoptr (GString) ids = g_string_new (NULL);
  CtNode *first = NULL;
  guint count = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        {
          CtAction *action = ct_node_list_get (actions, j);

          if (!ct_action_is_late (action, run->today) || !is_of_earlier_year (run, action) ||
              !ends_in_plan (run, action))
            continue;
          if (count++ == 0)
            first = CT_NODE (action);
          g_string_append_printf (ids, " %s", ct_node_get_id (CT_NODE (action)));
        }
    }

  if (count > 0)
    ct_check_report (run, &rule_left, first, CT_ACTION_STATUS, ids->str,
                     g_dngettext (GETTEXT_PACKAGE,
                                  "%u action of an earlier school year is neither done nor given "
                                  "up: say what became of it.",
                                  "%u actions of earlier school years are neither done nor given "
                                  "up: say what became of them.",
                                  count),
                     count);
}
