/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-window"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-window-private.h"

#include "ct-plan-title.h"

/* What the window is called, and the plan in its header bar. */

/* GTK 4.8 tells assistive technology the type's name instead of the title. */
static void
set_title (CtWindow *self, const char *title)
{
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/* Returns: (nullable): the words for it */
static const char *
show_standing (CtWindow *self)
{
  const char *words = _ct_window_get_standing_words (self);

  gtk_label_set_text (self->plan_standing, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->plan_standing), words != NULL);
  if (self->standing == CT_STANDING_ADJUSTED)
    gtk_widget_add_css_class (GTK_WIDGET (self->plan_standing), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->plan_standing), "missing");

  return words;
}

void
_ct_window_show_title (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);
  gboolean modified = plan != NULL && ct_plan_file_get_modified (self->plan_file);
  g_autofree char *title = NULL;
  g_autofree char *whole = NULL;
  const char *school, *standing;

  if (plan == NULL)
    {
      set_title (self, _ ("Cải Tiến"));
      return;
    }

  title = ct_plan_title_dup (plan);
  school = ct_node_get_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_FULL_NAME);
  if (*school == '\0')
    school = ct_node_get_text (CT_NODE (ct_plan_get_school (plan)), CT_SCHOOL_NAME);
  if (*school == '\0')
    school = _ ("School without a name");

  standing = show_standing (self);
  whole = g_strdup_printf ("%s%s%s%s — %s", modified ? "• " : "", title,
                           standing != NULL ? " · " : "", standing != NULL ? standing : "", school);
  set_title (self, whole);
  gtk_label_set_text (self->plan_title, title);
  gtk_label_set_text (self->plan_school, school);
  gtk_widget_set_visible (self->unsaved_dot, modified);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plan_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  whole, -1);
}
