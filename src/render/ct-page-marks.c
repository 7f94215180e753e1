/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-marks"

#include "config.h"

#include "ct-page-marks.h"

#include "ct-page.h"
#include "ct-standing.h"

/* What stands in the lower margin of each page about the paper itself: that it is a draft, that it
 * is not what was issued any more, or the code of what was issued. It is in the margin and light,
 * so that no word of the plan suffers.
 */

/* Of ink, 0 black to 1 white. A weak printer still shows it; a copy of a copy does too. */
#define GREY 0.45

#define FRAME_WIDTH 0.5

static char *
dup_words (CtPrintSource *source, gboolean *framed)
{
  CtPageStyle *style = ct_typesetter_get_style (source->typesetter);
  CtStanding standing = ct_standing_of_plan (source->plan);
  g_autofree char *code = NULL;

  *framed = TRUE;
  switch (standing)
    {
    case CT_STANDING_DRAFT:
      return g_strdup (ct_page_style_get_word (style, CT_STYLE_WORD_DRAFT));

    case CT_STANDING_ADJUSTED:
      return g_strdup (ct_page_style_get_word (style, CT_STYLE_WORD_ADJUSTED));

    case CT_STANDING_ISSUED:
    default:
      *framed = FALSE;
      code = ct_standing_dup_code (standing, source->plan);
      if (code == NULL)
        return NULL;
      return ct_form_fill_words (ct_page_style_get_word (style, CT_STYLE_WORD_CODE), "code", code,
                                 NULL);
    }
}

static void
add_frame (CtPage *page, CtPrintSource *source, double x, double y, const CtTextBlock *text)
{
  double dx = ct_print_source_get_length (source, CT_LENGTH_CELL_PADDING_X);
  double dy = ct_print_source_get_length (source, CT_LENGTH_CELL_PADDING_Y);
  CtBox frame = { CT_BOX_CELL, x - dx, y - dy, text->lines[0].width + 2 * dx,
                  text->height + 2 * dy };

  frame.edges = CT_EDGE_ALL;
  frame.line_width = FRAME_WIDTH;
  frame.grey = GREY;
  ct_page_add_box (page, &frame, 0, 0);
}

static void
add_mark (CtPage *page, CtPrintSource *source, CtTextBlock *text, gboolean framed)
{
  double x = (ct_page_get_width (page) - text->lines[0].width) / 2;
  double y = ct_page_get_height (page) -
             ct_print_source_get_length (source, CT_LENGTH_MARK_BOTTOM) - text->height;
  CtBox box = { CT_BOX_TEXT, x, y, text->lines[0].width, text->height };

  if (framed)
    add_frame (page, source, x, y, text);

  box.text = text;
  box.n_lines = 1;
  box.grey = GREY;
  ct_page_add_box (page, &box, 0, 0);
}

/**
 * ct_page_marks_add:
 * @pages: (element-type CtPage): all pages of the plan
 *
 * Adds to each page what it is: a draft, adjusted, or issued under a code.
 */
void
ct_page_marks_add (CtPrintSource *source, GPtrArray *pages)
{
  gboolean framed;
  g_autofree char *words = dup_words (source, &framed);
  CtTextStyle style = { ct_print_source_get_length (source, CT_LENGTH_SIZE_MARK) };
  g_autoptr (CtTextBlock) text = NULL;

  if (words == NULL || *words == '\0')
    return;

  style.face = framed ? CT_FACE_BOLD : CT_FACE_REGULAR;
  text = ct_typesetter_set (source->typesetter, words, &style, NULL, 0);
  for (guint i = 0; i < pages->len; i++)
    add_mark (g_ptr_array_index (pages, i), source, text, framed);
}
