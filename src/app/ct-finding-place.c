/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-finding-place"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-finding-place.h"

#include "ct-action.h"
#include "ct-assessment.h"
#include "ct-evidence-item.h"
#include "ct-node-place.h"
#include "ct-paragraph.h"
#include "ct-plan.h"
#include "ct-result.h"
#include "ct-section.h"

/* Where the editor shows what a finding is about. */

/**
 * ct_finding_place_get:
 * @kind: (out): the kind of place
 * @code: (out) (nullable): see ct_selection_get_code(); belongs to the node
 * @section: (out) (nullable): for %CT_PLACE_SECTION
 */
void
ct_finding_place_get (CtFinding *finding, CtPlaceKind *kind, const char **code, CtNode **section)
{
  *kind = CT_PLACE_DOCUMENT;
  *code = NULL;
  *section = NULL;

  for (CtNode *node = ct_finding_get_node (finding); node != NULL; node = ct_node_get_parent (node))
    {
      if (CT_IS_IMPROVEMENT (node))
        {
          ct_selection_get_place_of (CT_IMPROVEMENT (node), kind, code);
          return;
        }
      if (CT_IS_RESULT (node))
        {
          *kind = CT_PLACE_CRITERION;
          *code = ct_node_get_text (node, CT_RESULT_CRITERION);
          return;
        }
      if (CT_IS_SECTION (node))
        {
          *kind = CT_PLACE_SECTION;
          *section = node;
          return;
        }
      if (CT_IS_ASSESSMENT (node) || CT_IS_EVIDENCE_ITEM (node))
        {
          *kind = CT_IS_ASSESSMENT (node) ? CT_PLACE_ASSESSMENTS : CT_PLACE_EVIDENCE;
          return;
        }
    }
}

void
ct_finding_place_select (CtFinding *finding, CtSelection *selection)
{
  CtNode *node = ct_finding_get_node (finding);
  CtPlaceKind kind;
  const char *code;
  CtNode *section;

  if (CT_IS_ACTION (node) || CT_IS_IMPROVEMENT (node))
    {
      ct_selection_set_node (selection, node);
      return;
    }

  ct_finding_place_get (finding, &kind, &code, &section);
  ct_selection_set_place (selection, kind, code, section);
}

/**
 * ct_finding_place_dup_words:
 *
 * Returns: (transfer full): “4.2 · Improvement 1 · Action 2”
 */
char *
ct_finding_place_dup_words (CtFinding *finding)
{
  CtNode *node = ct_finding_get_node (finding);
  char *words = ct_node_place_dup_words (node);

  if (words != NULL)
    return words;

  for (; node != NULL; node = ct_node_get_parent (node))
    if (CT_IS_ASSESSMENT (node))
      return g_strdup (_ ("Assessments"));

  return CT_IS_PARAGRAPH (ct_finding_get_node (finding)) ? g_strdup (_ ("Beginning and end"))
                                                         : g_strdup (_ ("Heading and signature"));
}
