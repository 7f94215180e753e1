/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-period-problem"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-period-private.h"

static GError *
error_new (CtPeriodProblem problem, const char *words)
{
  switch (problem)
    {
    case CT_PERIOD_PROBLEM_DAY:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_IMPOSSIBLE,
                          _ ("The calendar has no such day: “%s”. Correct the day or the month."),
                          words);
    case CT_PERIOD_PROBLEM_MONTH:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_IMPOSSIBLE,
                          _ ("There is no such month: “%s”. Write a month from 1 to 12."), words);
    case CT_PERIOD_PROBLEM_QUARTER:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_IMPOSSIBLE,
                          _ ("There is no such quarter: “%s”. Write I, II, III or IV."), words);
    case CT_PERIOD_PROBLEM_TERM:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_IMPOSSIBLE,
                          _ ("There is no such term: “%s”. Write I or II."), words);
    case CT_PERIOD_PROBLEM_YEAR:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_IMPOSSIBLE,
                          _ ("There is no such year: “%s”. Write it with four digits."), words);
    case CT_PERIOD_PROBLEM_SCHOOL_YEAR:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_IMPOSSIBLE,
                          _ ("There is no such school year: “%s”. "
                             "Write two years that follow each other."),
                          words);
    case CT_PERIOD_PROBLEM_BACKWARDS:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_BACKWARDS,
                          _ ("The end of “%s” lies before its start. Correct one of them."), words);
    case CT_PERIOD_PROBLEM_WHICH_DATE:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_AMBIGUOUS,
                          _ ("“%s” can be read as a day or as months. Write it in other words."),
                          words);
    case CT_PERIOD_PROBLEM_WHICH_YEAR:
      return g_error_new (CT_PERIOD_ERROR, CT_PERIOD_ERROR_AMBIGUOUS,
                          _ ("“%s” does not say which year. Add the year."), words);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * ct_period_fail:
 * @first: the first token of what is wrong
 * @last: the last one
 *
 * Says what is wrong; what was wrong first counts.
 */
void
ct_period_fail (CtPeriodReader *self, CtPeriodProblem problem, guint first, guint last)
{
  g_autofree char *words = NULL;

  if (self->error != NULL)
    return;

  words = g_strndup (self->text + self->tokens[first].start,
                     self->tokens[last].end - self->tokens[first].start);
  self->error = error_new (problem, words);
}
