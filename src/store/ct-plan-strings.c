/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-strings"

#include "config.h"

#include "ct-plan-strings.h"

#include "ct-evidence.h"

/**
 * ct_plan_strings_get:
 * @spec: a line or an evidence entry
 *
 * Returns: (transfer none) (element-type utf8): the strings so far; for evidence a reference and
 *   words in turn
 */
GPtrArray *
ct_plan_strings_get (CtPlanStrings *self, const CtElementSpec *spec)
{
  GPtrArray **list = &self->lists[spec->repeated];

  if (*list == NULL)
    *list = g_ptr_array_new_with_free_func (g_free);

  return *list;
}

static void
move_list (GPtrArray *list, CtNode *node, const CtElementSpec *spec)
{
  if (list == NULL || list->len == 0)
    return;

  g_ptr_array_add (list, NULL);
  if (spec->kind == CT_ELEMENT_LINE)
    {
      ct_node_set_boxed (node, spec->field, list->pdata);
    }
  else
    {
      g_autoptr (CtEvidence) evidence =
          ct_evidence_new_from_pairs ((const char *const *) list->pdata, list->len / 2);

      ct_node_set_boxed (node, spec->field, evidence);
    }

  g_ptr_array_set_size (list, 0);
}

/**
 * ct_plan_strings_move_to:
 * @children: what the node's element may hold; a repeated element may also stand in a group of it
 *
 * Sets the fields of @node, and begins anew.
 */
void
ct_plan_strings_move_to (CtPlanStrings *self, CtNode *node, const CtElementSpec *children)
{
  if (self->lists[0] == NULL && self->lists[1] == NULL)
    return;

  for (const CtElementSpec *spec = children; spec != NULL && spec->name != NULL; spec++)
    {
      if (spec->kind == CT_ELEMENT_GROUP)
        ct_plan_strings_move_to (self, node, spec->children);
      else if (spec->kind == CT_ELEMENT_LINE || spec->kind == CT_ELEMENT_EVIDENCE)
        move_list (self->lists[spec->repeated], node, spec);
    }
}

void
ct_plan_strings_clear (CtPlanStrings *self)
{
  for (guint i = 0; i < CT_PLAN_STRINGS_MAX; i++)
    g_clear_pointer (&self->lists[i], g_ptr_array_unref);
}
