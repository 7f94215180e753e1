/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-enter-key"

#include "config.h"

#include "ct-enter-key.h"

/* A keyboard has two of them, and some layouts call the first by another name. */
static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };

/* Returns: whether @keyval is an Enter key, wherever it lies */
gboolean
ct_enter_key_is (guint keyval)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keyval == keys[i])
      return TRUE;

  return FALSE;
}

/* @action: an action without a parameter, which each Enter key runs */
void
ct_enter_key_bind (GtkWidgetClass *klass, GdkModifierType modifiers, const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (klass, keys[i], modifiers, action, NULL);
}
