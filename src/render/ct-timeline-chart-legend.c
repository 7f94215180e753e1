/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart"

#include "config.h"

#include "ct-timeline-chart-bar.h"
#include "ct-timeline-chart-private.h"

/* What the bars of the chart mean: one line at the foot of each page, or more where one has no room
 * for all of it. The number of the page stands at the end of the first. */

/* In em. */
#define BAR_WIDTH 2.4
#define BAR_HEIGHT 0.85
#define GAP 0.4
#define PART_GAP 1.6
#define LINE 1.5
#define ABOVE 0.55
#define NUMBER_WIDTH 4.0

/* Parts come one after another; each is measured, and drawn where it was measured. */
typedef struct
{
  CtTimelineChart *chart;
  cairo_t *cr; /* NULL: only measured */
  double x;
  double y;
  guint line;
} Legend;

static void
make_room (Legend *legend, double width)
{
  CtTimelineChart *chart = legend->chart;
  double end = chart->chart_end - (legend->line == 0 ? NUMBER_WIDTH * chart->em : 0);

  if (legend->x > chart->margin && legend->x + width > end)
    {
      legend->x = chart->margin;
      legend->y += LINE * chart->em;
      legend->line++;
    }
}

/* Words of a part, on one line. */
static CtTextBlock *
set_words (Legend *legend, const char *words)
{
  CtTimelineChart *chart = legend->chart;
  double em = chart->em;
  double room = chart->chart_end - chart->margin - (BAR_WIDTH + GAP + NUMBER_WIDTH) * em;
  CtTextBlock *block =
      _ct_timeline_chart_set (chart, words, em, CT_FACE_REGULAR, room, PANGO_ALIGN_LEFT);

  ct_text_block_limit_height (block, LINE * em);

  return block;
}

static void
add_part (Legend *legend, const CtTimelineBar *bar, const char *words)
{
  CtTimelineChart *chart = legend->chart;
  double em = chart->em;
  g_autoptr (CtTextBlock) block = set_words (legend, words);
  double width = (BAR_WIDTH + GAP) * em + ct_text_block_get_width (block);
  CtTimelineBox box = { 0, 0, BAR_WIDTH * em, BAR_HEIGHT * em };

  make_room (legend, width);
  if (legend->cr != NULL)
    {
      box.x = legend->x;
      box.y = legend->y + 0.2 * em;
      ct_timeline_chart_bar_draw (legend->cr, &box, box.width / 2, bar, chart->options.gray);
      cairo_set_source_rgb (legend->cr, 0, 0, 0);
      _ct_timeline_chart_draw_block (legend->cr, block, legend->x + (BAR_WIDTH + GAP) * em,
                                     legend->y);
    }
  legend->x += width + PART_GAP * em;
}

static void
add_states (Legend *legend, const CtTimelineCategories *categories)
{
  int category = categories != NULL ? CT_TIMELINE_MAX_CATEGORIES - 1 : -1;

  for (CtTimelineState state = 0; state <= CT_TIMELINE_STATE_DROPPED; state++)
    {
      CtTimelineKey key = { CT_TIMELINE_BY_STATE, (int) state, "", "" };
      CtTimelineBar bar = { .state = state, .category = category };
      g_autofree char *words = _ct_timeline_chart_dup_key (legend->chart, &key);

      add_part (legend, &bar, words);
    }
}

static void
add_categories (Legend *legend, const CtTimelineCategories *categories)
{
  for (int i = 0; categories != NULL && i < CT_TIMELINE_MAX_CATEGORIES; i++)
    {
      CtTimelineBar bar = { .state = CT_TIMELINE_STATE_DONE, .category = i };
      g_autofree char *words =
          _ct_timeline_chart_dup_key (legend->chart, ct_timeline_categories_get (categories, i));

      if (ct_timeline_categories_is_used (categories, i))
        add_part (legend, &bar, words);
    }
}

/* Draws a sign that is no bar: @x is its left, @y its middle. */
typedef void (*DrawSign) (Legend *legend, double x, double y, gconstpointer data);

static void
add_sign (Legend *legend, CtStyleWord word, DrawSign draw, gconstpointer data)
{
  CtTimelineChart *chart = legend->chart;
  double em = chart->em;
  g_autoptr (CtTextBlock) block = set_words (legend, ct_page_style_get_word (chart->style, word));
  double width = (BAR_WIDTH + GAP) * em + ct_text_block_get_width (block);

  make_room (legend, width);
  if (legend->cr != NULL)
    {
      draw (legend, legend->x, legend->y + (0.2 + BAR_HEIGHT / 2) * em, data);
      cairo_set_source_rgb (legend->cr, 0, 0, 0);
      _ct_timeline_chart_draw_block (legend->cr, block, legend->x + (BAR_WIDTH + GAP) * em,
                                     legend->y);
    }
  legend->x += width + PART_GAP * em;
}

/* A flat gray, as high as on the chart. */
typedef struct
{
  double gray;
  double height;
} Shade;

static void
draw_shade (Legend *legend, double x, double y, gconstpointer data)
{
  const Shade *shade = data;

  cairo_set_source_rgb (legend->cr, shade->gray, shade->gray, shade->gray);
  cairo_rectangle (legend->cr, x, y - shade->height / 2, BAR_WIDTH * legend->chart->em,
                   shade->height);
  cairo_fill (legend->cr);
}

static void
draw_link (Legend *legend, double x, double y, gconstpointer conflict)
{
  const CtTimelinePoint points[] = { { x, y }, { x + BAR_WIDTH * legend->chart->em, y } };

  _ct_timeline_chart_draw_link (legend->cr, points, G_N_ELEMENTS (points),
                                GPOINTER_TO_INT (conflict));
}

static void
add_links (Legend *legend)
{
  const GArray *links = legend->chart->links;
  gboolean found[2] = { FALSE, FALSE };

  for (guint i = 0; i < links->len; i++)
    found[g_array_index (links, CtTimelineLink, i).conflict ? 1 : 0] = TRUE;

  if (found[0])
    add_sign (legend, CT_STYLE_WORD_CHART_LINK, draw_link, GINT_TO_POINTER (FALSE));
  if (found[1])
    add_sign (legend, CT_STYLE_WORD_CHART_CONFLICT, draw_link, GINT_TO_POINTER (TRUE));
}

static void
add_parts (Legend *legend)
{
  const CtTimelineCategories *categories = ct_timeline_rows_get_categories (legend->chart->source);

  add_categories (legend, categories);
  add_states (legend, categories);
  if (legend->chart->options.issued != NULL)
    add_sign (legend, CT_STYLE_WORD_CHART_BASELINE, draw_shade,
              &(Shade){ CT_CHART_ISSUED_GRAY, 1.5 });
  if (legend->chart->options.holidays != NULL)
    add_sign (legend, CT_STYLE_WORD_CHART_HOLIDAY, draw_shade,
              &(Shade){ CT_CHART_HOLIDAY_GRAY, BAR_HEIGHT * legend->chart->em });
  add_links (legend);
}

/* Returns the height that the legend takes at the foot of a page. */
double
_ct_timeline_chart_measure_legend (CtTimelineChart *self)
{
  Legend legend = { self, NULL, self->margin, 0, 0 };

  add_parts (&legend);

  return legend.y + (ABOVE + LINE) * self->em;
}

void
_ct_timeline_chart_draw_legend (CtTimelineChart *self, cairo_t *cr, guint page, double y)
{
  Legend legend = { self, cr, self->margin, y + ABOVE * self->em, 0 };
  g_autofree char *number = g_strdup_printf ("%u/%u", page + 1, self->pages->len);
  g_autoptr (CtTextBlock) block =
      _ct_timeline_chart_set (self, number, self->em, CT_FACE_REGULAR, 0, PANGO_ALIGN_LEFT);

  /* Pages of others have their own numbers. */
  cairo_set_source_rgb (cr, 0, 0, 0);
  if (self->options.inner_width <= 0)
    _ct_timeline_chart_draw_block (cr, block, self->chart_end - ct_text_block_get_width (block),
                                   legend.y);
  add_parts (&legend);
}
