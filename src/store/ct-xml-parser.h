/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-store-error.h"

G_BEGIN_DECLS

typedef struct _CtXmlParser CtXmlParser;

/* A declaration of a prefix; @prefix is %NULL for the default namespace, @uri "" for none. */
typedef struct
{
  const char *prefix;
  const char *uri;
} CtXmlNamespace;

/* @prefix and @uri are %NULL for an attribute without prefix. */
typedef struct
{
  const char *name;
  const char *prefix;
  const char *uri;
  const char *value;
} CtXmlAttribute;

typedef struct
{
  const char *name;
  const char *prefix;
  const char *uri;
  const CtXmlNamespace *namespaces;
  guint n_namespaces;
  const CtXmlAttribute *attributes;
  guint n_attributes;
} CtXmlElement;

/**
 * CtXmlHandler:
 * @start: an element begins; everything in @element is valid during the call only
 * @end: the element that began last and has not ended ends
 * @text: a run of characters, maybe only a part of it; @cdata: it came in a CDATA section
 * @comment: (nullable): a comment
 * @instruction: (nullable): a processing instruction
 *
 * What to call while a document is read, in its order.
 */
typedef struct
{
  void (*start) (CtXmlParser *parser, const CtXmlElement *element, gpointer data);
  void (*end) (CtXmlParser *parser, const char *prefix, const char *name, gpointer data);
  void (*text) (CtXmlParser *parser, const char *text, gsize length, gboolean cdata, gpointer data);
  void (*comment) (CtXmlParser *parser, const char *text, gpointer data);
  void (*instruction) (CtXmlParser *parser, const char *target, const char *text, gpointer data);
} CtXmlHandler;

gboolean ct_xml_parse (
    GBytes *bytes, const char *name, const CtXmlHandler *handler, gpointer data, GError **error);

void ct_xml_parser_fail (CtXmlParser *self, CtStoreError code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
char *ct_xml_shorten (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean ct_xml_parser_get_failed (CtXmlParser *self);
int ct_xml_parser_get_line (CtXmlParser *self);

G_END_DECLS
