/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-inspector-row"

#include "config.h"

#include "ct-inspector-row.h"

#include "ct-evidence-link.h"
#include "ct-field-row.h"
#include "ct-goal-level-row.h"
#include "ct-hand-editor.h"
#include "ct-state-row.h"

/**
 * ct_inspector_row_let_go:
 * @row: a row of the details
 *
 * Lets go of the node that @row is about.
 *
 * Returns: whether @row can be used for another node
 */
gboolean
ct_inspector_row_let_go (GtkWidget *row)
{
  if (CT_IS_FIELD_ROW (row))
    ct_field_row_bind (CT_FIELD_ROW (row), NULL, 0);
  else if (CT_IS_STATE_ROW (row))
    ct_state_row_bind (CT_STATE_ROW (row), NULL, CT_DAY_NONE);
  else if (CT_IS_HAND_EDITOR (row))
    ct_hand_editor_bind (CT_HAND_EDITOR (row), NULL, 0);
  else if (CT_IS_EVIDENCE_LINK (row))
    ct_evidence_link_bind (CT_EVIDENCE_LINK (row), NULL, 0, NULL);
  else if (CT_IS_GOAL_LEVEL_ROW (row))
    ct_goal_level_row_bind (CT_GOAL_LEVEL_ROW (row), NULL);
  else
    return FALSE;

  return TRUE;
}
