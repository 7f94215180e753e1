/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-counterparts-reader"

#include "config.h"

#include "ct-counterparts-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-file-bytes.h"

#define COUNTERPARTS_NAMESPACE "urn:caitien:counterparts:1"

typedef struct
{
  CtCounterparts *counterparts;
  gboolean verified;
} Context;

/* Notes are for those who correct the file. */
static gboolean
read_note (CtDataReader *reader, gpointer user_data)
{
  g_autofree char *text = ct_data_reader_read_text (reader);

  return text != NULL;
}

static gboolean
read_origin (CtDataReader *reader, gpointer user_data)
{
  static const char *const names[CT_N_ORIGINS] = { "criterion", "standard", "goal" };
  Context *context = user_data;

  for (guint i = 0; i < CT_N_ORIGINS; i++)
    {
      g_autofree char *words = ct_data_reader_dup_attribute (reader, names[i]);

      ct_counterparts_set_origin (context->counterparts, i, words);
    }

  return ct_data_reader_read_nothing (reader);
}

static gboolean
add (CtDataReader *reader, Context *context, const char *from, const char *to)
{
  g_autofree char *reason = NULL;
  gboolean verified;

  if (!ct_data_reader_get_boolean (reader, "verified", context->verified, &verified))
    return FALSE;

  reason = ct_data_reader_read_text (reader);
  if (reason == NULL)
    return FALSE;

  if (!ct_counterparts_add (context->counterparts, from, to, reason, verified))
    return ct_data_reader_fail (reader, _ ("Criterion %s stands here a second time."), from);

  return TRUE;
}

static gboolean
read_pair (CtDataReader *reader, gpointer user_data)
{
  g_autofree char *from = ct_data_reader_dup_required (reader, "from");
  g_autofree char *to = from != NULL ? ct_data_reader_dup_required (reader, "to") : NULL;

  return to != NULL && add (reader, user_data, from, to);
}

static gboolean
read_open (CtDataReader *reader, gpointer user_data)
{
  g_autofree char *from = ct_data_reader_dup_required (reader, "from");

  return from != NULL && add (reader, user_data, from, NULL);
}

static gboolean
read_standard (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *from = ct_data_reader_dup_required (reader, "from");
  g_autofree char *to = from != NULL ? ct_data_reader_dup_required (reader, "to") : NULL;

  if (to == NULL)
    return FALSE;

  ct_counterparts_add_standard (context->counterparts, from, to);

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_counterparts (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "note", "", read_note },
    { "origin", "criterion standard goal", read_origin },
    { "standard", "from to", read_standard },
    { "pair", "from to verified", read_pair },
    { "open", "from verified", read_open },
    { NULL },
  };
  Context *context = user_data;
  g_autofree char *from = ct_data_reader_dup_required (reader, "from");
  g_autofree char *to = from != NULL ? ct_data_reader_dup_required (reader, "to") : NULL;

  if (to == NULL || !ct_data_reader_get_boolean (reader, "verified", FALSE, &context->verified))
    return FALSE;

  context->counterparts = ct_counterparts_new (from, to);

  return ct_data_reader_read_children (reader, elements, context);
}

/**
 * ct_counterparts_reader_read_bytes:
 * @name: what the file is called in messages
 * @error: return location for an error whose message is “file:line: sentence”
 *
 * Returns: (transfer full) (nullable): which criteria take the place of which
 */
CtCounterparts *
ct_counterparts_reader_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  static const CtDataElement root = { "counterparts", "from to version verified",
                                      read_counterparts };
  g_autoptr (CtDataReader) reader = NULL;
  g_autoptr (CtCounterparts) counterparts = NULL;
  Context context = { NULL };
  gboolean good;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  reader = ct_data_reader_new (bytes, name, COUNTERPARTS_NAMESPACE);
  good = ct_data_reader_read_document (reader, &root, &context, error);
  counterparts = context.counterparts;

  return good ? g_steal_pointer (&counterparts) : NULL;
}

/**
 * ct_counterparts_reader_read_file:
 *
 * Returns: (transfer full) (nullable): which criteria take the place of which
 */
CtCounterparts *
ct_counterparts_reader_read_file (GFile *file, GError **error)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);

  return bytes != NULL ? ct_counterparts_reader_read_bytes (bytes, name, error) : NULL;
}
