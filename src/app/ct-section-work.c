/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-section-work"

#include "config.h"

#include "ct-section-work.h"

#include <glib/gi18n.h>

static gboolean
find (CtSection *section, CtNodeList **sections, guint *position)
{
  CtPlan *plan = ct_node_get_plan (CT_NODE (section));

  if (plan == NULL)
    return FALSE;

  *sections = ct_plan_get_sections (plan);

  return ct_node_list_find (*sections, section, position);
}

/**
 * ct_section_work_add:
 * @position: its place among the sections; further than the last means the end
 * @kind: what it prints, "text"
 * @heading: what it is called for a start
 *
 * Returns: (transfer none): the new section
 */
CtSection *
ct_section_work_add (CtPlan *plan, guint position, const char *kind, const char *heading)
{
  g_autoptr (CtSection) section = ct_section_new ();
  CtNodeList *sections = ct_plan_get_sections (plan);
  CtHistory *history = ct_plan_get_history (plan);

  ct_node_set_text (CT_NODE (section), CT_SECTION_KIND, kind);
  ct_node_set_text (CT_NODE (section), CT_SECTION_HEADING, heading);
  ct_history_begin_group (history, _ ("Add a section"));
  ct_node_list_insert (sections, MIN (position, ct_node_list_get_length (sections)), section);
  ct_history_end_group (history);

  return section;
}

/**
 * ct_section_work_delete:
 *
 * Returns: (transfer none) (nullable): the section to select next, %NULL when none is left
 */
CtSection *
ct_section_work_delete (CtSection *section)
{
  CtHistory *history;
  CtNodeList *sections;
  guint position, length;

  if (!find (section, &sections, &position))
    return NULL;

  history = ct_plan_get_history (ct_node_get_plan (CT_NODE (section)));
  ct_history_begin_group (history, _ ("Delete the section"));
  ct_node_list_remove (sections, position);
  ct_history_end_group (history);

  length = ct_node_list_get_length (sections);

  return length > 0 ? ct_node_list_get (sections, MIN (position, length - 1)) : NULL;
}

gboolean
ct_section_work_can_move (CtSection *section, int direction)
{
  CtNodeList *sections;
  guint position;

  return find (section, &sections, &position) &&
         (direction < 0 ? position > 0 : position + 1 < ct_node_list_get_length (sections));
}

/**
 * ct_section_work_move:
 * @direction: -1 up, 1 down
 *
 * Returns: %FALSE when there is nothing to move past
 */
gboolean
ct_section_work_move (CtSection *section, int direction)
{
  CtNodeList *sections;
  guint position;

  if (!ct_section_work_can_move (section, direction) || !find (section, &sections, &position))
    return FALSE;

  return ct_section_work_move_to (section, direction < 0 ? position - 1 : position + 1);
}

/**
 * ct_section_work_move_to:
 * @position: where the section is to be afterwards
 *
 * Returns: %FALSE when it is there already
 */
gboolean
ct_section_work_move_to (CtSection *section, guint position)
{
  CtHistory *history;
  CtNodeList *sections;
  guint from;

  if (!find (section, &sections, &from) || from == position ||
      position >= ct_node_list_get_length (sections))
    return FALSE;

  history = ct_plan_get_history (ct_node_get_plan (CT_NODE (section)));
  ct_history_begin_group (history, _ ("Move the section"));
  ct_node_list_move (sections, from, position);
  ct_history_end_group (history);

  return TRUE;
}
