/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-pdf-writer"

#include "config.h"

#include "ct-pdf-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "ct-document-words.h"
#include "ct-pdf-catalog.h"
#include "ct-printout-private.h"

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* The day of the document, not of the printing: the same plan gives the same bytes. */
static char *
dup_date (CtPlan *plan)
{
  CtNode *document = CT_NODE (ct_plan_get_document (plan));
  const char *date = ct_node_get_text (document, CT_DOCUMENT_DATE);
  CtCalendar *calendar = ct_plan_get_calendar (plan);
  int first_year = calendar != NULL ? ct_calendar_get_first_year (calendar) : 2000;
  g_autofree char *first_day = g_strdup_printf ("%04d-%02d-01", CLAMP (first_year, 1, 9999), 9);
  g_autofree char *padded = g_strconcat (date, "-01", NULL);

  if (ct_day_parse_iso (date) != CT_DAY_NONE)
    return g_strdup_printf ("%sT00:00:00", date);
  if (ct_day_parse_iso (padded) != CT_DAY_NONE)
    return g_strdup_printf ("%sT00:00:00", padded);

  return g_strdup_printf ("%sT00:00:00", first_day);
}

static void
set_metadata (cairo_surface_t *surface, CtPlan *plan)
{
  g_autofree char *title = ct_document_words_dup_title (plan);
  g_autofree char *author = ct_document_words_dup_author (plan);
  g_autofree char *date = dup_date (plan);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
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

static void
draw_pages (cairo_surface_t *surface, CtPrintout *printout)
{
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < ct_printout_get_n_pages (printout); i++)
    {
      double width, height;

      ct_printout_get_page_size (printout, i, &width, &height);
      cairo_pdf_surface_set_size (surface, width, height);
      ct_printout_draw_page (printout, cr, i);
      cairo_show_page (cr);
    }

  cairo_destroy (cr);
}

/**
 * ct_pdf_writer_write:
 * @error: return location for a GIO error
 *
 * Returns: (transfer full) (nullable): @printout as PDF, with fonts, bookmarks, title, author and
 *   language
 */
GBytes *
ct_pdf_writer_write (CtPrintout *printout, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 1, 1);
  cairo_status_t status;

  /* Up to 1.4 all objects stand open in the file, which the language needs. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, ct_printout_get_plan (printout));
  draw_pages (surface, printout);
  add_bookmarks (surface, _ct_printout_get_bookmarks (printout));

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF could not be made: %s."),
                   cairo_status_to_string (status));
      return NULL;
    }

  ct_pdf_catalog_set_language (bytes,
                               ct_page_style_get_language (_ct_printout_get_style (printout)));

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
