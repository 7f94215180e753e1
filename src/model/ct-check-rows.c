/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-rows"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-evidence-item.h"

/* Rows that stand there twice, and references to what is not there. */

static const CtCheckRule rule_action = { "action-repeated", CT_SEVERITY_WARNING };
static const CtCheckRule rule_improvement = { "improvement-repeated", CT_SEVERITY_WARNING };
static const CtCheckRule rule_code = { "evidence-code-repeated", CT_SEVERITY_WARNING };
static const CtCheckRule rule_lost = { "evidence-not-there", CT_SEVERITY_ERROR };

/* The same words may be two acts at two times. */
static char *
dup_action_key (CtCheckRun *run, CtAction *action)
{
  CtPeriod *period = ct_action_get_effective_period (action);
  const char *text =
      ct_word_keys_get (run->keys, ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT));
  const char *when = ct_word_keys_get (run->keys, ct_period_get_text (period));
  const char *lead = ct_action_get_effective_lead (action);

  return *text != '\0' ? g_strjoin ("\n", text, when, lead, NULL) : NULL;
}

static void
check_actions (CtCheckRun *run, CtImprovement *improvement)
{
  CtNodeList *actions = ct_improvement_get_actions (improvement);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < ct_node_list_get_length (actions); i++)
    {
      CtNode *action = ct_node_list_get (actions, i);
      char *key = dup_action_key (run, CT_ACTION (action));
      g_autofree char *start = NULL;

      if (key == NULL)
        continue;
      if (!g_hash_table_contains (seen, key))
        {
          g_hash_table_insert (seen, key, action);
          continue;
        }

      start = ct_check_dup_start (ct_node_get_text (action, CT_ACTION_TEXT));
      ct_check_report (run, &rule_action, action, CT_ACTION_TEXT, key,
                       _ ("“%s” stands there twice."), start);
      g_free (key);
    }
}

static char *
dup_improvement_key (CtCheckRun *run, CtNode *improvement)
{
  const char *content =
      ct_word_keys_get (run->keys, ct_node_get_text (improvement, CT_IMPROVEMENT_CONTENT));
  const char *goal =
      ct_word_keys_get (run->keys, ct_node_get_text (improvement, CT_IMPROVEMENT_GOAL));

  if (*content == '\0')
    return NULL;

  return g_strjoin ("\n", ct_node_get_text (improvement, CT_IMPROVEMENT_STANDARD),
                    ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION), content, goal, NULL);
}

static void
check_improvement (CtCheckRun *run, CtNode *improvement, GHashTable *seen)
{
  char *key = dup_improvement_key (run, improvement);
  g_autofree char *start = NULL;

  if (key == NULL)
    return;

  if (!g_hash_table_contains (seen, key))
    {
      g_hash_table_insert (seen, key, improvement);
      return;
    }

  start = ct_check_dup_start (ct_node_get_text (improvement, CT_IMPROVEMENT_CONTENT));
  ct_check_report (run, &rule_improvement, improvement, CT_IMPROVEMENT_CONTENT, key,
                   _ ("“%s” is to be improved twice."), start);
  g_free (key);
}

void
ct_check_rows (CtCheckRun *run)
{
  CtNodeList *improvements = ct_plan_get_improvements (run->plan);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  ct_word_keys_start (run->keys);
  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);

      check_improvement (run, CT_NODE (improvement), seen);
      check_actions (run, improvement);
    }
}

static void
check_evidence (CtCheckRun *run, CtNode *node, guint field)
{
  CtEvidence *evidence = ct_node_get_boxed (node, field);

  for (guint i = 0; i < ct_evidence_get_length (evidence); i++)
    {
      const char *ref = ct_evidence_get_ref (evidence, i);
      CtNode *item = ct_plan_find (run->plan, ref);

      if (ref == NULL || *ref == '\0' ||
          (CT_IS_EVIDENCE_ITEM (item) && ct_node_get_plan (item) != NULL))
        continue;

      ct_check_report (run, &rule_lost, node, field, ref,
                       _ ("Evidence is named here that is not in the list of evidence any more."));
    }
}

static void
check_codes (CtCheckRun *run)
{
  CtNodeList *items = ct_plan_get_evidence_list (run->plan);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ct_node_list_get_length (items); i++)
    {
      CtNode *item = ct_node_list_get (items, i);
      const char *code = ct_node_get_text (item, CT_EVIDENCE_ITEM_CODE);

      if (*code == '\0' || g_hash_table_add (seen, (char *) code))
        continue;

      ct_check_report (run, &rule_code, item, CT_EVIDENCE_ITEM_CODE, code,
                       _ ("The evidence code %s is given twice."), code);
    }
}

/**
 * ct_check_references:
 *
 * Evidence that is named and not there, or there under one code with another.
 */
void
ct_check_references (CtCheckRun *run)
{
  CtNodeList *improvements = ct_plan_get_improvements (run->plan);

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    {
      CtImprovement *improvement = ct_node_list_get (improvements, i);
      CtNodeList *actions = ct_improvement_get_actions (improvement);

      check_evidence (run, CT_NODE (improvement), CT_IMPROVEMENT_EVIDENCE);
      for (guint j = 0; j < ct_node_list_get_length (actions); j++)
        check_evidence (run, ct_node_list_get (actions, j), CT_ACTION_EVIDENCE);
    }

  check_codes (run);
}
