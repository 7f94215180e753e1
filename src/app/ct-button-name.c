/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-button-name"

#include "config.h"

#include "ct-button-name.h"

/* The name of a button that is a picture, for the pointer and for assistive tools. It is taken when
 * somebody looks: to set a tooltip's text asks the display where the pointer is, which is much for
 * names that change with each edit.
 */

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("ct-button-name");
}

static gboolean
query_cb (GtkWidget *button, int x, int y, gboolean keyboard_mode, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, g_object_get_qdata (G_OBJECT (button), get_quark ()));

  return TRUE;
}

/**
 * ct_button_name_set:
 * @name: what @button does, from now on
 */
void
ct_button_name_set (GtkWidget *button, const char *name)
{
  const char *before = g_object_get_qdata (G_OBJECT (button), get_quark ());

  if (g_strcmp0 (name, before) == 0)
    return;

  if (before == NULL)
    {
      g_signal_connect (button, "query-tooltip", G_CALLBACK (query_cb), NULL);
      gtk_widget_set_has_tooltip (button, TRUE);
    }
  g_object_set_qdata_full (G_OBJECT (button), get_quark (), g_strdup (name), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
