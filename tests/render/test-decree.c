/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "test-paper.h"

/* Decree 30/2020, appendix I, measured on the pages: letters where Poppler finds them, lines where
 * they are black. All within half a millimetre.
 */
#define HALF_MM (0.5 * MM)

/* Pixels to a point in which lines are looked for. */
#define ZOOM 6

#define HEAD                                                                                       \
  "<plan xmlns='urn:caitien:plan:1' version='1.0' framework='tt57-2026-mn' form='tt57-bieu2'>"     \
  "<school kind='preschool'><authority>UBND XÃ AN</authority><name>TRƯỜNG MẦM NON AN</name>" \
  "</school><calendar first-year='2026' years='1' year-start='09-01' term-2='01-18' "              \
  "year-end='05-31'/><document state='issued'><number>5</number><symbol>KH-MNA</symbol>"           \
  "<place>An</place><date>2026-02-03</date><title>KẾ HOẠCH</title>"                            \
  "<subject>Cải tiến chất lượng giáo dục</subject>"                                    \
  "<signer><capacity>HIỆU TRƯỞNG</capacity><name>Nguyễn Thị An</name></signer>"           \
  "<recipients><recipient>Lưu: VT.</recipient></recipients></document>%s"                         \
  "<sections><section id='s1' kind='text'><heading>MỤC ĐÍCH</heading>"

#define LONG_PARAGRAPH                                                                                              \
  "<p>Đoạn văn dài để đo lề trái, lề phải, khoảng thụt đầu dòng và khoảng cách giữa " \
  "các dòng của văn bản hành chính khi in ra giấy, có nhiều chữ để chia thành nhiều "         \
  "dòng đều hai bên, không dòng nào thưa chữ quá mức cần thiết.</p>"

static CtCatalogue *catalogue;

typedef struct
{
  const char *page;
  double left;
  double right;
  double top;
  double bottom;
  double indent;
  double space;
  double size;
} Setup;

static const Setup setups[] = {
  { "", 30, 18, 20, 20, 10, 6, 13.5 },
  { "<page margin-left='35' margin-right='15' margin-top='25' margin-bottom='25' "
    "first-line-indent='12.7' paragraph-space='10' size-body='14' line-spacing='1.5'/>",
    35, 15, 25, 25, 12.7, 10, 14 },
  { "<page margin-left='30' margin-right='20' margin-top='22.5' size-body='13' "
    "line-spacing='1'/>",
    30, 20, 22.5, 20, 10, 6, 13 },
};

typedef struct
{
  CtPrintout *printout;
  GBytes *pdf;
  PopplerDocument *document;
  cairo_surface_t *image;
} Fixture;

static void
set_up (Fixture *self, const Setup *setup)
{
  g_autofree char *head = g_strdup_printf (HEAD, setup->page);
  g_autoptr (GString) xml = g_string_new (head);
  g_autoptr (CtPlan) plan = NULL;
  PopplerPage *page;
  cairo_t *cr;
  double width, height;

  for (guint i = 0; i < 24; i++)
    g_string_append (xml, LONG_PARAGRAPH);
  g_string_append (xml, "</section></sections></plan>");
  plan = read_plan (xml->str);
  self->printout = print_plan (catalogue, plan, NULL);
  self->pdf = make_pdf (self->printout);
  self->document = open_pdf (self->pdf);

  page = poppler_document_get_page (self->document, 0);
  poppler_page_get_size (page, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 210 * MM, 0.1);
  g_assert_cmpfloat_with_epsilon (height, 297 * MM, 0.1);
  self->image =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * ZOOM), (int) (height * ZOOM));
  cr = cairo_create (self->image);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, ZOOM, ZOOM);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (self->image);
  g_object_unref (page);
}

static void
tear_down (Fixture *self)
{
  cairo_surface_destroy (self->image);
  g_object_unref (self->document);
  g_bytes_unref (self->pdf);
  g_object_unref (self->printout);
}

/* Where words stand on the first page, from above. */
static PopplerRectangle
find (Fixture *self, const char *words)
{
  PopplerPage *page = poppler_document_get_page (self->document, 0);
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *places = NULL;
  PopplerRectangle found = { G_MAXDOUBLE, G_MAXDOUBLE, 0, 0 };
  guint n_places;
  const char *start = strstr (text, words);
  glong first, length = g_utf8_strlen (words, -1);

  if (start == NULL)
    g_error ("the page does not say %s", words);

  first = g_utf8_pointer_to_offset (text, start);
  poppler_page_get_text_layout (page, &places, &n_places);
  for (glong i = first; i < first + length; i++)
    {
      found.x1 = MIN (found.x1, places[i].x1);
      found.x2 = MAX (found.x2, places[i].x2);
      found.y1 = MIN (found.y1, places[i].y1);
      found.y2 = MAX (found.y2, places[i].y2);
    }
  g_object_unref (page);

  return found;
}

static double
get_centre (PopplerRectangle place)
{
  return (place.x1 + place.x2) / 2;
}

static gboolean
is_black (Fixture *self, int x, int y)
{
  const guchar *row =
      cairo_image_surface_get_data (self->image) + y * cairo_image_surface_get_stride (self->image);

  return row[4 * x] < 128;
}

/* The longest black line within 4 mm below @place. */
static PopplerRectangle
find_rule (Fixture *self, PopplerRectangle place)
{
  PopplerRectangle rule = { 0 };
  int width = cairo_image_surface_get_width (self->image);

  for (int y = (int) (place.y2 * ZOOM) - ZOOM; y < (int) ((place.y2 + 4 * MM) * ZOOM); y++)
    for (int x = (int) ((place.x1 - 20) * ZOOM), start = x; x < width; x++)
      {
        if (!is_black (self, x, y))
          start = x + 1;
        else if (x - start + 1 > (rule.x2 - rule.x1) * ZOOM && x < (place.x2 + 20) * ZOOM)
          rule = (PopplerRectangle){ (double) start / ZOOM, (double) y / ZOOM,
                                     (double) (x + 1) / ZOOM, (double) (y + 1) / ZOOM };
      }

  return rule;
}

#define assert_near(a, b) g_assert_cmpfloat_with_epsilon (a, b, HALF_MM)

static void
check_letterhead (Fixture *self, const Setup *setup)
{
  PopplerRectangle authority = find (self, "UBND XÃ AN");
  PopplerRectangle name = find (self, "TRƯỜNG MẦM NON AN");
  PopplerRectangle country = find (self, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  PopplerRectangle motto = find (self, "Độc lập - Tự do - Hạnh phúc");
  PopplerRectangle number = find (self, "Số: 05/KH-MNA");
  PopplerRectangle date = find (self, "An, ngày 03 tháng 02 năm 2026");
  PopplerRectangle motto_rule = find_rule (self, motto);
  PopplerRectangle name_rule = find_rule (self, name);
  double name_width = name.x2 - name.x1;

  assert_near (authority.y1, setup->top * MM);
  assert_near (country.y1, setup->top * MM);
  assert_near (get_centre (authority), get_centre (name));
  assert_near (get_centre (authority), get_centre (number));
  assert_near (get_centre (country), get_centre (motto));
  assert_near (get_centre (country), get_centre (date));
  assert_near (number.y2, date.y2);
  g_assert_cmpfloat (authority.x1, >=, setup->left * MM - HALF_MM);
  g_assert_cmpfloat (name.x2, <, country.x1);
  g_assert_cmpfloat (country.x2, <=, (210 - setup->right) * MM + HALF_MM);

  /* The line below the motto is as long as the words, that below the name a third to a half. */
  assert_near (motto_rule.x1, motto.x1);
  assert_near (motto_rule.x2, motto.x2);
  assert_near (get_centre (name_rule), get_centre (name));
  g_assert_cmpfloat (name_rule.x2 - name_rule.x1, >=, name_width / 3);
  g_assert_cmpfloat (name_rule.x2 - name_rule.x1, <=, name_width / 2);
}

static void
check_title (Fixture *self, const Setup *setup)
{
  PopplerRectangle title = find (self, "KẾ HOẠCH");
  PopplerRectangle subject = find (self, "Cải tiến chất lượng giáo dục");
  PopplerRectangle rule = find_rule (self, subject);
  double centre = (setup->left + 210 - setup->right) / 2 * MM;

  assert_near (get_centre (title), centre);
  assert_near (get_centre (subject), centre);
  assert_near (get_centre (rule), centre);
  g_assert_cmpfloat (rule.x2 - rule.x1, >=, (subject.x2 - subject.x1) / 3);
  g_assert_cmpfloat (rule.x2 - rule.x1, <=, (subject.x2 - subject.x1) / 2);
}

/* Margins, indent and distances in the text of the second page, which has nothing else. */
static void
check_text (Fixture *self, const Setup *setup)
{
  Sheet *sheet = read_sheet (self->document, self->printout, 1);
  double left = setup->left * MM, right = (210 - setup->right) * MM;
  double pitch = G_MAXDOUBLE;
  guint n_indented = 0, n_full = 0;

  for (guint i = 1; i < sheet->lines->len; i++)
    {
      const Line *line = &g_array_index (sheet->lines, Line, i);
      const Line *above = &g_array_index (sheet->lines, Line, i - 1);
      const Glyph *first = &g_array_index (sheet->glyphs, Glyph, line->first);
      const Glyph *last = first + line->n_glyphs - 1;
      gboolean begins = first->place.x1 > left + 3 * MM;
      double distance = line->bottom - above->bottom;

      assert_near (first->place.x1, begins ? left + setup->indent * MM : left);
      g_assert_cmpfloat (last->place.x2, <=, right + HALF_MM);
      g_assert_cmpfloat (line->bottom, <=, (297 - setup->bottom) * MM + HALF_MM);
      n_indented += begins;
      n_full += fabs (last->place.x2 - right) < HALF_MM;

      if (i > 1)
        pitch = MIN (pitch, distance);
      if (i > 1 && !begins)
        g_assert_cmpfloat (distance, <=, setup->size * 1.2 * 1.5);
    }

  /* Lines stand single to one and a half spaces apart, paragraphs their space more. */
  g_assert_cmpfloat (pitch, >=, setup->size * 1.1);
  for (guint i = 2; i < sheet->lines->len; i++)
    {
      const Line *line = &g_array_index (sheet->lines, Line, i);
      double distance = line->bottom - g_array_index (sheet->lines, Line, i - 1).bottom;

      if (g_array_index (sheet->glyphs, Glyph, line->first).place.x1 > left + 3 * MM)
        assert_near (distance, pitch + setup->space);
    }

  g_assert_cmpuint (n_indented, >, 5);
  g_assert_cmpuint (n_full, >, 10);
  free_sheet (sheet);
}

/* The number of the page: from the second on, in the middle of the upper margin. */
static void
check_page_number (Fixture *self, const Setup *setup)
{
  Sheet *first = read_sheet (self->document, self->printout, 0);
  Sheet *second = read_sheet (self->document, self->printout, 1);
  const Line *number = &g_array_index (second->lines, Line, 0);
  const Glyph *digit = &g_array_index (second->glyphs, Glyph, number->first);

  g_assert_cmpfloat (g_array_index (first->lines, Line, 0).top, >=, setup->top * MM - HALF_MM);
  g_assert_cmpuint (number->n_glyphs, ==, 1);
  g_assert_cmpuint (digit->letter, ==, '2');
  g_assert_cmpfloat (number->bottom, <=, setup->top * MM);
  assert_near ((digit->place.x1 + digit->place.x2) / 2, 105 * MM);
  free_sheet (first);
  free_sheet (second);
}

static const struct
{
  const char *words;
  double smallest;
  double largest;
  const char *font;
} sizes[] = {
  { "UBND XÃ", 12, 13, "LiberationSerif" },
  { "TRƯỜNG MẦM", 12, 13, "Bold" },
  { "CỘNG HÒA", 12, 13, "Bold" },
  { "Độc lập", 13, 14, "Bold" },
  { "Số:", 13, 13, "LiberationSerif" },
  { "An, ngày", 13, 14, "Italic" },
  { "KẾ HOẠCH", 13, 14, "Bold" },
  { "Cải tiến", 13, 14, "Bold" },
  { "I. MỤC", 13, 14, "Bold" },
  { "Đoạn văn", 13, 14, "LiberationSerif" },
};

/* Sizes and faces of letters as the PDF has them. */
static void
check_sizes (Fixture *self)
{
  PopplerPage *page = poppler_document_get_page (self->document, 0);
  g_autofree char *text = poppler_page_get_text (page);
  GList *attributes = poppler_page_get_text_attributes (page);

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const char *start = strstr (text, sizes[i].words);
      int offset;

      g_assert_nonnull (start);
      offset = (int) g_utf8_pointer_to_offset (text, start);
      for (GList *l = attributes; l != NULL; l = l->next)
        {
          const PopplerTextAttributes *attribute = l->data;

          if (attribute->start_index > offset || attribute->end_index < offset)
            continue;
          g_assert_cmpfloat (attribute->font_size, >=, sizes[i].smallest - 0.05);
          g_assert_cmpfloat (attribute->font_size, <=, sizes[i].largest + 0.05);
          g_assert_nonnull (strstr (attribute->font_name, sizes[i].font));
        }
    }

  poppler_page_free_text_attributes (attributes);
  g_object_unref (page);
}

static void
test_decree (gconstpointer data)
{
  const Setup *setup = data;
  Fixture self;

  set_up (&self, setup);
  check_letterhead (&self, setup);
  check_title (&self, setup);
  check_text (&self, setup);
  check_page_number (&self, setup);
  check_sizes (&self);
  tear_down (&self);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (setups); i++)
    {
      g_autofree char *path = g_strdup_printf ("/decree/%zu", i);

      g_test_add_data_func (path, &setups[i], test_decree);
    }

  result = g_test_run ();
  g_object_unref (catalogue);

  return result;
}
