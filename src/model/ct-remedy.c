/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-remedy"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-remedy.h"

#include "ct-check.h"
#include "ct-section.h"
#include "ct-tally.h"
#include "ct-text-repair.h"

/* What puts a finding right at a stroke, where there is one usual way. */

/**
 * Remedy:
 * @rule: the rule whose findings it is for
 * @label: untranslated: what the button says; the step in the undo menu is called the same
 * @dup_label: for a label that depends on the finding, instead of @label; %NULL is no remedy
 * @apply: does it
 */
typedef struct
{
  const char *rule;
  const char *label;
  char *(*dup_label) (CtFinding *finding, CtFramework *framework);
  void (*apply) (CtNode *node, CtFramework *framework);
} Remedy;

static CtCriterion *
find_criterion (CtNode *improvement, CtFramework *framework)
{
  const char *code = ct_node_get_text (improvement, CT_IMPROVEMENT_CRITERION);

  return framework != NULL ? ct_framework_find_criterion (framework, code) : NULL;
}

static void
finish (CtNode *node, CtFramework *framework)
{
  ct_action_set_state (CT_ACTION (node), CT_STATUS_DONE, 100);
}

static CtNodeList *
find_list (CtNode *node, guint *position)
{
  CtNode *parent = ct_node_get_parent (node);

  for (guint i = 0; parent != NULL && i < ct_node_get_n_lists (parent); i++)
    if (ct_node_list_find (ct_node_get_list (parent, i), node, position))
      return ct_node_get_list (parent, i);

  return NULL;
}

static void delete (CtNode *node, CtFramework *framework)
{
  guint position;
  CtNodeList *list = find_list (node, &position);

  if (list != NULL)
    ct_node_list_remove (list, position);
}

static char *
dup_level_label (CtFinding *finding, CtFramework *framework)
{
  CtCriterion *criterion = find_criterion (ct_finding_get_node (finding), framework);
  const char *name;

  if (criterion == NULL)
    return NULL;

  name = ct_framework_get_level_name (framework, ct_criterion_get_max_level (criterion));

  return name != NULL ? g_strdup_printf (/* Translators: %s is the name of a level */
                                         _ ("Goal %s"), name)
                      : NULL;
}

static void
lower_goal (CtNode *node, CtFramework *framework)
{
  CtCriterion *criterion = find_criterion (node, framework);

  if (criterion != NULL)
    ct_node_set_number (node, CT_IMPROVEMENT_GOAL_LEVEL,
                        (int) ct_criterion_get_max_level (criterion));
}

static void
put_in_standard (CtNode *node, CtFramework *framework)
{
  CtCriterion *criterion = find_criterion (node, framework);
  g_autofree char *number = NULL;

  if (criterion == NULL)
    return;

  number = g_strdup_printf ("%u", ct_criterion_get_standard (criterion));
  ct_node_set_text (node, CT_IMPROVEMENT_STANDARD, number);
}

static void
forget_number (CtNode *node, CtFramework *framework)
{
  ct_node_set_text (node, CT_SECTION_NUMBER, NULL);
}

/* A number that nobody typed follows from another that somebody did. */
static char *
dup_number_label (CtFinding *finding, CtFramework *framework)
{
  const char *number = ct_node_get_text (ct_finding_get_node (finding), CT_SECTION_NUMBER);

  return *number != '\0' ? g_strdup (_ ("Number by itself")) : NULL;
}

/* The finding is about an assessment's count; which, its node says. */
static char *
dup_percent_label (CtFinding *finding, CtFramework *framework)
{
  g_autofree char *share = ct_check_dup_tally_percent (ct_finding_get_node (finding));

  return share != NULL ? g_strdup_printf (/* Translators: %s is a share as "81,5%" */
                                          _ ("Write %s"), share)
                       : NULL;
}

static void
write_percent (CtNode *node, CtFramework *framework)
{
  g_autofree char *share = ct_check_dup_tally_percent (node);

  if (share != NULL)
    ct_node_set_text (node, CT_TALLY_PRINTED, share);
}

static void
convert (CtNode *node, CtFramework *framework)
{
  ct_text_repair_convert (ct_node_get_plan (node));
}

static void
compose (CtNode *node, CtFramework *framework)
{
  ct_text_repair_compose (ct_node_get_plan (node));
}

static const Remedy remedies[] = {
  { "action-late", N_ ("Done"), NULL, finish },
  { "action-empty", N_ ("Delete the action"), NULL, delete },
  { "action-repeated", N_ ("Delete the action"), NULL, delete },
  { "improvement-empty", N_ ("Delete what to improve"), NULL, delete },
  { "improvement-repeated", N_ ("Delete what to improve"), NULL, delete },
  { "level-not-there", NULL, dup_level_label, lower_goal },
  { "criterion-in-standard", N_ ("Correct the standard"), NULL, put_in_standard },
  { "section-number", NULL, dup_number_label, forget_number },
  { "tally-percent", NULL, dup_percent_label, write_percent },
  { "text-encoding", N_ ("Convert to Unicode"), NULL, convert },
  { "text-form", N_ ("Put letters together"), NULL, compose },
};

static const Remedy *
find_remedy (CtFinding *finding)
{
  for (gsize i = 0; i < G_N_ELEMENTS (remedies); i++)
    if (g_str_equal (remedies[i].rule, ct_finding_get_rule (finding)))
      return &remedies[i];

  return NULL;
}

/**
 * ct_remedy_dup_label:
 * @framework: (nullable): the standards of the plan
 *
 * Returns: (transfer full) (nullable): what the remedy is called; %NULL when there is no usual one
 */
char *
ct_remedy_dup_label (CtFinding *finding, CtFramework *framework)
{
  const Remedy *remedy = find_remedy (finding);

  if (remedy == NULL || ct_node_get_plan (ct_finding_get_node (finding)) == NULL)
    return NULL;

  return remedy->dup_label != NULL ? remedy->dup_label (finding, framework)
                                   : g_strdup (_ (remedy->label));
}

/**
 * ct_remedy_apply:
 * @framework: (nullable): the standards of the plan
 *
 * Puts the finding right, in one step.
 */
void
ct_remedy_apply (CtFinding *finding, CtFramework *framework)
{
  const Remedy *remedy = find_remedy (finding);
  g_autofree char *label = ct_remedy_dup_label (finding, framework);
  CtNode *node = ct_finding_get_node (finding);
  CtHistory *history;

  if (label == NULL)
    return;

  history = ct_plan_get_history (ct_node_get_plan (node));
  ct_history_begin_group (history, label);
  remedy->apply (node, framework);
  ct_history_end_group (history);
}
