/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-inspector-title"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-inspector-title.h"

#include "ct-action.h"
#include "ct-improvement.h"

/**
 * ct_inspector_title_show:
 * @node: an action or an improvement
 *
 * Says over the details what they are about.
 */
void
ct_inspector_title_show (GtkLabel *title_label, GtkLabel *subtitle_label, CtNode *node)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  guint position = 0;

  if (CT_IS_ACTION (node))
    {
      CtImprovement *improvement = ct_action_get_improvement (CT_ACTION (node));

      if (improvement != NULL)
        ct_node_list_find (ct_improvement_get_actions (improvement), node, &position);
      title = g_strdup_printf (_ ("Action %u"), position + 1);
      subtitle = g_strdup (improvement != NULL
                               ? ct_node_get_text (CT_NODE (improvement), CT_IMPROVEMENT_CRITERION)
                               : "");
    }
  else
    {
      title = g_strdup (_ ("What to improve"));
      subtitle = g_strdup (ct_node_get_text (node, CT_IMPROVEMENT_CRITERION));
    }

  gtk_label_set_text (title_label, title);
  gtk_label_set_text (subtitle_label, subtitle);
}
