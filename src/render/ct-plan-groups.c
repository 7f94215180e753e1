/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-groups"

#include "config.h"

#include "ct-plan-groups.h"

/* The level of the provisions above the criteria, which have a band of their own on some forms. */
#define PROVISIONS_LEVEL 4

static void
group_free (gpointer data)
{
  CtPlanGroup *group = data;

  g_ptr_array_unref (group->improvements);
  g_free (group);
}

static guint
get_band (CtForm *form, CtImprovement *improvement)
{
  if (*ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_LEVEL4) == '\0')
    return 0;

  for (guint i = 0; i < ct_form_get_n_bands (form); i++)
    {
      const CtFormBand *band = ct_form_get_band (form, i);

      if (band->first_level <= PROVISIONS_LEVEL && PROVISIONS_LEVEL <= band->last_level)
        return i;
    }

  return 0;
}

static CtPlanGroup *
find_group (GPtrArray *groups, guint band, guint standard)
{
  CtPlanGroup *group;

  for (guint i = 0; i < groups->len; i++)
    {
      group = g_ptr_array_index (groups, i);
      if (group->band == band && group->standard == standard)
        return group;
    }

  group = g_new0 (CtPlanGroup, 1);
  group->band = band;
  group->standard = standard;
  group->improvements = g_ptr_array_new ();
  g_ptr_array_add (groups, group);

  return group;
}

/* Improvements without a standard come last in their band. */
static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const CtPlanGroup *first = *(const CtPlanGroup *const *) a;
  const CtPlanGroup *second = *(const CtPlanGroup *const *) b;

  if (first->band != second->band)
    return first->band < second->band ? -1 : 1;

  return (int) (first->standard - 1 > second->standard - 1) -
         (int) (first->standard - 1 < second->standard - 1);
}

/**
 * ct_plan_groups_list:
 *
 * Returns: (transfer full) (element-type CtPlanGroup): all improvements, by band and standard, in
 *   the order in which they are printed
 */
GPtrArray *
ct_plan_groups_list (CtPrintSource *source)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  CtNodeList *improvements = ct_plan_get_improvements (source->plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtPlanGroup *group = find_group (groups, get_band (source->form, improvement),
                                       ct_print_source_get_standard (improvement));

      g_ptr_array_add (group->improvements, improvement);
    }

  g_ptr_array_sort (groups, compare_groups);

  return groups;
}
