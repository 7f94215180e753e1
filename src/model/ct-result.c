/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-result"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ct-result.h"

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

/**
 * ct_result_find_mark:
 * @letter: (nullable): the indicator's letter, %NULL for the only one of a level
 *
 * Returns: (transfer none) (nullable): the mark of that indicator, %NULL when it was not judged
 */
CtIndicatorMark *
ct_result_find_mark (CtResult *self, int level, const char *letter)
{
  CtNodeList *marks = ct_result_get_indicators (self);

  for (guint i = 0; i < ct_node_list_get_length (marks); i++)
    {
      CtNode *mark = ct_node_list_get (marks, i);

      if (ct_node_get_number (mark, CT_INDICATOR_MARK_LEVEL) == level &&
          g_str_equal (ct_node_get_text (mark, CT_INDICATOR_MARK_LETTER),
                       letter != NULL ? letter : ""))
        return CT_INDICATOR_MARK (mark);
    }

  return NULL;
}

/**
 * ct_result_is_blank:
 *
 * Returns: whether the result says nothing but whose it is
 */
gboolean
ct_result_is_blank (CtResult *self)
{
  CtNode *node = CT_NODE (self);
  const GPtrArray *extras = ct_node_get_extras (node);

  for (guint field = CT_RESULT_STATE; field <= CT_RESULT_CAUSE; field++)
    if (*ct_node_get_text (node, field) != '\0')
      return FALSE;

  return ct_node_get_number (node, CT_RESULT_LEVEL) == CT_FIELD_NO_NUMBER &&
         ct_node_list_get_length (ct_result_get_indicators (self)) == 0 &&
         (extras == NULL || extras->len == 0);
}
