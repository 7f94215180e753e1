/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-review"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-review.h"

#include "ct-review-finding.h"

/**
 * CtReview:
 *
 * A review of the plan: at the end of a term, of the year, or in between.
 */
struct _CtReview
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtReview, ct_review, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("point", NULL),
  CT_FIELD_TEXT_SPEC ("date", N_ ("Edit a review")),
  CT_FIELD_TEXT_SPEC ("by", N_ ("Edit a review")),
  CT_FIELD_TEXT_SPEC ("content", N_ ("Edit a review")),
  CT_FIELD_TEXT_SPEC ("result", N_ ("Edit a review")),
  CT_FIELD_TEXT_SPEC ("adjustment", N_ ("Edit a review")),
};

enum
{
  LIST_FINDINGS,
};

static void
ct_review_class_init (CtReviewClass *klass)
{
  CT_NODE_CLASS (klass)->id_prefix = "r";
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_review_init (CtReview *self)
{
  ct_node_add_list (CT_NODE (self), CT_TYPE_REVIEW_FINDING);
}

CtReview *
ct_review_new (void)
{
  return g_object_new (CT_TYPE_REVIEW, NULL);
}

CtNodeList *
ct_review_get_findings (CtReview *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_FINDINGS);
}
