/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-issue"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-issue.h"

#include "ct-signed-copy.h"

/**
 * CtIssue:
 *
 * One time that the plan was issued for signature (ban hành), with the papers that were signed.
 *
 * - number, date: of the document, as it was issued: 2026-09-06, 2026-09 or nothing
 * - digest: "sha256:" and the checksum of the plan as it was issued, see
 *   [func@Ct.issued_plan_write]; a plan of another program may have none
 * - content: "sha256:" and the checksum of the content that is signed, see
 *   [func@Ct.signed_content_dup_digest]; may be missing
 * - copy: the plan as it was issued, in such a form that it is text; may be missing
 * - encoding: which form that is, "gzip+base64"
 */
struct _CtIssue
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtIssue, ct_issue, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("number", NULL), CT_FIELD_TEXT_SPEC ("date", NULL),
  CT_FIELD_TEXT_SPEC ("digest", NULL), CT_FIELD_TEXT_SPEC ("content", NULL),
  CT_FIELD_TEXT_SPEC ("copy", NULL),   CT_FIELD_TEXT_SPEC ("encoding", NULL),
};

static void
ct_issue_class_init (CtIssueClass *klass)
{
  CT_NODE_CLASS (klass)->id_prefix = "n";
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_issue_init (CtIssue *self)
{
  ct_node_add_list (CT_NODE (self), CT_TYPE_SIGNED_COPY);
}

CtIssue *
ct_issue_new (void)
{
  return g_object_new (CT_TYPE_ISSUE, NULL);
}

CtNodeList *
ct_issue_get_signed_copies (CtIssue *self)
{
  return ct_node_get_list (CT_NODE (self), 0);
}
