/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-document"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

/* The date of the plan, and who it is by. */

static const CtCheckRule rule_missing = { "date-missing", CT_SEVERITY_HINT };
static const CtCheckRule rule_issued = { "date-missing", CT_SEVERITY_WARNING };
static const CtCheckRule rule_impossible = { "date-impossible", CT_SEVERITY_ERROR };
static const CtCheckRule rule_outside = { "date-outside", CT_SEVERITY_WARNING };
static const CtCheckRule rule_late = { "date-after-work", CT_SEVERITY_WARNING };
static const CtCheckRule rule_school = { "school-without-name", CT_SEVERITY_ERROR };

/* A plan is signed some weeks after the school year began, and its work is dated from that. */
#define SIGNING_DAYS 61

/* And no earlier than the spring before. */
#define AHEAD_DAYS 183

typedef enum
{
  DATE_NONE,
  DATE_MONTH,
  DATE_DAY,
  DATE_WRONG,
} DateKind;

/* @last: (out): the last day that it can be: of a month without a day, its last one */
static DateKind
read_date (CtNode *document, CtDay *first, CtDay *last)
{
  const char *date = ct_node_get_text (document, CT_DOCUMENT_DATE);
  g_autofree char *month = g_strconcat (date, "-01", NULL);
  int year, number;

  if (*date == '\0')
    return DATE_NONE;

  *first = *last = ct_day_parse_iso (date);
  if (*first != CT_DAY_NONE)
    return DATE_DAY;

  *first = ct_day_parse_iso (month);
  if (*first == CT_DAY_NONE)
    return DATE_WRONG;

  ct_day_to_ymd (*first, &year, &number, NULL);
  *last = ct_day_from_ymd (number < 12 ? year : year + 1, number < 12 ? number + 1 : 1, 1) - 1;

  return DATE_MONTH;
}

static void
check_missing (CtCheckRun *run, CtNode *document)
{
  if (g_str_equal (ct_node_get_text (document, CT_DOCUMENT_STATE), "issued"))
    ct_check_report (run, &rule_issued, document, CT_DOCUMENT_DATE, "issued",
                     _ ("The plan is issued, but has no date."));
  else if (ct_node_list_get_length (ct_plan_get_improvements (run->plan)) > 0)
    ct_check_report (run, &rule_missing, document, CT_DOCUMENT_DATE, "draft",
                     _ ("The plan has no date yet; it prints with blanks to fill in by hand."));
}

static void
check_years (CtCheckRun *run, CtNode *document, CtDay first, CtDay last)
{
  CtCalendar *calendar = ct_plan_get_calendar (run->plan);
  const char *date = ct_node_get_text (document, CT_DOCUMENT_DATE);

  if (calendar == NULL)
    return;

  if (last + AHEAD_DAYS < ct_calendar_start (calendar))
    ct_check_report (run, &rule_outside, document, CT_DOCUMENT_DATE, date,
                     _ ("The date of the plan lies long before the years that it is for."));
  else if (first > ct_calendar_end (calendar))
    ct_check_report (run, &rule_outside, document, CT_DOCUMENT_DATE, date,
                     _ ("The date of the plan lies after the years that it is for."));
}

void
ct_check_document (CtCheckRun *run, CtDocument *document)
{
  CtNode *node = CT_NODE (document);
  CtNode *school = CT_NODE (ct_plan_get_school (run->plan));
  CtDay first, last;

  switch (read_date (node, &first, &last))
    {
    case DATE_NONE:
      check_missing (run, node);
      break;

    case DATE_WRONG:
      ct_check_report (run, &rule_impossible, node, CT_DOCUMENT_DATE,
                       ct_node_get_text (node, CT_DOCUMENT_DATE),
                       _ ("The date of the plan, “%s”, is no date."),
                       ct_node_get_text (node, CT_DOCUMENT_DATE));
      break;

    case DATE_MONTH:
    case DATE_DAY:
    default:
      check_years (run, node, first, last);
    }

  if (ct_check_is_blank (ct_node_get_text (school, CT_SCHOOL_NAME)) &&
      ct_check_is_blank (ct_node_get_text (school, CT_SCHOOL_FULL_NAME)))
    ct_check_report (run, &rule_school, school, CT_SCHOOL_NAME, "", _ ("The school has no name."));
}

static CtDay
find_first_day (CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  CtDay found = CT_DAY_NONE;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        {
          CtAction *action = ct_node_list_get (actions, j);
          CtDay day = ct_period_get_start (ct_action_get_effective_period (action));

          if (day != CT_DAY_NONE && (found == CT_DAY_NONE || day < found))
            found = day;
        }
    }

  return found;
}

/**
 * ct_check_work_dates:
 *
 * A plan that is dated long after its work began was written for the files.
 */
void
ct_check_work_dates (CtCheckRun *run)
{
  CtNode *document = CT_NODE (ct_plan_get_document (run->plan));
  CtCalendar *calendar = ct_plan_get_calendar (run->plan);
  CtDay first, last, begin;
  g_autofree char *begin_words = NULL;
  g_autofree char *date_words = NULL;

  if (calendar == NULL || read_date (document, &first, &last) != DATE_DAY)
    return;

  /* What is dated before the plan's years is another finding. */
  begin = find_first_day (run->plan);
  if (begin != CT_DAY_NONE)
    begin = MAX (begin, ct_calendar_start (calendar));
  if (begin == CT_DAY_NONE || first <= begin + SIGNING_DAYS)
    return;

  begin_words = ct_day_format_vi (begin);
  date_words = ct_day_format_vi (first);
  ct_check_report (run, &rule_late, document, CT_DOCUMENT_DATE,
                   ct_node_get_text (document, CT_DOCUMENT_DATE),
                   _ ("The plan is dated %s, but its work begins on %s already."), date_words,
                   begin_words);
}
