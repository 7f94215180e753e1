/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-timeline-chart"

#include "config.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "ct-timeline-chart.h"

/* The chart as a file. */

/* A picture has this many pixels for a point: sharp on a slide, and in print at 144 dpi. */
#define PIXELS_PER_POINT 2.0

/* Cairo's images are no larger than this on either side. */
#define MOST_PIXELS 32767.0

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Takes @surface. */
static GBytes *
finish (cairo_surface_t *surface, GByteArray *bytes, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The chart could not be drawn: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_bytes_new (bytes->data, bytes->len);
}

static void
draw_pages (CtTimelineChart *self, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < ct_timeline_chart_get_n_pages (self); i++)
    {
      ct_timeline_chart_draw_page (self, cr, i);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
}

/**
 * ct_timeline_chart_write_pdf:
 * @error: return location for a GIO error
 *
 * Returns: (transfer full) (nullable): the same bytes for the same chart
 */
GBytes *
ct_timeline_chart_write_pdf (CtTimelineChart *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, height;

  ct_timeline_chart_get_page_size (self, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00");
  draw_pages (self, surface);

  return finish (surface, bytes, error);
}

/**
 * ct_timeline_chart_write_svg:
 *
 * Returns: (transfer full) (nullable): the chart, which is to be on one endless sheet
 */
GBytes *
ct_timeline_chart_write_svg (CtTimelineChart *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  double width, height;

  ct_timeline_chart_get_page_size (self, &width, &height);
  surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, width, height);
  draw_pages (self, surface);

  return finish (surface, bytes, error);
}

/**
 * ct_timeline_chart_write_png:
 *
 * Returns: (transfer full) (nullable): the chart, which is to be on one endless sheet, as a picture
 *   on white
 */
GBytes *
ct_timeline_chart_write_png (CtTimelineChart *self, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height, scale;

  ct_timeline_chart_get_page_size (self, &width, &height);
  scale = MIN (PIXELS_PER_POINT, MOST_PIXELS / MAX (width, height));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * scale),
                                        (int) ceil (height * scale));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  ct_timeline_chart_draw_page (self, cr, 0);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_bytes, bytes);

  return finish (surface, bytes, error);
}
