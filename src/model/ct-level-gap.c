/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-level-gap"

#include "config.h"

#include "ct-level-gap.h"

#include "ct-framework-private.h"

static void
gap_free (gpointer data)
{
  CtLevelGap *gap = data;

  g_ptr_array_unref (gap->criteria);
  g_free (gap);
}

/* The criteria that @requirement counts and that are below its level. */
static CtLevelGap *
find_gap (CtFramework *framework,
          const CtLevelRequirement *requirement,
          CtLevelFunc level_of,
          gpointer user_data)
{
  GListModel *criteria = ct_framework_get_criteria (framework);
  CtLevelGap *gap = g_new0 (CtLevelGap, 1);
  guint reached = 0;

  gap->every = requirement->at_least == CT_LEVEL_EVERY;
  gap->criteria = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (CtCriterion) criterion = g_list_model_get_item (criteria, i);

      if (!ct_level_requirement_counts (requirement, criterion))
        continue;

      if (level_of (ct_criterion_get_code (criterion), user_data) >= (int) requirement->level)
        reached++;
      else
        g_ptr_array_add (gap->criteria, g_steal_pointer (&criterion));
    }

  if (gap->every)
    gap->needed = gap->criteria->len;
  else if (requirement->at_least > reached)
    gap->needed = requirement->at_least - reached;

  return gap;
}

/**
 * ct_level_gap_list:
 * @school_level: a level that the school wants
 * @level_of: (scope call): tells the level that a criterion has reached
 *
 * What keeps the school from a level, requirement by requirement. Provisions are not looked at: the
 * plan does not say which of them are met.
 *
 * Returns: (transfer full) (element-type CtLevelGap): empty when no criterion is in the way
 */
GPtrArray *
ct_level_gap_list (CtFramework *framework,
                   guint school_level,
                   CtLevelFunc level_of,
                   gpointer user_data)
{
  GPtrArray *gaps = g_ptr_array_new_with_free_func (gap_free);

  g_return_val_if_fail (CT_IS_FRAMEWORK (framework), gaps);

  for (guint i = 0; i < framework->requirements->len; i++)
    {
      const CtLevelRequirement *requirement =
          &g_array_index (framework->requirements, CtLevelRequirement, i);
      CtLevelGap *gap;

      if (requirement->school_level != school_level ||
          requirement->scope == CT_LEVEL_SCOPE_PROVISIONS)
        continue;

      gap = find_gap (framework, requirement, level_of, user_data);
      if (gap->needed > 0)
        g_ptr_array_add (gaps, gap);
      else
        gap_free (gap);
    }

  return gaps;
}
