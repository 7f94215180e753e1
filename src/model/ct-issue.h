/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_ISSUE (ct_issue_get_type ())

G_DECLARE_FINAL_TYPE (CtIssue, ct_issue, CT, ISSUE, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_ISSUE_NUMBER = 1,
  CT_ISSUE_DATE,
  CT_ISSUE_DIGEST,
  CT_ISSUE_CONTENT,
  CT_ISSUE_COPY,
  CT_ISSUE_COPY_ENCODING,
};

CtIssue *ct_issue_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtNodeList *ct_issue_get_signed_copies (CtIssue *self);

G_END_DECLS
