/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-legal-reader"

#include "config.h"

#include "ct-legal-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-file-bytes.h"

#define LEGAL_NAMESPACE "urn:caitien:legal:1"

/**
 * Context:
 * @acts: what the whole file adds to
 * @read: (element-type CtLegalAct): the acts of this file, which count only when all of it is good
 * @act: the one being read
 */
typedef struct
{
  CtLegalActs *acts;
  GPtrArray *read;
  CtLegalAct *act;
} Context;

static gboolean
read_kind (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *name = ct_data_reader_dup_required (reader, "name");
  g_autofree char *abbreviation = ct_data_reader_dup_required (reader, "short");

  if (name == NULL || abbreviation == NULL)
    return FALSE;

  ct_legal_acts_add_kind (context->acts, name, abbreviation);

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_past (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *word = ct_data_reader_dup_required (reader, "word");

  if (word == NULL)
    return FALSE;

  ct_legal_acts_add_past (context->acts, word);

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_title (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  g_free (context->act->title);
  context->act->title = ct_data_reader_read_text (reader);

  return context->act->title != NULL;
}

static gboolean
read_valid (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  CtLegalAct *act = context->act;

  if (!ct_data_reader_get_day (reader, "from", &act->from) ||
      !ct_data_reader_get_day (reader, "to", &act->to) ||
      !ct_data_reader_get_boolean (reader, "from-verified", FALSE, &act->from_verified) ||
      !ct_data_reader_get_boolean (reader, "to-verified", FALSE, &act->to_verified))
    return FALSE;

  if (act->to != CT_DAY_NONE && act->to < act->from)
    return ct_data_reader_fail (reader, _ ("The last day of validity is before the first one."));

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_replaced_by (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  g_free (context->act->replaced_by);
  context->act->replaced_by = ct_data_reader_dup_required (reader, "number");

  return context->act->replaced_by != NULL && ct_data_reader_read_nothing (reader);
}

static gboolean
read_act (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "title", "", read_title },
    { "valid", "from from-verified to to-verified", read_valid },
    { "replaced-by", "number", read_replaced_by },
    { NULL },
  };
  Context *context = user_data;
  g_autofree char *number = ct_data_reader_dup_required (reader, "number");

  if (number == NULL)
    return FALSE;

  context->act = ct_legal_act_new (number);
  g_ptr_array_add (context->read, context->act);

  return ct_data_reader_get_day (reader, "issued", &context->act->issued) &&
         ct_data_reader_get_boolean (reader, "verified", FALSE, &context->act->issued_verified) &&
         ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_legal (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "kind", "name short", read_kind },
    { "past", "word", read_past },
    { "act", "number issued verified", read_act },
    { NULL },
  };

  return ct_data_reader_read_children (reader, elements, user_data);
}

/**
 * ct_legal_reader_read_bytes:
 * @name: what the file is called in messages
 * @acts: what to add to
 * @error: return location for an error whose message is “file:line: sentence”
 */
gboolean
ct_legal_reader_read_bytes (GBytes *bytes, const char *name, CtLegalActs *acts, GError **error)
{
  static const CtDataElement root = { "legal", "version", read_legal };
  g_autoptr (CtDataReader) reader = NULL;
  g_autoptr (GPtrArray) read = NULL;
  Context context = { acts, NULL, NULL };

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (CT_IS_LEGAL_ACTS (acts), FALSE);

  context.read = read = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_legal_act_free);
  reader = ct_data_reader_new (bytes, name, LEGAL_NAMESPACE);
  if (!ct_data_reader_read_document (reader, &root, &context, error))
    return FALSE;

  while (read->len > 0)
    ct_legal_acts_add (acts, g_ptr_array_steal_index (read, 0));

  return TRUE;
}

gboolean
ct_legal_reader_read_file (GFile *file, CtLegalActs *acts, GError **error)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);

  return bytes != NULL && ct_legal_reader_read_bytes (bytes, name, acts, error);
}
