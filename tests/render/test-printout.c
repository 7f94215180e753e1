/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include <string.h>

#include "ct-action.h"
#include "ct-print-text.h"

#include "test-pages.h"

#define HEAD                                                                                       \
  "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt57-2026-mn' form='tt57-bieu2'>"     \
  "<school kind='preschool'><authority>UBND XÃ AN</authority><name>TRƯỜNG MẦM NON AN</name>" \
  "</school><calendar first-year='2026' years='1' year-start='09-01' term-2='01-18' "              \
  "year-end='05-31'/>"

#define DOCUMENT                                                                                   \
  "<document state='draft'><number>5</number><symbol>KH-MNA</symbol><place>An</place>"             \
  "<date>2026-02-03</date><title>KẾ HOẠCH</title><subject>Cải tiến</subject>"              \
  "<signer><capacity>HIỆU TRƯỞNG</capacity><name>Nguyễn Thị An</name></signer>"           \
  "<recipients><recipient>Lưu: VT.</recipient></recipients></document>"

static CtCatalogue *catalogue;

static char *
dup_one_line (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);

  return g_string_free (line, FALSE);
}

static void
test_same_bytes (void)
{
  g_autoptr (GPtrArray) paths = list_plans ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (CtPlan) plan = load_plan (g_ptr_array_index (paths, i));
      g_autoptr (CtPrintout) first = print_plan (catalogue, plan, NULL);
      g_autoptr (CtPrintout) second = print_plan (catalogue, plan, NULL);
      g_autoptr (GBytes) a = make_pdf (first);
      g_autoptr (GBytes) b = make_pdf (second);

      g_assert_true (g_bytes_equal (a, b));
    }
}

static void
test_fonts (void)
{
  g_autoptr (GPtrArray) paths = list_plans ();

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (CtPlan) plan = load_plan (g_ptr_array_index (paths, i));
      g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
      g_autoptr (GBytes) pdf = make_pdf (printout);
      g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));
      PopplerFontInfo *info = poppler_font_info_new (POPPLER_DOCUMENT (document));
      PopplerFontsIter *iter;
      guint n_fonts = 0;

      g_assert_cmpstr (ct_printout_get_lacking_letters (printout), ==, "");
      while (poppler_font_info_scan (info, 1000, &iter))
        {
          do
            {
              g_assert_true (poppler_fonts_iter_is_embedded (iter));
              g_assert_true (strstr (poppler_fonts_iter_get_name (iter), "LiberationSerif") ||
                             strstr (poppler_fonts_iter_get_name (iter), "TimesNewRoman"));
              n_fonts++;
            }
          while (poppler_fonts_iter_next (iter));
          poppler_fonts_iter_free (iter);
        }

      g_assert_cmpuint (n_fonts, >, 0);
      poppler_font_info_free (info);
    }
}

static void
assert_within_margins (PopplerPage *page, int index)
{
  g_autofree PopplerRectangle *rectangles = NULL;
  guint n_rectangles;
  double width, height;

  poppler_page_get_size (page, &width, &height);
  poppler_page_get_text_layout (page, &rectangles, &n_rectangles);

  for (guint i = 0; i < n_rectangles; i++)
    {
      double top = index == 0 ? 20 * MM : 8 * MM;

      /* The mark has a place of its own in the lower margin. */
      if (rectangles[i].y1 > height - 15 * MM)
        {
          g_assert_cmpfloat (rectangles[i].y2, <=, height - 7 * MM);
          continue;
        }

      g_assert_cmpfloat (rectangles[i].x1, >=, 30 * MM - 1);
      g_assert_cmpfloat (rectangles[i].x2, <=, width - 15 * MM + 1);
      g_assert_cmpfloat (rectangles[i].y1, >=, top - 3);
      g_assert_cmpfloat (rectangles[i].y2, <=, height - 20 * MM + 3);
    }
}

static const char *const forms[] = {
  "tt57-bieu2",
  "legacy-9col",
  "legacy-by-standard",
  "legacy-roadmap",
};

static void
test_margins (void)
{
  g_autoptr (GPtrArray) paths = list_plans ();

  for (guint i = 0; i < paths->len; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (forms); j++)
      {
        g_autoptr (CtPlan) plan = load_plan (g_ptr_array_index (paths, i));
        g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, forms[j]);
        g_autoptr (GBytes) pdf = make_pdf (printout);
        g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));

        for (guint k = 0; k < ct_printout_get_n_pages (printout); k++)
          {
            g_autoptr (GObject) page =
                G_OBJECT (poppler_document_get_page (POPPLER_DOCUMENT (document), k));

            assert_within_margins (POPPLER_PAGE (page), k);
          }
      }
}

/* All that stands in the upper margin. */
static char *
dup_top_text (PopplerPage *page)
{
  g_autofree PopplerRectangle *rectangles = NULL;
  g_autofree char *text = poppler_page_get_text (page);
  GString *top = g_string_new (NULL);
  const char *p = text;
  guint n_rectangles;

  poppler_page_get_text_layout (page, &rectangles, &n_rectangles);
  for (guint i = 0; i < n_rectangles && *p != '\0'; i++, p = g_utf8_next_char (p))
    if (rectangles[i].y2 < 20 * MM && !g_ascii_isspace (*p))
      g_string_append_unichar (top, g_utf8_get_char (p));

  return g_string_free (top, FALSE);
}

/* The number stands at the top of each page but the first. */
static void
test_page_numbers (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));

  for (guint i = 0; i < ct_printout_get_n_pages (printout); i++)
    {
      g_autoptr (GObject) page =
          G_OBJECT (poppler_document_get_page (POPPLER_DOCUMENT (document), i));
      g_autofree char *expected = i == 0 ? g_strdup ("") : g_strdup_printf ("%u", i + 1);
      g_autofree char *text = dup_top_text (POPPLER_PAGE (page));

      g_assert_cmpstr (text, ==, expected);
    }
}

/* The form's table lies across, what is before and after it stands upright; the header is there on
 * each of its pages.
 */
static void
test_orientation_and_header (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));
  guint n_pages = ct_printout_get_n_pages (printout);
  guint n_landscape = 0;

  g_assert_cmpint (poppler_document_get_n_pages (POPPLER_DOCUMENT (document)), ==, n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *text = dup_page_text (POPPLER_DOCUMENT (document), i);
      g_autofree char *line = dup_one_line (text);
      double width, height;

      ct_printout_get_page_size (printout, i, &width, &height);
      n_landscape += width > height;
      if (width > height)
        for (guint n = 1; n <= 10; n++)
          {
            g_autofree char *number = g_strdup_printf ("(%u)", n);

            g_assert_nonnull (strstr (line, number));
          }
      else
        g_assert_null (strstr (line, "(10)"));
      if (i == 0 || i == n_pages - 1)
        g_assert_cmpfloat (width, <, height);
    }

  g_assert_cmpuint (n_landscape, >=, 2);
}

static guint
count_bookmarks (PopplerIndexIter *iter, GString *titles)
{
  guint n_bookmarks = 0;

  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *child = poppler_index_iter_get_child (iter);

      g_string_append_printf (titles, "%s|", action->any.title);
      n_bookmarks++;
      if (child != NULL)
        {
          n_bookmarks += count_bookmarks (child, titles);
          poppler_index_iter_free (child);
        }
      poppler_action_free (action);
    }
  while (poppler_index_iter_next (iter));

  return n_bookmarks;
}

static void
test_bookmarks_and_metadata (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GObject) owned = G_OBJECT (open_pdf (pdf));
  PopplerDocument *document = POPPLER_DOCUMENT (owned);
  PopplerIndexIter *iter = poppler_index_iter_new (document);
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);

  g_assert_nonnull (iter);
  g_assert_cmpuint (count_bookmarks (iter, titles), ==, 8 + 4);
  poppler_index_iter_free (iter);
  g_assert_true (g_str_has_prefix (titles->str, "I. THÔNG TIN CHUNG|"));
  g_assert_nonnull (strstr (titles->str, "|Tiêu chuẩn 2: Phát triển đội ngũ|"));

  g_assert_true (g_str_has_prefix (title, "KẾ HOẠCH Cải tiến"));
  g_assert_cmpstr (author, ==, "Trường Mầm non Bến Sậy");
  g_assert_nonnull (memmem (data, size, "/Lang (vi-VN)", 13));
}

/* The marks that hold words together are not seen. */
static char *
dup_shown (const CtBox *box)
{
  return ct_print_text_unbind (pango_layout_get_text (box->text->layout));
}

static const CtBox *
find_text (CtPrintout *printout, const char *start)
{
  const CtPage *page = ct_printout_get_page (printout, 0);

  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);

      g_autofree char *shown = box->kind == CT_BOX_TEXT ? dup_shown (box) : NULL;

      if (shown != NULL && g_str_has_prefix (shown, start))
        return box;
    }

  g_error ("no box begins with %s", start);
}

static const CtBox *
find_rule_below (CtPrintout *printout, const CtBox *text)
{
  const CtPage *page = ct_printout_get_page (printout, 0);

  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);

      if (box->kind == CT_BOX_RULE && box->y >= text->y + text->height &&
          box->y < text->y + text->height + 4 * MM && box->x < text->x + text->width &&
          box->x + box->width > text->x)
        return box;
    }

  g_error ("no rule below");
}

static double
get_centre (const CtBox *box)
{
  return box->x + box->width / 2;
}

/* Decree 30/2020: who issues at the left, country and motto at the right, all centred in their
 * half; a rule as long as the motto, one of a third to a half of the name and of the subject.
 */
static void
test_letterhead (void)
{
  g_autoptr (CtPlan) plan = read_plan (HEAD DOCUMENT "</plan>");
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  const CtBox *authority = find_text (printout, "UBND XÃ AN");
  const CtBox *name = find_text (printout, "TRƯỜNG MẦM NON AN");
  const CtBox *country = find_text (printout, "CỘNG HÒA");
  const CtBox *motto = find_text (printout, "Độc lập - Tự do - Hạnh phúc");
  const CtBox *number = find_text (printout, "Số: 05/KH-MNA");
  const CtBox *date = find_text (printout, "An, ngày");
  const CtBox *title = find_text (printout, "KẾ HOẠCH");
  const CtBox *subject = find_text (printout, "Cải tiến");
  double text_centre = (30 + (210 - 18)) / 2.0 * MM;
  double half_mm = 0.5 * MM;

  g_assert_cmpfloat (fabs (authority->y - 20 * MM), <, half_mm);
  g_assert_cmpfloat (fabs (country->y - 20 * MM), <, half_mm);
  g_assert_cmpfloat (fabs (get_centre (authority) - get_centre (name)), <, half_mm);
  g_assert_cmpfloat (fabs (get_centre (authority) - get_centre (number)), <, half_mm);
  g_assert_cmpfloat (fabs (get_centre (country) - get_centre (motto)), <, half_mm);
  g_assert_cmpfloat (fabs (get_centre (country) - get_centre (date)), <, half_mm);
  g_assert_cmpfloat (fabs (get_centre (title) - text_centre), <, half_mm);
  g_assert_cmpfloat (authority->x + authority->width, <, country->x);
  g_assert_cmpfloat (name->x, >=, 30 * MM - 0.1);
  g_assert_cmpfloat (country->x + country->width, <=, (210 - 15) * MM);

  g_assert_cmpfloat (fabs (find_rule_below (printout, motto)->width - motto->width), <, half_mm);
  g_assert_cmpfloat (find_rule_below (printout, name)->width, >=, name->width / 3);
  g_assert_cmpfloat (find_rule_below (printout, name)->width, <=, name->width / 2);
  g_assert_cmpfloat (find_rule_below (printout, subject)->width, >=, subject->width / 3);
  g_assert_cmpfloat (find_rule_below (printout, subject)->width, <=, subject->width / 2);
  g_assert_cmpfloat (fabs (get_centre (find_rule_below (printout, name)) - get_centre (name)), <,
                     half_mm);
  g_assert_cmpint (country->n_lines, ==, 1);
}

static const struct
{
  const char *number;
  const char *date;
  const char *number_words;
  const char *date_words;
} blanks[] = {
  { "12", "2026-10-15", "Số: 12/KH-A", "An, ngày 15 tháng 10 năm 2026" },
  { "7", "2026-03-01", "Số: 07/KH-A", "An, ngày 01 tháng 3 năm 2026" },
  { "15/KH-A", "2026-10-15", "Số: 15/KH-A", "An, ngày 15 tháng 10 năm 2026" },
  { "", "2026-09", "Số: /KH-A", "An, ngày tháng 9 năm 2026" },
  { "", "", "Số: /KH-A", "An, ngày tháng năm" },
  { "", "đầu tháng 9", "Số: /KH-A", "An, đầu tháng 9" },
};

/* How far apart two words of one line stand, in millimetres. */
static double
measure_between (const CtBox *box, const char *before, const char *after)
{
  const char *text = pango_layout_get_text (box->text->layout);
  const char *first = strstr (text, before), *last = strstr (text, after);
  PangoRectangle start, end;

  g_assert_nonnull (first);
  g_assert_nonnull (last);
  pango_layout_index_to_pos (box->text->layout, (int) (first + strlen (before) - text), &start);
  pango_layout_index_to_pos (box->text->layout, (int) (last - text), &end);

  return pango_units_to_double (end.x - start.x) / MM;
}

/* There is room for a pen where number, day and month are to be filled in. */
static void
test_blanks_are_wide (void)
{
  g_autoptr (CtPlan) plan = read_plan (
      HEAD "<document><symbol>KH-A</symbol><place>An</place><date></date></document></plan>");
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  const CtBox *number = find_text (printout, "Số:");
  const CtBox *date = find_text (printout, "An,");

  g_assert_cmpfloat (measure_between (number, "Số:", "/KH"), >, 9);
  g_assert_cmpfloat (measure_between (number, "Số:", "/KH"), <, 12);
  g_assert_cmpfloat (measure_between (date, "ngày", "tháng"), >, 7);
  g_assert_cmpfloat (measure_between (date, "ngày", "tháng"), <, 11);
  g_assert_cmpfloat (measure_between (date, "tháng", "năm"), >, 7);
}

static void
test_blanks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autofree char *xml = g_strdup_printf (
          HEAD "<document><number>%s</number><symbol>KH-A</symbol><place>An</place><date>%s</date>"
               "</document></plan>",
          blanks[i].number, blanks[i].date);
      g_autoptr (CtPlan) plan = read_plan (xml);
      g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
      g_autofree char *number = dup_shown (find_text (printout, "Số:"));
      g_autofree char *date = dup_shown (find_text (printout, "An,"));
      g_autofree char *number_line = dup_one_line (number);
      g_autofree char *date_line = dup_one_line (date);

      g_assert_cmpstr (number_line, ==, blanks[i].number_words);
      g_assert_cmpstr (date_line, ==, blanks[i].date_words);
    }
}

/* She may write all of it where the number goes. */
static void
test_number_with_symbol (void)
{
  g_autoptr (CtPlan) plan =
      read_plan (HEAD "<document><number>5/KH-MNA</number><place>An</place><date>2026-10-15</date>"
                      "</document></plan>");
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  g_autofree char *number = dup_shown (find_text (printout, "Số:"));
  g_autofree char *line = dup_one_line (number);

  g_assert_cmpstr (line, ==, "Số: 05/KH-MNA");
}

/* However much text is above, something of it stands on the page with the signature. */
static void
test_signature_is_never_alone (void)
{
  for (guint n = 20; n < 50; n++)
    {
      g_autoptr (GString) xml =
          g_string_new (HEAD DOCUMENT "<sections><section id='s1' kind='text'>"
                                      "<heading>MỤC</heading>");
      g_autoptr (CtPlan) plan = NULL;
      g_autoptr (CtPrintout) printout = NULL;
      const CtPage *last;
      guint n_paragraphs = 0;

      for (guint i = 0; i < n; i++)
        g_string_append (xml, "<p>Một đoạn.</p>");
      g_string_append (xml, "</section></sections></plan>");
      plan = read_plan (xml->str);
      printout = print_plan (catalogue, plan, NULL);
      last = ct_printout_get_page (printout, ct_printout_get_n_pages (printout) - 1);

      for (guint i = 0; i < ct_page_get_n_boxes (last); i++)
        {
          const CtBox *box = ct_page_get_box (last, i);

          n_paragraphs += box->kind == CT_BOX_TEXT &&
                          g_str_equal (pango_layout_get_text (box->text->layout), "Một đoạn.");
        }
      g_assert_cmpuint (n_paragraphs, >, 0);
    }
}

/* What is printed somewhere is found there again. */
static void
test_hit (void)
{
  g_autofree char *path = source_path ("data/samples/mam-non-ben-say.caitien");
  g_autoptr (CtPlan) plan = load_plan (path);
  g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, NULL);
  CtNode *action = ct_plan_find (plan, "a16");
  g_autoptr (GArray) places = ct_printout_find_places (printout, action, CT_ACTION_TEXT);
  g_autoptr (GArray) all = ct_printout_find_places (printout, action, 0);
  const CtPrintoutPlace *place;
  const CtBox *hit;

  g_assert_cmpuint (places->len, >=, 1);
  g_assert_cmpuint (all->len, >, places->len);

  place = &g_array_index (places, CtPrintoutPlace, 0);
  hit = ct_page_find_box (ct_printout_get_page (printout, place->page),
                          place->box->x + place->box->width / 2,
                          place->box->y + place->box->height / 2);
  g_assert_true (hit->node == action);
  g_assert_cmpuint (hit->field, ==, CT_ACTION_TEXT);
  g_assert_null (ct_page_find_box (ct_printout_get_page (printout, place->page), 1, 1));
}

/* A plan with nothing in it prints a page, on every form. */
static void
test_empty (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autoptr (CtPlan) plan = read_plan (
          "<plan xmlns='urn:caitien:plan:1' version='1.0'><calendar first-year='2026' years='1' "
          "year-start='09-01' term-2='01-18' year-end='05-31'/></plan>");
      g_autoptr (CtPrintout) printout = print_plan (catalogue, plan, forms[i]);
      g_autoptr (GBytes) pdf = make_pdf (printout);

      g_assert_cmpuint (ct_printout_get_n_pages (printout), ==, 1);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  g_test_add_func ("/printout/same-bytes", test_same_bytes);
  g_test_add_func ("/printout/fonts", test_fonts);
  g_test_add_func ("/printout/margins", test_margins);
  g_test_add_func ("/printout/page-numbers", test_page_numbers);
  g_test_add_func ("/printout/orientation-and-header", test_orientation_and_header);
  g_test_add_func ("/printout/bookmarks-and-metadata", test_bookmarks_and_metadata);
  g_test_add_func ("/printout/letterhead", test_letterhead);
  g_test_add_func ("/printout/blanks-are-wide", test_blanks_are_wide);
  g_test_add_func ("/printout/blanks", test_blanks);
  g_test_add_func ("/printout/number-with-symbol", test_number_with_symbol);
  g_test_add_func ("/printout/signature-is-never-alone", test_signature_is_never_alone);
  g_test_add_func ("/printout/hit", test_hit);
  g_test_add_func ("/printout/empty", test_empty);

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
