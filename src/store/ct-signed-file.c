/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-signed-file"

#include "config.h"

#include "ct-signed-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ct-plan.h"

/* The files that a plan's signed copies are: where they are, and whether they still hold what they
 * held. A plan and its scans often move together to another disk, so a name without a place is
 * looked for beside the plan.
 */

/**
 * ct_signed_file_get:
 * @plan: (nullable): the file of the plan
 *
 * Returns: (transfer full): where the signed copy is
 */
GFile *
ct_signed_file_get (CtSignedCopy *copy, GFile *plan)
{
  const char *uri = ct_node_get_text (CT_NODE (copy), CT_SIGNED_COPY_URI);
  g_autofree char *scheme = g_uri_parse_scheme (uri);
  g_autoptr (GFile) folder = plan != NULL ? g_file_get_parent (plan) : NULL;

  /* One letter and a colon begin a path of another system, no URI. */
  if (scheme != NULL && strlen (scheme) > 1)
    return g_file_new_for_uri (uri);

  if (folder != NULL && !g_path_is_absolute (uri))
    return g_file_resolve_relative_path (folder, uri);

  return g_file_new_for_path (uri);
}

static char *
dup_digest (GBytes *bytes)
{
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  return g_strconcat ("sha256:", checksum, NULL);
}

/**
 * ct_signed_file_compare:
 * @digest: what the plan says that the file held; "" is believed
 * @bytes: (nullable): what it holds; %NULL when it can't be read
 */
CtSignedFileState
ct_signed_file_compare (const char *digest, GBytes *bytes)
{
  g_autofree char *own = NULL;

  if (bytes == NULL)
    return CT_SIGNED_FILE_MISSING;
  if (*digest == '\0')
    return CT_SIGNED_FILE_SAME;

  own = dup_digest (bytes);

  return g_str_equal (own, digest) ? CT_SIGNED_FILE_SAME : CT_SIGNED_FILE_ALTERED;
}

/**
 * ct_signed_file_attach:
 * @bytes: what @file holds
 *
 * Notes that @file is a signed copy of @issue, signed by whom the plan was to be signed; one step.
 *
 * Returns: (transfer none): the copy
 */
CtSignedCopy *
ct_signed_file_attach (CtIssue *issue, GFile *file, GBytes *bytes)
{
  g_autoptr (CtSignedCopy) copy = ct_signed_copy_new ();
  CtNode *node = CT_NODE (copy);
  CtPlan *plan = ct_node_get_plan (CT_NODE (issue));
  CtHistory *history;
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *digest = dup_digest (bytes);

  g_return_val_if_fail (plan != NULL, NULL);

  ct_node_set_text (node, CT_SIGNED_COPY_URI, uri);
  ct_node_set_text (node, CT_SIGNED_COPY_DIGEST, digest);
  ct_node_set_text (node, CT_SIGNED_COPY_DATE, ct_node_get_text (CT_NODE (issue), CT_ISSUE_DATE));
  ct_node_set_text (node, CT_SIGNED_COPY_BY,
                    ct_node_get_text (CT_NODE (ct_plan_get_document (plan)),
                                      CT_DOCUMENT_SIGNER_NAME));

  history = ct_plan_get_history (plan);
  ct_history_begin_group (history, _ ("Attach a signed copy"));
  ct_node_list_append (ct_issue_get_signed_copies (issue), copy);
  ct_history_end_group (history);

  return copy;
}
