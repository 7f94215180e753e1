/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-page-style-reader"

#include "config.h"

#include "ct-page-style-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-column-reader.h"
#include "ct-file-bytes.h"
#include "ct-page-style-private.h"

#define STYLE_NAMESPACE "urn:caitien:page-style:1"

#define POINTS_PER_MM (72.0 / 25.4)

typedef struct
{
  CtPageStyle *style;
  CtStyleAppendix *appendix;
} Context;

/* A length is given as mm="…", pt="…" or, for shares and factors, value="…". */
static gboolean
get_measure (CtDataReader *reader, const char *attribute, double factor, double *measure)
{
  g_autofree char *text = ct_data_reader_dup_attribute (reader, attribute);
  char *end = NULL;
  double value;

  if (text == NULL)
    return FALSE;

  value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || value < 0 || value > 10000)
    return ct_data_reader_fail (reader, _ ("“%s” is no measure. Write a number like 12.5."), text);

  *measure = value * factor;

  return TRUE;
}

/* The measure in points, and how many points its unit is. */
static gboolean
get_length (CtDataReader *reader, double *measure, double *points_per_unit)
{
  static const struct
  {
    const char *attribute;
    double points;
  } units[] = { { "mm", POINTS_PER_MM }, { "pt", 1 }, { "value", 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (get_measure (reader, units[i].attribute, units[i].points, measure))
      {
        *points_per_unit = units[i].points;
        return TRUE;
      }

  return FALSE;
}

static gboolean
read_length (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *name = ct_data_reader_dup_required (reader, "name");
  double measure = 0, points = 1, lowest = 0, highest = 0;
  CtLength length;

  if (name == NULL)
    return FALSE;

  if (!ct_length_from_nick (name, &length))
    return ct_data_reader_fail (reader, _ ("A page has no measure “%s”. Correct the name."), name);

  if (!get_length (reader, &measure, &points))
    return ct_data_reader_fail (reader, _ ("The measure “%s” needs mm, pt or value."), name);

  if (get_measure (reader, "from", points, &lowest) && get_measure (reader, "to", points, &highest))
    {
      context->style->lowest[length] = lowest;
      context->style->highest[length] = highest;
    }

  context->style->points_per_unit[length] = points;
  context->style->lengths[length] = measure;
  context->style->has_length[length] = TRUE;

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_word (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *name = ct_data_reader_dup_required (reader, "name");
  CtStyleWord word;

  if (name == NULL)
    return FALSE;

  if (!ct_style_word_from_nick (name, &word))
    return ct_data_reader_fail (reader, _ ("A page has no words called “%s”. Correct the name."),
                                name);

  g_free (context->style->words[word]);
  context->style->words[word] = ct_data_reader_read_text (reader);

  return context->style->words[word] != NULL;
}

static gboolean
read_font (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *family = ct_data_reader_dup_required (reader, "family");

  if (family == NULL)
    return FALSE;

  g_ptr_array_add (context->style->families, g_steal_pointer (&family));

  return ct_data_reader_read_nothing (reader);
}

/* The lines stand with " / " between them, as they are spoken of. */
static gboolean
read_capacity (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *text = ct_data_reader_read_text (reader);
  g_auto (GStrv) lines = NULL;

  if (text == NULL)
    return FALSE;

  lines = g_strsplit (text, " / ", -1);
  g_ptr_array_add (context->style->capacities, g_strjoinv ("\n", lines));

  return TRUE;
}

/* Words of the sheet of adjustments; those that are not there are left out on it. */
static gboolean
read_sheet (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *name = ct_data_reader_dup_required (reader, "name");
  g_autofree char *text = name != NULL ? ct_data_reader_read_text (reader) : NULL;

  if (text == NULL)
    return FALSE;

  g_hash_table_insert (context->style->sheet, g_steal_pointer (&name), g_steal_pointer (&text));

  return TRUE;
}

static gboolean
read_column (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return ct_column_reader_read (reader, context->appendix->columns);
}

static gboolean
read_appendix (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "column", CT_COLUMN_ATTRIBUTES, read_column },
    { NULL },
  };
  Context *context = user_data;
  g_autofree char *kind = ct_data_reader_dup_required (reader, "kind");
  CtAppendix appendix;

  if (kind == NULL)
    return FALSE;

  if (!ct_appendix_from_nick (kind, &appendix))
    return ct_data_reader_fail (reader, _ ("There is no appendix “%s”. Correct the name."), kind);

  context->appendix = &context->style->appendices[appendix];
  g_free (context->appendix->title);
  context->appendix->title = ct_data_reader_dup_required (reader, "title");

  return context->appendix->title != NULL &&
         ct_data_reader_get_boolean (reader, "landscape", FALSE, &context->appendix->landscape) &&
         ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_letters (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  g_free (context->style->letters);
  context->style->letters = ct_data_reader_read_text (reader);

  return context->style->letters != NULL;
}

static gboolean
read_binding (CtDataReader *reader, GHashTable *words)
{
  g_autofree char *text = ct_data_reader_read_text (reader);
  g_auto (GStrv) parts = NULL;

  if (text == NULL)
    return FALSE;

  parts = g_strsplit_set (text, " \n\t", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_hash_table_add (words, g_strdup (parts[i]));

  return TRUE;
}

static gboolean
read_before_number (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return read_binding (reader, context->style->binding_before);
}

static gboolean
read_after_number (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return read_binding (reader, context->style->binding_after);
}

static gboolean
check_complete (CtDataReader *reader, CtPageStyle *style)
{
  for (guint i = 0; i < CT_N_LENGTHS; i++)
    if (!style->has_length[i])
      return ct_data_reader_fail (reader, _ ("The measure “%s” is missing."),
                                  ct_length_to_nick (i));

  for (guint i = 0; i < CT_N_STYLE_WORDS; i++)
    if (style->words[i] == NULL)
      return ct_data_reader_fail (reader, _ ("The words called “%s” are missing."),
                                  ct_style_word_to_nick (i));

  for (guint i = 0; i < CT_N_APPENDICES; i++)
    if (style->appendices[i].title == NULL)
      return ct_data_reader_fail (reader, _ ("The appendix “%s” is missing."),
                                  ct_appendix_to_nick (i));

  if (style->families->len == 0)
    return ct_data_reader_fail (reader, _ ("The page style names no <font>."));

  return TRUE;
}

static gboolean
read_style (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "length", "name mm pt value from to", read_length },
    { "word", "name", read_word },
    { "font", "family", read_font },
    { "capacity", "", read_capacity },
    { "sheet", "name", read_sheet },
    { "appendix", "kind title landscape", read_appendix },
    { "letters", "", read_letters },
    { "before-number", "", read_before_number },
    { "after-number", "", read_after_number },
    { NULL },
  };
  Context *context = user_data;
  CtPageStyle *style = _ct_page_style_new ();

  context->style = style;
  style->id = ct_data_reader_dup_required (reader, "id");
  style->label = ct_data_reader_dup_attribute (reader, "label");
  style->language = ct_data_reader_dup_required (reader, "language");

  return style->id != NULL && style->language != NULL &&
         ct_data_reader_read_children (reader, elements, context) && check_complete (reader, style);
}

/**
 * ct_page_style_reader_read_bytes:
 * @name: what the file is called in messages
 * @error: return location for an error whose message is “file:line: sentence”
 *
 * Returns: (transfer full) (nullable): the style
 */
CtPageStyle *
ct_page_style_reader_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  static const CtDataElement root = { "page-style", "id version label language", read_style };
  g_autoptr (CtDataReader) reader = NULL;
  g_autoptr (CtPageStyle) style = NULL;
  Context context = { NULL };
  gboolean good;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  reader = ct_data_reader_new (bytes, name, STYLE_NAMESPACE);
  good = ct_data_reader_read_document (reader, &root, &context, error);
  style = context.style;

  return good ? g_steal_pointer (&style) : NULL;
}

/**
 * ct_page_style_reader_read_file:
 *
 * Returns: (transfer full) (nullable): the style
 */
CtPageStyle *
ct_page_style_reader_read_file (GFile *file, GError **error)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);

  return bytes != NULL ? ct_page_style_reader_read_bytes (bytes, name, error) : NULL;
}
