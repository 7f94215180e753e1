/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

typedef enum
{
  CT_FACE_REGULAR = 0,
  CT_FACE_BOLD = 1 << 0,
  CT_FACE_ITALIC = 1 << 1,
} CtFace;

/**
 * CtTextStyle:
 * @size: of the letters
 * @width: of the lines; 0 for a single line of any length
 * @indent: of the first line; below 0, of all others
 * @line_spacing: factor; 0 as 1
 * @max_height: words that would be higher end in "…"; 0 for no limit
 *
 * How words are set.
 */
typedef struct
{
  double size;
  CtFace face;
  double width;
  double indent;
  double line_spacing;
  double space_before;
  double max_height;
  PangoAlignment align;
  gboolean justify;
} CtTextStyle;

guint ct_text_style_hash (const CtTextStyle *self);
gboolean ct_text_style_equal (const CtTextStyle *a, const CtTextStyle *b);

G_END_DECLS
