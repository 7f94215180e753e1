/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-many-bar"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-many-bar.h"

#include "ct-meaning.h"

/**
 * CtManyBar:
 *
 * What can be done with several rows of the work list at once; seen only while several are picked.
 * Its buttons and fields are the list's "work." actions.
 */
struct _CtManyBar
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *count;
  GtkEntry *period_entry;
  GtkEntry *lead_entry;
  GtkLabel *meaning;

  CtPlan *plan;
  CtSelection *selection;
};

G_DEFINE_FINAL_TYPE (CtManyBar, ct_many_bar, GTK_TYPE_WIDGET)

static void
show_count (CtManyBar *self)
{
  guint n_picked = ct_selection_get_n_picked (self->selection);
  g_autofree char *text =
      g_strdup_printf (g_dngettext (NULL, "%u row chosen", "%u rows chosen", n_picked), n_picked);

  gtk_label_set_text (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n_picked > 0);
}

/* Before it is set for all, it is said what the words mean. */
static void
period_changed (CtManyBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->period_entry));
  g_autoptr (CtPeriod) period = NULL;
  g_autoptr (CtMeaning) meaning = NULL;

  if (self->plan != NULL && *words != '\0')
    {
      period = ct_plan_read_period (self->plan, words);
      meaning = ct_meaning_of_period (period, ct_plan_get_calendar (self->plan));
    }

  gtk_label_set_text (self->meaning, meaning != NULL ? meaning->text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), meaning != NULL);
  if (meaning == NULL)
    return;

  gtk_widget_remove_css_class (GTK_WIDGET (self->meaning),
                               meaning->understood ? "warning-text" : "success-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->meaning),
                            meaning->understood ? "success-text" : "warning-text");
}

static void
set_for_all (CtManyBar *self, GtkEntry *entry, const char *action)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (*words == '\0')
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", words);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

static void
period_activated (CtManyBar *self)
{
  set_for_all (self, self->period_entry, "work.set-period");
}

static void
lead_activated (CtManyBar *self)
{
  set_for_all (self, self->lead_entry, "work.set-lead");
}

static void
ct_many_bar_dispose (GObject *object)
{
  CtManyBar *self = CT_MANY_BAR (object);

  ct_many_bar_set_plan (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_MANY_BAR);

  G_OBJECT_CLASS (ct_many_bar_parent_class)->dispose (object);
}

static void
ct_many_bar_class_init (CtManyBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_many_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-many-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CtManyBar, content);
  gtk_widget_class_bind_template_child (widget_class, CtManyBar, count);
  gtk_widget_class_bind_template_child (widget_class, CtManyBar, period_entry);
  gtk_widget_class_bind_template_child (widget_class, CtManyBar, lead_entry);
  gtk_widget_class_bind_template_child (widget_class, CtManyBar, meaning);
  gtk_widget_class_bind_template_callback (widget_class, period_changed);
  gtk_widget_class_bind_template_callback (widget_class, period_activated);
  gtk_widget_class_bind_template_callback (widget_class, lead_activated);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ct_many_bar_init (CtManyBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ct_many_bar_set_plan:
 * @plan: (nullable): the plan
 * @selection: (nullable): what is picked in it
 */
void
ct_many_bar_set_plan (CtManyBar *self, CtPlan *plan, CtSelection *selection)
{
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_set_object (&self->plan, plan);
  g_set_object (&self->selection, selection);
  if (selection == NULL)
    return;

  g_signal_connect_swapped (selection, "picked-changed", G_CALLBACK (show_count), self);
  show_count (self);
}
