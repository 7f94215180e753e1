/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart"

#include "config.h"

#include "ct-timeline-chart-bar.h"
#include "ct-timeline-chart-private.h"

#include "ct-timeline-ticks.h"

/* How a page of the chart is drawn: title, header, rows, legend. */

#define LINE_WIDTH 0.5
#define SUMMER_GRAY 0.96
#define SPAN_GRAY 0.45

/* Who is told of the words instead of having them drawn: what is told is what is drawn. */
typedef struct
{
  CtPictureWordsFunc func;
  gpointer user_data;
} Listener;

static const cairo_user_data_key_t listener_key;

void
_ct_timeline_chart_draw_block (cairo_t *cr, CtTextBlock *block, double x, double y)
{
  const Listener *listener = cairo_get_user_data (cr, &listener_key);

  if (listener != NULL)
    {
      listener->func (block, x, y, listener->user_data);
      return;
    }

  for (guint i = 0; i < block->n_lines; i++)
    ct_glyph_line_draw (block->lines[i].glyphs, cr, x + block->lines[i].x,
                        y + block->lines[i].baseline);
}

void
_ct_timeline_chart_draw_line (
    cairo_t *cr, double x1, double y1, double x2, double y2, double gray_value)
{
  cairo_set_source_rgb (cr, gray_value, gray_value, gray_value);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

void
_ct_timeline_chart_fill (
    cairo_t *cr, double x, double y, double width, double height, double gray_value)
{
  cairo_set_source_rgb (cr, gray_value, gray_value, gray_value);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
set_black (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
}

double
_ct_timeline_chart_get_x (CtTimelineChart *self, CtDay day)
{
  return CLAMP (self->chart_x + ct_timeline_scale_x (&self->scale, day), self->chart_x,
                self->chart_end);
}

/* Behind the rows */

/* Darker than summers, so that they are found in black and white, too. */
static void
draw_holidays (CtTimelineChart *self, cairo_t *cr, double top, double bottom)
{
  CtHolidays *holidays = self->options.holidays;
  guint i = holidays != NULL ? ct_holidays_find (holidays, self->scale.first) : 0;

  for (; holidays != NULL && i < ct_holidays_get_length (holidays); i++)
    {
      const CtHoliday *holiday = ct_holidays_get (holidays, i);
      double left = _ct_timeline_chart_get_x (self, holiday->first);

      if (holiday->first >= self->scale.end)
        return;

      _ct_timeline_chart_fill (cr, left, top,
                               _ct_timeline_chart_get_x (self, holiday->last + 1) - left,
                               bottom - top, CT_CHART_HOLIDAY_GRAY);
    }
}

static void
draw_grid (CtTimelineChart *self, cairo_t *cr, double top, double bottom)
{
  CtTimelineUnit upper, lower;
  g_autoptr (GArray) terms = ct_timeline_ticks_list (CT_TIMELINE_UNIT_TERM, self->calendar,
                                                     self->scale.first, self->scale.end);
  g_autoptr (GArray) ticks = NULL;

  for (guint i = 0; i < terms->len; i++)
    {
      const CtTimelineTick *tick = &g_array_index (terms, CtTimelineTick, i);
      double left = _ct_timeline_chart_get_x (self, tick->start);

      if (tick->number == CT_TIMELINE_SUMMER)
        _ct_timeline_chart_fill (cr, left, top, _ct_timeline_chart_get_x (self, tick->end) - left,
                                 bottom - top, SUMMER_GRAY);
    }

  draw_holidays (self, cr, top, bottom);
  ct_timeline_ticks_choose (&self->scale, self->em, &upper, &lower);
  ticks = ct_timeline_ticks_list (lower != CT_TIMELINE_UNIT_NONE ? lower : upper, self->calendar,
                                  self->scale.first, self->scale.end);
  for (guint i = 0; i < ticks->len; i++)
    {
      double x = _ct_timeline_chart_get_x (self, g_array_index (ticks, CtTimelineTick, i).start);

      if (x > self->chart_x)
        _ct_timeline_chart_draw_line (cr, x, top, x, bottom, CT_CHART_GRID_GRAY);
    }
}

static void
draw_today (CtTimelineChart *self, cairo_t *cr, double top, double bottom)
{
  const double dashes[] = { 3, 2 };
  double x;

  if (!ct_timeline_scale_contains (&self->scale, self->options.today))
    return;

  x = _ct_timeline_chart_get_x (self, self->options.today);
  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  _ct_timeline_chart_draw_line (cr, x, top, x, bottom, 0.2);
  cairo_restore (cr);
}

/* Rows */

static void
draw_marks (CtTimelineChart *self, cairo_t *cr, const CtTimelineBar *bar, const CtTimelineBox *box)
{
  CtDay day = bar->start;
  double last = -G_MAXDOUBLE;

  while ((day = ct_timeline_bar_next_mark (bar, self->calendar, day)) != CT_DAY_NONE)
    {
      double x = self->chart_x + ct_timeline_scale_x (&self->scale, day);

      if (x - last < 3)
        continue;
      last = x;
      _ct_timeline_chart_draw_line (cr, x, box->y, x, box->y + box->height, 0.35);
    }
}

static void
draw_bars (CtTimelineChart *self, cairo_t *cr, const CtChartRow *row, double y)
{
  cairo_save (cr);
  cairo_rectangle (cr, self->chart_x, y - self->em, self->chart_end - self->chart_x,
                   row->height + 2 * self->em);
  cairo_clip (cr);
  for (guint i = 0; i < row->bars->len; i++)
    {
      const CtTimelineBar *bar = &g_array_index (row->bars, CtTimelineBar, i);
      CtTimelineBox box;
      double done;

      ct_timeline_layout_bar (bar, row->n_lanes, &self->scale, CT_CHART_BAR_ROW * self->em, &box);
      done = ct_timeline_layout_done (bar, &self->scale, &box);
      box.x += self->chart_x;
      box.y += y;
      ct_timeline_chart_bar_draw (cr, &box, done, bar, self->options.gray);
      if (bar->repeat != CT_REPEAT_NONE)
        draw_marks (self, cr, bar, &box);
    }
  cairo_restore (cr);
}

/* When it was to be done when the plan was issued: thin under the bar of now. */
static void
draw_issued_bars (CtTimelineChart *self, cairo_t *cr, const CtChartRow *row, double y)
{
  for (guint i = 0; i < row->issued_bars->len; i++)
    {
      const CtTimelineBar *bar = &g_array_index (row->issued_bars, CtTimelineBar, i);
      CtTimelineBox box;
      double left, right;

      ct_timeline_layout_issued_bar (bar, &self->scale, CT_CHART_BAR_ROW * self->em, &box);
      left = CLAMP (self->chart_x + box.x, self->chart_x, self->chart_end);
      right = CLAMP (self->chart_x + box.x + box.width, self->chart_x, self->chart_end);
      if (right > left)
        _ct_timeline_chart_fill (cr, left, y + box.y, right - left, box.height,
                                 CT_CHART_ISSUED_GRAY);
    }
}

/* How far the work of an open group reaches: a thin line with ends. */
static void
draw_span (CtTimelineChart *self, cairo_t *cr, const CtChartRow *row, double y)
{
  double middle = y + CT_CHART_BAR_ROW * self->em / 2;
  double left = _ct_timeline_chart_get_x (self, row->span_start);
  double right = _ct_timeline_chart_get_x (self, row->span_end);

  if (row->span_start == CT_DAY_NONE || right <= left)
    return;

  _ct_timeline_chart_fill (cr, left, middle - 0.6, right - left, 1.2, SPAN_GRAY);
  _ct_timeline_chart_fill (cr, left, middle - 2, 1.2, 4, SPAN_GRAY);
  _ct_timeline_chart_fill (cr, right - 1.2, middle - 2, 1.2, 4, SPAN_GRAY);
}

/* Where a bar would stand: why there is none. The lines of the days do not go through the words. */
static void
draw_timeless (CtTimelineChart *self, cairo_t *cr, double y)
{
  CtTextBlock *words = self->timeless_words;
  double side = 0.2 * self->em;

  _ct_timeline_chart_fill (cr, self->chart_x + self->em - side, y,
                           ct_text_block_get_width (words) + 2 * side, words->height, 1);
  set_black (cr);
  _ct_timeline_chart_draw_block (cr, words, self->chart_x + self->em, y);
}

static void
draw_row (CtTimelineChart *self, cairo_t *cr, const CtChartRow *row, double y)
{
  double padding = CT_CHART_PADDING * self->em;

  if (row->band)
    _ct_timeline_chart_fill (cr, self->margin, y, self->chart_end - self->margin, row->height,
                             CT_CHART_BAND_GRAY);

  set_black (cr);
  _ct_timeline_chart_draw_block (cr, row->code, self->margin + padding, y + padding);
  _ct_timeline_chart_draw_block (cr, row->label,
                                 (row->band ? self->margin : self->label_x) + padding, y + padding);
  _ct_timeline_chart_draw_block (cr, row->lead, self->lead_x + padding, y + padding);

  if (row->kind != CT_TIMELINE_ROW_WORK && !row->band)
    draw_span (self, cr, row, y);
  if (row->kind == CT_TIMELINE_ROW_WORK)
    _ct_timeline_chart_draw_line (cr, self->lead_x, y, self->lead_x, y + row->height,
                                  CT_CHART_GRID_GRAY);
  draw_issued_bars (self, cr, row, y);
  draw_bars (self, cr, row, y);
  if (row->timeless)
    draw_timeless (self, cr, y + padding);
  _ct_timeline_chart_draw_line (cr, self->margin, y + row->height, self->chart_end, y + row->height,
                                CT_CHART_GRID_GRAY);
}

/* The day by which the states are told, at the line through the chart. */
static void
draw_today_words (CtTimelineChart *self, cairo_t *cr, double y)
{
  CtTextBlock *block = self->today_words;

  set_black (cr);
  _ct_timeline_chart_draw_block (cr, block, self->chart_end - ct_text_block_get_width (block),
                                 y - block->height - 0.2 * self->em);
}

/**
 * ct_timeline_chart_draw_page:
 * @cr: with a unit of one point and the origin in the upper left corner of the page
 * @page: from 0
 */
void
ct_timeline_chart_draw_page (CtTimelineChart *self, cairo_t *cr, guint page)
{
  const CtChartPage *shown = &g_array_index (self->pages, CtChartPage, page);
  double y = self->margin;
  double top, bottom;

  if (page == 0 && self->options.inner_width > 0)
    {
      y += self->title_height;
    }
  else if (page == 0)
    {
      set_black (cr);
      _ct_timeline_chart_draw_block (cr, self->title, self->margin, y);
      _ct_timeline_chart_draw_block (cr, self->subtitle, self->margin, y + self->title->height);
      y += self->title_height;
      if (self->today_words != NULL)
        draw_today_words (self, cr, y);
    }

  _ct_timeline_chart_draw_header (self, cr, y);
  top = bottom = y + self->header_height;
  for (guint i = 0; i < shown->n_rows; i++)
    bottom += g_array_index (self->rows, CtChartRow, shown->first + i).height;

  draw_grid (self, cr, top, bottom);
  y = top;
  for (guint i = 0; i < shown->n_rows; i++)
    {
      const CtChartRow *row = &g_array_index (self->rows, CtChartRow, shown->first + i);

      draw_row (self, cr, row, y);
      y += row->height;
    }
  _ct_timeline_chart_draw_links (self, cr, shown, top, bottom);
  draw_today (self, cr, top, bottom);
  _ct_timeline_chart_draw_line (cr, self->lead_x, top - self->header_height, self->lead_x, top,
                                CT_CHART_GRID_GRAY);
  _ct_timeline_chart_draw_line (cr, self->chart_x, top - self->header_height, self->chart_x, bottom,
                                CT_CHART_GRID_GRAY);
  _ct_timeline_chart_draw_legend (self, cr, shown,
                                  self->options.paper == CT_CHART_PAPER_ENDLESS
                                      ? bottom
                                      : self->height - self->margin - self->legend_height);
}

/**
 * ct_timeline_chart_list_words:
 * @page: from 0
 * @func: told of all words on the page, each with its place there
 */
void
ct_timeline_chart_list_words (CtTimelineChart *self,
                              guint page,
                              CtPictureWordsFunc func,
                              gpointer user_data)
{
  Listener listener = { func, user_data };
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  cairo_set_user_data (cr, &listener_key, &listener, NULL);
  ct_timeline_chart_draw_page (self, cr, page);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}
