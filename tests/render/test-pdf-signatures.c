/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <string.h>

#include "ct-pdf-signatures.h"

/* A PDF that was signed for this test, with a certificate that nobody vouches for; and what becomes
 * of its signature when somebody touches the file. The same file stamped by the school, too, with a
 * field that nobody has signed yet. Where Poppler was built without the library that checks
 * signatures, nothing can be said, and that is all that is asked for.
 */

#define SIGNED "signed.pdf"
#define TWICE "twice.pdf"

static GBytes *
load (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), "tests/data/signed", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

static GByteArray *
load_array (const char *name)
{
  GBytes *bytes = load (name);

  return g_bytes_unref_to_array (bytes);
}

static void
keep (GByteArray *pdf)
{
}

static void
change_number (GByteArray *pdf)
{
  char *number = memmem (pdf->data, pdf->len, "12/KH", 5);

  g_assert_nonnull (number);
  number[1] = '3';
}

static void
add_something (GByteArray *pdf)
{
  g_byte_array_append (pdf, (const guint8 *) "% more\n", 7);
}

/* What says that it covers the whole file, but is no signature. */
static void
add_false_range (GByteArray *pdf)
{
  guint start = pdf->len + 50;
  g_autofree char *range =
      g_strdup_printf ("%% /ByteRange [0 %08u %08u 00000001]", start, start + 4);

  g_byte_array_append (pdf, (const guint8 *) range, strlen (range));
  while (pdf->len < start)
    g_byte_array_append (pdf, (const guint8 *) " ", 1);
  g_byte_array_append (pdf, (const guint8 *) "<00>\n", 5);
}

/* A name may be written otherwise. */
static void
hide_range (GByteArray *pdf)
{
  char *key = memmem (pdf->data, pdf->len, "/ByteRange [0 0", 15);

  g_assert_nonnull (key);
  memcpy (key, "/Byte#52ange[0 ", 15);
}

static void
add_line_end (GByteArray *pdf)
{
  g_byte_array_append (pdf, (const guint8 *) "\n", 1);
}

typedef struct
{
  const char *label;
  void (*touch) (GByteArray *pdf);
  CtPdfSignatureState state;
  CtPdfCoverage coverage;
} Case;

static const Case cases[] = {
  { "untouched", keep, CT_PDF_SIGNATURE_GOOD, CT_PDF_COVERAGE_ALL },
  { "changed", change_number, CT_PDF_SIGNATURE_BROKEN, CT_PDF_COVERAGE_ALL },
  { "added-to", add_something, CT_PDF_SIGNATURE_GOOD, CT_PDF_COVERAGE_PART },
  { "false-range", add_false_range, CT_PDF_SIGNATURE_GOOD, CT_PDF_COVERAGE_PART },
  { "hidden-range", hide_range, CT_PDF_SIGNATURE_BROKEN, CT_PDF_COVERAGE_UNKNOWN },
  { "line-end", add_line_end, CT_PDF_SIGNATURE_GOOD, CT_PDF_COVERAGE_ALL },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GByteArray) array = load_array (SIGNED);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GPtrArray) signatures = NULL;
  g_autoptr (GError) error = NULL;
  const CtPdfSignature *signature;

  expected->touch (array);
  pdf = g_byte_array_free_to_bytes (g_steal_pointer (&array));
  signatures = ct_pdf_signatures_read (pdf, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (signatures->len, ==, 1);

  signature = signatures->pdata[0];
  g_assert_cmpint (signature->coverage, ==, expected->coverage);
  if (signature->state == CT_PDF_SIGNATURE_UNCHECKED)
    {
      g_test_skip ("this Poppler checks no signatures");
      return;
    }

  g_assert_cmpint (signature->state, ==, expected->state);
  g_assert_cmpstr (signature->signer, ==, "Nguyễn Thị An");
  g_assert_nonnull (signature->time);
  g_assert_cmpint (g_date_time_get_year (signature->time), ==, 2026);
}

static const CtPdfSignature *
find_field (GPtrArray *signatures, const char *field)
{
  for (guint i = 0; i < signatures->len; i++)
    {
      const CtPdfSignature *signature = signatures->pdata[i];

      if (g_strcmp0 (signature->field, field) == 0)
        return signature;
    }

  return NULL;
}

/* Whatever the order of their fields, the signature that came last covers the file, and the one
 * before it what was there then; a field that nobody signed is no signature.
 */
static void
test_twice (void)
{
  g_autoptr (GBytes) pdf = load (TWICE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signatures = ct_pdf_signatures_read (pdf, &error);
  const CtPdfSignature *first, *second;

  g_assert_no_error (error);
  first = find_field (signatures, "Signature1");
  second = find_field (signatures, "Signature2");
  g_assert_true (first != NULL && second != NULL);
  if (first->state == CT_PDF_SIGNATURE_UNCHECKED)
    {
      g_test_skip ("this Poppler checks no signatures");
      return;
    }

  g_assert_cmpuint (signatures->len, ==, 2);
  g_assert_cmpint (first->state, ==, CT_PDF_SIGNATURE_GOOD);
  g_assert_cmpint (second->state, ==, CT_PDF_SIGNATURE_GOOD);
  g_assert_cmpint (first->coverage, ==, CT_PDF_COVERAGE_PART);
  g_assert_cmpint (second->coverage, ==, CT_PDF_COVERAGE_ALL);
  g_assert_cmpstr (second->signer, ==, "Trường Mầm non Bến Sậy");
}

static void
test_no_pdf (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("no PDF", 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) signatures = ct_pdf_signatures_read (bytes, &error);

  g_assert_null (signatures);
  g_assert_nonnull (error);
}

/* The key words may stand anywhere in a file that somebody sends. */
static void
test_cut_off (void)
{
  g_autoptr (GBytes) whole = load (SIGNED);

  for (gsize size = 0; size < g_bytes_get_size (whole); size += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, size);
      g_autoptr (GPtrArray) signatures = ct_pdf_signatures_read (part, NULL);

      if (signatures != NULL && signatures->len > 0)
        g_assert_cmpint (((const CtPdfSignature *) signatures->pdata[0])->coverage, !=,
                         CT_PDF_COVERAGE_ALL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pdf-signatures/", cases[i].label, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/pdf-signatures/twice", test_twice);
  g_test_add_func ("/pdf-signatures/no-pdf", test_no_pdf);
  g_test_add_func ("/pdf-signatures/cut-off", test_cut_off);

  return g_test_run ();
}
