/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline"

#include "config.h"

#include "ct-timeline-private.h"

#include "ct-issued-plan.h"
#include "ct-people-context.h"

/* What the user may choose: how rows are put together, and what the colors mean. */

/* One person is one, however it is written. */
void
_ct_timeline_read_roles (CtTimeline *self)
{
  CtPeopleNames *names = ct_people_context_find (GTK_WIDGET (self));

  ct_timeline_rows_set_roles (self->view.rows,
                              names != NULL ? ct_people_names_get_roles (names) : NULL);
}

/* What was issued last stands under what is planned now. A copy that can't be read is no reason to
 * show no time line; where it is looked at for itself, that is told. */
void
_ct_timeline_read_issue (CtTimeline *self)
{
  CtNodeList *issues = self->plan != NULL ? ct_plan_get_issues (self->plan) : NULL;
  guint n_issues = issues != NULL ? ct_node_list_get_length (issues) : 0;
  CtIssue *issue = n_issues > 0 ? ct_node_list_get (issues, n_issues - 1) : NULL;
  g_autoptr (CtPlan) issued = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_set_object (&self->issue, issue))
    return;

  issued = self->plan != NULL ? ct_issued_plan_load_latest (self->plan, &error) : NULL;
  if (error != NULL)
    g_info ("%s", error->message);
  ct_timeline_rows_set_issued (self->view.rows, issued);
}

/**
 * ct_timeline_has_issued:
 *
 * Returns: whether the rows show when work was to be done when the plan was issued
 */
gboolean
ct_timeline_has_issued (CtTimeline *self)
{
  g_return_val_if_fail (CT_IS_TIMELINE (self), FALSE);

  return ct_timeline_rows_has_issued (self->view.rows);
}

/**
 * ct_timeline_set_holidays:
 * @holidays: (nullable): days off, which are shaded
 */
void
ct_timeline_set_holidays (CtTimeline *self, CtHolidays *holidays)
{
  g_return_if_fail (CT_IS_TIMELINE (self));

  g_set_object (&self->view.holidays, holidays);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ct_timeline_set_grouping:
 *
 * See ct_timeline_rows_set_grouping(). A pane that shows one place has no groups.
 */
void
ct_timeline_set_grouping (CtTimeline *self, CtTimelineBy by)
{
  g_return_if_fail (CT_IS_TIMELINE (self));

  if (ct_timeline_rows_get_grouping (self->view.rows) == by)
    return;

  ct_timeline_rows_set_grouping (self->view.rows, by);
  ct_timeline_refresh (self);
  ct_timeline_scroll_to_selected (self);
}

/**
 * ct_timeline_set_coloring:
 *
 * See ct_timeline_rows_set_coloring().
 */
void
ct_timeline_set_coloring (CtTimeline *self, CtTimelineBy by)
{
  g_return_if_fail (CT_IS_TIMELINE (self));

  if (ct_timeline_rows_get_coloring (self->view.rows) == by)
    return;

  ct_timeline_rows_set_coloring (self->view.rows, by);
  ct_timeline_refresh (self);
}

/**
 * ct_timeline_get_categories:
 *
 * Returns: (transfer none) (nullable): what the colors mean, until the rows change; %NULL when it
 * is the state
 */
const CtTimelineCategories *
ct_timeline_get_categories (CtTimeline *self)
{
  g_return_val_if_fail (CT_IS_TIMELINE (self), NULL);

  return ct_timeline_rows_get_categories (self->view.rows);
}
