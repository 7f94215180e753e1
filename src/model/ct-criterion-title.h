/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-node-list.h"

G_BEGIN_DECLS

#define CT_TYPE_CRITERION_TITLE (ct_criterion_title_get_type ())

G_DECLARE_FINAL_TYPE (CtCriterionTitle, ct_criterion_title, CT, CRITERION_TITLE, CtNode)

/* The fields, in the order of the file. */
enum
{
  CT_CRITERION_TITLE_REF = 1,
  CT_CRITERION_TITLE_TEXT,
};

CtCriterionTitle *ct_criterion_title_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
