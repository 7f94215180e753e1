/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-em"

#include "config.h"

#include "ct-em.h"

/* What a widget without a font is taken to have. */
#define USUAL_EM 15

/**
 * ct_em_get:
 *
 * Returns: the size of the text of @widget in pixels, by which everything that must grow with the
 * text is measured
 */
double
ct_em_get (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (size <= 0)
    return USUAL_EM;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96) / 72;

  return size;
}
