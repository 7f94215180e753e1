/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-pdf-catalog"

#include "config.h"

#include "ct-pdf-catalog.h"

#include <stdlib.h>
#include <string.h>

/* Cairo has no call for the language of a PDF, so it is put into the catalogue afterwards: a few
 * bytes in the middle, and all places in the table at the end that lie behind them moved on.
 */

/* An entry of the table: ten digits of offset, a space, five digits, a space, "n" or "f", two
 * characters of line end.
 */
#define ENTRY_SIZE 20

/* Not g_strrstr_len(), which ends at the first nought byte. */
static const char *
find_last (const char *start, gsize length, const char *needle)
{
  gsize needle_length = strlen (needle);

  for (gsize i = length; i >= needle_length; i--)
    if (memcmp (start + i - needle_length, needle, needle_length) == 0)
      return start + i - needle_length;

  return NULL;
}

/* Where the number after @key in the trailer is; 0 when there is none. */
static gsize
get_trailer_number (const char *trailer, const char *key)
{
  const char *found = strstr (trailer, key);

  return found != NULL ? strtoul (found + strlen (key), NULL, 10) : 0;
}

static const char *
find_first_entry (const char *data, gsize length, gsize table)
{
  const char *p = data + table;

  /* "xref", then "0 21" on a line: one section from object 0, as Cairo writes it. */
  if (table + 4 >= length || strncmp (p, "xref\n0 ", 7) != 0)
    return NULL;

  p = strchr (p + 5, '\n');

  return p != NULL ? p + 1 : NULL;
}

static void
move_entries (char *entries, gsize n_entries, gsize from, gsize by)
{
  for (gsize i = 0; i < n_entries; i++)
    {
      char *entry = entries + i * ENTRY_SIZE;
      gsize offset = strtoul (entry, NULL, 10);
      char digits[11];

      if (entry[17] != 'n' || offset <= from)
        continue;

      g_snprintf (digits, sizeof digits, "%010" G_GSIZE_FORMAT, offset + by);
      memcpy (entry, digits, 10);
    }
}

static void
insert (GByteArray *pdf, gsize place, const char *text)
{
  gsize length = strlen (text);
  gsize old_length = pdf->len;

  g_byte_array_append (pdf, (const guint8 *) text, length);
  memmove (pdf->data + place + length, pdf->data + place, old_length - place);
  memcpy (pdf->data + place, text, length);
}

static void
replace_start (GByteArray *pdf, gsize table)
{
  const char *data = (const char *) pdf->data;
  const char *start = find_last (data, pdf->len, "startxref\n");
  g_autofree char *end = g_strdup_printf ("startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);

  g_byte_array_set_size (pdf, start - data);
  g_byte_array_append (pdf, (const guint8 *) end, strlen (end));
}

/**
 * ct_pdf_catalog_set_language:
 * @pdf: a PDF as Cairo writes it, restricted to version 1.4
 * @language: the language of the words, "vi-VN"
 *
 * Also makes viewers show the document's title rather than the name of its file.
 *
 * Returns: %FALSE, with @pdf as it was, when its table of objects is not one that is understood
 */
gboolean
ct_pdf_catalog_set_language (GByteArray *pdf, const char *language)
{
  g_autofree char *entry =
      g_strdup_printf ("\n   /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true >>",
                       language);
  const char *data, *trailer, *entries, *catalog;
  gsize table, root, n_entries, place;

  /* A byte to end the text with. */
  g_byte_array_append (pdf, (const guint8 *) "", 1);
  g_byte_array_set_size (pdf, pdf->len - 1);

  data = (const char *) pdf->data;
  trailer = find_last (data, pdf->len, "trailer\n");
  if (trailer == NULL)
    return FALSE;

  table = get_trailer_number (trailer, "startxref\n");
  root = get_trailer_number (trailer, "/Root ");
  n_entries = get_trailer_number (trailer, "/Size ");
  entries = find_first_entry (data, pdf->len, table);
  if (entries == NULL || root == 0 || root >= n_entries ||
      entries + n_entries * ENTRY_SIZE > data + pdf->len)
    return FALSE;

  place = strtoul (entries + root * ENTRY_SIZE, NULL, 10);
  catalog = place < table ? g_strstr_len (data + place, table - place, "<< /Type /Catalog") : NULL;
  if (catalog == NULL)
    return FALSE;

  move_entries ((char *) entries, n_entries, place, strlen (entry));
  insert (pdf, catalog + strlen ("<< /Type /Catalog") - data, entry);
  replace_start (pdf, table + strlen (entry));

  return TRUE;
}
