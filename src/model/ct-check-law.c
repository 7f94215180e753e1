/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-check-law"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-check.h"

#include "ct-paragraph.h"

/* The acts that a plan rests on: in force on its day, and named with the right number and day. */

static const CtCheckRule rule_ended = { "law-not-in-force", CT_SEVERITY_WARNING };
static const CtCheckRule rule_early = { "law-not-yet-in-force", CT_SEVERITY_WARNING };
static const CtCheckRule rule_year = { "law-year", CT_SEVERITY_ERROR };
static const CtCheckRule rule_day = { "law-date", CT_SEVERITY_WARNING };

static void
check_force (CtCheckRun *run, CtNode *paragraph, const CtLegalCitation *citation)
{
  const CtLegalAct *act = citation->act;
  const char *text = ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT);
  CtDay day = ct_check_get_plan_day (run);
  g_autofree char *subject = g_strdup_printf ("%s\n%s", act->number, text);
  g_autofree char *words = NULL;

  if (citation->past)
    return;

  if (act->to != CT_DAY_NONE && act->to_verified && day > act->to)
    {
      words = ct_day_format_vi (act->to + 1);
      if (act->replaced_by != NULL)
        ct_check_report (run, &rule_ended, paragraph, CT_PARAGRAPH_TEXT, subject,
                         /* Translators: an act, a day, another act */
                         _ ("%s is no longer in force since %s; %s took its place."), act->number,
                         words, act->replaced_by);
      else
        ct_check_report (run, &rule_ended, paragraph, CT_PARAGRAPH_TEXT, subject,
                         _ ("%s is no longer in force since %s."), act->number, words);
    }
  else if (act->from != CT_DAY_NONE && act->from_verified && day < act->from)
    {
      words = ct_day_format_vi (act->from);
      ct_check_report (run, &rule_early, paragraph, CT_PARAGRAPH_TEXT, subject,
                       _ ("%s comes into force on %s, after the date of the plan."), act->number,
                       words);
    }
}

static void
check_day (CtCheckRun *run, CtNode *paragraph, const CtLegalCitation *citation)
{
  const CtLegalAct *act = citation->act;
  g_autofree char *subject = NULL;
  g_autofree char *right = NULL;
  g_autofree char *wrong = NULL;

  if (citation->day == CT_DAY_NONE || act->issued == CT_DAY_NONE || !act->issued_verified ||
      citation->day == act->issued)
    return;

  subject = g_strdup_printf ("%s %u", act->number, citation->day);
  right = ct_day_format_vi (act->issued);
  wrong = ct_day_format_vi (citation->day);
  ct_check_report (run, &rule_day, paragraph, CT_PARAGRAPH_TEXT, subject,
                   /* Translators: an act, two days */
                   _ ("%s is of %s, not of %s."), act->number, right, wrong);
}

/**
 * ct_check_law:
 * @paragraph: a paragraph of the plan
 */
void
ct_check_law (CtCheckRun *run, CtNode *paragraph)
{
  g_autoptr (GPtrArray) citations = NULL;

  if (run->acts == NULL)
    return;

  citations =
      ct_legal_acts_find_citations (run->acts, ct_node_get_text (paragraph, CT_PARAGRAPH_TEXT));
  for (guint i = 0; i < citations->len; i++)
    {
      const CtLegalCitation *citation = g_ptr_array_index (citations, i);

      if (citation->year < 1945 || citation->year > 2099)
        ct_check_report (run, &rule_year, paragraph, CT_PARAGRAPH_TEXT, citation->words,
                         _ ("There is no year %d: correct the number %s."), citation->year,
                         citation->words);
      else if (citation->act != NULL)
        {
          check_force (run, paragraph, citation);
          check_day (run, paragraph, citation);
        }
    }
}
