/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-zoom"

#include "config.h"

#include "ct-page-zoom.h"

/* The actions and keys that make printed pages larger and smaller, wherever pages are shown. */

static const struct
{
  const char *name;
  guint keys[3];
} zooms[] = {
  { "zoom-in", { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add } },
  { "zoom-out", { GDK_KEY_minus, GDK_KEY_KP_Subtract, 0 } },
  { "fit-width", { GDK_KEY_0, GDK_KEY_KP_0, 0 } },
  { "fit-page", { GDK_KEY_9, GDK_KEY_KP_9, 0 } },
  { "zoom-natural", { 0 } },
};

/**
 * ct_page_zoom_install:
 * @klass: a widget around a page view and its buttons
 * @prefix: of the names of the actions: "print" for "print.zoom-in"
 * @activate: calls ct_page_zoom_act() with the view
 */
void
ct_page_zoom_install (GtkWidgetClass *klass,
                      const char *prefix,
                      GtkWidgetActionActivateFunc activate)
{
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autofree char *name = g_strconcat (prefix, ".", zooms[i].name, NULL);

      gtk_widget_class_install_action (klass, name, NULL, activate);
      for (guint j = 0; j < G_N_ELEMENTS (zooms[i].keys) && zooms[i].keys[j] != 0; j++)
        gtk_widget_class_add_binding_action (klass, zooms[i].keys[j], GDK_CONTROL_MASK, name, NULL);
    }
}

/**
 * ct_page_zoom_act:
 * @action_name: as it was installed
 */
void
ct_page_zoom_act (CtPrintView *view, const char *action_name)
{
  if (g_str_has_suffix (action_name, ".zoom-in"))
    ct_print_view_zoom_in (view);
  else if (g_str_has_suffix (action_name, ".zoom-out"))
    ct_print_view_zoom_out (view);
  else if (g_str_has_suffix (action_name, ".zoom-natural"))
    ct_print_view_set_zoom (view, 1.0);
  else if (g_str_has_suffix (action_name, ".fit-page"))
    ct_print_view_set_fit (view, CT_PAGE_FIT_PAGE);
  else
    ct_print_view_set_fit (view, CT_PAGE_FIT_WIDTH);
}
