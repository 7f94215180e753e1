/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CtGlyphLine:
 *
 * A line of words, ready to be drawn. Pango may be used by one thread at a time, Cairo by many: so
 * a line is taken out of Pango once, on the thread that sets words, and can then be drawn on any.
 */
typedef struct _CtGlyphLine CtGlyphLine;

CtGlyphLine *ct_glyph_line_new (PangoLayoutLine *line) G_GNUC_WARN_UNUSED_RESULT;
void ct_glyph_line_free (CtGlyphLine *self);

void ct_glyph_line_draw (const CtGlyphLine *self, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtGlyphLine, ct_glyph_line_free)

G_END_DECLS
