/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-form-reader"

#include "config.h"

#include "ct-form-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-column-reader.h"
#include "ct-file-bytes.h"
#include "ct-form-private.h"

#define FORM_NAMESPACE "urn:caitien:form:1"

#define MAX_LEVEL 9
#define MAX_COPIES 999

/* What is being read: the form so far, and the places in it that the elements inside add to. */
typedef struct
{
  CtForm *form;
  CtFormTable table;
  CtFormSection *section;
  GPtrArray *paragraphs;
} Context;

static gboolean
read_label (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return ct_data_reader_take_text (reader, &context->form->label);
}

static gboolean
read_circular (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return ct_data_reader_take_text (reader, &context->form->circular);
}

static gboolean
read_framework (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *id = ct_data_reader_dup_required (reader, "id");

  if (id == NULL)
    return FALSE;

  g_ptr_array_add (context->form->frameworks, g_steal_pointer (&id));

  return ct_data_reader_read_nothing (reader);
}

static gboolean
read_word (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *name = ct_data_reader_dup_required (reader, "name");
  CtFormWord word;

  if (name == NULL)
    return FALSE;

  if (!ct_form_word_from_nick (name, &word))
    return ct_data_reader_fail (reader, _ ("A form has no words called “%s”. Correct the name."),
                                name);

  return ct_data_reader_take_text (reader, &context->form->words[word]);
}

static gboolean
read_recipient (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *text = NULL;
  guint copies = 0;

  if (!ct_data_reader_get_optional_number (reader, "copies", 0, MAX_COPIES, &copies))
    return FALSE;

  text = ct_data_reader_read_text (reader);
  if (text != NULL)
    _ct_form_add_recipient (context->form, copies, text);

  return text != NULL;
}

static gboolean
add_paragraph (CtDataReader *reader, Context *context, CtParagraphKind kind)
{
  g_autofree char *text = NULL;
  guint level = 1;

  if (kind != CT_PARAGRAPH_TEXT_KIND &&
      !ct_data_reader_get_optional_number (reader, "level", 1, 3, &level))
    return FALSE;

  text = ct_data_reader_read_text (reader);
  if (text != NULL)
    _ct_form_add_paragraph (context->paragraphs, kind, level, text);

  return text != NULL;
}

static gboolean
read_p (CtDataReader *reader, gpointer user_data)
{
  return add_paragraph (reader, user_data, CT_PARAGRAPH_TEXT_KIND);
}

static gboolean
read_h (CtDataReader *reader, gpointer user_data)
{
  return add_paragraph (reader, user_data, CT_PARAGRAPH_HEADING);
}

static gboolean
read_li (CtDataReader *reader, gpointer user_data)
{
  return add_paragraph (reader, user_data, CT_PARAGRAPH_ITEM);
}

static gboolean
read_heading (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return ct_data_reader_take_text (reader, &context->section->heading);
}

static gboolean
read_section (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "heading", "", read_heading },
    { "p", "", read_p },
    { "h", "level", read_h },
    { "li", "level", read_li },
    { NULL },
  };
  Context *context = user_data;
  g_autofree char *kind = ct_data_reader_dup_required (reader, "kind");

  if (kind == NULL)
    return FALSE;

  context->section = _ct_form_add_section (context->form, kind);
  context->paragraphs = context->section->paragraphs;

  return ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_paragraphs (CtDataReader *reader, Context *context, GPtrArray *paragraphs)
{
  static const CtDataElement elements[] = { { "p", "", read_p }, { NULL } };

  context->paragraphs = paragraphs;

  return ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_preamble (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return read_paragraphs (reader, context, context->form->preamble);
}

static gboolean
read_closing (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return read_paragraphs (reader, context, context->form->closing);
}

static gboolean
read_column (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;

  return ct_column_reader_read (reader, context->form->columns[context->table]);
}

static gboolean
read_band (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *title = NULL;
  guint first = 0, last = 0;

  if (!ct_data_reader_get_number (reader, "from", 0, MAX_LEVEL, &first) ||
      !ct_data_reader_get_number (reader, "to", first, MAX_LEVEL, &last))
    return FALSE;

  title = ct_data_reader_read_text (reader);
  if (title != NULL)
    _ct_form_add_band (context->form, first, last, title);

  return title != NULL;
}

static gboolean
read_point (CtDataReader *reader, gpointer user_data)
{
  Context *context = user_data;
  g_autofree char *point = ct_data_reader_dup_required (reader, "point");
  g_autofree char *title = NULL;

  if (point == NULL)
    return FALSE;

  title = ct_data_reader_read_text (reader);
  if (title != NULL)
    _ct_form_add_review_point (context->form, point, title);

  return title != NULL;
}

static gboolean
read_landscape (CtDataReader *reader, Context *context)
{
  return ct_data_reader_get_boolean (reader, "landscape", FALSE,
                                     &context->form->landscape[context->table]);
}

static gboolean
read_plan_table (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "column", CT_COLUMN_ATTRIBUTES, read_column },
    { "band", "from to", read_band },
    { NULL },
  };
  Context *context = user_data;
  CtForm *form = context->form;

  context->table = CT_FORM_TABLE_PLAN;
  g_free (form->bullets);
  form->bullets = ct_data_reader_dup_attribute (reader, "bullets");

  return read_landscape (reader, context) &&
         ct_data_reader_get_boolean (reader, "table-per-standard", FALSE,
                                     &form->table_per_standard) &&
         ct_data_reader_get_boolean (reader, "numbers-standards", FALSE,
                                     &form->numbers_standards) &&
         ct_data_reader_get_boolean (reader, "pairs-actions", FALSE, &form->pairs_actions) &&
         ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_problems_table (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "column", CT_COLUMN_ATTRIBUTES, read_column },
    { NULL },
  };
  Context *context = user_data;

  context->table = CT_FORM_TABLE_PROBLEMS;

  return read_landscape (reader, context) &&
         ct_data_reader_read_children (reader, elements, context);
}

static gboolean
read_reviews_table (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "column", CT_COLUMN_ATTRIBUTES, read_column },
    { "row", "point", read_point },
    { NULL },
  };
  Context *context = user_data;

  context->table = CT_FORM_TABLE_REVIEWS;

  return read_landscape (reader, context) &&
         ct_data_reader_read_children (reader, elements, context);
}

static gboolean
check_complete (CtDataReader *reader, CtForm *form)
{
  if (form->label == NULL || *form->label == '\0')
    return ct_data_reader_fail (reader, _ ("The form has no <label> to show it by."));

  for (guint i = 0; i < CT_N_FORM_TABLES; i++)
    if (form->columns[i]->len == 0)
      return ct_data_reader_fail (reader, _ ("The form needs a <plan-table>, a <problems-table> "
                                             "and a <reviews-table>, each with columns."));

  if (form->circular == NULL)
    form->circular = g_strdup ("");
  if (form->bullets == NULL)
    form->bullets = g_strdup ("plain");

  return TRUE;
}

static gboolean
read_form (CtDataReader *reader, gpointer user_data)
{
  static const CtDataElement elements[] = {
    { "label", "", read_label },
    { "circular", "", read_circular },
    { "framework", "id", read_framework },
    { "word", "name", read_word },
    { "recipient", "copies", read_recipient },
    { "preamble", "", read_preamble },
    { "section", "kind", read_section },
    { "closing", "", read_closing },
    { "plan-table", "landscape table-per-standard numbers-standards pairs-actions bullets",
      read_plan_table },
    { "problems-table", "landscape", read_problems_table },
    { "reviews-table", "landscape", read_reviews_table },
    { NULL },
  };
  Context *context = user_data;
  CtForm *form = _ct_form_new ();

  context->form = form;
  form->id = ct_data_reader_dup_required (reader, "id");
  form->page_style = ct_data_reader_dup_required (reader, "page-style");

  return form->id != NULL && form->page_style != NULL &&
         ct_data_reader_get_boolean (reader, "verified", FALSE, &form->verified) &&
         ct_data_reader_read_children (reader, elements, context) && check_complete (reader, form);
}

/**
 * ct_form_reader_read_bytes:
 * @name: what the file is called in messages
 * @error: return location for an error whose message is “file:line: sentence”
 *
 * Returns: (transfer full) (nullable): the form
 */
CtForm *
ct_form_reader_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  static const CtDataElement root = { "form", "id version verified page-style", read_form };
  g_autoptr (CtDataReader) reader = NULL;
  g_autoptr (CtForm) form = NULL;
  Context context = { NULL };
  gboolean good;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  reader = ct_data_reader_new (bytes, name, FORM_NAMESPACE);
  good = ct_data_reader_read_document (reader, &root, &context, error);
  form = context.form;

  return good ? g_steal_pointer (&form) : NULL;
}

/**
 * ct_form_reader_read_file:
 *
 * Returns: (transfer full) (nullable): the form
 */
CtForm *
ct_form_reader_read_file (GFile *file, GError **error)
{
  g_autofree char *name = ct_file_bytes_dup_name (file);
  g_autoptr (GBytes) bytes = ct_file_bytes_load (file, NULL, NULL, error);

  return bytes != NULL ? ct_form_reader_read_bytes (bytes, name, error) : NULL;
}
