/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-pdf-writer"

#include "config.h"

#include "ct-pdf-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "ct-pdf-catalog.h"
#include "ct-printout-private.h"

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, const CtPdfInfo *info)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, info->date);
}

static void
add_bookmarks (cairo_surface_t *surface, const GArray *bookmarks)
{
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < bookmarks->len; i++)
    {
      const CtBookmark *bookmark = &g_array_index (bookmarks, CtBookmark, i);
      g_autofree char *target = NULL;
      int id;

      /* Whole points: where the decimal sign is a comma, Cairo 1.16 reads neither "1.5" nor "1,5".
       */
      target = g_strdup_printf ("page=%u pos=[%d %d]", bookmark->page + 1, (int) bookmark->x,
                                (int) bookmark->y);
      id = cairo_pdf_surface_add_outline (surface,
                                          bookmark->level == 0 ? CAIRO_PDF_OUTLINE_ROOT : parent,
                                          bookmark->title, target, CAIRO_PDF_OUTLINE_FLAG_OPEN);
      if (bookmark->level == 0)
        parent = id;
    }
}

/* The name of the place that a link inside of the pages leads to. Cairo 1.16 finds a place on a
 * later page by its name only. */
static char *
dup_target (const CtPrintLink *link)
{
  return g_strdup_printf ("row-%u-%d", link->target_page + 1, (int) link->target_y);
}

/* Links stand beside the words and draw nothing: so the pages look the same with and without them.
 * Whole points, as in add_bookmarks(). The URI has neither brackets nor apostrophes, which Cairo
 * 1.16 would write into the PDF as they are.
 */
static void
add_link (cairo_t *cr, const CtPrintLink *link)
{
  int left = (int) floor (link->x), top = (int) floor (link->y);
  int width = (int) ceil (link->x + link->width) - left;
  int height = (int) ceil (link->y + link->height) - top;
  g_autofree char *target = link->uri != NULL ? g_strdup (link->uri) : dup_target (link);
  g_autofree char *attributes =
      g_strdup_printf ("rect=[%d %d %d %d] %s='%s'", left, top, width, height,
                       link->uri != NULL ? "uri" : "dest", target);

  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}

static void
add_links (cairo_t *cr, const GArray *links, guint page)
{
  for (guint i = 0; i < links->len; i++)
    if (g_array_index (links, CtPrintLink, i).page == page)
      add_link (cr, &g_array_index (links, CtPrintLink, i));
}

/* The places on this page to which links lead, each once. */
static void
add_targets (cairo_t *cr, const GArray *links, guint page)
{
  g_autoptr (GHashTable) added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const CtPrintLink *link = &g_array_index (links, CtPrintLink, i);
      g_autofree char *name = NULL;
      g_autofree char *attributes = NULL;

      if (link->uri != NULL || link->target_page != page)
        continue;

      name = dup_target (link);
      attributes = g_strdup_printf ("name='%s' x=0 y=%d", name, (int) link->target_y);
      if (g_hash_table_add (added, g_steal_pointer (&name)))
        {
          cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
          cairo_tag_end (cr, CAIRO_TAG_DEST);
        }
    }
}

static void
draw_page (cairo_surface_t *surface, cairo_t *cr, CtPrintout *printout, guint page)
{
  double width, height;

  ct_printout_get_page_size (printout, page, &width, &height);
  cairo_pdf_surface_set_size (surface, width, height);
  ct_printout_draw_page (printout, cr, page);
}

static cairo_surface_t *
begin (GByteArray *bytes)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 1, 1);

  /* Up to 1.4 all objects stand open in the file, which the language needs. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);

  return surface;
}

/* Takes @surface. */
static gboolean
finish (cairo_surface_t *surface, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF could not be made: %s."),
                 cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}

/**
 * ct_pdf_writer_write:
 * @error: return location for a GIO error
 *
 * Returns: (transfer full) (nullable): @printout as PDF, with fonts, bookmarks, links, title,
 *   author and language
 */
GBytes *
ct_pdf_writer_write (CtPrintout *printout, GError **error)
{
  const CtPdfInfo *info = _ct_printout_get_pdf_info (printout);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = begin (bytes);
  cairo_t *cr = cairo_create (surface);
  const GArray *links = ct_printout_get_links (printout);

  set_metadata (surface, info);
  for (guint i = 0; i < ct_printout_get_n_pages (printout); i++)
    {
      draw_page (surface, cr, printout, i);
      add_targets (cr, links, i);
      add_links (cr, links, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  add_bookmarks (surface, _ct_printout_get_bookmarks (printout));

  if (!finish (surface, error))
    return NULL;

  ct_pdf_catalog_set_language (bytes, info->language);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * ct_pdf_writer_write_page:
 * @page: from 0
 * @error: return location for a GIO error
 *
 * Returns: (transfer full) (nullable): a PDF of that page alone, drawn as in that of all
 */
GBytes *
ct_pdf_writer_write_page (CtPrintout *printout, guint page, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = begin (bytes);
  cairo_t *cr = cairo_create (surface);

  draw_page (surface, cr, printout, page);
  cairo_show_page (cr);
  cairo_destroy (cr);

  return finish (surface, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
