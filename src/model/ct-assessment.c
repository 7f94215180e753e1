/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-assessment"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-assessment.h"

#include "ct-result.h"
#include "ct-tally.h"

/**
 * CtAssessment:
 *
 * The results of one self-assessment or external assessment. The year is the first calendar year of
 * the school year.
 */
struct _CtAssessment
{
  CtNode parent_instance;
};

G_DEFINE_FINAL_TYPE (CtAssessment, ct_assessment, CT_TYPE_NODE)

static const CtFieldSpec fields[] = {
  CT_FIELD_NUMBER_SPEC ("year", NULL),
  CT_FIELD_TEXT_SPEC ("by", NULL),
  CT_FIELD_TEXT_SPEC ("framework", NULL),
  CT_FIELD_NUMBER_SPEC ("overall", N_ ("Change the overall level")),
};

enum
{
  LIST_RESULTS,
  LIST_TALLIES,
};

static void
ct_assessment_class_init (CtAssessmentClass *klass)
{
  CT_NODE_CLASS (klass)->id_prefix = "t";
  ct_node_class_install_fields (CT_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
ct_assessment_init (CtAssessment *self)
{
  ct_node_add_list (CT_NODE (self), CT_TYPE_RESULT);
  ct_node_add_list (CT_NODE (self), CT_TYPE_TALLY);
}

CtAssessment *
ct_assessment_new (void)
{
  return g_object_new (CT_TYPE_ASSESSMENT, NULL);
}

CtNodeList *
ct_assessment_get_results (CtAssessment *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_RESULTS);
}

CtNodeList *
ct_assessment_get_tallies (CtAssessment *self)
{
  return ct_node_get_list (CT_NODE (self), LIST_TALLIES);
}

/**
 * ct_assessment_is_by:
 * @framework: the id of the plan's framework
 *
 * An assessment of earlier years may be by standards that are no longer in force: its criteria then
 * are others than those of the plan, even where their codes are the same.
 */
gboolean
ct_assessment_is_by (CtAssessment *self, const char *framework)
{
  const char *own = ct_node_get_text (CT_NODE (self), CT_ASSESSMENT_FRAMEWORK);

  return *own == '\0' || g_str_equal (own, framework);
}

/**
 * ct_assessment_find_result:
 * @criterion: a criterion's code, "1.5"
 *
 * Returns: (transfer none) (nullable): what was found for @criterion
 */
CtResult *
ct_assessment_find_result (CtAssessment *self, const char *criterion)
{
  CtNodeList *results = ct_assessment_get_results (self);

  for (guint i = 0; i < ct_node_list_get_length (results); i++)
    {
      CtNode *result = ct_node_list_get (results, i);

      if (g_str_equal (ct_node_get_text (result, CT_RESULT_CRITERION), criterion))
        return CT_RESULT (result);
    }

  return NULL;
}
