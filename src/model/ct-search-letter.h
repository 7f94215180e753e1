/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CtSearchLetter:
 * @base: the bare small letter, as ct_text_fold_char() has it
 * @shape: what makes another letter of it (the hat of â, the horn of ơ, the bar of đ); 0 for none
 * @tone: the tone mark on it; 0 for none
 * @start: where it stands in the text, in bytes
 * @end: where it ends, marks that follow it included
 *
 * One letter of a text, taken apart. Spaces of any kind and number are one space, dashes and quotes
 * are those of the keyboard, and what cannot be seen is no letter.
 */
typedef struct
{
  gunichar base;
  guint8 shape;
  guint8 tone;
  guint start;
  guint end;
} CtSearchLetter;

GArray *ct_search_letters_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *ct_search_letters_fold (const GArray *letters) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
