/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-links"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-action-link.h"

/* Actions that wait for others: whether the dates let them. */

static const CtCheckRule rule_early = { "action-before-its-turn", CT_SEVERITY_WARNING };
static const CtCheckRule rule_cycle = { "actions-in-a-circle", CT_SEVERITY_ERROR };
static const CtCheckRule rule_lost = { "action-not-there", CT_SEVERITY_ERROR };

static char *
dup_words (CtAction *action)
{
  return ct_check_dup_start (ct_node_get_text (CT_NODE (action), CT_ACTION_TEXT));
}

static const char *
get_when (CtAction *action)
{
  return ct_period_get_text (ct_action_get_effective_period (action));
}

static void
report_early (CtCheckRun *run, const CtActionLink *link)
{
  g_autofree char *words = dup_words (link->action);
  g_autofree char *earlier = dup_words (link->earlier);
  const char *when = get_when (link->action);
  const char *until = get_when (link->earlier);
  g_autofree char *subject = g_strjoin ("\n", link->ref, when, until, NULL);

  ct_check_report (run, &rule_early, CT_NODE (link->action), CT_ACTION_PERIOD, subject,
                   /* Translators: two actions, each with the words of its period in brackets */
                   _ ("“%s” (%s) starts before “%s” (%s) is done, which is to come first."), words,
                   when, earlier, until);
}

/* One circle is one matter. */
static void
report_cycle (CtCheckRun *run, const CtActionLink *link)
{
  g_autofree char *words = dup_words (link->action);
  g_autofree char *earlier = dup_words (link->earlier);

  ct_check_report (run, &rule_cycle, CT_NODE (link->action), CT_ACTION_AFTER, link->ref,
                   _ ("“%s” is to come after “%s”, which in the end is to come after it: take one "
                      "of the links away."),
                   words, earlier);
}

static void
report_lost (CtCheckRun *run, const CtActionLink *link)
{
  g_autofree char *words = dup_words (link->action);

  ct_check_report (run, &rule_lost, CT_NODE (link->action), CT_ACTION_AFTER, link->ref,
                   _ ("“%s” is to come after an action that is not in the plan any more."), words);
}

void
ct_check_links (CtCheckRun *run)
{
  g_autoptr (GArray) links = ct_action_link_list (run->plan);
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const CtActionLink *link = &g_array_index (links, CtActionLink, i);

      if (link->state == CT_ACTION_LINK_EARLY)
        report_early (run, link);
      else if (link->state == CT_ACTION_LINK_LOST)
        report_lost (run, link);
      else if (link->state == CT_ACTION_LINK_CYCLE &&
               g_hash_table_add (told, GUINT_TO_POINTER (link->cycle)))
        report_cycle (run, link);
    }
}
