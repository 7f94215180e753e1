/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-level-rule"

#include "config.h"

#include "ct-level-rule.h"

/**
 * ct_level_requirement_counts:
 *
 * Returns: whether @criterion is among those that the requirement is about
 */
gboolean
ct_level_requirement_counts (const CtLevelRequirement *self, CtCriterion *criterion)
{
  switch (self->scope)
    {
    case CT_LEVEL_SCOPE_ALL:
      return TRUE;

    case CT_LEVEL_SCOPE_MANDATORY:
      return ct_criterion_get_mandatory (criterion);

    case CT_LEVEL_SCOPE_OTHER:
      return !ct_criterion_get_mandatory (criterion);

    case CT_LEVEL_SCOPE_HAVING:
      return ct_criterion_has_level (criterion, self->level);

    case CT_LEVEL_SCOPE_PROVISIONS:
    default:
      return FALSE;
    }
}

/**
 * ct_level_requirement_is_met:
 * @self: a requirement about criteria
 * @criteria: the [class@Ct.Criterion] of the framework
 * @level_of: tells the level that a criterion has reached
 */
gboolean
ct_level_requirement_is_met (const CtLevelRequirement *self,
                             GListModel *criteria,
                             CtLevelFunc level_of,
                             gpointer user_data)
{
  guint counted = 0;
  guint reached = 0;

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      if (!ct_level_requirement_counts (self, criterion))
        continue;

      counted++;
      if (level_of (ct_criterion_get_code (criterion), user_data) >= (int) self->level)
        reached++;
    }

  return reached >= (self->at_least == CT_LEVEL_EVERY ? counted : self->at_least);
}
