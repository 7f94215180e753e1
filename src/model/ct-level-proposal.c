/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-level-proposal"

#include "config.h"

#include "ct-level-proposal.h"

#include "ct-field.h"

typedef enum
{
  LEVEL_MET,
  LEVEL_UNMET,
  LEVEL_OPEN,
} LevelState;

static LevelState
judge_level (CtCriterion *criterion, CtResult *result, guint level)
{
  LevelState state = LEVEL_MET;

  for (guint i = 0; i < ct_criterion_get_n_indicators (criterion, level); i++)
    {
      const CtIndicator *indicator = ct_criterion_get_indicator (criterion, level, i);
      CtIndicatorMark *mark = ct_result_find_mark (result, level, indicator->letter);
      const char *met =
          mark != NULL ? ct_node_get_text (CT_NODE (mark), CT_INDICATOR_MARK_MET) : "";

      if (g_str_equal (met, "no"))
        return LEVEL_UNMET;
      if (!g_str_equal (met, "yes"))
        state = LEVEL_OPEN;
    }

  return state;
}

/**
 * ct_level_proposal_get:
 * @result: (nullable): what was found for @criterion
 *
 * Which level the judged indicators give: the highest for which all are met, those of the lower
 * levels included.
 *
 * Returns: the level, 0 for not even the first, %CT_FIELD_NO_NUMBER while it is open: an indicator
 *   that decides is not judged yet
 */
int
ct_level_proposal_get (CtCriterion *criterion, CtResult *result)
{
  int reached = 0;

  if (result == NULL || ct_node_list_get_length (ct_result_get_indicators (result)) == 0)
    return CT_FIELD_NO_NUMBER;

  for (guint level = 1; level <= ct_criterion_get_max_level (criterion); level++)
    {
      if (!ct_criterion_has_level (criterion, level))
        continue;

      switch (judge_level (criterion, result, level))
        {
        case LEVEL_MET:
          reached = level;
          break;

        case LEVEL_UNMET:
          return reached;

        case LEVEL_OPEN:
        default:
          return CT_FIELD_NO_NUMBER;
        }
    }

  return reached;
}
