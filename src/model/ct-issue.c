/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-issue"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-issue.h"

/**
 * CtIssue:
 *
 * One time that the plan was issued for signature (ban hành).
 */
struct _CtIssue
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtIssue, ct_issue, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("number", NULL),
  CT_FIELD_TEXT_SPEC ("date", NULL),
  CT_FIELD_TEXT_SPEC ("digest", NULL),
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
}

CtIssue *
ct_issue_new (void)
{
  return g_object_new (CT_TYPE_ISSUE, NULL);
}
