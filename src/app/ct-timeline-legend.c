/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-legend"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-timeline-legend.h"

#include "ct-timeline-style.h"

/**
 * CtTimelineLegend:
 *
 * What the bars of the time line mean. Where it does not fit, the last parts give way.
 */
struct _CtTimelineLegend
{
  GtkWidget parent_instance;

  CtTimelineStyle style;
  GPtrArray *texts;
};

G_DEFINE_FINAL_TYPE (CtTimelineLegend, ct_timeline_legend, GTK_TYPE_WIDGET)

#define TEXT_SIZE 0.82
#define BAR_WIDTH 1.75
#define BAR_HEIGHT 0.82

static const struct
{
  const char *words;
  CtTimelineState state;
  CtTimelineEnds ends;
} parts[] = {
  { N_ ("Not begun"), CT_TIMELINE_STATE_PLANNED, 0 },
  { N_ ("Under way"), CT_TIMELINE_STATE_RUNNING, 0 },
  { N_ ("Done"), CT_TIMELINE_STATE_DONE, 0 },
  { N_ ("Late"), CT_TIMELINE_STATE_LATE, 0 },
  { N_ ("Not achieved"), CT_TIMELINE_STATE_MISSED, 0 },
  { N_ ("No end"), CT_TIMELINE_STATE_PLANNED, CT_TIMELINE_OPEN_END },
};

static void
load (CtTimelineLegend *self)
{
  ct_timeline_style_load (&self->style, GTK_WIDGET (self), "ct_panel");
  g_ptr_array_set_size (self->texts, 0);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_ptr_array_add (self->texts,
                     ct_timeline_style_make_text (GTK_WIDGET (self), _ (parts[i].words), TEXT_SIZE,
                                                  PANGO_WEIGHT_NORMAL));
}

static double
get_part_width (CtTimelineLegend *self, guint part)
{
  int width;

  pango_layout_set_width (g_ptr_array_index (self->texts, part), -1);
  pango_layout_get_pixel_size (g_ptr_array_index (self->texts, part), &width, NULL);

  return ceil (width + (BAR_WIDTH + 0.4 + 1) * self->style.em);
}

static void
ct_timeline_legend_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  CtTimelineLegend *self = CT_TIMELINE_LEGEND (widget);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) (1.4 * self->style.em);
  else
    for (guint i = 0; i < self->texts->len; i++)
      *natural += (int) get_part_width (self, i);
}

static void
ct_timeline_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtTimelineLegend *self = CT_TIMELINE_LEGEND (widget);
  double em = self->style.em;
  double height = gtk_widget_get_height (widget);
  double bar_width = round (BAR_WIDTH * em);
  double bar_height = round (BAR_HEIGHT * em);
  double x = 0;

  for (guint i = 0; i < self->texts->len; i++)
    {
      double width = get_part_width (self, i);

      if (x + width > gtk_widget_get_width (widget) + em)
        return;

      ct_timeline_style_draw_bar (&self->style, snapshot,
                                  &GRAPHENE_RECT_INIT (x, round ((height - bar_height) / 2),
                                                       bar_width, bar_height),
                                  bar_width / 2, parts[i].state, parts[i].ends, FALSE);
      ct_timeline_style_draw_text (&self->style, snapshot, g_ptr_array_index (self->texts, i),
                                   CT_TIMELINE_COLOR_DIM,
                                   &GRAPHENE_RECT_INIT (x + bar_width + 0.4 * em, 0,
                                                        width - bar_width - 0.4 * em, height),
                                   0);
      x += width;
    }
}

static void
ct_timeline_legend_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ct_timeline_legend_parent_class)->css_changed (widget, change);
  load (CT_TIMELINE_LEGEND (widget));
  gtk_widget_queue_resize (widget);
}

static void
ct_timeline_legend_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (ct_timeline_legend_parent_class)->system_setting_changed (widget, setting);
  load (CT_TIMELINE_LEGEND (widget));
  gtk_widget_queue_resize (widget);
}

static void
ct_timeline_legend_finalize (GObject *object)
{
  CtTimelineLegend *self = CT_TIMELINE_LEGEND (object);

  g_clear_pointer (&self->texts, g_ptr_array_unref);

  G_OBJECT_CLASS (ct_timeline_legend_parent_class)->finalize (object);
}

static void
ct_timeline_legend_class_init (CtTimelineLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ct_timeline_legend_finalize;
  widget_class->measure = ct_timeline_legend_measure;
  widget_class->snapshot = ct_timeline_legend_snapshot;
  widget_class->css_changed = ct_timeline_legend_css_changed;
  widget_class->system_setting_changed = ct_timeline_legend_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "timelinelegend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ct_timeline_legend_init (CtTimelineLegend *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_object_unref);
  load (self);
}
