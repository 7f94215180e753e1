/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-review-finding"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-review-finding.h"

/**
 * CtReviewFinding:
 *
 * What a review found for one action.
 */
struct _CtReviewFinding
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtReviewFinding, ct_review_finding, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("action", NULL),
  CT_FIELD_NUMBER_SPEC ("status", N_ ("Edit a review")),
  CT_FIELD_NUMBER_SPEC ("progress", N_ ("Edit a review")),
  CT_FIELD_TEXT_SPEC ("text", N_ ("Edit a review")),
};

static void
ct_review_finding_class_init (CtReviewFindingClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_review_finding_init (CtReviewFinding *self)
{
}

CtReviewFinding *
ct_review_finding_new (void)
{
  return g_object_new (CT_TYPE_REVIEW_FINDING, NULL);
}
