/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-issue-copy"

#include "config.h"

#include "ct-issue-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A whole plan as a text inside another one: packed by gzip, then in base64 with short lines. Any
 * computer can unpack it without this program: base64 -d | gunzip.
 */

#define CHUNK (64 * 1024)

/* The library breaks base64 after 72 characters; see g_base64_encode_step(). */
static gsize
get_encoded_size (gsize size)
{
  return (size / 3 + 1) * 4 + 4 + ((size / 3 + 1) * 4 + 4) / 72 + 1;
}

static GByteArray *
pack (GBytes *bytes)
{
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, G_CONVERTER (packer));
  GByteArray *packed = g_byte_array_new ();
  guint8 chunk[CHUNK];
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, sizeof chunk, NULL, NULL)) > 0)
    g_byte_array_append (packed, chunk, n);

  return packed;
}

/**
 * ct_issue_copy_encode:
 *
 * Returns: (transfer full) (nullable): @bytes as a text in %CT_ISSUE_COPY_GZIP; %NULL when
 *   there is too much to be kept in a plan
 */
char *
ct_issue_copy_encode (GBytes *bytes)
{
  g_autoptr (GByteArray) packed = NULL;
  g_autoptr (GString) text = NULL;
  int state = 0, save = 0;
  gsize length;

  if (g_bytes_get_size (bytes) > CT_ISSUE_COPY_BYTES_LIMIT)
    return NULL;

  packed = pack (bytes);
  text = g_string_sized_new (get_encoded_size (packed->len) + 2);
  g_string_append_c (text, '\n');
  length = g_base64_encode_step (packed->data, packed->len, TRUE, text->str + 1, &state, &save);
  length += g_base64_encode_close (TRUE, text->str + 1 + length, &state, &save);
  g_string_set_size (text, 1 + length);

  if (text->len > CT_ISSUE_COPY_TEXT_LIMIT)
    return NULL;

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GBytes *
fail_size (GError **error)
{
  g_set_error_literal (error, CT_STORE_ERROR, CT_STORE_ERROR_LIMIT,
                       _ ("There is more in it than a plan can be."));

  return NULL;
}

static GBytes *
unpack (GBytes *packed, GError **error)
{
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_bytes (packed);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, G_CONVERTER (unpacker));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 chunk[CHUNK];
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, sizeof chunk, NULL, NULL)) > 0)
    {
      if (bytes->len + n > CT_ISSUE_COPY_BYTES_LIMIT)
        return fail_size (error);

      g_byte_array_append (bytes, chunk, n);
    }

  if (n < 0)
    {
      g_set_error_literal (error, CT_STORE_ERROR, CT_STORE_ERROR_VALUE,
                           _ ("It is damaged and can’t be unpacked."));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * ct_issue_copy_decode:
 * @encoding: what the file says that @text is
 *
 * Whatever @text is, no more memory is taken than %CT_ISSUE_COPY_BYTES_LIMIT.
 *
 * Returns: (transfer full) (nullable): what was encoded, or %NULL with a sentence in @error
 */
GBytes *
ct_issue_copy_decode (const char *text, const char *encoding, GError **error)
{
  g_autoptr (GBytes) packed = NULL;
  guchar *data;
  gsize size;

  g_return_val_if_fail (text != NULL && encoding != NULL, NULL);

  if (!g_str_equal (encoding, CT_ISSUE_COPY_GZIP))
    {
      g_set_error (error, CT_STORE_ERROR, CT_STORE_ERROR_VERSION,
                   _ ("It is kept in a form (%s) that this program does not know; a newer "
                      "program is needed."),
                   encoding);
      return NULL;
    }

  data = g_base64_decode (text, &size);
  packed = g_bytes_new_take (data, size);

  return unpack (packed, error);
}
