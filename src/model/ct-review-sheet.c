/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-review-sheet"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-review-sheet.h"

#include "ct-due.h"

static CtHistory *
get_history (CtNode *node)
{
  CtPlan *plan = ct_node_get_plan (node);

  return plan != NULL ? ct_plan_get_history (plan) : NULL;
}

static void
begin (CtHistory *history, const char *label)
{
  if (history != NULL)
    ct_history_begin_group (history, label);
}

static void
end (CtHistory *history)
{
  if (history != NULL)
    ct_history_end_group (history);
}

/**
 * ct_review_sheet_find:
 * @point: a point in the year as the file calls it: "end-of-term-1"
 *
 * Returns: (transfer none) (nullable): the last review of the plan at @point
 */
CtReview *
ct_review_sheet_find (CtPlan *plan, const char *point)
{
  CtNodeList *reviews = ct_plan_get_reviews (plan);

  for (guint i = ct_node_list_get_length (reviews); i > 0; i--)
    {
      CtNode *review = ct_node_list_get (reviews, i - 1);

      if (g_str_equal (ct_node_get_text (review, CT_REVIEW_POINT), point))
        return CT_REVIEW (review);
    }

  return NULL;
}

/**
 * ct_review_sheet_add:
 * @point: a point in the year as the file calls it
 * @day: when the review is held, %CT_DAY_NONE to leave it open
 *
 * Returns: (transfer none): a new review, the last of the plan
 */
CtReview *
ct_review_sheet_add (CtPlan *plan, const char *point, CtDay day)
{
  g_autoptr (CtReview) review = ct_review_new ();
  g_autofree char *date = day != CT_DAY_NONE ? ct_day_format_iso (day) : g_strdup ("");
  CtHistory *history = ct_plan_get_history (plan);

  ct_node_set_text (CT_NODE (review), CT_REVIEW_POINT, point);
  ct_node_set_text (CT_NODE (review), CT_REVIEW_DATE, date);

  ct_history_begin_group (history, _ ("Add a review"));
  ct_node_list_append (ct_plan_get_reviews (plan), review);
  ct_history_end_group (history);

  return review;
}

void
ct_review_sheet_remove (CtReview *review)
{
  CtPlan *plan = ct_node_get_plan (CT_NODE (review));
  CtHistory *history = ct_plan_get_history (plan);
  guint position;

  if (!ct_node_list_find (ct_plan_get_reviews (plan), review, &position))
    return;

  ct_history_begin_group (history, _ ("Delete the review"));
  ct_node_list_remove (ct_plan_get_reviews (plan), position);
  ct_history_end_group (history);
}

/* "2027-01" is a month: its first day stands for it. */
static CtDay
parse_date (const char *date)
{
  CtDay day = ct_day_parse_iso (date);
  g_autofree char *first = NULL;

  if (day != CT_DAY_NONE || strlen (date) != 7)
    return day;

  first = g_strconcat (date, "-01", NULL);

  return ct_day_parse_iso (first);
}

/* The last day of the plan's last term 1. */
static CtDay
get_term_end (CtCalendar *calendar)
{
  int last = ct_calendar_get_first_year (calendar) + ct_calendar_get_years (calendar) - 1;

  return ct_calendar_term_2 (calendar, last) - 1;
}

/**
 * ct_review_sheet_get_day:
 *
 * Returns: the day on which the review looks back: its date, else what its point in the year means
 *   by the plan's calendar; %CT_DAY_NONE when neither is known
 */
CtDay
ct_review_sheet_get_day (CtPlan *plan, CtReview *review)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  CtDay day = parse_date (ct_node_get_text (CT_NODE (review), CT_REVIEW_DATE));
  const char *point = ct_node_get_text (CT_NODE (review), CT_REVIEW_POINT);

  if (day != CT_DAY_NONE || calendar == NULL)
    return day;

  return g_str_equal (point, "end-of-term-1") ? get_term_end (calendar)
                                              : ct_calendar_end (calendar);
}

static gboolean
has_begun (CtAction *action, CtDay day)
{
  CtPeriod *period = ct_action_get_effective_period (action);

  if (day == CT_DAY_NONE || period == NULL || ct_period_get_n_ranges (period) == 0)
    return TRUE;

  return ct_period_get_start (period) <= day;
}

/* What was over before the school year of the review began was looked at then. */
static gboolean
is_of_year (CtAction *action, CtDay year_start)
{
  CtDay day = ct_due_get_day (action);

  return day == CT_DAY_NONE || day >= year_start ||
         ct_due_of_action (action, day + 1) < CT_DUE_DONE;
}

static CtDay
get_year_start (CtPlan *plan, CtDay day)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);

  if (calendar == NULL || day == CT_DAY_NONE)
    return CT_DAY_NONE;

  return ct_calendar_year_start (calendar, ct_calendar_get_school_year (calendar, day));
}

/**
 * ct_review_sheet_list_actions:
 *
 * What the review is about: the actions that have begun by its day, without those that were over
 * and closed before its school year; and what it says something of already.
 *
 * Returns: (transfer container) (element-type CtAction): in the order of the plan
 */
GPtrArray *
ct_review_sheet_list_actions (CtPlan *plan, CtReview *review)
{
  GPtrArray *found = g_ptr_array_new ();
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  CtDay day = ct_review_sheet_get_day (plan, review);
  CtDay year_start = get_year_start (plan, day);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtNodeList *actions = ct_improvement_get_actions (ct_node_list_get (improvements, i));

      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        {
          CtAction *action = ct_node_list_get (actions, j);

          if ((has_begun (action, day) && is_of_year (action, year_start)) ||
              ct_review_sheet_get_finding (review, action) != NULL)
            g_ptr_array_add (found, action);
        }
    }

  return found;
}

/**
 * ct_review_sheet_get_finding:
 *
 * Returns: (transfer none) (nullable): what @review found out about @action
 */
CtReviewFinding *
ct_review_sheet_get_finding (CtReview *review, CtAction *action)
{
  CtNodeList *findings = ct_review_get_findings (review);
  const char *id = ct_node_get_id (CT_NODE (action));

  for (guint i = 0; i < ct_node_list_get_length (findings); i++)
    {
      CtNode *finding = ct_node_list_get (findings, i);

      if (g_strcmp0 (ct_node_get_text (finding, CT_REVIEW_FINDING_ACTION), id) == 0)
        return CT_REVIEW_FINDING (finding);
    }

  return NULL;
}

/**
 * ct_review_sheet_get_status:
 *
 * Returns: a #CtStatus, or %CT_FIELD_NO_NUMBER when the review has not judged @action
 */
int
ct_review_sheet_get_status (CtReview *review, CtAction *action)
{
  CtReviewFinding *finding = ct_review_sheet_get_finding (review, action);

  return finding != NULL ? ct_node_get_number (CT_NODE (finding), CT_REVIEW_FINDING_STATUS)
                         : CT_FIELD_NO_NUMBER;
}

static CtReviewFinding *
add_finding (CtReview *review, CtAction *action)
{
  g_autoptr (CtReviewFinding) finding = ct_review_finding_new ();

  ct_node_set_text (CT_NODE (finding), CT_REVIEW_FINDING_ACTION, ct_node_get_id (CT_NODE (action)));
  ct_node_list_append (ct_review_get_findings (review), finding);

  return finding;
}

/* A finding that says nothing any more is none. */
static void
drop_empty (CtReview *review, CtReviewFinding *finding)
{
  CtNode *node = CT_NODE (finding);
  guint position;

  if (ct_node_get_number (node, CT_REVIEW_FINDING_STATUS) == CT_FIELD_NO_NUMBER &&
      *ct_node_get_text (node, CT_REVIEW_FINDING_TEXT) == '\0' &&
      ct_node_list_find (ct_review_get_findings (review), finding, &position))
    ct_node_list_remove (ct_review_get_findings (review), position);
}

/* Whether a later review has judged the action too: then that one knows how far it is. */
static gboolean
is_outdated (CtPlan *plan, CtReview *review, CtAction *action)
{
  CtNodeList *reviews = ct_plan_get_reviews (plan);
  CtDay day = ct_review_sheet_get_day (plan, review);

  for (guint i = 0; i < ct_node_list_get_length (reviews); i++)
    {
      CtReview *other = ct_node_list_get (reviews, i);

      if (other != review && ct_review_sheet_get_day (plan, other) > day &&
          ct_review_sheet_get_status (other, action) != CT_FIELD_NO_NUMBER)
        return TRUE;
    }

  return FALSE;
}

static int
get_progress (CtAction *action, CtStatus status)
{
  int progress = ct_action_get_progress (action);

  if (status == CT_STATUS_DONE)
    return 100;

  return progress == 100 ? 90 : progress;
}

/**
 * ct_review_sheet_judge:
 * @status: a #CtStatus; %CT_FIELD_NO_NUMBER takes the judgement back
 *
 * Says in the review how far the action is. Unless a later review has judged it as well, the action
 * itself takes that state: column (10) of the plan and the review must not contradict each other.
 */
void
ct_review_sheet_judge (CtReview *review, CtAction *action, int status)
{
  CtReviewFinding *finding = ct_review_sheet_get_finding (review, action);
  CtPlan *plan = ct_node_get_plan (CT_NODE (review));
  CtHistory *history = get_history (CT_NODE (review));

  if (finding == NULL && status == CT_FIELD_NO_NUMBER)
    return;

  begin (history, _ ("Judge an action"));
  if (finding == NULL)
    finding = add_finding (review, action);
  ct_node_set_number (CT_NODE (finding), CT_REVIEW_FINDING_STATUS, status);
  ct_node_set_number (CT_NODE (finding), CT_REVIEW_FINDING_PROGRESS,
                      status == CT_STATUS_RUNNING ? get_progress (action, status)
                                                  : CT_FIELD_NO_NUMBER);
  if (status != CT_FIELD_NO_NUMBER && plan != NULL && !is_outdated (plan, review, action))
    ct_action_set_state (action, status, get_progress (action, status));
  drop_empty (review, finding);
  end (history);
}

/**
 * ct_review_sheet_note:
 * @text: what the meeting said of @action; repeated calls join into one step
 */
void
ct_review_sheet_note (CtReview *review, CtAction *action, const char *text)
{
  CtReviewFinding *finding = ct_review_sheet_get_finding (review, action);
  CtHistory *history = get_history (CT_NODE (review));

  if (finding != NULL && *text != '\0')
    {
      ct_node_set_text (CT_NODE (finding), CT_REVIEW_FINDING_TEXT, text);
      return;
    }

  if (finding == NULL && *text == '\0')
    return;

  begin (history, _ ("Edit a review"));
  if (finding == NULL)
    finding = add_finding (review, action);
  ct_node_set_text (CT_NODE (finding), CT_REVIEW_FINDING_TEXT, text);
  drop_empty (review, finding);
  end (history);
}

static void
count_statuses (CtPlan *plan, CtReview *review, guint counts[CT_N_STATUSES], guint *total)
{
  g_autoptr (GPtrArray) actions = ct_review_sheet_list_actions (plan, review);

  *total = actions->len;
  for (guint i = 0; i < actions->len; i++)
    {
      CtAction *action = g_ptr_array_index (actions, i);
      int status = ct_review_sheet_get_status (review, action);

      if (status == CT_FIELD_NO_NUMBER)
        status = ct_action_get_status (action);
      counts[status]++;
    }
}

/**
 * ct_review_sheet_dup_summary:
 * @form: whose words to use
 *
 * The review's result in figures, in the words of the form. What the review has not judged counts
 * as its action says.
 *
 * Returns: (transfer full): "" where the form has no words for it
 */
char *
ct_review_sheet_dup_summary (CtPlan *plan, CtReview *review, CtForm *form)
{
  guint counts[CT_N_STATUSES] = { 0 };
  guint total;
  g_autofree char *all = NULL;
  g_autofree char *done = NULL;
  g_autofree char *running = NULL;
  g_autofree char *open = NULL;

  count_statuses (plan, review, counts, &total);
  all = g_strdup_printf ("%u", total);
  done = g_strdup_printf ("%u", counts[CT_STATUS_DONE]);
  running = g_strdup_printf ("%u", counts[CT_STATUS_RUNNING]);
  open = g_strdup_printf ("%u", counts[CT_STATUS_PLANNED] + counts[CT_STATUS_MISSED] +
                                    counts[CT_STATUS_DROPPED]);

  return ct_form_fill_words (ct_form_get_word (form, CT_FORM_WORD_REVIEW_SUMMARY), "all", all,
                             "done", done, "running", running, "open", open, NULL);
}
