/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ct-xml-parser.h"

G_BEGIN_DECLS

typedef struct _CtRawXml CtRawXml;

CtRawXml *ct_raw_xml_new (void) G_GNUC_WARN_UNUSED_RESULT;
void ct_raw_xml_free (CtRawXml *self);

void ct_raw_xml_bind (CtRawXml *self, const char *prefix, const char *uri);

void ct_raw_xml_start (CtRawXml *self, const CtXmlElement *element);
gboolean ct_raw_xml_end (CtRawXml *self, const char *prefix, const char *name);
void ct_raw_xml_text (CtRawXml *self, const char *text, gsize length, gboolean cdata);
void ct_raw_xml_comment (CtRawXml *self, const char *text);
void ct_raw_xml_instruction (CtRawXml *self, const char *target, const char *text);
gboolean ct_raw_xml_is_open (CtRawXml *self);
char *ct_raw_xml_steal (CtRawXml *self) G_GNUC_WARN_UNUSED_RESULT;

void ct_raw_xml_declaration (CtRawXml *self, const CtXmlNamespace *ns);
void ct_raw_xml_attribute (CtRawXml *self,
                           const CtXmlElement *element,
                           const CtXmlAttribute *attribute);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CtRawXml, ct_raw_xml_free)

G_END_DECLS
