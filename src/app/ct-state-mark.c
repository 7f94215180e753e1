/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-state-mark"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-state-mark.h"

#include "ct-em.h"

/**
 * CtStateMark:
 *
 * The state of an action as a small sign that needs no colour to be read: empty ring, ring filled
 * clockwise to the progress, ring with an exclamation mark (late), disc with a tick (done), ring
 * with a cross (missed), dashed ring with a bar (dropped).
 */
struct _CtStateMark
{
  GtkWidget parent_instance;

  CtStatus status;
  int progress;
  gboolean late;
};

G_DEFINE_FINAL_TYPE (CtStateMark, ct_state_mark, GTK_TYPE_WIDGET)

/* Relative to the mark's size. */
#define RING_RADIUS 0.40
#define RING_WIDTH 0.11

static void
get_color (GtkWidget *widget, const char *name, GdkRGBA *color)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);

  if (name == NULL || !gtk_style_context_lookup_color (context, name, color))
    gtk_style_context_get_color (context, color);
}

static const char *
get_color_name (CtStateMark *self)
{
  if (self->late)
    return "ct_late_edge";

  switch (self->status)
    {
    case CT_STATUS_RUNNING:
      return "accent_bg_color";

    case CT_STATUS_DONE:
      return "success_bg_color";

    case CT_STATUS_MISSED:
    case CT_STATUS_PLANNED:
    case CT_STATUS_DROPPED:
    default:
      return "ct_planned_edge";
    }
}

static void
draw_ring (cairo_t *cr, const GdkRGBA *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
  cairo_arc (cr, 0, 0, RING_RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
}

static void
draw_arc (cairo_t *cr, const GdkRGBA *color, int progress)
{
  gdk_cairo_set_source_rgba (cr, color);
  cairo_arc (cr, 0, 0, RING_RADIUS, -G_PI / 2, -G_PI / 2 + 2 * G_PI * progress / 100.0);
  cairo_stroke (cr);
}

static void
draw_done (cairo_t *cr, const GdkRGBA *color)
{
  gdk_cairo_set_source_rgba (cr, color);
  cairo_arc (cr, 0, 0, RING_RADIUS + RING_WIDTH / 2, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_move_to (cr, -0.19, 0.01);
  cairo_line_to (cr, -0.05, 0.15);
  cairo_line_to (cr, 0.20, -0.14);
  cairo_stroke (cr);
}

static void
draw_late (cairo_t *cr, const GdkRGBA *color, int progress)
{
  draw_ring (cr, color, 0.35);
  draw_arc (cr, color, MAX (progress, 25));
  gdk_cairo_set_source_rgba (cr, color);
  cairo_move_to (cr, 0, -0.20);
  cairo_line_to (cr, 0, 0.04);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0.19, RING_WIDTH * 0.62, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
draw_missed (cairo_t *cr, const GdkRGBA *color)
{
  draw_ring (cr, color, 1);
  cairo_move_to (cr, -0.15, -0.15);
  cairo_line_to (cr, 0.15, 0.15);
  cairo_move_to (cr, 0.15, -0.15);
  cairo_line_to (cr, -0.15, 0.15);
  cairo_stroke (cr);
}

static void
draw_dropped (cairo_t *cr, const GdkRGBA *color)
{
  const double dashes[] = { 0.16, 0.155 };

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  draw_ring (cr, color, 1);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, -0.17, 0);
  cairo_line_to (cr, 0.17, 0);
  cairo_stroke (cr);
}

static void
draw_mark (CtStateMark *self, cairo_t *cr, const GdkRGBA *color)
{
  if (self->late)
    {
      draw_late (cr, color, self->progress);
      return;
    }

  switch (self->status)
    {
    case CT_STATUS_RUNNING:
      draw_ring (cr, color, 0.30);
      draw_arc (cr, color, self->progress);
      break;

    case CT_STATUS_DONE:
      draw_done (cr, color);
      break;

    case CT_STATUS_MISSED:
      draw_missed (cr, color);
      break;

    case CT_STATUS_DROPPED:
      draw_dropped (cr, color);
      break;

    case CT_STATUS_PLANNED:
    default:
      draw_ring (cr, color, 1);
      break;
    }
}

static void
ct_state_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtStateMark *self = CT_STATE_MARK (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int size = MIN (width, height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA color;

  get_color (widget, get_color_name (self), &color);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, size, size);
  cairo_set_line_width (cr, RING_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw_mark (self, cr, &color);
  cairo_destroy (cr);
}

/* 18 px at the usual text size, and it grows with the text. */
static void
ct_state_mark_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  double pixels = ct_em_get (widget);

  *minimum = *natural = MAX (16, (int) lround (pixels * 1.24));
}

static gboolean
ct_state_mark_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard_tooltip, GtkTooltip *tooltip)
{
  CtStateMark *self = CT_STATE_MARK (widget);

  gtk_tooltip_set_text (tooltip, ct_state_mark_get_word (self->status, self->late));

  return TRUE;
}

static void
ct_state_mark_class_init (CtStateMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ct_state_mark_snapshot;
  widget_class->measure = ct_state_mark_measure;
  widget_class->query_tooltip = ct_state_mark_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "statemark");
}

static void
ct_state_mark_init (CtStateMark *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  ct_state_mark_set (self, CT_STATUS_PLANNED, 0, FALSE);
}

GtkWidget *
ct_state_mark_new (void)
{
  return g_object_new (CT_TYPE_STATE_MARK, NULL);
}

/**
 * ct_state_mark_get_word:
 *
 * Returns: the state in a word
 */
const char *
ct_state_mark_get_word (CtStatus status, gboolean late)
{
  if (late)
    return _ ("Late");

  switch (status)
    {
    case CT_STATUS_RUNNING:
      return _ ("Under way");

    case CT_STATUS_DONE:
      return _ ("Done");

    case CT_STATUS_MISSED:
      return _ ("Not achieved");

    case CT_STATUS_DROPPED:
      return _ ("Dropped");

    case CT_STATUS_PLANNED:
    default:
      return _ ("Not begun");
    }
}

void
ct_state_mark_set (CtStateMark *self, CtStatus status, int progress, gboolean late)
{
  const char *word = ct_state_mark_get_word (status, late);

  self->status = status;
  self->progress = progress;
  self->late = late;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
