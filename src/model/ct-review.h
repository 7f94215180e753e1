/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_REVIEW (ct_review_get_type ())

G_DECLARE_FINAL_TYPE (CtReview, ct_review, CT, REVIEW, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_REVIEW_POINT = 1,
  CT_REVIEW_DATE,
  CT_REVIEW_BY,
  CT_REVIEW_CONTENT,
  CT_REVIEW_RESULT,
  CT_REVIEW_ADJUSTMENT,
};

CtReview *ct_review_new (void) G_GNUC_WARN_UNUSED_RESULT;
CtNodeList *ct_review_get_findings (CtReview *self);

G_END_DECLS
