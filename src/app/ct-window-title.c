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
  if (g_strcmp0 (gtk_window_get_title (GTK_WINDOW (self)), title) == 0)
    return;

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plan_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

static gboolean
is_modified (CtWindow *self)
{
  return ct_plan_file_get_modified (self->plan_file);
}

static const char *
get_school (CtPlan *plan)
{
  CtNode *school = CT_NODE (ct_plan_get_school (plan));
  const char *name = ct_node_get_text (school, CT_SCHOOL_FULL_NAME);

  if (*name == '\0')
    name = ct_node_get_text (school, CT_SCHOOL_NAME);

  return *name != '\0' ? name : _ ("School without a name");
}

/* The desktop and assistive technology are told the title over wires of their own, which takes a
 * while: what she sees is there before. */
static gboolean
tell_title_cb (gpointer data)
{
  CtWindow *self = data;
  CtPlan *plan = _ct_window_get_plan (self);
  const char *standing = _ct_window_get_standing_words (self);
  g_autofree char *title = ct_plan_title_dup (plan);
  g_autofree char *whole = g_strdup_printf ("%s%s%s%s — %s", is_modified (self) ? "• " : "", title,
                                            standing != NULL ? " · " : "",
                                            standing != NULL ? standing : "", get_school (plan));

  self->title_id = 0;
  set_title (self, whole);

  return G_SOURCE_REMOVE;
}

static void
show_standing (CtWindow *self)
{
  const char *words = _ct_window_get_standing_words (self);

  gtk_label_set_text (self->plan_standing, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->plan_standing), words != NULL);
  if (self->standing == CT_STANDING_ADJUSTED)
    gtk_widget_add_css_class (GTK_WIDGET (self->plan_standing), "missing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->plan_standing), "missing");
}

void
_ct_window_show_title (CtWindow *self)
{
  CtPlan *plan = _ct_window_get_plan (self);
  g_autofree char *title = NULL;

  if (plan == NULL)
    {
      set_title (self, _ ("Cải Tiến"));
      return;
    }

  title = ct_plan_title_dup (plan);
  show_standing (self);
  gtk_label_set_text (self->plan_title, title);
  gtk_label_set_text (self->plan_school, get_school (plan));
  gtk_widget_set_visible (self->unsaved_dot, is_modified (self));
  if (self->title_id == 0)
    self->title_id = g_idle_add (tell_title_cb, self);
}
