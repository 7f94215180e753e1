/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-data-reader"

#include "config.h"

#include "ct-data-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>

/* The program's own data files are small; a larger one is not one of them. */
#define MAX_SIZE (4 * 1024 * 1024)

/**
 * CtDataReader:
 *
 * Reads a file of the program's data (a framework, a form) element by element and says file and
 * line of the first thing that is wrong with it. People edit these files by hand: an element or
 * attribute that nobody knows is an error, so that a slip of the pen is seen; those of another
 * namespace are passed over.
 */
struct _CtDataReader
{
  xmlTextReaderPtr xml;
  GBytes *bytes;
  char *name;
  char *xml_namespace;
  GError *error;
};

G_DEFINE_QUARK (ct - data - error - quark, ct_data_error)

/* The name is what stands before the line in messages. */
CtDataReader *
ct_data_reader_new (GBytes *bytes, const char *name, const char *xml_namespace)
{
  CtDataReader *self = g_new0 (CtDataReader, 1);

  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->xml_namespace = g_strdup (xml_namespace);

  return self;
}

void
ct_data_reader_free (CtDataReader *self)
{
  g_clear_pointer (&self->xml, xmlFreeTextReader);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_error (&self->error);
  g_free (self->name);
  g_free (self->xml_namespace);
  g_free (self);
}

/* The parser reads ahead, so the line of the node itself counts where there is one. */
static int
get_line (CtDataReader *self)
{
  xmlNodePtr node = self->xml != NULL ? xmlTextReaderCurrentNode (self->xml) : NULL;
  long line = node != NULL ? xmlGetLineNo (node) : 0;

  if (line > 0)
    return (int) line;

  return self->xml != NULL ? xmlTextReaderGetParserLineNumber (self->xml) : 1;
}

static void G_GNUC_PRINTF (4, 5)
    set_error (CtDataReader *self, CtDataError code, int line, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  self->error = g_error_new (CT_DATA_ERROR, code, "%s:%d: %s", self->name, MAX (line, 1), text);
}

/**
 * ct_data_reader_fail:
 * @format: a translated sentence that says what is wrong here and what to do
 *
 * Ends the reading. Only the first failure counts.
 *
 * Returns: %FALSE
 */
gboolean
ct_data_reader_fail (CtDataReader *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  set_error (self, CT_DATA_ERROR_CONTENT, get_line (self), "%s", text);

  return FALSE;
}

static gboolean
fail_as_xml (CtDataReader *self)
{
  const xmlError *xml_error = xmlGetLastError ();
  g_autofree char *reason = NULL;

  if (xml_error != NULL && xml_error->message != NULL)
    reason = g_strstrip (g_utf8_make_valid (xml_error->message, -1));
  else
    reason = g_strdup (_ ("the file ends before it is complete"));

  set_error (self, CT_DATA_ERROR_XML, xml_error != NULL ? xml_error->line : get_line (self),
             _ ("This file cannot be read as XML: %s"), reason);

  return FALSE;
}

/* One node on. FALSE at the end of the file too: inside of the root that is an error. */
static gboolean
step (CtDataReader *self)
{
  if (self->error != NULL)
    return FALSE;

  if (xmlTextReaderRead (self->xml) != 1)
    return fail_as_xml (self);

  if (xmlTextReaderNodeType (self->xml) == XML_READER_TYPE_ENTITY_REFERENCE)
    return ct_data_reader_fail (self, _ ("Entities are not read. Write the text itself."));

  return TRUE;
}

static gboolean
is_blank (CtDataReader *self)
{
  const char *text = (const char *) xmlTextReaderConstValue (self->xml);

  return text == NULL || text[strspn (text, " \t\r\n")] == '\0';
}

static gboolean
is_ours (CtDataReader *self)
{
  return g_strcmp0 ((const char *) xmlTextReaderConstNamespaceUri (self->xml),
                    self->xml_namespace) == 0;
}

static gboolean
skip_element (CtDataReader *self)
{
  int depth = xmlTextReaderDepth (self->xml);

  if (xmlTextReaderIsEmptyElement (self->xml))
    return TRUE;

  while (step (self))
    {
      if (xmlTextReaderNodeType (self->xml) == XML_READER_TYPE_END_ELEMENT &&
          xmlTextReaderDepth (self->xml) == depth)
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_attributes (CtDataReader *self, const CtDataElement *element)
{
  g_auto (GStrv) known = g_strsplit (element->attributes, " ", -1);
  gboolean good = TRUE;

  while (good && xmlTextReaderMoveToNextAttribute (self->xml) == 1)
    {
      const char *name = (const char *) xmlTextReaderConstLocalName (self->xml);

      if (xmlTextReaderConstNamespaceUri (self->xml) == NULL &&
          !g_strv_contains ((const char *const *) known, name))
        good = ct_data_reader_fail (self, _ ("<%s> has no attribute “%s”. Correct its name."),
                                    element->name, name);
    }

  xmlTextReaderMoveToElement (self->xml);

  return good;
}

static gboolean
dispatch (CtDataReader *self, const CtDataElement *elements, gpointer user_data)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->xml);

  if (!is_ours (self))
    return skip_element (self);

  for (gsize i = 0; elements[i].name != NULL; i++)
    {
      if (g_str_equal (elements[i].name, name))
        return check_attributes (self, &elements[i]) && elements[i].handler (self, user_data);
    }

  return ct_data_reader_fail (self, _ ("<%s> is not known here. Correct its name or its place."),
                              name);
}

/**
 * ct_data_reader_read_children:
 * @elements: what may stand inside the current element, ended by a %NULL name
 *
 * Reads to the end of the current element.
 */
gboolean
ct_data_reader_read_children (CtDataReader *self, const CtDataElement *elements, gpointer user_data)
{
  int depth = xmlTextReaderDepth (self->xml);

  if (xmlTextReaderIsEmptyElement (self->xml))
    return TRUE;

  while (step (self))
    {
      switch (xmlTextReaderNodeType (self->xml))
        {
        case XML_READER_TYPE_END_ELEMENT:
          if (xmlTextReaderDepth (self->xml) == depth)
            return TRUE;
          break;

        case XML_READER_TYPE_ELEMENT:
          if (!dispatch (self, elements, user_data))
            return FALSE;
          break;

        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
          if (!is_blank (self))
            return ct_data_reader_fail (self, _ ("There is text where only elements may stand."));
          break;

        default:
          break;
        }
    }

  return FALSE;
}

/**
 * ct_data_reader_take_text:
 * @place: (inout): what the element's text takes the place of
 *
 * Like ct_data_reader_read_text().
 */
gboolean
ct_data_reader_take_text (CtDataReader *self, char **place)
{
  g_free (*place);
  *place = ct_data_reader_read_text (self);

  return *place != NULL;
}

/**
 * ct_data_reader_read_nothing:
 *
 * Reads to the end of an element that holds nothing but attributes.
 */
gboolean
ct_data_reader_read_nothing (CtDataReader *self)
{
  static const CtDataElement none[] = { { NULL } };

  return ct_data_reader_read_children (self, none, NULL);
}

/**
 * ct_data_reader_read_text:
 *
 * Returns: (transfer full) (nullable): the text of the current element, read to its end; %NULL
 * after a failure
 */
char *
ct_data_reader_read_text (CtDataReader *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int depth = xmlTextReaderDepth (self->xml);

  if (xmlTextReaderIsEmptyElement (self->xml))
    return g_strdup ("");

  while (step (self))
    {
      switch (xmlTextReaderNodeType (self->xml))
        {
        case XML_READER_TYPE_END_ELEMENT:
          if (xmlTextReaderDepth (self->xml) == depth)
            return g_string_free (g_steal_pointer (&text), FALSE);
          break;

        case XML_READER_TYPE_ELEMENT:
          ct_data_reader_fail (self, _ ("There is an element where only text may stand."));
          return NULL;

        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
          g_string_append (text, (const char *) xmlTextReaderConstValue (self->xml));
          break;

        default:
          break;
        }
    }

  return NULL;
}

/**
 * ct_data_reader_dup_attribute:
 *
 * Returns: (transfer full) (nullable): the value, %NULL where the element does not have it
 */
char *
ct_data_reader_dup_attribute (CtDataReader *self, const char *name)
{
  xmlChar *value = xmlTextReaderGetAttribute (self->xml, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);

  return copy;
}

/**
 * ct_data_reader_dup_required:
 *
 * Returns: (transfer full) (nullable): the value; %NULL after a failure
 */
char *
ct_data_reader_dup_required (CtDataReader *self, const char *name)
{
  g_autofree char *value = ct_data_reader_dup_attribute (self, name);

  if (value == NULL || *value == '\0')
    {
      ct_data_reader_fail (self, _ ("<%s> needs the attribute “%s”."),
                           (const char *) xmlTextReaderConstLocalName (self->xml), name);
      return NULL;
    }

  return g_steal_pointer (&value);
}

gboolean
ct_data_reader_get_boolean (CtDataReader *self,
                            const char *name,
                            gboolean fallback,
                            gboolean *value)
{
  g_autofree char *text = ct_data_reader_dup_attribute (self, name);

  *value = fallback;
  if (text == NULL)
    return TRUE;

  if (!g_str_equal (text, "true") && !g_str_equal (text, "false"))
    return ct_data_reader_fail (self, _ ("The attribute “%s” must be “true” or “false”."), name);

  *value = g_str_equal (text, "true");

  return TRUE;
}

gboolean
ct_data_reader_get_number (
    CtDataReader *self, const char *name, guint minimum, guint maximum, guint *value)
{
  g_autofree char *text = ct_data_reader_dup_required (self, name);
  guint64 number;

  if (text == NULL)
    return FALSE;

  if (!g_ascii_string_to_unsigned (text, 10, minimum, maximum, &number, NULL))
    return ct_data_reader_fail (self, _ ("The attribute “%s” must be a number from %u to %u."),
                                name, minimum, maximum);

  *value = (guint) number;

  return TRUE;
}

/**
 * ct_data_reader_get_optional_number:
 * @value: (inout): stays as it is where the attribute is missing
 *
 * Like ct_data_reader_get_number().
 */
gboolean
ct_data_reader_get_optional_number (
    CtDataReader *self, const char *name, guint minimum, guint maximum, guint *value)
{
  g_autofree char *text = ct_data_reader_dup_attribute (self, name);

  return text == NULL || ct_data_reader_get_number (self, name, minimum, maximum, value);
}

/* Where the attribute is missing or empty, @day becomes %CT_DAY_NONE. */
gboolean
ct_data_reader_get_day (CtDataReader *self, const char *name, CtDay *day)
{
  g_autofree char *text = ct_data_reader_dup_attribute (self, name);

  *day = CT_DAY_NONE;
  if (text == NULL || *text == '\0')
    return TRUE;

  *day = ct_day_parse_iso (text);
  if (*day == CT_DAY_NONE)
    return ct_data_reader_fail (self, _ ("“%s” is not a day. Write it as 2026-07-07."), text);

  return TRUE;
}

static gboolean
check_version (CtDataReader *self)
{
  g_autofree char *version = ct_data_reader_dup_attribute (self, "version");

  if (version == NULL || g_str_equal (version, "1") || g_str_has_prefix (version, "1."))
    return TRUE;

  set_error (self, CT_DATA_ERROR_VERSION, get_line (self),
             _ ("This file is of version %s; this program reads version 1. Update the program."),
             version);

  return FALSE;
}

static gboolean
read_root (CtDataReader *self, const CtDataElement *root, gpointer user_data)
{
  const char *name = (const char *) xmlTextReaderConstLocalName (self->xml);

  if (!is_ours (self) || !g_str_equal (name, root->name))
    return ct_data_reader_fail (self,
                                _ ("This file is not what is expected: it must begin with <%s> "
                                   "in the namespace “%s”."),
                                root->name, self->xml_namespace);

  return check_version (self) && check_attributes (self, root) && root->handler (self, user_data);
}

/* A document type has no line of its own. */
static gboolean
fail_as_doctype (CtDataReader *self)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);
  const char *end = g_strstr_len (data, (gssize) size, "<!DOCTYPE");
  int line = 1;

  for (const char *p = data; end != NULL && p < end; p++)
    line += *p == '\n' ? 1 : 0;

  set_error (self, CT_DATA_ERROR_CONTENT, line,
             _ ("A document type (DTD) is not allowed. Take it out."));

  return FALSE;
}

static gboolean
read_document (CtDataReader *self, const CtDataElement *root, gpointer user_data)
{
  gboolean seen_root = FALSE;

  for (;;)
    {
      int result = xmlTextReaderRead (self->xml);

      if (result == 0 && seen_root)
        return TRUE;
      if (result != 1)
        return fail_as_xml (self);

      switch (xmlTextReaderNodeType (self->xml))
        {
        case XML_READER_TYPE_DOCUMENT_TYPE:
          return fail_as_doctype (self);

        case XML_READER_TYPE_ELEMENT:
          seen_root = TRUE;
          if (!read_root (self, root, user_data))
            return FALSE;
          break;

        default:
          break;
        }
    }
}

/**
 * ct_data_reader_read_document:
 * @root: the root element, whose handler reads all the rest
 *
 * Reads the whole file.
 */
gboolean
ct_data_reader_read_document (CtDataReader *self,
                              const CtDataElement *root,
                              gpointer user_data,
                              GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);

  xmlResetLastError ();

  if (size > MAX_SIZE)
    set_error (self, CT_DATA_ERROR_CONTENT, 1, _ ("This file is too large."));
  else if (size == 0)
    set_error (self, CT_DATA_ERROR_XML, 1, _ ("This file is empty."));
  else
    self->xml = xmlReaderForMemory (data, (int) size, self->name, NULL,
                                    XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  if (self->xml != NULL)
    read_document (self, root, user_data);
  else if (self->error == NULL)
    fail_as_xml (self);

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));

  return FALSE;
}
