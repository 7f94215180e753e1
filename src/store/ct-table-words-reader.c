/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-table-words-reader"

#include "config.h"

#include "ct-table-words-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-file-bytes.h"

#define WORDS_NAMESPACE "urn:caitien:table-words:1"

typedef struct
{
  CtTableWords *words;
  CtTableRole role;
} Context;

static gboolean
read_title (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *text = ct_data_reader_read_text (reader);

  if (text != NULL)
    ct_table_words_add_title (context->words, context->role, text);

  return text != NULL;
}

static gboolean
read_sample (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *text = ct_data_reader_read_text (reader);

  if (text != NULL)
    ct_table_words_add_sample (context->words, context->role, text);

  return text != NULL;
}

static gboolean
read_column (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "title", "", read_title },
    { "sample", "", read_sample },
    { NULL },
  };
  Context *context = user_data;
  g_autofree char *field = ct_data_reader_dup_required (reader, "field");

  if (field == NULL)
    return FALSE;

  if (!ct_table_role_from_nick (field, &context->role))
    return ct_data_reader_fail (reader,
                                _ ("A table has no columns of the kind “%s”. Correct the name."),
                                field);

  return ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_mark (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *name = ct_data_reader_dup_required (reader, "name");
  g_autofree char *text = NULL;
  CtTableMark mark;

  if (name == NULL)
    return FALSE;

  if (!ct_table_mark_from_nick (name, &mark))
    return ct_data_reader_fail (reader, _ ("A table has no marks called “%s”. Correct the name."),
                                name);

  text = ct_data_reader_read_text (reader);
  if (text != NULL)
    ct_table_words_add_mark (context->words, mark, text);

  return text != NULL;
}

static gboolean
read_words (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "column", "field", read_column },
    { "mark", "name", read_mark },
    { NULL },
  };

  return ct_data_reader_read_children (reader, elements, user_data);
}

/**
 * ct_table_words_reader_read_file:
 * @words: gets what the file has
 * @error: return location for an error whose message is “file:line: sentence”
 *
 * Returns: %FALSE when the file can't be read; @words may have some of it then
 */
gboolean
ct_table_words_reader_read_file (GFile *file, CtTableWords *words, GError **error)
{
  static const CtDataElement root = { "table-words", "version", read_words };
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);
  g_autoptr (CtDataReader) reader = NULL;
  Context context = { words, CT_TABLE_ROLE_NONE };

  if (bytes == NULL)
    return FALSE;

  reader = ct_data_reader_new (bytes, name, WORDS_NAMESPACE);

  return ct_data_reader_read_document (reader, &root, &context, error);
}
