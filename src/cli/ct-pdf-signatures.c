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
  g_free (self->field);
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

/* From the beginning on, a signature covers all but itself: digits in angle brackets. */
static gboolean
is_range (const char *data, gsize size, const guint64 numbers[4])
{
  guint64 start = numbers[1], end = numbers[2];

  return numbers[0] == 0 && start < end && end <= size && numbers[3] <= size - end &&
         data[start] == '<' && data[end - 1] == '>';
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  guint64 first = *(const guint64 *) a, second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

/* Where the part of the file ends that each signature covers, in their order in time; Poppler does
 * not tell. Numbers are read from a copy that ends with a zero. */
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
      if (read_range (at, copy + size, numbers) && is_range (copy, size, numbers))
        {
          guint64 covered = numbers[2] + numbers[3];

          g_array_append_val (ends, covered);
        }
    }

  g_array_sort (ends, compare_ends);

  return ends;
}

/* What follows the last byte that is covered may be a line end, and no more. */
static gboolean
reaches_end (guint64 covered, gsize size)
{
  return covered <= size && size - covered <= 2;
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

/* Of a field that nobody has signed, Poppler says only that it is not verified; one that was built
 * without the means to check signatures says so of all.
 */
static CtPdfSignature *
read_signature (PopplerFormField *field, gboolean *is_signed)
{
  CtPdfSignature *self = g_new0 (CtPdfSignature, 1);
  PopplerSignatureInfo *info = poppler_form_field_signature_validate_sync (field, 0, NULL, NULL);
  PopplerSignatureStatus status = POPPLER_SIGNATURE_NOT_VERIFIED;
  GDateTime *time;

  self->state = CT_PDF_SIGNATURE_UNCHECKED;
  self->coverage = CT_PDF_COVERAGE_UNKNOWN;
  self->field = poppler_form_field_get_name (field);
  if (info != NULL)
    {
      status = poppler_signature_info_get_signature_status (info);
      self->state = get_state (status);
      self->signer = g_strdup (poppler_signature_info_get_signer_name (info));
      time = poppler_signature_info_get_local_signing_time (info);
      self->time = time != NULL ? g_date_time_ref (time) : NULL;
      poppler_signature_info_free (info);
    }
  *is_signed = status != POPPLER_SIGNATURE_NOT_VERIFIED && status != POPPLER_SIGNATURE_NOT_FOUND;

  return self;
}

/* @ends: what the signatures in @pdf cover */
static GPtrArray *
read_signatures (GBytes *pdf, GArray *ends, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, error);
  g_autoptr (GObject) owned = (GObject *) document;
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) signature_free);
  GPtrArray *signatures;
  GList *fields;

  if (document == NULL)
    return NULL;

  signatures = g_ptr_array_new_with_free_func ((GDestroyNotify) signature_free);
  fields = poppler_document_get_signature_fields (document);
  for (GList *link = fields; link != NULL; link = link->next)
    {
      gboolean is_signed;
      CtPdfSignature *signature = read_signature (link->data, &is_signed);

      g_ptr_array_add (is_signed ? signatures : others, signature);
    }
  g_list_free_full (fields, g_object_unref);

  if (signatures->len == 0 && ends->len > 0)
    g_ptr_array_extend_and_steal (signatures, g_steal_pointer (&others));

  return signatures;
}

static gboolean
has_field (GPtrArray *signatures, const char *field)
{
  for (guint i = 0; i < signatures->len; i++)
    if (g_strcmp0 (((const CtPdfSignature *) signatures->pdata[i])->field, field) == 0)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): the signatures that were there before the last one: those in
 * the part of the file that the one before the last covers
 */
static GPtrArray *
read_earlier (GBytes *pdf, GArray *ends)
{
  guint64 last = g_array_index (ends, guint64, ends->len - 1);
  g_autoptr (GBytes) part = NULL;
  guint n_earlier = ends->len;

  while (n_earlier > 0 && g_array_index (ends, guint64, n_earlier - 1) == last)
    n_earlier--;
  if (n_earlier == 0)
    return g_ptr_array_new_with_free_func ((GDestroyNotify) signature_free);

  part = g_bytes_new_from_bytes (pdf, 0, g_array_index (ends, guint64, n_earlier - 1));

  return read_signatures (part, ends, NULL);
}

/* A signature is put into a file by adding to it, and covers what the file is then. So the one that
 * covers all of it is that which is not in the file as it was before; whatever else says that it
 * reaches the end is none of these signatures.
 */
static void
judge_coverage (GPtrArray *signatures, GBytes *pdf, GArray *ends)
{
  g_autoptr (GPtrArray) earlier = NULL;
  CtPdfSignature *newest = NULL;
  guint n_newest = 0;

  if (ends->len < signatures->len)
    return;

  for (guint i = 0; i < signatures->len; i++)
    ((CtPdfSignature *) signatures->pdata[i])->coverage = CT_PDF_COVERAGE_PART;
  if (signatures->len == 0 ||
      !reaches_end (g_array_index (ends, guint64, ends->len - 1), g_bytes_get_size (pdf)))
    return;

  earlier = read_earlier (pdf, ends);
  for (guint i = 0; i < signatures->len; i++)
    {
      CtPdfSignature *signature = signatures->pdata[i];

      if (earlier != NULL && has_field (earlier, signature->field))
        continue;
      signature->coverage = CT_PDF_COVERAGE_UNKNOWN;
      newest = signature;
      n_newest++;
    }

  if (n_newest == 1 && earlier != NULL)
    newest->coverage = CT_PDF_COVERAGE_ALL;
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
  g_autoptr (GArray) ends = find_ends (pdf);
  GPtrArray *signatures = read_signatures (pdf, ends, error);

  if (signatures != NULL)
    judge_coverage (signatures, pdf, ends);

  return signatures;
}
