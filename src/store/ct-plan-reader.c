/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-plan-reader"

#include "config.h"

#include "ct-plan-reader.h"

#include <glib/gi18n-lib.h>

#include "ct-plan-builder.h"
#include "ct-plan-values.h"
#include "ct-raw-xml.h"

/* Reads a plan in one pass. What the schema knows goes to the builder; whatever else the file holds
 * is recorded as source and goes there too, to be kept in its place.
 */
typedef struct
{
  CtCatalogue *catalogue;
  CtPlanBuilder *builder;
  CtRawXml *raw;
  gboolean raw_is_second;
  GString *stray;
  const char *uri;
} Reader;

/* A part that the schema has no name for is complete. */
static void
keep_raw (Reader *self)
{
  g_autofree char *xml = ct_raw_xml_steal (self->raw);

  ct_plan_builder_keep (self->builder, xml, self->raw_is_second);
  self->raw_is_second = FALSE;
}

/* Words where no words belong. In a period or budget they plainly are its words; elsewhere they are
 * kept, without the white space around them. */
static void
flush_stray (Reader *self)
{
  g_autofree char *words = NULL;

  if (self->stray->len == 0)
    return;

  words = g_strstrip (g_strdup (self->stray->str));
  g_string_truncate (self->stray, 0);
  if (*words == '\0' || ct_plan_builder_set_words (self->builder, words))
    return;

  ct_raw_xml_text (self->raw, words, strlen (words), FALSE);
  keep_raw (self);
}

static gboolean
is_ours (Reader *self, const char *uri)
{
  if (uri == self->uri && uri != NULL)
    return TRUE;

  if (g_strcmp0 (uri, CT_PLAN_NAMESPACE) != 0)
    return FALSE;

  /* The parser's names are unique, so the next time a look at the pointer is enough. */
  self->uri = uri;

  return TRUE;
}

/* Declarations of prefixes, and attributes that the schema has no name for. */
static void
keep_attributes (Reader *self, const CtXmlElement *element)
{
  g_autofree char *xml = NULL;
  gboolean unknown = FALSE;

  for (guint i = 0; i < element->n_namespaces; i++)
    if (element->namespaces[i].prefix != NULL)
      {
        ct_raw_xml_declaration (self->raw, &element->namespaces[i]);
        unknown = TRUE;
      }

  for (guint i = 0; i < element->n_attributes; i++)
    if (ct_plan_builder_find_attribute (self->builder, &element->attributes[i]) == NULL)
      {
        ct_raw_xml_attribute (self->raw, element, &element->attributes[i]);
        unknown = TRUE;
      }

  if (!unknown)
    return;

  xml = ct_raw_xml_steal (self->raw);
  ct_plan_builder_keep_attributes (self->builder, xml);
}

static void
fail_root (CtXmlParser *parser, const CtXmlElement *element)
{
  g_autofree char *name = ct_xml_shorten (element->name);
  g_autofree char *uri = ct_xml_shorten (element->uri != NULL ? element->uri : "");

  if (g_str_equal (element->name, "plan") && g_str_has_prefix (uri, "urn:caitien:plan:"))
    ct_xml_parser_fail (parser, CT_STORE_ERROR_VERSION,
                        _ ("The plan was written in a format (%s) that this program does not "
                           "know; a newer program is needed."),
                        uri);
  else
    ct_xml_parser_fail (parser, CT_STORE_ERROR_KIND,
                        _ ("The file is XML but no plan: it begins with <%s> in the namespace "
                           "“%s”."),
                        name, uri);
}

static char *
join_frameworks (CtCatalogue *catalogue)
{
  GListModel *frameworks = ct_catalogue_get_frameworks (catalogue);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (frameworks); i++)
    {
      g_autoptr (CtFramework) framework = g_list_model_get_item (frameworks, i);

      g_ptr_array_add (ids, (char *) ct_framework_get_id (framework));
    }
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (", ", (char **) ids->pdata);
}

static char *
join_forms (CtCatalogue *catalogue)
{
  GListModel *forms = ct_catalogue_get_forms (catalogue);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr (CtForm) form = g_list_model_get_item (forms, i);

      g_ptr_array_add (ids, (char *) ct_form_get_id (form));
    }
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (", ", (char **) ids->pdata);
}

static void
check_framework (Reader *self, CtXmlParser *parser, const char *id)
{
  g_autofree char *known = NULL;
  g_autofree char *quote = NULL;

  if (self->catalogue == NULL || *id == '\0' ||
      ct_catalogue_get_framework (self->catalogue, id) != NULL)
    return;

  known = join_frameworks (self->catalogue);
  quote = ct_xml_shorten (id);
  ct_xml_parser_fail (parser, CT_STORE_ERROR_UNKNOWN,
                      _ ("The plan follows the standards “%s”, which this program does not "
                         "have; it has %s."),
                      quote, known);
}

static void
check_form (Reader *self, CtXmlParser *parser, const char *id)
{
  g_autofree char *known = NULL;
  g_autofree char *quote = NULL;

  if (self->catalogue == NULL || *id == '\0' || ct_catalogue_get_form (self->catalogue, id) != NULL)
    return;

  known = join_forms (self->catalogue);
  quote = ct_xml_shorten (id);
  ct_xml_parser_fail (parser, CT_STORE_ERROR_UNKNOWN,
                      _ ("The plan is written for the form “%s”, which this program does not "
                         "have; it has %s."),
                      quote, known);
}

static void
check_root_attribute (Reader *self, CtXmlParser *parser, const CtXmlAttribute *attribute)
{
  if (attribute->prefix != NULL)
    return;

  if (g_str_equal (attribute->name, "version"))
    ct_plan_values_check_version (parser, attribute->value);
  else if (g_str_equal (attribute->name, "framework"))
    check_framework (self, parser, attribute->value);
  else if (g_str_equal (attribute->name, "form"))
    check_form (self, parser, attribute->value);
}

static void
start_root (Reader *self, CtXmlParser *parser, const CtXmlElement *element)
{
  for (guint i = 0; i < element->n_attributes; i++)
    check_root_attribute (self, parser, &element->attributes[i]);

  ct_raw_xml_bind (self->raw, NULL, CT_PLAN_NAMESPACE);
  for (guint i = 0; i < element->n_namespaces; i++)
    if (element->namespaces[i].prefix != NULL)
      ct_raw_xml_bind (self->raw, element->namespaces[i].prefix, element->namespaces[i].uri);
}

static void
start_cb (CtXmlParser *parser, const CtXmlElement *element, gpointer data)
{
  Reader *self = data;
  const CtElementSpec *spec = NULL;

  if (ct_raw_xml_is_open (self->raw))
    {
      ct_raw_xml_start (self->raw, element);
      return;
    }

  flush_stray (self);
  if (is_ours (self, element->uri))
    spec = ct_plan_builder_find_child (self->builder, element, &self->raw_is_second);

  if (ct_plan_builder_is_at_root (self->builder))
    {
      if (spec == NULL)
        fail_root (parser, element);
      else
        start_root (self, parser, element);
      if (ct_xml_parser_get_failed (parser))
        return;
    }

  if (spec == NULL || self->raw_is_second)
    {
      ct_raw_xml_start (self->raw, element);
      return;
    }

  ct_plan_builder_begin (self->builder, spec);
  keep_attributes (self, element);
  ct_plan_builder_set_attributes (self->builder, parser, element);
}

static void
end_cb (CtXmlParser *parser, const char *prefix, const char *name, gpointer data)
{
  Reader *self = data;

  if (ct_raw_xml_is_open (self->raw))
    {
      if (ct_raw_xml_end (self->raw, prefix, name))
        keep_raw (self);
      return;
    }

  flush_stray (self);
  ct_plan_builder_end (self->builder);
}

static gboolean
is_blank (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

static void
text_cb (CtXmlParser *parser, const char *text, gsize length, gboolean cdata, gpointer data)
{
  Reader *self = data;

  if (ct_raw_xml_is_open (self->raw))
    ct_raw_xml_text (self->raw, text, length, cdata);
  else if (ct_plan_builder_holds_text (self->builder))
    ct_plan_builder_add_text (self->builder, text, length);
  else if (self->stray->len > 0 || !is_blank (text, length))
    g_string_append_len (self->stray, text, length);
}

static void
comment_cb (CtXmlParser *parser, const char *text, gpointer data)
{
  Reader *self = data;
  gboolean inside = ct_raw_xml_is_open (self->raw);

  if (!inside)
    flush_stray (self);
  ct_raw_xml_comment (self->raw, text);
  if (!inside)
    keep_raw (self);
}

static void
instruction_cb (CtXmlParser *parser, const char *target, const char *text, gpointer data)
{
  Reader *self = data;
  gboolean inside = ct_raw_xml_is_open (self->raw);

  if (!inside)
    flush_stray (self);
  ct_raw_xml_instruction (self->raw, target, text);
  if (!inside)
    keep_raw (self);
}

static const CtXmlHandler handler = { start_cb, end_cb, text_cb, comment_cb, instruction_cb };

/**
 * ct_plan_reader_read:
 * @name: what to call the file in errors
 *
 * Reads a plan. Whatever the file holds that this version does not know is kept with the plan, and
 * ct_plan_writer_write() puts it back in its place.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL with one sentence in @error,
 *   `name:line: text`
 */
CtPlan *
ct_plan_reader_read (GBytes *bytes, const char *name, GError **error)
{
  return ct_plan_reader_read_with_catalogue (bytes, name, NULL, error);
}

/**
 * ct_plan_reader_read_with_catalogue:
 * @catalogue: (nullable): the standards and forms that there are
 *
 * The same, but a plan that names standards or a form that are not there is refused.
 *
 * Returns: (transfer full) (nullable): the plan
 */
CtPlan *
ct_plan_reader_read_with_catalogue (GBytes *bytes,
                                    const char *name,
                                    CtCatalogue *catalogue,
                                    GError **error)
{
  g_autoptr (CtPlanBuilder) builder = NULL;
  g_autoptr (CtRawXml) raw = NULL;
  g_autoptr (GString) stray = NULL;
  Reader self = { NULL };

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self.catalogue = catalogue;
  self.builder = builder = ct_plan_builder_new ();
  self.raw = raw = ct_raw_xml_new ();
  self.stray = stray = g_string_new (NULL);

  if (!ct_xml_parse (bytes, name, &handler, &self, error))
    return NULL;

  return ct_plan_builder_finish (builder, name, error);
}
