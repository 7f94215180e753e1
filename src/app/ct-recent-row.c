/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-recent-row"

#include "config.h"

#include "ct-recent-row.h"

#include <glib/gi18n.h>

/**
 * CtRecentRow:
 *
 * A plan of the list on the start page.
 */
struct _CtRecentRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkLabel *title_label;
  GtkLabel *description_label;
  GtkLabel *late_label;
  GtkLabel *soon_label;
  GtkLabel *fine_label;
  GtkLabel *when_label;
  GtkLabel *place_label;
  GtkWidget *find_button;

  CtRecentPlan *plan;
};

enum
{
  FORGET,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtRecentRow, ct_recent_row, GTK_TYPE_LIST_BOX_ROW)

static guint signals[N_SIGNALS];

static void
forget_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit (widget, signals[FORGET], 0);
}

static void
ct_recent_row_dispose (GObject *object)
{
  CtRecentRow *self = CT_RECENT_ROW (object);

  g_clear_object (&self->plan);

  G_OBJECT_CLASS (ct_recent_row_parent_class)->dispose (object);
}

static void
ct_recent_row_class_init (CtRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_recent_row_dispose;

  /**
   * CtRecentRow::forget:
   *
   * The user wants the plan out of the list. The file stays.
   */
  signals[FORGET] = g_signal_new ("forget", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CtRecentRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CtRecentRow, description_label);
  gtk_widget_class_bind_template_child (widget_class, CtRecentRow, late_label);
  gtk_widget_class_bind_template_child (widget_class, CtRecentRow, soon_label);
  gtk_widget_class_bind_template_child (widget_class, CtRecentRow, fine_label);
  gtk_widget_class_bind_template_child (widget_class, CtRecentRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, CtRecentRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, CtRecentRow, find_button);

  gtk_widget_class_install_action (widget_class, "recent.forget", NULL, forget_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "recent.forget", NULL);
}

static void
ct_recent_row_init (CtRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is late and what is due within two weeks. Returns: (nullable): in words */
static char *
show_counts (CtRecentRow *self)
{
  guint n_late, n_soon;
  gboolean counted = ct_recent_plan_get_counts (self->plan, &n_late, &n_soon);
  g_autofree char *late = g_strdup_printf (ngettext ("%u late", "%u late", n_late), n_late);
  g_autofree char *soon = g_strdup_printf (ngettext ("%u due soon", "%u due soon", n_soon), n_soon);

  gtk_label_set_label (self->late_label, late);
  gtk_label_set_label (self->soon_label, soon);
  gtk_widget_set_visible (GTK_WIDGET (self->late_label), counted && n_late > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->soon_label), counted && n_soon > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->fine_label), counted && n_late + n_soon == 0);

  if (!counted)
    return NULL;
  if (n_late > 0 && n_soon > 0)
    return g_strdup_printf ("%s, %s", late, soon);
  if (n_late + n_soon == 0)
    return g_strdup (gtk_label_get_label (self->fine_label));

  return g_strdup (n_late > 0 ? late : soon);
}

static void
update_state (CtRecentRow *self)
{
  const char *problem = ct_recent_plan_get_problem (self->plan);
  const char *place = problem != NULL ? problem : ct_recent_plan_get_place (self->plan);
  g_autofree char *counts = show_counts (self);
  g_autofree char *name = NULL;

  gtk_label_set_label (self->place_label, place != NULL ? place : "");
  gtk_widget_set_visible (self->find_button, problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "missing");

  name = g_strjoin (", ", ct_recent_plan_get_title (self->plan),
                    gtk_label_get_label (self->description_label),
                    gtk_label_get_label (self->when_label), place, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  counts != NULL ? counts : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
ct_recent_row_new (CtRecentPlan *plan)
{
  CtRecentRow *self = g_object_new (CT_TYPE_RECENT_ROW, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = ct_recent_plan_dup_when (plan, now);
  g_autofree char *description = NULL;

  if (ct_recent_plan_get_description (plan) != NULL)
    description = g_strdup_printf (
        /* Translators: %s is the school years and the name of the printed form */
        _ ("Improvement plan %s"), ct_recent_plan_get_description (plan));

  self->plan = g_object_ref (plan);
  gtk_label_set_label (self->title_label, ct_recent_plan_get_title (plan));
  gtk_label_set_label (self->description_label, description != NULL ? description : "");
  gtk_label_set_label (self->when_label, when);
  update_state (self);
  g_signal_connect_object (plan, "notify", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

CtRecentPlan *
ct_recent_row_get_plan (CtRecentRow *self)
{
  g_return_val_if_fail (CT_IS_RECENT_ROW (self), NULL);

  return self->plan;
}
