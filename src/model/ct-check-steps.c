/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-steps"

#include "config.h"

#include "ct-check-work.h"

#include "ct-paragraph.h"

/* Which rules there are for what. */

void
_ct_check_node (CtCheckRun *run, CtNode *node)
{
  if (CT_IS_ACTION (node))
    {
      ct_check_action (run, CT_ACTION (node));
      ct_check_period (run, node, CT_ACTION_PERIOD);
      ct_check_money (run, node, CT_ACTION_BUDGET);
    }
  else if (CT_IS_IMPROVEMENT (node))
    {
      ct_check_improvement (run, CT_IMPROVEMENT (node));
      ct_check_period (run, node, CT_IMPROVEMENT_PERIOD);
      ct_check_money (run, node, CT_IMPROVEMENT_BUDGET);
    }
  else if (CT_IS_RESULT (node))
    ct_check_result (run, CT_RESULT (node));
  else if (CT_IS_ASSESSMENT (node))
    ct_check_assessment (run, CT_ASSESSMENT (node));
  else if (CT_IS_DOCUMENT (node))
    ct_check_document (run, CT_DOCUMENT (node));
  else if (CT_IS_PARAGRAPH (node))
    ct_check_law (run, node);

  ct_check_text (run, node);
}

/**
 * _ct_check_plan_step:
 * @step: 0, 1, …
 *
 * Returns: %FALSE when there is no such step
 */
gboolean
_ct_check_plan_step (CtCheckRun *run, guint step)
{
  static void (*const steps[]) (CtCheckRun * run) = {
    ct_check_framework, ct_check_work_dates, ct_check_sections, ct_check_priorities,
    ct_check_rows,      ct_check_left_work,  ct_check_links,    ct_check_references,
    ct_check_text_form, ct_check_places,
  };

  if (step >= G_N_ELEMENTS (steps))
    return FALSE;

  steps[step](run);

  return TRUE;
}
