/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-node-place"

#include "config.h"

#include "ct-node-place.h"

#include <glib/gi18n.h>

#include "ct-action.h"
#include "ct-evidence-item.h"
#include "ct-plan.h"
#include "ct-result.h"
#include "ct-review.h"
#include "ct-section.h"

/* Where in the plan something stands, in a few words. */

/* The number of an improvement among those of its criterion, from 1. */
static guint
get_number (CtImprovement *improvement)
{
  CtPlan *plan = ct_node_get_plan (CT_NODE (improvement));
  const char *criterion = ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION);
  CtNodeList *list = plan != NULL ? ct_plan_get_improvements (plan) : NULL;
  guint number = 1;

  for (guint i = 0; list != NULL && i < ct_node_list_get_length (list); i++)
    {
      CtNode *other = ct_node_list_get (list, i);

      if (other == CT_NODE (improvement))
        break;
      if (g_strcmp0 (ct_node_get_text (other, CT_IMPROVEMENT_CRITERION), criterion) == 0)
        number++;
    }

  return number;
}

static char *
dup_improvement_words (CtImprovement *improvement)
{
  const char *criterion = ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION);
  g_autofree char *words = g_strdup_printf (
      /* Translators: %u is a number */
      _ ("Improvement %u"), get_number (improvement));

  return *criterion != '\0' ? g_strdup_printf ("%s · %s", criterion, words)
                            : g_steal_pointer (&words);
}

static char *
dup_action_words (CtAction *action)
{
  CtNode *parent = ct_node_get_parent (CT_NODE (action));
  g_autofree char *improvement = NULL;
  g_autofree char *words = NULL;
  guint position = 0;

  if (!CT_IS_IMPROVEMENT (parent))
    return NULL;

  improvement = dup_improvement_words (CT_IMPROVEMENT (parent));
  if (!ct_node_list_find (ct_improvement_get_actions (CT_IMPROVEMENT (parent)), action, &position))
    return NULL;

  words = g_strdup_printf (
      /* Translators: %u is a number */
      _ ("Action %u"), position + 1);

  return g_strdup_printf ("%s · %s", improvement, words);
}

/**
 * ct_node_place_dup_words:
 * @node: a part of a plan
 *
 * Returns: (nullable): something like “4.2 · Improvement 1 · Action 3”; %NULL for what has no name
 */
char *
ct_node_place_dup_words (CtNode *node)
{
  for (; node != NULL; node = ct_node_get_parent (node))
    {
      if (CT_IS_ACTION (node))
        return dup_action_words (CT_ACTION (node));
      if (CT_IS_IMPROVEMENT (node))
        return dup_improvement_words (CT_IMPROVEMENT (node));
      if (CT_IS_SECTION (node))
        return g_strdup (ct_node_get_text (node, CT_SECTION_HEADING));
      if (CT_IS_RESULT (node))
        return g_strdup_printf (
            /* Translators: %s is the number of a criterion */
            _ ("Assessment of %s"), ct_node_get_text (node, CT_RESULT_CRITERION));
      if (CT_IS_REVIEW (node))
        return g_strdup (_ ("Review"));
      if (CT_IS_EVIDENCE_ITEM (node))
        return g_strdup_printf (
            /* Translators: %s is the code of a piece of evidence */
            _ ("Evidence %s"), ct_node_get_text (node, CT_EVIDENCE_ITEM_CODE));
      if (CT_IS_SCHOOL (node))
        return g_strdup (_ ("The school"));
      if (CT_IS_DOCUMENT (node))
        return g_strdup (_ ("Heading and signature"));
      if (CT_IS_PAGE_SETUP (node))
        return g_strdup (_ ("The page"));
    }

  return NULL;
}
