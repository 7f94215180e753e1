/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-pane"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-timeline-pane.h"

/**
 * CtTimelinePane:
 *
 * The time line under the editor: when the work at the selected place is to be done. Its close
 * button activates "win.toggle-timeline".
 */
struct _CtTimelinePane
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *counts;
  CtTimeline *timeline;

  CtSelection *selection;
};

G_DEFINE_FINAL_TYPE (CtTimelinePane, ct_timeline_pane, GTK_TYPE_WIDGET)

static char *
dup_title (CtSelection *selection)
{
  const char *code = selection != NULL ? ct_selection_get_code (selection) : NULL;

  switch (selection != NULL ? ct_selection_get_kind (selection) : CT_PLACE_NONE)
    {
    case CT_PLACE_STANDARD:
      return g_strdup_printf (_ ("Time line of standard %s"), code);

    case CT_PLACE_CRITERION:
      return g_strdup_printf (_ ("Time line of criterion %s"), code);

    case CT_PLACE_LEVEL4:
      return g_strdup_printf (_ ("Time line of provision %s"), code);

    case CT_PLACE_NONE:
    case CT_PLACE_SECTION:
    case CT_PLACE_OTHER:
    case CT_PLACE_DOCUMENT:
    default:
      return g_strdup (_ ("Time line of the plan"));
    }
}

static void
rows_changed_cb (CtTimelinePane *self)
{
  guint n_works = ct_timeline_get_n_works (self->timeline);
  g_autoptr (GPtrArray) without = ct_timeline_list_without_time (self->timeline);
  g_autofree char *title = dup_title (self->selection);
  g_autofree char *counts =
      g_strdup_printf (ngettext ("%u action", "%u actions", n_works), n_works);

  gtk_label_set_text (self->title, title);
  if (without->len > 0)
    {
      g_autofree char *missing = g_strdup_printf (_ ("%u without time"), without->len);
      g_autofree char *both = g_strdup_printf ("%s · %s", counts, missing);

      gtk_label_set_text (self->counts, both);
    }
  else
    gtk_label_set_text (self->counts, counts);
}

static void
forward_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (CT_TIMELINE_PANE (widget)->timeline), action_name, NULL);
}

static void
ct_timeline_pane_dispose (GObject *object)
{
  CtTimelinePane *self = CT_TIMELINE_PANE (object);

  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_TIMELINE_PANE);

  G_OBJECT_CLASS (ct_timeline_pane_parent_class)->dispose (object);
}

static void
ct_timeline_pane_class_init (CtTimelinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_timeline_pane_dispose;

  g_type_ensure (CT_TYPE_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-timeline-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePane, content);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePane, title);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePane, counts);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePane, timeline);
  gtk_widget_class_bind_template_callback (widget_class, rows_changed_cb);

  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, forward_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinepane");
}

static void
ct_timeline_pane_init (CtTimelinePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
ct_timeline_pane_new (void)
{
  return g_object_new (CT_TYPE_TIMELINE_PANE, NULL);
}

/**
 * ct_timeline_pane_get_timeline:
 *
 * Returns: (transfer none): the time line in the pane
 */
CtTimeline *
ct_timeline_pane_get_timeline (CtTimelinePane *self)
{
  return self->timeline;
}

/**
 * ct_timeline_pane_set_holidays:
 *
 * See ct_timeline_set_holidays().
 */
void
ct_timeline_pane_set_holidays (CtTimelinePane *self, CtHolidays *holidays)
{
  g_return_if_fail (CT_IS_TIMELINE_PANE (self));

  ct_timeline_set_holidays (self->timeline, holidays);
}

/**
 * ct_timeline_pane_set_plan:
 *
 * See ct_timeline_set_plan() and ct_timeline_set_today().
 */
void
ct_timeline_pane_set_plan (
    CtTimelinePane *self, CtPlan *plan, CtFramework *framework, CtSelection *selection, CtDay today)
{
  g_return_if_fail (CT_IS_TIMELINE_PANE (self));

  g_set_object (&self->selection, selection);
  ct_timeline_set_today (self->timeline, today);
  ct_timeline_set_plan (self->timeline, plan, framework, selection);
}
