/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-legend"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "ct-timeline-legend.h"

#include "ct-timeline-style.h"
#include "ct-timeline-words.h"

/**
 * CtTimelineLegend:
 *
 * What the bars of the time line mean, in as many lines as it takes.
 */
struct _CtTimelineLegend
{
  GtkWidget parent_instance;

  CtTimelineStyle style;
  GArray *parts;
};

G_DEFINE_FINAL_TYPE (CtTimelineLegend, ct_timeline_legend, GTK_TYPE_WIDGET)

#define TEXT_SIZE 0.82
#define BAR_WIDTH 1.75
#define BAR_HEIGHT 0.82
#define LINE_HEIGHT 1.5
#define GAP 0.4
#define PART_GAP 1.3

typedef struct
{
  CtTimelineBar bar;
  int shade;            /* a color for the whole sign, in place of a bar; -1 for none */
  CtTimelineSigns link; /* which kind of link, in place of a bar; 0 for none */
  char *words;
  PangoLayout *text;
} Part;

static const struct
{
  const char *words;
  CtTimelineEnds ends;
  int shade;
} signs[] = {
  { N_ ("No end"), CT_TIMELINE_OPEN_END, -1 },
  { N_ ("Deadline"), CT_TIMELINE_OPEN_START | CT_TIMELINE_DEADLINE, -1 },
  { N_ ("Outside the plan's years"), CT_TIMELINE_OUTSIDE, -1 },
  { N_ ("Summer"), 0, CT_TIMELINE_COLOR_SUMMER },
  { N_ ("New Year holidays"), 0, CT_TIMELINE_COLOR_HOLIDAY },
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_free (part->words);
  g_clear_object (&part->text);
}

static void
load (CtTimelineLegend *self)
{
  ct_timeline_style_load (&self->style, GTK_WIDGET (self), "ct_panel");
  for (guint i = 0; i < self->parts->len; i++)
    {
      Part *part = &g_array_index (self->parts, Part, i);

      g_clear_object (&part->text);
      part->text = ct_timeline_style_make_text (GTK_WIDGET (self), part->words, TEXT_SIZE,
                                                PANGO_WEIGHT_NORMAL);
    }
}

static double
get_part_width (CtTimelineLegend *self, guint part)
{
  PangoLayout *text = g_array_index (self->parts, Part, part).text;
  int width;

  pango_layout_set_width (text, -1);
  pango_layout_get_pixel_size (text, &width, NULL);

  return ceil (width + 1 + (BAR_WIDTH + GAP) * self->style.em);
}

/* Where the next part stands, after one that ends at @x; returns whether it begins a line. */
static gboolean
place_part (CtTimelineLegend *self, guint part, double width, double *x, guint *line)
{
  double part_width = get_part_width (self, part);

  if (*x > 0 && *x + part_width > width)
    {
      *x = 0;
      ++*line;
      return TRUE;
    }

  return FALSE;
}

static guint
count_lines (CtTimelineLegend *self, double width)
{
  double x = 0;
  guint line = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      place_part (self, i, width, &x, &line);
      x += get_part_width (self, i) + PART_GAP * self->style.em;
    }

  return line + 1;
}

static GtkSizeRequestMode
ct_timeline_legend_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
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
  double all = 0;

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      double width = for_size >= 0 ? for_size : G_MAXDOUBLE;

      *minimum = (int) ceil (count_lines (self, width) * LINE_HEIGHT * self->style.em);
      *natural = *minimum;
      return;
    }

  for (guint i = 0; i < self->parts->len; i++)
    {
      *minimum = MAX (*minimum, (int) get_part_width (self, i));
      all += get_part_width (self, i) + PART_GAP * self->style.em;
    }
  *natural = MAX ((int) ceil (all), *minimum);
}

static void
draw_link (CtTimelineLegend *self,
           GtkSnapshot *snapshot,
           const Part *part,
           const graphene_rect_t *sign)
{
  double middle = floor (sign->origin.y + sign->size.height / 2) + 0.5;
  const CtTimelinePoint points[] = { { sign->origin.x, middle },
                                     { sign->origin.x + sign->size.width, middle } };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, sign);

  ct_timeline_style_draw_link (&self->style, cr, points, G_N_ELEMENTS (points),
                               part->link == CT_TIMELINE_SIGN_CONFLICT);
  cairo_destroy (cr);
}

static void
draw_part (CtTimelineLegend *self, GtkSnapshot *snapshot, guint i, double x, double y)
{
  const Part *part = &g_array_index (self->parts, Part, i);
  double em = self->style.em;
  double width = round (BAR_WIDTH * em);
  /* What was issued is a thin bar. */
  double height = part->shade == CT_TIMELINE_COLOR_ISSUED ? 2 : round (BAR_HEIGHT * em);
  graphene_rect_t sign =
      GRAPHENE_RECT_INIT (x, y + round ((LINE_HEIGHT * em - height) / 2), width, height);

  if (part->link != 0)
    draw_link (self, snapshot, part, &sign);
  else if (part->shade >= 0)
    gtk_snapshot_append_color (snapshot, &self->style.colors[part->shade], &sign);
  else
    ct_timeline_style_draw_bar (&self->style, snapshot, &sign, width / 2, &part->bar, FALSE);
  ct_timeline_style_draw_text (&self->style, snapshot, part->text, CT_TIMELINE_COLOR_DIM,
                               &GRAPHENE_RECT_INIT (x + width + GAP * em, y,
                                                    get_part_width (self, i) - width - GAP * em,
                                                    LINE_HEIGHT * em),
                               0);
}

static void
ct_timeline_legend_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CtTimelineLegend *self = CT_TIMELINE_LEGEND (widget);
  double em = self->style.em;
  double x = 0;
  guint line = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      place_part (self, i, gtk_widget_get_width (widget), &x, &line);
      draw_part (self, snapshot, i, x, line * LINE_HEIGHT * em);
      x += get_part_width (self, i) + PART_GAP * em;
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

  g_clear_pointer (&self->parts, g_array_unref);

  G_OBJECT_CLASS (ct_timeline_legend_parent_class)->finalize (object);
}

static void
ct_timeline_legend_class_init (CtTimelineLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ct_timeline_legend_finalize;
  widget_class->get_request_mode = ct_timeline_legend_get_request_mode;
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
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  ct_timeline_legend_set_categories (self, NULL, 0);
}

/* Takes @words. */
static void
add_part (CtTimelineLegend *self, const CtTimelineBar *bar, int shade, char *words)
{
  g_array_append_val (self->parts, ((Part){ *bar, shade, 0, words, NULL }));
}

/* Takes @words. */
static void
add_link (CtTimelineLegend *self, CtTimelineSigns link, char *words)
{
  g_array_append_val (self->parts, ((Part){ .shade = -1, .link = link, .words = words }));
}

static void
add_categories (CtTimelineLegend *self, const CtTimelineCategories *categories)
{
  for (int i = 0; i < CT_TIMELINE_MAX_CATEGORIES; i++)
    {
      CtTimelineBar bar = { .state = CT_TIMELINE_STATE_DONE, .category = i };
      const CtTimelineKey *key = ct_timeline_categories_get (categories, i);

      if (ct_timeline_categories_is_used (categories, i))
        add_part (self, &bar, -1,
                  key != NULL ? ct_timeline_words_dup_key (key) : g_strdup (_ ("All others")));
    }
}

/**
 * ct_timeline_legend_set_categories:
 * @categories: (nullable): what the colors mean; %NULL when it is the state
 * @shown: what there is beside bars
 *
 * The states are explained in any case: beside their color they have a pattern.
 */
void
ct_timeline_legend_set_categories (CtTimelineLegend *self,
                                   const CtTimelineCategories *categories,
                                   CtTimelineSigns shown)
{
  int other = categories != NULL ? CT_TIMELINE_MAX_CATEGORIES - 1 : -1;

  g_return_if_fail (CT_IS_TIMELINE_LEGEND (self));

  g_array_set_size (self->parts, 0);
  if (categories != NULL)
    add_categories (self, categories);

  for (CtTimelineState state = 0; state <= CT_TIMELINE_STATE_DROPPED; state++)
    add_part (self, &(CtTimelineBar){ .state = state, .category = other }, -1,
              g_strdup (ct_timeline_words_get_state (state)));

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    add_part (self, &(CtTimelineBar){ .ends = signs[i].ends, .category = other }, signs[i].shade,
              g_strdup (_ (signs[i].words)));
  if (shown & CT_TIMELINE_SIGN_ISSUED)
    add_part (self, &(CtTimelineBar){ 0 }, CT_TIMELINE_COLOR_ISSUED,
              g_strdup (C_ ("time line", "Period when issued")));
  if (shown & CT_TIMELINE_SIGN_LINK)
    add_link (self, CT_TIMELINE_SIGN_LINK, g_strdup (_ ("Begins when the work before it is done")));
  if (shown & CT_TIMELINE_SIGN_CONFLICT)
    add_link (self, CT_TIMELINE_SIGN_CONFLICT,
              g_strdup (_ ("Begins before the work before it is done")));

  load (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
