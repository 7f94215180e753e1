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

/* Parts come one after another. */
typedef struct
{
  CtTimelineChart *chart;
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
  CtTextStyle style = { .size = chart->em, .max_height = LINE * chart->em };

  style.width = chart->chart_end - chart->margin - (BAR_WIDTH + GAP + NUMBER_WIDTH) * chart->em;

  return ct_typesetter_set (chart->typesetter, words, &style, NULL, 0);
}

/* @sign: all but its words and place */
static void
add_sign (Legend *legend, CtChartSign sign, const char *words)
{
  double em = legend->chart->em;
  double width;

  sign.words = set_words (legend, words);
  width = (BAR_WIDTH + GAP) * em + ct_text_block_get_width (sign.words);
  make_room (legend, width);
  sign.x = legend->x;
  sign.y = legend->y;
  legend->x += width + PART_GAP * em;
  g_array_append_val (legend->chart->legend, sign);
}

static void
add_bar (Legend *legend, CtTimelineState state, int category, const CtTimelineKey *key)
{
  CtTimelineBar bar = { .state = state, .category = category };
  g_autofree char *words = _ct_timeline_chart_dup_key (legend->chart, key);

  add_sign (legend, (CtChartSign){ CT_CHART_SIGN_BAR, .bar = bar }, words);
}

static void
add_states (Legend *legend, const CtTimelineCategories *categories)
{
  int category = categories != NULL ? CT_TIMELINE_MAX_CATEGORIES - 1 : -1;

  for (CtTimelineState state = 0; state <= CT_TIMELINE_STATE_DROPPED; state++)
    {
      CtTimelineKey key = { CT_TIMELINE_BY_STATE, (int) state, "", "" };

      add_bar (legend, state, category, &key);
    }
}

static void
add_categories (Legend *legend, const CtTimelineCategories *categories)
{
  for (int i = 0; categories != NULL && i < CT_TIMELINE_MAX_CATEGORIES; i++)
    if (ct_timeline_categories_is_used (categories, i))
      add_bar (legend, CT_TIMELINE_STATE_DONE, i, ct_timeline_categories_get (categories, i));
}

static const char *
get_word (Legend *legend, CtStyleWord word)
{
  return ct_page_style_get_word (legend->chart->style, word);
}

static void
add_shade (Legend *legend, CtStyleWord word, double gray, double height)
{
  add_sign (legend, (CtChartSign){ CT_CHART_SIGN_SHADE, .gray = gray, .height = height },
            get_word (legend, word));
}

static void
add_links (Legend *legend)
{
  static const CtStyleWord words[] = { CT_STYLE_WORD_CHART_LINK, CT_STYLE_WORD_CHART_CONFLICT };
  const GArray *links = legend->chart->links;
  gboolean found[2] = { FALSE, FALSE };

  for (guint i = 0; i < links->len; i++)
    found[g_array_index (links, CtTimelineLink, i).conflict ? 1 : 0] = TRUE;

  for (int i = 0; i < 2; i++)
    if (found[i])
      add_sign (legend, (CtChartSign){ CT_CHART_SIGN_LINK, .conflict = i == 1 },
                get_word (legend, words[i]));
}

/* Returns the height that the legend takes at the foot of a page. */
double
_ct_timeline_chart_lay_legend (CtTimelineChart *self)
{
  const CtTimelineCategories *categories = ct_timeline_rows_get_categories (self->source);
  Legend legend = { self, self->margin, ABOVE * self->em, 0 };

  add_categories (&legend, categories);
  add_states (&legend, categories);
  if (self->options.issued != NULL)
    add_shade (&legend, CT_STYLE_WORD_CHART_BASELINE, CT_CHART_ISSUED_GRAY, 1.5);
  if (self->options.holidays != NULL)
    add_shade (&legend, CT_STYLE_WORD_CHART_HOLIDAY, CT_CHART_HOLIDAY_GRAY, BAR_HEIGHT * self->em);
  add_links (&legend);

  return legend.y + LINE * self->em;
}

/* @top: of the sign's line */
static void
draw_sign (CtTimelineChart *self, cairo_t *cr, const CtChartSign *sign, double top)
{
  double width = BAR_WIDTH * self->em;
  double middle = top + (0.2 + BAR_HEIGHT / 2) * self->em;
  const CtTimelineBox box = { sign->x, top + 0.2 * self->em, width, BAR_HEIGHT * self->em };
  const CtTimelinePoint points[] = { { sign->x, middle }, { sign->x + width, middle } };

  switch (sign->kind)
    {
    case CT_CHART_SIGN_BAR:
      ct_timeline_chart_bar_draw (cr, &box, width / 2, &sign->bar, self->options.gray);
      break;

    case CT_CHART_SIGN_SHADE:
      _ct_timeline_chart_fill (cr, sign->x, middle - sign->height / 2, width, sign->height,
                               sign->gray);
      break;

    case CT_CHART_SIGN_LINK:
      _ct_timeline_chart_draw_link (cr, points, G_N_ELEMENTS (points), sign->conflict);
      break;

    default:
      g_assert_not_reached ();
    }
}

/* @y: the top of the legend */
void
_ct_timeline_chart_draw_legend (CtTimelineChart *self,
                                cairo_t *cr,
                                const CtChartPage *page,
                                double y)
{
  for (guint i = 0; i < self->legend->len; i++)
    {
      const CtChartSign *sign = &g_array_index (self->legend, CtChartSign, i);

      draw_sign (self, cr, sign, y + sign->y);
      cairo_set_source_rgb (cr, 0, 0, 0);
      _ct_timeline_chart_draw_block (cr, sign->words, sign->x + (BAR_WIDTH + GAP) * self->em,
                                     y + sign->y);
    }

  cairo_set_source_rgb (cr, 0, 0, 0);
  if (page->number != NULL)
    _ct_timeline_chart_draw_block (cr, page->number,
                                   self->chart_end - ct_text_block_get_width (page->number),
                                   y + ABOVE * self->em);
}
