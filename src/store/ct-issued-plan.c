/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-issued-plan"

#include "config.h"

#include "ct-issued-plan.h"

#include <glib/gi18n-lib.h>

#include "ct-issue-code.h"
#include "ct-issue-copy.h"
#include "ct-plan-reader.h"
#include "ct-plan-writer.h"
#include "ct-signed-content.h"
#include "ct-standing.h"

/* The plan as it was issued for signature (ban hành), beside the plan as it is now: each issue
 * keeps a whole copy and its checksum, so that the file alone can tell what has changed since.
 */

#define DIGEST_PREFIX "sha256:"

static char *
dup_digest (GBytes *bytes)
{
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strconcat (DIGEST_PREFIX, checksum, NULL);
}

/**
 * ct_issued_plan_write:
 *
 * What an issue keeps of @plan: the file in its canonical form, with the meaning of all words
 * written beside them (as `caitien-cli format` does), without the element <issues> and what it
 * holds. All else is part of it: the notes of the follow-up, and what this version does not know.
 * It does not depend on the language, the machine or whether the plan was saved in between.
 *
 * Returns: (transfer full): the bytes whose checksum is the issue's digest
 */
GBytes *
ct_issued_plan_write (CtPlan *plan)
{
  return ct_plan_writer_write_without_issues (plan);
}

/**
 * ct_issued_plan_dup_digest:
 *
 * Returns: (transfer full): what the digest of an issue of @plan, as it is now, would be:
 *   "sha256:" and 64 small hexadecimal digits
 */
char *
ct_issued_plan_dup_digest (CtPlan *plan)
{
  g_autoptr (GBytes) bytes = ct_issued_plan_write (plan);

  return dup_digest (bytes);
}

static void
set_copy (CtNode *issue, GBytes *bytes)
{
  g_autofree char *copy = ct_issue_copy_encode (bytes);

  if (copy == NULL)
    return;

  ct_node_set_text (issue, CT_ISSUE_COPY, copy);
  ct_node_set_text (issue, CT_ISSUE_COPY_ENCODING, CT_ISSUE_COPY_GZIP);
}

/**
 * ct_issued_plan_issue:
 *
 * Issues @plan as it stands, under the number and the date of its document, which becomes issued.
 * It is one step that can be undone; a caller that sets number and date too puts a group around.
 *
 * Returns: (transfer none): the issue, the last of the plan's
 */
CtIssue *
ct_issued_plan_issue (CtPlan *plan)
{
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  CtHistory *history = ct_plan_get_history (plan);
  g_autoptr (CtIssue) issue = ct_issue_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *content = NULL;

  ct_history_begin_group (history, _ ("Issue the plan"));

  ct_node_set_text (document, CT_DOCUMENT_STATE, "issued");
  bytes = ct_issued_plan_write (plan);
  digest = dup_digest (bytes);
  content = ct_signed_content_dup_digest (plan);
  ct_node_set_text (CT_NODE (issue), CT_ISSUE_NUMBER,
                    ct_node_get_text (document, CT_DOCUMENT_NUMBER));
  ct_node_set_text (CT_NODE (issue), CT_ISSUE_DATE, ct_node_get_text (document, CT_DOCUMENT_DATE));
  ct_node_set_text (CT_NODE (issue), CT_ISSUE_DIGEST, digest);
  ct_node_set_text (CT_NODE (issue), CT_ISSUE_CONTENT, content);
  set_copy (CT_NODE (issue), bytes);
  ct_node_list_append (ct_plan_get_issues (plan), issue);

  ct_history_end_group (history);

  return issue;
}

static void
prefix_error (CtIssue *issue, GError **error)
{
  const char *number = ct_node_get_text (CT_NODE (issue), CT_ISSUE_NUMBER);

  if (*number != '\0')
    /* Translators: %s is the number of a document; what is wrong with it follows */
    g_prefix_error (error, _ ("The copy kept with issue no. %s can’t be used: "), number);
  else
    /* Translators: what is wrong with it follows */
    g_prefix_error (error, _ ("The copy kept with the issue can’t be used: "));
}

static GBytes *
read_copy (CtIssue *issue, GError **error)
{
  CtNode *node = CT_NODE (issue);
  const char *text = ct_node_get_text (node, CT_ISSUE_COPY);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *digest = NULL;

  if (*text == '\0')
    {
      g_set_error_literal (error, CT_STORE_ERROR, CT_STORE_ERROR_UNKNOWN,
                           _ ("There is none; only a checksum was kept."));
      return NULL;
    }

  bytes = ct_issue_copy_decode (text, ct_node_get_text (node, CT_ISSUE_COPY_ENCODING), error);
  if (bytes == NULL)
    return NULL;

  digest = dup_digest (bytes);
  if (g_str_equal (digest, ct_node_get_text (node, CT_ISSUE_DIGEST)))
    return g_steal_pointer (&bytes);

  g_set_error_literal (error, CT_STORE_ERROR, CT_STORE_ERROR_VALUE,
                       _ ("It is not what was issued: the checksum differs."));

  return NULL;
}

/**
 * ct_issued_plan_read_copy:
 *
 * Returns: (transfer full) (nullable): the plan as it was issued, as a file; its checksum is the
 *   issue's digest. %NULL with a sentence in @error when the issue has no copy
 *   (%CT_STORE_ERROR_UNKNOWN) or it is damaged.
 */
GBytes *
ct_issued_plan_read_copy (CtIssue *issue, GError **error)
{
  GBytes *bytes;

  g_return_val_if_fail (CT_IS_ISSUE (issue), NULL);

  bytes = read_copy (issue, error);
  if (bytes == NULL)
    prefix_error (issue, error);

  return bytes;
}

/**
 * ct_issued_plan_load:
 *
 * Actions and all else that has an id have the same one as in the plan that was issued, so
 * ct_plan_find_counterpart() finds one thing in both.
 *
 * Returns: (transfer full) (nullable): the plan as it was issued, a plan of its own without issues;
 *   %NULL with a sentence in @error as ct_issued_plan_read_copy()
 */
CtPlan *
ct_issued_plan_load (CtIssue *issue, GError **error)
{
  g_autoptr (GBytes) bytes = ct_issued_plan_read_copy (issue, error);
  CtPlan *plan;

  if (bytes == NULL)
    return NULL;

  plan = ct_plan_reader_read (bytes, ct_node_get_id (CT_NODE (issue)), error);
  if (plan == NULL)
    prefix_error (issue, error);

  return plan;
}

/**
 * ct_issued_plan_load_latest:
 *
 * The plan as it was issued last: what the time line shows as the baseline. It takes about as long
 * as opening the plan, so keep what comes back until the plan's list of issues changes.
 *
 * Returns: (transfer full) (nullable): the plan; %NULL without @error when it was never issued, or
 *   was issued by a program that keeps no copies; %NULL with @error when the copy is damaged
 */
CtPlan *
ct_issued_plan_load_latest (CtPlan *plan, GError **error)
{
  CtIssue *issue;

  g_return_val_if_fail (CT_IS_PLAN (plan), NULL);

  issue = ct_standing_get_latest_issue (plan);
  if (issue == NULL || *ct_node_get_text (CT_NODE (issue), CT_ISSUE_COPY) == '\0')
    return NULL;

  return ct_issued_plan_load (issue, error);
}

/**
 * ct_issued_plan_find_code:
 * @code: a verification code as ct_issue_code_read() gives it
 *
 * Returns: (transfer none) (nullable): the last issue that has it
 */
CtIssue *
ct_issued_plan_find_code (CtPlan *plan, const char *code)
{
  CtNodeList *issues = ct_plan_get_issues (plan);

  for (guint i = ct_node_list_get_length (issues); i > 0; i--)
    {
      CtIssue *issue = ct_node_list_get (issues, i - 1);
      g_autofree char *own =
          ct_issue_code_new_from_digest (ct_node_get_text (CT_NODE (issue), CT_ISSUE_DIGEST));

      if (g_strcmp0 (own, code) == 0)
        return issue;
    }

  return NULL;
}
