/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-xml-parser"

#include "config.h"

#include "ct-xml-parser.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>

/* Reads XML that may be broken or hostile, in one pass and without a tree: libxml2's SAX2 interface
 * with everything shut off that reaches outside (entities, DTDs, network) or grows without bound.
 * The first thing wrong stops the reading and becomes the one sentence that the caller gets.
 */

/* Deeper than any plan, shallow enough for every stack. */
#define MAX_DEPTH 200

/* What libxml2 itself takes for a single token; a run of text comes in pieces and is ours to count.
 */
#define MAX_TEXT (10 * 1000 * 1000)

#define N_PER_ATTRIBUTE 5

/* How much of what the file says is repeated in a message. */
#define MAX_QUOTE 40

struct _CtXmlParser
{
  xmlParserCtxt *context;
  const CtXmlHandler *handler;
  gpointer data;
  const char *name;

  const char *bytes;
  gsize size;
  gsize offset;

  guint depth;
  gsize text_length;
  GArray *namespaces;
  GArray *attributes;
  GString *values;
  GStringChunk *uris;
  const char *plain_uri;
  GError *error;
};

static const char *
to_chars (const xmlChar *text)
{
  return (const char *) text;
}

int
ct_xml_parser_get_line (CtXmlParser *self)
{
  return xmlSAX2GetLineNumber (self->context);
}

gboolean
ct_xml_parser_get_failed (CtXmlParser *self)
{
  return self->error != NULL;
}

/**
 * ct_xml_parser_fail:
 * @format: a whole sentence; file and line are put in front of it
 *
 * Stops the reading. Only the first failure counts.
 */
void
ct_xml_parser_fail (CtXmlParser *self, CtStoreError code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  if (self->error != NULL)
    return;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);

  self->error = g_error_new (CT_STORE_ERROR, code, "%s:%d: %s", self->name,
                             ct_xml_parser_get_line (self), sentence);
  xmlStopParser (self->context);
}

/**
 * ct_xml_shorten:
 * @text: something from the file
 *
 * Returns: (transfer full): @text so that it can be quoted in a sentence
 */
char *
ct_xml_shorten (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, MIN (strlen (text), MAX_QUOTE * 6));
  g_autofree char *start = NULL;

  for (char *at = valid; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';

  if (g_utf8_strlen (valid, -1) <= MAX_QUOTE)
    return g_steal_pointer (&valid);

  start = g_utf8_substring (valid, 0, MAX_QUOTE);

  return g_strconcat (start, "…", NULL);
}

/* libxml2 leaves “&” in attributes as “&#38;” unless it is told to replace entities, which we never
 * do. Nothing else can stand for these five bytes, so they can be turned back. */
static void
append_value (GString *values, const char *value, gsize length)
{
  const char *end = value + length;

  while (value < end)
    {
      const char *ampersand = memchr (value, '&', end - value);

      if (ampersand == NULL)
        break;

      g_string_append_len (values, value, ampersand - value + 1);
      value = ampersand + 1;
      if (end - value >= 4 && memcmp (value, "#38;", 4) == 0)
        value += 4;
    }

  g_string_append_len (values, value, end - value);
}

/* The same for the name of a namespace, which is an attribute too. There are few of them, and
 * libxml2 keeps each but once. */
static const char *
get_uri (CtXmlParser *self, const xmlChar *uri)
{
  const char *chars = to_chars (uri);
  g_autoptr (GString) value = NULL;

  if (chars == NULL || chars == self->plain_uri)
    return chars;

  if (strchr (chars, '&') == NULL)
    {
      self->plain_uri = chars;
      return chars;
    }

  value = g_string_new (NULL);
  append_value (value, chars, strlen (chars));

  return g_string_chunk_insert_const (self->uris, value->str);
}

static void
collect_namespaces (CtXmlParser *self, int n_namespaces, const xmlChar **namespaces)
{
  g_array_set_size (self->namespaces, 0);
  for (int i = 0; i < n_namespaces; i++)
    {
      const char *uri = get_uri (self, namespaces[2 * i + 1]);
      CtXmlNamespace ns = { to_chars (namespaces[2 * i]), uri != NULL ? uri : "" };

      g_array_append_val (self->namespaces, ns);
    }
}

static void
collect_attributes (CtXmlParser *self, int n_attributes, const xmlChar **attributes)
{
  const char *value;

  g_array_set_size (self->attributes, n_attributes);
  g_string_truncate (self->values, 0);
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **from = attributes + i * N_PER_ATTRIBUTE;

      append_value (self->values, to_chars (from[3]), from[4] - from[3]);
      g_string_append_c (self->values, '\0');
    }

  /* Only now the values stay where they are. */
  value = self->values->str;
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **from = attributes + i * N_PER_ATTRIBUTE;
      CtXmlAttribute *to = &g_array_index (self->attributes, CtXmlAttribute, i);

      to->name = to_chars (from[0]);
      to->prefix = to_chars (from[1]);
      to->uri = get_uri (self, from[2]);
      to->value = value;
      value += strlen (value) + 1;
    }
}

static gboolean
check_prefix (CtXmlParser *self, const char *prefix, const char *uri)
{
  g_autofree char *quote = NULL;

  if (prefix == NULL || uri != NULL)
    return TRUE;

  quote = ct_xml_shorten (prefix);
  ct_xml_parser_fail (self, CT_STORE_ERROR_XML, _ ("The prefix “%s” is used but not declared."),
                      quote);

  return FALSE;
}

/* libxml2 reports an element before it has looked at the end of its tag. In a file that was cut off
 * there, the name or the attributes may be only half of what they were. */
static gboolean
is_tag_complete (CtXmlParser *self)
{
  const xmlParserInput *input = self->context->input;

  return input->cur < input->end && (*input->cur == '>' || *input->cur == '/');
}

static void
start_cb (void *user_data,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  CtXmlParser *self = user_data;
  CtXmlElement element = { to_chars (name), to_chars (prefix), get_uri (self, uri) };

  if (self->error != NULL || !is_tag_complete (self))
    return;

  self->text_length = 0;
  if (++self->depth > MAX_DEPTH)
    {
      ct_xml_parser_fail (self, CT_STORE_ERROR_LIMIT,
                          _ ("Elements stand more than %d deep in each other; this is no plan."),
                          MAX_DEPTH);
      return;
    }

  collect_namespaces (self, n_namespaces, namespaces);
  collect_attributes (self, n_attributes, attributes);
  if (!check_prefix (self, element.prefix, element.uri))
    return;
  for (int i = 0; i < n_attributes; i++)
    {
      CtXmlAttribute *attribute = &g_array_index (self->attributes, CtXmlAttribute, i);

      if (!check_prefix (self, attribute->prefix, attribute->uri))
        return;
    }

  element.namespaces = (const CtXmlNamespace *) (gpointer) self->namespaces->data;
  element.n_namespaces = n_namespaces;
  element.attributes = (const CtXmlAttribute *) (gpointer) self->attributes->data;
  element.n_attributes = n_attributes;
  self->handler->start (self, &element, self->data);
}

static void
end_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  CtXmlParser *self = user_data;

  if (self->error != NULL)
    return;

  self->depth--;
  self->text_length = 0;
  self->handler->end (self, to_chars (prefix), to_chars (name), self->data);
}

static void
pass_text (CtXmlParser *self, const xmlChar *text, int length, gboolean cdata)
{
  if (self->error != NULL)
    return;

  self->text_length += length;
  if (self->text_length > MAX_TEXT)
    {
      ct_xml_parser_fail (self, CT_STORE_ERROR_LIMIT,
                          _ ("A text is longer than %d million bytes; this is no plan."),
                          MAX_TEXT / 1000000);
      return;
    }

  self->handler->text (self, to_chars (text), length, cdata, self->data);
}

static void
text_cb (void *user_data, const xmlChar *text, int length)
{
  pass_text (user_data, text, length, FALSE);
}

static void
cdata_cb (void *user_data, const xmlChar *text, int length)
{
  pass_text (user_data, text, length, TRUE);
}

static void
comment_cb (void *user_data, const xmlChar *text)
{
  CtXmlParser *self = user_data;

  if (self->error == NULL && self->handler->comment != NULL)
    self->handler->comment (self, to_chars (text), self->data);
}

static void
instruction_cb (void *user_data, const xmlChar *target, const xmlChar *text)
{
  CtXmlParser *self = user_data;

  if (self->error == NULL && self->handler->instruction != NULL)
    self->handler->instruction (self, to_chars (target), to_chars (text), self->data);
}

static void
doctype_cb (void *user_data, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
  ct_xml_parser_fail (user_data, CT_STORE_ERROR_XML,
                      _ ("The file has a document type declaration (DTD); these are not read."));
}

static int
read_cb (void *user_data, char *buffer, int length)
{
  CtXmlParser *self = user_data;
  gsize count = MIN ((gsize) length, self->size - self->offset);

  memcpy (buffer, self->bytes + self->offset, count);
  self->offset += count;

  return count;
}

static gboolean
set_error (CtXmlParser *self, int line, CtStoreError code, const char *sentence)
{
  if (self->error == NULL)
    self->error = g_error_new (CT_STORE_ERROR, code, "%s:%d: %s", self->name, line, sentence);

  return FALSE;
}

/* A plan is UTF-8. UTF-16 says so in its first bytes; any other encoding would have to be believed,
 * and the wrong belief turns Vietnamese letters into rubbish. */
static gboolean
check_encoding (CtXmlParser *self)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *head = NULL;
  g_autofree char *encoding = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *sentence = NULL;
  gsize skip = self->size >= 3 && memcmp (self->bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  head = g_strndup (self->bytes + skip, MIN (self->size - skip, 200));
  regex = g_regex_new ("\\A<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']", G_REGEX_RAW,
                       0, NULL);
  if (!g_regex_match (regex, head, 0, &match))
    return TRUE;

  encoding = g_match_info_fetch (match, 1);
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0 || g_ascii_strcasecmp (encoding, "UTF8") == 0 ||
      g_ascii_strcasecmp (encoding, "US-ASCII") == 0)
    return TRUE;

  quote = ct_xml_shorten (encoding);
  sentence = g_strdup_printf (_ ("The file says that it is written in “%s”, but it must be UTF-8."),
                              quote);

  return set_error (self, 1, CT_STORE_ERROR_XML, sentence);
}

static gboolean
is_cut_off (int code)
{
  return code == XML_ERR_DOCUMENT_END || code == XML_ERR_TAG_NOT_FINISHED ||
         code == XML_ERR_GT_REQUIRED || code == XML_ERR_LTSLASH_REQUIRED ||
         code == XML_ERR_COMMENT_NOT_FINISHED || code == XML_ERR_PI_NOT_FINISHED ||
         code == XML_ERR_CDATA_NOT_FINISHED || code == XML_ERR_ATTRIBUTE_NOT_FINISHED ||
         /* What libxml2 2.9 says of a text that stops before any tag follows it. */
         code == XML_ERR_INTERNAL_ERROR;
}

static char *
dup_sentence (CtXmlParser *self, const xmlError *fault)
{
  g_autofree char *detail = NULL;
  int code = fault != NULL ? fault->code : XML_ERR_OK;

  if (code == XML_ERR_DOCUMENT_EMPTY)
    return g_strdup (_ ("The file is not XML."));

  if (code == XML_ERR_INVALID_ENCODING || code == XML_ERR_INVALID_CHAR ||
      code == XML_I18N_CONV_FAILED)
    return g_strdup (_ ("The file holds bytes that are no UTF-8 text."));

  if (is_cut_off (code) && self->offset == self->size &&
      fault->line >= ct_xml_parser_get_line (self))
    return g_strdup (_ ("The file is not complete; it may have been cut off."));

  detail = g_strdup (fault != NULL && fault->message != NULL ? fault->message : "");
  g_strstrip (detail);
  if (!g_utf8_validate (detail, -1, NULL) || *detail == '\0')
    return g_strdup (_ ("The file is not well-formed XML."));

  g_strdelimit (detail, "\n", ' ');

  return g_strdup_printf (_ ("The file is not well-formed XML: %s."), detail);
}

static void
read_fault (CtXmlParser *self)
{
  const xmlError *fault = xmlCtxtGetLastError (self->context);
  g_autofree char *sentence = NULL;

  if (self->error != NULL)
    return;

  sentence = dup_sentence (self, fault);
  set_error (self, fault != NULL ? MAX (fault->line, 1) : 1, CT_STORE_ERROR_XML, sentence);
}

static gboolean
run (CtXmlParser *self)
{
  xmlSAXHandler sax = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = doctype_cb,
    .startElementNs = start_cb,
    .endElementNs = end_cb,
    .characters = text_cb,
    .ignorableWhitespace = text_cb,
    .cdataBlock = cdata_cb,
    .comment = comment_cb,
    .processingInstruction = instruction_cb,
  };
  int result;

  if (self->size == 0)
    return set_error (self, 1, CT_STORE_ERROR_XML, _ ("The file is empty."));

  if (!check_encoding (self))
    return FALSE;

  self->context = xmlCreateIOParserCtxt (&sax, self, read_cb, NULL, self, XML_CHAR_ENCODING_NONE);
  if (self->context == NULL)
    return set_error (self, 1, CT_STORE_ERROR_XML, _ ("The file is not XML."));

  xmlCtxtUseOptions (self->context, XML_PARSE_NONET);
  result = xmlParseDocument (self->context);
  if (result != 0 || !self->context->wellFormed)
    read_fault (self);

  return self->error == NULL;
}

/**
 * ct_xml_parse:
 * @name: what to call the file in errors
 * @handler: what to call; stays the caller's
 *
 * Reads a whole document. Never reaches outside @bytes, never prints.
 *
 * Returns: %FALSE with one sentence in @error, `name:line: text`
 */
gboolean
ct_xml_parse (
    GBytes *bytes, const char *name, const CtXmlHandler *handler, gpointer data, GError **error)
{
  CtXmlParser self = { .handler = handler, .data = data, .name = name };
  gboolean good;

  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  xmlInitParser ();
  self.bytes = g_bytes_get_data (bytes, &self.size);
  self.namespaces = g_array_new (FALSE, TRUE, sizeof (CtXmlNamespace));
  self.attributes = g_array_new (FALSE, TRUE, sizeof (CtXmlAttribute));
  self.values = g_string_sized_new (256);
  self.uris = g_string_chunk_new (64);

  good = run (&self);
  if (!good)
    g_propagate_error (error, g_steal_pointer (&self.error));

  g_clear_pointer (&self.context, xmlFreeParserCtxt);
  g_array_unref (self.namespaces);
  g_array_unref (self.attributes);
  g_string_free (self.values, TRUE);
  g_string_chunk_free (self.uris);

  return good;
}
