/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-criterion-title"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-criterion-title.h"

/**
 * CtCriterionTitle:
 *
 * A school's own words for a criterion, where they differ from the framework's.
 */
struct _CtCriterionTitle
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtCriterionTitle, ct_criterion_title, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("ref", NULL),
  CT_FIELD_TEXT_SPEC ("text", N_ ("Edit the criterion’s title")),
};

static void
ct_criterion_title_class_init (CtCriterionTitleClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_criterion_title_init (CtCriterionTitle *self)
{
}

CtCriterionTitle *
ct_criterion_title_new (void)
{
  return g_object_new (CT_TYPE_CRITERION_TITLE, NULL);
}
