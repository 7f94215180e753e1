/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include <string.h>

#include "ct-pdf-signatures.h"

/* One PDF that was signed for this test, with a certificate that nobody vouches for; and what
 * becomes of its signature when somebody touches the file. Where Poppler was built without the
 * library that checks signatures, nothing can be said, and that is all that is asked for.
 */

#define SIGNED "tests/data/signed/signed.pdf"

static GBytes *
load (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAITIEN_SOURCE_ROOT"), SIGNED, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

static GByteArray *
load_array (void)
{
  GBytes *bytes = load ();

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
  gboolean covers_all;
} Case;

static const Case cases[] = {
  { "untouched", keep, CT_PDF_SIGNATURE_GOOD, TRUE },
  { "changed", change_number, CT_PDF_SIGNATURE_BROKEN, TRUE },
  { "added-to", add_something, CT_PDF_SIGNATURE_GOOD, FALSE },
  { "line-end", add_line_end, CT_PDF_SIGNATURE_GOOD, TRUE },
};

static void
test_case (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GByteArray) array = load_array ();
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
  g_assert_cmpint (signature->covers_all, ==, expected->covers_all);
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
  g_autoptr (GBytes) whole = load ();

  for (gsize size = 0; size < g_bytes_get_size (whole); size += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, size);
      g_autoptr (GPtrArray) signatures = ct_pdf_signatures_read (part, NULL);

      if (signatures != NULL && signatures->len > 0)
        g_assert_false (((const CtPdfSignature *) signatures->pdata[0])->covers_all);
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
  g_test_add_func ("/pdf-signatures/no-pdf", test_no_pdf);
  g_test_add_func ("/pdf-signatures/cut-off", test_cut_off);

  return g_test_run ();
}
