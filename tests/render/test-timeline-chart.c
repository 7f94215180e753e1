/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "test-pages.h"

#include "ct-action.h"
#include "ct-timeline-chart-private.h"

#define TODAY ct_day_from_ymd (2026, 11, 21)

static CtTimelineChart *
make_chart (CtCatalogue *catalogue, CtPlan *plan, const CtChartOptions *options)
{
  CtForm *form = ct_catalogue_get_plan_form (catalogue, plan);
  g_autoptr (GError) error = NULL;
  CtTimelineChart *chart =
      ct_timeline_chart_new (plan,
                             ct_catalogue_get_framework (catalogue,
                                                         ct_node_get_text (CT_NODE (plan),
                                                                           CT_PLAN_FRAMEWORK)),
                             ct_catalogue_get_page_style (catalogue, ct_form_get_page_style (form)),
                             options, &error);

  g_assert_no_error (error);

  return chart;
}

/* Words without spaces and invisible joins: lines end where there is room. */
static char *
squeeze (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  GString *squeezed = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != 0x2060)
        g_string_append_unichar (squeezed, c);
    }

  return g_string_free (squeezed, FALSE);
}

/* A page as Poppler reads it: its letters, each with its place. */
typedef struct
{
  char *text;
  PopplerRectangle *places;
  guint n_places;
} ReadPage;

static void
read_page (ReadPage *self, PopplerDocument *document, guint number)
{
  PopplerPage *page = poppler_document_get_page (document, (int) number);

  self->text = poppler_page_get_text (page);
  g_assert_true (poppler_page_get_text_layout (page, &self->places, &self->n_places));
  g_object_unref (page);
}

static void
clear_page (ReadPage *self)
{
  g_free (self->text);
  g_free (self->places);
}

/* The letters whose middle lies in a rectangle. */
static char *
dup_text_at (const ReadPage *page, double x1, double y1, double x2, double y2)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *p = page->text;

  for (guint i = 0; i < page->n_places && *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      double x = (page->places[i].x1 + page->places[i].x2) / 2;
      double y = (page->places[i].y1 + page->places[i].y2) / 2;

      if (x >= x1 && x < x2 && y >= y1 && y < y2)
        g_string_append_unichar (text, g_utf8_get_char (p));
    }

  return squeeze (text->str);
}

/* Each row stands on its page whole: its words are read back from its own place. */
static void
check_row (CtTimelineChart *chart, const ReadPage *page, const CtChartRow *row, double y)
{
  double left = row->band ? chart->margin : chart->label_x;
  double right = row->kind == CT_TIMELINE_ROW_WORK ? chart->lead_x : chart->chart_x;
  g_autofree char *read = dup_text_at (page, left, y, right, y + row->height);
  g_autofree char *expected = squeeze (pango_layout_get_text (row->label->layout));

  g_assert_cmpfloat (y + row->height, <=,
                     chart->height - chart->margin - chart->legend_height + 0.01);
  if (pango_layout_is_ellipsized (row->label->layout))
    g_assert_true (*read != '\0' && g_str_has_prefix (expected, read));
  else
    g_assert_cmpstr (read, ==, expected);
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const PopplerRectangle *first = a;
  const PopplerRectangle *second = b;

  return (first->y1 > second->y1) - (first->y1 < second->y1);
}

/* No letter stands on another: none takes more than a third of the box of any other. */
static void
check_overlaps (ReadPage *page)
{
  qsort (page->places, page->n_places, sizeof (PopplerRectangle), compare_tops);
  for (guint i = 0; i < page->n_places; i++)
    for (guint j = i + 1; j < page->n_places && page->places[j].y1 < page->places[i].y2; j++)
      {
        const PopplerRectangle *a = &page->places[i];
        const PopplerRectangle *b = &page->places[j];
        double width = MIN (a->x2, b->x2) - MAX (a->x1, b->x1);
        double height = MIN (a->y2, b->y2) - MAX (a->y1, b->y1);
        double least = MIN ((a->x2 - a->x1) * (a->y2 - a->y1), (b->x2 - b->x1) * (b->y2 - b->y1));

        if (width > 0 && height > 0)
          g_assert_cmpfloat (width * height, <=, MAX (least * 0.34, 1));
      }
}

static void
check_page (CtTimelineChart *chart, PopplerDocument *document, guint number)
{
  const CtChartPage *shown = &g_array_index (chart->pages, CtChartPage, number);
  ReadPage page;
  double y = chart->margin + chart->header_height + (number == 0 ? chart->title_height : 0);

  read_page (&page, document, number);
  for (guint i = 0; i < shown->n_rows; i++)
    {
      const CtChartRow *row = &g_array_index (chart->rows, CtChartRow, shown->first + i);

      check_row (chart, &page, row, y);
      y += row->height;
    }

  /* A heading is never the last on a page that another one follows. */
  if (number + 1 < chart->pages->len && shown->n_rows > 1)
    g_assert_cmpint (g_array_index (chart->rows, CtChartRow, shown->first + shown->n_rows - 1).kind,
                     ==, CT_TIMELINE_ROW_WORK);

  for (guint i = 0; i < page.n_places; i++)
    {
      g_assert_cmpfloat (page.places[i].x1, >=, chart->margin - 1);
      g_assert_cmpfloat (page.places[i].x2, <=, chart->width - chart->margin + 1);
      g_assert_cmpfloat (page.places[i].y2, <=, chart->height - chart->margin + 1);
    }
  check_overlaps (&page);
  clear_page (&page);
}

/* All rows are on some page, each once, in their order. */
static void
check_chart (CtTimelineChart *chart)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = ct_timeline_chart_write_pdf (chart, &error);
  PopplerDocument *document;
  guint next = 0;

  g_assert_no_error (error);
  document = open_pdf (pdf);
  g_assert_cmpuint (poppler_document_get_n_pages (document), ==, chart->pages->len);
  for (guint i = 0; i < chart->pages->len; i++)
    {
      const CtChartPage *page = &g_array_index (chart->pages, CtChartPage, i);

      g_assert_cmpuint (page->first, ==, next);
      g_assert_true (page->n_rows > 0 || chart->rows->len == 0);
      next += page->n_rows;
      check_page (chart, document, i);
    }
  g_assert_cmpuint (next, ==, chart->rows->len);
  g_object_unref (document);
}

static guint
count_work (CtPlan *plan)
{
  CtNodeList *improvements = ct_plan_get_improvements (plan);
  guint n_works = 0;

  for (guint i = 0; i < ct_node_list_get_length (improvements); i++)
    n_works += MAX (ct_node_list_get_length (
                        ct_improvement_get_actions (ct_node_list_get (improvements, i))),
                    1);

  return n_works;
}

static void
test_plans (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (GPtrArray) paths = list_plans ();

  for (guint i = 0; i < paths->len; i++)
    for (CtChartPaper paper = CT_CHART_PAPER_A4; paper <= CT_CHART_PAPER_A3; paper++)
      {
        g_autoptr (CtPlan) plan = load_plan (g_ptr_array_index (paths, i));
        CtChartOptions options = { .paper = paper,
                                   .today = TODAY,
                                   .coloring = CT_TIMELINE_BY_STATE };
        g_autoptr (CtTimelineChart) chart = make_chart (catalogue, plan, &options);
        guint n_works = 0;

        for (guint j = 0; j < chart->rows->len; j++)
          n_works +=
              g_array_index (chart->rows, CtChartRow, j).kind == CT_TIMELINE_ROW_WORK ? 1 : 0;
        g_assert_cmpuint (n_works, ==, count_work (plan));
        check_chart (chart);
      }
}

/* However the rows are put together and colored: each piece of work once, and nothing over another.
 */
static void
test_groupings (void)
{
  static const CtTimelineBy groupings[] = { CT_TIMELINE_BY_LEAD, CT_TIMELINE_BY_STATE,
                                            CT_TIMELINE_BY_MONTH };
  static const CtTimelineBy colorings[] = { CT_TIMELINE_BY_FUND, CT_TIMELINE_BY_LEAD,
                                            CT_TIMELINE_BY_STANDARD };
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autofree char *path = source_path ("data/samples/mam-non-cu-lao-sen.caitien");

  for (gsize i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      g_autoptr (CtPlan) plan = load_plan (path);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
      CtChartOptions options = { .today = TODAY,
                                 .grouping = groupings[i],
                                 .coloring = colorings[i],
                                 .issued = plan,
                                 .holidays = ct_catalogue_get_holidays (catalogue) };
      g_autoptr (CtTimelineChart) chart = make_chart (catalogue, plan, &options);

      check_chart (chart);
      for (guint j = 0; j < ct_timeline_rows_get_length (chart->source); j++)
        {
          const CtTimelineRow *row = ct_timeline_rows_get (chart->source, j);

          if (row->kind == CT_TIMELINE_ROW_WORK)
            g_assert_true (g_hash_table_add (seen, row->node));
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, count_work (plan));
    }
}

static CtAction *
add_action (CtImprovement *improvement, const char *text)
{
  g_autoptr (CtAction) action = ct_action_new ();

  ct_node_set_text (CT_NODE (action), CT_ACTION_TEXT, text);
  ct_node_list_append (ct_improvement_get_actions (improvement), action);

  return action;
}

/* A row that would fill pages by itself, a word without end, no words at all, no calendar. */
static void
test_nasty (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  g_autoptr (GString) word = g_string_new (NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  CtChartOptions options = { .today = TODAY, .coloring = CT_TIMELINE_BY_STATE };
  CtTimelineChart *chart;

  for (guint i = 0; i < 3000; i++)
    {
      g_string_append (word, "ộ");
      g_string_append (words, "nhiều chữ ");
    }

  chart = make_chart (catalogue, plan, &options);
  check_chart (chart);
  ct_timeline_chart_free (chart);

  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  add_action (improvement, "");
  add_action (improvement, word->str);
  add_action (improvement, words->str);
  for (guint i = 0; i < 200; i++)
    add_action (improvement, "Một việc");
  chart = make_chart (catalogue, plan, &options);
  check_chart (chart);
  ct_timeline_chart_free (chart);
}

/* Work without words says so, in the words of the page's style. */
static void
test_no_words (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autoptr (CtPlan) plan = ct_plan_new ();
  g_autoptr (CtImprovement) improvement = ct_improvement_new ();
  CtPageStyle *style = ct_catalogue_get_page_style (catalogue, "nd30-2020");
  CtChartOptions options = { .today = TODAY };
  g_autoptr (CtTimelineChart) chart = NULL;
  guint n_found = 0;

  ct_node_list_append (ct_plan_get_improvements (plan), improvement);
  add_action (improvement, "");
  add_action (improvement, " ");
  add_action (improvement, "Một việc");
  chart = make_chart (catalogue, plan, &options);

  for (guint i = 0; i < chart->rows->len; i++)
    {
      const CtChartRow *row = &g_array_index (chart->rows, CtChartRow, i);

      if (row->kind == CT_TIMELINE_ROW_WORK)
        n_found += g_str_equal (pango_layout_get_text (row->label->layout),
                                ct_page_style_get_word (style, CT_STYLE_WORD_CHART_NO_WORDS));
    }
  g_assert_cmpuint (n_found, ==, 2);
}

/* The days that were asked for fill the width, and a bar stands where its days are. */
static void
test_days (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  CtChartOptions options = { .today = TODAY,
                             .from = ct_day_from_ymd (2026, 9, 1),
                             .to = ct_day_from_ymd (2027, 5, 31) };
  g_autoptr (CtTimelineChart) chart = make_chart (catalogue, plan, &options);

  g_assert_cmpfloat_with_epsilon (ct_timeline_scale_x (&chart->scale, options.from), 0, 0.01);
  g_assert_cmpfloat_with_epsilon (ct_timeline_scale_x (&chart->scale, options.to + 1),
                                  chart->chart_end - chart->chart_x, 0.01);
  check_chart (chart);
}

/* Links are explained where there are any, and those that can't be kept apart from the others. */
static void
test_links (void)
{
  static const char *const words[] = { "Làm sau khi việc trước xong",
                                       "Bắt đầu khi việc trước chưa xong" };
  /* After what ends in May 2024, one begins in September, and one in 2022. */
  static const struct
  {
    const char *after;
    gboolean link, conflict;
  } cases[] = { { NULL, FALSE, FALSE }, { "a2", TRUE, FALSE }, { "a3", FALSE, TRUE } };
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autofree char *path = source_path ("data/samples/mam-non-cu-lao-sen.caitien");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CtPlan) plan = load_plan (path);
      CtChartOptions options = { .today = TODAY };
      g_autoptr (CtTimelineChart) chart = NULL;
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (GObject) document = NULL;
      g_autofree char *text = NULL;

      if (cases[i].after != NULL)
        {
          CtNode *action = ct_plan_find (plan, cases[i].after);

          /* What is done waits for nothing, and nothing waits for it. */
          ct_action_set_state (CT_ACTION (ct_plan_find (plan, "a1")), CT_STATUS_RUNNING, 50);
          ct_action_set_state (CT_ACTION (action), CT_STATUS_RUNNING, 50);
          ct_node_set_boxed (action, CT_ACTION_AFTER, (const char *[]){ "a1", NULL });
        }
      chart = make_chart (catalogue, plan, &options);
      check_chart (chart);
      pdf = ct_timeline_chart_write_pdf (chart, NULL);
      document = G_OBJECT (open_pdf (pdf));
      text = dup_page_text (POPPLER_DOCUMENT (document), 0);
      g_assert_true ((strstr (text, words[0]) != NULL) == cases[i].link);
      g_assert_true ((strstr (text, words[1]) != NULL) == cases[i].conflict);
    }
}

static void
test_pictures (void)
{
  g_autoptr (CtCatalogue) catalogue = load_catalogue ();
  g_autofree char *path = source_path ("data/samples/mam-non-cu-lao-sen.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  CtChartOptions options = { .paper = CT_CHART_PAPER_ENDLESS, .today = TODAY, .gray = TRUE };
  g_autoptr (CtTimelineChart) chart = make_chart (catalogue, plan, &options);
  g_autoptr (CtTimelineChart) again = make_chart (catalogue, plan, &options);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = ct_timeline_chart_write_png (chart, &error);
  g_autoptr (GBytes) svg = ct_timeline_chart_write_svg (chart, &error);
  g_autoptr (GBytes) pdf = ct_timeline_chart_write_pdf (chart, &error);
  g_autoptr (GBytes) same = ct_timeline_chart_write_pdf (again, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ct_timeline_chart_get_n_pages (chart), ==, 1);
  g_assert_cmpint (memcmp (g_bytes_get_data (png, NULL), "\x89PNG", 4), ==, 0);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg), "<svg"));
  g_assert_true (g_bytes_equal (pdf, same));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-chart/plans", test_plans);
  g_test_add_func ("/timeline-chart/groupings", test_groupings);
  g_test_add_func ("/timeline-chart/nasty", test_nasty);
  g_test_add_func ("/timeline-chart/no-words", test_no_words);
  g_test_add_func ("/timeline-chart/days", test_days);
  g_test_add_func ("/timeline-chart/links", test_links);
  g_test_add_func ("/timeline-chart/pictures", test_pictures);

  return g_test_run ();
}
