/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart"

#include "config.h"

#include "ct-timeline-chart-private.h"

#include <string.h>

#include "ct-document-words.h"
#include "ct-form.h"
#include "ct-plan-letters.h"

/**
 * CtTimelineChart:
 *
 * The time line on paper: every row of the plan once, open, with its words in full, fitted to the
 * width of the page. A row is never cut in half, a heading never stands last on a page, and each
 * page says again what the columns are. Places come from the same functions as on screen.
 */

/* Of the width between the margins. */
#define CODE_SHARE 0.035
#define LABEL_SHARE 0.27
#define LEAD_SHARE 0.11

/* How much smaller the chart's words are than those of tables. */
#define TEXT_SIZE 0.75

/* The long side of A3 is as many times that of A4. */
#define A3_FACTOR G_SQRT2

/* Of a page between its header and its foot: no row may be higher. */
#define HIGHEST_ROW 0.9

static void
clear_row (gpointer data)
{
  CtChartRow *row = data;

  g_clear_pointer (&row->code, ct_text_block_unref);
  g_clear_pointer (&row->label, ct_text_block_unref);
  g_clear_pointer (&row->lead, ct_text_block_unref);
  g_clear_pointer (&row->bars, g_array_unref);
  g_clear_pointer (&row->issued_bars, g_array_unref);
}

static void
clear_words (gpointer data)
{
  g_clear_pointer (&((CtChartWords *) data)->block, ct_text_block_unref);
}

static void
clear_sign (gpointer data)
{
  g_clear_pointer (&((CtChartSign *) data)->words, ct_text_block_unref);
}

static void
clear_page (gpointer data)
{
  g_clear_pointer (&((CtChartPage *) data)->number, ct_text_block_unref);
}

static GArray *
create_array (guint size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, FALSE, size);

  g_array_set_clear_func (array, clear);

  return array;
}

CtTextBlock *
_ct_timeline_chart_set (CtTimelineChart *self,
                        const char *text,
                        double size,
                        CtFace face,
                        double width,
                        PangoAlignment align)
{
  CtTextStyle style = { .size = size, .face = face, .width = width, .align = align };

  return ct_typesetter_set (self->typesetter, text, &style, NULL, 0);
}

static void
set_paper (CtTimelineChart *self)
{
  double factor = self->options.paper == CT_CHART_PAPER_A3 ? A3_FACTOR : 1;
  double inner;

  self->width = ct_typesetter_get_length (self->typesetter, CT_LENGTH_PAPER_LONG) * factor;
  self->height = ct_typesetter_get_length (self->typesetter, CT_LENGTH_PAPER_SHORT) * factor;
  self->margin = ct_typesetter_get_length (self->typesetter, CT_LENGTH_MARGIN_RIGHT);
  self->em = ct_typesetter_get_length (self->typesetter, CT_LENGTH_SIZE_TABLE) * TEXT_SIZE;

  if (self->options.inner_width > 0)
    {
      self->width = self->options.inner_width;
      self->height = self->options.inner_height;
      self->margin = 0;
    }

  inner = self->width - 2 * self->margin;
  self->label_x = self->margin + CODE_SHARE * inner;
  self->lead_x = self->label_x + LABEL_SHARE * inner;
  self->chart_x = self->lead_x + LEAD_SHARE * inner;
  self->chart_end = self->width - self->margin;
  self->header_height = 2 * CT_CHART_HEADER_LINE * self->em;
}

static void
set_title (CtTimelineChart *self)
{
  g_autofree char *subtitle = ct_document_words_dup_title (self->plan);
  double width = self->width - 2 * self->margin;

  self->title =
      _ct_timeline_chart_set (self, ct_page_style_get_word (self->style, CT_STYLE_WORD_CHART_TITLE),
                              self->em * 1.6, CT_FACE_BOLD, width, PANGO_ALIGN_CENTER);
  self->subtitle = _ct_timeline_chart_set (self, subtitle, self->em * 1.2, CT_FACE_REGULAR, width,
                                           PANGO_ALIGN_CENTER);
  self->title_height = self->options.inner_width > 0
                           ? self->options.head_room
                           : self->title->height + self->subtitle->height + self->em;
}

/* Days that were asked for; else the plan's, and what of its work lies outside them. */
static void
set_scale (CtTimelineChart *self, CtTimelineRows *rows)
{
  CtDay earliest, latest;

  ct_timeline_rows_get_extent (rows, &earliest, &latest);
  ct_timeline_scale_init (&self->scale, self->calendar, earliest, latest);
  if (self->options.from != CT_DAY_NONE)
    self->scale.first = self->options.from;
  if (self->options.to != CT_DAY_NONE)
    self->scale.end = self->options.to + 1;
  if (self->scale.end <= self->scale.first)
    self->scale.end = self->scale.first + 1;
  ct_timeline_scale_fit (&self->scale, self->scale.end - self->scale.first,
                         self->chart_end - self->chart_x);
}

static char *
dup_row_label (CtTimelineChart *self, guint position)
{
  const CtTimelineRow *row = ct_timeline_rows_get (self->source, position);
  const char *words;

  if (row->kind == CT_TIMELINE_ROW_GROUP)
    return _ct_timeline_chart_dup_key (self, &row->key);

  words = ct_timeline_rows_get_words (self->source, position);
  if (*words == '\0' && row->kind == CT_TIMELINE_ROW_CRITERION && *row->criterion == '\0')
    words = ct_page_style_get_word (self->style, CT_STYLE_WORD_CHART_WHOLE);
  if (words[strspn (words, " \r\n\t")] == '\0' && row->node != NULL)
    words = ct_page_style_get_word (self->style, CT_STYLE_WORD_CHART_NO_WORDS);
  if (row->kind != CT_TIMELINE_ROW_STANDARD || *row->standard == '\0')
    return g_strdelimit (g_strdup (words), "\r\n\t", ' ');

  return ct_form_fill_words (ct_page_style_get_word (self->style, CT_STYLE_WORD_CHART_STANDARD),
                             "no", row->standard, "title", words, NULL);
}

static CtFace
get_face (CtTimelineRowKind kind)
{
  switch (kind)
    {
    case CT_TIMELINE_ROW_WORK:
      return CT_FACE_REGULAR;

    case CT_TIMELINE_ROW_IMPROVEMENT:
      return CT_FACE_ITALIC;

    case CT_TIMELINE_ROW_STANDARD:
    case CT_TIMELINE_ROW_CRITERION:
    case CT_TIMELINE_ROW_GROUP:
    default:
      return CT_FACE_BOLD;
    }
}

/* Words that would fill a page by themselves are cut; on the plan's own pages they stand whole. */
static CtTextBlock *
set_limited (CtTimelineChart *self, const char *text, CtFace face, double width)
{
  CtTextStyle style = { .size = self->em, .face = face, .width = width };

  if (self->options.paper != CT_CHART_PAPER_ENDLESS)
    style.max_height = (self->height - 2 * self->margin - self->header_height - self->title_height -
                        self->legend_height) *
                       HIGHEST_ROW;

  return ct_typesetter_set (self->typesetter, text, &style, NULL, 0);
}

static void
set_row_words (CtTimelineChart *self, CtChartRow *row, guint position)
{
  CtFace face = get_face (row->kind);
  gboolean is_work = row->kind == CT_TIMELINE_ROW_WORK;
  double padding = CT_CHART_PADDING * self->em;
  g_autofree char *code =
      row->band ? g_strdup ("") : ct_timeline_rows_dup_code (self->source, position);
  g_autofree char *label = dup_row_label (self, position);
  g_autofree char *lead =
      is_work ? ct_timeline_rows_dup_lead (self->source, position) : g_strdup ("");
  double label_x = row->band ? self->margin : self->label_x;
  double label_end = is_work ? self->lead_x : self->chart_x;

  row->code = _ct_timeline_chart_set (self, code, self->em, face, 0, PANGO_ALIGN_LEFT);
  row->label = set_limited (self, label, face, label_end - label_x - 2 * padding);
  row->lead = set_limited (self, lead, CT_FACE_REGULAR, self->chart_x - self->lead_x - 2 * padding);
  row->height = MAX (row->label->height, row->lead->height) + 2 * padding;
}

static void
add_row (CtTimelineChart *self, guint position)
{
  const CtTimelineRow *source = ct_timeline_rows_get (self->source, position);
  CtChartRow row = { .kind = source->kind,
                     .band = source->kind == CT_TIMELINE_ROW_STANDARD ||
                             source->kind == CT_TIMELINE_ROW_GROUP };

  set_row_words (self, &row, position);
  row.bars = ct_timeline_rows_list_bars (self->source, position, &self->scale, self->options.today,
                                         &row.n_lanes);
  row.issued_bars = ct_timeline_rows_list_issued_bars (self->source, position, &self->scale);
  ct_timeline_rows_get_span (self->source, position, &self->scale, self->options.today,
                             &row.span_start, &row.span_end);
  row.timeless = source->kind == CT_TIMELINE_ROW_WORK && row.bars->len == 0;
  g_array_append_val (self->rows, row);
}

static void
list_rows (CtTimelineChart *self, CtFramework *framework)
{
  CtTimelineBy coloring = self->options.gray ? CT_TIMELINE_BY_STATE : self->options.coloring;

  self->source = ct_timeline_rows_new ();
  ct_timeline_rows_set_open (self->source, TRUE);
  ct_timeline_rows_set_roles (self->source, self->options.roles);
  ct_timeline_rows_set_issued (self->source, self->options.issued);
  ct_timeline_rows_set_today (self->source, self->options.today);
  ct_timeline_rows_set_grouping (self->source, self->options.grouping);
  ct_timeline_rows_set_coloring (self->source, coloring);
  ct_timeline_rows_set_plan (self->source, self->plan, framework);
}

static void
add_rows (CtTimelineChart *self)
{
  set_scale (self, self->source);
  self->links = ct_timeline_links_list (self->source, self->calendar, &self->scale);
  self->legend_height = _ct_timeline_chart_lay_legend (self);
  for (guint i = 0; i < ct_timeline_rows_get_length (self->source); i++)
    add_row (self, i);
}

static double
get_room (CtTimelineChart *self)
{
  double room = self->height - 2 * self->margin - self->header_height - self->legend_height;

  return self->pages->len == 0 ? room - self->title_height : room;
}

/* How many of the rows from @first on go onto the next page. */
static guint
count_rows (CtTimelineChart *self, guint first)
{
  double room = get_room (self);
  guint n_rows = 0;

  while (first + n_rows < self->rows->len)
    {
      double height = g_array_index (self->rows, CtChartRow, first + n_rows).height;

      if (height > room && n_rows > 0)
        break;
      room -= height;
      n_rows++;
    }

  if (first + n_rows == self->rows->len)
    return n_rows;

  /* Headings go with what follows. */
  while (n_rows > 1 &&
         g_array_index (self->rows, CtChartRow, first + n_rows - 1).kind != CT_TIMELINE_ROW_WORK)
    n_rows--;

  return n_rows;
}

static void
add_pages (CtTimelineChart *self)
{
  guint first = 0;

  if (self->options.paper == CT_CHART_PAPER_ENDLESS)
    {
      self->height =
          2 * self->margin + self->title_height + self->header_height + self->legend_height;
      for (guint i = 0; i < self->rows->len; i++)
        self->height += g_array_index (self->rows, CtChartRow, i).height;
      g_array_append_val (self->pages, ((CtChartPage){ 0, self->rows->len }));
      return;
    }

  do
    {
      CtChartPage page = { first, count_rows (self, first) };

      g_array_append_val (self->pages, page);
      first += page.n_rows;
    }
  while (first < self->rows->len);
}

/* Pages of others have their own numbers. */
static void
set_page_numbers (CtTimelineChart *self)
{
  for (guint i = 0; i < self->pages->len && self->options.inner_width <= 0; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/%u", i + 1, self->pages->len);

      g_array_index (self->pages, CtChartPage, i).number =
          _ct_timeline_chart_set (self, number, self->em, CT_FACE_REGULAR, 0, PANGO_ALIGN_LEFT);
    }
}

/* Words that come again and again, or that tell the day of the chart. */
static void
set_signs (CtTimelineChart *self)
{
  const char *timeless = ct_page_style_get_word (self->style, CT_STYLE_WORD_CHART_NO_TIME);
  const char *today = ct_page_style_get_word (self->style, CT_STYLE_WORD_CHART_TODAY);
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  self->timeless_words =
      _ct_timeline_chart_set (self, timeless, self->em, CT_FACE_ITALIC, 0, PANGO_ALIGN_LEFT);
  if (self->options.today == CT_DAY_NONE)
    return;

  day = ct_day_format_vi (self->options.today);
  words = ct_form_fill_words (today, "date", day, NULL);
  self->today_words =
      _ct_timeline_chart_set (self, words, self->em, CT_FACE_ITALIC, 0, PANGO_ALIGN_LEFT);
}

/* What the options point to is the caller's. */
static void
hold_options (CtChartOptions *options)
{
  if (options->roles != NULL)
    g_object_ref (options->roles);
  if (options->issued != NULL)
    g_object_ref (options->issued);
  if (options->holidays != NULL)
    g_object_ref (options->holidays);
}

static void
lay_out (CtTimelineChart *self, CtFramework *framework)
{
  set_paper (self);
  set_title (self);
  set_signs (self);
  list_rows (self, framework);
  add_rows (self);
  _ct_timeline_chart_lay_header (self);
  add_pages (self);
  set_page_numbers (self);
}

/**
 * ct_timeline_chart_new_with:
 * @typesetter: sets the words, in its font, on its style's paper and with the style's own words; it
 *   is not needed any more afterwards
 * @framework: (nullable): the standards, for their names
 *
 * Returns: (transfer full): the chart of @plan as it is now. Its pages may be drawn on any thread;
 *   it must be given up on the thread of @typesetter
 */
CtTimelineChart *
ct_timeline_chart_new_with (CtTypesetter *typesetter,
                            CtPlan *plan,
                            CtFramework *framework,
                            const CtChartOptions *options)
{
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  CtTimelineChart *self = g_new0 (CtTimelineChart, 1);

  self->plan = g_object_ref (plan);
  self->style = g_object_ref (ct_typesetter_get_style (typesetter));
  self->options = *options;
  hold_options (&self->options);
  self->calendar =
      calendar != NULL ? ct_calendar_ref (calendar) : ct_calendar_new_default (2000, 1);
  self->rows = create_array (sizeof (CtChartRow), clear_row);
  self->pages = create_array (sizeof (CtChartPage), clear_page);
  self->header = create_array (sizeof (CtChartWords), clear_words);
  self->legend = create_array (sizeof (CtChartSign), clear_sign);

  self->typesetter = typesetter;
  lay_out (self, framework);
  self->typesetter = NULL;

  return self;
}

/**
 * ct_timeline_chart_new:
 * @framework: (nullable): the standards, for their names
 * @style: whose font, paper and words to use
 * @error: return location for an error: no font has all letters
 *
 * Returns: (transfer full) (nullable): the chart of @plan as it is now
 */
CtTimelineChart *
ct_timeline_chart_new (CtPlan *plan,
                       CtFramework *framework,
                       CtPageStyle *style,
                       const CtChartOptions *options,
                       GError **error)
{
  g_autofree char *letters = ct_plan_letters_list (plan);
  g_autoptr (CtTypesetter) typesetter = ct_typesetter_new (style, letters, error);

  return typesetter != NULL ? ct_timeline_chart_new_with (typesetter, plan, framework, options)
                            : NULL;
}

void
ct_timeline_chart_free (CtTimelineChart *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->pages);
  g_array_unref (self->header);
  g_array_unref (self->legend);
  ct_timeline_rows_free (self->source);
  g_array_unref (self->links);
  g_clear_object (&self->options.roles);
  g_clear_object (&self->options.issued);
  g_clear_object (&self->options.holidays);
  ct_text_block_unref (self->title);
  ct_text_block_unref (self->subtitle);
  ct_text_block_unref (self->timeless_words);
  g_clear_pointer (&self->today_words, ct_text_block_unref);
  ct_calendar_unref (self->calendar);
  g_object_unref (self->style);
  g_object_unref (self->plan);
  g_free (self);
}

guint
ct_timeline_chart_get_n_pages (CtTimelineChart *self)
{
  return self->pages->len;
}

/**
 * ct_timeline_chart_get_page_size:
 * @width: (out): in points
 * @height: (out): in points
 */
void
ct_timeline_chart_get_page_size (CtTimelineChart *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}
