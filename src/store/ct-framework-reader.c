/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-framework-reader"

#include "config.h"

#include "ct-framework-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ct-column-reader.h"
#include "ct-file-bytes.h"
#include "ct-framework-reader-private.h"

#define FRAMEWORK_NAMESPACE "urn:caitien:framework:1"

/* More levels than any circular has had; keeps a slip of the pen from making a huge list. */
#define MAX_LEVEL 9

static gboolean
read_label (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;

  return ct_data_reader_take_text (reader, &context->framework->label);
}

static gboolean
read_source (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;

  return ct_data_reader_take_text (reader, &context->framework->source);
}

static gboolean
read_circular (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  CtFramework *framework = context->framework;

  g_free (framework->circular);
  framework->circular = ct_data_reader_dup_required (reader, "number");
  g_free (framework->appendix);
  framework->appendix = ct_data_reader_dup_attribute (reader, "appendix");

  return framework->circular != NULL &&
         ct_data_reader_get_day (reader, "issued", &framework->issued) &&
         ct_data_reader_read_nothing (reader);
}

static gboolean
read_valid (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  CtFramework *framework = context->framework;
  gboolean verified = framework->verified;

  if (!ct_data_reader_get_day (reader, "from", &framework->valid_from) ||
      !ct_data_reader_get_day (reader, "to", &framework->valid_to) ||
      !ct_data_reader_get_boolean (reader, "from-verified", verified,
                                   &framework->valid_from_verified) ||
      !ct_data_reader_get_boolean (reader, "to-verified", verified, &framework->valid_to_verified))
    return FALSE;

  if (framework->valid_to != CT_DAY_NONE && framework->valid_to < framework->valid_from)
    return ct_data_reader_fail (reader, _ ("The last day of validity is before the first one."));

  return ct_data_reader_read_nothing (reader);
}

static gboolean
add_circular (CtDataReader *reader, GStrvBuilder *builder)
{
  g_autofree char *circular = ct_data_reader_dup_required (reader, "circular");

  if (circular == NULL)
    return FALSE;

  g_strv_builder_add (builder, circular);

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_replaces (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;

  return add_circular (reader, context->framework->replaces_builder);
}

static gboolean
read_amended_by (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;

  return add_circular (reader, context->framework->amended_by_builder);
}

static gboolean
read_replaced_by (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;

  g_free (context->framework->replaced_by);
  context->framework->replaced_by = ct_data_reader_dup_required (reader, "circular");

  return context->framework->replaced_by != NULL && ct_data_reader_read_nothing (reader);
}

static gboolean
read_school (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  g_autofree char *kind = ct_data_reader_dup_required (reader, "kind");

  if (kind == NULL)
    return FALSE;

  g_strv_builder_add (context->framework->kinds_builder, kind);

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_note (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  g_autofree char *source = ct_data_reader_dup_attribute (reader, "source");
  g_autofree char *text = NULL;
  gboolean verified;

  if (!ct_data_reader_get_boolean (reader, "verified", context->framework->verified, &verified))
    return FALSE;

  text = ct_data_reader_read_text (reader);
  if (text != NULL)
    _ct_framework_add_note (context->framework, text, source, verified);

  return text != NULL;
}

static gboolean
read_level_name (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  GPtrArray *names = context->framework->level_names;
  g_autofree char *name = ct_data_reader_dup_required (reader, "name");
  guint number;

  if (name == NULL || !ct_data_reader_get_number (reader, "no", 0, MAX_LEVEL, &number))
    return FALSE;

  if (number != names->len)
    return ct_data_reader_fail (reader,
                                _ ("The levels must be numbered one after the other from 0: "
                                   "here %u is expected."),
                                names->len);

  g_ptr_array_add (names, g_steal_pointer (&name));

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_levels (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "level", "no name", read_level_name },
    { NULL },
  };

  return ct_data_reader_read_children (reader, elements, user_data);
}

static gboolean
read_evidence_code (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;
  CtFramework *framework = context->framework;
  g_autofree char *pattern = ct_data_reader_dup_required (reader, "pattern");
  g_autofree char *open = ct_data_reader_dup_attribute (reader, "open");
  g_autofree char *close = ct_data_reader_dup_attribute (reader, "close");
  g_autofree char *separator = ct_data_reader_dup_attribute (reader, "separator");

  if (pattern == NULL ||
      !ct_data_reader_get_boolean (reader, "each", FALSE, &framework->evidence_each))
    return FALSE;

  if (strstr (pattern, "{criterion}") == NULL || strstr (pattern, "{nn}") == NULL)
    return ct_data_reader_fail (reader, _ ("The pattern of evidence codes needs the places "
                                           "{criterion} and {nn}."));

  g_free (framework->evidence_pattern);
  g_free (framework->evidence_open);
  g_free (framework->evidence_close);
  g_free (framework->evidence_separator);
  framework->evidence_pattern = g_steal_pointer (&pattern);
  framework->evidence_open = open != NULL ? g_steal_pointer (&open) : g_strdup ("");
  framework->evidence_close = close != NULL ? g_steal_pointer (&close) : g_strdup ("");
  framework->evidence_separator =
      separator != NULL ? g_steal_pointer (&separator) : g_strdup (", ");

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_evidence_column (CtDataReader *reader, gpointer user_data)
{
  CtFrameworkContext *context = user_data;

  return ct_column_reader_read (reader, context->framework->evidence_columns);
}

static gboolean
read_evidence_list (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "column", CT_COLUMN_ATTRIBUTES, read_evidence_column },
    { NULL },
  };

  return ct_data_reader_read_children (reader, elements, user_data);
}

static gboolean
check_complete (CtDataReader *reader, CtFramework *framework)
{
  if (framework->label == NULL || *framework->label == '\0')
    return ct_data_reader_fail (reader, _ ("The framework has no <label> to show it by."));

  if (framework->circular == NULL)
    return ct_data_reader_fail (reader, _ ("The framework has no <circular>."));

  if (framework->evidence_pattern == NULL)
    return ct_data_reader_fail (reader, _ ("The framework has no <evidence-code>."));

  if (g_list_model_get_n_items (ct_framework_get_criteria (framework)) == 0)
    return ct_data_reader_fail (reader, _ ("The framework has no criteria."));

  return TRUE;
}

static gboolean
read_framework (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "label", "", read_label },
    { "circular", "number appendix issued", read_circular },
    { "valid", "from from-verified to to-verified", read_valid },
    { "replaces", "circular", read_replaces },
    { "amended-by", "circular issued from from-verified", read_amended_by },
    { "replaced-by", "circular", read_replaced_by },
    { "school", "kind", read_school },
    { "source", "", read_source },
    { "note", "verified source", read_note },
    { "levels", "", read_levels },
    { "evidence-code", "pattern open close separator each", read_evidence_code },
    { "evidence-list", "", read_evidence_list },
    { "school-level", "article verified", _ct_framework_read_school_level },
    { "standard", "no name verified", _ct_framework_read_standard },
    { "level4", "article verified source", _ct_framework_read_level4 },
    { NULL },
  };
  CtFrameworkContext *context = user_data;
  g_autofree char *id = ct_data_reader_dup_required (reader, "id");
  gboolean verified;

  if (id == NULL || !ct_data_reader_get_boolean (reader, "verified", FALSE, &verified))
    return FALSE;

  context->framework = _ct_framework_new (id, verified);

  return ct_data_reader_read_children (reader, elements, context) &&
         check_complete (reader, context->framework);
}

/**
 * ct_framework_reader_read_bytes:
 * @name: what the file is called in messages
 * @error: return location for an error whose message is “file:line: sentence”
 *
 * Returns: (transfer full) (nullable): the framework
 */
CtFramework *
ct_framework_reader_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  static const CtDataElement root = { "framework", "id version verified", read_framework };
  g_autoptr (CtDataReader) reader = NULL;
  g_autoptr (CtFramework) framework = NULL;
  CtFrameworkContext context = { NULL };
  gboolean good;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  reader = ct_data_reader_new (bytes, name, FRAMEWORK_NAMESPACE);
  good = ct_data_reader_read_document (reader, &root, &context, error);
  framework = context.framework;

  if (!good)
    return NULL;

  _ct_framework_freeze (framework);

  return g_steal_pointer (&framework);
}

/**
 * ct_framework_reader_read_file:
 *
 * Returns: (transfer full) (nullable): the framework
 */
CtFramework *
ct_framework_reader_read_file (GFile *file, GError **error)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);

  return bytes != NULL ? ct_framework_reader_read_bytes (bytes, name, error) : NULL;
}
