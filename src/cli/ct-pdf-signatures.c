/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE
#define G_LOG_DOMAIN "ct-pdf-signatures"

#include "config.h"

#include "ct-pdf-signatures.h"

#include <poppler.h>
#include <string.h>

/* Signatures inside a PDF, as Poppler reads them. Whether the certificate is one to be trusted is
 * not asked: that would need the network and the list of this country's authorities.
 */

#define RANGE_KEY "/ByteRange"

static void
signature_free (CtPdfSignature *self)
{
  g_free (self->signer);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self);
}

/* "[0 840 960 240]": the parts of the file that a signature covers, before and after itself. */
static gboolean
read_range (const char *text, const char *end, guint64 numbers[4])
{
  const char *at = memchr (text, '[', end - text);

  for (guint i = 0; at != NULL && i < 4; i++)
    {
      char *next;

      numbers[i] = g_ascii_strtoull (at + (i == 0 ? 1 : 0), &next, 10);
      at = next < end ? next : NULL;
    }

  return at != NULL;
}

/* Where the part of the file ends that each signature covers; Poppler does not tell. Numbers are
 * read from a copy that ends with a zero. */
static GArray *
find_ends (GBytes *pdf)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint64));
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  g_autofree char *copy = g_malloc (size + 1);
  const char *at = copy;

  memcpy (copy, data, size);
  copy[size] = '\0';

  while ((at = memmem (at, copy + size - at, RANGE_KEY, strlen (RANGE_KEY))) != NULL)
    {
      guint64 numbers[4];

      at += strlen (RANGE_KEY);
      if (read_range (at, copy + size, numbers))
        {
          guint64 covered = numbers[2] + numbers[3];

          g_array_append_val (ends, covered);
        }
    }

  return ends;
}

/* What follows the last byte that is covered may be a line end, and no more. */
static gboolean
reaches_end (guint64 covered, gsize size)
{
  return covered <= size && size - covered <= 2;
}

static gboolean
has_end (GArray *ends, gsize size)
{
  for (guint i = 0; i < ends->len; i++)
    if (reaches_end (g_array_index (ends, guint64, i), size))
      return TRUE;

  return FALSE;
}

static CtPdfSignatureState
get_state (PopplerSignatureStatus status)
{
  switch (status)
    {
    case POPPLER_SIGNATURE_VALID:
      return CT_PDF_SIGNATURE_GOOD;

    case POPPLER_SIGNATURE_INVALID:
    case POPPLER_SIGNATURE_DIGEST_MISMATCH:
    case POPPLER_SIGNATURE_DECODING_ERROR:
      return CT_PDF_SIGNATURE_BROKEN;

    case POPPLER_SIGNATURE_GENERIC_ERROR:
    case POPPLER_SIGNATURE_NOT_FOUND:
    case POPPLER_SIGNATURE_NOT_VERIFIED:
    default:
      return CT_PDF_SIGNATURE_UNCHECKED;
    }
}

static CtPdfSignature *
read_signature (PopplerFormField *field)
{
  CtPdfSignature *self = g_new0 (CtPdfSignature, 1);
  PopplerSignatureInfo *info = poppler_form_field_signature_validate_sync (field, 0, NULL, NULL);
  GDateTime *time;

  self->state = CT_PDF_SIGNATURE_UNCHECKED;
  if (info == NULL)
    return self;

  self->state = get_state (poppler_signature_info_get_signature_status (info));
  self->signer = g_strdup (poppler_signature_info_get_signer_name (info));
  time = poppler_signature_info_get_local_signing_time (info);
  self->time = time != NULL ? g_date_time_ref (time) : NULL;
  poppler_signature_info_free (info);

  return self;
}

/**
 * ct_pdf_signatures_read:
 * @error: return location for an error of Poppler's
 *
 * Returns: (transfer full) (nullable) (element-type CtPdfSignature): the signatures, of which there
 *   may be none; %NULL when @pdf is no PDF that can be read
 */
GPtrArray *
ct_pdf_signatures_read (GBytes *pdf, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, error);
  g_autoptr (GObject) owned = (GObject *) document;
  g_autoptr (GArray) ends = NULL;
  GPtrArray *signatures;
  GList *fields;

  if (document == NULL)
    return NULL;

  signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) signature_free);
  fields = poppler_document_get_signature_fields (document);
  ends = find_ends (pdf);
  for (GList *link = fields; link != NULL; link = link->next)
    g_ptr_array_add (signatures, read_signature (link->data));
  g_list_free_full (fields, g_object_unref);

  /* Each signature is in the file as it was then, so only one can reach the end of it: the last. */
  if (signatures->len > 0 && has_end (ends, g_bytes_get_size (pdf)))
    ((CtPdfSignature *) signatures->pdata[signatures->len - 1])->covers_all = TRUE;

  return signatures;
}
