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
 * The time line of the whole plan: a tool bar, the tray of work without a period, the chart, and
 * what its bars mean.
 */
struct _CtTimelinePage
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget *content;
  GtkWidget *all_years;
  GtkDropDown *grouping_drop;
  GtkDropDown *coloring_drop;
  CtTimeline *timeline;
  CtTimelineTray *tray;
  CtTimelineLegend *legend;

  CtPlan *plan;
  CtSelection *selection;
  GSettings *settings;
};

enum
{
  PROP_0,
  PROP_SPAN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const span_nicks[] = {
  [CT_TIMELINE_SPAN_FREE] = "",         [CT_TIMELINE_SPAN_WEEKS] = "weeks",
  [CT_TIMELINE_SPAN_MONTHS] = "months", [CT_TIMELINE_SPAN_TERM] = "term",
  [CT_TIMELINE_SPAN_YEAR] = "year",     [CT_TIMELINE_SPAN_ALL] = "all",
};

/* In the order of the drop-downs. */
static const CtTimelineBy groupings[] = { CT_TIMELINE_BY_STANDARD, CT_TIMELINE_BY_LEAD,
                                          CT_TIMELINE_BY_STATE, CT_TIMELINE_BY_MONTH };
static const CtTimelineBy colorings[] = { CT_TIMELINE_BY_STATE, CT_TIMELINE_BY_STANDARD,
                                          CT_TIMELINE_BY_LEAD, CT_TIMELINE_BY_FUND };

G_DEFINE_FINAL_TYPE (CtTimelinePage, ct_timeline_page, GTK_TYPE_WIDGET)

/* Only a plan of several years has more to show than one. */
static void
update_spans (CtTimelinePage *self)
{
  CtCalendar *calendar = self->plan != NULL ? ct_plan_get_calendar (self->plan) : NULL;
  int years = calendar != NULL ? ct_calendar_get_years (calendar) : 1;
  g_autofree char *label = g_strdup_printf (ngettext ("%d year", "%d years", years), years);

  gtk_widget_set_visible (self->all_years, years > 1);
  gtk_button_set_label (GTK_BUTTON (self->all_years), label);
}

static void
rows_changed_cb (CtTimelinePage *self)
{
  g_autoptr (GPtrArray) without = ct_timeline_list_without_time (self->timeline);

  update_spans (self);
  ct_timeline_tray_set_works (self->tray, without);
  ct_timeline_legend_set_categories (self->legend, ct_timeline_get_categories (self->timeline),
                                     ct_timeline_get_signs (self->timeline));
}

static void
zoom_changed_cb (CtTimelinePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPAN]);
}

static void
columns_changed_cb (CtTimelinePage *self)
{
  g_autoptr (GVariant) columns = ct_timeline_dup_columns (self->timeline);

  if (self->settings != NULL)
    g_settings_set_value (self->settings, "timeline-columns", columns);
}

static void
keep_choice (CtTimelinePage *self, const char *key, CtTimelineBy by)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, key, ct_timeline_by_to_nick (by));
}

static void
grouping_chosen_cb (CtTimelinePage *self)
{
  ct_timeline_set_grouping (self->timeline,
                            groupings[gtk_drop_down_get_selected (self->grouping_drop)]);
  keep_choice (self, "timeline-group", groupings[gtk_drop_down_get_selected (self->grouping_drop)]);
}

static void
coloring_chosen_cb (CtTimelinePage *self)
{
  ct_timeline_set_coloring (self->timeline,
                            colorings[gtk_drop_down_get_selected (self->coloring_drop)]);
  keep_choice (self, "timeline-color", colorings[gtk_drop_down_get_selected (self->coloring_drop)]);
}

static void
set_span (CtTimelinePage *self, const char *nick)
{
  for (guint i = CT_TIMELINE_SPAN_WEEKS; i < G_N_ELEMENTS (span_nicks); i++)
    if (g_strcmp0 (nick, span_nicks[i]) == 0)
      ct_timeline_set_span (self->timeline, i);
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
ct_timeline_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtTimelinePage *self = CT_TIMELINE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SPAN:
      g_value_set_static_string (value, span_nicks[ct_timeline_get_span (self->timeline)]);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_timeline_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  CtTimelinePage *self = CT_TIMELINE_PAGE (object);

  switch (prop_id)
    {
    case PROP_SPAN:
      set_span (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_timeline_page_dispose (GObject *object)
{
  CtTimelinePage *self = CT_TIMELINE_PAGE (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), CT_TYPE_TIMELINE_PAGE);

  G_OBJECT_CLASS (ct_timeline_page_parent_class)->dispose (object);
}

static void
ct_timeline_page_class_init (CtTimelinePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ct_timeline_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = ct_timeline_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = ct_timeline_page_set_property;

  properties[PROP_SPAN] =
      g_param_spec_string ("span", NULL, NULL, "",
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (CT_TYPE_TIMELINE);
  g_type_ensure (CT_TYPE_TIMELINE_LEGEND);
  g_type_ensure (CT_TYPE_TIMELINE_TRAY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/caitien/CaiTien/ui/ct-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, content);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, all_years);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, grouping_drop);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, coloring_drop);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, legend);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, timeline);
  gtk_widget_class_bind_template_child (widget_class, CtTimelinePage, tray);
  gtk_widget_class_bind_template_callback (widget_class, rows_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, grouping_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, coloring_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);

  gtk_widget_class_install_property_action (widget_class, "timeline.span", "span");
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

static void
show_choice (GtkDropDown *drop, const CtTimelineBy *choices, const char *nick)
{
  guint n_choices = g_list_model_get_n_items (gtk_drop_down_get_model (drop));

  for (guint i = 0; i < n_choices; i++)
    if (g_str_equal (ct_timeline_by_to_nick (choices[i]), nick))
      gtk_drop_down_set_selected (drop, i);
}

/**
 * ct_timeline_page_set_settings:
 * @settings: where the user's choices are kept
 */
void
ct_timeline_page_set_settings (CtTimelinePage *self, GSettings *settings)
{
  g_autoptr (GVariant) columns = g_settings_get_value (settings, "timeline-columns");
  g_autofree char *group = g_settings_get_string (settings, "timeline-group");
  g_autofree char *color = g_settings_get_string (settings, "timeline-color");

  g_return_if_fail (CT_IS_TIMELINE_PAGE (self));

  ct_timeline_set_columns (self->timeline, columns);
  show_choice (self->grouping_drop, groupings, group);
  show_choice (self->coloring_drop, colorings, color);
  g_set_object (&self->settings, settings);
}

/**
 * ct_timeline_page_set_holidays:
 *
 * See ct_timeline_set_holidays().
 */
void
ct_timeline_page_set_holidays (CtTimelinePage *self, CtHolidays *holidays)
{
  g_return_if_fail (CT_IS_TIMELINE_PAGE (self));

  ct_timeline_set_holidays (self->timeline, holidays);
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
    ct_timeline_set_span (self->timeline, CT_TIMELINE_SPAN_YEAR);
  else
    ct_timeline_set_span (self->timeline, CT_TIMELINE_SPAN_ALL);
}
