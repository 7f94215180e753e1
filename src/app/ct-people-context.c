/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-people-context"

#include "config.h"

#include "ct-people-context.h"

#include "ct-action.h"

/* Whom the fields below a widget may name. A field asks for it when it needs it, so that it need
 * not be handed through everything between the window and a cell. */

#define KEY "ct-people-names"

/**
 * ct_people_context_attach:
 * @names: (nullable): for all fields below @widget
 */
void
ct_people_context_attach (GtkWidget *widget, CtPeopleNames *names)
{
  g_object_set_data_full (G_OBJECT (widget), KEY, names != NULL ? g_object_ref (names) : NULL,
                          g_object_unref);
}

/**
 * ct_people_context_find:
 *
 * Returns: (transfer none) (nullable): what was attached to @widget or above it
 */
CtPeopleNames *
ct_people_context_find (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      CtPeopleNames *names = g_object_get_data (G_OBJECT (widget), KEY);

      if (names != NULL)
        return names;
    }

  return NULL;
}

/**
 * ct_people_context_is_field:
 *
 * Returns: whether the field names people
 */
gboolean
ct_people_context_is_field (CtNode *node, guint field)
{
  if (CT_IS_ACTION (node))
    return field == CT_ACTION_LEAD || field == CT_ACTION_PARTNER;

  return CT_IS_IMPROVEMENT (node) &&
         (field == CT_IMPROVEMENT_LEAD || field == CT_IMPROVEMENT_PARTNER);
}
