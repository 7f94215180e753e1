/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-standing"

#include "config.h"

#include "ct-standing.h"

#include "ct-issue-code.h"
#include "ct-signed-content.h"

/* Where a plan stands between the draft and the signed paper. */

/* A blank that was filled in by hand on the paper, and then in the file, is no change. */
static gboolean
agrees (CtNode *document, guint field, CtNode *issue, guint issue_field)
{
  const char *issued = ct_node_get_text (issue, issue_field);

  return *issued == '\0' || g_str_equal (issued, ct_node_get_text (document, field));
}

/**
 * ct_standing_is_as_issued:
 *
 * Returns: whether the content of @plan is that of @issue, and number and date too. An issue of a
 *   program that did not keep a checksum of the content is believed.
 */
gboolean
ct_standing_is_as_issued (CtPlan *plan, CtIssue *issue)
{
  CtNode *document, *node;
  const char *content;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (CT_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (CT_IS_ISSUE (issue), FALSE);

  document = CT_NODE (ct_plan_get_document (plan));
  node = CT_NODE (issue);
  if (!agrees (document, CT_DOCUMENT_NUMBER, node, CT_ISSUE_NUMBER) ||
      !agrees (document, CT_DOCUMENT_DATE, node, CT_ISSUE_DATE))
    return FALSE;

  content = ct_node_get_text (node, CT_ISSUE_CONTENT);
  if (*content == '\0')
    return TRUE;

  digest = ct_signed_content_dup_digest (plan);

  return g_str_equal (digest, content);
}

/**
 * ct_standing_get_latest_issue:
 *
 * Returns: (transfer none) (nullable): the last time that the plan was issued
 */
CtIssue *
ct_standing_get_latest_issue (CtPlan *plan)
{
  CtNodeList *issues = ct_plan_get_issues (plan);
  guint n = ct_node_list_get_length (issues);

  return n > 0 ? ct_node_list_get (issues, n - 1) : NULL;
}

/**
 * ct_standing_of_plan:
 *
 * Reads all words of a plan that was issued: not to be asked at each letter.
 */
CtStanding
ct_standing_of_plan (CtPlan *plan)
{
  CtNode *document;
  CtIssue *issue;

  g_return_val_if_fail (CT_IS_PLAN (plan), CT_STANDING_DRAFT);

  document = CT_NODE (ct_plan_get_document (plan));
  if (!g_str_equal (ct_node_get_text (document, CT_DOCUMENT_STATE), "issued"))
    return CT_STANDING_DRAFT;

  issue = ct_standing_get_latest_issue (plan);

  return issue == NULL || ct_standing_is_as_issued (plan, issue) ? CT_STANDING_ISSUED
                                                                 : CT_STANDING_ADJUSTED;
}

/**
 * ct_standing_dup_code:
 * @standing: of @plan
 *
 * Returns: (transfer full) (nullable): the code that stands on the pages of the plan; %NULL unless
 *   it is as it was issued
 */
char *
ct_standing_dup_code (CtStanding standing, CtPlan *plan)
{
  CtIssue *issue = ct_standing_get_latest_issue (plan);

  if (issue == NULL || standing != CT_STANDING_ISSUED)
    return NULL;

  return ct_issue_code_new_from_digest (ct_node_get_text (CT_NODE (issue), CT_ISSUE_DIGEST));
}
