/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "ct-printout.h"

/* Where the lines of printed words begin. */

/* Whether the digits around a line's beginning would have a line of their own, if there is room. */
static inline gboolean
is_wide_number (const char *start, const char *p, const CtTextBlock *text)
{
  gsize before = 0;

  while (p - before > start && g_ascii_isdigit (p[-1 - (gssize) before]))
    before++;

  return before + strspn (p, "0123456789") > ct_text_block_get_width (text) / 4;
}

/* Narrower columns, in points, hold no words, but only letters. */
#define LEAST_WIDTH 24

/* No line of a text begins with a space, or within a number. */
static inline void
check_line_starts (const CtBox *box)
{
  const char *text = pango_layout_get_text (box->text->layout);

  if (ct_text_block_get_width (box->text) < LEAST_WIDTH)
    return;

  for (guint i = 0; i < box->n_lines; i++)
    {
      const PangoLayoutLine *line = box->text->lines[box->first_line + i].line;
      const char *start = text + line->start_index;

      if (line->length == 0)
        continue;

      if (g_unichar_isspace (g_utf8_get_char (start)))
        g_error ("a line begins with a space: %.*s", line->length, start);
      if (start > text && g_ascii_isdigit (start[-1]) && g_ascii_isdigit (*start) &&
          !is_wide_number (text, start, box->text))
        g_error ("a line begins within a number: %.*s", line->length, start);
    }
}

static inline void
check_lines (CtPrintout *printout)
{
  for (guint i = 0; i < ct_printout_get_n_pages (printout); i++)
    {
      const CtPage *page = ct_printout_get_page (printout, i);

      for (guint j = 0; j < ct_page_get_n_boxes (page); j++)
        if (ct_page_get_box (page, j)->kind == CT_BOX_TEXT)
          check_line_starts (ct_page_get_box (page, j));
    }
}
