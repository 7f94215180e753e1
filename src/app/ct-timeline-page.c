/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-page"

#include "config.h"

#include <glib/gi18n.h>

#include "ct-timeline-page.h"

#include "ct-timeline-legend.h"
#include "ct-timeline-tray.h"

/**
 * CtTimelinePage:
 *
 * The time line of the whole plan: a tool bar, the chart, and the tray of work without a period.
 */
struct _CtTimelinePage
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkWidget *spans;
  GtkToggleButton *one_year;
  GtkToggleButton *all_years;
  CtTimeline *timeline;
  CtTimelineTray *tray;

  CtPlan *plan;
  CtSelection *selection;
};

G_DEFINE_FINAL_TYPE (CtTimelinePage, ct_timeline_page, GTK_TYPE_WIDGET)

static void
update_spans (CtTimelinePage *self)
{
  CtCalendar *calendar = self->plan != NULL ? ct_plan_get_calendar (self->plan) : NULL;
  int years = calendar != NULL ? ct_calendar_get_years (calendar) : 1;
  g_autofree char *label = g_strdup_printf (ngettext ("%d year", "%d years", years), years);

  gtk_widget_set_visible (self->spans, years > 1);
  gtk_button_set_label (GTK_BUTTON (self->all_years), label);
}

static void
rows_changed_cb (CtTimelinePage *self)
{
  g_autoptr (GPtrArray) without = ct_timeline_list_without_time (self->timeline);

  update_spans (self);
  ct_timeline_tray_set_works (self->tray, without);
}

static void
zoom_changed_cb (CtTimelinePage *self)
{
  gtk_toggle_button_set_active (self->one_year, ct_timeline_get_fits_year (self->timeline));
  gtk_toggle_button_set_active (self->all_years, ct_timeline_get_fits_all (self->timeline));
}

static void
show_one_year_cb (CtTimelinePage *self)
{
  if (!ct_timeline_get_fits_year (self->timeline))
    ct_timeline_fit_year (self->timeline);
  zoom_changed_cb (self);
}

static void
show_all_years_cb (CtTimelinePage *self)
{
  if (!ct_timeline_get_fits_all (self->timeline))
    ct_timeline_fit_all (self->timeline);
  zoom_changed_cb (self);
}

static void
chosen_cb (CtTimelinePage *self, CtNode *node)
{
  if (self->selection != NULL)
    ct_selection_set_node (self->selection, node);
}

static void
forward_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (CT_TIMELINE_PAGE (widget)->timeline), action_name, NULL);
}

static void
ct_timeline_page_dispose (GObject *object)
{
  CtTimelinePage *self = CT_TIMELINE_PAGE (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_TIMELINE_PAGE);

  G_OBJECT_CLASS (ct_timeline_page_parent_class)->dispose (object);
}

static void
ct_timeline_page_class_init (CtTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_timeline_page_dispose;

  g_type_ensure (CT_TYPE_TIMELINE);
  g_type_ensure (CT_TYPE_TIMELINE_LEGEND);
  g_type_ensure (CT_TYPE_TIMELINE_TRAY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, content);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, spans);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, one_year);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, all_years);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, tray);
  gtk_widget_class_bind_template_callback (widget_class, rows_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_one_year_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_years_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);

  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "timeline.today", NULL, forward_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "timelinepage");
}

static void
ct_timeline_page_init (CtTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  zoom_changed_cb (self);
}

GtkWidget *
ct_timeline_page_new (void)
{
  return g_object_new (CT_TYPE_TIMELINE_PAGE, NULL);
}

/**
 * ct_timeline_page_get_timeline:
 *
 * Returns: (transfer none): the time line on the page
 */
CtTimeline *
ct_timeline_page_get_timeline (CtTimelinePage *self)
{
  return self->timeline;
}

/**
 * ct_timeline_page_set_plan:
 *
 * See ct_timeline_set_plan() and ct_timeline_set_today().
 */
void
ct_timeline_page_set_plan (
    CtTimelinePage *self, CtPlan *plan, CtFramework *framework, CtSelection *selection, CtDay today)
{
  g_return_if_fail (CT_IS_TIMELINE_PAGE (self));

  g_set_object (&self->plan, plan);
  g_set_object (&self->selection, selection);
  ct_timeline_set_today (self->timeline, today);
  ct_timeline_set_plan (self->timeline, plan, framework, selection);

  /* Work that reaches beyond a plan of one year must not make that year small. */
  if (plan != NULL && ct_plan_get_calendar (plan) != NULL &&
      ct_calendar_get_years (ct_plan_get_calendar (plan)) == 1)
    ct_timeline_fit_year (self->timeline);
  else
    ct_timeline_fit_all (self->timeline);
}
