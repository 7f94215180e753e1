/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart"

#include "config.h"

#include <pango/pangocairo.h>

#include "ct-timeline-chart-bar.h"
#include "ct-timeline-chart-private.h"

#include "ct-form.h"
#include "ct-timeline-ticks.h"

/* How a page of the chart is drawn: title, header, rows, legend. */

#define LINE_WIDTH 0.5
#define GRID_GRAY 0.82
#define BAND_GRAY 0.93
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
    {
      cairo_move_to (cr, x + block->lines[i].x, y + block->lines[i].baseline);
      pango_cairo_show_layout_line (cr, block->lines[i].line);
    }
}

static void
draw_line (cairo_t *cr, double x1, double y1, double x2, double y2, double gray_value)
{
  cairo_set_source_rgb (cr, gray_value, gray_value, gray_value);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

static void
fill_rectangle (cairo_t *cr, double x, double y, double width, double height, double gray_value)
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

/* Draws words in the middle of a place, unless they would not fit. */
static gboolean
draw_centered (CtTimelineChart *self,
               cairo_t *cr,
               const char *text,
               CtFace face,
               double x,
               double y,
               double width,
               double height)
{
  g_autoptr (CtTextBlock) block =
      _ct_timeline_chart_set (self, text, self->em, face, 0, PANGO_ALIGN_LEFT);
  double text_width = ct_text_block_get_width (block);

  if (text_width > width - CT_CHART_PADDING * self->em)
    return FALSE;

  set_black (cr);
  _ct_timeline_chart_draw_block (cr, block, x + (width - text_width) / 2,
                                 y + (height - block->height) / 2);

  return TRUE;
}

/* The header */

static double
get_x (CtTimelineChart *self, CtDay day)
{
  return CLAMP (self->chart_x + ct_timeline_scale_x (&self->scale, day), self->chart_x,
                self->chart_end);
}

static void
draw_ticks (CtTimelineChart *self, cairo_t *cr, CtTimelineUnit unit, CtFace face, double y)
{
  g_autoptr (GArray) ticks =
      ct_timeline_ticks_list (unit, self->calendar, self->scale.first, self->scale.end);
  double height = CT_CHART_HEADER_LINE * self->em;

  for (guint i = 0; i < ticks->len; i++)
    {
      const CtTimelineTick *tick = &g_array_index (ticks, CtTimelineTick, i);
      double left = get_x (self, tick->start);
      double right = get_x (self, tick->end);
      /* The year of a month stands in the line above it. */
      gboolean plain = unit == CT_TIMELINE_UNIT_MONTH && face == CT_FACE_REGULAR;
      g_autofree char *full = _ct_timeline_chart_dup_tick (self, tick, !plain);
      g_autofree char *least = _ct_timeline_chart_dup_tick (self, tick, FALSE);

      if (left > self->chart_x)
        draw_line (cr, left, y, left, y + height, GRID_GRAY - 0.2);
      if (!draw_centered (self, cr, full, face, left, y, right - left, height))
        draw_centered (self, cr, least, face, left, y, right - left, height);
    }
}

static void
draw_column_title (
    CtTimelineChart *self, cairo_t *cr, CtStyleWord word, double x, double width, double y)
{
  draw_centered (self, cr, ct_page_style_get_word (self->style, word), CT_FACE_BOLD, x, y, width,
                 self->header_height);
}

static void
draw_header (CtTimelineChart *self, cairo_t *cr, double y)
{
  double line = CT_CHART_HEADER_LINE * self->em;
  CtTimelineUnit upper, lower;

  fill_rectangle (cr, self->margin, y, self->chart_end - self->margin, self->header_height,
                  BAND_GRAY);
  ct_timeline_ticks_choose (&self->scale, self->em, &upper, &lower);
  draw_ticks (self, cr, upper, CT_FACE_BOLD, y);
  draw_ticks (self, cr, lower, CT_FACE_REGULAR, y + line);
  draw_column_title (self, cr, CT_STYLE_WORD_CHART_WORK, self->margin, self->lead_x - self->margin,
                     y);
  draw_column_title (self, cr, CT_STYLE_WORD_CHART_LEAD, self->lead_x, self->chart_x - self->lead_x,
                     y);
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
      double left = get_x (self, holiday->first);

      if (holiday->first >= self->scale.end)
        return;

      fill_rectangle (cr, left, top, get_x (self, holiday->last + 1) - left, bottom - top,
                      CT_CHART_HOLIDAY_GRAY);
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
      double left = get_x (self, tick->start);

      if (tick->number == CT_TIMELINE_SUMMER)
        fill_rectangle (cr, left, top, get_x (self, tick->end) - left, bottom - top, SUMMER_GRAY);
    }

  draw_holidays (self, cr, top, bottom);
  ct_timeline_ticks_choose (&self->scale, self->em, &upper, &lower);
  ticks = ct_timeline_ticks_list (lower != CT_TIMELINE_UNIT_NONE ? lower : upper, self->calendar,
                                  self->scale.first, self->scale.end);
  for (guint i = 0; i < ticks->len; i++)
    {
      double x = get_x (self, g_array_index (ticks, CtTimelineTick, i).start);

      if (x > self->chart_x)
        draw_line (cr, x, top, x, bottom, GRID_GRAY);
    }
}

static void
draw_today (CtTimelineChart *self, cairo_t *cr, double top, double bottom)
{
  const double dashes[] = { 3, 2 };
  double x;

  if (!ct_timeline_scale_contains (&self->scale, self->options.today))
    return;

  x = get_x (self, self->options.today);
  cairo_save (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  draw_line (cr, x, top, x, bottom, 0.2);
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
      draw_line (cr, x, box->y, x, box->y + box->height, 0.35);
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
        fill_rectangle (cr, left, y + box.y, right - left, box.height, CT_CHART_ISSUED_GRAY);
    }
}

/* How far the work of an open group reaches: a thin line with ends. */
static void
draw_span (CtTimelineChart *self, cairo_t *cr, const CtChartRow *row, double y)
{
  double middle = y + CT_CHART_BAR_ROW * self->em / 2;
  double left = get_x (self, row->span_start);
  double right = get_x (self, row->span_end);

  if (row->span_start == CT_DAY_NONE || right <= left)
    return;

  fill_rectangle (cr, left, middle - 0.6, right - left, 1.2, SPAN_GRAY);
  fill_rectangle (cr, left, middle - 2, 1.2, 4, SPAN_GRAY);
  fill_rectangle (cr, right - 1.2, middle - 2, 1.2, 4, SPAN_GRAY);
}

static void
draw_row (CtTimelineChart *self, cairo_t *cr, const CtChartRow *row, double y)
{
  double padding = CT_CHART_PADDING * self->em;

  if (row->band)
    fill_rectangle (cr, self->margin, y, self->chart_end - self->margin, row->height, BAND_GRAY);

  set_black (cr);
  _ct_timeline_chart_draw_block (cr, row->code, self->margin + padding, y + padding);
  _ct_timeline_chart_draw_block (cr, row->label,
                                 (row->band ? self->margin : self->label_x) + padding, y + padding);
  _ct_timeline_chart_draw_block (cr, row->lead, self->lead_x + padding, y + padding);

  if (row->kind != CT_TIMELINE_ROW_WORK && !row->band)
    draw_span (self, cr, row, y);
  if (row->kind == CT_TIMELINE_ROW_WORK)
    draw_line (cr, self->lead_x, y, self->lead_x, y + row->height, GRID_GRAY);
  draw_issued_bars (self, cr, row, y);
  draw_bars (self, cr, row, y);
  if (row->timeless)
    {
      g_autoptr (CtTextBlock) words =
          _ct_timeline_chart_set (self,
                                  ct_page_style_get_word (self->style, CT_STYLE_WORD_CHART_NO_TIME),
                                  self->em, CT_FACE_ITALIC, 0, PANGO_ALIGN_LEFT);

      set_black (cr);
      _ct_timeline_chart_draw_block (cr, words, self->chart_x + self->em, y + padding);
    }
  draw_line (cr, self->margin, y + row->height, self->chart_end, y + row->height, GRID_GRAY);
}

/* The day by which the states are told, at the line through the chart. */
static void
draw_today_words (CtTimelineChart *self, cairo_t *cr, double y)
{
  g_autofree char *day = ct_day_format_vi (self->options.today);
  g_autofree char *words =
      ct_form_fill_words (ct_page_style_get_word (self->style, CT_STYLE_WORD_CHART_TODAY), "date",
                          day, NULL);
  g_autoptr (CtTextBlock) block =
      _ct_timeline_chart_set (self, words, self->em, CT_FACE_ITALIC, 0, PANGO_ALIGN_LEFT);

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
      draw_today_words (self, cr, y);
    }

  draw_header (self, cr, y);
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
  draw_line (cr, self->lead_x, top - self->header_height, self->lead_x, top, GRID_GRAY);
  draw_line (cr, self->chart_x, top - self->header_height, self->chart_x, bottom, GRID_GRAY);
  _ct_timeline_chart_draw_legend (self, cr, page,
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
