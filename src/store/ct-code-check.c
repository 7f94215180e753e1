/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-code-check"

#include "config.h"

#include "ct-code-check.h"

#include <glib/gi18n-lib.h>

#include "ct-adjustment.h"
#include "ct-issue-code.h"
#include "ct-issued-plan.h"
#include "ct-standing.h"

/* Matches a paper with the file: its code leads to the issue, and the issue's copy to what has
 * changed since. A code that is not of the last issue is answered all the same.
 */

static char *
dup_code (CtIssue *issue)
{
  return ct_issue_code_new_from_digest (ct_node_get_text (CT_NODE (issue), CT_ISSUE_DIGEST));
}

/* Without a copy the checksums alone tell. */
static void
compare (CtCodeCheck *self, CtPlan *plan)
{
  g_autoptr (GError) error = NULL;

  self->is_latest = self->issue == ct_standing_get_latest_issue (plan);
  self->issued = ct_issued_plan_load (self->issue, &error);
  if (self->issued == NULL)
    {
      self->problem = g_strdup (error->message);
      self->answer = ct_standing_is_as_issued (plan, self->issue) ? CT_CODE_SAME : CT_CODE_CHANGED;
      return;
    }

  self->changes = ct_adjustment_list (self->issued, plan);
  self->answer = self->changes->len == 0 ? CT_CODE_SAME : CT_CODE_CHANGED;
}

/**
 * ct_code_check_new_for_issue:
 *
 * Returns: (transfer full): the same as for the code of @issue, which is one of @plan
 */
CtCodeCheck *
ct_code_check_new_for_issue (CtPlan *plan, CtIssue *issue)
{
  CtCodeCheck *self;

  g_return_val_if_fail (CT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (CT_IS_ISSUE (issue), NULL);

  self = g_new0 (CtCodeCheck, 1);
  self->issue = g_object_ref (issue);
  self->code = dup_code (issue);
  compare (self, plan);

  return self;
}

/* The issue whose code is nearly what was typed: two signs that changed places are two. */
#define NEAR 2

static CtIssue *
find_near (CtPlan *plan, const char *text)
{
  CtNodeList *issues = ct_plan_get_issues (plan);
  guint least = NEAR + 1;
  CtIssue *near_issue = NULL;

  for (guint i = 0; i < ct_node_list_get_length (issues); i++)
    {
      CtIssue *issue = ct_node_list_get (issues, i);
      g_autofree char *code = dup_code (issue);
      guint distance = code != NULL ? ct_issue_code_get_distance (code, text) : G_MAXUINT;

      if (distance < least)
        {
          least = distance;
          near_issue = issue;
        }
    }

  return near_issue;
}

/**
 * ct_code_check_new:
 * @text: what somebody typed
 *
 * Returns: (transfer full): what it says about @plan
 */
CtCodeCheck *
ct_code_check_new (CtPlan *plan, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  CtCodeCheck *self;
  CtIssue *issue;

  g_return_val_if_fail (CT_IS_PLAN (plan), NULL);

  code = ct_issue_code_read (text, &error);
  issue = code != NULL ? ct_issued_plan_find_code (plan, code) : NULL;
  if (issue != NULL)
    {
      self = ct_code_check_new_for_issue (plan, issue);
      self->typed = TRUE;
      return self;
    }

  self = g_new0 (CtCodeCheck, 1);
  self->typed = TRUE;
  g_set_object (&self->near_issue, find_near (plan, text));
  self->answer = code != NULL ? CT_CODE_UNKNOWN : CT_CODE_MISTYPED;
  self->code = g_steal_pointer (&code);
  self->problem = error != NULL ? g_strdup (error->message) : NULL;

  return self;
}

void
ct_code_check_free (CtCodeCheck *self)
{
  g_free (self->code);
  g_clear_object (&self->issue);
  g_clear_object (&self->near_issue);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_object (&self->issued);
  g_free (self->problem);
  g_free (self);
}

/* "no. 12 of 05/10/2026" */
static char *
dup_name (CtIssue *issue)
{
  const char *number = ct_node_get_text (CT_NODE (issue), CT_ISSUE_NUMBER);
  const char *date = ct_node_get_text (CT_NODE (issue), CT_ISSUE_DATE);
  CtDay day = ct_day_parse_iso (date);
  g_autofree char *words = day != CT_DAY_NONE ? ct_day_format_vi (day) : g_strdup (date);

  if (*number != '\0' && *words != '\0')
    /* Translators: the number of a document and its date */
    return g_strdup_printf (_ ("no. %s of %s"), number, words);
  if (*number != '\0')
    /* Translators: the number of a document */
    return g_strdup_printf (_ ("no. %s"), number);
  if (*words != '\0')
    /* Translators: the date of a document */
    return g_strdup_printf (_ ("of %s"), words);

  return g_strdup (_ ("without number and date"));
}

/**
 * ct_code_check_dup_name:
 *
 * Returns: (transfer full): what an issue is called: "No. 12 of 05/10/2026"
 */
char *
ct_code_check_dup_name (CtIssue *issue)
{
  g_autofree char *name = dup_name (issue);
  GString *title = g_string_new (NULL);

  g_string_append_unichar (title, g_unichar_toupper (g_utf8_get_char (name)));
  g_string_append (title, g_utf8_next_char (name));

  return g_string_free (title, FALSE);
}

static char *
dup_finding (const CtCodeCheck *self)
{
  g_autofree char *name = dup_name (self->issue);

  if (self->answer == CT_CODE_SAME)
    return g_strdup_printf (
        /* Translators: %s is "no. 12 of 5/10/2026" */
        _ ("The plan is what was issued as %s."), name);
  if (self->changes == NULL)
    return g_strdup_printf (_ ("The plan is not what was issued as %s any more."), name);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Since it was issued as %s, %u thing has changed.",
                                       "Since it was issued as %s, %u things have changed.",
                                       self->changes->len),
                          name, self->changes->len);
}

/* That the code is genuine, and what it stands for. */
static char *
dup_genuine (const CtCodeCheck *self)
{
  g_autofree char *name = dup_name (self->issue);
  const char *signer = self->issued != NULL
                           ? ct_node_get_text (CT_NODE (ct_plan_get_document (self->issued)),
                                               CT_DOCUMENT_SIGNER_NAME)
                           : "";

  if (*signer == '\0')
    return g_strdup_printf (
        /* Translators: %s is "no. 12 of 5/10/2026" */
        _ ("The code is genuine: the plan was issued under it as %s."), name);

  return g_strdup_printf (
      /* Translators: the first %s is "no. 12 of 5/10/2026", the second a person */
      _ ("The code is genuine: the plan was issued under it as %s, signed by %s."), name, signer);
}

/* What has become of the plan since it was issued under the code. */
static char *
dup_since (const CtCodeCheck *self)
{
  guint n = self->changes != NULL ? self->changes->len : 0;

  if (self->answer == CT_CODE_SAME)
    return g_strdup (self->is_latest ? _ ("The plan in this file is still the same.")
                                     : _ ("The plan was issued again since, and is now the same."));
  if (self->changes == NULL)
    return g_strdup (_ ("The plan in this file is not the same any more."));
  if (self->is_latest)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "Since then, %u thing has changed in the plan.",
                                         "Since then, %u things have changed in the plan.", n),
                            n);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "Since then, the plan was issued again, and %u thing has changed in it.",
                   "Since then, the plan was issued again, and %u things have changed in it.", n),
      n);
}

/* Why the code is of no issue, and of which it may be. */
static char *
dup_refusal (const CtCodeCheck *self)
{
  const char *reason =
      self->answer == CT_CODE_MISTYPED
          ? self->problem
          : _ ("The code belongs to no issue of this plan. The paper is of another plan, or of "
               "another copy of the file.");
  g_autofree char *name = NULL;
  g_autofree char *code = NULL;
  g_autofree char *hint = NULL;

  if (self->near_issue == NULL)
    return g_strdup (reason);

  name = dup_name (self->near_issue);
  code = dup_code (self->near_issue);
  hint = g_strdup_printf (
      /* Translators: the first %s is "no. 12 of 5/10/2026", the second a code */
      _ ("This is nearly the code of %s, %s."), name, code);

  return g_strdup_printf ("%s %s", reason, hint);
}

/**
 * ct_code_check_dup_sentence:
 *
 * Returns: (transfer full): the answer in words. Whoever typed a code is told first whether it is
 *   genuine
 */
char *
ct_code_check_dup_sentence (const CtCodeCheck *self)
{
  g_autofree char *finding = NULL;
  g_autofree char *since = NULL;

  if (self->issue == NULL)
    return dup_refusal (self);

  if (self->typed)
    {
      finding = dup_genuine (self);
      since = dup_since (self);
      return g_strdup_printf ("%s %s", finding, since);
    }

  finding = dup_finding (self);
  if (self->is_latest)
    return g_steal_pointer (&finding);

  return g_strdup_printf (
      /* Translators: %s is a sentence */
      _ ("This paper is of an earlier issue; the plan was issued again since. %s"), finding);
}
