/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-sentences-reader"

#include "config.h"

#include "ct-sentences-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-file-bytes.h"

#define SENTENCES_NAMESPACE "urn:caitien:sentences:1"

/* As deep as a plan's own headings and items go. */
#define MAX_LEVEL 3

static gboolean
read_mark (CtDataReader *reader, gpointer user_data)
{
  CtSentences *sentences = user_data;
  g_autofree char *text = ct_data_reader_read_text (reader);

  /* Nothing is a part of every heading. */
  if (text != NULL && *text == '\0')
    return ct_data_reader_fail (reader, _ ("A mark needs a word to be known by."));

  if (text != NULL)
    ct_sentences_add_mark (sentences, text);

  return text != NULL;
}

static gboolean
add (CtDataReader *reader, CtSentences *sentences, CtParagraphKind kind)
{
  g_autofree char *text = NULL;
  guint number = 1;

  if (!ct_data_reader_get_optional_number (reader, "level", 1, MAX_LEVEL, &number))
    return FALSE;

  text = ct_data_reader_read_text (reader);
  if (text != NULL)
    ct_sentences_add (sentences, kind, (int) number, text);

  return text != NULL;
}

static gboolean
read_p (CtDataReader *reader, gpointer user_data)
{
  return add (reader, user_data, CT_PARAGRAPH_TEXT_KIND);
}

static gboolean
read_h (CtDataReader *reader, gpointer user_data)
{
  return add (reader, user_data, CT_PARAGRAPH_HEADING);
}

static gboolean
read_li (CtDataReader *reader, gpointer user_data)
{
  return add (reader, user_data, CT_PARAGRAPH_ITEM);
}

static gboolean
read_topic (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "mark", "", read_mark },
    { "p", "", read_p },
    { "h", "level", read_h },
    { "li", "level", read_li },
    { NULL },
  };

  ct_sentences_add_topic (user_data);

  return ct_data_reader_read_children (reader, elements, user_data);
}

static gboolean
read_sentences (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = { { "topic", "", read_topic }, { NULL } };

  return ct_data_reader_read_children (reader, elements, user_data);
}

/**
 * ct_sentences_reader_read_bytes:
 * @name: what the file is called in messages
 * @sentences: gets what the file has
 * @error: return location for an error whose message is “file:line: sentence”
 *
 * Returns: %FALSE when the file can't be read; @sentences may have some of it then
 */
gboolean
ct_sentences_reader_read_bytes (GBytes *bytes,
                                const char *name,
                                CtSentences *sentences,
                                GError **error)
{
  static const CtDataElement root = { "sentences", "version", read_sentences };
  g_autoptr (CtDataReader) reader = ct_data_reader_new (bytes, name, SENTENCES_NAMESPACE);

  return ct_data_reader_read_document (reader, &root, sentences, error);
}

gboolean
ct_sentences_reader_read_file (GFile *file, CtSentences *sentences, GError **error)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);

  return bytes != NULL && ct_sentences_reader_read_bytes (bytes, name, sentences, error);
}
