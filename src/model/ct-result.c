/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-result"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-result.h"

#include "ct-indicator-mark.h"

/**
 * CtResult:
 *
 * What an assessment found for one criterion. Level 0 means that level 1 is not met.
 */
struct _CtResult
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtResult, ct_result, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_TEXT_SPEC ("criterion", NULL),
  CT_FIELD_NUMBER_SPEC ("level", N_ ("Change the level")),
  CT_FIELD_TEXT_SPEC ("state", N_ ("Edit the present state")),
  CT_FIELD_TEXT_SPEC ("strength", N_ ("Edit the strengths")),
  CT_FIELD_TEXT_SPEC ("weakness", N_ ("Edit the weaknesses")),
  CT_FIELD_TEXT_SPEC ("cause", N_ ("Edit the causes")),
};

enum
{
  LIST_INDICATORS,
};

static void
ct_result_class_init (CtResultClass *klass)
{
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_result_init (CtResult *self)
{
  ct_node_add_list (CT_NODE (self), CT_TYPE_INDICATOR_MARK);
}

CtResult *
ct_result_new (void)
{
  return g_object_new (CT_TYPE_RESULT, NULL);
}

CtNodeList *
ct_result_get_indicators (CtResult *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_INDICATORS);
}
