/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-finding-place"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-finding-place.h"

#include "ct-assessment.h"
#include "ct-node-place.h"
#include "ct-paragraph.h"

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
  ct_selection_find_place (ct_finding_get_node (finding), kind, code, section);
}

void
ct_finding_place_select (CtFinding *finding, CtSelection *selection)
{
  ct_selection_show (selection, ct_finding_get_node (finding));
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
