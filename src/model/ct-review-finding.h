/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"
#include "ct-status.h"

G_BEGIN_DECLS

#define CT_TYPE_REVIEW_FINDING (ct_review_finding_get_type ())

G_DECLARE_FINAL_TYPE (CtReviewFinding, ct_review_finding, CT, REVIEW_FINDING, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_REVIEW_FINDING_ACTION = 1,
  CT_REVIEW_FINDING_STATUS,
  CT_REVIEW_FINDING_PROGRESS,
  CT_REVIEW_FINDING_TEXT,
};

CtReviewFinding *ct_review_finding_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
