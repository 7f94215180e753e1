/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-style"

#include "config.h"

#include "ct-timeline-style.h"

#include "ct-em.h"
#include "ct-timeline-palette.h"

/* The name in the style sheet, and what to take where it is not known, on light and on dark. */
static const struct
{
  const char *name;
  const char *light;
  const char *dark;
} known_colors[CT_N_TIMELINE_COLORS] = {
  [CT_TIMELINE_COLOR_TEXT] = { NULL, "rgba(0,0,0,.82)", "white" },
  [CT_TIMELINE_COLOR_DIM] = { "ct_dim", "rgba(0,0,0,.62)", "rgba(255,255,255,.66)" },
  [CT_TIMELINE_COLOR_BACKGROUND] = { "ct_work", "white", "#1e1e20" },
  [CT_TIMELINE_COLOR_HAIRLINE] = { "ct_hairline", "rgba(0,0,0,.1)", "rgba(255,255,255,.11)" },
  [CT_TIMELINE_COLOR_GRID] = { "ct_grid", "rgba(0,0,0,.07)", "rgba(255,255,255,.08)" },
  [CT_TIMELINE_COLOR_BAND] = { NULL, "rgba(0,0,0,.045)", "rgba(255,255,255,.05)" },
  [CT_TIMELINE_COLOR_HOVER] = { NULL, "rgba(0,0,0,.04)", "rgba(255,255,255,.04)" },
  [CT_TIMELINE_COLOR_SUMMER] = { "ct_summer", "rgba(0,0,0,.05)", "rgba(255,255,255,.05)" },
  [CT_TIMELINE_COLOR_HOLIDAY] = { "ct_holiday", "rgba(229,165,10,.22)", "rgba(229,165,10,.24)" },
  [CT_TIMELINE_COLOR_OUTSIDE] = { "ct_outside", "rgba(0,0,0,.06)", "rgba(255,255,255,.07)" },
  [CT_TIMELINE_COLOR_SELECTED] = { NULL, "rgba(53,132,228,.13)", "rgba(53,132,228,.2)" },
  [CT_TIMELINE_COLOR_ACCENT] = { "accent_bg_color", "#3584e4", "#3584e4" },
  [CT_TIMELINE_COLOR_ACCENT_TEXT] = { "ct_accent_text", "#1a5fb4", "#78aeed" },
  [CT_TIMELINE_COLOR_ON_ACCENT] = { "accent_fg_color", "white", "white" },
  [CT_TIMELINE_COLOR_ERROR_TEXT] = { "ct_error_text", "#b3131f", "#ff7b63" },
  [CT_TIMELINE_COLOR_PLANNED] = { "ct_planned", "#dcdcde", "#3c3c40" },
  [CT_TIMELINE_COLOR_PLANNED_EDGE] = { "ct_planned_edge", "#8f8f94", "#8f8f94" },
  [CT_TIMELINE_COLOR_RUNNING] = { "ct_running", "#c9ddf6", "#2a3f60" },
  [CT_TIMELINE_COLOR_RUNNING_DONE] = { "ct_running_done", "#84b0ea", "#3584e4" },
  [CT_TIMELINE_COLOR_DONE] = { "ct_done", "#aee6ca", "#24543b" },
  [CT_TIMELINE_COLOR_DONE_EDGE] = { "success_bg_color", "#2ec27e", "#26a269" },
  [CT_TIMELINE_COLOR_LATE] = { "ct_late", "#f9ccd0", "#5c1f24" },
  [CT_TIMELINE_COLOR_LATE_DONE] = { "ct_late_done", "#ea8087", "#c01c28" },
  [CT_TIMELINE_COLOR_LATE_EDGE] = { "ct_late_edge", "#c01c28", "#ff7b63" },
  [CT_TIMELINE_COLOR_ISSUED] = { NULL, "rgba(0,0,0,.45)", "rgba(255,255,255,.5)" },
  [CT_TIMELINE_COLOR_LINK] = { NULL, "rgba(0,0,0,.4)", "rgba(255,255,255,.45)" },
  [CT_TIMELINE_COLOR_WARNING] = { "warning_bg_color", "#e5a50a", "#cd9309" },
};

#define RADIUS 0.22
#define TIP 0.42
#define FLAG 0.45
#define HATCH 5

/**
 * ct_timeline_style_load:
 * @widget: a widget whose style counts
 * @background: the name of the colour of the layer that it is on
 */
void
ct_timeline_style_load (CtTimelineStyle *self, GtkWidget *widget, const char *background)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA text;
  gboolean dark;

  gtk_style_context_get_color (context, &text);
  dark = text.red + text.green + text.blue > 1.5;
  self->em = ct_em_get (widget);

  for (guint i = 0; i < CT_N_TIMELINE_COLORS; i++)
    {
      const char *name = known_colors[i].name;

      if (name == NULL || !gtk_style_context_lookup_color (context, name, &self->colors[i]))
        gdk_rgba_parse (&self->colors[i], dark ? known_colors[i].dark : known_colors[i].light);
    }

  self->colors[CT_TIMELINE_COLOR_TEXT] = text;
  gtk_style_context_lookup_color (context, background, &self->colors[CT_TIMELINE_COLOR_BACKGROUND]);
}

/**
 * ct_timeline_style_make_text:
 * @size: as a fraction of the font of @widget
 *
 * Returns: (transfer full): one line of text with figures of one width
 */
PangoLayout *
ct_timeline_style_make_text (GtkWidget *widget, const char *text, double size, PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (size));
  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  return layout;
}

/**
 * ct_timeline_style_draw_text:
 * @cell: where the text may stand; it is cut where it is too long
 * @align: 0 at the start, 1 at the end
 */
void
ct_timeline_style_draw_text (const CtTimelineStyle *self,
                             GtkSnapshot *snapshot,
                             PangoLayout *text,
                             CtTimelineColor color,
                             const graphene_rect_t *cell,
                             double align)
{
  int width, height;
  double x;

  if (text == NULL || cell->size.width < self->em / 2)
    return;

  pango_layout_set_width (text, (int) (cell->size.width * PANGO_SCALE));
  pango_layout_get_pixel_size (text, &width, &height);
  x = cell->origin.x + (cell->size.width - width) * align;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((int) x, (int) (cell->origin.y +
                                                                (cell->size.height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, text, &self->colors[color]);
  gtk_snapshot_restore (snapshot);
}

static void
append_hatch (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *color)
{
  graphene_rect_t tile = GRAPHENE_RECT_INIT (area->origin.x, area->origin.y, HATCH, HATCH);
  cairo_t *cr;

  gtk_snapshot_push_repeat (snapshot, area, &tile);
  cr = gtk_snapshot_append_cairo (snapshot, &tile);
  cairo_translate (cr, tile.origin.x, tile.origin.y);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1);
  for (int i = -1; i <= 1; i++)
    {
      cairo_move_to (cr, i * HATCH - 1, HATCH + 1);
      cairo_line_to (cr, (i + 1) * HATCH + 1, -1);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static CtTimelineColor
get_fill (CtTimelineState state)
{
  switch (state)
    {
    case CT_TIMELINE_STATE_RUNNING:
      return CT_TIMELINE_COLOR_RUNNING;

    case CT_TIMELINE_STATE_DONE:
      return CT_TIMELINE_COLOR_DONE;

    case CT_TIMELINE_STATE_LATE:
      return CT_TIMELINE_COLOR_LATE;

    case CT_TIMELINE_STATE_DROPPED:
      return CT_TIMELINE_COLOR_BACKGROUND;

    case CT_TIMELINE_STATE_PLANNED:
    case CT_TIMELINE_STATE_MISSED:
    default:
      return CT_TIMELINE_COLOR_PLANNED;
    }
}

static CtTimelineColor
get_edge (CtTimelineState state)
{
  switch (state)
    {
    case CT_TIMELINE_STATE_RUNNING:
      return CT_TIMELINE_COLOR_RUNNING_DONE;

    case CT_TIMELINE_STATE_DONE:
      return CT_TIMELINE_COLOR_DONE_EDGE;

    case CT_TIMELINE_STATE_LATE:
      return CT_TIMELINE_COLOR_LATE_EDGE;

    case CT_TIMELINE_STATE_PLANNED:
    case CT_TIMELINE_STATE_MISSED:
    case CT_TIMELINE_STATE_DROPPED:
    default:
      return CT_TIMELINE_COLOR_PLANNED_EDGE;
    }
}

static gboolean
has_edge (CtTimelineState state)
{
  return state != CT_TIMELINE_STATE_RUNNING && state != CT_TIMELINE_STATE_DONE;
}

/* What a bar is drawn with: the colors of its state, or those of what it belongs to. Then the state
 * is told by pattern, outline and filling; what is late stays red in any case. */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA done;
  GdkRGBA edge;
  gboolean has_edge;
} Look;

static GdkRGBA
mix (const CtTimelineStyle *self, int category, CtTimelineShade shade)
{
  const GdkRGBA *background = &self->colors[CT_TIMELINE_COLOR_BACKGROUND];
  double under[3] = { background->red, background->green, background->blue };
  double color[3];

  ct_timeline_palette_get (category, shade, under, color);

  return (GdkRGBA){ (float) color[0], (float) color[1], (float) color[2], 1 };
}

static Look
get_look (const CtTimelineStyle *self, const CtTimelineBar *bar, gboolean selected)
{
  CtTimelineState state = bar->state;
  Look look = { .fill = self->colors[get_fill (state)],
                .done = self->colors[get_fill (state)],
                .edge = self->colors[get_edge (state)],
                .has_edge = has_edge (state) };

  if (state == CT_TIMELINE_STATE_RUNNING)
    look.done = self->colors[selected ? CT_TIMELINE_COLOR_ACCENT : CT_TIMELINE_COLOR_RUNNING_DONE];
  else if (state == CT_TIMELINE_STATE_LATE)
    look.done = self->colors[CT_TIMELINE_COLOR_LATE_DONE];

  if (bar->category < 0)
    return look;

  look.done = mix (self, bar->category, CT_TIMELINE_SHADE_FULL);
  if (state == CT_TIMELINE_STATE_DONE)
    look.fill = look.done;
  else if (state != CT_TIMELINE_STATE_DROPPED)
    look.fill = mix (self, bar->category, CT_TIMELINE_SHADE_PALE);
  if (state != CT_TIMELINE_STATE_LATE)
    look.edge = mix (self, bar->category, CT_TIMELINE_SHADE_EDGE);

  return look;
}

static void
append_tip (GtkSnapshot *snapshot, const graphene_rect_t *tip, const Look *look)
{
  double x = tip->origin.x;
  double y = tip->origin.y;
  double edge = look->has_edge ? 0.5 : 0;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, tip);

  cairo_move_to (cr, x, y + edge);
  cairo_line_to (cr, x + tip->size.width - edge, y + tip->size.height / 2);
  cairo_line_to (cr, x, y + tip->size.height - edge);
  gdk_cairo_set_source_rgba (cr, &look->fill);
  cairo_fill_preserve (cr);
  if (look->has_edge)
    {
      gdk_cairo_set_source_rgba (cr, &look->edge);
      cairo_set_line_width (cr, 1);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
}

static void
append_flag (const CtTimelineStyle *self,
             GtkSnapshot *snapshot,
             const graphene_rect_t *box,
             CtTimelineState state)
{
  double size = CLAMP (box->size.height * FLAG, 4, 8);
  double x = box->origin.x + box->size.width;
  graphene_rect_t area =
      GRAPHENE_RECT_INIT (x - 2, box->origin.y - 2, size + 3, box->size.height + 4);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);
  CtTimelineColor color =
      state == CT_TIMELINE_STATE_LATE ? CT_TIMELINE_COLOR_LATE_EDGE : CT_TIMELINE_COLOR_TEXT;

  gdk_cairo_set_source_rgba (cr, &self->colors[color]);
  cairo_rectangle (cr, x - 1, area.origin.y, 1.5, area.size.height);
  cairo_move_to (cr, x, area.origin.y);
  cairo_line_to (cr, x + size, area.origin.y + size / 2);
  cairo_line_to (cr, x, area.origin.y + size);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* It reaches beyond the plan's years: a warning sign at its end. */
static void
append_warning (const CtTimelineStyle *self, GtkSnapshot *snapshot, const graphene_rect_t *box)
{
  double size = CLAMP (box->size.height - 3, 5, 10);
  double x = box->origin.x + box->size.width - size - 2;
  double y = box->origin.y + (box->size.height - size) / 2;
  graphene_rect_t area = GRAPHENE_RECT_INIT (x - 1, y - 1, size + 2, size + 2);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  cairo_move_to (cr, x + size / 2, y);
  cairo_line_to (cr, x + size, y + size);
  cairo_line_to (cr, x, y + size);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &self->colors[CT_TIMELINE_COLOR_WARNING]);
  cairo_fill_preserve (cr);
  gdk_cairo_set_source_rgba (cr, &self->colors[CT_TIMELINE_COLOR_TEXT]);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* An open end comes out of nothing, or goes on into it. */
static void
append_fade (const CtTimelineStyle *self,
             GtkSnapshot *snapshot,
             const graphene_rect_t *box,
             gboolean start)
{
  double width = MIN (self->em * 2, box->size.width);
  double x = start ? box->origin.x : box->origin.x + box->size.width - width;
  GdkRGBA from = self->colors[CT_TIMELINE_COLOR_BACKGROUND];
  GdkRGBA to = from;
  GskColorStop stops[2];
  graphene_point_t near = GRAPHENE_POINT_INIT (x, box->origin.y);
  graphene_point_t far = GRAPHENE_POINT_INIT (x + width, box->origin.y);

  to.alpha = 0;
  stops[0] = (GskColorStop){ 0, from };
  stops[1] = (GskColorStop){ 1, to };
  gtk_snapshot_append_linear_gradient (snapshot,
                                       &GRAPHENE_RECT_INIT (x, box->origin.y, width,
                                                            box->size.height),
                                       start ? &near : &far, start ? &far : &near, stops,
                                       G_N_ELEMENTS (stops));
}

static void
append_inside (GtkSnapshot *snapshot,
               const graphene_rect_t *box,
               double done,
               CtTimelineState state,
               const Look *look)
{
  graphene_rect_t part = *box;
  graphene_rect_t rest = *box;

  part.size.width = MIN (done, box->size.width);
  rest.origin.x += part.size.width;
  rest.size.width -= part.size.width;

  gtk_snapshot_append_color (snapshot, &look->fill, box);
  if (part.size.width > 0 && !gdk_rgba_equal (&look->fill, &look->done))
    gtk_snapshot_append_color (snapshot, &look->done, &part);

  if (state == CT_TIMELINE_STATE_LATE && rest.size.width > 0)
    append_hatch (snapshot, &rest, &look->edge);
  else if (state == CT_TIMELINE_STATE_MISSED)
    append_hatch (snapshot, box, &look->edge);
  else if (state == CT_TIMELINE_STATE_DROPPED)
    gtk_snapshot_append_color (snapshot, &look->edge,
                               &GRAPHENE_RECT_INIT (box->origin.x,
                                                    box->origin.y + (int) (box->size.height / 2),
                                                    box->size.width, 1));
}

static void
append_body (GtkSnapshot *snapshot,
             const GskRoundedRect *outline,
             double done,
             CtTimelineState state,
             const Look *look,
             gboolean open)
{
  float widths[] = { 1, open ? 0 : 1, 1, 1 };
  GdkRGBA edges[] = { look->edge, look->edge, look->edge, look->edge };

  gtk_snapshot_push_rounded_clip (snapshot, outline);
  append_inside (snapshot, &outline->bounds, done, state, look);
  gtk_snapshot_pop (snapshot);
  if (look->has_edge)
    gtk_snapshot_append_border (snapshot, outline, widths, edges);
}

/* So small that neither corners nor patterns can be seen; many of these make up folded groups. */
static void
append_small (GtkSnapshot *snapshot, const graphene_rect_t *box, double done, const Look *look)
{
  graphene_rect_t part = *box;

  gtk_snapshot_append_color (snapshot, look->has_edge ? &look->edge : &look->fill, box);
  part.size.width = MIN (done, box->size.width);
  if (part.size.width > 0 && !gdk_rgba_equal (&look->fill, &look->done))
    gtk_snapshot_append_color (snapshot, &look->done, &part);
}

/* Lower bars than this, in pixels, are small. */
#define SMALL_HEIGHT 6

/**
 * ct_timeline_style_draw_bar:
 * @box: where it stands
 * @done: how much of its width the progress fills
 * @bar: what it looks like
 *
 * Every state has a pattern beside its color: on paper and to some eyes all colors are gray.
 */
void
ct_timeline_style_draw_bar (const CtTimelineStyle *self,
                            GtkSnapshot *snapshot,
                            const graphene_rect_t *box,
                            double done,
                            const CtTimelineBar *bar,
                            gboolean selected)
{
  Look look = get_look (self, bar, selected);
  double tip =
      bar->ends & CT_TIMELINE_OPEN_END ? MIN (box->size.height * TIP, box->size.width / 2) : 0;
  float radius = (float) MIN (self->em * RADIUS, box->size.height / 2);
  graphene_rect_t body = *box;
  GskRoundedRect outline;
  graphene_size_t round = GRAPHENE_SIZE_INIT (radius, radius);
  graphene_size_t square = GRAPHENE_SIZE_INIT (tip > 0 ? 0 : radius, tip > 0 ? 0 : radius);

  if (box->size.height < SMALL_HEIGHT)
    {
      append_small (snapshot, box, done, &look);
      return;
    }

  body.size.width = (int) (body.size.width - tip);
  gsk_rounded_rect_init (&outline, &body, &round, &square, &square, &round);
  append_body (snapshot, &outline, done, bar->state, &look, tip > 0);

  if (tip > 0)
    append_tip (snapshot,
                &GRAPHENE_RECT_INIT (body.origin.x + body.size.width, box->origin.y,
                                     box->size.width - body.size.width, box->size.height),
                &look);
  if (bar->ends & CT_TIMELINE_OPEN_START)
    append_fade (self, snapshot, box, TRUE);
  if (bar->ends & CT_TIMELINE_OPEN_END)
    append_fade (self, snapshot, &body, FALSE);
  if (bar->ends & CT_TIMELINE_DEADLINE)
    append_flag (self, snapshot, box, bar->state);
  if (bar->ends & CT_TIMELINE_OUTSIDE)
    append_warning (self, snapshot, box);
}

#define ARROW 4.0

/**
 * ct_timeline_style_draw_link:
 * @points: a line that ends in an arrow
 * @conflict: whether what it says can't be as it is planned; then it is red, and dashed
 */
void
ct_timeline_style_draw_link (const CtTimelineStyle *self,
                             cairo_t *cr,
                             const CtTimelinePoint *points,
                             guint n_points,
                             gboolean conflict)
{
  const double dashes[] = { 3, 2 };
  const CtTimelinePoint *tip = &points[n_points - 1];
  const GdkRGBA *color =
      &self->colors[conflict ? CT_TIMELINE_COLOR_LATE_EDGE : CT_TIMELINE_COLOR_LINK];

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, conflict ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_stroke (cr);
  cairo_move_to (cr, tip->x, tip->y);
  cairo_line_to (cr, tip->x - ARROW, tip->y - ARROW * 0.7);
  cairo_line_to (cr, tip->x - ARROW, tip->y + ARROW * 0.7);
  cairo_close_path (cr);

  /* It may stand on a bar. */
  cairo_set_dash (cr, NULL, 0, 0);
  gdk_cairo_set_source_rgba (cr, &self->colors[CT_TIMELINE_COLOR_BACKGROUND]);
  cairo_set_line_width (cr, 2);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

/* Of the height of a bar, above and below the ground of its words. */
#define GROUND_MARGIN 0.1
#define GROUND_ALPHA 0.75f

/**
 * ct_timeline_style_draw_words:
 * @state: of the bar that the words stand on: where that has a pattern, they get a plain ground
 * @cell: where they may stand
 */
void
ct_timeline_style_draw_words (const CtTimelineStyle *self,
                              GtkSnapshot *snapshot,
                              PangoLayout *text,
                              CtTimelineState state,
                              const graphene_rect_t *cell)
{
  if (state == CT_TIMELINE_STATE_LATE || state == CT_TIMELINE_STATE_MISSED ||
      state == CT_TIMELINE_STATE_DROPPED)
    {
      GdkRGBA ground = self->colors[CT_TIMELINE_COLOR_BACKGROUND];
      float margin = (float) (cell->size.height * GROUND_MARGIN);
      float side = (float) (self->em * 0.2);
      graphene_rect_t area = *cell;
      GskRoundedRect outline;
      int width;

      pango_layout_set_width (text, (int) (cell->size.width * PANGO_SCALE));
      pango_layout_get_pixel_size (text, &width, NULL);
      ground.alpha = GROUND_ALPHA;
      area.size.width = MIN ((float) width, cell->size.width);
      graphene_rect_inset (&area, -side, margin);
      gsk_rounded_rect_init_from_rect (&outline, &area, side);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &ground, &area);
      gtk_snapshot_pop (snapshot);
    }

  ct_timeline_style_draw_text (self, snapshot, text, CT_TIMELINE_COLOR_TEXT, cell, 0);
}
