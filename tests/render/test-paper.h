/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <stdlib.h>
#include <string.h>

#include "ct-proof.h"

#include "test-lines.h"
#include "test-pages.h"

/* What must hold for the pages of any plan, read back through Poppler. */

/* A letter on a page, as Poppler sees it. */
typedef struct
{
  gunichar letter;
  PopplerRectangle place;
  gboolean bold;
} Glyph;

/* Glyphs whose middles are at one height. */
typedef struct
{
  double top;
  double bottom;
  guint first;
  guint n_glyphs;
} Line;

/* The glyphs from above to below, and from left to right in a line. */
typedef struct
{
  double width;
  double height;
  GArray *glyphs;
  GArray *lines;
} Sheet;

static inline double
get_middle (const Glyph *glyph)
{
  return (glyph->place.y1 + glyph->place.y2) / 2;
}

static inline int
compare_glyphs (gconstpointer a, gconstpointer b)
{
  const Glyph *first = a, *second = b;
  double difference = get_middle (first) - get_middle (second);

  if (difference == 0)
    difference = first->place.x1 - second->place.x1;

  return (difference > 0) - (difference < 0);
}

static inline int
compare_across (gconstpointer a, gconstpointer b)
{
  const Glyph *first = a, *second = b;

  return (first->place.x1 > second->place.x1) - (first->place.x1 < second->place.x1);
}

static inline void
find_lines (Sheet *sheet)
{
  for (guint i = 0; i < sheet->glyphs->len;)
    {
      const Glyph *first = &g_array_index (sheet->glyphs, Glyph, i);
      Line line = { first->place.y1, first->place.y2, i, 0 };
      double middle = get_middle (first);

      for (; i < sheet->glyphs->len; i++, line.n_glyphs++)
        {
          const Glyph *glyph = &g_array_index (sheet->glyphs, Glyph, i);

          if (get_middle (glyph) > middle + 2)
            break;
          line.top = MIN (line.top, glyph->place.y1);
          line.bottom = MAX (line.bottom, glyph->place.y2);
        }

      qsort (&g_array_index (sheet->glyphs, Glyph, line.first), line.n_glyphs, sizeof (Glyph),
             compare_across);
      g_array_append_val (sheet->lines, line);
    }
}

static inline gboolean
is_bold_font (const char *name)
{
  return name != NULL && strstr (name, "Bold") != NULL;
}

/* Whether it tells in the lower margin what the page is: a draft, or issued. */
static inline gboolean
is_mark (const CtPage *page, const Glyph *glyph)
{
  double x = (glyph->place.x1 + glyph->place.x2) / 2;

  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);

      if (box->grey > 0 && x > box->x && x < box->x + box->width && get_middle (glyph) > box->y &&
          get_middle (glyph) < box->y + box->height)
        return TRUE;
    }

  return FALSE;
}

static inline Sheet *
read_sheet (PopplerDocument *document, CtPrintout *printout, int index)
{
  PopplerPage *page = poppler_document_get_page (document, index);
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *places = NULL;
  GList *fonts = poppler_page_get_text_attributes (page);
  Sheet *sheet = g_new0 (Sheet, 1);
  GList *font = fonts;
  const char *p = text;
  guint n_places = 0;

  poppler_page_get_size (page, &sheet->width, &sheet->height);
  poppler_page_get_text_layout (page, &places, &n_places);
  sheet->glyphs = g_array_new (FALSE, FALSE, sizeof (Glyph));
  sheet->lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint i = 0; i < n_places && *p != '\0'; i++, p = g_utf8_next_char (p))
    {
      Glyph glyph = { g_utf8_get_char (p), places[i], FALSE };

      while (font != NULL && ((PopplerTextAttributes *) font->data)->end_index < (int) i)
        font = font->next;
      glyph.bold = font != NULL && is_bold_font (((PopplerTextAttributes *) font->data)->font_name);
      if (!g_unichar_isspace (glyph.letter) && glyph.letter != 0xa0 &&
          !is_mark (ct_printout_get_page (printout, index), &glyph))
        g_array_append_val (sheet->glyphs, glyph);
    }

  g_array_sort (sheet->glyphs, compare_glyphs);
  find_lines (sheet);
  poppler_page_free_text_attributes (fonts);
  g_object_unref (page);

  return sheet;
}

static inline void
free_sheet (gpointer data)
{
  Sheet *sheet = data;

  g_array_unref (sheet->glyphs);
  g_array_unref (sheet->lines);
  g_free (sheet);
}

static inline GPtrArray *
read_sheets (PopplerDocument *document, CtPrintout *printout)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func (free_sheet);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    g_ptr_array_add (sheets, read_sheet (document, printout, i));

  return sheets;
}

static inline char *
dup_line (const Sheet *sheet, guint index)
{
  const Line *line = &g_array_index (sheet->lines, Line, index);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < line->n_glyphs; i++)
    g_string_append_unichar (text, g_array_index (sheet->glyphs, Glyph, line->first + i).letter);

  return g_string_free (text, FALSE);
}

static inline gboolean
is_bold_line (const Sheet *sheet, guint index)
{
  const Line *line = &g_array_index (sheet->lines, Line, index);

  for (guint i = 0; i < line->n_glyphs; i++)
    if (!g_array_index (sheet->glyphs, Glyph, line->first + i).bold)
      return FALSE;

  return TRUE;
}

/* The margins that the plan asks for. */
static inline double
get_margin (CtPrintout *printout, CtCatalogue *catalogue, CtLength length)
{
  CtPageSetup *setup = ct_plan_get_page_setup (ct_printout_get_plan (printout));
  const char *id = ct_form_get_page_style (ct_printout_get_form (printout));
  g_autoptr (CtPageStyle) style =
      ct_page_setup_apply (setup, ct_catalogue_get_page_style (catalogue, id));

  return ct_page_style_get_length (style, length);
}

/* How far the ink of letters may reach over the place where a line of them is set. */
#define OVERHANG 2.0

static inline void
check_margins (const Sheet *sheet, CtPrintout *printout, CtCatalogue *catalogue)
{
  double left = get_margin (printout, catalogue, CT_LENGTH_MARGIN_LEFT);
  double right = sheet->width - get_margin (printout, catalogue, CT_LENGTH_MARGIN_RIGHT);
  double top = get_margin (printout, catalogue, CT_LENGTH_MARGIN_TOP);
  double bottom = sheet->height - get_margin (printout, catalogue, CT_LENGTH_MARGIN_BOTTOM);

  for (guint i = 0; i < sheet->glyphs->len; i++)
    {
      const Glyph *glyph = &g_array_index (sheet->glyphs, Glyph, i);
      gboolean in_head = glyph->place.y2 <= top;

      g_assert_cmpfloat (glyph->place.x1, >=, left - OVERHANG);
      g_assert_cmpfloat (glyph->place.x2, <=, right + OVERHANG);
      g_assert_cmpfloat (glyph->place.y2, <=, bottom + OVERHANG);
      if (in_head)
        g_assert_true (g_unichar_isdigit (glyph->letter));
      else
        g_assert_cmpfloat (glyph->place.y1, >=, top - OVERHANG);
    }
}

/* Whether two letters stand on each other. Neighbours may touch: accents, kerning. */
static inline gboolean
overlap (const Glyph *a, const Glyph *b)
{
  double across = MIN (a->place.x2, b->place.x2) - MAX (a->place.x1, b->place.x1);
  double down = MIN (a->place.y2, b->place.y2) - MAX (a->place.y1, b->place.y1);
  double width = MIN (a->place.x2 - a->place.x1, b->place.x2 - b->place.x1);
  double height = MIN (a->place.y2 - a->place.y1, b->place.y2 - b->place.y1);

  return across > width / 2 && down > height / 3;
}

static inline void
check_overlaps (const Sheet *sheet)
{
  for (guint i = 0; i < sheet->glyphs->len; i++)
    {
      const Glyph *glyph = &g_array_index (sheet->glyphs, Glyph, i);

      for (guint j = i + 1; j < sheet->glyphs->len; j++)
        {
          const Glyph *other = &g_array_index (sheet->glyphs, Glyph, j);

          if (get_middle (other) > glyph->place.y2 + 2)
            break;
          if (overlap (glyph, other))
            g_error ("letters stand on each other at %.0f, %.0f", glyph->place.x1, glyph->place.y1);
        }
    }
}

static inline guint
count_lines_below (const Sheet *sheet, double y)
{
  guint n = 0;

  for (guint i = 0; i < sheet->lines->len; i++)
    n += g_array_index (sheet->lines, Line, i).top > y - OVERHANG;

  return n;
}

/* Whether a page is the last one of those that are numbered together. */
static inline gboolean
is_last (GPtrArray *sheets, guint index, double top)
{
  const Sheet *next;

  if (index + 1 == sheets->len)
    return TRUE;

  next = g_ptr_array_index (sheets, index + 1);

  return next->lines->len == 0 || g_array_index (next->lines, Line, 0).bottom > top;
}

static inline const CtBox *
find_first_cell (const CtPage *page)
{
  const CtBox *first = NULL;

  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);

      if (box->kind == CT_BOX_CELL && (first == NULL || box->y < first->y))
        first = box;
    }

  return first;
}

/* The upper edge of the last row of a table on the page, and the lower edge. */
static inline void
get_last_row (const CtPage *page, double *top, double *bottom)
{
  *top = *bottom = 0;
  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);

      if (box->kind == CT_BOX_CELL)
        {
          *top = MAX (*top, box->y);
          *bottom = MAX (*bottom, box->y + box->height);
        }
    }
}

/* Whether the words at @y go on on the next page. */
static inline gboolean
goes_on (const CtPage *page, double y)
{
  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    {
      const CtBox *box = ct_page_get_box (page, i);

      if (box->kind == CT_BOX_TEXT && y > box->y && y < box->y + box->height &&
          box->first_line + box->n_lines < box->text->n_lines)
        return TRUE;
    }

  return FALSE;
}

/* Whether the words at @y stand in a table and are not left without what follows: a row without
 * words, or the end of the table.
 */
static inline gboolean
has_company (CtPrintout *printout, guint index, double y, double top)
{
  const CtBox *next = find_first_cell (ct_printout_get_page (printout, index + 1));
  double row_top, row_bottom;

  get_last_row (ct_printout_get_page (printout, index), &row_top, &row_bottom);

  return y < row_top || (y < row_bottom && (next == NULL || next->y > top + 1));
}

/* No page but the last of a part ends with bold words: a heading, a band or a standard.
 * A table may end with the words for an empty band.
 */
static inline void
check_foot (GPtrArray *sheets, CtPrintout *printout, guint index, double top)
{
  const Sheet *sheet = g_ptr_array_index (sheets, index);
  double y;

  if (is_last (sheets, index, top))
    return;

  y = get_middle (&g_array_index (sheet->glyphs, Glyph, sheet->glyphs->len - 1));
  if (is_bold_line (sheet, sheet->lines->len - 1) && !has_company (printout, index, y, top) &&
      !goes_on (ct_printout_get_page (printout, index), y))
    {
      g_autofree char *words = dup_line (sheet, sheet->lines->len - 1);

      g_error ("page %u ends with a heading: %s", index + 1, words);
    }
}

/* All letters between two heights. */
static inline char *
dup_letters_between (const Sheet *sheet, double top, double bottom)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->glyphs->len; i++)
    {
      const Glyph *glyph = &g_array_index (sheet->glyphs, Glyph, i);

      if (get_middle (glyph) > top && get_middle (glyph) < bottom)
        g_string_append_unichar (text, glyph->letter);
    }

  return g_string_free (text, FALSE);
}

static inline gboolean
is_bold_row (const Sheet *sheet, const CtBox *cell)
{
  guint n_letters = 0;

  for (guint i = 0; i < sheet->glyphs->len; i++)
    {
      const Glyph *glyph = &g_array_index (sheet->glyphs, Glyph, i);

      if (get_middle (glyph) <= cell->y || get_middle (glyph) >= cell->y + cell->height)
        continue;
      if (!glyph->bold)
        return FALSE;
      n_letters++;
    }

  return n_letters > 0;
}

/* Tables with more columns than this have headers of half a page, which are not repeated. */
#define MANY_COLUMNS 20

static inline guint
count_columns (const CtPage *page, const CtBox *first)
{
  guint n = 0;

  for (guint i = 0; i < ct_page_get_n_boxes (page); i++)
    n += ct_page_get_box (page, i)->kind == CT_BOX_CELL && ct_page_get_box (page, i)->y == first->y;

  return n;
}

/* Every page that begins with a table begins with a header, the bold titles of the columns. */
static inline void
check_header (GPtrArray *sheets, CtPrintout *printout, guint index, double top)
{
  const CtPage *page = ct_printout_get_page (printout, index);
  const CtBox *first = find_first_cell (page);

  if (first == NULL || first->y > top + 1 || count_columns (page, first) > MANY_COLUMNS ||
      first->height > ct_page_get_height (page) / 3)
    return;

  if (!is_bold_row (g_ptr_array_index (sheets, index), first))
    {
      g_autofree char *words = dup_letters_between (g_ptr_array_index (sheets, index), first->y,
                                                    first->y + first->height);

      g_error ("page %u begins with a table without a header: %s", index + 1, words);
    }
}

static inline gboolean
is_signature (const CtBox *box, CtPlan *plan)
{
  return box->node == CT_NODE (ct_plan_get_document (plan)) &&
         (box->field == CT_DOCUMENT_CAPACITY || box->field == CT_DOCUMENT_SIGNER_NAME);
}

/* Whether a page lies otherwise than the one before. */
static inline gboolean
turns (CtPrintout *printout, guint index)
{
  return ct_page_get_width (ct_printout_get_page (printout, index)) !=
         ct_page_get_width (ct_printout_get_page (printout, index - 1));
}

/* Two lines at least stand above the signature on its page; one where the closing words are no more
 * and the page before lies across.
 */
static inline void
check_signature (CtPrintout *printout, double top)
{
  CtPlan *plan = ct_printout_get_plan (printout);

  for (guint i = 1; i < ct_printout_get_n_pages (printout); i++)
    {
      const CtPage *page = ct_printout_get_page (printout, i);
      double y = G_MAXDOUBLE;
      guint n_above = 0;

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        if (is_signature (ct_page_get_box (page, j), plan))
          y = MIN (y, ct_page_get_box (page, j)->y);

      if (y == G_MAXDOUBLE)
        continue;

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        {
          const CtBox *box = ct_page_get_box (page, j);

          if (box->kind == CT_BOX_TEXT && box->y >= top - 1 && box->y + box->height <= y + 1)
            n_above += box->n_lines;
        }
      g_assert_cmpuint (n_above, >=, turns (printout, i) ? 1 : 2);
      return;
    }
}

static inline void
check_fonts (PopplerDocument *document)
{
  PopplerFontInfo *info = poppler_font_info_new (document);
  PopplerFontsIter *iter;

  while (poppler_font_info_scan (info, 1000, &iter))
    {
      do
        {
          const char *name = poppler_fonts_iter_get_name (iter);

          g_assert_true (poppler_fonts_iter_is_embedded (iter));
          if (!strstr (name, "LiberationSerif") && !strstr (name, "TimesNewRoman"))
            g_error ("a font of another family: %s", name);
        }
      while (poppler_fonts_iter_next (iter));
      poppler_fonts_iter_free (iter);
    }

  poppler_font_info_free (info);
}

static inline void
check_proof (CtPrintout *printout, GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CtProof) proof = ct_proof_new (printout, pdf, &error);

  g_assert_no_error (error);
  if (proof->n_missing > 0)
    {
      const CtProofCell *cell = g_ptr_array_index (proof->missing, 0);
      g_autofree char *name = ct_proof_cell_dup_field_name (cell);

      g_error ("%u words are missing, first of %s %s: %.200s", proof->n_missing,
               ct_proof_cell_get_id (cell), name, cell->missing);
    }
}

/* All that must hold. */
static inline void
check_paper (CtPrintout *printout, CtCatalogue *catalogue)
{
  g_autoptr (GBytes) pdf = make_pdf (printout);
  g_autoptr (GObject) document = G_OBJECT (open_pdf (pdf));
  g_autoptr (GPtrArray) sheets = read_sheets (POPPLER_DOCUMENT (document), printout);
  double top = get_margin (printout, catalogue, CT_LENGTH_MARGIN_TOP);

  check_proof (printout, pdf);
  check_lines (printout);
  check_fonts (POPPLER_DOCUMENT (document));

  for (guint i = 0; i < sheets->len; i++)
    {
      const Sheet *sheet = g_ptr_array_index (sheets, i);

      /* A table to be filled in by hand may have no words at all. */
      if (count_lines_below (sheet, top) == 0)
        {
          g_assert_nonnull (find_first_cell (ct_printout_get_page (printout, i)));
          continue;
        }

      check_margins (sheet, printout, catalogue);
      check_overlaps (sheet);
      check_foot (sheets, printout, i, top);
      check_header (sheets, printout, i, top);
    }
  check_signature (printout, top);
}
